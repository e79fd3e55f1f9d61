"""Rounding: once, half-up, whatever the size of the number."""

from decimal import Decimal

import pytest

from pipeline.domain.pembulatan import bulat


@pytest.mark.parametrize(
    ("angka", "hasil"), [("99.665", "99.67"), ("-99.665", "-99.67"), ("0.005", "0.01"), ("2.5", "2.50")]
)
def test_a_half_goes_away_from_zero(angka, hasil):
    assert bulat(Decimal(angka)) == Decimal(hasil)


@pytest.mark.parametrize("angka", ["1e27", "-1e300", "123456789012345678901234567890.125"])
def test_a_number_of_any_size_is_rounded_without_raising(angka):
    assert abs(bulat(Decimal(angka)) - Decimal(angka)) < 1
