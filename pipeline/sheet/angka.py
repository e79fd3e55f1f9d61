"""Digits with separators as Indonesian offices type them; what could mean two numbers is asked about, not guessed."""

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = r"\d(?:[\d.,']|(?<=\d) (?=\d{3}(?!\d)))*"
"""Digits with dots, commas, apostrophes and single spaces before three digits, as a pattern."""
_SPACED = re.compile(r"[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d+)?")
_GROUPED = {separator: re.compile(rf"[1-9]\d{{0,2}}(?:\{separator}\d{{3}})+") for separator in ".,"}


@dataclass(frozen=True, slots=True)
class Cacat:
    """Why a cell cannot be used: the code of a finding and what fills the gaps of its sentence."""

    kode: str
    celah: tuple[tuple[str, str], ...] = ()


MALFORMED = Cacat("BCA-24")
TOO_LARGE = Cacat("BCA-44")
LARGEST = Decimal(10) ** 18
"""Where a figure stops being one: a thousand times the budget of the state in rupiah."""


def indonesian(number: Decimal) -> str:
    """A number as an office writes it, with a decimal comma and no more digits than it has: ``2,75``."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def read_digits(token: str, *, uang: bool) -> Decimal | Cacat:
    """The number in a token of digits, dots, commas, single spaces and apostrophes.

    With both marks the last one is the decimal mark; a mark that repeats groups thousands. One mark before exactly
    three digits is a decimal comma or a thousands dot where the column says so, and otherwise ambiguous: ``1.234`` in
    a decimal column, ``12,500`` in a money column (contract, section 1, Values).
    """
    found = _digits(token, uang=uang)
    return TOO_LARGE if isinstance(found, Decimal) and found >= LARGEST else found


def _digits(token: str, *, uang: bool) -> Decimal | Cacat:
    if spaced := bool(_SPACED.fullmatch(token)):
        token = token.replace(" ", "").replace("'", "")
    marks = [character for character in token if not character.isdigit()]
    if not set(marks) <= {".", ","} or token[-1:] in marks:
        return MALFORMED
    if not marks:
        return Decimal(token)
    whole, _, fraction = token.rpartition(marks[-1])
    if spaced and len(marks) == 1:
        return Decimal(f"{whole}.{fraction}")
    if len(marks) == 1:
        return _one_mark(whole, fraction, marks[0], uang=uang)
    return _many_marks(token, whole, fraction, marks, uang=uang)


def _many_marks(token: str, whole: str, fraction: str, marks: list[str], *, uang: bool) -> Decimal | Cacat:
    last, first = marks[-1], marks[0]
    if first == last:
        grouped = _GROUPED[last].fullmatch(token)
        return Decimal(token.replace(last, "")) if grouped else MALFORMED
    if not _GROUPED[first].fullmatch(whole):
        return MALFORMED
    whole = whole.replace(first, "")
    if uang and len(fraction) == 3:
        return _either(whole, fraction, last)
    return Decimal(f"{whole}.{fraction}")


def _one_mark(whole: str, fraction: str, mark: str, *, uang: bool) -> Decimal | Cacat:
    as_decimal = f"{whole or '0'}.{fraction}"
    if len(fraction) != 3 or len(whole) > 3 or whole[:1] in {"", "0"}:
        return MALFORMED if uang and len(fraction) > 2 else Decimal(as_decimal)
    if uang and mark == ".":
        return Decimal(whole + fraction)
    if not uang and mark == ",":
        return Decimal(as_decimal)
    return _either(whole, fraction, mark)


def _either(whole: str, fraction: str, mark: str) -> Cacat:
    """The question whether a mark before three digits is the decimal one or groups thousands."""
    desimal = indonesian(Decimal(f"{whole}.{fraction}"))
    tanda = "titik" if mark == "." else "koma"
    return Cacat("BCA-23", (("desimal", desimal), ("ribuan", whole + fraction), ("tanda", tanda)))
