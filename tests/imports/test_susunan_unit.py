"""The levels of units in a SIMPEG become a proposal of the sheet unit_kerja, and nothing but a proposal."""

import pytest

from pipeline.errors import ImportFileError
from pipeline.imports.tempatkan import Nasib
from tests.faults.kantor import kantor
from tests.imports.berkas import SIMPEG, STRUKTUR, buku, kecamatan
from tests.imports.test_belanja import baris, impor
from tests.imports.test_lembar_rencana import pegawai

KANTOR = "Kecamatan Uji"
JENIS = [
    ("Sekretariat Kecamatan", "sekretariat", "SEKRETARIAT"),
    ("Seksi Pemerintahan", "seksi", "PEMERINTAHAN"),
    ("Sub Bagian Umum dan Kepegawaian", "subbagian", "UMUM-KEPEGAWAIAN"),
    ("Bidang Pelayanan Medik", "bidang", "PELAYANAN-MEDIK"),
    ("Bagian Hukum", "bagian", "HUKUM"),
    ("Inspektur Pembantu I", "bidang", "INSPEKTUR-PEMBANTU-I"),
    ("Kelurahan Mawar", "kelurahan", "MAWAR"),
    ("UPTD Puskesmas Satu", "uptd", "PUSKESMAS-SATU"),
    ("Kelompok Jabatan Fungsional", "jabatan_fungsional", "KELOMPOK-JABATAN"),
    ("Tim Ahli", "", "TIM-AHLI"),
]


def susunan(*jalur, kolom=STRUKTUR):
    return buku(kolom, *(dict(zip(kolom, satu, strict=False)) for satu in jalur))


def tanpa_unit(folder):
    return kantor(folder, {"perencanaan/sasaran.csv": "kode;tingkat;uraian\nS1;strategis;Sasaran\n"})


def diusulkan(hasil, lembar="unit_kerja"):
    return [row for tabel in hasil.hasil.jadi if tabel.lembar == lembar for row in tabel.baris]


def test_every_unit_is_a_line_below_the_one_above_it(tmp_path):
    isian = susunan((KANTOR, "Sekretariat", "Subbagian Umum"), (KANTOR, "Sekretariat", "Sekretariat"), (KANTOR,))
    assert diusulkan(impor(tanpa_unit(tmp_path), ("s.xlsx", isian), periode="2025")) == [
        ("KECAMATAN-UJI", KANTOR, "kepala", ""),
        ("SEKRETARIAT", "Sekretariat", "sekretariat", "KECAMATAN-UJI"),
        ("UMUM", "Subbagian Umum", "subbagian", "SEKRETARIAT"),
    ]


@pytest.mark.parametrize(("nama", "jenis", "kode"), JENIS)
def test_the_jenis_is_the_word_a_name_begins_with_and_the_kode_its_rest(tmp_path, nama, jenis, kode):
    hasil = impor(tanpa_unit(tmp_path), ("s.xlsx", susunan((KANTOR, nama))), periode="2025")
    assert diusulkan(hasil)[1] == (kode, nama, jenis, "KECAMATAN-UJI")
    assert [f"{nama}. Pilih sendiri" in satu for satu in hasil.hasil.catatan] == ([] if jenis else [True])


def test_units_of_one_name_below_different_ones_get_different_kode(tmp_path):
    isian = susunan((KANTOR, "UPTD Satu", "Subbagian Tata Usaha"), (KANTOR, "UPTD Dua", "Subbagian Tata Usaha"))
    hasil = impor(tanpa_unit(tmp_path), ("s.xlsx", isian), periode="2025")
    assert [row[0] for row in diusulkan(hasil)[1:]] == ["SATU", "TATA-USAHA", "UPTD-DUA", "TATA-USAHA-2"]


def test_a_unit_of_the_plan_keeps_its_kode(tmp_path):
    hasil = impor(
        kecamatan(tmp_path), ("s.xlsx", susunan((KANTOR, "Seksi Uji"), (KANTOR, "Seksi Baru"))), periode="2025"
    )
    assert [row[0] for row in diusulkan(hasil)][1:] == ["SEKSI", "BARU"]


def test_a_unit_of_the_plan_stands_for_one_of_its_name_only(tmp_path):
    isian = susunan((KANTOR, "Bidang A", "Seksi Uji"), (KANTOR, "Bidang B", "Seksi Uji"))
    hasil = impor(kecamatan(tmp_path), ("s.xlsx", isian), periode="2025")
    assert [row[0] for row in diusulkan(hasil) if row[1] == "Seksi Uji"] == ["SEKSI", "SEKSI-UJI"]


def test_the_office_itself_is_the_kepala_the_plan_has(tmp_path):
    rencana = "kode;nama;jenis\nCAMAT;Camat;kepala\n"
    unit = kantor(tmp_path, {"perencanaan/unit_kerja.csv": rencana})
    hasil = impor(unit, ("s.xlsx", susunan((KANTOR, "Seksi A"))), periode="2025")
    assert [(row[1], row[3]) for row in diusulkan(hasil)] == [("Camat", ""), ("Seksi A", "CAMAT")]


def test_it_is_never_written_into_the_plan(tmp_path):
    unit = tanpa_unit(tmp_path)
    hasil = impor(unit, ("s.xlsx", susunan((KANTOR, "Seksi A"))), periode="2025", ganti=True)
    assert [s.nasib for s in hasil.laporan.penempatan] == [Nasib.USULAN]
    assert not (unit / "2025/perencanaan/unit_kerja.csv").exists()


def test_rows_of_other_perangkat_daerah_are_not_asked_for(tmp_path):
    isian = susunan(("Pemkab Uji", KANTOR, "Seksi A"), ("Pemkab Uji", "Dinas Lain", "Seksi B"))
    hasil = impor(tanpa_unit(tmp_path), ("s.xlsx", isian), periode="2025")
    assert ([row[1] for row in diusulkan(hasil)], baris(hasil)) == ([KANTOR, "Seksi A"], [])


def test_several_perangkat_daerah_of_which_none_is_ours_are_refused(tmp_path):
    with pytest.raises(ImportFileError, match="tidak satu pun bernama “Kecamatan Uji”"):
        impor(tanpa_unit(tmp_path), ("s.xlsx", susunan(("Dinas A", "x"), ("Dinas B", "y"))), periode="2025")


def test_officials_of_a_plan_without_units_get_those_proposed_beside(tmp_path):
    orang = pegawai(unit_kerja_nama="Seksi A", lv1_unit_kerja_nama=KANTOR, lv2_unit_kerja_nama="Seksi A")
    hasil = impor(tanpa_unit(tmp_path), ("s.xlsx", buku([*SIMPEG, *STRUKTUR], orang)), periode="2025")
    kode = diusulkan(hasil)[1][0]
    assert [row[4] for row in diusulkan(hasil, "pejabat")] == [kode]


def test_a_list_of_officials_whose_units_the_plan_has_proposes_none(tmp_path):
    orang = pegawai(lv1_unit_kerja_nama="Seksi Uji")
    hasil = impor(kecamatan(tmp_path), ("s.xlsx", buku([*SIMPEG, *STRUKTUR], orang)), periode="2025")
    assert [t.lembar for t in hasil.hasil.jadi] == ["pejabat"]
