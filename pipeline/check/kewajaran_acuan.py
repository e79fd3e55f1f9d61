"""Does a value fit what stands beside it: target, last year, the other quarters (CAP-06, CAP-07, CAP-11)."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.check.angka_tertukar import bertukar_tempat, satu_angka
from pipeline.check.cacah import berubah
from pipeline.check.kewajaran_nilai import baris_terisi
from pipeline.check.sebutan import angka, isi, triwulan
from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.kinerja import Target
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def angka_tertukar(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-06 two digits changed over against target or last year, CAP-07 one digit off the target."""
    for hasil, s, celah in baris_terisi(analisis):
        nilai = s.nilai.angka
        if nilai is None:
            continue
        tw = next((t.target for t in hasil.triwulan if t.triwulan == s.triwulan and t.target.terisi), None)
        target = tw if tw is not None else hasil.target_tahun
        acuan = (("target", target.angka), (f"tahun {bacaan.periode.tahun - 1}", hasil.tahun_lalu.angka))
        tempat, tulisan = s.isian.realisasi.tempat, isi(s.nilai)
        for nama, lain in () if berubah(hasil.indikator) else acuan:
            if lain is not None and bertukar_tempat(nilai, lain):
                celah_acuan = {"acuan": nama, "nilai_acuan": angka(lain)}
                yield temuan("CAP-06", tempat, tulisan, s.unit_kerja, **celah, **celah_acuan)
                break
        if target.angka is not None and satu_angka(nilai, target.angka):
            yield temuan("CAP-07", tempat, tulisan, s.unit_kerja, **celah, nilai_acuan=angka(target.angka))


def posisi_turun(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-11: an akhir whose quarterly targets pile up over the year like a count, and whose values fall."""
    for hasil in analisis.indikator:
        if hasil.indikator.metode_akumulasi != "akhir" or hasil.indikator.polaritas != "positif":
            continue
        if not _bertumpuk(bacaan.rencana.target_berlaku(hasil.indikator.kode)):
            continue
        terisi = [tw for tw in hasil.triwulan if tw.realisasi.angka is not None]
        for awal, akhir in pairwise(terisi):
            if (akhir.realisasi.angka or 0) < (awal.realisasi.angka or 0):
                celah = {"dari": isi(awal.realisasi), "ke": isi(akhir.realisasi)}
                yield temuan(
                    "CAP-11",
                    akhir.realisasi.tempat,
                    isi(akhir.realisasi),
                    _unit(hasil, akhir.triwulan),
                    indikator=sebut_indikator(hasil.indikator),
                    sejak=triwulan(awal.triwulan),
                    sampai=triwulan(akhir.triwulan),
                    **celah,
                )


def _bertumpuk(target: Target | None) -> bool:
    deret = [nilai.angka for nilai in target.triwulan if nilai.angka is not None] if target else []
    naik = len(deret) > 2 and deret[0] > 0 and all(b > a for a, b in pairwise(deret))
    return naik and deret[-1] >= deret[0] * threshold("target_bertumpuk")


def _unit(hasil: HasilIndikator, nomor: int) -> str:
    """The unit that can mend a quarter: its only contributor, else the planning office."""
    unit = {s.unit_kerja for s in hasil.sumbangan if s.triwulan == nomor}
    return next(iter(unit)) if len(unit) == 1 else ""
