"""Does the year's figure rest on all it should: every quarter (KEL-21), quarters of the PK in force (TGT-22)."""

from collections.abc import Iterator

from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.check.sebutan import isi, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.penugasan import penjawab
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan


def triwulan_lengkap(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-21: from TW4 on a figure that lacks a quarter it should have."""
    for hasil in analisis.indikator:
        if not hasil.belum:
            continue
        milik = [s for s in hasil.sumbangan if s.triwulan == hasil.belum[0]]
        unit = milik[0].unit_kerja if milik else next(iter(penjawab(bacaan.rencana, hasil.indikator)), "")
        yield temuan(
            "KEL-21",
            milik[0].isian.realisasi.tempat if milik else hasil.indikator.tempat,
            unit_kerja=unit,
            indikator=sebut_indikator(hasil.indikator),
            periode=bacaan.periode.sebutan,
            catatan=hasil.catatan,
            triwulan=" dan ".join(triwulan(nomor) for nomor in hasil.belum),
        )


def target_triwulan_perubahan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-22: a PK Perubahan that changes the year's target and says nothing of the quarters."""
    rencana = bacaan.rencana
    for indikator in rencana.indikator:
        ubah, awal = (rencana.target_dokumen(indikator.kode, dokumen) for dokumen in ("pk_perubahan", "pk"))
        if ubah is None or awal is None or any(nilai.disebut for nilai in ubah.triwulan) or not awal.bertriwulan:
            continue
        semula, menjadi = isi(awal.target), isi(ubah.target)
        if semula != menjadi:
            yield temuan(
                "TGT-22",
                ubah.target.tempat,
                menjadi,
                indikator=sebut_indikator(indikator),
                rujukan=indikator.kode,
                semula=semula,
                menjadi=menjadi,
            )
