"""Columns as wide as the longest word in them: what a table of fixed widths must give from one to another.

A table whose words all fit keeps the widths its template gave it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
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
_WALK: Final = re.compile(
    r'<w:(?:(tr|tc|p|r)[ >]|gridSpan w:val="(\d+)"|pStyle w:val="([^"]*)"|(b)/>|t(?: [^>]*)?>([^<]+)<|(br|tab)\b)'
)
"""All that is asked of a table, in one way through it: it is done for every cell of every document."""
_END: Final = "<w:tr>"
"""What is said so far is told where something new begins."""
_KIND, _WIDE, _STYLED, _BOLD, _TEXT = range(1, 6)
_SIDE: Final = 85
"""What a cell of the house's tables keeps free at each side, in twips."""
_LINE: Final = 15
"""What the lines of a cell may take of its room, in twips, as the program goes."""
_AIR: Final = 60
"""What a word gets beyond its width where there is room, in twips: another font may be a little wider."""


class Words(NamedTuple):
    """What one paragraph of a cell says, the cell's place in the grid, and its letters."""

    column: int
    span: int
    text: str
    face: Face


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
    single = [words for words in _words(table, letters) if words.span == 1 and words.column < len(widths)]
    if not any(_breaks(words, widths[words.column] - 2 * _SIDE - _LINE) for words in single):
        return table
    need = _needed(single, len(widths), CODE, _AIR)
    if sum(need) > sum(widths):
        need = _needed(single, len(widths), 0, _LINE)
    if sum(need) > sum(widths):
        need = _needed(single, len(widths), 0, 0)
    new = shared(widths, need)
    return table if new == widths else _rewritten(table, new)


def _needed(single: Sequence[Words], columns: int, code: int, air: int) -> list[int]:
    """The width that the longest word of every column asks for, in twips."""
    need = [2 * _SIDE + air] * columns
    for column, _, text, face in single:
        widest = ceil(max(wide(one, face) for one in whole(text, code)))
        need[column] = max(need[column], widest + 2 * _SIDE + air)
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


def _breaks(words: Words, room: int) -> bool:
    """Whether a word is wider than the room; what fits as it stands is not measured."""
    if len(words.text) * WIDEST * words.face[0] / 50 <= room:
        return False
    return any(wide(one, words.face) > room for one in whole(words.text))


def _words(table: str, letters: Mapping[str, Face]) -> Iterator[Words]:
    """The paragraphs of a table that say something, in their order."""
    column, after = 0, 0
    text, style, bold, run = "", "", True, False
    for found in _WALK.finditer(table + _END):
        part, kind = found.lastindex, found[_KIND]
        if part == _TEXT:
            text, bold = text + found[_TEXT], bold and run
        elif part == _BOLD or kind == "r":
            run = part == _BOLD
        elif part == _STYLED:
            style = found[_STYLED]
        elif part == _WIDE:
            after = column + int(found[_WIDE])
        elif kind:
            if text.strip():
                yield _said(column, after, text, letters.get(style, letters[""]), bold=bold)
            text, style, bold = "", "", True
            if kind != "p":
                column, after = (0, 0) if kind == "tr" else (after, after + 1)
        else:
            text += " "


def _said(column: int, after: int, text: str, face: Face, *, bold: bool) -> Words:
    """``bold`` tells that every run of the paragraph is, whatever its style."""
    return Words(column, after - column, unescape(text) if "&" in text else text, (face[0], face[1] or bold))


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
