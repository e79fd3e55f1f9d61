"""What the XML of an .ods says beside its values: percentages, errors, formulas without a result, what is hidden."""

import re
from dataclasses import dataclass, field
from html import unescape
from itertools import product

from pipeline.domain.tempat import address
from pipeline.sheet.lembar import Tanda

_TAG = re.compile(rb"<table:(table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:-]+)="([^"]*)"')
_TEXT = re.compile(rb"[^<]*?<text:p[^>]*>([^<]*)<")
_MOST = 10_000
"""Cells one repeated cell may mark; nobody means more."""


@dataclass
class LembarOds:
    """The marks of one sheet; ``jauh`` is the cell for which it must not be opened."""

    tanda: dict[tuple[int, int], tuple[Tanda, str]] = field(default_factory=dict)
    baris_sembunyi: set[int] = field(default_factory=set)
    kolom_sembunyi: set[int] = field(default_factory=set)
    jauh: str = ""


@dataclass
class _Letak:
    """Where the next row, column and cell of a sheet begin."""

    baris: int = 0
    berikut: int = 1
    kolom: int = 1
    sel: int = 1


def ods_sheets(content: bytes, limit: int) -> dict[str, LembarOds]:
    """The marks of every sheet of ``content.xml`` by its name; repeated cells are counted as often as they stand."""
    sheets: dict[str, LembarOds] = {}
    lembar, letak = LembarOds(), _Letak()
    for tag in _TAG.finditer(content):
        kind, row = tag[1], {key.rpartition(b":")[2]: value for key, value in _ATTRIBUTE.findall(tag[2])}
        if kind == b"table":
            lembar, letak = LembarOds(), _Letak()
            sheets[unescape(row.get(b"name", b"").decode("utf-8", "replace"))] = lembar
        elif kind == b"table-column":
            span = _repeat(row, b"number-columns-repeated")
            if row.get(b"visibility") in {b"collapse", b"filter"} and span <= _MOST:
                lembar.kolom_sembunyi.update(range(letak.kolom, letak.kolom + span))
            letak.kolom += span
        elif kind == b"table-row":
            letak.baris, letak.sel = letak.berikut, 1
            span = _repeat(row, b"number-rows-repeated")
            if row.get(b"visibility") in {b"collapse", b"filter"} and span <= _MOST:
                lembar.baris_sembunyi.update(range(letak.baris, letak.baris + span))
            letak.berikut += span
        else:
            _cell(content, tag, row, lembar, letak, limit)
    return sheets


def _cell(
    content: bytes, tag: re.Match[bytes], row: dict[bytes, bytes], lembar: LembarOds, letak: _Letak, limit: int
) -> None:
    first = letak.sel
    letak.sel += _repeat(row, b"number-columns-repeated")
    if b"value-type" not in row and b"formula" not in row:
        return
    rows, columns = range(letak.baris, letak.berikut), range(first, letak.sel)
    mark = _mark(content, tag, row)
    if (letak.berikut - 1) * (letak.sel - 1) > limit or (mark and len(rows) * len(columns) > _MOST):
        lembar.jauh = lembar.jauh or address(letak.berikut - 1, letak.sel - 1)
    elif mark:
        lembar.tanda |= dict.fromkeys(product(rows, columns), mark)


def _mark(content: bytes, tag: re.Match[bytes], row: dict[bytes, bytes]) -> tuple[Tanda, str] | None:
    kinds = _kinds(tag[2])
    if b"error" in kinds:
        text = _TEXT.match(content, tag.end())
        return Tanda.GALAT, text[1].decode("utf-8", "replace") if text else "#N/A"
    if b"formula" in row and not kinds:
        return Tanda.RUMUS_KOSONG, unescape(row[b"formula"].decode("utf-8", "replace")).removeprefix("of:")
    return (Tanda.PERSEN, "") if b"percentage" in kinds else None


def _kinds(attributes: bytes) -> set[bytes]:
    """Both kinds a cell declares: the standard's and LibreOffice's, which alone knows errors."""
    return {value for key, value in _ATTRIBUTE.findall(attributes) if key.endswith(b":value-type")}


def _repeat(row: dict[bytes, bytes], name: bytes) -> int:
    number = row.get(name, b"1")
    return int(number) if number.isdigit() and len(number) < 9 else 1
