"""Do targets agree with each other along the quarters and the years (TGT-09 to TGT-13)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.check.sebutan import angka, isi
from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.check.target import senilai, target_tahun_ini
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.kinerja import Indikator, Target
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import ROMAN
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.regulation.satuan import may_be_summed


def triwulan_terhadap_tahun(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-09 kumulatif does not sum to the year, TGT-10 akhir ends elsewhere, TGT-11 the mean is another.

    Quarters of a satuan that may not be summed are asked about where the plan is read (RCN).
    """
    for indikator, target in target_tahun_ini(bacaan.rencana):
        if target.bertriwulan:
            yield from _satu(indikator, target)


def _satu(indikator: Indikator, target: Target) -> Iterator[Temuan]:
    celah = {"indikator": sebut_indikator(indikator), "setahun": isi(target.target), "dokumen": target.dokumen}
    tw4 = target.triwulan[3]
    if indikator.metode_akumulasi == "akhir":
        if not tw4.terisi or not senilai(tw4, target.target):
            yield temuan("TGT-10", tw4.tempat, isi(tw4), **celah, tw4=isi(tw4))
        return
    terisi = [nilai.angka for nilai in target.triwulan if nilai.terisi and nilai.angka is not None]
    tak_terjumlah = indikator.metode_akumulasi == "kumulatif" and bool(indikator.satuan.strip())
    if target.target.angka is None or not terisi or (tak_terjumlah and not may_be_summed(indikator.satuan)):
        return
    jumlah = sum(terisi, Decimal(0))
    kode = "TGT-09"
    if indikator.metode_akumulasi == "rata_rata":
        kode, jumlah = "TGT-11", jumlah / len(terisi)
    if abs(jumlah - target.target.angka) > threshold("beda_pembulatan"):
        yield temuan(kode, target.target.tempat, angka(jumlah), **celah, jumlah=angka(jumlah))


def target_terhadap_realisasi_lalu(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """TGT-12: this year's target asks for less than last year brought."""
    for hasil in analisis.indikator:
        target, lalu = hasil.target_tahun, hasil.tahun_lalu
        if target.angka is None or lalu.angka is None or not (target.terisi and lalu.terisi):
            continue
        arah = {"positif": 1, "negatif": -1}.get(hasil.indikator.polaritas, 0)
        if (lalu.angka - target.angka) * arah > 0:
            yield temuan(
                "TGT-12",
                target.tempat,
                isi(target),
                indikator=sebut_indikator(hasil.indikator),
                tahun=bacaan.periode.tahun,
                target=isi(target),
                lalu=bacaan.periode.tahun - 1,
                realisasi=isi(lalu),
            )


def deret_mengikuti_polaritas(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-13: Renstra targets over the years, and akhir targets over the quarters, that run backwards."""
    renstra: dict[str, list[Target]] = {}
    for target in sorted(bacaan.rencana.target, key=lambda t: t.tahun):
        if target.dokumen == "renstra":
            renstra.setdefault(target.indikator, []).append(target)
    for indikator in bacaan.rencana.indikator:
        if indikator.polaritas not in ("positif", "negatif") or indikator.metode_akumulasi == "kumulatif":
            continue
        tahunan = [(str(t.tahun), t.target) for t in renstra.get(indikator.kode, ())]
        berlaku = bacaan.rencana.target_berlaku(indikator.kode)
        triwulanan = [(f"TW {ROMAN[n]}", nilai) for n, nilai in enumerate(berlaku.triwulan if berlaku else (), 1)]
        if indikator.metode_akumulasi == "rata_rata":
            triwulanan = []
        for dokumen, deret in (("Renstra", tahunan), ("triwulan", triwulanan)):
            yield from _mundur(indikator, dokumen, deret)


def _mundur(indikator: Indikator, dokumen: str, deret: list[tuple[str, Nilai]]) -> Iterator[Temuan]:
    arah = 1 if indikator.polaritas == "positif" else -1
    berangka = [(kapan, nilai) for kapan, nilai in deret if nilai.terisi and nilai.angka is not None]
    for (sejak, dari), (sampai, ke) in pairwise(berangka):
        if ((ke.angka or 0) - (dari.angka or 0)) * arah < 0:
            yield temuan(
                "TGT-13",
                ke.tempat,
                isi(ke),
                indikator=sebut_indikator(indikator),
                polaritas=indikator.polaritas,
                dokumen=dokumen,
                dari=isi(dari),
                sejak=sejak,
                ke=isi(ke),
                sampai=sampai,
            )
            return
