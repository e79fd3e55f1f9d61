"""The text of a cell as a value: missing, not applicable, not yet, number, bound, range, part, predicate or text."""

import re
from dataclasses import replace
from decimal import Decimal

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat
from pipeline.sheet.angka import MALFORMED, Cacat, read_digits
from pipeline.sheet.predikat import predicate
from pipeline.sheet.tanggal import read_date

_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_SIGNS = str.maketrans("\u2212\u2010\u2011\u2019\u02bc\uff05", "---''%")
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), 0xFF0C, 0xFF0E)}
_MISSING = re.compile(r"(?:rp\.?)?\s*[-–—_.]*", re.IGNORECASE)
_NOT_APPLICABLE = re.compile(
    r"n\s*[/.]?\s*a\.?|(?:tidak|tdk)\s+(?:berlaku|relevan)|not applicable", re.IGNORECASE | re.ASCII
)
_NOT_YET = re.compile(
    r"(?:data\s+)?belum\s+(?:di\s?)?(?:rilis|tersedia|ada|keluar|terbit|terbitkan|ukur|hitung|nilai|umumkan|evaluasi|"
    r"survei|publikasikan|final)\b.{0,80}|menunggu\b.{0,80}|dalam proses\b.{0,80}|"
    r"(?:data\s+)?tidak (?:ada data|tersedia)|"
    r"(?:akan\s+)?(?:diukur|dihitung|dinilai|dirilis|rilis|disurvei)\s+(?:di|pada|setelah|akhir|tw|triwulan)\b.{0,60}",
    re.IGNORECASE | re.ASCII,
)
_ERROR = re.compile(
    r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!|GETTING_DATA)", re.IGNORECASE | re.ASCII
)
_SCIENTIFIC = re.compile(r"[-+]?\d[\d.,]*e[-+]?\d+", re.IGNORECASE | re.ASCII)
_LETTER = re.compile(
    r"(?:rp\.?\s*)?[-(]?(?=[0-9.,]*[OolI])(?=[OolI.,]*[0-9])[0-9OolI.,]+[)%]?", re.IGNORECASE | re.ASCII
)
_NUMBER = r"\d(?:[\d.,']|(?<=\d) (?=\d{3}(?!\d)))*"
_AMOUNT = re.compile(
    rf"(?P<minus>[-–+]?)\s*(?:(?:rp|idr)(?![a-z])\.?)?\s*(?P<minus2>-?)\s*(?P<angka>{_NUMBER})(?P<ekor>.*)",
    re.IGNORECASE | re.ASCII,
)
_BOUND = re.compile(
    r"(?P<tanda>≥|≤|>=|=>|<=|=<|>|<|(?:minimal|min|maksimal|maks|max)\b\.?|paling (?:sedikit|banyak)|"
    r"(?:lebih|kurang) dari)\s*(?P<sisa>.+)",
    re.IGNORECASE | re.ASCII,
)
_BOUND_SIGNS = {"=>": "≥", ">=": "≥", "≥": "≥", "=<": "≤", "<=": "≤", "≤": "≤", ">": ">", "<": "<"}
_BOUND_SIGNS |= {"min": "≥", "minimal": "≥", "paling sedikit": "≥", "lebih dari": ">"}
_BOUND_SIGNS |= {"max": "≤", "maks": "≤", "maksimal": "≤", "paling banyak": "≤", "kurang dari": "<"}
_RANGE = re.compile(
    rf"(?P<a>{_NUMBER})\s*%?\s*(?:[-–—]|s\.?\s*/?\s*d\b\.?|sampai(?: dengan)?|hingga)\s*(?P<b>{_NUMBER})(?P<ekor>.*)",
    re.IGNORECASE | re.ASCII,
)
_PART = re.compile(
    rf"(?P<a>{_NUMBER})(?P<apa>[^\d(]*)\bdari\s+(?P<b>{_NUMBER})(?P<ekor>.*)", re.IGNORECASE | re.ASCII
)
_RANK = re.compile(
    r"(?:peringkat|level|tingkat|nilai|skor|indeks|ranking)\s*:?\s+(?=\d)|ke-(?=\d)", re.IGNORECASE | re.ASCII
)
_NOTE = re.compile(r"\([^()]*\)")
_EXPONENT_UNIT = re.compile(r"\b(?:k|c|d)?m[23²³]?\b|\bCO2\b", re.IGNORECASE | re.ASCII)
_MULTIPLIER = re.compile(r"\s*(?:ribu|rb|juta|jt|mil[iy]ar|milliar|trili?y?un)\b\.?.*", re.IGNORECASE | re.ASCII)
_MONEY_MULTIPLIER = re.compile(r"\s*[MT]\b\.?")
_COMMA_DASH = re.compile(r"\s*[.,]\s*[-–=]+|\s*-{2,}")
_STRAY_MARK = re.compile(r"[.,']|\s*[-–+*/]\s*$")
_GRADE_FIRST = re.compile(rf"(?P<kata>[^\d()]+)\(\s*(?P<angka>{_NUMBER})\s*%?\s*\)")
_LONGEST = 400


def clean(text: str) -> str:
    """The text with single ordinary spaces, hyphens and full-width digits made plain."""
    return _SPACES.sub(" ", text.translate(_WIDE).translate(_SIGNS)).strip()


