"""Can pendapatan be right: its sums, and the quarters that are over (ANG-25, KEL-31, KEL-32)."""

from collections.abc import Iterator

from pipeline.check.kelengkapan_isian import triwulan_lewat
from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.pendapatan import revenue
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold

_KOLOM = ("target", "realisasi_tw1", "realisasi_tw2", "realisasi_tw3", "realisasi_tw4")


def jumlah_pendapatan_berbeda(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-25: a figure of pendapatan that is not the sum of the kinds below it; its own counts."""
    for hasil in revenue(bacaan.rencana.pendapatan, bacaan.periode):
        satu = hasil.pendapatan
        sendiri = (satu.target, *satu.realisasi)
        for kolom, atas, bawah in zip(_KOLOM, sendiri, hasil.bawah, strict=False):
            if atas.angka is None or bawah.angka is None:
                continue
            if abs(selisih := atas.angka - bawah.angka) > threshold("beda_rupiah"):
                celah = {
                    "pendapatan": sebut(satu),
                    "kolom": kolom,
                    "rujukan": satu.kode,
                    "selisih": rupiah(abs(selisih)),
                }
                uang = {"tertulis": rupiah(atas.angka), "jumlah": rupiah(bawah.angka)}
                yield temuan("ANG-25", atas.tempat, rupiah(atas.angka), **celah, **uang)


def realisasi_pendapatan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KEL-31 a quarter past its deadline in which nobody wrote what came in, KEL-32 no target of the year."""
    lewat = triwulan_lewat(bacaan)
    for hasil in revenue(bacaan.rencana.pendapatan, bacaan.periode):
        if not hasil.target.disebut:
            yield temuan("KEL-32", hasil.pendapatan.target.tempat, "", pendapatan=sebut(hasil.pendapatan))
        belum = [n for n in hasil.belum(bacaan.periode) if n in lewat]
        if belum:
            nilai, nama = hasil.pendapatan.realisasi[belum[0] - 1], " dan ".join(triwulan(n) for n in belum)
            kolom = ", ".join(f"realisasi_tw{n}" for n in belum)
            yield temuan("KEL-31", nilai.tempat, "", pendapatan=sebut(hasil.pendapatan), triwulan=nama, kolom=kolom)
