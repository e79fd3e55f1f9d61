"""Columns as wide as the longest word in them: what a table of fixed widths must give from one to another.

A table whose words all fit keeps the widths its template gave it.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from math import ceil
from typing import Final, NamedTuple

from pipeline.word.file.naming import PAGE, STYLES
from pipeline.word.template.finish import ROW
from pipeline.word.template.letters import CODE, WIDEST, Face, faces, whole, wide

_OPEN, _CLOSE, _FIXED = "<w:tbl>", "</w:tbl>", '<w:tblLayout w:type="fixed"/>'
_GRID: Final = re.compile(r"<w:tblGrid>.*?</w:tblGrid>", re.DOTALL)
_WIDTH: Final = re.compile(r'(<w:(?:gridCol|tcW)\b[^>]*\bw:w=")(\d+)(")')
_CELL: Final = re.compile(r"<w:tc>.*?</w:tc>", re.DOTALL)
_SPAN: Final = re.compile(r'<w:gridSpan w:val="(\d+)"/>')
_PARAGRAPH: Final = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_STYLE: Final = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
_TEXT: Final = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:br|tab)\b")
_RUN: Final = re.compile(r"<w:r[ >]")
_BOLD: Final = "<w:b/>"
_SIDE: Final = 85
"""What a cell of the house's tables keeps free at each side, in twips."""
_LINE: Final = 15
"""What the lines of a cell may take of its room, in twips, as the program goes."""
_AIR: Final = 60
"""What a word gets beyond its width where there is room, in twips: another font may be a little wider."""
_ENTITY: Final = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


class Cell(NamedTuple):
    """A cell: the first of its grid columns, how many it takes, its XML."""

    column: int
    span: int
    xml: str


def with_room(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a document with its tables as :func:`fitted`."""
    if STYLES not in parts:
        return {**parts}
    return {**parts, PAGE: fitted(parts[PAGE].decode(), faces(parts[STYLES])).encode()}


def fitted(xml: str, letters: Mapping[str, Face]) -> str:
    """Return a part whose tables of fixed widths break no word, where the width of their page allows it."""
    pieces: list[str] = []
    place = 0
    while (end := xml.find(_CLOSE, place)) >= 0:
        start = xml.rfind(_OPEN, place, end)
        if start < 0 or _FIXED not in xml[start:end]:
            pieces.append(xml[place : end + len(_CLOSE)])
        else:
            pieces += (xml[place:start], _table(xml[start:end], letters), _CLOSE)
        place = end + len(_CLOSE)
    return "".join((*pieces, xml[place:]))


def _table(table: str, letters: Mapping[str, Face]) -> str:
    grid = _GRID.search(table)
    widths = [int(found[1]) for found in _WIDTH.findall(grid.group())] if grid else []
    rows = [[*_cells(row.group())] for row in ROW.finditer(table)]
    single = [cell for row in rows for cell in row if cell.span == 1 and cell.column < len(widths)]
    if not any(_breaks(cell, widths[cell.column] - 2 * _SIDE - _LINE, letters) for cell in single):
        return table
    need = _needed(single, len(widths), letters, CODE, _AIR)
    if sum(need) > sum(widths):
        need = _needed(single, len(widths), letters, 0, _LINE)
    if sum(need) > sum(widths):
        need = _needed(single, len(widths), letters, 0, 0)
    new = shared(widths, need)
    return table if new == widths else _rewritten(table, new)


def _needed(cells: Sequence[Cell], columns: int, letters: Mapping[str, Face], code: int, air: int) -> list[int]:
    """The width that the longest word of every column asks for, in twips."""
    need = [0] * columns
    for column, _, xml in cells:
        found = [wide(one, face) for text, face in _texts(xml, letters) for one in whole(text, code)]
        need[column] = max(need[column], ceil(max(found, default=0)) + 2 * _SIDE + air)
    return need


def shared(widths: Sequence[int], need: Sequence[int]) -> list[int]:
    """Return the widths with what columns lack taken from those that have more than they need, in proportion.

    The sum stays; where it does not suffice, what there is goes to those that lack, in proportion too.
    """
    lack = [max(0, wanted - width) for width, wanted in zip(widths, need, strict=True)]
    spare = [max(0, width - wanted) for width, wanted in zip(widths, need, strict=True)]
    moved = min(sum(lack), sum(spare))
    if not moved:
        return [*widths]
    given, taken = _portions(lack, moved), _portions(spare, moved)
    return [width + plus - minus for width, plus, minus in zip(widths, given, taken, strict=True)]


def _portions(parts: Sequence[int], whole_: int) -> list[int]:
    """Return ``whole_`` divided in proportion to the parts, to the last unit."""
    lines = [0, *(done * whole_ // sum(parts) for done in accumulate(parts))]
    return [after - before for before, after in pairwise(lines)]


def _cells(row: str) -> list[Cell]:
    cells: list[Cell] = []
    column = 0
    for found in _CELL.findall(row):
        span = _SPAN.search(found)
        cells.append(Cell(column, int(span[1]) if span else 1, found))
        column += cells[-1].span
    return cells


def _breaks(cell: Cell, room: int, letters: Mapping[str, Face]) -> bool:
    """Whether a word of the cell is wider than the room; short words are not measured."""
    return any(
        len(one) * WIDEST * face[0] / 50 > room and wide(one, face) > room
        for text, face in _texts(cell.xml, letters)
        for one in whole(text)
    )


def _texts(xml: str, letters: Mapping[str, Face]) -> list[tuple[str, Face]]:
    """The texts of a cell's paragraphs, each with its letters."""
    found: list[tuple[str, Face]] = []
    for paragraph in _PARAGRAPH.findall(xml):
        text = "".join(one or " " for one in _TEXT.findall(paragraph))
        if not text.strip():
            continue
        if "&" in text:
            for code, letter in _ENTITY:
                text = text.replace(code, letter)
        style = _STYLE.search(paragraph)
        size, bold = letters.get(style[1] if style else "", letters[""])
        bold = bold or paragraph.count(_BOLD) >= len(_RUN.findall(paragraph)) > 0
        found.append((text, (size, bold)))
    return found


def _rewritten(table: str, widths: Sequence[int]) -> str:
    """The table with these widths in its grid and in every cell."""
    lines = [0, *accumulate(widths)]
    grid = iter(widths)
    table = _GRID.sub(lambda m: _WIDTH.sub(lambda one: f"{one[1]}{next(grid)}{one[3]}", m.group()), table, count=1)

    def row(match: re.Match[str]) -> str:
        column = 0

        def cell(found: re.Match[str]) -> str:
            nonlocal column
            span = _SPAN.search(found.group())
            end = min(column + (int(span[1]) if span else 1), len(widths))
            wide_ = lines[end] - lines[min(column, len(widths))]
            column = end
            return _WIDTH.sub(lambda one: f"{one[1]}{wide_}{one[3]}", found.group(), count=1)

        return _CELL.sub(cell, match.group())

    return ROW.sub(row, table)
