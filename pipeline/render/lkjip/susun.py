"""The whole report: chapters in the order they are read, so that captions and lists count themselves."""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.kop import kop
from pipeline.render.lkjip import bab1, bab2, bab3, bab4, depan
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.kelengkapan import completeness, established_iku, without_indikator
from pipeline.render.lkjip.konteks import KonteksLkjip
from pipeline.render.lkjip.lampiran import appendices
from pipeline.render.lkjip.takarir import Penomor

NAMA = "7-dokumen/lkjip.docx"


def report_context(bacaan: Bacaan, analisis: Analisis) -> KonteksLkjip:
    """Everything the template prints."""
    bahan, nomor = Bahan(bacaan, analisis), Penomor()
    pengantar = depan.kata_pengantar(bahan)
    ringkas = depan.ikhtisar(bahan, nomor)
    satu, dua = bab1.chapter(bahan, nomor), bab2.chapter(bahan, nomor)
    tiga, empat = bab3.chapter(bahan, nomor), bab4.chapter(bahan, nomor)
    lampiran = appendices(bahan, nomor)
    return KonteksLkjip(
        kop=kop(bacaan),
        edisi=depan.edisi(bahan),
        pengantar=pengantar,
        ikhtisar=ringkas,
        bergambar=nomor.bergambar,
        bab1=satu,
        bab2=dua,
        bab3=tiga,
        bab4=empat,
        lampiran=lampiran,
        jenis=bacaan.instansi.jenis,
        iku=established_iku(bahan),
        tanpa_indikator=without_indikator(bahan),
        kelengkapan=completeness(bahan),
    )


def report(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The Laporan Kinerja of the period as a Word document still to be rendered."""
    return report_of(report_context(bacaan, analisis), bacaan)


def report_of(konteks: KonteksLkjip, bacaan: Bacaan) -> Naskah:
    """The same from a context already made."""
    judul = f"{konteks.edisi.sebutan} {konteks.edisi.periode} {bacaan.instansi.nama}"
    return Naskah(nama=NAMA, templat="lkjip", konteks=konteks, jenis="lkjip", judul=judul)
