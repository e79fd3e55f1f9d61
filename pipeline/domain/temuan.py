"""Findings: what is wrong or worth knowing in the data, as records."""

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
    """One finding: a stable code, a place to walk to, the value met, a sentence and a remedy.

    ``unit_kerja`` is the kode of who mends it; empty means the planning office itself.
    """

    kode: str
    tingkat: Tingkat
    tempat: Tempat
    nilai: str
    pesan: str
    saran: str
    unit_kerja: str = ""


def in_reading_order(temuan: "list[Temuan] | tuple[Temuan, ...]") -> tuple[Temuan, ...]:
    """The findings without repeats, gravest first, then by unit, place and code."""
    order = {Tingkat.GALAT: 0, Tingkat.PERINGATAN: 1, Tingkat.INFO: 2}
    unique = dict.fromkeys(temuan)
    return tuple(
        sorted(unique, key=lambda t: (order[t.tingkat], t.unit_kerja, t.tempat.urutan, t.kode, t.nilai, t.pesan))
    )
