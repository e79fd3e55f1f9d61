"""Grouping the results with pandas: one row per group, every mean exact and with how many it counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Anggota:
    """One indikator in one group; the same indikator may stand in several groups."""

    kelompok: str
    indikator: str
    persen: Decimal | None
    kategori: str


@dataclass(frozen=True, slots=True)
class Uang:
    """One budget line in one group."""

    kelompok: str
    pagu: Decimal | None
    realisasi: Decimal | None


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One group: its indikator counted by category, their mean, and its money; None where nothing is known."""

    kunci: str
    indikator: int
    dihitung: int
    rata: Decimal | None
    kategori: Mapping[str, int]
    pagu: Decimal | None
    realisasi: Decimal | None


def kelompokkan(kunci: Sequence[str], anggota: Iterable[Anggota], uang: Iterable[Uang]) -> tuple[Kelompok, ...]:
    """One Kelompok per kunci, in the order given, also for groups that have no indikator or no money.

    Decimals stay Decimals: the columns are objects, and sums are taken by Python, not by floating point.
    """
    import pandas as pd  # noqa: PLC0415  # 0.3 s that `invoke --list` must not pay

    frame = _frame(pd, ("kelompok", "indikator", "persen", "kategori"),
                   ((a.kelompok, a.indikator, a.persen, a.kategori) for a in anggota))  # fmt: skip
    money = _frame(pd, ("kelompok", "pagu", "realisasi"), ((u.kelompok, u.pagu, u.realisasi) for u in uang))
    own = dict(iter(frame.drop_duplicates(["kelompok", "indikator"]).groupby("kelompok", sort=False)))
    spent = dict(iter(money.groupby("kelompok", sort=False)))
    return tuple(_one(k, own.get(k, frame.iloc[:0]), spent.get(k, money.iloc[:0])) for k in kunci)


def _frame(pandas: Any, columns: Sequence[str], rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    frame: pd.DataFrame = pandas.DataFrame(list(rows), columns=list(columns), dtype=object)
    return frame


def _one(kunci: str, frame: pd.DataFrame, money: pd.DataFrame) -> Kelompok:
    persen = _known(frame["persen"])
    return Kelompok(
        kunci=kunci,
        indikator=len(frame),
        dihitung=len(persen),
        rata=sum(persen, Decimal(0)) / len(persen) if persen else None,
        kategori=dict(Counter(str(k) for k in frame["kategori"] if k != "")),
        pagu=_total(money["pagu"]),
        realisasi=_total(money["realisasi"]),
    )


def _known(column: pd.Series[Any]) -> list[Decimal]:
    return [value for value in column if isinstance(value, Decimal)]


def _total(column: pd.Series[Any]) -> Decimal | None:
    values = _known(column)
    return sum(values, Decimal(0)) if values else None
