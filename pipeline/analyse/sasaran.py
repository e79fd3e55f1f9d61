"""Roll-up to sasaran and to the perangkat daerah: means that say how many they counted."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.analyse.anggaran import absorption, totals
from pipeline.analyse.efisiensi import efficiency_of
from pipeline.analyse.indikator import kategori
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import HasilAnggaran, HasilIndikator, HasilSasaran, Rata
from pipeline.domain.kinerja import TINGKAT_SASARAN, Sasaran
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
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
    return tuple(
        _one(sasaran, hasil, totals(_money(sasaran, bacaan.rencana, anggaran)), (skala, metode, bacaan.periode))
        for sasaran in bacaan.rencana.sasaran
        if (hasil := [h for h in indikator if h.indikator.sasaran == sasaran.kode])
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


def _money(sasaran: Sasaran, rencana: Perencanaan, anggaran: Sequence[HasilAnggaran]) -> tuple[HasilAnggaran, ...]:
    """The budget lines of a sasaran: those that name it or any sasaran below it."""
    below = descendants(sasaran.kode, rencana)
    return tuple(h for h in anggaran if h.mata.sasaran in below)


def descendants(kode: str, rencana: Perencanaan) -> frozenset[str]:
    """A sasaran with all sasaran below it; circles were cut when the plan was read, and end here all the same."""
    found = {kode}
    grown = True
    while grown:
        more = {s.kode for s in rencana.sasaran if s.induk in found} - found
        found |= more
        grown = bool(more)
    return frozenset(found)
