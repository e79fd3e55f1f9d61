"""Who works here: unit kerja and their officials."""

from dataclasses import dataclass
from datetime import date

from pipeline.domain.tempat import TANPA_TEMPAT, Tempat

JENIS_UNIT = (
    "kepala", "wakil", "sekretariat", "bidang", "bagian", "seksi", "subbagian", "kelurahan", "uptd", "instalasi",
    "jabatan_fungsional",
)  # fmt: skip
PIMPINAN = ("kepala", "wakil")
"""Who leads the whole office: neither has rows of a unit's own, and whoever is below them is of the first rank."""


@dataclass(frozen=True, slots=True)
class UnitKerja:
    """One unit kerja; ``jenis`` is one of JENIS_UNIT, ``induk`` the kode above it, ``pejabat`` a NIP."""

    kode: str
    nama: str
    jenis: str
    induk: str = ""
    pejabat: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Pejabat:
    """One official in one office; ``mulai`` and ``selesai`` bound the time, None is open."""

    nip: str
    nama: str
    jabatan: str
    pangkat_golongan: str = ""
    unit_kerja: str = ""
    status_jabatan: str = "definitif"
    mulai: date | None = None
    selesai: date | None = None
    tempat: Tempat = TANPA_TEMPAT

    def menjabat(self, hari: date) -> bool:
        """Whether the official holds the office on that day."""
        return (self.mulai is None or self.mulai <= hari) and (self.selesai is None or hari <= self.selesai)

    @property
    def jabatan_lengkap(self) -> str:
        """The office with Plt., Plh. or Pj. before it when it is not definitive."""
        awalan = {"plt": "Plt. ", "plh": "Plh. ", "pj": "Pj. "}.get(self.status_jabatan, "")
        return awalan + self.jabatan
