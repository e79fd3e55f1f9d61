"""Findings: what is wrong or worth knowing in the data, as records."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from pipeline.domain.tempat import Tempat


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


_URUTAN = {tingkat: nomor for nomor, tingkat in enumerate(Tingkat)}


def in_reading_order(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """The findings without repeats: gravest first, then by weight, unit, place and code."""

    def urutan(t: Temuan) -> tuple[object, ...]:
        return (_URUTAN[t.tingkat], t.bobot, t.unit_kerja, t.tempat.urutan, t.kode, t.nilai, t.celah)

    return tuple(sorted(dict.fromkeys(temuan), key=urutan))
