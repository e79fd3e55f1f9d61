"""The text of a cell as a value: missing, not applicable, not yet, number, bound, range, part, predicate or text."""

import re
from dataclasses import replace
from decimal import Decimal

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat
from pipeline.sheet.angka import MALFORMED, NUMBER, CacatSel, read_digits, slashed, without_fractions
from pipeline.sheet.imbuhan import harmless, provisional, scaled, stray, unusual
from pipeline.sheet.predikat import graded
from pipeline.sheet.tampak import clean, foreign_digit
from pipeline.sheet.tanggal import looks_like_date

_QUOTES = "'\" "
_MISSING = re.compile(r"(?:rp\.?)?\s*[-_.,…()\s]*", re.IGNORECASE)
_NOT_APPLICABLE = re.compile(
    r"n\s*[/.]?\s*a\.?|(?:tidak|tdk)\s+(?:berlaku|relevan)|not applicable", re.IGNORECASE | re.ASCII
)
_NOT_YET = re.compile(
    r"(?:data\s+)?belum\s+(?:di\s?)?(?:rilis|tersedia|ada|keluar|terbit|terbitkan|ukur|hitung|nilai|umumkan|"
    r"evaluasi|survei|publikasikan|final)\b.{0,80}|menunggu\b.{0,80}|dalam proses\b.{0,80}|"
    r"(?:data\s+)?tidak (?:ada data|tersedia)|"
    r"(?:akan\s+)?(?:diukur|dihitung|dinilai|dirilis|rilis|disurvei)\s+(?:di|pada|setelah|akhir|tw|triwulan)\b.{0,60}",
    re.IGNORECASE | re.ASCII,
)
_NOTHING = re.compile(
    r"(?:(?:nihil|nol|nil|kosong|zero)\b|(?:tidak|tdk|tak)\s+(?:ada|terdapat|terjadi)\b)[^\d]{0,80}", re.IGNORECASE
)
_NARROW = re.compile(r"#{2,}")
_ERROR = re.compile(
    r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|"
    r"EXTERNAL!|PYTHON!)|Err:\d{3}\b",
    re.IGNORECASE | re.ASCII,
)
_SCIENTIFIC = re.compile(r"[-+]?\d[\d.,]*\s*(?:e[-+]?\d+|[x×*]\s*10\s*(?:\^|[⁻⁺⁰¹²³⁴-⁹]))", re.IGNORECASE | re.ASCII)
_LETTER = re.compile(
    r"(?:rp\.?\s*)?[-(]?(?=[0-9.,]*[OolI])(?=[OolI.,]*[0-9])[0-9OolI.,]+[)%]?", re.IGNORECASE | re.ASCII
)
_CURRENCY = r"(?:(?:rp|idr)(?![a-z])\s*[.:]?\s*)?"
_AMOUNT = re.compile(
    rf"(?P<minus>[-+]?)\s*(?P<mata>{_CURRENCY})(?P<minus2>-?)\s*(?P<angka>(?:[.,](?=\d))?{NUMBER})(?P<ekor>.*)",
    re.IGNORECASE | re.ASCII,
)
_ACCOUNTING = re.compile(
    rf"(?P<mata>\+?\s*{_CURRENCY})\(\s*(?P<isi>{_CURRENCY}-?\s*[.,]?\d[^()]*)\)(?P<ekor>.*)", re.IGNORECASE
)
_SIGNED = re.compile(r"(?:\W|rp|idr)*\d[\d.,' ]*\W*", re.IGNORECASE)
"""A number behind signs that give it no meaning here: ``±93,5``, ``(1.000``, ``% 95``."""
_BOUND = re.compile(
    r"(?P<tanda>[≥≧⩾≤≦⩽]|> ?=|= ?>|< ?=|= ?<|>|<|(?:minimal|minimum|min|maksimal|maksimum|maks|max)\b\.?|"
    r"paling (?:sedikit|banyak|rendah|tinggi|lama|lambat)|se(?:kurang-kurangnya|tidaknya|tinggi-tingginya)|"
    r"(?:lebih|kurang) dari(?: atau sama dengan)?|di ?(?:atas|bawah))\s*(?P<sisa>.+)",
    re.IGNORECASE | re.ASCII,
)
_BOUND_SIGNS = {
    "≥": ("≧", "⩾", "=>", ">=", "min", "minimal", "minimum", "paling sedikit", "paling rendah", "sekurang-kurangnya",
          "setidaknya", "lebih dari atau sama dengan"),
    "≤": ("≦", "⩽", "=<", "<=", "max", "maks", "maksimal", "maksimum", "paling banyak", "paling tinggi",
          "paling lama", "paling lambat", "setinggi-tingginya", "kurang dari atau sama dengan"),
    ">": ("lebih dari", "diatas", "di atas"),
    "<": ("kurang dari", "dibawah", "di bawah"),
}  # fmt: skip
_SIGN_OF = {word: sign for sign, words in _BOUND_SIGNS.items() for word in (sign, *words)}
_RANGE = re.compile(
    rf"(?P<a>{NUMBER})\s*(?P<satuan>%|[^\W\d_]{{1,20}})??\s*"
    rf"(?:-|(?<![^\W\d_])(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?|hingga)(?![^\W\d_]))\s*(?P<b>{NUMBER})(?P<ekor>.*)",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?P<a>{NUMBER})(?P<apa>[^\d(%]*)\bdari\s+(?P<b>{NUMBER})(?P<ekor>.*)", re.IGNORECASE | re.ASCII)
_RANK = re.compile(
    r"(?:peringkat|level|tingkat|nilai|skor|indeks|ranking)\s*:?\s+(?=\d)|ke-(?=\d)", re.IGNORECASE | re.ASCII
)
_PERCENT = re.compile(r"\s*(?:%|(?:persen|prosen)\b)", re.IGNORECASE)
_COMMA_DASH = re.compile(r"\s*[.,]\s*[-=]+|\s*-{2,}")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_LONGEST = 400


def read_value(text: str, *, uang: bool = False, tempat: Tempat = TANPA_TEMPAT) -> tuple[Nilai, CacatSel | None]:
    """The value in a cell's text, and what is wrong with it or worth knowing; ``teks`` keeps the text as written.

    A value that cannot be used stays ``kosong`` with its text kept, so that nobody computes with it. The table of
    what means what stands in the contract, section 1, Values.
    """
    whole = clean(text).strip(_QUOTES) or clean(text).strip("' ")  # a quotation mark alone is something written
    plain, mark = provisional(whole)
    if _MISSING.fullmatch(plain):
        return Nilai.kosong(tempat), None
    found = _state(whole) or _state(plain) or _fault(plain)
    if found is None:
        digit = foreign_digit(text)
        found = CacatSel("BCA-63", (("tanda", digit),)) if digit else _shape(plain, uang=uang)
    if isinstance(found, CacatSel):
        return Nilai(Keadaan.KOSONG, text.strip(), tempat=tempat), found
    fault = CacatSel("BCA-67", (("isi", plain), ("tanda", mark))) if mark and found.terisi else None
    if found.bentuk is Bentuk.TEKS or (uang and found.terisi and found.angka is None):
        fault = _not_a_number(plain, uang=uang)
        if uang:
            return Nilai(Keadaan.KOSONG, text.strip(), tempat=tempat), fault
    return replace(found, teks=text.strip(), tempat=tempat), fault


def lost(text: str) -> CacatSel | None:
    """Why nothing can be in a cell whatever its column: an error of Excel, or ``#####`` where a value did not fit."""
    if _NARROW.fullmatch(text):
        return CacatSel("BCA-64")
    return CacatSel("BCA-21") if _ERROR.match(text) else None


def _state(plain: str) -> Nilai | None:
    if _NOT_APPLICABLE.fullmatch(plain):
        return Nilai(Keadaan.TIDAK_BERLAKU)
    if _NOT_YET.fullmatch(plain):
        return Nilai(Keadaan.BELUM_TERSEDIA)
    return None


def _fault(plain: str) -> CacatSel | None:
    if broken := lost(plain):
        return broken
    if plain.startswith("=") and not _BOUND.match(plain):
        return CacatSel("BCA-28")
    if _SCIENTIFIC.match(plain):
        return CacatSel("BCA-26")
    if _LETTER.fullmatch(plain) and any(character.isdigit() for character in plain):
        usul = plain.translate(str.maketrans("OolI", "0011"))
        return CacatSel("BCA-25", (("usul", usul),))
    if _NOTHING.fullmatch(plain):
        return CacatSel("BCA-68")
    return CacatSel("BCA-22") if len(plain) <= _LONGEST and looks_like_date(plain) else None


def _not_a_number(plain: str, *, uang: bool) -> CacatSel:
    if uang:
        return CacatSel("BCA-31")
    figures = _FIGURE.findall(plain)
    if len(figures) == 1:
        return CacatSel("BCA-66", (("angka", figures[0]),))
    return CacatSel("BCA-29" if figures else "BCA-30")


def _shape(plain: str, *, uang: bool) -> Nilai | CacatSel:
    if len(plain) > _LONGEST:
        return _text()
    decimal = without_fractions(plain)
    if isinstance(decimal, CacatSel):
        return decimal
    if fault := unusual(decimal) or slashed(decimal):
        return fault
    for attempt in (_bound, _range, _part, graded):
        if (found := attempt(decimal, uang=uang)) is not None:
            return found
    return _amount(decimal, uang=uang)


def _bound(plain: str, *, uang: bool) -> Nilai | CacatSel | None:
    match = _BOUND.fullmatch(plain)
    if not match:
        return None
    inner = _amount(match["sisa"], uang=uang)
    if isinstance(inner, CacatSel) or inner.bentuk is not Bentuk.ANGKA:
        return inner if isinstance(inner, CacatSel) else _text()
    word = match["tanda"].casefold().rstrip(".")
    tanda = _SIGN_OF.get(word) or _SIGN_OF[word.replace(" ", "")]
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.BATAS, angka=inner.angka, tanda=tanda)


