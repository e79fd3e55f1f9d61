"""Working time: what a printed ``1 hari`` is in minutes, and how long a step took."""

import re
from datetime import date, datetime, timedelta

from pipeline.regulation.berlaku import Catatan, rule

_WAKTU = re.compile(r"^(\d+)\s*(menit|jam|hari|minggu)$")
_SATURDAY = 5


def working_time(tahun: int) -> Catatan:
    """What turns working days and weeks of a year into minutes: teks, sumber, menit_per_hari, hari_per_minggu."""
    return rule("jam_kerja.toml", "jam_kerja", tahun)


def minutes(waktu: str, tahun: int) -> int | None:
    """A printed time in working minutes of a year, ``2 jam`` → 120, ``1 hari`` → 450; None for anything else.

    The shorter hours of Ramadan are not counted: its dates are set year by year and are not known here.
    """
    match = _WAKTU.match(waktu.strip().lower())
    if not match:
        return None
    day, week = (int(working_time(tahun)[kunci]) for kunci in ("menit_per_hari", "hari_per_minggu"))
    unit = {"menit": 1, "jam": 60, "hari": day, "minggu": day * week}
    return int(match[1]) * unit[match[2]]


def working_days(mulai: date, selesai: date) -> int:
    """The days from Monday to Friday from ``mulai`` to ``selesai``, both counted; holidays are not known here."""
    days = (selesai - mulai).days + 1
    return sum((mulai + timedelta(n)).weekday() < _SATURDAY for n in range(days))


def took(mulai: datetime, selesai: datetime) -> int | None:
    """Working minutes between two moments: the clock within one day, whole working days beyond it.

    None when the end lies before the beginning.
    """
    if selesai < mulai:
        return None
    if mulai.date() == selesai.date():
        return int((selesai - mulai).total_seconds() // 60)
    return working_days(mulai.date(), selesai.date()) * int(working_time(mulai.year)["menit_per_hari"])
