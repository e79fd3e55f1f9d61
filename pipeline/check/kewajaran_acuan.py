"""Does a value fit what stands beside it: target, last year, the other quarters (CAP-04 to 07, CAP-11)."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from pipeline.check.angka_tertukar import bertukar_tempat, geser_koma, satu_angka
from pipeline.check.kewajaran_nilai import baris_terisi
from pipeline.check.sebutan import angka, isi, triwulan
from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.kinerja import Target
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.regulation.satuan import may_be_summed

_SENDIRI = ("tunggal", "rata_rata", "persentase", "maksimum", "minimum", "skm")


def koma_bergeser(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-04: a value ten, a hundred or a thousand times off everything beside it."""
    for hasil, s, celah in baris_terisi(analisis):
        dugaan, acuan = _dugaan(_acuan(bacaan, hasil, s), s.nilai.angka, hasil)
        if dugaan is not None:
            sebutan = ", ".join(f"{nama} {angka(a)}" for nama, a in acuan)
            tempat, tulisan = s.isian.realisasi.tempat, isi(s.nilai)
            yield temuan("CAP-04", tempat, tulisan, s.unit_kerja, **celah, acuan=sebutan, dugaan=angka(dugaan))


def _dugaan(
    acuan: list[tuple[str, Decimal]], nilai: Decimal | None, hasil: HasilIndikator
) -> tuple[Decimal | None, list[tuple[str, Decimal]]]:
    """What was meant, by all that stands beside it, else by the target or last year alone.

    A count below ten is no slip of the comma only because its target is ten times as high.
    """
    if nilai is None:
        return None, []
    kecil = may_be_summed(hasil.indikator.satuan) and nilai < 10
    sendiri = [] if kecil else [[satu] for satu in acuan if not satu[0].startswith("isian")]
    bersama = [] if kecil and len(acuan) < 2 else [acuan]
    for kelompok in (*bersama, *sendiri):
        dugaan = geser_koma(nilai, [a for _, a in kelompok])
        if dugaan is not None:
            return dugaan, kelompok
    return None, []


def _acuan(bacaan: Bacaan, hasil: HasilIndikator, s: Sumbangan) -> list[tuple[str, Decimal]]:
    """What one row can be held against, named: the quarter's target, last year, the unit's other quarters."""
    kumulatif = hasil.indikator.metode_akumulasi == "kumulatif"
    milik_pd = hasil.indikator.metode_agregasi in _SENDIRI or len({x.unit_kerja for x in hasil.sumbangan}) == 1
    found: list[tuple[str, Decimal | None]] = []
    if milik_pd:
        tw = next((t.target for t in hasil.triwulan if t.triwulan == s.triwulan), None)
        if tw is not None and tw.terisi:
            found.append((f"target {triwulan(s.triwulan)}", tw.angka))
        elif not kumulatif:
            found.append(("target tahun", hasil.target_tahun.angka))
        if not kumulatif and hasil.tahun_lalu.terisi:
            found.append((f"tahun {bacaan.periode.tahun - 1}", hasil.tahun_lalu.angka))
    found += [
        (f"isian {triwulan(x.triwulan)}", x.nilai.angka)
        for x in hasil.sumbangan
        if x.unit_kerja == s.unit_kerja and x.triwulan != s.triwulan and x.nilai.terisi
    ]
    return [(nama, nilai) for nama, nilai in found if nilai]


def riwayat_bergeser(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-05: an earlier year that fits its neighbours only with the comma moved."""
    for hasil in analisis.indikator:
        deret = [(r, r.realisasi.angka) for r in hasil.riwayat]
        for nomor, (baris, nilai) in enumerate(deret):
            tetangga = [deret[n] for n in (nomor - 1, nomor + 1) if 0 <= n < len(deret)]
            acuan = [(r.tahun, a) for r, a in tetangga if a is not None]
            dugaan = geser_koma(nilai, [a for _, a in acuan]) if nilai is not None and len(acuan) > 1 else None
            if dugaan is not None:
                yield temuan(
                    "CAP-05",
                    baris.realisasi.tempat,
                    isi(baris.realisasi),
                    indikator=sebut_indikator(hasil.indikator),
                    tahun=baris.tahun,
                    realisasi=isi(baris.realisasi),
                    acuan=", ".join(f"tahun {tahun} {angka(a)}" for tahun, a in acuan),
                    dugaan=angka(dugaan),
                )


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
        for nama, lain in acuan:
            if lain is not None and bertukar_tempat(nilai, lain):
                celah_acuan = {"acuan": nama, "nilai_acuan": angka(lain)}
                yield temuan("CAP-06", tempat, tulisan, s.unit_kerja, **celah, **celah_acuan)
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
