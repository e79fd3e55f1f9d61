"""One cell as its column wants it: text, code, NIP, number, date or choice, and the finding when it is none."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.angka import LARGEST, CacatSel
from pipeline.sheet.kolom import ANGKA, Jenis, Kolom, key, nearest
from pipeline.sheet.lembar import Bertanda, Mentah, Tanda
from pipeline.sheet.nilai import lost, read_value
from pipeline.sheet.tampak import clean, visible
from pipeline.sheet.tanggal import read_date, written

Isi = str | Nilai | int | date | None
"""A typed cell: text, value, whole number or date; None when nothing usable stands there."""
Hasil = tuple[Isi, Temuan | None]


_LOST = {Tanda.GALAT: "BCA-21", Tanda.RUMUS_KOSONG: "BCA-20"}
"""Marks on cells whose value is not there, and the finding of each."""


LONGEST_TEXT = 32_767
"""Letters of one cell as Excel itself can hold them."""
_SHOWN = 60
_QUOTES = "'\" "
_ROUNDED = re.compile(r"\d[.,]\d+e\+\d+", re.IGNORECASE)
"""How Excel shows a long number in a narrow column, and how it then saves it as CSV."""
_NIP = re.compile(r"(?:nip\b[ .:]*)?(\d[\d .'/-]*)", re.IGNORECASE)


def as_decimal(number: float) -> Decimal:
    """A stored number by its 15 significant digits, as Excel shows it: 0.1 + 0.2 is 0.3."""
    return Decimal(number) if isinstance(number, int) else Decimal(format(number, ".15g"))


def as_text(raw: Mentah) -> str:
    """A cell as a person would read it, for columns of text and for the value in a finding."""
    if isinstance(raw, str):
        return visible(raw).strip()
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, (int, float)):
        return format(as_decimal(raw).normalize(), "f").replace(".", ",")
    if isinstance(raw, datetime):
        return written(raw.date())
    if isinstance(raw, timedelta):
        minutes, seconds = divmod(round(raw.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return written(raw) if isinstance(raw, date) else str(raw)


def read_cell(raw: Mentah, kolom: Kolom, tempat: Tempat, tanda: tuple[Tanda, str] | None = None) -> Hasil:
    """What a cell means in its column; a cell that cannot be used gives an unusable value and a finding."""
    if isinstance(raw, str) and len(raw) > LONGEST_TEXT:
        return _unusable(kolom, tempat, ""), temuan("BCA-85", tempat, raw[:_SHOWN], kolom=kolom.nama, huruf=len(raw))
    if isinstance(raw, str) and (fault := lost(clean(raw))):
        return _unusable(kolom, tempat, raw), _as_finding(fault, raw, kolom, tempat)
    if tanda is None:
        return _READERS[kolom.jenis](raw, kolom, tempat)
    mark, teks = tanda
    if mark in _LOST:
        return _unusable(kolom, tempat, teks), temuan(_LOST[mark], tempat, teks, kolom=kolom.nama)
    if question := asked(as_text(raw), kolom, tempat, tanda):
        return _unusable(kolom, tempat, teks or as_text(raw)), question
    if mark is Tanda.NAIK:
        raw = teks
    if mark is Tanda.PERSEN and isinstance(raw, (int, float)):
        shown = as_decimal(raw) * 100
        raw = shown if kolom.jenis is Jenis.DESIMAL else f"{as_text(float(shown))}%"
    value, finding = _READERS[kolom.jenis](raw, kolom, tempat)
    return value, finding or noted(kolom, tempat, tanda)


def _unusable(kolom: Kolom, tempat: Tempat, teks: str) -> Isi:
    return Nilai(Keadaan.KOSONG, teks, tempat=tempat) if kolom.jenis in {Jenis.DESIMAL, Jenis.UANG} else None


def _blank(text: str) -> bool:
    """Whether a text is what a person writes where nothing is meant: a dash of any kind, or a lone apostrophe."""
    return not clean(text).strip(" -'")


def _text(raw: Mentah, kolom: Kolom, _tempat: Tempat) -> Hasil:
    text = as_text(raw)
    return "" if kolom.kosong and _blank(text) else text, None  # a dash fills no cell that must be filled


def _code(raw: Mentah, kolom: Kolom, tempat: Tempat) -> Hasil:
    if isinstance(raw, str):
        lines = (clean(line).strip(_QUOTES) for line in raw.splitlines())
        text = "\n".join(filter(None, lines)) or clean(raw)  # nothing but quotes is still something written
        rounded = _ROUNDED.fullmatch(text) is not None
        return "" if _blank(text) else text, temuan("BCA-33", tempat, text, kolom=kolom.nama) if rounded else None
    text = as_text(raw).replace(",", ".")
    whole = isinstance(raw, (int, float)) and not isinstance(raw, bool) and float(raw).is_integer()
    return text, None if whole else temuan("BCA-33", tempat, text, kolom=kolom.nama)


def _nip(raw: Mentah, kolom: Kolom, tempat: Tempat) -> Hasil:
    text = clean(raw).strip(_QUOTES) if isinstance(raw, str) else as_text(raw)
    if not isinstance(raw, str) or _ROUNDED.fullmatch(text):
        return text, temuan("BCA-32", tempat, text, kolom=kolom.nama)
    digits = _NIP.fullmatch(text)
    return re.sub(r"\D", "", digits[1]) if digits else "" if _blank(text) else text, None


def _number(raw: Mentah, kolom: Kolom, tempat: Tempat) -> Hasil:
    if isinstance(raw, str):
        nilai, fault = read_value(raw, uang=kolom.jenis is Jenis.UANG, tempat=tempat)
        return nilai, _as_finding(fault, raw, kolom, tempat) if fault else None
    if isinstance(raw, Decimal):
        return Nilai.dari(raw, tempat), None
    if isinstance(raw, bool):
        text = as_text(raw)
        return _unusable(kolom, tempat, text), temuan("BCA-37", tempat, text, kolom=kolom.nama)
    if isinstance(raw, (date, time, timedelta)):
        text = as_text(raw)
        return _unusable(kolom, tempat, text), temuan("BCA-22", tempat, text, kolom=kolom.nama)
    number = as_decimal(raw)
    if not number.is_finite() or abs(number) >= LARGEST:
        kode = "BCA-44" if number.is_finite() else "BCA-24"
        return _unusable(kolom, tempat, str(raw)), temuan(kode, tempat, str(raw), kolom=kolom.nama)
    return Nilai.dari(number, tempat), None


def _as_finding(fault: CacatSel, raw: str, kolom: Kolom, tempat: Tempat) -> Temuan:
    return temuan(fault.kode, tempat, raw.strip(), kolom=kolom.nama, **dict(fault.celah))


def _whole(raw: Mentah, kolom: Kolom, tempat: Tempat) -> Hasil:
    text = as_text(raw)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and float(raw).is_integer():
        return int(raw), None
    digits = clean(text).removesuffix(".0").removesuffix(",0").casefold().removeprefix("tahun").strip()
    if isinstance(raw, str) and digits.isascii() and digits.isdigit() and len(digits) < 16:
        return int(digits), None
    if isinstance(raw, str) and _blank(digits):
        return None, None
    return None, temuan("BCA-36", tempat, text, kolom=kolom.nama)


def _date(raw: Mentah, kolom: Kolom, tempat: Tempat) -> Hasil:
    if isinstance(raw, datetime):
        return raw.date(), None
    if isinstance(raw, date):
        return raw, None
    text = as_text(raw)
    found = read_date(text) if isinstance(raw, str) else None
    if found is not None or _blank(text):
        return found, None
    return None, temuan("BCA-34", tempat, text, kolom=kolom.nama)


def _choice(raw: Mentah, kolom: Kolom, tempat: Tempat) -> Hasil:
    text = "ya" if raw is True else "tidak" if raw is False else as_text(raw)
    word = "" if _blank(text) and text not in kolom.kata else kolom.kata.get(key(text) or text)
    if word is not None:
        return word, None
    usul = nearest(text, kolom.kata)
    mirip = f"; yang paling mirip “{kolom.kata[key(usul)]}”" if usul else ""
    pilihan = ", ".join(kolom.pilihan)
    return None, temuan("BCA-35", tempat, text, kolom=kolom.nama, mirip=mirip, pilihan=pilihan)


_READERS: dict[Jenis, Callable[[Mentah, Kolom, Tempat], Hasil]] = {
    Jenis.TEKS: _text,
    Jenis.KODE: _code,
    Jenis.NIP: _nip,
    Jenis.DESIMAL: _number,
    Jenis.UANG: _number,
    Jenis.BULAT: _whole,
    Jenis.TANGGAL: _date,
    Jenis.PILIHAN: _choice,
}


def asked(isi: str, kolom: Kolom, tempat: Tempat, tanda: Bertanda) -> Temuan | None:
    """The question a marked cell raises in its column, for which no value is used; None where it raises none.

    ``isi`` is the stored value as a text. Words may be struck or raised as they like; a figure, code, date or choice
    of which a part is struck is not certain.
    """
    mark, tampak = tanda
    if mark is Tanda.CORET and (kolom.jenis in ANGKA or not (kolom.jenis is Jenis.TEKS or _all_struck(tampak))):
        return temuan("BCA-73", tempat, tampak, kolom=kolom.nama)
    if kolom.jenis not in ANGKA:
        return None
    if mark is Tanda.TAMPILAN:
        return temuan("BCA-70", tempat, tampak, kolom=kolom.nama, isi=isi)
    if mark is Tanda.TERSEMBUNYI:
        return temuan("BCA-71", tempat, isi, kolom=kolom.nama)
    return None


def noted(kolom: Kolom, tempat: Tempat, tanda: Bertanda) -> Temuan | None:
    """What is worth knowing of a marked cell whose value is used."""
    return temuan("BCA-74", tempat, tanda[1], kolom=kolom.nama) if tanda[0] is Tanda.CORET else None


def _all_struck(tampak: str) -> bool:
    """Whether all of it is struck."""
    return tampak.startswith("~") and tampak.endswith("~") and tampak.count("~") == 2
