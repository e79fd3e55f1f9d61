"""What became of a foreign file: of every column, every row and every amount, and the tables made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat


class Perlakuan(StrEnum):
    """What becomes of a row."""

    DIAMBIL = "diambil"
    TIDAK_DIMINTA = "tidak diminta"
    """Of another quarter or another perangkat daerah: nobody has to do anything."""
    DITINGGAL = "ditinggal"
    """Somebody has to look: its amount is in no table."""
    JUMLAH = "baris jumlah"
    """A typed total, or a level above others: compared, never added."""


@dataclass(frozen=True, slots=True)
class BarisImpor:
    """One row of the file: ``nilai`` in rupiah, None where it has none that can be read; ``sebab`` tells why."""

    tempat: Tempat
    perlakuan: Perlakuan
    kode: str = ""
    uraian: str = ""
    nilai: Decimal | None = None
    triwulan: int = 0
    sebab: str = ""


@dataclass(frozen=True, slots=True)
class KolomImpor:
    """One column of the file and what was done with it."""

    tempat: Tempat
    judul: str
    keadaan: str


@dataclass(frozen=True, slots=True)
class JumlahTertulis:
    """A total as the file itself writes it, beside the sum of its rows, in rupiah."""

    judul: str
    tempat: Tempat
    tertulis: Decimal
    dihitung: Decimal

    @property
    def cocok(self) -> bool:
        """Whether both are the same to the rupiah's hundredth."""
        return abs(self.tertulis - self.dihitung) < Decimal("0.01")


@dataclass(frozen=True, slots=True)
class TabelJadi:
    """One table of ours made of the file: ``lra``, ``kuesioner`` or a sheet of the plan.

    ``triwulan`` is 0 for a sheet of the plan. ``baris`` hold texts and numbers as they are written.
    """

    lembar: str
    triwulan: int
    kolom: tuple[str, ...]
    baris: tuple[tuple[str | int | Decimal, ...], ...]
    unit_kerja: str = ""


@dataclass(frozen=True, slots=True)
class HasilImpor:
    """Everything about the files of one import."""

    apa: tuple[tuple[str, str], ...]
    """(file, what it is)."""
    kolom: tuple[KolomImpor, ...]
    baris: tuple[BarisImpor, ...]
    jumlah: tuple[JumlahTertulis, ...] = ()
    jadi: tuple[TabelJadi, ...] = ()
    catatan: tuple[str, ...] = ()
    """Whole sentences somebody should read."""
    kinerja: tuple[tuple[str, ...], ...] = ()
    """Performance a file tells beside the money: uraian, indikator and what each quarter reached, as written."""
    bagian: tuple["HasilImpor", ...] = ()
    """Files of several kinds kind by kind: their rupiah mean different things and have no common sum."""

    @property
    def per_jenis(self) -> tuple["HasilImpor", ...]:
        """Each kind of file by itself."""
        return self.bagian or (self,)

    @property
    def sebutan(self) -> str:
        """What its (first) file is, as a line begins with it."""
        apa = self.apa[0][1]
        return apa[:1].upper() + apa[1:]

    def sebanyak(self, perlakuan: Perlakuan) -> int:
        """How many rows came to this."""
        return sum(satu.perlakuan is perlakuan for satu in self.baris)

    def sebesar(self, perlakuan: Perlakuan) -> Decimal:
        """The rupiah in the rows that came to this."""
        return sum((satu.nilai or Decimal() for satu in self.baris if satu.perlakuan is perlakuan), Decimal())

    @property
    def seluruhnya(self) -> Decimal:
        """The rupiah of every row that is no total: taken, not asked for and left, together."""
        return sum((self.sebesar(satu) for satu in Perlakuan if satu is not Perlakuan.JUMLAH), Decimal())

    @property
    def beruang(self) -> bool:
        """Whether the files speak of money at all."""
        return any(satu.nilai is not None for satu in self.baris)

    @property
    def tuntas(self) -> bool:
        """Whether nobody has to look at anything: no row left, no total that differs, no sentence."""
        return not (self.sebanyak(Perlakuan.DITINGGAL) or self.catatan) and all(satu.cocok for satu in self.jumlah)


def together(bagian: Sequence[HasilImpor]) -> HasilImpor:
    """Files of several kinds as one result; each sentence names its file, a table made twice stands once."""

    def every(bidang: str) -> tuple[Any, ...]:
        return tuple(satu for milik in bagian for satu in getattr(milik, bidang))

    return HasilImpor(
        apa=every("apa"),
        kolom=every("kolom"),
        baris=every("baris"),
        jumlah=every("jumlah"),
        jadi=tuple({(t.lembar, t.triwulan, t.unit_kerja): t for t in every("jadi")}.values()),
        catatan=tuple(f"“{milik.apa[0][0]}”: {satu}" for milik in bagian for satu in milik.catatan),
        kinerja=every("kinerja"),
        bagian=tuple(bagian),
    )


@dataclass(frozen=True)
class AcuanImpor:
    """What a file is held against: the period and the office that asked, its plan, what it reported before.

    ``lalu`` are the earlier quarters of the year with the rupiah of their ``lra`` by kode; a quarter without one is
    not in it.
    """

    periode: Periode
    kode: str
    nama: str
    rencana: Perencanaan
    lalu: Mapping[int, Mapping[str, Decimal]] = field(default_factory=dict)
    unit_kerja: str = ""
    kata_jenis: Mapping[str, str] = field(default_factory=dict)
    """The words offices use for a kind of unit, by their keys, and the jenis each means."""
