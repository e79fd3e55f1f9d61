"""The value of one cell of an .ods, held against the text that stands in it; the format itself need not be known."""

import re
from datetime import timedelta
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

from pipeline.sheet.gaya import Gaya, Huruf, TeksSel, as_moment, read_text
from pipeline.sheet.kodeformat import other_words
from pipeline.sheet.lembar import Bertanda, Mentah, Tanda
from pipeline.sheet.xml_aman import Atribut

_LENGTH = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?")
_ERROR = re.compile(r"#[A-Z/0-9]+[!?]?|#N/A|(?:Err|Galat|Kesalahan|Error):\s?\d{3}")
_TRUTH = frozenset({"true", "false", "benar", "salah"})


def read_value(row: Atribut, terbaca: TeksSel | None, huruf: Huruf) -> tuple[Mentah, Bertanda | None]:
    """The value of one cell and its mark (ODF 1.3, 19.385)."""
    teks = terbaca or TeksSel(row.get("string-value", ""))
    kind, tampak = row.get("value-type", ""), teks.isi.strip()
    if kind == "error" or ("formula" in row and kind != "string" and _ERROR.fullmatch(tampak)):
        return "", (Tanda.GALAT, tampak or "#N/A")
    if "formula" in row and not kind:
        return "", (Tanda.RUMUS_KOSONG, row["formula"].removeprefix("of:"))
    if kind in {"float", "percentage", "currency"}:
        return _number(row.get("value", ""), kind, terbaca, huruf)
    if kind == "boolean":
        return row.get("boolean-value", "") == "true", None
    if kind in {"date", "time"}:
        saat = as_moment(row.get("date-value", "")) if kind == "date" else _length(row.get("time-value", ""))
        return saat if saat is not None else tampak, _struck(teks, huruf)
    return read_text(teks, Gaya(huruf=huruf))


def _struck(teks: TeksSel, huruf: Huruf) -> Bertanda | None:
    tanda = read_text(teks, Gaya(huruf=huruf))[1]
    return tanda if tanda and tanda[0] is Tanda.CORET else None


def _number(value: str, kind: str, terbaca: TeksSel | None, huruf: Huruf) -> tuple[Mentah, Bertanda | None]:
    """A number and what a person sees of it; ``terbaca`` is None where the program that wrote it did not say."""
    try:
        angka = float(value)
    except ValueError:
        return terbaca.isi if terbaca else "", None
    if terbaca is not None and angka in {0, 1} and terbaca.isi.strip().casefold() in _TRUTH:
        return bool(angka), None
    tanda = (Tanda.PERSEN, "") if kind == "percentage" else None
    if terbaca is None:
        return angka, tanda
    tampak, lain = read_text(terbaca, Gaya(huruf=huruf))
    if lain is None and not tampak.strip():
        lain = (Tanda.TERSEMBUNYI, "")
    elif lain is None and other_number(tampak, angka * (100 if kind == "percentage" else 1)):
        lain = (Tanda.TAMPILAN, tampak.strip())
    return angka, lain or tanda


def _length(value: str) -> timedelta | None:
    found = _LENGTH.fullmatch(value)
    if found is None:
        return None
    days, hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups()[1:])
    lama = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -lama if found[1] else lama


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
