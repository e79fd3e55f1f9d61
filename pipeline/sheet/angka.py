"""Digits as Indonesian offices type them, and fractions; what could mean two numbers is asked about, not guessed."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from pipeline.sheet.tanggal import MONTH_NAMES

NUMBER = r"\d(?:[\d.,']|(?<=\d) (?=\d{3}(?!\d)))*"
"""Digits with dots, commas, apostrophes and single spaces before three digits, as a pattern."""
_SPACED = re.compile(r"[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d+)?")
_GROUPED = {separator: re.compile(rf"[1-9]\d{{0,2}}(?:\{separator}\d{{3}})+") for separator in ".,"}


@dataclass(frozen=True, slots=True)
class CacatSel:
    """Why a cell cannot be used: the code of a finding and what fills the gaps of its sentence."""

    kode: str
    celah: tuple[tuple[str, str], ...] = ()


MALFORMED = CacatSel("BCA-24")
TOO_LARGE = CacatSel("BCA-44")
LARGEST = Decimal(10) ** 18
"""Where a figure stops being one: a thousand times the budget of the state in rupiah."""


def indonesian(number: Decimal) -> str:
    """A number as an office writes it, with a decimal comma and no more digits than it has: ``2,75``."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def read_digits(token: str, *, uang: bool) -> Decimal | CacatSel:
    """The number in a token of digits, dots, commas, single spaces and apostrophes.

    With both marks the last one is the decimal mark; a mark that repeats groups thousands. One mark before exactly
    three digits is a decimal comma or a thousands dot where the column says so, and otherwise ambiguous: ``1.234`` in
    a decimal column, ``12,500`` in a money column (contract, section 1, Values).
    """
    found = _digits(token, uang=uang)
    return TOO_LARGE if isinstance(found, Decimal) and found >= LARGEST else found


def _digits(token: str, *, uang: bool) -> Decimal | CacatSel:
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


def _many_marks(token: str, whole: str, fraction: str, marks: list[str], *, uang: bool) -> Decimal | CacatSel:
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


def _one_mark(whole: str, fraction: str, mark: str, *, uang: bool) -> Decimal | CacatSel:
    as_decimal = f"{whole or '0'}.{fraction}"
    if len(fraction) != 3 or len(whole) > 3 or whole[:1] in {"", "0"}:
        return MALFORMED if uang and len(fraction) > 2 else Decimal(as_decimal)
    if uang and mark == ".":
        return Decimal(whole + fraction)
    if not uang and mark == ",":
        return Decimal(as_decimal)
    return _either(whole, fraction, mark)


def _either(whole: str, fraction: str, mark: str) -> CacatSel:
    """The question whether a mark before three digits is the decimal one or groups thousands."""
    desimal = indonesian(Decimal(f"{whole}.{fraction}"))
    tanda = "titik" if mark == "." else "koma"
    return CacatSel("BCA-23", (("desimal", desimal), ("ribuan", whole + fraction), ("tanda", tanda)))


_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_UPPER, _LOWER = "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"
_WHOLE = r"(?:(?<![\d.,⁄])(?P<bulat>\d+) ?)?"
_FRACTIONS = (
    re.compile(rf"{_WHOLE}(?<![.,⁄])(?P<satu>[{_VULGAR}])(?![\d.,⁄{_VULGAR}])"),
    re.compile(rf"{_WHOLE}(?<![.,⁄{_UPPER}])(?P<atas>[{_UPPER}]+)⁄(?P<bawah>[{_LOWER}]+)(?![\d⁄.,])"),
    re.compile(r"(?:(?<![\d.,⁄])(?P<bulat>\d+) )?(?<![\d.,⁄])(?P<atas>\d)⁄(?P<bawah>\d{1,2})(?![\d⁄.,])"),
)
"""With a fraction slash only one digit stands above it: ``11⁄12`` may be 1 1⁄12."""
_SLASHED = re.compile(
    r"(?:(?P<bulat>\d{1,3}) )?(?P<atas>\d+(?:[.,]\d+)*) ?/ ?(?P<bawah>\d+(?:[.,]\d+)*)(?P<ekor>(?![\d/.,]).*)"
)
_FINEST = 6
"""Decimals a fraction may have; what does not end by then is asked about."""


def without_fractions(plain: str) -> str | CacatSel:
    """The text with every fraction as a decimal number, or why one of them cannot be."""
    for pattern in _FRACTIONS:
        while match := pattern.search(plain):
            part = match.groupdict()
            over, under = unicodedata.normalize("NFKC", part.get("satu") or f"{part['atas']}⁄{part['bawah']}").split(
                "⁄"
            )
            number = _mixed(part["bulat"], int(over), int(under))
            if isinstance(number, CacatSel):
                return number
            plain = plain[: match.start()] + indonesian(number) + plain[match.end() :]
    return MALFORMED if "⁄" in plain else plain


def _mixed(whole: str | None, over: int, under: int) -> Decimal | CacatSel:
    """Whole and fraction as one number; a whole with ``5⁄4`` beside it, or a division by nothing, is no number."""
    if under == 0 or (whole is not None and over >= under):
        return MALFORMED
    if 10**_FINEST % under * over % under:
        dekat = indonesian(round(int(whole or 0) + Decimal(over) / under, 2))
        return CacatSel("BCA-62", (("dekat", dekat),))
    return int(whole or 0) + Decimal(over) / under


def slashed(plain: str) -> CacatSel | None:
    """The question about two numbers with a slash between them, with everything they may mean; None where none stand.

    ``12/5`` is 12 of 5, the fraction 2,4, or what is left of a date; ``1 1/2`` one and a half, or two figures.
    """
    match = _SLASHED.match(plain)
    if not match or any(character.isdigit() for character in match["ekor"]):
        return None
    ends = read_digits(match["atas"], uang=False), read_digits(match["bawah"], uang=False)
    over, under = (None if isinstance(end, CacatSel) else end for end in ends)
    readings = [f"{match['atas']} dari {match['bawah']}"]
    if over is not None and under:
        value = over / under + int(match["bulat"] or 0)
        rounded = round(value, 4)
        readings.append(f"pecahan {indonesian(rounded)}" if rounded == value else f"pecahan ± {indonesian(rounded)}")
    if match["bulat"]:
        readings[0] = f"dua angka, {match['bulat']} dan {match['atas']}/{match['bawah']}"
    elif over in range(1, 32) and under in range(1, 13):
        readings.append(f"tanggal {over} {MONTH_NAMES[int(under or 1) - 1].capitalize()}")
    return CacatSel("BCA-61", (("tafsir", ", atau ".join(readings)),))
