"""An RKA becomes the sheet anggaran, a SIMPEG the sheet pejabat; a workbook of the plan is never touched."""

import pytest

from pipeline.imports.tempatkan import Nasib
from pipeline.load import load
from tests.faults.kantor import kantor
from tests.imports.berkas import ATK, JASA, NAMA, RKA, SIMPEG, buku, kecamatan
from tests.imports.test_belanja import HARI_INI, baris, impor, isi, lra, penjabaran
from tests.imports.test_dikenali import KOMPONEN, WP

NIP = "197001012000031001"


def rincian(kode, nilai, kolom="rincian", **lain):
    kegiatan = kode.rpartition(".")[0]
    return {
        "nama_skpd": "Kecamatan Uji", "kode_program": "7.01.01", "nama_program": "Program Penunjang",
        "kode_giat": kegiatan, "nama_giat": f"Kegiatan {kegiatan}", "kode_sub_giat": kode,
        "nama_sub_giat": NAMA.get(kode, "Baru"), kolom: nilai, **lain,
    }  # fmt: skip


def anggaran(hasil):
    """The sheet as it is proposed: kode → (tingkat, pagu, unit kerja)."""
    (tabel,) = hasil.hasil.jadi
    return {row[0]: (row[1], row[5], row[3]) for row in tabel.baris}


def test_the_pagu_is_added_up_on_every_level(tmp_path):
    isian = buku(RKA, rincian(ATK, 100), rincian(ATK, 50), rincian("7.01.01.2.06.0009", 7))
    hasil = impor(kecamatan(tmp_path), ("rka.xlsx", isian), periode="2025")
    assert anggaran(hasil) == {
        "7.01.01": ("program", 157, ""),
        "7.01.01.2.06": ("kegiatan", 157, ""),
        ATK: ("sub_kegiatan", 150, "SEKSI"),
        "7.01.01.2.06.0009": ("sub_kegiatan", 7, ""),
    }


@pytest.mark.parametrize(("judul", "kolom"), [(WP, "pagu"), (KOMPONEN, "total_harga")])
def test_the_amount_is_that_of_the_component_where_there_is_one(tmp_path, judul, kolom):
    isian = [rincian(ATK, n, kolom, **({} if kolom == "pagu" else {"pagu": 999})) for n in (5, 6)]
    hasil = impor(kecamatan(tmp_path), ("rka.xlsx", buku(judul, *isian)), periode="2025")
    assert anggaran(hasil)[ATK][1] == 11


def test_a_pagu_that_differs_from_the_plan_and_a_line_that_is_gone_are_told(tmp_path):
    hasil = impor(kecamatan(tmp_path), ("rka.xlsx", buku(RKA, rincian(ATK, 100))), periode="2025")
    beda, hilang = hasil.hasil.catatan
    assert (ATK in beda, JASA in hilang) == (True, True)


def test_a_pagu_that_is_the_same_is_not_told(tmp_path):
    isian = buku(RKA, *(rincian(kode, 1_000_000_000) for kode in (ATK, JASA)))
    assert impor(kecamatan(tmp_path), ("rka.xlsx", isian), periode="2025").hasil.catatan == ()


def test_a_plan_that_is_a_workbook_is_never_written_to(tmp_path):
    rencana = buku(["kode", "nama", "jenis"], {"kode": "KEC", "nama": "Kecamatan Uji", "jenis": "kepala"})
    unit = kantor(tmp_path, {"perencanaan.xlsx": rencana})
    hasil = impor(unit, ("simpeg.xlsx", buku(SIMPEG, pegawai(unit_kerja_nama=""))), periode="2025")
    assert [s.nasib for s in hasil.laporan.penempatan] == [Nasib.USULAN]
    assert not (unit / "2025/perencanaan").exists()


def test_rows_of_another_year_or_office_are_not_asked_for(tmp_path):
    isian = [rincian(ATK, 1), rincian(ATK, 2, tahun=2024), rincian(ATK, 4, nama_skpd="Dinas Lain"), rincian(ATK, "x")]
    hasil = impor(kecamatan(tmp_path), ("rka.xlsx", buku(RKA, *isian)), periode="2025")
    assert (anggaran(hasil)[ATK][1], len(baris(hasil))) == (1, 1)


def test_a_sheet_the_plan_has_is_only_proposed(tmp_path):
    unit = kecamatan(tmp_path)
    sebelum = (unit / "2025/perencanaan/anggaran.csv").read_bytes()
    hasil = impor(unit, ("rka.xlsx", buku(RKA, rincian(ATK, 100))), periode="2025", ganti=True)
    assert [(s.nasib, s.usulan) for s in hasil.laporan.penempatan] == [(Nasib.USULAN, "anggaran-2025.csv")]
    assert (unit / "2025/perencanaan/anggaran.csv").read_bytes() == sebelum
    assert ATK in (hasil.folder / "anggaran-2025.csv").read_text("utf-8-sig")


KEGIATAN = {"Kode_Program": "7.01.01", "Nama_Program": "Program Penunjang", "Kode_Kegiatan": "7.01.01.2.06"}


