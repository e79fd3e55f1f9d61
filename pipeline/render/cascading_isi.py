"""What table and tree of the cascading share: what stands below what, and what is measured by which indikator."""

from pipeline.domain.kinerja import Indikator, Sasaran
from pipeline.domain.penugasan import penjawab
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi


def cabang(rencana: Perencanaan) -> dict[str, list[Sasaran]]:
    """The statements below each kode in the plan's order; below the empty kode those without a known parent."""
    children: dict[str, list[Sasaran]] = {}
    for sasaran in rencana.sasaran:
        induk = sasaran.induk if sasaran.induk in rencana.sasaran_menurut_kode else ""
        children.setdefault(induk, []).append(sasaran)
    return children


def indikator(rencana: Perencanaan, sasaran: Sasaran) -> str:
    """The indikator of a statement with satuan and who answers for them, numbered when there are several."""
    own = [_satu(rencana, i) for i in rencana.indikator_sasaran(sasaran.kode)]
    if len(own) > 1:
        own = [f"{n}. {text}" for n, text in enumerate(own, start=1)]
    return "\n".join(own) or belum_diisi("indikator")


def _satu(rencana: Perencanaan, indikator: Indikator) -> str:
    who = rencana.nama_unit(penjawab(rencana, indikator)) or belum_diisi("penanggung jawab")
    return f"{indikator.uraian} ({atau_belum_diisi(indikator.satuan, 'satuan')}) – {who}"
