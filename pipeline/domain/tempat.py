"""A place a person can walk to: file, sheet and cell."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Tempat:
    """Where a value was written; parts that do not apply are empty.

    ``berkas`` is the path below the perangkat daerah's folder, with forward slashes, ``lembar`` the sheet as the
    office named it, ``sel`` an address such as ``C7``.
    """

    berkas: str = ""
    lembar: str = ""
    sel: str = ""

    def __str__(self) -> str:
        """``masuk/TW1/seksi.xlsx › kinerja › C7``, leaving out what is empty."""
        return " › ".join(part for part in (self.berkas, self.lembar, self.sel) if part)

    @property
    def urutan(self) -> tuple[str, str, int, str]:
        """What places are sorted by: C9 comes before C10, and column Z before AA."""
        letters = self.sel.rstrip("0123456789")
        row = self.sel[len(letters) :]
        return (self.berkas, self.lembar, len(letters), letters + row.zfill(_DIGITS))


_DIGITS = 7
"""Excel has 1,048,576 rows."""

TANPA_TEMPAT = Tempat()
"""For values that were computed or made in a test rather than read."""


def column_letters(number: int) -> str:
    """The letters of a column counted from 1: 1 → ``A``, 27 → ``AA``."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The address of a cell counted from 1: (7, 3) → ``C7``."""
    return f"{column_letters(column)}{row}"


def cell_ranges(cells: Iterable[str]) -> str:
    """Cells of one column in a few words, neighbours as a range: F2, F3, F4, F9 → ``F2–F4, F9``."""
    runs: list[list[str]] = []
    for cell in cells:
        if runs and _below(runs[-1][-1]) == cell:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _below(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    row = cell[len(letters) :]
    return f"{letters}{int(row) + 1}" if row else ""
