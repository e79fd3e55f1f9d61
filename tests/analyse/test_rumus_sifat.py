"""Capaian goes the way its polaritas says, whatever the figures."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.rumus import capaian
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from tests.analyse.test_rumus import aturan, rentang

ANGKA = st.decimals("0", "1000000", places=2)
TARGET = st.decimals("0.01", "1000000", places=2)


def persen(target, realisasi, aturan_):
    return capaian(target, Nilai(Keadaan.TERISI, str(realisasi), Bentuk.ANGKA, angka=realisasi), aturan_).persen


def angka(nilai):
    return Nilai(Keadaan.TERISI, str(nilai), Bentuk.ANGKA, angka=nilai)


@given(TARGET, ANGKA, ANGKA)
def test_of_a_positive_indicator_more_is_never_less(target, satu, dua):
    sedikit, banyak = sorted((satu, dua))
    assert persen(angka(target), sedikit, aturan()) <= persen(angka(target), banyak, aturan())


@given(TARGET, ANGKA, ANGKA, st.sampled_from(["selisih", "rasio"]))
def test_of_a_negative_indicator_more_is_never_better(target, satu, dua, rumus):
    sedikit, banyak = sorted((satu, dua))
    aturan_ = aturan("negatif", rumus, lantai=None)
    if not (rumus == "rasio" and sedikit == 0):  # no case at all is 100 by definition
        assert persen(angka(target), sedikit, aturan_) >= persen(angka(target), banyak, aturan_)


@given(TARGET, st.decimals("0", "1000", places=2), ANGKA, ANGKA)
def test_of_a_range_further_outside_is_never_better(bawah, lebar, satu, dua):
    target, aturan_ = rentang(bawah, bawah + lebar), aturan("rentang", lantai=None)
    for sisi in (lambda x: bawah - x, lambda x: bawah + lebar + x):
        dekat, jauh = (sisi(x) for x in sorted((satu, dua)))
        if min(dekat, jauh) >= 0:
            assert Decimal(100) >= persen(target, dekat, aturan_) >= persen(target, jauh, aturan_)
