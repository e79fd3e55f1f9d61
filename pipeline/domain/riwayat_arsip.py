"""What the archive remembers of an indikator in an earlier year."""

from dataclasses import dataclass

from pipeline.domain.nilai import Nilai


@dataclass(frozen=True, slots=True)
class AngkaArsip:
    """Target and realisasi of one indikator in one whole year, as the version ``versi`` of ``periode`` has them.

    ``uraian`` and ``satuan`` are those of that year: a kode may mean something else today.
    """

    indikator: str
    tahun: int
    target: Nilai
    realisasi: Nilai
    uraian: str
    satuan: str
    periode: str
    versi: int

    @property
    def sumber(self) -> str:
        """Where the figures come from, as documents say it."""
        return f"arsip {self.periode} versi {self.versi}"
