"""Does the cascade hold together: sasaran, indikator and programmes (KAS-01 to KAS-09, KAS-18)."""

from collections import Counter
from collections.abc import Iterator

from pipeline.check.sebutan import deret, sebut
from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.ejaan import seragam
from pipeline.domain.kinerja import TINGKAT_SASARAN, Sasaran
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold

_ATAS = ("tujuan", "strategis", "program")


def _sebutan(sasaran: Sasaran) -> dict[str, str]:
    nama = {"tujuan": "Tujuan", "strategis": "Sasaran strategis"}
    tingkatan = nama.get(sasaran.tingkat, f"Sasaran {sasaran.tingkat.replace('_', ' ')}")
    return {"tingkatan": tingkatan, "sasaran": sebut(sasaran.uraian, sasaran.kode), "rujukan": sasaran.kode}


def sasaran_berindikator(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-01 a sasaran nobody measures, KAS-02 the same below the programmes."""
    rencana = bacaan.rencana
    terukur = {i.sasaran for i in rencana.indikator}
    for sasaran in rencana.sasaran_tingkat(*_ATAS):
        if sasaran.kode not in terukur:
            yield temuan("KAS-01", sasaran.tempat, **_sebutan(sasaran))
    bawah = [s for s in rencana.sasaran_tingkat("kegiatan", "sub_kegiatan") if s.kode not in terukur]
    if bawah:
        yield temuan("KAS-02", bawah[0].tempat, jumlah=len(bawah), daftar=deret([s.kode for s in bawah]))


def sasaran_berinduk(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-03 nothing above it, KAS-04 what is above it stands no higher; a circle is told where the plan is read."""
    rencana = bacaan.rencana
    ada = {s.tingkat for s in rencana.sasaran}
    melingkar = {kode for t in bacaan.temuan if t.kode == "RCN-04" for kode in t.nilai.split(" → ")}
    for sasaran in (s for s in rencana.sasaran if s.kode not in melingkar):
        tinggi = TINGKAT_SASARAN.index(sasaran.tingkat) if sasaran.tingkat in TINGKAT_SASARAN else 0
        induk = rencana.sasaran_menurut_kode.get(sasaran.induk)
        if induk is None:
            if not sasaran.induk and ada & set(TINGKAT_SASARAN[:tinggi]):
                yield temuan("KAS-03", sasaran.tempat, **_sebutan(sasaran))
        elif induk.tingkat in TINGKAT_SASARAN and TINGKAT_SASARAN.index(induk.tingkat) >= tinggi:
            atas = sebut(induk.uraian, induk.kode)
            yield temuan("KAS-04", sasaran.tempat, sasaran.induk, **_sebutan(sasaran), induk=atas)


def indikator_berinduk(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-05 one left out of the cascade, KAS-06 no cascade of indikator at all, KAS-08 a copy of its parent."""
    rencana = bacaan.rencana
    tingkat = {s.kode: s.tingkat for s in rencana.sasaran}
    bawah = [i for i in rencana.indikator if tingkat.get(i.sasaran) in TINGKAT_SASARAN[2:]]
    if bawah and not any(i.induk for i in rencana.indikator):
        yield temuan("KAS-06", bawah[0].tempat)
    elif any(tingkat.get(i.sasaran) in TINGKAT_SASARAN[:2] for i in rencana.indikator):
        for indikator in bawah:
            if not indikator.induk:
                yield temuan("KAS-05", indikator.tempat, indikator=sebut_indikator(indikator))
    for indikator in rencana.indikator:
        induk = rencana.indikator_menurut_kode.get(indikator.induk)
        if induk is not None and seragam(induk.uraian) == seragam(indikator.uraian):
            yield temuan("KAS-08", indikator.tempat, indikator=sebut_indikator(indikator), induk=induk.kode)


def program_bersasaran(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-07 a programme that serves no sasaran, KAS-18 a programme's sasaran without money."""
    rencana = bacaan.rencana
    for mata in rencana.anggaran:
        if mata.tingkat == "program" and not mata.sasaran:
            yield temuan("KAS-07", mata.tempat, mata=sebut(mata.uraian, mata.kode))
    dibiayai = _dibiayai(rencana)
    for sasaran in rencana.sasaran_tingkat("program"):
        if rencana.anggaran and sasaran.kode not in dibiayai:
            yield temuan("KAS-18", sasaran.tempat, **_sebutan(sasaran))


def _dibiayai(rencana: Perencanaan) -> set[str]:
    """The sasaran that money serves: those of the budget lines, and every one above them."""
    terlayani: set[str] = set()
    for mata in rencana.anggaran:
        kode = mata.sasaran
        while kode and kode not in terlayani:
            terlayani.add(kode)
            atas = rencana.sasaran_menurut_kode.get(kode)
            kode = atas.induk if atas is not None else ""
    return terlayani


def banyaknya_iku(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KAS-09: more IKU on one sasaran than a reader can hold."""
    batas = threshold("iku_per_sasaran")
    iku = Counter(i.sasaran for i in bacaan.rencana.indikator if i.iku)
    for sasaran in bacaan.rencana.sasaran:
        banyak = iku[sasaran.kode]
        if banyak > batas:
            yield temuan("KAS-09", sasaran.tempat, str(banyak), **_sebutan(sasaran), jumlah=banyak, batas=batas)
