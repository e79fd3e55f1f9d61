"""What a workbook's XML says about cells that reading their values would lose: errors, bare formulas, percentages."""

import re
from collections.abc import Iterator
from html import unescape
from zipfile import ZipFile

from pipeline.sheet.lembar import Tanda

Tandaan = dict[tuple[int, int], tuple[Tanda, str]]
"""Marks by (row, column) counted from 1."""

_P = rb"<(?:\w+:)?"
_CELL = re.compile(_P + rb"c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_REF = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
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
    if b't="e"' not in xml and not _has_formula(xml) and not any(b's="%s"' % style in xml for style in percent):
        return {}
    return {place: mark for place, mark in _cells(xml, percent) if mark is not None}


def far_cell(xml: bytes, limit: int) -> str:
    """The address of the furthest cell when the sheet spans more than ``limit`` cells, else empty."""
    end = xml.rfind(b' r="')
    last = re.match(rb' r="[A-Z]*(\d{1,7})"', xml[end : end + 20]) if end >= 0 else None
    rows = int(last[1]) if last else 1
    if rows * 26 <= limit and not re.search(rb' r="[A-Z]{2,3}\d', xml):
        return ""
    if rows * 702 <= limit and not re.search(rb' r="[A-Z]{3}\d', xml):
        return ""
    letters = max(re.findall(rb' r="([A-Z]{1,3})\d', xml), key=lambda name: (len(name), name), default=b"A")
    return f"{letters.decode()}{rows}" if rows * column_number(letters) > limit else ""


def column_number(letters: bytes) -> int:
    """The number of a column counted from 1: ``A`` → 1, ``AA`` → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _has_formula(xml: bytes) -> bool:
    """Whether the sheet has a formula; tags carry a prefix only where ``sheetData`` does, and that is rare."""
    return b"<f" in xml if b"<sheetData" in xml else bool(_FORMULA.search(xml))


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
