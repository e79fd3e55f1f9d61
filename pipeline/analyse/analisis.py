"""The analysis of one period: every figure that any document prints is computed here, once."""

from pipeline.analyse.aksi import actions
from pipeline.analyse.anggaran import absorption, spending, totals
from pipeline.analyse.efisiensi import efficiency_of
from pipeline.analyse.indikator import kategori, measure
from pipeline.analyse.rekonsiliasi import reconcile
from pipeline.analyse.sasaran import measured_level, roll_up
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Rata
from pipeline.regulation.rumus import efficiency
from pipeline.regulation.skala import scale_in_force


def analyse(bacaan: Bacaan) -> Analisis:
    """Capaian, serapan, means, efficiency and reconciliation of the period."""
    kebijakan, tahun = bacaan.instansi.kebijakan, bacaan.rencana.tahun
    skala, metode = scale_in_force(kebijakan, tahun), efficiency(kebijakan.efisiensi, tahun)
    indikator = tuple(measure(i, bacaan, skala) for i in bacaan.rencana.indikator)
    anggaran = spending(bacaan)
    rata = _overall(bacaan, indikator)
    pagu, realisasi = totals(anggaran)
    serapan = absorption(pagu, realisasi)
    return Analisis(
        indikator=indikator,
        anggaran=anggaran,
        rencana_aksi=actions(bacaan),
        sasaran=roll_up(bacaan, indikator, anggaran, skala, metode),
        rata_pd=rata,
        kategori_pd=kategori(skala, rata.persen),
        pagu=pagu,
        realisasi=realisasi,
        serapan=serapan,
        efisiensi=efficiency_of(rata.persen, serapan, metode, bacaan.periode),
        rekonsiliasi=reconcile(bacaan, indikator),
    )


def _overall(bacaan: Bacaan, indikator: tuple[HasilIndikator, ...]) -> Rata:
    """The PD's mean over the indikator of its measured level."""
    level = measured_level(bacaan.rencana)
    kodes = {s.kode for s in bacaan.rencana.sasaran if s.tingkat == level}
    return Rata.hitung(h.capaian for h in indikator if h.indikator.sasaran in kodes)
