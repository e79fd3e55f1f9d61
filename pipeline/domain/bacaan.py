"""Everything read for one perangkat daerah and one period, before anything is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from pipeline.domain.belanja import Belanja, belanja
from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import IsianUnit, Penerimaan
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.suntingan import Suntingan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan


@dataclass(frozen=True)
class Bacaan:
    """The office, its plan, the quarters so far, its narrative, and what reading them found.

    ``narasi`` maps the stem of a file in ``narasi/`` to its text, ``gambar`` the name of a picture there to its file.
    """

    instansi: PerangkatDaerah
    periode: Periode
    rencana: Perencanaan
    penerimaan: tuple[Penerimaan, ...]
    hari_ini: date
    narasi: Mapping[str, str] = field(default_factory=dict)
    logo: bytes | None = None
    temuan: tuple[Temuan, ...] = ()
    suntingan: tuple[Suntingan, ...] = ()
    """Everything reviewers changed in drafts of the year, taken in so far."""
    gambar: Mapping[str, Berkas] = field(default_factory=dict)
    berkas_narasi: Mapping[str, str] = field(default_factory=dict)
    """The file each text of ``narasi/`` was read from, by its stem; one that is not named is a ``.md``."""

    def tempat_narasi(self, stem: str, baris: int = 0) -> Tempat:
        """Where a text of ``narasi/`` stands, and the line of it; Word counts no lines."""
        berkas = self.berkas_narasi.get(stem, f"{self.periode.tahun}/narasi/{stem}.md")
        return Tempat(berkas, "", f"baris {baris}" if baris and not berkas.casefold().endswith(".docx") else "")

    @cached_property
    def belanja(self) -> Mapping[int, Belanja]:
        """What was spent in each quarter so far that anything came in for, by its number."""
        return {p.triwulan: belanja(self.rencana, p) for p in self.penerimaan_berjalan}

    @property
    def penerimaan_berjalan(self) -> tuple[Penerimaan, ...]:
        """What came in for the quarters so far, in their order."""
        datang = sorted(self.penerimaan, key=lambda p: p.triwulan)
        return tuple(p for p in datang if p.triwulan in self.periode.triwulan_berjalan)

    @cached_property
    def isian(self) -> tuple[IsianUnit, ...]:
        """What each unit sent in the quarters so far, by quarter and unit."""
        return tuple(isian for p in self.penerimaan_berjalan for isian in p.isian_unit.values())

    @property
    def tanggal_isi(self) -> date:
        """The day of what was read, whatever day it is read on: the newest date a form bears, else the year's first.

        A date still to come is none.
        """
        datang = (form.tanggal for p in self.penerimaan for form in p.formulir if form.tanggal)
        return max((t for t in datang if t <= self.hari_ini), default=date(self.periode.tahun, 1, 1))

    @property
    def isian_dilaporkan(self) -> tuple[IsianUnit, ...]:
        """What this period asks about in words: its own quarter, or all four for the year."""
        return tuple(satu for satu in self.isian if satu.triwulan in self.periode.triwulan_dilaporkan)

    @cached_property
    def _ditemukan(self) -> frozenset[Tempat]:
        return frozenset(t.tempat for t in self.temuan)

    def belum_diisi(self, nilai: Nilai) -> bool:
        """Whether nobody filled a value; one that reading could not use was filled, and is reported there."""
        return not nilai.disebut and (not nilai.tempat.sel or nilai.tempat not in self._ditemukan)

    @cached_property
    def tahun_renstra(self) -> tuple[int, ...]:
        """The years of the Renstra: as the office set them, else those with a target, else the plan's year."""
        renstra = self.instansi.renstra_untuk(self.rencana.tahun)
        if renstra is not None and renstra.awal is not None and renstra.akhir is not None:
            return tuple(range(renstra.awal, renstra.akhir + 1))
        found = sorted({t.tahun for t in self.rencana.target if t.dokumen == "renstra"})
        return tuple(found) or (self.rencana.tahun,)

    @cached_property
    def tercetak(self) -> dict[tuple[object, int], tuple[Any, Any]]:
        """The records documents have made of this reading's results so far (``pipeline.naskah.nomina.sekali``)."""
        return {}
