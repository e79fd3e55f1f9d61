"""What the look of a cell does to its value: number format, raised or struck letters; the same for every format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cached_property

from pipeline.sheet.kodeformat import Waktu, hides_text, other_number, section, sections, shown
from pipeline.sheet.lembar import Bertanda, Mentah, Tanda

_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - workbooks know no time zones
_LAST_SERIAL = 2_958_466
"""31 December 9999, the last day Excel shows; later ones and negative ones show as ``#####``."""
_RAISED = str.maketrans("0123456789+-−=()niabcdefghjklmoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_LOWERED = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")


class Tinggi(Enum):
    """Where letters stand against the line."""

    BIASA = ""
    NAIK = "superscript"
    TURUN = "subscript"


@dataclass(frozen=True)
class Huruf:
    """The look of letters, as far as it can change what they say."""

    tinggi: Tinggi = Tinggi.BIASA
    coret: bool = False

    @property
    def biasa(self) -> bool:
        """Whether they say what they say."""
        return self.tinggi is Tinggi.BIASA and not self.coret


BIASA = Huruf()
Potongan = tuple[str, Huruf | None]
"""A run of letters with their look; None is the look of the cell."""


@dataclass(frozen=True)
class TeksSel:
    """A text of a cell in its runs."""

    isi: str
    potongan: tuple[Potongan, ...] = ()


@dataclass(frozen=True)
class Gaya:
    """One cell style: its number format as the workbook writes it, and the look of its letters."""

    kode: str = "General"
    huruf: Huruf = BIASA

    @cached_property
    def istimewa(self) -> bool:
        """Whether a value under this style may be another than the one stored; provably not for most styles."""
        plain = all(b.angka or b.umum or b.teks for b in sections(self.kode))
        odd = any(b.persen or b.jenis or b.tengah or b.skala or b.depan or b.belakang for b in sections(self.kode))
        return odd or not plain or not self.huruf.biasa


UMUM = Gaya()


def read_number(angka: float, gaya: Gaya, *, sejak_1904: bool = False) -> tuple[Mentah, Bertanda | None]:
    """A stored number as its style makes a person read it: the value, a date or a time, and its mark."""
    if not gaya.istimewa:
        return angka, None
    nilai = Decimal(format(angka, ".15g"))
    if not nilai.is_finite():
        return angka, None
    bagian = section(gaya.kode, nilai)
    isi: Mentah = angka
    tampak, tanda = shown(gaya.kode, nilai), None
    if bagian.jenis and not bagian.angka:
        isi, tanda = _moment(angka, bagian.jenis, sejak_1904)
        tampak = str(isi)
    elif other_number(bagian, nilai):
        tanda = (Tanda.TAMPILAN if tampak else Tanda.TERSEMBUNYI, tampak)
    elif bagian.persen:
        tanda = (Tanda.PERSEN, "")
    if gaya.huruf.biasa or not tampak:
        return isi, tanda
    return isi, read_text(TeksSel(tampak), gaya)[1] or tanda


def _moment(angka: float, jenis: Waktu, sejak_1904: bool) -> tuple[Mentah, Bertanda | None]:
    """A serial number as a date, a time of day or a duration, by whole seconds."""
    if not 0 <= angka < _LAST_SERIAL:
        return "", (Tanda.GALAT, "#####")
    lama = timedelta(seconds=round(angka * 86_400))
    if jenis is Waktu.LAMA:
        return lama, None
    if lama.days == 0 and (jenis is Waktu.JAM or lama):
        return (_EPOCH + lama).time(), None
    never = timedelta(days=1 if angka < 60 else 0)  # Excel counts a 29 February 1900 that never was
    saat = _EPOCH_1904 + lama if sejak_1904 else _EPOCH + lama + never
    return saat.date() if saat.time() == time() else saat, None


def read_text(teks: TeksSel, gaya: Gaya) -> tuple[str, Bertanda | None]:
    """A text with raised and lowered letters as such (``m²``), and its mark, which shows struck parts (``~12~``)."""
    potongan = teks.potongan or ((teks.isi, None),)
    if all((huruf or gaya.huruf).biasa or not isi.strip() for isi, huruf in potongan):
        return teks.isi, (Tanda.TERSEMBUNYI, "") if teks.isi and hides_text(gaya.kode) else None
    tampak = [(_placed(isi, (huruf or gaya.huruf).tinggi), (huruf or gaya.huruf).coret) for isi, huruf in potongan]
    isi = "".join(satu for satu, _ in tampak)
    if any(coret and satu.strip() for satu, coret in tampak):
        return isi, (Tanda.CORET, "".join(_struck(tampak)))
    return isi, (Tanda.NAIK, isi)


def _placed(text: str, tinggi: Tinggi) -> str:
    if tinggi is Tinggi.NAIK:
        return text.translate(_RAISED)
    return text.translate(_LOWERED) if tinggi is Tinggi.TURUN else text


def _struck(tampak: Sequence[tuple[str, bool]]) -> Iterable[str]:
    """The runs, with each stretch of struck ones between tildes."""
    for at, (text, coret) in enumerate(tampak):
        opens = coret and not (at and tampak[at - 1][1])
        closes = coret and not (at + 1 < len(tampak) and tampak[at + 1][1])
        yield f"{'~' if opens else ''}{text}{'~' if closes else ''}"


def as_moment(text: str) -> date | datetime | None:
    """An ISO date or date and time as workbooks write it, None when it is none."""
    try:
        saat = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    saat = saat.replace(tzinfo=None)
    return saat.date() if saat.time() == time() else saat
