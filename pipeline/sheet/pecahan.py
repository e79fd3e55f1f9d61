"""Fractions typed as such: ``½``, ``2 ¾``, ``3⁄4`` become decimals; ``12/5``, which may be a date, is asked about."""

import re
import unicodedata
from decimal import Decimal

from pipeline.sheet.angka import MALFORMED, Cacat, indonesian, read_digits
from pipeline.sheet.tanggal import MONTH_NAMES

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


def without_fractions(plain: str) -> str | Cacat:
    """The text with every fraction as a decimal number, or why one of them cannot be."""
    for pattern in _FRACTIONS:
        while match := pattern.search(plain):
            part = match.groupdict()
            over, under = unicodedata.normalize("NFKC", part.get("satu") or f"{part['atas']}⁄{part['bawah']}").split(
                "⁄"
            )
            number = _mixed(part["bulat"], int(over), int(under))
            if isinstance(number, Cacat):
                return number
            plain = plain[: match.start()] + indonesian(number) + plain[match.end() :]
    return MALFORMED if "⁄" in plain else plain


def _mixed(whole: str | None, over: int, under: int) -> Decimal | Cacat:
    """Whole and fraction as one number; a whole with ``5⁄4`` beside it, or a division by nothing, is no number."""
    if under == 0 or (whole is not None and over >= under):
        return MALFORMED
    if 10**_FINEST % under * over % under:
        dekat = indonesian(round(int(whole or 0) + Decimal(over) / under, 2))
        return Cacat("BCA-62", (("dekat", dekat),))
    return int(whole or 0) + Decimal(over) / under


def slashed(plain: str) -> Cacat | None:
    """The question about two numbers with a slash between them, with everything they may mean; None where none stand.

    ``12/5`` is 12 of 5, the fraction 2,4, or what is left of a date; ``1 1/2`` one and a half, or two figures.
    """
    match = _SLASHED.match(plain)
    if not match or any(character.isdigit() for character in match["ekor"]):
        return None
    ends = read_digits(match["atas"], uang=False), read_digits(match["bawah"], uang=False)
    over, under = (None if isinstance(end, Cacat) else end for end in ends)
    readings = [f"{match['atas']} dari {match['bawah']}"]
    if over is not None and under:
        value = over / under + int(match["bulat"] or 0)
        rounded = round(value, 4)
        readings.append(f"pecahan {indonesian(rounded)}" if rounded == value else f"pecahan ± {indonesian(rounded)}")
    if match["bulat"]:
        readings[0] = f"dua angka, {match['bulat']} dan {match['atas']}/{match['bawah']}"
    elif over in range(1, 32) and under in range(1, 13):
        readings.append(f"tanggal {over} {MONTH_NAMES[int(under or 1) - 1].capitalize()}")
    return Cacat("BCA-61", (("tafsir", ", atau ".join(readings)),))
