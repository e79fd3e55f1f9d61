"""One row of a table by its columns, and what makes a noun of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from pipeline.domain.nilai import TIDAK_DIBACA, Nilai
from pipeline.domain.tempat import Tempat
from pipeline.sheet.kolom import Jenis, Skema
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.sel import Isi

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """One row of a table by column name; a cell left empty is an empty text, a missing value or None."""

    nomor: int
    lembar: Lembar
    letak: Mapping[str, int]
    isi: Mapping[str, Isi]

    def teks(self, nama: str) -> str:
        """The text, code, NIP or choice of a column, empty when there is none."""
        value = self.isi.get(nama)
        return value if isinstance(value, str) else ""

    def nilai(self, nama: str) -> Nilai:
        """The value of a number column, ``kosong`` with its place when there is none."""
        value = self.isi.get(nama)
        return value if isinstance(value, Nilai) else Nilai.kosong(self.tempat(nama))

    def bulat(self, nama: str) -> int | None:
        """The whole number of a column."""
        value = self.isi.get(nama)
        return value if isinstance(value, int) else None

    def tanggal(self, nama: str) -> date | None:
        """The date of a column."""
        value = self.isi.get(nama)
        return value if isinstance(value, date) else None

    @property
    def tak_terbaca(self) -> bool:
        """Whether a figure of this row was left unread because its column or its row cannot be trusted."""
        return any(isinstance(satu, Nilai) and satu.teks == TIDAK_DIBACA for satu in self.isi.values())

    def tempat(self, nama: str = "") -> Tempat:
        """The place of one cell, or of the row's key when no column (or an absent one) is named."""
        return self.lembar.tempat(self.nomor, self.letak.get(nama, next(iter(self.letak.values()), 1)))


def maker(noun: Callable[..., _T], skema: Skema, di: str = "") -> Callable[..., _T]:
    """What makes a noun of a row: each field from the column of its name, ``tempat`` from the column ``di``.

    Fields given by name go before those of the row. A whole number that cannot be read is 0.
    """
    nama = {field.name for field in fields(noun)}  # type: ignore[arg-type]  # nouns are dataclasses
    kolom = [(satu.nama, _BACA.get(satu.jenis, BarisTabel.teks)) for satu in skema.kolom if satu.nama in nama]

    def make(baris: BarisTabel, **lain: Any) -> _T:
        isi = {nama: baca(baris, nama) for nama, baca in kolom if nama not in lain}
        return noun(**isi, **lain, tempat=baris.tempat(di))

    return make


_BACA: Mapping[Jenis, Callable[[BarisTabel, str], object]] = {
    Jenis.DESIMAL: BarisTabel.nilai,
    Jenis.UANG: BarisTabel.nilai,
    Jenis.BULAT: lambda baris, nama: baris.bulat(nama) or 0,
    Jenis.TANGGAL: BarisTabel.tanggal,
}
"""How the cells of a column are taken from a row; all others are texts."""
