"""What stands around a number and is no part of it: unit, note, mark of a provisional figure, millions."""

import re
import unicodedata

from pipeline.sheet.angka import MALFORMED, CacatSel

_PLACE = r"(?:bps|bpk|bkn|kemen\w*|tw|triwulan|per|tahun|dari|oleh|s\.?d)"
_PROVISIONAL = (
    r"(?:(?:data|angka|nilai|hasil)\s+)?(?:(?:sangat|masih)\s+)?(?:sementara|tentatif|prognosis|proyeksi|perkiraan|"
    r"prakiraan|estimasi|un-?audited|belum (?:di)?audit(?:ed)?|belum (?:final|tetap)|provisional|preliminary)"
)
_MARKS = re.compile(
    rf"^\*{{1,4}}\)?\s*(?=[^\s*])|^{_PROVISIONAL}\s*:?\s+(?=\d)|\s*\(\s*\*{{1,4}}\s*\)|(?<=[\w%)=-])\s*\*{{1,4}}\)?(?=[\s%(]|$)|"
    rf"(?<=[\d%])\s*(?:\?+|\(\?+\))$|(?<=[\w%)=-])\s*[†‡§]+\)?(?=[\s%(]|$)|\s*\(\s*{_PROVISIONAL}\b[^()]*\)|\s+{_PROVISIONAL}(?:\s+{_PLACE}\b.{{0,40}})?$",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"((?i:rp|idr)?[^A-Za-z(]*[\d%])\s*([re]|[a-z]\))")
"""``93,5 r`` (diperbaiki) and ``93,5 e`` (estimasi) as in tables of BPS, and the letter of a footnote."""

_NOTE = re.compile(r"\([^()]*\)")
_LATER_NOTE = re.compile(r"(?<=\S)\s*\([^()]*\)")
_SCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁺⁻⁼⁽⁾₊₋₌₍₎"
_UNIT = re.compile(
    rf"(?<=[^\W\d_{_SCRIPTS}])[{_SCRIPTS}]+(?:[.,][{_SCRIPTS}]+)?"
    r"|(?<![^\W\d_])(?:[kcdmh]|da)?m[23](?![^\W_])"
    r"|(?<![^\W_])(?:co2(?:e|-?eq)?|(?:ch|nh)[34]|[ns]o[23x]|n2o|h2[os]|o[23]|po4|bod5|pm ?(?:2[.,]5|10)|[bk]3|"
    r"s[1-3]|d[1-4]|p3k)(?![^\W_])",
    re.IGNORECASE,
)
"""Digits that belong to the name of a unit or thing: ``m²``, ``m3``, ``CO₂e``, ``PM2,5``, limbah ``B3``, ``S1``."""

_SCALE = (
    r"(?:ribu|rb|rbu|juta|jt|jta|mill?[iy]y?ard?|mlyr|mlr|mld|mrd|mio|bil[iy]un|tri?ll?[iy]?[uy]?un|ratus|puluh|"
    r"thousand|million|billion|trillion)(?:an)?(?![^\W\d_])"
)
_AFTER = r"\.?(?=\s*(?:$|[-+*(.,=]|rp|idr|rupiah|per\b)|\s+\d)"
_SCALED = re.compile(rf"\s*(?:{_SCALE}|(?:k|(?-i:[MT])){_AFTER}).*", re.IGNORECASE)
_SCALED_MONEY = re.compile(rf"\s*(?:[mtkb]|bn|mn|mil|tril){_AFTER}.*", re.IGNORECASE)
_SCALED_NOTE = re.compile(
    rf".*\(\s*(?:(?:dalam|x|×)\s*)?(?:rp\.?\s*)?(?:{_SCALE}(?:\s+rupiah)?|\.?000|(?-i:[MT]))\s*\).*", re.IGNORECASE
)

_STRAY = re.compile(r"\s*[.,'·)]|\s*[-+*/]\s*$|\s+\d")
_FOOTNOTE_NUMBER = re.compile(r"\s+(\d{1,2}\))\s*$")
_SIGNS = frozenset({"Sm", "Sc", "Sk", "Pd", "Pc"})
"""Kinds of characters that reckon, join or name another currency: ``93,5~``, ``5 = 3``, ``5 $``."""
_LETTERS_BESIDE = frozenset("µμΩπº")


def provisional(plain: str) -> tuple[str, str]:
    """The text without the mark of a provisional or annotated figure, and that mark: ``93,5*`` → 93,5 and ``*``."""
    if footnote := _FOOTNOTE.fullmatch(plain):
        return footnote[1], footnote[2]
    marks = [match[0].strip() for match in _MARKS.finditer(plain)]
    rest = _MARKS.sub("", plain).strip()
    return (rest, " ".join(marks)) if rest else (plain, "")


def scaled(tail: str, *, uang: bool) -> bool:
    """Whether what follows a number multiplies it: ``jt``, ``miliar``, ``M``; with ``uang`` also ``m`` and ``b``.

    A small ``m`` or ``t`` beside a figure that is no money is metre or ton.
    """
    patterns = (_SCALED, _SCALED_NOTE, *((_SCALED_MONEY,) if uang else ()))
    return any(pattern.fullmatch(tail) for pattern in patterns)


def stray(tail: str) -> CacatSel | None:
    """What is wrong where a number ends: a separator with nothing behind it, a second number, an unopened bracket."""
    if footnote := _FOOTNOTE_NUMBER.match(tail):
        return _script(footnote[1])
    sign = tail.lstrip()[:1]
    odd = sign not in {"", "-", "×"} and unicodedata.category(sign) in _SIGNS
    return MALFORMED if odd or _STRAY.match(tail) else None


def unusual(plain: str) -> CacatSel | None:
    """The question about a character that looks like part of a number and is no digit 0 to 9; None for a plain text.

    Superscripts after a digit may be a footnote, a power or a digit of the number; ``Ⅳ``, ``①``, ``五`` and letters
    of other scripts glued to a digit have no reading here at all.
    """
    rest = _UNIT.sub("", _LATER_NOTE.sub("", plain))
    for place, character in enumerate(rest):
        if character.isascii():
            continue
        if character in _SCRIPTS:
            return _script("".join(script for script in rest if script in _SCRIPTS))
        after_digit = place > 0 and rest[place - 1].isdigit()
        if character.isnumeric() or (after_digit and not _may_follow(character)):
            return CacatSel("BCA-63", (("tanda", character),))
    return None


def _script(tanda: str) -> CacatSel:
    return CacatSel("BCA-60", (("tanda", tanda),))


def _may_follow(character: str) -> bool:
    """Whether a character beyond ASCII may stand right after a digit: signs, Latin letters, µ."""
    if unicodedata.category(character) in {"Mn", "Mc", "Me", "Lm", "Cf", "Co"}:
        return False
    latin = unicodedata.name(character, "").startswith(("LATIN", "FULLWIDTH LATIN", "SQUARE"))
    return latin or not character.isalpha() or character in _LETTERS_BESIDE


def harmless(tail: str) -> bool:
    """Whether what follows a number is a unit or a note, with no second number in it."""
    rest = _UNIT.sub("", f"0{_NOTE.sub('', tail)}")
    return not any(character.isnumeric() for character in rest[1:])
