"""Running figures over triwulan: the vectors of the domain reference, section 2.2."""

from decimal import Decimal

import pytest

from pipeline.analyse.akumulasi import Cara, so_far
from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat


def deret(*angka):
    return [Nilai.kosong() if a is None else Nilai.dari(str(a)) for a in angka]


def persen(metode, target, realisasi, polaritas="positif", rumus="selisih"):
    berjalan = so_far(Cara(metode), deret(*realisasi), deret(*target))
    aturan = Aturan(polaritas, rumus, Decimal(0), None, False)
    hasil = capaian(berjalan.target, berjalan.realisasi, aturan).persen
    return None if hasil is None else str(bulat(hasil))


TABEL = [
    # metode, polaritas, target, realisasi, capaian
    ("kumulatif", "positif", (10, 20, 30, 40), (8, 18, None, None), "86.67"),
    ("kumulatif", "positif", (10, 20, 30, 40), (10, None, 15, None), "62.50"),
    ("kumulatif", "positif", (0, 0), (5, 5), None),
    ("kumulatif", "positif", (10, 20), (0, 0), "0.00"),
    ("akhir", "positif", (25, 50, 75, 100), (20, None, None, None), "80.00"),
    ("akhir", "positif", (25, 50, 75, 100), (20, 45, None, None), "90.00"),
    ("akhir", "positif", (25, 50, 75, 100), (20, 45, 70, 110), "110.00"),
    ("akhir", "positif", (25,), (0,), "0.00"),
    ("akhir", "positif", (80, 80, 80, 80), (70, 76, 76, None), "95.00"),
    ("akhir", "negatif", (12, 11), (13, 10), "109.09"),
    ("rata_rata", "positif", (80, 80, 80, 80), (70, 90, None, 80), "100.00"),
    ("rata_rata", "positif", (10, 20, 30, 40), (10, None, 30, None), "100.00"),
]


@pytest.mark.parametrize(("metode", "polaritas", "target", "realisasi", "tercetak"), TABEL)
def test_quarters_accumulate_by_their_method(metode, polaritas, target, realisasi, tercetak):
    assert persen(metode, target, realisasi, polaritas) == tercetak


@pytest.mark.parametrize(
    ("target", "realisasi", "tercetak"), [((12, 11), (13, 10), "110.00"), ((12,), (13,), "92.31")]
)
def test_the_ratio_formula_reproduces_trend_turun(target, realisasi, tercetak):
    assert persen("akhir", target, realisasi, "negatif", "rasio") == tercetak


def test_a_blank_quarter_leaves_both_sums():
    berjalan = so_far(Cara("kumulatif"), deret(10, None, 15), deret(10, 20, 30))

    assert (berjalan.realisasi.angka, berjalan.target.angka) == (25, 40)


def test_the_last_filled_quarter_keeps_its_own_words():
    nilai = Nilai(Keadaan.TERISI, "81 (A)", Bentuk.ANGKA_PREDIKAT, angka=Decimal(81), predikat="A")

    berjalan = so_far(Cara("akhir"), [*deret(70), nilai, Nilai.kosong()], deret(1, 2, 3))

    assert berjalan.realisasi.teks == "81 (A)"


def test_text_is_never_added_up():
    teks = Nilai(Keadaan.TERISI, "7 UPP, 14 Kab/Kota", Bentuk.TEKS)

    berjalan = so_far(Cara("kumulatif"), [teks, *deret(5)], deret(1, 2))

    assert not berjalan.realisasi.terisi


@pytest.mark.parametrize(
    ("keadaan", "hasil"),
    [
        ((Keadaan.KOSONG, Keadaan.KOSONG), Keadaan.KOSONG),
        ((Keadaan.TIDAK_BERLAKU, Keadaan.TIDAK_BERLAKU), Keadaan.TIDAK_BERLAKU),
        ((Keadaan.KOSONG, Keadaan.TIDAK_BERLAKU), Keadaan.TIDAK_BERLAKU),
        ((Keadaan.BELUM_TERSEDIA, Keadaan.TIDAK_BERLAKU), Keadaan.TIDAK_BERLAKU),
        ((Keadaan.TIDAK_BERLAKU, Keadaan.BELUM_TERSEDIA), Keadaan.BELUM_TERSEDIA),
        ((Keadaan.KOSONG, Keadaan.BELUM_TERSEDIA), Keadaan.BELUM_TERSEDIA),
        ((Keadaan.BELUM_TERSEDIA, Keadaan.KOSONG), Keadaan.BELUM_TERSEDIA),
    ],
)
def test_the_latest_quarter_that_says_anything_gives_the_state(keadaan, hasil):
    nilai = [Nilai(k) for k in keadaan]

    assert so_far(Cara("akhir"), nilai, nilai).realisasi.keadaan is hasil
