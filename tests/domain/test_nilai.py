"""A value as written: whether it says anything, and the number it is computed with."""

from decimal import Decimal

import pytest

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.tempat import Tempat

SEL = Tempat("a.xlsx", "kinerja", "C2")


def isi(bentuk, **lain):
    return Nilai(Keadaan.TERISI, "x", bentuk, **{k: Decimal(v) for k, v in lain.items()})


@pytest.mark.parametrize(
    ("nilai", "biasa", "persen"),
    [
        (isi(Bentuk.ANGKA, angka=12), 12, 12),
        (isi(Bentuk.ANGKA, angka=0), 0, 0),
        (isi(Bentuk.BATAS, angka=95), 95, 95),
        (isi(Bentuk.ANGKA_PREDIKAT, angka=81), 81, 81),
        (isi(Bentuk.BAGIAN, angka=90, pembilang=9, penyebut=12), 9, 75),
        (isi(Bentuk.BAGIAN, pembilang=0, penyebut=12), 0, 0),
        (isi(Bentuk.BAGIAN, angka=9, pembilang=9, penyebut=0), 9, None),
        (isi(Bentuk.BAGIAN, angka=9), 9, 9),
        (isi(Bentuk.ANGKA, angka=75, pembilang=9, penyebut=12), 75, 75),
        (isi(Bentuk.RENTANG, bawah=1, atas=2), None, None),
        (isi(Bentuk.TEKS), None, None),
        (Nilai(Keadaan.BELUM_TERSEDIA, angka=Decimal(5)), None, None),
        (Nilai.kosong(), None, None),
    ],
)
def test_a_value_is_computed_with_its_number_a_part_with_its_share_in_percent(nilai, biasa, persen):
    assert (nilai.terhitung(persen=False), nilai.terhitung(persen=True)) == (biasa, persen)


@pytest.mark.parametrize(
    ("nilai", "terisi", "disebut", "tak_terbaca"),
    [
        (Nilai.dari(0, SEL), True, True, False),
        (Nilai.kosong(SEL), False, False, False),
        (Nilai(Keadaan.KOSONG, "05-Des", tempat=SEL), False, True, True),
        (Nilai(Keadaan.KOSONG, "penyebut 0"), False, True, False),
        (Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis", tempat=SEL), False, True, False),
        (Nilai(Keadaan.TIDAK_BERLAKU, tempat=SEL), False, True, False),
        (Nilai(Keadaan.TERISI, "81 (A)", tempat=SEL), True, True, False),
    ],
)
def test_empty_zero_a_state_and_what_nobody_can_read_stay_apart(nilai, terisi, disebut, tak_terbaca):
    assert (nilai.terisi, nilai.disebut, nilai.tak_terbaca) == (terisi, disebut, tak_terbaca)


@pytest.mark.parametrize(
    ("keadaan", "kata"),
    [
        (Keadaan.TIDAK_BERLAKU, "tidak berlaku"),
        (Keadaan.BELUM_TERSEDIA, "belum tersedia"),
        (Keadaan.KOSONG, "kosong"),
    ],
)
def test_a_state_has_its_words(keadaan, kata):
    assert keadaan.sebutan == kata


def test_a_value_keeps_its_cell_and_its_words():
    assert (Nilai.dari("1.50", SEL, "1,50"), Nilai.kosong(SEL).tempat) == (
        Nilai(Keadaan.TERISI, "1,50", angka=Decimal("1.50"), tempat=SEL),
        SEL,
    )
