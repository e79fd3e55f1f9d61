"""An RFK by month gives the lra of a quarter and a proposal of how much of the work is done."""

import pytest

from pipeline.errors import ImportFileError
from pipeline.imports.tempatkan import Nasib
from tests.imports.berkas import ATK, JASA, NAMA, RFK, buku, kecamatan, teks
from tests.imports.test_belanja import baris, impor, lra

TAHUN = "2025"


def bulanan(*rupiah, kode=ATK, fisik=(), mulai=1, **lain):
    """The rows of one sub kegiatan, a month each."""
    return [
        {
            "kode_sbl": f"1.5.{kode[-4:]}", "tahun_anggaran": 2025, "bulan": n, "id_skpd": "77",
            "kode_sub_giat": kode, "nama_sub_giat": f"{kode} {NAMA.get(kode, 'x')}", "realisasi_anggaran": nilai,
            "realisasi_fisik": fisik[n - mulai] if n - mulai < len(fisik) else "", **lain,
        }
        for n, nilai in enumerate(rupiah, start=mulai)
    ]  # fmt: skip


def diimpor(unit, *baris, periode=TAHUN, kolom=RFK):
    return impor(unit, ("rfk.xlsx", buku(kolom, *baris)), periode=periode)


SETAHUN = [
    ((10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120), [30, 30, 30, 30]),
    ((10, "", "", 40, "", 60, 60, 60, 60, "", "", 60), [10, 50, 0, 0]),
    ((10, 10, 10, 0, 0, 50, 50, 50, 50, 50, 50, 50), [10, 40, 0, 0]),
    ((0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7), [0, 0, 0, 7]),
]


@pytest.mark.parametrize(("rupiah", "triwulan"), SETAHUN)
def test_a_quarter_is_what_stands_at_its_end_less_what_stood_before(tmp_path, rupiah, triwulan):
    unit = kecamatan(tmp_path)
    hasil = diimpor(unit, *bulanan(*rupiah))
    assert [lra(unit, n).get(ATK, 0) for n in (1, 2, 3, 4)] == triwulan
    assert (hasil.hasil.seluruhnya, baris(hasil)) == (sum(triwulan), [])


def test_without_a_column_of_the_sub_kegiatan_nothing_is_matched(tmp_path):
    kolom = [judul for judul in RFK if judul not in {"kode_sub_giat", "nama_sub_giat"}]
    with pytest.raises(ImportFileError, match="kode_sbl pada RFK ini nomor dari dalam aplikasi"):
        diimpor(kecamatan(tmp_path), *bulanan(1, 2, 3), kolom=kolom)


def test_the_name_is_enough_to_match(tmp_path):
    unit = kecamatan(tmp_path)
    kolom = [judul for judul in RFK if judul != "kode_sub_giat"]
    diimpor(unit, *bulanan(1, 2, 3, nama_sub_giat=NAMA[ATK]), kolom=kolom, periode="2025-TW1")
    assert lra(unit, 1) == {ATK: 3}


def test_a_figure_that_falls_is_asked_about_with_both_readings(tmp_path):
    unit = kecamatan(tmp_path)
    hasil = diimpor(unit, *bulanan(10, 30, 20), *bulanan(1, 1, 1, kode=JASA), periode="2025-TW1")
    assert lra(unit, 1) == {JASA: 1}
    assert [
        "sejak Januari (Triwulan I Tahun 2025: Rp 20) atau bulan itu saja (Rp 60)?" in s for s in hasil.hasil.catatan
    ] == [True]
    assert len(baris(hasil)) == 3


def test_a_quarter_whose_beginning_is_not_in_the_file_is_left(tmp_path):
    unit = kecamatan(tmp_path)
    hasil = diimpor(unit, *bulanan(40, 50, 60, mulai=4), periode="2025-TW2")
    assert [sebab for _, sebab in baris(hasil)] == ["bulan 3 tidak ada, jadi bagian tiap triwulan tidak pasti"]


def test_a_file_that_ends_within_the_quarter_says_so(tmp_path):
    hasil = diimpor(kecamatan(tmp_path), *bulanan(1, 2), periode="2025-TW1")
    assert hasil.hasil.catatan == ("RFK ini baru sampai bulan 2, jadi realisasi Triwulan I belum utuh.",)


