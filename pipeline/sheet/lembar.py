"""A sheet as it was found: raw cells with their place, and marks on the cells a reader would lose."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, auto

from pipeline.domain.tempat import Tempat, address

Mentah = str | float | int | bool | date | datetime | time | timedelta | Decimal
"""What a cell can hold before anybody asks what it should be; an empty cell is an empty text."""


def at(cells: Sequence[Mentah], kolom: int) -> Mentah:
    """A cell of a row by the number of its column, from 1; empty where there is none."""
    return cells[kolom - 1] if 0 < kolom <= len(cells) else ""


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
    TAMPILAN = auto()
    """A number that the format of the cell shows as another one: 1500000 shown as 1.500, or as 1,5 juta."""
    TERSEMBUNYI = auto()
    """A number that the format of the cell does not show at all."""
    NAIK = auto()
    """Letters or digits raised or lowered beside the others: a footnote mark, or the power of a unit."""
    CORET = auto()
    """Struck out, as a whole or in part; what is struck stands between tildes."""


Letak = tuple[int, int]
"""Row and column, counted from 1."""
Bertanda = tuple[Tanda, str]
"""A mark with its text."""
Luas = tuple[int, int, int, int]
"""A merged area: first row, first column, last row, last column, counted from 1."""


class Tandaan(Mapping[Letak, Bertanda]):
    """The marks of one sheet: those of single cells, and the cells that vertical merges cover, kept as areas.

    A covered cell is one below the first of a merge, in its first column; titles merged sideways stay unmarked.
    """

    __slots__ = ("_kolom", "sendiri")

    def __init__(self, sendiri: Mapping[Letak, Bertanda] | None = None, gabungan: Iterable[Luas] = ()) -> None:
        self.sendiri = dict(sendiri or {})
        self._kolom: dict[int, list[tuple[int, int]]] = {}
        for top, left, bottom, _ in gabungan:
            if bottom > top > 0:
                self._kolom.setdefault(left, []).append((top, bottom))
        for areas in self._kolom.values():
            areas.sort()

    def __getitem__(self, letak: Letak) -> Bertanda:
        found = self.sendiri.get(letak) or self._covered(*letak)
        if found is None:
            raise KeyError(letak)
        return found

    def __iter__(self) -> Iterator[Letak]:
        yield from self.sendiri
        for column, areas in self._kolom.items():
            for top, bottom in areas:
                yield from ((row, column) for row in range(top + 1, bottom + 1) if (row, column) not in self.sendiri)

    def __len__(self) -> int:
        doubly = sum(self._covered(*letak) is not None for letak in self.sendiri)
        return len(self.sendiri) - doubly + sum(b - t for areas in self._kolom.values() for t, b in areas)

    def __bool__(self) -> bool:
        return bool(self.sendiri or self._kolom)

    def _covered(self, row: int, column: int) -> Bertanda | None:
        areas = self._kolom.get(column)
        at = bisect_right(areas, (row, 0)) - 1 if areas else -1
        if areas is None or at < 0 or row > areas[at][1]:
            return None
        return Tanda.GABUNGAN, address(areas[at][0], column)


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet; ``baris`` starts at row 1 and column 1, so that addresses are those a person sees.

    ``gabungan`` are the merged areas among its first rows, where a heading may stand. ``csv`` says that it came from
    a text whose rows are cut at a separator, ``pemisah``: a cell too many shifts all that follow. ``tanda`` maps
    (row, column) counted from 1 to a mark with its text: the error, the formula, or the address of the first cell of
    a merged area. Hidden rows and columns are counted from 1 too.
    """

    nama: str
    berkas: str
    baris: Sequence[Sequence[Mentah]]
    tanda: Mapping[Letak, Bertanda] = field(default_factory=Tandaan)
    tersembunyi: bool = False
    baris_sembunyi: frozenset[int] = frozenset()
    kolom_sembunyi: frozenset[int] = frozenset()
    gabungan: tuple[Luas, ...] = ()
    csv: bool = False
    pemisah: str = ""

    @property
    def baris_bertanda(self) -> frozenset[int]:
        """The rows with a marked cell of their own: they are not empty, whatever their values."""
        sendiri = self.tanda.sendiri if isinstance(self.tanda, Tandaan) else self.tanda
        return frozenset(row for (row, _), (tanda, _) in sendiri.items() if tanda is not Tanda.GABUNGAN)

    def tempat(self, row: int = 0, column: int = 0) -> Tempat:
        """The place of a cell counted from 1, or of the whole sheet."""
        return Tempat(self.berkas, self.nama, address(row, column) if row else "")
