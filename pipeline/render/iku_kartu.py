"""Kartu indikator (manual IKU): one table per indikator with all that makes it computable."""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.kop import kop
from pipeline.naskah.nomina.indikator import bernomor
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.iku_konteks import KumpulanKartu


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The cards of every indikator of the plan, in its order."""
    konteks = KumpulanKartu(
        kop=kop(bacaan),
        judul=f"KARTU INDIKATOR KINERJA TAHUN {bacaan.rencana.tahun}",
        kartu=bernomor(bacaan, analisis.indikator),
        kepala=kepala(bacaan.instansi, bacaan.rencana, hari_dalam_tahun(bacaan.hari_ini, bacaan.rencana.tahun)),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
    )
    judul = f"Kartu Indikator Kinerja {bacaan.instansi.nama}"
    return Naskah("7-dokumen/kartu-indikator.docx", "kartu_indikator", konteks, "kartu_indikator", judul)
