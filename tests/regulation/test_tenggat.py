"""Deadlines of returned forms."""

from datetime import date

import pytest

from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.periode import Periode
from pipeline.regulation.tenggat import deadline, quarter_end


def office(*tenggat):
    return PerangkatDaerah("contoh", "Kecamatan Contoh", "kecamatan", "Kabupaten Contoh", tenggat=tenggat)


@pytest.mark.parametrize(
    ("triwulan", "akhir"),
    [(1, date(2024, 3, 31)), (2, date(2024, 6, 30)), (3, date(2024, 9, 30)), (4, date(2024, 12, 31))],
)
def test_a_quarter_ends_on_its_last_day(triwulan, akhir):
    assert quarter_end(2024, triwulan) == akhir


@pytest.mark.parametrize(
    ("tertulis", "periode", "tanggal"),
    [
        ((), "2024-TW1", date(2024, 4, 10)),
        ((), "2024-TW4", date(2025, 1, 10)),
        ((), "2024", date(2025, 1, 10)),
        ((("TW1", "2024-04-05"),), "2024-TW1", date(2024, 4, 5)),
        ((("TW4", "01-07"),), "2024-TW4", date(2025, 1, 7)),
        ((("TW3", "10-07"),), "2024-TW3", date(2024, 10, 7)),
        ((("2024-TW3", "2024-10-04"), ("TW3", "10-07")), "2024-TW3", date(2024, 10, 4)),
        ((("tahun", "2025-01-20"), ("TW4", "01-07")), "2024", date(2025, 1, 20)),
        ((("TW4", "01-07"),), "2024", date(2025, 1, 7)),
        ((("TW1", "2023-04-05"),), "2024-TW1", date(2024, 4, 10)),
        ((("TW1", "besok"),), "2024-TW1", date(2024, 4, 10)),
    ],
)
def test_the_deadline_is_the_offices_own_or_the_tenth_day(tertulis, periode, tanggal):
    assert deadline(office(*tertulis), Periode.parse(periode)).tanggal == tanggal


def test_a_deadline_says_which_rule_made_it():
    assert deadline(office(), Periode(2024, 1)).aturan == "hari ke-10 setelah triwulan berakhir"


def test_an_offices_own_deadline_says_so():
    assert deadline(office(("TW1", "04-05")), Periode(2024, 1)).aturan == "ditetapkan instansi"
