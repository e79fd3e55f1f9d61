"""When returned forms are due: the office's own date, else the rule in ``tenggat.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.periode import Periode


@dataclass(frozen=True, slots=True)
class Tenggat:
    """The last day a form counts as on time, with the rule in words and where it comes from."""

    tanggal: date
    aturan: str
    sumber: str


@cache
def _rules() -> Mapping[str, Any]:
    rules: dict[str, Any] = tomllib.loads((files("pipeline.regulation") / "tenggat.toml").read_text(encoding="utf-8"))
    return rules


def quarter_end(tahun: int, triwulan: int) -> date:
    """The last day of a quarter: (2024, 1) → 31 March 2024."""
    first_after = date(tahun + triwulan // 4, triwulan * 3 % 12 + 1, 1)
    return first_after - timedelta(days=1)


def deadline(instansi: PerangkatDaerah, periode: Periode) -> Tenggat:
    """The deadline of a period; the year takes that of its fourth quarter unless the office set one.

    A date the office wrote as ``MM-DD`` is the first such day after the quarter's end. What it wrote for
    another year, or what is no date, is passed over.
    """
    akhir = quarter_end(periode.tahun, periode.triwulan_terakhir)
    written = dict(instansi.tenggat)
    for key in _keys(periode):
        tanggal = _read(written.get(key, ""), akhir)
        if tanggal is not None:
            rule = _rules()["instansi"]
            return Tenggat(tanggal, rule["teks"], rule["sumber"])
    rule = _rules()["hari-ke-10"]
    return Tenggat(akhir + timedelta(days=int(rule["hari"])), rule["teks"], rule["sumber"])


def _keys(periode: Periode) -> tuple[str, ...]:
    year = (str(periode.tahun), "tahun") if periode.setahun else ()
    return (*year, f"{periode.tahun}-TW{periode.triwulan_terakhir}", f"TW{periode.triwulan_terakhir}")


def _read(text: str, akhir: date) -> date | None:
    try:
        if text.count("-") == 1:
            found = date.fromisoformat(f"{akhir.year}-{text}")
            return found if found > akhir else date.fromisoformat(f"{akhir.year + 1}-{text}")
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 0 < (found - akhir).days <= _LONGEST else None


_LONGEST = 366
"""A deadline further off than a year belongs to another period."""
