"""Working time: what a printed ``1 hari`` is in minutes, and how long a step took."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

_WAKTU = re.compile(r"^(\d+)\s*(menit|jam|hari|minggu)$")
_SATURDAY = 5


@cache
def working_time() -> Mapping[str, Any]:
    """The rule that turns working days and weeks into minutes: teks, sumber, menit_per_hari, hari_per_minggu."""
    text = (files("pipeline.regulation") / "jam_kerja.toml").read_text(encoding="utf-8")
    rule: dict[str, Any] = tomllib.loads(text)["perpres-21-2023"]
    return rule


def minutes(waktu: str) -> int | None:
    """A printed time in working minutes, ``2 jam`` → 120, ``1 hari`` → 450; None for anything else."""
    match = _WAKTU.match(waktu.strip().lower())
    if not match:
        return None
    day = int(working_time()["menit_per_hari"])
    unit = {"menit": 1, "jam": 60, "hari": day, "minggu": day * int(working_time()["hari_per_minggu"])}
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
    return working_days(mulai.date(), selesai.date()) * int(working_time()["menit_per_hari"])
