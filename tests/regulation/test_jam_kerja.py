"""Working time: printed words to minutes, two moments to minutes."""

from datetime import date, datetime

import pytest

from pipeline.regulation.jam_kerja import minutes, took, working_days


@pytest.mark.parametrize(
    ("tercetak", "menit"),
    [
        ("5 menit", 5),
        ("2 jam", 120),
        ("1 hari", 450),
        ("5 Hari", 2250),
        ("1 minggu", 2250),
        ("", None),
        ("lama", None),
    ],
)
def test_printed_times_are_read_in_working_minutes(tercetak, menit):
    assert minutes(tercetak, 2024) == menit


def test_a_weekend_has_no_working_days():
    assert working_days(date(2024, 10, 4), date(2024, 10, 7)) == 2


@pytest.mark.parametrize(
    ("mulai", "selesai", "menit"),
    [
        ("2024-10-07T08:00", "2024-10-07T08:25", 25),
        ("2024-10-04T15:00", "2024-10-07T09:00", 900),
        ("2024-10-07T09:00", "2024-10-07T08:00", None),
    ],
)
def test_a_step_took_the_clock_within_a_day_and_days_beyond(mulai, selesai, menit):
    assert took(datetime.fromisoformat(mulai), datetime.fromisoformat(selesai)) == menit
