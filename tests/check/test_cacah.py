"""What is counted one by one."""

import pytest

from pipeline.check.satuan import bertaraf, berubah, dicacah, lazim_tepat
from tests import builders as b

DICACAH = [
    ("Orang", "Kader aktif", True),
    ("Desa/Kelurahan", "Desa tangguh", True),
    ("Dokumen dan Laporan", "Dokumen tersusun", True),
    ("Orang per bulan", "Pengunjung", False),
    ("Orang per 1.000 penduduk", "Dokter", False),
    ("Kasus/100.000 kelahiran", "Kematian ibu", False),
    ("Persen", "Berkas selesai", False),
    ("Nilai", "Kunjungan", False),
    ("Persen kelurahan", "Kelurahan tangguh", False),
    ("Ton", "Produksi benih", False),
    ("Orang/hektare", "Penduduk", False),
    ("Orang", "Rata-rata kunjungan", False),
    ("", "Jumlah desa tangguh", True),
    ("", "Banyaknya laporan", True),
    ("", "Desa tangguh", False),
]


@pytest.mark.parametrize(("satuan", "uraian", "harapan"), DICACAH)
def test_what_is_whole_by_nature_is_known_by_its_satuan_and_name(satuan, uraian, harapan):
    assert dicacah(b.indikator(satuan=satuan, uraian=uraian)) is harapan


@pytest.mark.parametrize(("satuan", "harapan"), [("Indeks", True), ("Persen", False), ("Orang", False), ("", False)])
def test_a_level_is_neither_a_share_nor_a_count(satuan, harapan):
    assert bertaraf(b.indikator(satuan=satuan)) is harapan


@pytest.mark.parametrize(("uraian", "harapan"), [("Pertumbuhan ekonomi", True), ("Indeks kepuasan", False)])
def test_a_change_may_swing_from_year_to_year(uraian, harapan):
    assert berubah(b.indikator(uraian=uraian)) is harapan


TEPAT = [
    ("Laporan", "Laporan bulanan", 12, True),
    ("Keluarga", "Keluarga terbina", 81, False),
    ("Keluarga", "Keluarga terbina", 0, True),
    ("Persen", "Berkas selesai", 100, True),
    ("Persen", "Berkas selesai", 90, False),
    ("Orang", "Peserta", 100, False),
    ("", "Jumlah dokumen tersusun", 5, True),
    ("", "Dokumen tersusun", 5, False),
]


@pytest.mark.parametrize(("satuan", "uraian", "nilai", "harapan"), TEPAT)
def test_a_planned_output_may_be_met_to_the_digit(satuan, uraian, nilai, harapan):
    assert lazim_tepat(b.indikator(satuan=satuan, uraian=uraian), nilai) is harapan
