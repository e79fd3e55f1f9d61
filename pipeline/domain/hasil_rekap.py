"""Many perangkat daerah laid side by side: what each reached and spent, and how punctual it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.domain.belanja import absorption
from pipeline.domain.capaian import Rata
from pipeline.domain.keputusan import TANPA_PUTUSAN, Persetujuan
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import KetepatanTriwulan, NaskahTerarsip, VersiTerbaru
from pipeline.domain.tahap import TAHAP

STATUS_ARSIP = {"draf": "DRAF", "bersih": "tanpa galat"}
"""How an archived version stands, in the words of a table."""


@dataclass(frozen=True, slots=True)
class UangPD:
    """Pagu and realisasi of one perangkat daerah or of all; None where nothing is filled, ``persen`` unrounded."""

    pagu: Decimal | None = None
    realisasi: Decimal | None = None

    @property
    def persen(self) -> Decimal | None:
        """The serapan in percent."""
        return absorption(self.pagu, self.realisasi).persen


@dataclass(frozen=True, slots=True)
class TingkatPD:
    """The indikator of one level: their mean, and how many are in each category.

    ``tingkat`` is one of TINGKAT_SASARAN; empty where the archive is of a program that did not keep it.
    """

    tingkat: str
    rata: Rata
    kategori: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BarisPD:
    """One perangkat daerah in the period.

    ``utama`` are the indikator of the level that speaks for it, whose mean its own LKjIP prints; they are none where
    the level is unknown. ``lain`` is the mean over all others, ``iku`` that over its IKU, ``tingkat`` each level.
    """

    kepala: VersiTerbaru
    utama: TingkatPD
    lain: Rata
    iku: Rata
    tingkat: tuple[TingkatPD, ...]
    uang: UangPD
    temuan: Mapping[str, int]

    @property
    def tanpa_tingkat(self) -> bool:
        """Whether it has indikator, but its archive does not know of what level."""
        return not self.utama.tingkat and bool(self.tingkat)


@dataclass(frozen=True, slots=True)
class TahunRekap:
    """One archived year over all perangkat daerah that have it.

    ``utama`` is the mean over the indikator that speak for them, ``rata`` and ``kategori`` are over all.
    """

    tahun: int
    perangkat_daerah: int
    utama: Rata
    rata: Rata
    kategori: Mapping[str, int]


@dataclass(frozen=True)
class Rekap:
    """Everything laid side by side for one period."""

    periode: Periode
    baris: tuple[BarisPD, ...]
    tahun: tuple[TahunRekap, ...]
    kategori: tuple[str, ...]
    """The categories met, in the order of the scale where it is known, then by name."""
    indikator: Sequence[Mapping[str, Any]] = ()
    bertemuan: bool = True
    utama: Rata = field(default_factory=lambda: Rata(None, 0, 0))
    """The mean over the indikator of all that speak for their perangkat daerah; ``lain`` that over the others."""
    lain: Rata = field(default_factory=lambda: Rata(None, 0, 0))
    iku: Rata = field(default_factory=lambda: Rata(None, 0, 0))
    uang: UangPD = field(default_factory=UangPD)

    @property
    def tanpa_tingkat(self) -> tuple[str, ...]:
        """The perangkat daerah whose archive does not know the level of their indikator, by name."""
        return tuple(satu.kepala.perangkat_daerah for satu in self.baris if satu.tanpa_tingkat)

    @property
    def tanggal(self) -> date | None:
        """The day of the newest version in it."""
        return max((satu.kepala.tanggal for satu in self.baris), default=None)


@dataclass(frozen=True)
class KeadaanKantor:
    """One perangkat daerah: what its folder says, where that is here, and why it is in no table where it is not.

    ``arsip`` is the head that speaks for the period, ``terakhir`` the newest period archived at all, ``tahap`` the
    stages that have made something from today's inputs; None where the folder could not be read.
    """

    slug: str
    nama: str
    ketepatan: tuple[KetepatanTriwulan, ...] = ()
    tahap: frozenset[str] | None = None
    arsip: VersiTerbaru | None = None
    terakhir: Periode | None = None
    sebab: str = ""
    """Why its folder or its archive could not be read; empty where both could."""
    naskah: NaskahTerarsip | None = None
    """What the version that speaks for the period keeps beside its figures."""
    persetujuan: Persetujuan = TANPA_PUTUSAN
    """How the tiers of its SOP stand on that version."""
    tenggat: date | None = None
    """The last day for the Laporan Kinerja of the year; None before the year is over."""
    terlambat: int = 0
    """How many days after that day it was first archived, or how many it is overdue."""

    @property
    def belum(self) -> tuple[str, ...]:
        """The stages that made nothing from today's inputs, in their order; a check ends when no galat is left."""
        if self.tahap is None:
            return ()
        draf = self.arsip is not None and self.arsip.status == "draf"
        return tuple(satu for satu in TAHAP if satu not in self.tahap or (draf and satu == "check"))

    @property
    def alasan(self) -> str:
        """Why it is in no table of capaian; empty where it is."""
        if self.arsip is not None:
            return ""
        if self.sebab:
            return self.sebab
        return f"arsip terakhirnya {self.terakhir}" if self.terakhir else "belum ada arsip"
