"""How alike two texts or two names are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.check.kemiripan import Sidik, kata, mirip, rangkaian, salah_eja, salah_eja_di_antara, tertulis_lain

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
    ("separuh katanya", "Indeks Kepuasaan Masyaraakat Kabupaten", "Indeks Kepuasan Masyarakat Kabupaten", False),
    ("dua dari lima", "Nilai Indeks Kepuasaan Masyaraakat Kota", "Nilai Indeks Kepuasan Masyarakat Kota", True),
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


KATA = st.sampled_from(["mesin", "rusak", "tiga", "pekan", "pelayanan", "warga", "lambat", "antre", "cetak", "kartu"])


def test_a_text_alike_to_the_second_only_is_found_though_the_second_is_alike_to_the_first():
    teks = (
        "mesin tiga rusak mesin tiga mesin mesin mesin",
        "tiga rusak mesin tiga mesin mesin mesin tiga mesin rusak",
        "rusak tiga mesin mesin mesin tiga mesin rusak",
    )
    runs = [rangkaian(satu) for satu in teks]
    sidik = Sidik(runs)
    for satu in runs[:2]:
        sidik.tambah(satu)
    assert (sidik.cari(runs[2]) is not None) is any(mirip(runs[2], lain) for lain in runs[:2])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(KATA, min_size=5, max_size=14).map(lambda k: rangkaian(" ".join(k))), max_size=12))
def test_looking_at_rare_runs_finds_what_comparing_every_pair_finds(semua):
    sidik, found = Sidik(semua), []
    for satu in semua:
        found.append(sidik.cari(satu) is not None)
        sidik.tambah(satu)
    assert found == [any(mirip(satu, lain) for lain in semua[:n]) for n, satu in enumerate(semua)]


EJAAN = st.sampled_from(["persentase", "persentse", "kinerja", "kinerjaa", "aparatur", "aparatr", "desa", "jumlah"])


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(EJAAN, min_size=3, max_size=6).map(tuple), max_size=10, unique=True))
def test_a_misspelt_name_among_many_is_one_that_some_other_spells_right(semua):
    found = list(salah_eja_di_antara(semua))
    assert all(satu < lain and salah_eja(semua[satu], semua[lain]) for satu, lain in found)
    salah = {lain for _, lain in found}
    benar = [n for n in range(len(semua)) if n not in salah]
    assert not any(salah_eja(semua[a], semua[b]) for a in benar for b in benar if a < b)


def test_a_thousand_names_of_one_kind_are_compared_with_few():
    nama = [
        ("jumlah", "kegiatan", "pembinaan", f"pemb{a}{b}{c}ang") for a in "aeiou" for b in "aeiou" for c in KONSONAN
    ]
    nama += [("jumlah", "kegiatan", f"rapat{n}", "selesai") for n in range(500)]
    assert len(list(salah_eja_di_antara(nama))) < len(nama)


KONSONAN = "bcdfghjklmnpqrstvwxyz"
