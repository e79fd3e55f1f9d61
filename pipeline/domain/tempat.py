"""A place a person can walk to: file, sheet and cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""The last cell Excel knows is XFD1048576."""
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::.*)?")


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
        letters, row = halves(self.sel)
        return (self.berkas, self.lembar, len(letters), letters + row.zfill(len(str(LAST_ROW))))

    @property
    def baris(self) -> int:
        """The number of the row its cell stands in; 0 for a whole sheet or file."""
        row = halves(self.sel)[1]
        return int(row) if row else 0


TANPA_TEMPAT = Tempat()
"""For values that were computed or made in a test rather than read."""


def column_letters(number: int) -> str:
    """The letters of a column counted from 1: 1 → ``A``, 27 → ``AA``."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column counted from 1: ``A`` → 1, ``aa`` → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def address(row: int, column: int) -> str:
    """The address of a cell counted from 1: (7, 3) → ``C7``."""
    return f"{column_letters(column)}{row}"


def row_column(cell: str) -> tuple[int, int] | None:
    """Row and column of an address counted from 1: ``C7`` → (7, 3), the first cell of a range; None for all else."""
    match = _CELL.fullmatch(cell.strip().upper())
    row, column = (int(match[2]), column_number(match[1])) if match else (0, 0)
    return (row, column) if match and row <= LAST_ROW and column <= LAST_COLUMN else None


def halves(cell: str) -> tuple[str, str]:
    """An address in its letters and its digits: ``C7`` → ``C`` and ``7``."""
    letters = cell.rstrip("0123456789")
    return letters, cell[len(letters) :]


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
    letters, row = halves(cell)
    return f"{letters}{int(row) + 1}" if row else ""
