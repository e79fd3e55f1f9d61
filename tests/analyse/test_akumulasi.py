"""Running figures over triwulan: the vectors of the domain reference, section 2.2."""

from decimal import Decimal

import pytest

from pipeline.analyse.akumulasi import Cara, share, so_far, unfilled
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


BAGIAN = [Nilai(Keadaan.TERISI, angka=Decimal(90), pembilang=Decimal(9), penyebut=Decimal(10)),
          Nilai(Keadaan.TERISI, angka=Decimal(10), pembilang=Decimal(1), penyebut=Decimal(10))]  # fmt: skip
TEKS = [Nilai(Keadaan.TERISI, "7 UPP", Bentuk.TEKS), Nilai.dari(5)]
LENGKAP = "pembilang dan penyebut belum lengkap, persentase tidak boleh dijumlahkan"


@pytest.mark.parametrize(
    ("cara", "realisasi", "target", "harapan"),
    [
        # pembilang dan penyebut dijumlahkan hanya untuk kumulatif; targetnya yang terakhir
        (Cara("kumulatif", True, True), BAGIAN, (80, 85), (50, 85)),
        (Cara("rata_rata", True, True), BAGIAN, (80, 90), (50, 85)),
        (Cara("akhir", True, True), BAGIAN, (80, 85), (10, 85)),
        (Cara("kumulatif", True, True), deret(90, 10), (80, 85), (LENGKAP, 85)),
        (Cara("kumulatif", True, True), [BAGIAN[0]], (80,), (90, 80)),
        (Cara("kumulatif"), TEKS, (1, 2), ("nilai triwulan berupa teks tidak dapat dijumlahkan", 3)),
        (Cara("rata_rata"), TEKS, (1, 2), ("nilai triwulan berupa teks tidak dapat dijumlahkan", "1.5")),
        (Cara("kumulatif"), TEKS[:1], (1,), ("7 UPP", 1)),
    ],
)
def test_quarters_become_one_figure_or_say_why_not(cara, realisasi, target, harapan):
    hasil = so_far(cara, realisasi, deret(*target))
    assert (hasil.realisasi.teks or hasil.realisasi.angka, hasil.target.angka) == (
        harapan[0], Decimal(harapan[1]),
    )  # fmt: skip


def test_quarterly_targets_in_words_are_not_added_and_say_so():
    hasil = so_far(Cara("kumulatif"), deret(1, 2), TEKS).target
    assert (hasil.keadaan, hasil.teks) == (Keadaan.KOSONG, "target triwulan berupa teks tidak dapat dijumlahkan")


@pytest.mark.parametrize(
    ("metode", "masuk", "terisi"), [("kumulatif", (1, 4), 2), ("akhir", (4,), 1), ("rata_rata", (1, 4), 2)]
)
def test_the_quarters_that_went_in_are_named(metode, masuk, terisi):
    hasil = so_far(Cara(metode), deret(1, None, 3, 4), deret(1, 2, None, 4))
    assert (hasil.masuk, hasil.terisi) == (masuk, terisi)


def test_without_any_target_every_filled_quarter_went_in():
    hasil = so_far(Cara("kumulatif"), deret(1, None, 3), deret(None, None, None))
    assert (hasil.masuk, hasil.realisasi.angka, hasil.target.terisi) == ((1, 3), 4, False)


B, T, K = Nilai(Keadaan.BELUM_TERSEDIA, "b"), Nilai(Keadaan.TIDAK_BERLAKU, "t"), Nilai.kosong()


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [([B, T, K], B), ([T, T], T), ([T, K], T), ([K, Nilai(Keadaan.KOSONG, "x")], Nilai(Keadaan.KOSONG, "x")),
     ([K, K], K), ([K, B, Nilai(Keadaan.BELUM_TERSEDIA, "akhir")], Nilai(Keadaan.BELUM_TERSEDIA, "akhir"))],
)  # fmt: skip
def test_what_no_unit_filled_has_the_state_that_says_most(nilai, hasil):
    assert unfilled(nilai) == hasil


def test_a_share_of_nothing_says_why_it_has_no_figure():
    assert share(Decimal(5), Decimal(0)) == Nilai(Keadaan.KOSONG, "tidak dapat dihitung karena penyebut 0")
