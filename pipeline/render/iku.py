"""Indikator Kinerja Utama with the targets of every year of the Renstra (columns: domain notes 6.1)."""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import Indikator
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.nomina.indikator import bernomor, tahun_renstra, tanpa_indikator
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.iku_konteks import DaftarIKU, SasaranIKU


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The IKU as lampiran of the decree of the head; number and date of the decree stay open."""
    instansi, rencana = bacaan.instansi, bacaan.rencana
    years = tahun_renstra(bacaan)
    konteks = DaftarIKU(
        keputusan=f"KEPUTUSAN {instansi.sebutan_kepala.upper()}",
        nomor=belum_diisi("nomor keputusan"),
        tanggal=belum_diisi("tanggal keputusan"),
        judul="INDIKATOR KINERJA UTAMA",
        instansi=instansi.nama,
        masa=f"TAHUN {years[0]}–{years[-1]}" if len(years) > 1 else f"TAHUN {years[0]}",
        tahun=tuple(str(year) for year in years),
        sasaran=_sasaran(bacaan, analisis, len(years)),
        kepala=kepala(instansi, rencana, hari_dalam_tahun(bacaan.hari_ini, rencana.tahun)),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    return Naskah("7-dokumen/iku.docx", "iku", konteks, "iku", f"Indikator Kinerja Utama {instansi.nama}")


def indikator_utama(rencana: Perencanaan) -> tuple[Indikator, ...]:
    """The indikator marked iku; a plan that marks none means all of its sasaran strategis."""
    marked = tuple(i for i in rencana.indikator if i.iku)
    strategic = {s.kode for s in rencana.sasaran_tingkat("strategis")}
    return marked or tuple(i for i in rencana.indikator if i.sasaran in strategic)


def _sasaran(bacaan: Bacaan, analisis: Analisis, years: int) -> tuple[SasaranIKU, ...]:
    rencana = bacaan.rencana
    main = {i.kode for i in indikator_utama(rencana)}
    own: dict[str, list[HasilIndikator]] = {s.kode: [] for s in rencana.sasaran if s.tingkat == "strategis"}
    for hasil in analisis.indikator:
        if hasil.indikator.kode in main:
            own.setdefault(hasil.indikator.sasaran, []).append(hasil)
    known = rencana.sasaran_menurut_kode
    order = [s.kode for s in rencana.sasaran if s.kode in own] + [kode for kode in own if kode not in known]
    return tuple(
        SasaranIKU(
            str(n),
            known[kode].uraian if kode in known else belum_diisi(f"sasaran {kode}"),
            bernomor(bacaan, own[kode]) or (tanpa_indikator("indikator kinerja utama", years),),
        )
        for n, kode in enumerate(order, start=1)
    )