def read_value(text: str, *, uang: bool = False, tempat: Tempat = TANPA_TEMPAT) -> tuple[Nilai, Cacat | None]:
    """The value in a cell's text, and what is wrong with it; ``teks`` keeps the text as written.

    A value that cannot be used stays ``kosong`` with its text kept, so that nobody computes with it. The table of
    what means what stands in the contract, section 1, Values.
    """
    plain = clean(text)
    if _MISSING.fullmatch(plain):
        return Nilai.kosong(tempat), None
    found = _state(plain) or _fault(plain) or _shape(plain, uang=uang)
    if isinstance(found, Cacat):
        return Nilai(Keadaan.KOSONG, text.strip(), tempat=tempat), found
    fault = None
    if found.bentuk is Bentuk.TEKS or (uang and found.terisi and found.angka is None):
        fault = _not_a_number(plain, uang=uang)
        if uang:
            return Nilai(Keadaan.KOSONG, text.strip(), tempat=tempat), fault
    return replace(found, teks=text.strip(), tempat=tempat), fault


def _state(plain: str) -> Nilai | None:
    if _NOT_APPLICABLE.fullmatch(plain):
        return Nilai(Keadaan.TIDAK_BERLAKU)
    if _NOT_YET.fullmatch(plain):
        return Nilai(Keadaan.BELUM_TERSEDIA)
    return None


def _fault(plain: str) -> Cacat | None:
    if _ERROR.match(plain):
        return Cacat("BCA-21")
    if plain.startswith("=") and not _BOUND.match(plain):
        return Cacat("BCA-28")
    if _SCIENTIFIC.match(plain):
        return Cacat("BCA-26")
    if _LETTER.fullmatch(plain) and any(character.isdigit() for character in plain):
        usul = plain.translate(str.maketrans("OolI", "0011"))
        return Cacat("BCA-25", (("usul", usul),))
    if len(plain) <= _LONGEST and read_date(plain) is not None:
        return Cacat("BCA-22")
    return None


def _not_a_number(plain: str, *, uang: bool) -> Cacat:
    if uang:
        return Cacat("BCA-31")
    return Cacat("BCA-29" if any(character.isdigit() for character in plain) else "BCA-30")


def _shape(plain: str, *, uang: bool) -> Nilai | Cacat:
    if len(plain) > _LONGEST:
        return _text()
    if word := predicate(plain):
        return Nilai(Keadaan.TERISI, bentuk=Bentuk.PREDIKAT, predikat=word)
    for attempt in (_bound, _range, _part, _grade_first):
        if (found := attempt(plain, uang=uang)) is not None:
            return found
    return _amount(plain, uang=uang)


def _bound(plain: str, *, uang: bool) -> Nilai | Cacat | None:
    match = _BOUND.fullmatch(plain)
    if not match:
        return None
    inner = _amount(match["sisa"], uang=uang)
    if isinstance(inner, Cacat) or inner.bentuk is not Bentuk.ANGKA:
        return inner if isinstance(inner, Cacat) else _text()
    tanda = _BOUND_SIGNS[match["tanda"].casefold().rstrip(".")]
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.BATAS, angka=inner.angka, tanda=tanda)


def _range(plain: str, *, uang: bool) -> Nilai | Cacat | None:
    match = _RANGE.fullmatch(plain)
    if not match or not _harmless(match["ekor"]):
        return None
    ends = (read_digits(match["a"], uang=uang), read_digits(match["b"], uang=uang))
    for end in ends:
        if isinstance(end, Cacat):
            return end
    bawah, atas = (end for end in ends if isinstance(end, Decimal))
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.RENTANG, bawah=bawah, atas=atas) if bawah <= atas else MALFORMED


def _part(plain: str, *, uang: bool) -> Nilai | Cacat | None:
    match = _PART.fullmatch(plain)
    if not match or not _harmless(match["ekor"]):
        return None
    parts = (read_digits(match["a"], uang=uang), read_digits(match["b"], uang=uang))
    for part in parts:
        if isinstance(part, Cacat):
            return part
    pembilang, penyebut = (part for part in parts if isinstance(part, Decimal))
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.BAGIAN, pembilang=pembilang, penyebut=penyebut)


def _grade_first(plain: str, *, uang: bool) -> Nilai | Cacat | None:
    match = _GRADE_FIRST.fullmatch(plain)
    if not match or not (word := predicate(match["kata"])):
        return None
    angka = read_digits(match["angka"], uang=uang)
    if isinstance(angka, Cacat):
        return angka
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.ANGKA_PREDIKAT, angka=angka, predikat=word)


def _amount(plain: str, *, uang: bool) -> Nilai | Cacat:
    negative = plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1
    match = _AMOUNT.fullmatch(plain[1:-1].strip() if negative else _RANK.sub("", plain, count=1))
    if not match:
        return _text()
    token = match["angka"].rstrip(".,'")
    tail = match["angka"][len(token) :] + match["ekor"]
    if _MULTIPLIER.fullmatch(tail) or (uang and _MONEY_MULTIPLIER.fullmatch(tail)):
        return Cacat("BCA-27")
    tail = _COMMA_DASH.sub("", tail, count=1) if _COMMA_DASH.match(tail) else tail
    if not _harmless(tail):
        return _text()
    if _STRAY_MARK.match(tail):
        return MALFORMED
    angka = read_digits(token, uang=uang)
    if isinstance(angka, Cacat):
        return angka
    minus = negative or match["minus"] in {"-", "–"} or match["minus2"] == "-"
    return _with_tail(-angka if minus else angka, tail)


def _with_tail(angka: Decimal, tail: str) -> Nilai:
    word = predicate(tail.strip(" ()/%"))
    if word:
        return Nilai(Keadaan.TERISI, bentuk=Bentuk.ANGKA_PREDIKAT, angka=angka, predikat=word)
    return Nilai(Keadaan.TERISI, angka=angka)


def _harmless(tail: str) -> bool:
    """Whether what follows a number is a unit or a note, with no second number in it."""
    rest = _EXPONENT_UNIT.sub("", _NOTE.sub("", tail))
    return not any(character.isdigit() for character in rest)


def _text() -> Nilai:
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.TEKS)
