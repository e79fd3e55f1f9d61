"""What proves each criterion of the LKE (PermenPANRB 88/2021): the document and the words in it, or what to add."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.regulation.berlaku import ruled


class TempatBukti(NamedTuple):
    """Where a document shows it: the pattern of its file's name, of the words that prove it, and what they show.

    ``dokumen`` is what the office calls the document.
    """

    berkas: str
    pola: str
    apa: str
    dokumen: str


@dataclass(frozen=True, slots=True)
class KriteriaBukti:
    """One criterion; ``tambah`` is what only the office can hand over."""

    nomor: str
    kriteria: str
    tempat: tuple[TempatBukti, ...] = ()
    tambah: str = ""


@dataclass(frozen=True, slots=True)
class BuktiLke:
    """The criteria of perencanaan, pengukuran and pelaporan in the order of the sheet."""

    peraturan: str
    kriteria: tuple[KriteriaBukti, ...]


@cache
def evidence_rules(tahun: int) -> BuktiLke:
    """What proves the criteria in force for a year."""
    return ruled(BuktiLke, "bukti.toml", "bukti", tahun)