def test_a_month_that_stands_twice_counts_once_and_the_other_is_left(tmp_path):
    unit = kecamatan(tmp_path)
    hasil = diimpor(unit, *bulanan(1, 2, 3), *bulanan(9, mulai=3), periode="2025-TW1")
    assert (lra(unit, 1), [s for _, s in baris(hasil)]) == ({ATK: 3}, ["bulan 3 sudah ada di baris lain"])


@pytest.mark.parametrize("bulan", ["", 0, 13, "Maret"])
def test_a_row_without_a_month_is_left(tmp_path, bulan):
    hasil = diimpor(kecamatan(tmp_path), *bulanan(5, bulan=bulan), *bulanan(1, 2, 3), periode="2025-TW1")
    assert [sebab for _, sebab in baris(hasil)] == ["bulannya bukan 1 sampai 12"]


def test_offices_told_apart_by_numbers_alone_are_refused(tmp_path):
    with pytest.raises(ImportFileError, match="hanya dibedakan oleh id_skpd"):
        diimpor(kecamatan(tmp_path), *bulanan(1, 2, 3), *bulanan(4, 5, 6, id_skpd="78"))


def test_other_years_and_offices_are_not_asked_for(tmp_path):
    unit = kecamatan(tmp_path)
    kolom = [*RFK, "nama_skpd"]
    kita = {"nama_skpd": "Kecamatan Uji"}
    diimpor(
        unit, *bulanan(1, 2, 3, **kita), *bulanan(5, 5, 5, tahun_anggaran=2024, **kita),
        *bulanan(7, 7, 7, nama_skpd="Dinas Lain", id_skpd="78"), kolom=kolom, periode="2025-TW1",
    )  # fmt: skip
    assert lra(unit, 1) == {ATK: 3}


def test_the_work_done_at_the_end_of_the_quarter_is_proposed_for_the_form(tmp_path):
    hasil = diimpor(kecamatan(tmp_path), *bulanan(1, 2, 3, fisik=(10, 20.5, "")), periode="2025-TW1")
    (fisik,) = (satu for satu in hasil.laporan.penempatan if satu.nasib is Nasib.FORMULIR)
    assert (hasil.folder / fisik.usulan).read_text("utf-8-sig") == (
        f"kode;uraian;unit_kerja;realisasi_fisik\n{ATK};{NAMA[ATK]};SEKSI;20,50\n"
    )
    tertulis = dict(hasil.laporan.tertulis)["Kolom realisasi_fisik"]
    assert tertulis == "usulannya di anggaran-2025-tw1.csv, untuk disalin ke lembar anggaran pada formulir unitnya"


def test_a_percentage_that_cannot_be_read_is_named_and_not_proposed(tmp_path):
    hasil = diimpor(kecamatan(tmp_path), *bulanan(1, 2, 3, fisik=("?", "?", "?")), periode="2025-TW1")
    assert [t.lembar for t in hasil.hasil.jadi] == ["lra"]
    assert hasil.hasil.catatan == ("realisasi_fisik tidak terbaca di I2, I3, I4 dan tidak diusulkan.",)


def test_different_percentages_of_one_sub_kegiatan_are_not_proposed(tmp_path):
    dua = bulanan(1, 2, 3, fisik=(1, 2, 3), kode_sbl="lain")
    hasil = diimpor(kecamatan(tmp_path), *bulanan(1, 2, 3, fisik=(1, 2, 9)), *dua, periode="2025-TW1")
    assert [ATK in satu for satu in hasil.hasil.catatan] == [True]


def test_a_row_of_csv_with_more_cells_than_headings_gives_nothing(tmp_path):
    unit = kecamatan(tmp_path)
    rows = [[satu.get(judul, "") for judul in RFK] for satu in bulanan(1, 2, 3, fisik=(1, 1, 9))]
    rows[2].append("lebih")
    hasil = impor(unit, ("rfk.csv", teks(RFK, *rows)), periode="2025-TW1")
    fisik = [row[3] for t in hasil.hasil.jadi if t.lembar == "anggaran" for row in t.baris]
    assert (lra(unit, 1), fisik, len(baris(hasil))) == ({ATK: 2}, [1], 1)
