"""The door to CSV: bytes of any encoding and separator Excel writes in Indonesia, as one sheet."""

import csv
import io
from collections import Counter
from pathlib import PurePosixPath

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.lembar import Lembar

LARGEST_FILE = 30_000_000
"""Bytes of a file that is still read."""
_SEPARATORS = ";\t,|"
_BOM = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_csv(berkas: str, isi: bytes) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """The one sheet in a CSV file, named after the file, and what was odd about it.

    Addresses are those Excel shows after opening it: a quoted line break does not start a row.
    """
    nama = PurePosixPath(berkas).stem
    findings: list[Temuan] = []
    if len(isi) > LARGEST_FILE:
        return (), (temuan("BCA-04", Tempat(berkas)),)
    text = _decode(berkas, isi, findings)
    lines = text.splitlines()
    separator, hinted = _separator(lines)
    rows = _rows(berkas, text, separator, findings)
    if hinted:
        rows[0] = []
    if not any(cell.strip() for row in rows for cell in row):
        findings.append(temuan("BCA-05", Tempat(berkas)))
        return (), tuple(findings)
    return (Lembar(nama, berkas, rows, csv=True),), tuple(findings)


def _decode(berkas: str, isi: bytes, findings: list[Temuan]) -> str:
    encoding = next((name for mark, name in _BOM if isi.startswith(mark)), "utf-8")
    try:
        text = isi.decode(encoding)
    except UnicodeDecodeError:
        text = isi.decode("cp1252", errors="replace")
        findings.append(temuan("BCA-07", Tempat(berkas)))
    if "\0" in text:
        findings.append(temuan("BCA-08", Tempat(berkas)))
        text = text.replace("\0", "")
    return text


def _separator(lines: list[str]) -> tuple[str, bool]:
    """The mark that divides the first lines most regularly, and whether a ``sep=`` line said so."""
    first = lines[0].strip() if lines else ""
    if first[:4].casefold() == "sep=" and len(first) == 5:
        return first[4], True
    bare = ["".join(line.split('"')[::2]) for line in lines[:20]]
    return max(_SEPARATORS, key=lambda mark: _regularity(bare, mark)), False


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
