"""How alike two texts or two names are."""

import pytest

from pipeline.check.kemiripan import kata, mirip, rangkaian, salah_eja, tertulis_lain

ASAL = "Mesin pencetak rusak tiga pekan sehingga pelayanan kartu keluarga terlambat dan antrean warga memanjang"
TEKS = [
    ("sama persis", ASAL, True),
    ("hanya tanda bacanya lain", ASAL.upper() + ".", True),
    ("satu kata diganti", ASAL.replace("pekan", "minggu"), True),
    ("ditulis ulang", "Pelayanan kartu keluarga terlambat karena mesin pencetak rusak; antrean panjang", False),
    ("hal lain", "Jadwal pelayanan keliling dijalankan penuh di semua desa sejak awal tahun anggaran", False),
]


@pytest.mark.parametrize(("_kalimat", "lain", "harapan"), TEKS, ids=[t[0] for t in TEKS])
def test_a_copied_text_is_told_from_a_rewritten_one(_kalimat, lain, harapan):
    assert mirip(rangkaian(ASAL), rangkaian(lain)) is harapan


def test_a_short_text_must_be_the_same():
    assert mirip(rangkaian("mesin pencetak rusak tiga pekan"), rangkaian("mesin pencetak rusak tiga hari")) is False


def test_a_very_short_text_is_never_a_copy():
    assert mirip(rangkaian("mesin pencetak rusak"), rangkaian("mesin pencetak rusak")) is False


NAMA = [
    ("satu huruf hilang", "Persentase ketercapaian kinerja desa", "Persentase ketercapain kinerja desa", True),
    ("satu huruf ganda", "Indeks Kepuasan Masyarakat", "Indeks Kepuasaan Masyarakat", True),
    ("sama", "Indeks Kepuasan Masyarakat", "indeks kepuasan masyarakat", False),
    ("kata lain", "Jumlah desa mandiri terbina", "Jumlah desa mandiri terdata", False),
    ("imbuhan", "Jumlah laporan kegiatan desa", "Jumlah laporannya kegiatan desa", False),
    ("awalan lain", "Persentase pelaku usaha terlatih", "Persentase pemilik usaha terlatih", False),
    ("angka lain", "Jumlah dokumen tahap2 selesai", "Jumlah dokumen tahap3 selesai", False),
    ("banyak kata lain", "Jumlah desa terbina", "Jumlah desa yang terbina", False),
    ("dua kata saja", "Nilai SAKIPP", "Nilai SAKIP", False),
]


@pytest.mark.parametrize(("_kalimat", "nama", "tertulis", "harapan"), NAMA, ids=[n[0] for n in NAMA])
def test_a_misspelt_name_is_told_from_another_name(_kalimat, nama, tertulis, harapan):
    assert salah_eja(kata(nama), kata(tertulis)) is harapan


def test_a_misspelt_name_is_found_inside_a_sentence():
    nama, teks = kata("Indeks Kepuasan Masyarakat"), kata("Nilai Indeks Kepuasaan Masyarakat naik lagi.")
    assert list(tertulis_lain(nama, teks)) == ["indeks kepuasaan masyarakat"]


def test_an_indikator_without_a_name_stands_nowhere_misspelt():
    assert list(tertulis_lain((), ("laporan", "kinerja"))) == []
