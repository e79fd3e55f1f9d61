"""Everything read for one perangkat daerah and one period, before anything is computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from pipeline.domain.belanja import Belanja, belanja
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan


@dataclass(frozen=True)
class Bacaan:
    """The office, its plan, the quarters so far, its narrative, and what reading them found.

    ``narasi`` maps the stem of a file in ``narasi/`` to its text.
    """

    instansi: PerangkatDaerah
    periode: Periode
    rencana: Perencanaan
    penerimaan: tuple[Penerimaan, ...]
    hari_ini: date
    narasi: Mapping[str, str] = field(default_factory=dict)
    logo: bytes | None = None
    temuan: tuple[Temuan, ...] = ()

    @cached_property
    def belanja(self) -> Mapping[int, Belanja]:
        """What was spent in each quarter so far that anything came in for, by its number."""
        datang = sorted(self.penerimaan, key=lambda p: p.triwulan)
        return {p.triwulan: belanja(self.rencana, p) for p in datang if p.triwulan in self.periode.triwulan_berjalan}

    @cached_property
    def tahun_renstra(self) -> tuple[int, ...]:
        """The years of the Renstra: as the office set them, else those with a target, else the plan's year."""
        renstra = self.instansi.renstra_untuk(self.rencana.tahun)
        if renstra is not None and renstra.awal is not None and renstra.akhir is not None:
            return tuple(range(renstra.awal, renstra.akhir + 1))
        found = sorted({t.tahun for t in self.rencana.target if t.dokumen == "renstra"})
        return tuple(found) or (self.rencana.tahun,)

    @cached_property
    def tercetak(self) -> dict[tuple[str, int], tuple[Any, Any]]:
        """The records documents have made of this reading's results so far, by kind (``pipeline.naskah.nomina``)."""
        return {}
