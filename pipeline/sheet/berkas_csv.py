"""CSV as we write it: one hand for programs, one for people who open it in Indonesian Excel."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_ANGKA = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?")
_RETURN = re.compile(r"\r(?!\n)")
_RUMUS = re.compile(r"[=+@\t\r\n-].*\w", re.DOTALL)


def for_programs(kolom: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 without BOM, commas, lines that end in LF; whoever writes numbers writes them with a decimal point."""
    return _written(kolom, rows, ",", "\n").encode()


def for_people(kolom: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with BOM, semicolons, lines that end in CRLF: a double click shows columns."""
    return _written(kolom, rows, ";", "\r\n").encode("utf-8-sig")


def _written(kolom: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str, lineterminator: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=lineterminator)
    writer.writerow(kolom)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def inert(cell: object) -> object:
    """Text that Excel would run as a formula, with an apostrophe before it; numbers and signs alone as they are.

    A return without a line feed, which would start a row in some readers, becomes one with quotes around its cell.
    """
    if not isinstance(cell, str):
        return cell
    runs = _RUMUS.match(cell) and not _ANGKA.fullmatch(cell)
    return ("'" if runs else "") + _RETURN.sub("\n", cell)