def _ends(match: re.Match[str], beside: str, *, uang: bool) -> tuple[Decimal, Decimal] | CacatSel:
    """The two numbers of a range or a part; a question when one cannot be read or both are meant in millions."""
    if scaled(beside, uang=uang) or scaled(match["ekor"], uang=uang):
        return CacatSel("BCA-27")
    first, second = (read_digits(match[name], uang=uang) for name in ("a", "b"))
    if isinstance(first, CacatSel):
        return first
    return second if isinstance(second, CacatSel) else (first, second)


def _range(plain: str, *, uang: bool) -> Nilai | CacatSel | None:
    match = _RANGE.fullmatch(plain)
    beside = (match["satuan"] or "") if match else ""
    if not match or not harmless(match["ekor"]):
        return None
    if isinstance(ends := _ends(match, beside, uang=uang), CacatSel):
        return ends
    if beside not in {"", "%"} and match["ekor"].casefold().split()[:1] != [beside.casefold()]:
        return None
    bawah, atas = ends
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.RENTANG, bawah=bawah, atas=atas) if bawah <= atas else MALFORMED


def _part(plain: str, *, uang: bool) -> Nilai | CacatSel | None:
    match = _PART.fullmatch(plain)
    if not match or not harmless(match["apa"] + match["ekor"]):
        return None
    if isinstance(parts := _ends(match, match["apa"], uang=uang), CacatSel):
        return parts
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.BAGIAN, pembilang=parts[0], penyebut=parts[1])


