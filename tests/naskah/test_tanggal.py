"""Dates in words."""

from datetime import date

import pytest

from pipeline.naskah.tanggal import hari_dalam_tahun, tanggal_panjang


@pytest.mark.parametrize(
    ("hari", "teks"),
    [
        (date(2024, 12, 31), "31 Desember 2024"),
        (date(2025, 1, 1), "1 Januari 2025"),
        (date(2024, 5, 9), "9 Mei 2024"),
    ],
)
def test_a_date_has_the_name_of_its_month(hari, teks):
    assert tanggal_panjang(hari) == teks


@pytest.mark.parametrize(
    ("hari", "jatuh"),
    [
        (date(2023, 11, 5), date(2024, 1, 1)),
        (date(2024, 6, 30), date(2024, 6, 30)),
        (date(2025, 2, 1), date(2024, 12, 31)),
    ],
)
def test_a_day_outside_the_year_moves_to_its_nearest_day(hari, jatuh):
    assert hari_dalam_tahun(hari, 2024) == jatuh
