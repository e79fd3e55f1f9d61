"""Who answers for which row of the plan: one rule for handing out forms and for asking what is missing."""

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.organisasi import PIMPINAN
from pipeline.domain.rencana import Perencanaan


def _kepala(rencana: Perencanaan) -> tuple[str, ...]:
    return tuple(unit.kode for unit in rencana.unit_kerja if unit.jenis == "kepala")


def penjawab(rencana: Perencanaan, indikator: Indikator) -> tuple[str, ...]:
    """The kode of the units that fill in one indikator, in the order of the plan.

    Those it names; an indikator that is aggregated and names nobody, or only the head, is filled in by every unit
    but those who lead the office; one that is not aggregated and names nobody stays with the head, so that no row
    is lost.
    """
    if indikator.unit_kerja and indikator.metode_agregasi == "tunggal":
        return indikator.unit_kerja
    kepala = _kepala(rencana)
    if indikator.metode_agregasi != "tunggal" and not set(indikator.unit_kerja) - set(kepala):
        semua = tuple(unit.kode for unit in rencana.unit_kerja if unit.jenis not in PIMPINAN)
        return semua or kepala
    return indikator.unit_kerja or kepala


def penjawab_aksi(rencana: Perencanaan, aksi: Aksi) -> tuple[str, ...]:
    """The units that report on one rencana aksi: its own, else those of its indikator, else the head."""
    if aksi.unit_kerja:
        return (aksi.unit_kerja,)
    indikator = rencana.indikator_menurut_kode.get(aksi.indikator)
    return penjawab(rencana, indikator) if indikator else _kepala(rencana)


def mata_terbawah(rencana: Perencanaan) -> tuple[MataAnggaran, ...]:
    """The budget lines that have no line below them in the plan: where money is really spent."""
    return tuple(mata for mata in rencana.anggaran if not rencana.pohon_anggaran.anak[mata.kode])


def penjawab_anggaran(rencana: Perencanaan, mata: MataAnggaran) -> tuple[str, ...]:
    """The unit that spends on one budget line: the one the plan names, else the head."""
    pelaksana = pelaksana_anggaran(rencana, mata)
    return (pelaksana,) if pelaksana else _kepala(rencana)


def pelaksana_anggaran(rencana: Perencanaan, mata: MataAnggaran) -> str:
    """The unit the plan names for one budget line: on its row, else on the nearest line above it; else empty."""
    if mata.unit_kerja:
        return mata.unit_kerja
    atas = (rencana.anggaran_menurut_kode[kode].unit_kerja for kode in rencana.pohon_anggaran.atas(mata.kode))
    return next((unit for unit in atas if unit), "")
