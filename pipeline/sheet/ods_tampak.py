"""Whether the text that an .ods keeps beside a number shows that number; the format itself need not be known."""

import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

from pipeline.sheet.kodeformat import other_words

_DIGITS = re.compile(r"\d(?:[\d.,'\s\u00a0\u202f]*\d)?", re.ASCII)
_POWER = re.compile(r"[-+]?[\d.,]+\s?E[-+]?\d+", re.IGNORECASE | re.ASCII)
_FRACTION = re.compile(r"(?:(\d+)\s+)?(\d+)\s*/\s*(\d+)", re.ASCII)
_MOST_PLACES = 15
_NOTHING = frozenset({"-", "–", "—", "nihil", "nol"})


def other_number(tampak: str, nilai: float) -> bool:
    """Whether a person who sees ``tampak`` takes it for another number than ``nilai``, apart from rounding."""
    text = tampak.strip()
    angka = Decimal(format(nilai, ".15g"))
    if not angka.is_finite() or _POWER.fullmatch(text):
        return False
    if angka == 0 and text.casefold() in _NOTHING:
        return False
    if fraction := _FRACTION.fullmatch(text.removeprefix("-").strip()):
        whole, above, below = (Decimal(part or 0) for part in fraction.groups())
        return below == 0 or abs(whole + above / below - abs(angka)) > 1 / below
    found = _DIGITS.search(text)
    if found is None:
        return True
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    return (
        other_words(rest)
        or (found[0] and not _rounds_to(found[0], abs(angka)))
        or (angka > 0 and _minus(text, found))
    )


def _minus(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].replace("Rp", "").strip()
    return before.endswith(("-", "−")) or (before.endswith("(") and text[found.end() :].strip().startswith(")"))


def _rounds_to(shown: str, angka: Decimal) -> bool:
    """Whether the digits are those of the number at some number of places, whichever sign is the decimal one."""
    digits = re.sub(r"\D", "", shown).lstrip("0")
    for rule in (ROUND_HALF_UP, ROUND_HALF_EVEN):
        with localcontext(rounding=rule):
            rounded = {format(angka, f".{places}f") for places in range(_MOST_PLACES + 1)}
        if digits in {satu.replace(".", "").lstrip("0") for satu in rounded}:
            return True
    return False