def _amount(plain: str, *, uang: bool) -> Nilai | CacatSel:
    bracket = _ACCOUNTING.fullmatch(plain)
    text = bracket["mata"] + bracket["isi"] + bracket["ekor"] if bracket else _RANK.sub("", plain, count=1)
    match = _AMOUNT.fullmatch(text)
    if not match:
        return MALFORMED if _SIGNED.fullmatch(plain) else _text()
    token = match["angka"].rstrip(".,'")
    tail = match["angka"][len(token) :] + match["ekor"]
    if fault := _multiplied(tail, bare=uang, uang=uang or bool(match["mata"])):
        return fault
    tail = _COMMA_DASH.sub("", tail, count=1) if _COMMA_DASH.match(tail) else tail
    if fault := stray(tail):
        return fault
    if not harmless(tail):
        return _text()
    angka = read_digits(token, uang=uang)
    if isinstance(angka, CacatSel):
        return angka
    minus = bool(bracket) or "-" in {match["minus"], match["minus2"]}
    return Nilai(Keadaan.TERISI, angka=-angka if minus else angka)


def _multiplied(tail: str, *, bare: bool, uang: bool) -> CacatSel | None:
    """What is wrong with a figure that is a part of something else: of millions, or (``bare`` money) of a hundred."""
    if scaled(tail, uang=uang):
        return CacatSel("BCA-27")
    return CacatSel("BCA-31") if bare and _PERCENT.match(tail) else None


def _text() -> Nilai:
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.TEKS)
