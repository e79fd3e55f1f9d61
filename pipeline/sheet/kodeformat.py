"""Excel's number formats: which section applies to a number, and whether a person sees the number that is stored.

The grammar is that of ECMA-376 part 1, 18.8.31: sections parted by ``;``, conditions and colours in brackets, quoted,
escaped, padding (``_x``) and filling (``*x``) signs, digit places, scaling commas, percent signs, dates and times.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import Enum, auto
from functools import lru_cache

_TOKEN = re.compile(
    r'"(?P<kutip>[^"]*)"?|\\(?P<lolos>.)|_(?P<lebar>.)|\*(?P<isi>.)|\[(?P<kurung>[^\]]*)\]|(?P<umum>General)|'
    r"(?P<jam>AM/PM|A/P)|(?P<ilmiah>E[+-])|(?P<angka>[#0?])|(?P<titik>\.)|(?P<koma>,)|(?P<persen>%)|(?P<garis>/)|"
    r"(?P<titikkoma>;)|(?P<teks>@)|(?P<waktu>[dmyhs]+)|(?P<lain>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_NOTHING = re.compile(r"(?:rp|idr)?\s*\.?\s*(?:[-–—]|nihil|nol|0)", re.IGNORECASE)
"""What an accounting format shows for nothing: ``-``, and ``Rp-`` with the currency."""
_ANOTHER = re.compile(
    r"(?<![^\W\d_])(?:\d|[MT]\b)|(?i:(?<![^\W\d_])(?:ribu|ribuan|rb|ratus|ratusan|puluh|lusin|kodi|juta|jutaan|jt|"
    r"miliar|milyar|miliard|milyard|miliaran|mlr|mlyr|triliun|trilyun|triliunan|trl|k|mio|bio|"
    r"thousand|million|billion)\b)|[‰×]"
)
"""Words beside a number that make it another one: digits, and names of thousands and more; M is miliar, m metre."""
_LONGEST = 255
"""Letters Excel allows in a format."""
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    **dict.fromkeys((*range(14, 18), *range(27, 37), *range(50, 59)), "dd/mm/yyyy"), 22: "dd/mm/yyyy hh:mm",
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 55, 56), "hh:mm:ss"), 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""Formats that a workbook need not spell out (18.8.30); all others show a plain number."""


class Waktu(Enum):
    """What a number stands for that is shown as a date or a time."""

    TANGGAL = auto()
    JAM = auto()
    LAMA = auto()


@dataclass
class BagianFormat:
    """One section: ``angka`` are its digit places with points and commas, ``depan`` and ``belakang`` the words."""

    syarat: tuple[str, Decimal] | None = None
    depan: str = ""
    angka: str = ""
    belakang: str = ""
    tengah: bool = False
    persen: int = 0
    umum: bool = False
    teks: bool = False
    pecahan: bool = False
    ilmiah: bool = False
    lama: bool = False
    waktu: str = ""

    @property
    def skala(self) -> int:
        """By how many thousands it divides: commas that no digit follows before the point or the end."""
        return sum(len(part) - len(part.rstrip(",")) for part in self.angka.split(".", 1))

    @property
    def jenis(self) -> Waktu | None:
        """What it shows instead of a number."""
        if self.lama:
            return Waktu.LAMA
        if not self.waktu:
            return None
        return Waktu.TANGGAL if set(self.waktu) & set("dy") or not set(self.waktu) & set("hs") else Waktu.JAM

    def kata(self, text: str) -> None:
        """Words as they stand: before the digits, or after them until another digit shows that they are inside."""
        if self.pecahan and text.isdigit():
            return  # a denominator that is fixed: # ?/100
        if self.angka or self.umum or self.teks:
            self.belakang += text
        else:
            self.depan += text

    def digit(self, sign: str) -> None:
        """A digit place, point or comma; words since the last one stand inside the number."""
        if self.waktu:
            return  # what follows seconds are parts of a second
        if sign in "#0?" and self.belakang and not self.pecahan:
            self.tengah = self.tengah or self.belakang.strip() != ""
            self.belakang = ""
        self.angka += sign


def built_in(number: int) -> str:
    """The code of a format by its number, ``General`` for those that show a plain number or nobody declared."""
    return _BUILT_IN.get(number, "General")


@lru_cache(256)
def sections(kode: str) -> tuple[BagianFormat, ...]:
    """The sections of a format code, at least one."""
    found = [BagianFormat()]
    for token in _TOKEN.finditer(kode[:_LONGEST]):
        kind, text = token.lastgroup or "", token[token.lastgroup or 0]
        if kind == "titikkoma":
            found.append(BagianFormat())
        else:
            _add(found[-1], kind, text)
    return tuple(found)


