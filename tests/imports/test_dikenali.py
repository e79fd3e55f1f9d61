"""A table of another application is known by its headings, in masuk/ and when it is imported, and by nothing else."""

from io import BytesIO

import openpyxl
import pytest

from pipeline.domain.berkas import Berkas
from pipeline.errors import ImportFileError
from pipeline.folder.impor import given
from pipeline.load import load
from pipeline.regulation.katalog import saran
from pipeline.sheet.buka import read_sheets
from pipeline.sheet.tata_letak import known_tables, recognised
from tests.faults.kantor import identitas
from tests.imports.berkas import (
    ATK,
    JAWABAN,
    PENJABARAN,
    RKA,
    SIMPEG,
    SIPD,
    STRUKTUR,
    SUB_KEGIATAN,
    SURVEI,
    buku,
    dokumen,
    kecamatan,
    sipd,
    teks,
)
from tests.imports.test_belanja import HARI_INI, impor

WP = ["kode_skpd", "nama_skpd", "kode_giat", "nama_giat", "kode_sub_giat", "nama_sub_giat", "pagu"]
KOMPONEN = [*WP, "nama_komponen", "harga_satuan", "satuan", "volume", "total_harga", "kode_sbl"]
TAHU = [
    (SIPD, "sipd_realisasi"),
    ([judul.upper().replace(" ", "_") for judul in SIPD], "sipd_realisasi"),
    (PENJABARAN, "sipd_penjabaran"),
    (SUB_KEGIATAN, "sipd_sub_kegiatan"),
    (RKA, "rka_rincian"),
    (WP, "rka_sub_kegiatan"),
    (KOMPONEN, "rka_komponen"),
    (SIMPEG, "simpeg"),
    ([*SIMPEG, *STRUKTUR], "simpeg"),
    (STRUKTUR, "struktur"),
    (["kode_sbl", "tahun_anggaran", "bulan", "id_skpd", "realisasi_anggaran", "realisasi_fisik"], "rfk"),
    (SURVEI, "survei"),
    (["Stempel waktu", *SURVEI[1:]], "survei"),
    (["kode", "realisasi"], None),
    (["indikator", "realisasi", "pembilang", "penyebut"], None),
    (["Timestamp", "Nama", "Kegiatan apa?", "Kapan waktu kegiatan?"], None),
]


@pytest.mark.parametrize("di", [1, 5, 15])
@pytest.mark.parametrize(("judul", "nama"), TAHU, ids=[f"{nama}-{n}" for n, (_, nama) in enumerate(TAHU)])
def test_a_table_is_known_by_its_headings_wherever_they_stand(judul, nama, di):
    lembar, _ = read_sheets(Berkas.dari("a.xlsx", buku(judul, atas=[["Judul"]] * (di - 1))))
    kenal = recognised(lembar)
    assert (kenal and kenal.tata_letak.nama) == nama
    assert not kenal or kenal.baris == di


def test_every_table_says_where_its_headings_were_read():
    assert [satu.nama for satu in known_tables() if not (satu.sumber and satu.sebutan)] == []


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (
            buku([j for j in SIPD if j != "Nilai Setoran"]),
            "Laporan Realisasi Per Dokumen.*kolom “Nilai Setoran” tidak ada",
        ),
        (buku(["apa", "saja"]), "tidak dikenali. Yang dapat diimpor: Laporan Realisasi"),
        (b"bukan apa-apa", "tidak dapat dibaca"),
    ],
)
def test_what_is_no_known_table_is_refused_with_the_nearest(tmp_path, isi, kalimat):
    with pytest.raises(ImportFileError, match=kalimat):
        impor(kecamatan(tmp_path), ("a.xlsx", isi))
    assert not (tmp_path / "output").exists()


def temuan(unit, *kode):
    found = load(unit, "2025-TW4", HARI_INI).bacaan.temuan
    return [(t.kode, t.tempat.berkas) for t in found if t.kode in kode]


IDENTITAS = [row.split(";") for row in identitas().splitlines()]
MASUK = "2025/masuk/TW4"
UNDUHAN = {
    "masuk/TW4/Unduhan.xlsx": sipd(dokumen()),
    "masuk/TW4/Respons.csv": teks(SURVEI, ["2025/11/03", "", "", "", *JAWABAN]),
}
LAIN = ("FRM-01", "FRM-02", "FRM-40", "FRM-41")


def test_what_lies_in_masuk_is_said_for_what_it_is_with_the_command_that_takes_it(tmp_path):
    unit = kecamatan(tmp_path, **UNDUHAN)
    assert temuan(unit, *LAIN) == [("FRM-40", f"{MASUK}/Respons.csv"), ("FRM-40", f"{MASUK}/Unduhan.xlsx")]
    perintah = {
        saran(t).split(": ", 1)[1] for t in load(unit, "2025-TW4", HARI_INI).bacaan.temuan if t.kode == "FRM-40"
    }
    assert f'invoke import --data data/kecamatan-uji --period 2025-TW4 --file "{MASUK}/Unduhan.xlsx"' in perintah


def test_once_it_was_taken_in_the_file_in_masuk_is_only_worth_knowing(tmp_path):
    unit = kecamatan(tmp_path, **UNDUHAN)
    impor(unit, ("a.xlsx", sipd(dokumen())))
    assert ("FRM-41", f"{MASUK}/Unduhan.xlsx") in temuan(unit, *LAIN)


def test_a_report_by_document_called_lra_gives_no_figure(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW4/lra.xlsx": sipd(dokumen())})
    assert temuan(unit, *LAIN) == [("FRM-40", f"{MASUK}/lra.xlsx")]
    assert load(unit, "2025-TW4", HARI_INI).bacaan.penerimaan[-1].lra == ()


def test_a_form_with_a_report_beside_its_sheets_stays_a_form(tmp_path):
    form = openpyxl.load_workbook(BytesIO(sipd(dokumen())))
    for nama, rows in (("identitas", IDENTITAS), ("kinerja", [["indikator", "realisasi"], ["I1", 90]])):
        lembar = form.create_sheet(nama)
        for row in rows:
            lembar.append(row)
    wadah = BytesIO()
    form.save(wadah)
    unit = kecamatan(tmp_path, **{"masuk/TW4/SEKSI.xlsx": wadah.getvalue()})
    assert temuan(unit, *LAIN) == []
    assert "SEKSI" in load(unit, "2025-TW4", HARI_INI).bacaan.penerimaan[-1].isian_unit


def test_a_file_is_found_below_the_office_as_the_finding_names_it(tmp_path):
    assert given(kecamatan(tmp_path, **UNDUHAN), f"{MASUK}/Unduhan.xlsx").isi == UNDUHAN["masuk/TW4/Unduhan.xlsx"]


def test_an_import_over_a_report_called_lra_asks_first(tmp_path):
    unit = kecamatan(tmp_path, **{"masuk/TW4/lra.xlsx": sipd(dokumen(ATK, 5))})
    assert not impor(unit, ("a.xlsx", sipd(dokumen(ATK, 5)))).tuntas
