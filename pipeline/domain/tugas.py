"""What each unit kerja is asked for: its share of the plan, in the plan's order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.penugasan import mata_terbawah, penjawab, penjawab_aksi, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan, pada_formulir

_Baris = TypeVar("_Baris", Indikator, Aksi, MataAnggaran)


@dataclass(frozen=True, slots=True)
class Tugas:
    """One unit kerja with the indikator, rencana aksi and budget lines it reports on."""

    unit: UnitKerja
    indikator: tuple[Indikator, ...]
    rencana_aksi: tuple[Aksi, ...]
    anggaran: tuple[MataAnggaran, ...]


def pembagian_tugas(rencana: Perencanaan) -> tuple[Tugas, ...]:
    """One Tugas per unit that has anything to report, in the order of the plan.

    A kode that stands on a row but not among the unit kerja comes last and under its kode, so that no row is lost.
    """
    indikator = _per_unit(rencana.indikator, lambda row: penjawab(rencana, row))
    aksi = _per_unit(rencana.rencana_aksi, lambda row: penjawab_aksi(rencana, row))
    anggaran = _per_unit(mata_terbawah(rencana), lambda row: penjawab_anggaran(rencana, row))
    known = [unit.kode for unit in rencana.unit_kerja]
    asked = dict.fromkeys([*indikator, *aksi, *anggaran])
    order = [k for k in known if k in asked] + [k for k in asked if k not in known]
    return tuple(
        Tugas(
            rencana.unit_menurut_kode.get(kode) or UnitKerja(kode, kode, ""),
            tuple(indikator.get(kode, ())),
            tuple(aksi.get(kode, ())),
            tuple(anggaran.get(kode, ())),
        )
        for kode in order
    )


def sidik_tugas(rencana: Perencanaan, tugas: Tugas) -> str:
    """The sha256 of what the plan asks of one unit, whatever the order of its rows; empty for a plan without one.

    A changed target of another unit, or a year the form does not print, leaves it as it is.
    """
    if not rencana.sidik:
        return ""
    target = [t for i in tugas.indikator if (t := rencana.target_berlaku(i.kode)) is not None]
    rows = sorted(
        repr(pada_formulir(row)) for row in (*tugas.indikator, *target, *tugas.rencana_aksi, *tugas.anggaran)
    )
    return sha256("\x1e".join(rows).encode("utf-8", "surrogatepass")).hexdigest()


def _per_unit(rows: Iterable[_Baris], units: Callable[[_Baris], tuple[str, ...]]) -> dict[str, list[_Baris]]:
    found: dict[str, list[_Baris]] = {}
    for row in rows:
        for unit in units(row):
            found.setdefault(unit, []).append(row)
    return found
