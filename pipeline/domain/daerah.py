"""The kabupaten or kota itself: its RPJMD indikator with what its perangkat daerah contribute to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import HasilIndikator, Rata
from pipeline.domain.kinerja import Sasaran
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat
from pipeline.domain.temuan import Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class Dukungan:
    """One indikator of a perangkat daerah that carries an indikator of the region."""

    indikator: str
    perangkat_daerah: str
    indikator_pd: str
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class DukunganTerbaca:
    """The same with its archived row; without one or where it cannot be used, ``sebab`` says why."""

    dukungan: Dukungan
    nama: str
    """The perangkat daerah as its archive calls it, else as it was written."""
    baris: Mapping[str, Any] | None = None
    sebab: str = ""


@dataclass(frozen=True)
class HasilDaerah:
    """One indikator of the region in the period; ``sumber`` says where its realisasi comes from.

    ``keterangan`` names a figure of the perangkat daerah that the region's own took the place of.
    """

    hasil: HasilIndikator
    sumber: str = ""
    keterangan: str = ""
    dukungan: Sequence[DukunganTerbaca] = ()


@dataclass(frozen=True)
class Daerah:
    """The region in one period: what was read of it and what it reached."""

    bacaan: Bacaan
    indikator: tuple[HasilDaerah, ...]
    rata: Rata
    kategori: str
    temuan: tuple[Temuan, ...] = ()

    @property
    def galat(self) -> int:
        """How many galat its data has: as long as there are any, what is printed of it is a draft."""
        return sum(t.tingkat is Tingkat.GALAT for t in self.temuan)

    @property
    def sasaran(self) -> tuple[tuple[Sasaran, tuple[HasilDaerah, ...]], ...]:
        """Every sasaran that has indikator with them, in the order of the plan."""
        milik = {s.kode: tuple(h for h in self.indikator if h.hasil.indikator.sasaran == s.kode) for s in self._semua}
        return tuple((s, milik[s.kode]) for s in self._semua if milik[s.kode])

    @property
    def _semua(self) -> tuple[Sasaran, ...]:
        return self.bacaan.rencana.sasaran