def _add(bagian: BagianFormat, kind: str, text: str) -> None:
    if kind in {"kutip", "lolos", "lain"}:
        bagian.kata(text)
    elif kind == "kurung":
        _bracket(bagian, text)
    elif kind in {"waktu", "jam"}:
        bagian.waktu += text.casefold() if kind == "waktu" else "h"
    elif kind in {"umum", "ilmiah", "teks"}:
        setattr(bagian, kind, True)
    elif kind in {"angka", "titik", "koma"}:
        bagian.digit(text)
    elif kind == "garis":
        bagian.pecahan = bagian.pecahan or bool(bagian.angka)
    elif kind == "persen":
        bagian.persen += 1
        bagian.kata("%")


def _bracket(bagian: BagianFormat, text: str) -> None:
    if text.startswith("$"):
        bagian.kata(text[1:].rpartition("-")[0] or text[1:].partition("-")[0])
    elif condition := _CONDITION.fullmatch(text.strip()):
        bagian.syarat = (condition[1], Decimal(condition[2]))
    elif _ELAPSED.fullmatch(text):
        bagian.lama = True


def section(kode: str, angka: Decimal) -> BagianFormat:
    """The section that applies to a number: by the conditions, else by its sign."""
    all_ = [b for b in sections(kode)[:4] if not (b.teks and not b.angka and not b.umum)]
    if not all_:
        return BagianFormat(umum=True)
    plus = all_[0]
    minus, nol = all_[1] if len(all_) > 1 else plus, all_[2] if len(all_) > 2 else plus
    if plus.syarat is None and minus.syarat is None:
        return plus if angka > 0 else minus if angka < 0 else nol
    if plus.syarat is not None and _holds(plus.syarat, angka):
        return plus
    if minus.syarat is not None and plus is not minus:
        return minus if _holds(minus.syarat, angka) else nol if plus.syarat else plus
    return minus


def _holds(syarat: tuple[str, Decimal], angka: Decimal) -> bool:
    sign, bound = syarat
    return {
        "<": angka < bound, "<=": angka <= bound, ">": angka > bound, ">=": angka >= bound, "=": angka == bound,
        "<>": angka != bound,
    }[sign]  # fmt: skip


def hides_text(kode: str) -> bool:
    """Whether a text under this format is not seen, as under ``;;;``."""
    found = sections(kode)
    return len(found) > 3 and not found[3].teks and not found[3].depan.strip()


def other_number(bagian: BagianFormat, angka: Decimal) -> bool:
    """Whether a person sees another number than the one that is stored, apart from rounding and a percent sign."""
    if not (bagian.angka or bagian.umum):
        return not (angka == 0 and _NOTHING.fullmatch(bagian.depan.strip()))
    if bagian.tengah or bagian.persen > 1 or bool(bagian.jenis):
        return True
    if bagian.skala and angka != 0:
        return True
    turned = angka > 0 and re.search(r"[-−(]\s*$", bagian.depan.replace("Rp", "").strip()) is not None
    return turned or other_words(bagian.depan) or other_words(bagian.belakang)


def other_words(text: str) -> bool:
    """Whether words beside a number make it another number: digits, “ribu”, “juta”, “M” and their like."""
    return _ANOTHER.search(text) is not None


def shown(kode: str, angka: Decimal) -> str:
    """About what a person sees: words, digits with the decimals of the format, the Indonesian point and comma."""
    bagian = section(kode, angka)
    if not (bagian.angka or bagian.umum):
        return bagian.depan.strip()
    by_sign = len(sections(kode)) > 1 and bagian.syarat is None and bagian is not sections(kode)[0]
    value = (abs(angka) if by_sign else angka) * Decimal(100) ** bagian.persen / Decimal(1000) ** bagian.skala
    whole, _, rest = bagian.angka.partition(".")
    if bagian.umum or bagian.pecahan or bagian.ilmiah:
        digits = format(value.normalize(), "f")
    else:
        places = sum(sign in "#0?" for sign in rest)
        with localcontext(rounding=ROUND_HALF_UP):
            digits = format(value, f"{',' if ',' in whole.rstrip(',') else ''}.{places}f")
    return f"{bagian.depan}{digits.translate(_INDONESIAN)}{bagian.belakang}".strip()


_INDONESIAN = str.maketrans(",.", ".,")
