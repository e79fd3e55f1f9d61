"""CSV as we write it: one hand for programs, one for people who open it in Indonesian Excel."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_AMAN = re.compile(r"(?!\+[0-9]{7})[+-]?[0-9]+(?:[.,][0-9]+)*\s?%?|-+")
"""A number, and the strokes of an empty cell; a plus before seven digits in a row is a telephone's."""
_RETURN = re.compile(r"\r(?!\n)")
_RUMUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def for_programs(kolom: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 without BOM, commas, lines that end in LF; whoever writes numbers writes them with a decimal point."""
    return _written(kolom, rows, ",", "\n").encode()


def for_people(kolom: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with BOM, semicolons, lines that end in CRLF: a double click shows columns."""
    return _written(kolom, rows, ";", "\r\n").encode("utf-8-sig")


def polos(kolom: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Every cell as it is, in quotes, for a program of ours that reads it back at once."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(kolom)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _written(kolom: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str, lineterminator: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=lineterminator)
    writer.writerow(kolom)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def inert(cell: object) -> object:
    """Text that begins as a formula does, with an apostrophe before it; numbers and strokes as they are.

    A return without a line feed, which would start a row in some readers, becomes one with quotes around its cell.
    """
    if not isinstance(cell, str):
        return cell
    runs = cell.startswith(_RUMUS) and not _AMAN.fullmatch(cell)
    return ("'" if runs else "") + _RETURN.sub("\n", cell)
