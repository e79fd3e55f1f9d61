"""A sheet as it was found: raw cells with their place, and marks on the cells a reader would lose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, auto

from pipeline.domain.tempat import Tempat, address

Mentah = str | float | int | bool | date | datetime | time | timedelta | Decimal
"""What a cell can hold before anybody asks what it should be; an empty cell is an empty text."""


class Tanda(Enum):
    """What the workbook says about a cell beside its value."""

    GALAT = auto()
    """The value is an Excel error such as ``#REF!``."""
    RUMUS_KOSONG = auto()
    """A formula whose result was never computed."""
    PERSEN = auto()
    """A number shown as a percentage: 0.855 is read as 85.5."""
    GABUNGAN = auto()
    """Inside a merged area but not its first cell."""


Luas = tuple[int, int, int, int]
"""A merged area: first row, first column, last row, last column, counted from 1."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet; ``baris`` starts at row 1 and column 1, so that addresses are those a person sees.

    ``gabungan`` are the merged areas among its first rows, where a heading may stand. ``csv`` says that it came from
    a text whose rows are cut at a separator: a cell too many shifts all that follow. ``tanda`` maps (row, column)
    counted from 1 to a mark with its text: the error, the formula, or the address of the first cell of a merged area.
    Hidden rows and columns are counted from 1 too.
    """

    nama: str
    berkas: str
    baris: Sequence[Sequence[Mentah]]
    tanda: Mapping[tuple[int, int], tuple[Tanda, str]] = field(default_factory=dict)
    tersembunyi: bool = False
    baris_sembunyi: frozenset[int] = frozenset()
    kolom_sembunyi: frozenset[int] = frozenset()
    gabungan: tuple[Luas, ...] = ()
    csv: bool = False

    def tempat(self, row: int = 0, column: int = 0) -> Tempat:
        """The place of a cell counted from 1, or of the whole sheet."""
        return Tempat(self.berkas, self.nama, address(row, column) if row else "")
