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
    milik: dict[str, list[HasilIndikator]] = {}
    for hasil in indikator:
        milik.setdefault(hasil.indikator.sasaran, []).append(hasil)
    uang = _Uang(bacaan.rencana, anggaran)
    return tuple(
        _one(sasaran, milik[sasaran.kode], totals(uang.below(sasaran)), (skala, metode, bacaan.periode))
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


class _Uang:
    """The budget lines by the sasaran they name."""

    def __init__(self, rencana: Perencanaan, anggaran: Sequence[HasilAnggaran]) -> None:
        self._rencana = rencana
        self._lines: dict[str, list[tuple[int, HasilAnggaran]]] = {}
        for urut, hasil in enumerate(anggaran):
            self._lines.setdefault(hasil.mata.sasaran, []).append((urut, hasil))

    def below(self, sasaran: Sasaran) -> tuple[HasilAnggaran, ...]:
        """Those that name a sasaran or any below it, in the order of the plan."""
        found = [line for kode in self._rencana.keturunan(sasaran.kode) for line in self._lines.get(kode, ())]
        return tuple(hasil for _, hasil in sorted(found, key=lambda line: line[0]))
