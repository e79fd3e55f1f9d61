"""How two numbers differ on paper."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.check.kewajaran_koma import geser_koma
from pipeline.check.kewajaran_nilai import angka_penting, bertukar_tempat, satu_angka

GESER = [
    ("805", ["80"], "80.5"),
    ("53", ["6.53", "7.32"], "5.3"),
    ("11713", ["11.58"], "11.713"),
    ("0.8", ["80"], "80"),
    ("160", ["80"], None),
    ("76.4", ["17"], None),
    ("400", ["80", "300"], None),
    ("5", [], None),
    ("0", ["80"], None),
    ("80", ["0"], None),
    ("-805", ["80"], None),
    ("12.5", ["1"], "1.25"),
    ("12.51", ["1"], None),
    ("8", ["1"], "0.8"),
    ("7.99", ["1"], None),
    ("16.7", ["1", "1"], "1.67"),
    ("16.71", ["1", "1"], None),
    ("0.0125", ["0.1"], "0.125"),
    ("0.0126", ["0.1"], None),
    ("0.0125", ["0.125"], "0.125"),
    ("-0.0125", ["-0.125"], "-0.125"),
    ("10000", ["10"], "10"),
    ("100000", ["10"], None),
]


@pytest.mark.parametrize(("nilai", "acuan", "dugaan"), GESER)
def test_a_comma_is_moved_only_when_that_makes_it_fit(nilai, acuan, dugaan):
    assert geser_koma(Decimal(nilai), [Decimal(a) for a in acuan]) == (None if dugaan is None else Decimal(dugaan))


TUKAR = [
    ("96.50", "69.5", True),
    ("81.35", "83.15", True),
    ("963", "693", True),
    ("96", "69", False),
    ("812", "812", False),
]


@pytest.mark.parametrize(("satu", "lain", "harapan"), TUKAR)
def test_two_neighbouring_digits_changed_over(satu, lain, harapan):
    assert bertukar_tempat(Decimal(satu), Decimal(lain)) is harapan


SATU = [("72.29", "79.29", True), ("72.29", "72.29", False), ("729", "799", False), ("7229", "79.29", False)]


@pytest.mark.parametrize(("satu", "lain", "harapan"), SATU)
def test_one_digit_in_four_differs(satu, lain, harapan):
    assert satu_angka(Decimal(satu), Decimal(lain)) is harapan


@pytest.mark.parametrize(("nilai", "angka"), [("72.290", "7229"), ("0.05", "5"), ("1200", "12"), ("0", "")])
def test_noughts_at_the_ends_say_nothing(nilai, angka):
    assert angka_penting(Decimal(nilai)) == angka


@settings(max_examples=40, deadline=None)
@given(st.decimals("1", "99999", places=2), st.integers(1, 3))
def test_a_moved_comma_is_found_again(acuan, geser):
    assert geser_koma(acuan.scaleb(geser), [acuan]) == acuan


@settings(max_examples=40, deadline=None)
@given(st.decimals("1", "99999", places=2), st.decimals("1", "99999", places=2))
def test_changing_over_does_not_depend_on_the_order(satu, lain):
    assert bertukar_tempat(satu, lain) == bertukar_tempat(lain, satu)
