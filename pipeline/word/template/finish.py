"""What a rendered part still needs: a paragraph in every cell, no empty table, rows and amounts kept together."""

import re
from typing import Final

from pipeline.word.ruled import LANDSCAPE
from pipeline.word.styled import SIGNS, in_runs
from pipeline.word.template.grid import regrid
from pipeline.word.template.tidy_fields import COUNTED, counted
from pipeline.word.template.turned import turned

_NO_CELLS: Final = re.compile(
    r"<w:tr(?: [^>]*)?>(?:<w:tblPrEx>.*?</w:tblPrEx>)?(?:<w:trPr/>|<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>)?</w:tr>"
)
_NO_ROWS: Final = re.compile(r"</w:tblGrid></w:tbl>|<w:tblGrid/></w:tbl>")
_EMPTY_CELLS: Final = (
    ("</w:tbl></w:tc>", "</w:tbl><w:p/></w:tc>"),
    ("</w:tcPr></w:tc>", "</w:tcPr><w:p/></w:tc>"),
    ("<w:tcPr/></w:tc>", "<w:tcPr/><w:p/></w:tc>"),
    ("<w:tc></w:tc>", "<w:tc><w:p/></w:tc>"),
)
CONTINUED: Final = '<w:vMerge w:val="continue"/>'
KEPT: Final = re.compile(r"</w:tbl><w:p(?: [^>]*)?><w:pPr>(?:<w:pStyle [^>]*/>)?<w:keepNext/>")
"""A table whose next paragraph keeps with the one after it: a closing sentence or a signature comes there."""
HEAD: Final = "<w:tblHeader/>"
SPAN: Final = "<w:gridSpan "
CLOSING: Final = '<w:left w:val="nil"/>'
"""A row without a line at its left end: a closing within the table, which the rows above keep with."""
_OPEN: Final = "<w:tbl>"
_CLOSE: Final = "</w:tbl>"
_LONGEST: Final = 6
"""More rows under one cell than this may part, or half a page would stay empty."""
_TAIL: Final = 2
_TALLEST: Final = 18
"""Lines of the last rows that still leave room for a signature on a landscape page."""
_HALF: Final = 24
"""Lines of rows under one cell that are half a page: more of them would leave the page before them empty."""
_LETTER: Final = 90
"""Twips a letter of a table takes, all in all."""
_WIDE: Final = re.compile(r'<w:tcW [^>]*?w:w="(\d+)"')
_MARKUP: Final = re.compile(r"<[^>]*>")
ROW: Final = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_AMOUNT: Final = re.compile(r"Rp (?<=[^>-]Rp )(?=[-(]?\d)")
"""An amount within a sentence; one that begins a cell or a paragraph has nowhere to break, its column is as wide.

Its letters stand first, since a pattern that begins otherwise is tried at every letter of the page.
"""
_PARAGRAPH: Final = re.compile(
    r"<w:p(?: [^>]*)?>(<w:pPr>(?:<w:pStyle [^>]*/>)?+(?!<w:keepNext)|(?=<w:r>|<w:r ))|<w:p/>"
)


def finish(xml: str, *, columns: bool, empties: bool) -> str:
    """Return the rendered XML as Word wants it.

    `columns` tells that the template has loops over columns, `empties` that a cell or a table in it can come empty.
    """
    if columns:
        xml = _NO_CELLS.sub("", xml)
    if empties or columns:
        xml = _filled(xml)
    xml = _AMOUNT.sub("Rp\u00a0", xml)
    if SIGNS[0] in xml:
        xml = in_runs(xml)
    if LANDSCAPE in xml:
        xml = turned(xml)
    if COUNTED in xml:
        xml = counted(xml)
    return together(regrid(xml) if columns else xml)


def _filled(xml: str) -> str:
    """Drop the tables that have no rows and put a paragraph in the cells that have none or do not end in one."""
    while match := _NO_ROWS.search(xml):
        xml = xml[: xml.rindex("<w:tbl>", 0, match.start())] + xml[match.end() :]
    for empty, filled in _EMPTY_CELLS:
        xml = xml.replace(empty, filled)
    return xml


def together(xml: str) -> str:
    """Return the part with `keepNext` in the rows that Word must not put on two pages; innermost tables only."""
    if not any(mark in xml for mark in (CONTINUED, CLOSING, SPAN)) and not KEPT.search(xml):
        return xml
    pieces: list[str] = []
    place = 0
    while (end := xml.find(_CLOSE, place)) >= 0:
        end += len(_CLOSE)
        start = xml.rfind(_OPEN, place, end)
        if start >= 0:
            tail = KEPT.match(xml, end - len(_CLOSE)) is not None
            pieces += (xml[place:start], _kept(xml[start:end], tail=tail))
        else:
            pieces.append(xml[place:end])
        place = end
    return "".join((*pieces, xml[place:]))


def _kept(table: str, *, tail: bool) -> str:
    rows = list(ROW.finditer(table))
    texts = [row.group() for row in rows]
    closing = next((number for number, text in enumerate(texts) if CLOSING in text), len(rows) if tail else 0)
    keep = _merged(texts) | {*range(closing)[-last_rows(texts[:closing]) :]} | _before_sum(texts)
    pieces: list[str] = []
    place = 0
    for number, row in enumerate(rows):
        pieces += (table[place : row.start()], with_next(texts[number]) if number in keep else texts[number])
        place = row.end()
    return "".join((*pieces, table[place:]))


def last_rows(rows: list[str]) -> int:
    """Return how many of the last rows keep with the signature: one where more would fill its page."""
    body = [row for row in rows if HEAD not in row]
    heights = [_height(row) for row in body[-_TAIL:]]
    return len(heights) if sum(heights) <= _TALLEST else 1


def _height(row: str) -> int:
    """The lines of the tallest cell of a row, about."""
    return max(map(_lines, row.split("</w:tc>")), default=0)


def _lines(cell: str) -> int:
    width = _WIDE.search(cell)
    return -(-len(_MARKUP.sub("", cell)) * _LETTER // int(width[1])) if width and int(width[1]) else 0


def _merged(rows: list[str]) -> set[int]:
    """Return the rows that stand over a row which a merged cell of theirs runs into."""
    keep: set[int] = set()
    start = 0
    for number in range(1, len(rows) + 1):
        if number < len(rows) and CONTINUED in rows[number] and HEAD not in rows[number]:
            continue
        if number - start <= _LONGEST and sum(map(_height, rows[start:number])) <= _HALF:
            keep.update(range(start, number - 1))
        start = number
    return keep


def _before_sum(rows: list[str]) -> set[int]:
    """Return the row a sum stands under: one whose first cell runs over several columns never begins a page alone."""
    sums = len(rows) > 2 and SPAN in rows[-1].partition("</w:tc>")[0] and HEAD not in rows[-2]
    return {len(rows) - 2} if sums and _height(rows[-2]) <= _TALLEST else set()


def with_next(row: str) -> str:
    """Return a row whose paragraphs keep with what follows."""
    return _PARAGRAPH.sub(_paragraph, row)


def _paragraph(match: re.Match[str]) -> str:
    if match.group() == "<w:p/>":
        return "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>"
    if match.group(1):
        return match.group() + "<w:keepNext/>"
    return match.group() + "<w:pPr><w:keepNext/></w:pPr>"
