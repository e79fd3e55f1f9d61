"""What a workbook's XML says about cells that reading their values would lose: errors, bare formulas, percentages."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from zipfile import ZipFile

from pipeline.sheet.lembar import Tanda

Tandaan = dict[tuple[int, int], tuple[Tanda, str]]
"""Marks by (row, column) counted from 1."""

_P = rb"<(?:\w+:)?"
_CELL = re.compile(_P + rb"c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_REF = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_ODD_PLACE = re.compile(_P + rb"""(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["'](?!(?:[A-Z]{1,3})?\d{1,7}["'])([^"']*)""")
_USUAL_PLACE = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"')
_PLACE = re.compile(_P + rb"""(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Z]*)(\d+)""")
_TYPE = re.compile(rb'\bt="(\w+)"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_VALUE = re.compile(_P + rb"(?:v|t)\b[^>]*>([^<]+)<", re.DOTALL)
_FORMULA = re.compile(_P + rb"f\b[^>]*?(?:/>|>([^<]*)<)", re.DOTALL)
_NUMFMT = re.compile(_P + rb"numFmt\s([^>]*)>")
_XFS = re.compile(_P + rb"cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_XF = re.compile(_P + rb"xf\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_SHEET = re.compile(_P + rb"sheet\s([^>]*)>")
_RELATION = re.compile(_P + rb"Relationship\s([^>]*)>")
_HIDDEN_ROW = re.compile(_P + rb'row\s([^>]*\bhidden="(?:1|true)"[^>]*)>')
_HIDDEN_COLUMN = re.compile(_P + rb'col\s([^>]*\bhidden="(?:1|true)"[^>]*)>')
_ROW_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_WIDEST = 16_384
_FOREIGN = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_LITERAL = re.compile(rb'"[^"]*"|\\.')


def sheet_parts(archive: ZipFile) -> dict[str, str]:
    """Sheet name → name of its part in an xlsx archive."""
    relations = {
        row.get("Id", ""): row.get("Target", "")
        for row in _attributes(_RELATION, archive.read("xl/_rels/workbook.xml.rels"))
    }
    parts = {}
    for row in _attributes(_SHEET, archive.read("xl/workbook.xml")):
        target = relations.get(next((v for k, v in row.items() if k.endswith(":id")), ""), "")
        parts[row.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return parts


@lru_cache(8)
def percent_styles(styles: bytes) -> frozenset[bytes]:
    """The numbers of the cell styles that show a percentage."""
    formats = {b"9", b"10"}
    for attributes in _NUMFMT.findall(styles):
        row = dict(_ATTRIBUTE.findall(attributes))
        code = row.get(b"formatCode", b"").replace(b"&quot;", b'"')
        if b"%" in _LITERAL.sub(b"", code):
            formats.add(row.get(b"numFmtId", b""))
    block = _XFS.search(styles)
    xfs = _XF.findall(block[0]) if block else []
    return frozenset(
        str(number).encode()
        for number, attributes in enumerate(xfs)
        if dict(_ATTRIBUTE.findall(attributes)).get(b"numFmtId", b"0") in formats
    )


def marks(xml: bytes, percent: frozenset[bytes]) -> Tandaan:
    """The marked cells of one sheet; reads cell by cell only where a mark is possible at all."""
    data = _data(xml)
    if b't="e"' not in data and not _has_formula(data) and not any(b's="%s"' % style in data for style in percent):
        return {}
    return {place: mark for place, mark in _cells(data, percent) if mark is not None}


def _data(xml: bytes) -> bytes:
    """The part of a sheet with its cells; the rest has formulas of its own, for validations and colours."""
    start, end = xml.find(b"<sheetData"), xml.rfind(b"</sheetData")
    return xml[start:end] if 0 <= start < end else xml


def far_cell(xml: bytes, limit: int) -> str:
    """The cell for which a sheet must not be opened, empty for a sound sheet.

    It makes the sheet span more than ``limit`` cells, its address is none, or it stands out of order: opening such a
    sheet reserves memory for everything between and would end the process.
    """
    data = _data(xml)
    places = _USUAL_PLACE.findall(data)
    if len(places) != data.count(b"<c") or b":c" in data:
        if odd := _ODD_PLACE.search(data):
            return odd[1][:12].decode("ascii", "replace") or "sel tanpa alamat"
        places = _PLACE.findall(data)
    if not places:
        return ""
    rows = {int(row) for row in {row for _, row in places}}
    letters = max({name for name, _ in places}, key=lambda name: (len(name), name))
    first, last = int(places[0][1]), int(places[-1][1])
    sound = min(rows) == first > 0 and max(rows) == last and last * column_number(letters) <= limit
    return "" if sound else f"{letters.decode()}{max(rows)}"


def foreign(xml: bytes) -> bool:
    """Whether a part declares or uses entities of its own: OOXML forbids them, and such cells would read as empty."""
    return b"<!DOCTYPE" in xml or (b"&" in xml and b"<![CDATA[" not in xml and _FOREIGN.search(xml) is not None)


def hidden(xml: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the hidden rows and of the hidden columns of one sheet."""
    if b"hidden" not in xml:
        return frozenset(), frozenset()
    head = xml[: xml.find(b"sheetData")]
    columns = [dict(_ATTRIBUTE.findall(attributes)) for attributes in _HIDDEN_COLUMN.findall(head)]
    spans = (range(int(c[b"min"]), min(int(c[b"max"]), _WIDEST) + 1) for c in columns if {b"min", b"max"} <= c.keys())
    rows = (_ROW_NUMBER.search(attributes) for attributes in _HIDDEN_ROW.findall(xml))
    return frozenset(int(row[1]) for row in rows if row), frozenset(number for span in spans for number in span)


def column_number(letters: bytes) -> int:
    """The number of a column counted from 1: ``A`` → 1, ``AA`` → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _has_formula(data: bytes) -> bool:
    """Whether a cell has a formula; tags carry a prefix only where ``sheetData`` does, and that is rare."""
    return b"<f" in data if data.startswith(b"<sheetData") else bool(_FORMULA.search(data))


def _cells(xml: bytes, percent: frozenset[bytes]) -> Iterator[tuple[tuple[int, int], tuple[Tanda, str] | None]]:
    for attributes, body in _CELL.findall(xml):
        reference = _REF.search(attributes)
        if reference:
            place = (int(reference[2]), column_number(reference[1]))
            yield place, _mark(attributes, body, percent)


def _mark(attributes: bytes, body: bytes, percent: frozenset[bytes]) -> tuple[Tanda, str] | None:
    kind = _TYPE.search(attributes)
    value = _VALUE.search(body)
    if kind and kind[1] == b"e":
        return Tanda.GALAT, value[1].decode("utf-8", "replace") if value else "#N/A"
    formula = _FORMULA.search(body)
    if formula and not value and not (kind and kind[1] == b"str"):
        return Tanda.RUMUS_KOSONG, "=" + unescape((formula[1] or b"").decode("utf-8", "replace"))
    style = _STYLE.search(attributes)
    if style and style[1] in percent and value and (not kind or kind[1] == b"n"):
        return Tanda.PERSEN, ""
    return None


def _attributes(tag: re.Pattern[bytes], xml: bytes) -> Iterator[dict[str, str]]:
    for attributes in tag.findall(xml):
        yield {k.decode(): unescape(v.decode("utf-8", "replace")) for k, v in _ATTRIBUTE.findall(attributes)}