def test_a_report_of_spending_tells_the_pagu_too_where_it_is_not_that_of_the_plan(tmp_path):
    unit = kecamatan(tmp_path)
    isian = penjabaran((ATK, 7), (ATK, 8), Alokasi_Anggaran=60, **KEGIATAN, Nama_Kegiatan="Administrasi Umum")
    hasil = impor(unit, ("a.xlsx", isian), periode="2025-TW1")
    usulan = next(t for t in hasil.hasil.jadi if t.lembar == "anggaran")
    assert [(row[0], row[1], row[2], row[5]) for row in usulan.baris] == [
        ("7.01.01", "program", "Program Penunjang", 120),
        ("7.01.01.2.06", "kegiatan", "Administrasi Umum", 120),
        (ATK, "sub_kegiatan", NAMA[ATK], 120),
    ]
    assert (lra(unit, 1), [satu[:27] for satu in hasil.hasil.catatan]) == ({ATK: 15}, ["Pagu berbeda dari perencana"])


def test_a_report_of_spending_with_the_pagu_of_the_plan_proposes_nothing(tmp_path):
    isian = penjabaran((ATK, 7), Alokasi_Anggaran=1_000_000_000)
    hasil = impor(kecamatan(tmp_path), ("a.xlsx", isian), periode="2025-TW1")
    assert ([t.lembar for t in hasil.hasil.jadi], hasil.tuntas) == (["lra"], True)


def test_a_pagu_that_cannot_be_read_is_named_and_the_spending_counts(tmp_path):
    unit = kecamatan(tmp_path)
    hasil = impor(unit, ("a.xlsx", penjabaran((ATK, 7), Alokasi_Anggaran="12,500")), periode="2025-TW1")
    assert (lra(unit, 1), [t.lembar for t in hasil.hasil.jadi]) == ({ATK: 7}, ["lra"])
    assert hasil.hasil.catatan == ("Pagu tidak terbaca di W7, jadi lembar anggaran tidak diusulkan.",)


def test_the_pagu_before_and_after_the_change_stay_where_the_file_says_the_same(tmp_path):
    plan = f"kode;tingkat;uraian;pagu;pagu_perubahan\n{ATK};sub_kegiatan;{NAMA[ATK]};90;100\n"
    unit = kecamatan(tmp_path, **{"perencanaan/anggaran.csv": plan})
    (tabel,) = impor(unit, ("rka.xlsx", buku(RKA, rincian(ATK, 100))), periode="2025").hasil.jadi
    assert [row[5:7] for row in tabel.baris if row[0] == ATK] == [(90, 100)]


def pegawai(nip=NIP, nama="Contoh Satu", **lain):
    return {
        "peg_nip": nip, "peg_nama": nama, "unit_kerja_nama": "Seksi Uji", "jabatan_nama": "Kepala Seksi Uji",
        "nm_pkt_akhir": "Penata", "nm_gol_akhir": "III/c", "peg_nik": "3500000000000001",
        "peg_lahir_tanggal": "1970-01-01", "peg_rumah_alamat": "Jalan Rahasia", **lain,
    }  # fmt: skip


def test_officials_become_the_sheet_pejabat_where_the_plan_is_csv_and_has_none(tmp_path):
    unit = kecamatan(tmp_path)
    impor(unit, ("simpeg.xlsx", buku(SIMPEG, pegawai())), periode="2025")
    (satu,) = load(unit, "2025", HARI_INI).bacaan.rencana.pejabat
    assert (satu.nip, satu.nama, satu.jabatan, satu.pangkat_golongan, satu.unit_kerja, satu.status_jabatan) == (
        NIP, "Contoh Satu", "Kepala Seksi Uji", "Penata (III/c)", "SEKSI", "definitif",
    )  # fmt: skip


def test_a_duty_beside_the_own_jabatan_is_a_row_of_its_own(tmp_path):
    isian = buku(SIMPEG, pegawai(tugas_tambahan_jabatan_nama="Plt. Camat Uji"))
    (tabel,) = impor(kecamatan(tmp_path), ("simpeg.xlsx", isian), periode="2025").hasil.jadi
    assert [row[2:] for row in tabel.baris] == [
        ("Kepala Seksi Uji", "Penata (III/c)", "SEKSI", "definitif"),
        ("Camat Uji", "Penata (III/c)", "", "plt"),
    ]


@pytest.mark.parametrize(
    ("lain", "sebab"),
    [
        ({"nip": 1.97001012000031e17}, "NIP tersimpan sebagai angka"),
        ({"nip": "1970"}, "NIP tidak terdiri dari 18 angka"),
        (
            {"unit_kerja_nama": "Seksi Ujian"},
            "“Seksi Ujian” tidak ada di lembar unit_kerja; yang terdekat “Seksi Uji”",
        ),
    ],
)
def test_an_official_who_cannot_be_placed_is_left(tmp_path, lain, sebab):
    hasil = impor(kecamatan(tmp_path), ("simpeg.xlsx", buku(SIMPEG, pegawai(), pegawai(**lain))), periode="2025")
    assert [sebab in satu for _, satu in baris(hasil)] == [True]


def test_of_a_person_only_what_the_sheet_needs_is_kept(tmp_path):
    unit = kecamatan(tmp_path)
    hasil = impor(unit, ("simpeg.xlsx", buku(SIMPEG, pegawai(), pegawai(nip="1"))), periode="2025")
    (unit.parent / "0-simpeg.xlsx").unlink()
    ditulis = [f for f in (*unit.rglob("*"), *hasil.folder.rglob("*")) if f.is_file()]
    rahasia = ("3500000000000001", "1970-01-01", "Jalan Rahasia")
    assert [f.name for f in ditulis if any(satu in isi(f) for satu in rahasia)] == []
    laporan = [f for f in hasil.folder.iterdir() if NIP in isi(f)]
    assert laporan == []
