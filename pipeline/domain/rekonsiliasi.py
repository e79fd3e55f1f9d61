"""Bidang against perangkat daerah: what does not agree."""

from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat


@dataclass(frozen=True, slots=True)
class BarisRekonsiliasi:
    """Bidang against PD: what the units add up to and what the PD reported elsewhere."""

    kode: str
    uraian: str
    satuan: str
    metode: str
    sumbangan: tuple[tuple[str, str], ...]
    nilai_bidang: Nilai
    nilai_pd: Nilai
    selisih: Decimal | None
    tempat: Tempat = TANPA_TEMPAT
    unit_kerja: str = ""
    """Who must mend the difference: kode of the unit, empty for the planning office."""
    triwulan: int = 0
    sampai: Nilai = field(default_factory=Nilai.kosong)
    """What the units make from January through this quarter."""
