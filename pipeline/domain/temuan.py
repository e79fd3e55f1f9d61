"""Findings: what is wrong or worth knowing in the data, as records."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.domain.tempat import Tempat, halves


class Tingkat(StrEnum):
    """How grave a finding is (contract, section 3)."""

    GALAT = "galat"
    """A figure or a document cannot be made right from this data."""
    PERINGATAN = "peringatan"
    """Somebody must explain or mend it."""
    INFO = "info"
    """Worth knowing."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding as data: a stable code, a place to walk to, the value met and what fills the gaps of its sentence.

    ``celah`` are (name of the gap, text); sentence and remedy are made where they are read
    (``regulation.katalog.pesan`` and ``saran``). ``unit_kerja`` is the kode of who mends it; empty means the planning
    office itself. ``bobot`` orders findings of one severity, the lightest number first.
    """

    kode: str
    tingkat: Tingkat
    tempat: Tempat
    nilai: str
    celah: tuple[tuple[str, str], ...] = ()
    unit_kerja: str = ""
    bobot: int = 0
    digantikan_oleh: str = ""
    """The file of the later round that replaced the one this was found in; then it is info and blocks nothing."""
    serupa: tuple[tuple[Tempat, str], ...] = ()
    """The other places of one column with the same fault: (place, the kode of what stands there)."""

    @property
    def semua_tempat(self) -> tuple[Tempat, ...]:
        """Every place it stands at, its own first."""
        return (self.tempat, *(tempat for tempat, _ in self.serupa))


_URUTAN = {tingkat: nomor for nomor, tingkat in enumerate(Tingkat)}


def in_reading_order(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The findings without repeats: gravest first, then by weight, unit, place and code; replaced rounds last."""

    def urutan(t: Temuan) -> tuple[object, ...]:
        return (
            _URUTAN[t.tingkat],
            bool(t.digantikan_oleh),
            t.bobot,
            t.unit_kerja,
            t.tempat.urutan,
            t.kode,
            t.nilai,
            t.celah,
        )

    return tuple(sorted(dict.fromkeys(temuan), key=urutan))


SEKOLOM, SEKOLOM_GALAT = 10, 25
"""So many findings of one code in one column of one sheet have one cause, and are told as one; a galat blocks, and
so fewer of them are mended cell by cell."""
SELEMBAR = 5
"""So many that stand at no cell, only at one sheet, differ in nothing but a name."""
_SENDIRI = ("REK",)
"""Differences name both their values, each by itself (contract, section 4)."""


def gathered(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The findings with those of one code, unit and column told once where they are many; the first keeps its words.

    Findings without a cell count as those of one column of their sheet; what the others stand for is their kode.
    """
    kolom: dict[object, list[Temuan]] = {}
    for t in dict.fromkeys(temuan):
        own = (t,) if t.kode.startswith(_SENDIRI) or t.digantikan_oleh else ()
        where = (t.tempat.berkas, t.tempat.lembar, halves(t.tempat.sel)[0])
        kolom.setdefault((t.kode, t.unit_kerja, *where, *own), []).append(t)
    return tuple(t for same in kolom.values() for t in (_as_one(same) if _many(same) else same))


def _many(same: list[Temuan]) -> bool:
    banyak = SEKOLOM_GALAT if same[0].tingkat is Tingkat.GALAT else SEKOLOM
    return len(same) >= (banyak if same[0].tempat.sel else SELEMBAR)


def _as_one(same: list[Temuan]) -> list[Temuan]:
    first, *others = sorted(same, key=lambda t: t.tempat.urutan)
    return [replace(first, serupa=tuple((t.tempat, _kode(t)) for t in others))]


def _kode(t: Temuan) -> str:
    """What names the row of a finding: its reference, the kode its ``perihal`` begins with, that behind its name.

    A ``perihal`` without a kode, such as the heading of a chapter, names itself.
    """
    celah = dict(t.celah)
    if rujukan := celah.get("rujukan"):
        return rujukan
    if perihal := celah.get("perihal"):
        awal = perihal.partition(" ")[0]
        if awal.isupper() or any(c.isdigit() for c in awal):
            return awal
        return perihal.rpartition("(")[2][:-1] if perihal.endswith(")") else perihal.removeprefix("sasaran ")
    nama = celah.get("indikator") or celah.get("mata") or celah.get("aksi") or t.nilai
    return nama.rpartition("(")[2].rstrip(")") if nama.endswith(")") else nama.partition(" ")[0]
