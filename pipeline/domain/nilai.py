"""A value as an office wrote it: its state, its text, and the number in it when there is one."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pipeline.domain.tempat import TANPA_TEMPAT, Tempat


class Keadaan(StrEnum):
    """The four states that stay apart everywhere."""

    TERISI = "terisi"
    TIDAK_BERLAKU = "tidak_berlaku"
    BELUM_TERSEDIA = "belum_tersedia"
    KOSONG = "kosong"

    @property
    def sebutan(self) -> str:
        """The words for a table or a sentence."""
        return self.value.replace("_", " ")


class Bentuk(StrEnum):
    """What kind of thing a filled value is."""

    ANGKA = "angka"
    """A plain number, unit and signs stripped."""
    BATAS = "batas"
    """A bound such as ``≥95``; ``angka`` is the bound."""
    RENTANG = "rentang"
    """``4,98 – 5,23``; ``bawah`` and ``atas`` are its ends."""
    BAGIAN = "bagian"
    """``100 dari 110 organisasi``; ``pembilang`` and ``penyebut``."""
    PREDIKAT = "predikat"
    """A word on an ordinal scale, ``BB`` or ``WTP``."""
    ANGKA_PREDIKAT = "angka_predikat"
    """A number with its letter, ``81 (A)``."""
    TEKS = "teks"
    """Anything else: kept and printed, never computed with."""


TIDAK_DIBACA = "tidak dibaca"
"""The text of a figure in a row or column that cannot be trusted: a finding stands at its heading or row."""


@dataclass(frozen=True, slots=True)
class Nilai:
    """One value, whatever its shape. ``teks`` is printed as written; figures are Decimal."""

    keadaan: Keadaan
    teks: str = ""
    bentuk: Bentuk = Bentuk.ANGKA
    angka: Decimal | None = None
    bawah: Decimal | None = None
    atas: Decimal | None = None
    tanda: str = ""
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None
    predikat: str = ""
    tempat: Tempat = TANPA_TEMPAT

    @classmethod
    def dari(cls, angka: Decimal | int | str, tempat: Tempat | None = None, teks: str = "") -> "Nilai":
        """A filled plain number."""
        return cls(Keadaan.TERISI, teks, angka=Decimal(angka), tempat=tempat or TANPA_TEMPAT)

    @classmethod
    def kosong(cls, tempat: Tempat | None = None) -> "Nilai":
        """A value nobody filled."""
        return cls(Keadaan.KOSONG, tempat=tempat or TANPA_TEMPAT)

    @property
    def tak_terbaca(self) -> bool:
        """Whether a cell says something that is no value: kept as written, asked about, never computed with."""
        return self.keadaan is Keadaan.KOSONG and bool(self.teks) and bool(self.tempat.berkas)

    @property
    def terisi(self) -> bool:
        """Whether somebody filled it; zero counts as filled."""
        return self.keadaan is Keadaan.TERISI

    @property
    def tanpa_angka(self) -> bool:
        """Whether somebody said that there is no figure: not applicable, or not yet available."""
        return self.keadaan in {Keadaan.TIDAK_BERLAKU, Keadaan.BELUM_TERSEDIA}

    @property
    def disebut(self) -> bool:
        """Whether the cell says anything at all: a value, or one of the states a person writes."""
        return self.keadaan is not Keadaan.KOSONG or bool(self.teks)

    @property
    def tepat(self) -> Decimal | None:
        """The number it is; None of a bound, which only says on which side of one it lies."""
        return None if self.bentuk is Bentuk.BATAS else self.angka

    def terhitung(self, *, persen: bool) -> Decimal | None:
        """The number a filled value is computed and drawn with; None for ranges, predicates and text.

        A part of a whole (``100 dari 110``) counts as its percentage where the satuan is one (``persen``), else as
        its part.
        """
        if not self.terisi:
            return None
        if self.bentuk is Bentuk.BAGIAN and self.pembilang is not None:
            if not persen:
                return self.pembilang
            return self.pembilang / self.penyebut * 100 if self.penyebut else None
        return self.angka
