"""Roll-up to sasaran and to the perangkat daerah: means that say how many they counted."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.analyse.anggaran import absorption, totals
from pipeline.analyse.efisiensi import efficiency_of
from pipeline.analyse.indikator import kategori
from pipeline.domain.anggaran_sasaran import AnggaranSasaran
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import HasilAnggaran, HasilIndikator, HasilSasaran, Rata
from pipeline.domain.kinerja import TINGKAT_SASARAN, Sasaran
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.regulation.rumus import MetodeEfisiensi
from pipeline.regulation.skala import Skala

_TANPA_TUJUAN = TINGKAT_SASARAN[1:]


def measured_level(rencana: Perencanaan) -> str:
    """The level whose indikator speak for the PD: strategis, or the highest below it that has any."""
    dengan = {rencana.sasaran_menurut_kode[i.sasaran].tingkat for i in rencana.indikator
              if i.sasaran in rencana.sasaran_menurut_kode}  # fmt: skip
    return next((tingkat for tingkat in (*_TANPA_TUJUAN, "tujuan") if tingkat in dengan), "")


def roll_up(
    bacaan: Bacaan,
    indikator: Sequence[HasilIndikator],
    anggaran: Sequence[HasilAnggaran],
    skala: Skala,
    metode: MetodeEfisiensi,
) -> tuple[HasilSasaran, ...]:
    """One result per sasaran that has indikator, in the order of the plan."""
    milik = menurut(indikator, lambda h: h.indikator.sasaran)
    uang = AnggaranSasaran(bacaan.rencana, anggaran)
    return tuple(
        _one(sasaran, milik[sasaran.kode], totals(uang.pada(sasaran)), (skala, metode, bacaan.periode))
        for sasaran in bacaan.rencana.sasaran
        if sasaran.kode in milik
    )


def _one(
    sasaran: Sasaran,
    hasil: Sequence[HasilIndikator],
    uang: tuple[Decimal | None, Decimal | None],
    aturan: tuple[Skala, MetodeEfisiensi, Periode],
) -> HasilSasaran:
    skala, metode, periode = aturan
    rata, serapan = Rata.hitung(h.capaian for h in hasil), absorption(*uang)
    return HasilSasaran(
        sasaran=sasaran,
        rata=rata,
        kategori=kategori(skala, rata.persen),
        pagu=uang[0],
        realisasi=uang[1],
        serapan=serapan,
        efisiensi=efficiency_of(rata.persen, serapan, metode, periode),
    )
