"""A table of a Word file as an office would type it; cells that are one keep the signs that say so."""

from collections.abc import Callable, Sequence

from lxml import etree

from pipeline.word.markup import w
from pipeline.word.ruled import ABOVE, LEFT


def grid(table: etree._Element, read: Callable[[etree._Element], str]) -> list[list[str]]:
    """The cells of each row on the lines of the table's grid; what a merged cell runs over says so."""
    rows: list[list[str]] = []
    for row in table.iter(w("tr")):
        if next(row.iterancestors(w("tbl"))) is not table or row.find(f"{w('trPr')}/{w('del')}") is not None:
            continue
        before = row.find(f"{w('trPr')}/{w('gridBefore')}")
        cells = [""] * _number(before)
        for cell in row.iter(w("tc")):
            if next(cell.iterancestors(w("tr"))) is row:
                cells += _cell(cell, rows, len(cells), read)
        rows.append(cells)
    width = max(map(len, rows), default=0)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    kept = [n for n in range(width) if any(row[n] != LEFT for row in full)]
    return [[row[n] for n in kept] for row in full]


def _cell(
    cell: etree._Element, rows: Sequence[Sequence[str]], column: int, read: Callable[[etree._Element], str]
) -> list[str]:
    properties = cell.find(w("tcPr"))
    span = max(_number(None if properties is None else properties.find(w("gridSpan"))), 1)
    merge = None if properties is None else properties.find(w("vMerge"))
    above = merge is not None and merge.get(w("val"), "continue") == "continue"
    fits = above and rows and column < len(rows[-1]) and rows[-1][column] != LEFT
    return [ABOVE if fits else read(cell), *[LEFT] * (span - 1)]


def _number(element: etree._Element | None) -> int:
    value = "" if element is None else element.get(w("val"), "")
    return min(int(value), 60) if value.isdigit() else 0


def typed_table(rows: Sequence[Sequence[str]]) -> str:
    """The table in lines, its first row the head."""
    lines = [" | ".join(("", *(sel.replace("|", r"\|") for sel in row), "")).strip() for row in rows]
    return "\n".join((lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]))
