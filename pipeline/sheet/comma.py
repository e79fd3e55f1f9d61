"""The door to CSV: bytes of any encoding and separator Excel writes in Indonesia, as one sheet; and the way back."""

import csv
import io
from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from pipeline.domain.berkas import as_text
from pipeline.domain.tempat import LAST_COLUMN, LAST_ROW, Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.batas import BESAR, LARGEST_FILE, LARGEST_SHEET, kelebihan
from pipeline.sheet.kolom import Skema, key
from pipeline.sheet.lembar import Lembar

_SEPARATORS = ";\t,|"
_SEARCHED = 20
"""Lines among which the heading is looked for."""
_LONGEST = 80
"""Letters of a heading; a longer cell is a sentence."""
csv.field_size_limit(LARGEST_FILE)  # a cell that is too long is told when it is read, at its place


def read_csv(berkas: str, isi: bytes, skema: Sequence[Skema] = ()) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """The one sheet in a CSV file, named after the file, and what was odd about it.

    The separator is the one that makes the heading known to ``skema``, else the one that divides the lines most
    regularly: grouped amounts divide lines as regularly as a comma does. Addresses are those Excel shows after
    opening it: a quoted line break does not start a row.
    """
    nama = PurePosixPath(berkas).stem
    findings: list[Temuan] = []
    if len(isi) > LARGEST_FILE:
        return (), (temuan("BCA-04", Tempat(berkas), sebab=BESAR),)
    text = _decode(berkas, isi, findings)
    if sebab := _too_large(text):
        return (), (*findings, temuan("BCA-04", Tempat(berkas), sebab=sebab))
    milik = [satu for satu in skema if key(nama) in satu.nama_lembar] or skema
    separator, hinted = _separator(text, milik)
    rows = _rows(berkas, text, separator, findings)
    if inner := _quoted_whole(rows):
        separator, _ = _separator(inner, milik)
        rows = _rows(berkas, inner, separator, findings)
    if max(map(len, rows), default=0) > LAST_COLUMN:
        return (), (*findings, temuan("BCA-04", Tempat(berkas), sebab=kelebihan("kolomnya", LAST_COLUMN)))
    if hinted:
        rows[0] = []
    if not any(cell.strip() for row in rows for cell in row):
        findings.append(temuan("BCA-05", Tempat(berkas)))
        return (), tuple(findings)
    return (Lembar(nama, berkas, rows, csv=True, pemisah=separator),), tuple(findings)


def _too_large(text: str) -> str:
    """Why a text holds more than a workbook may, told by its marks before anything is cut; else empty."""
    if text.count("\n") + text.count("\r") > 2 * LAST_ROW or text.count("\n") > LAST_ROW:
        return kelebihan("barisnya", LAST_ROW)
    if max(map(text.count, _SEPARATORS)) > LARGEST_SHEET:
        return kelebihan("selnya", LARGEST_SHEET)
    return ""


def _decode(berkas: str, isi: bytes, findings: list[Temuan]) -> str:
    text, guessed = as_text(isi)
    if guessed:
        findings.append(temuan("BCA-07", Tempat(berkas)))
    if "\0" in text:
        findings.append(temuan("BCA-08", Tempat(berkas)))
        text = text.replace("\0", "")
    return text


def _separator(text: str, skema: Sequence[Skema]) -> tuple[str, bool]:
    """The mark that divides the cells, and whether a ``sep=`` line said so."""
    lines = text.splitlines()[:_SEARCHED]
    first = lines[0].strip() if lines else ""
    if first[:4].casefold() == "sep=" and len(first) == 5:
        return first[4], True
    bare = ["".join(line.split('"')[::2]) for line in lines]
    marks = [mark for mark in _SEPARATORS if any(mark in line for line in bare)] or [_SEPARATORS[0]]
    known = {mark: _known(lines, mark, skema) if len(marks) > 1 else 0 for mark in marks}
    return max(marks, key=lambda mark: (known[mark], _regularity(bare, mark))), False


def _quoted_whole(rows: Sequence[Sequence[str]]) -> str:
    """The lines that were put in quotes one by one, as Excel writes what it opened as one column; else nothing."""
    filled = [[cell for cell in row if cell.strip()] for row in rows if any(cell.strip() for cell in row)]
    if len(filled) < 2 or any(len(cells) > 1 for cells in filled):
        return ""
    found = [mark for mark in _SEPARATORS if all(mark in cells[0] for cells in filled)]
    return "\n".join(cells[0] if cells else "" for cells in (row[:1] for row in rows)) if found else ""


def _known(lines: list[str], mark: str, skema: Sequence[Skema]) -> int:
    """How many headings one schema knows in one of the rows that a mark makes of the lines."""
    best = 0
    try:
        for row in csv.reader(lines, delimiter=mark):
            cells = [cell for cell in row if cell.strip() and len(cell) <= _LONGEST]
            for satu in skema if len(cells) > 1 else ():
                best = max(best, sum(satu.arti(cell).nama is not None for cell in cells))
            if 1 < best == len(cells):
                break
    except csv.Error:
        pass
    return best


def _regularity(lines: list[str], mark: str) -> int:
    """How regularly a mark divides lines: how many lines agree on a count of it, squared, times that count."""
    counts = Counter(count for line in lines if (count := line.count(mark)))
    return max((count * often * often for count, often in counts.items()), default=0)


def _rows(berkas: str, text: str, separator: str, findings: list[Temuan]) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        findings.append(temuan("BCA-08", Tempat(berkas)))
    plain = text.replace('"', "") if text.count('"') % 2 else text
    try:
        return list(csv.reader(io.StringIO(plain, newline=""), delimiter=separator))
    except csv.Error:
        return [line.split(separator) for line in plain.splitlines()]
