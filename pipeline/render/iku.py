"""Indikator Kinerja Utama with the targets of every year of the Renstra (columns: domain notes 6.1)."""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import Indikator
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP, nilai
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.iku_konteks import DaftarIKU, IndikatorIKU, SasaranIKU

_TINGKAT = ("tujuan", "strategis")


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The IKU as lampiran of the decree of the head; number and date of the decree stay open."""
    del analisis
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
        sasaran=_sasaran(rencana, years),
        kepala=kepala(instansi, rencana, hari_dalam_tahun(bacaan.hari_ini, rencana.tahun)),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    return Naskah("7-dokumen/iku.docx", "iku", konteks, "iku", f"Indikator Kinerja Utama {instansi.nama}")


def tahun_renstra(bacaan: Bacaan) -> tuple[int, ...]:
    """The years of the Renstra: those of instansi.toml, else those with a Renstra target, else the plan's year."""
    renstra = bacaan.instansi.renstra_untuk(bacaan.rencana.tahun)
    if renstra is not None and renstra.awal is not None and renstra.akhir is not None:
        return tuple(range(renstra.awal, renstra.akhir + 1))
    found = sorted({t.tahun for t in bacaan.rencana.target if t.dokumen == "renstra"})
    return tuple(found) or (bacaan.rencana.tahun,)


def indikator_utama(rencana: Perencanaan) -> tuple[Indikator, ...]:
    """The indikator marked iku; a plan that marks none means all of its sasaran strategis."""
    marked = tuple(i for i in rencana.indikator if i.iku)
    strategic = {s.kode for s in rencana.sasaran_tingkat("strategis")}
    return marked or tuple(i for i in rencana.indikator if i.sasaran in strategic)


def target_tahunan(rencana: Perencanaan, indikator: str, tahun: int) -> str:
    """The Renstra target of a year; the plan's own year falls back to its PK target; ``–`` where there is none."""
    found = rencana.target_dokumen(indikator, "renstra", tahun)
    if found is None and tahun == rencana.tahun:
        found = rencana.target_pk(indikator)
    return nilai(found.target) if found else STRIP


def _sasaran(rencana: Perencanaan, years: tuple[int, ...]) -> tuple[SasaranIKU, ...]:
    main = indikator_utama(rencana)
    rows: list[SasaranIKU] = []
    for sasaran in rencana.sasaran:
        own = tuple(i for i in main if i.sasaran == sasaran.kode)
        if own or sasaran.tingkat == "strategis":
            indikator = tuple(_indikator(rencana, i, years) for i in own) or (_kosong(years),)
            rows.append(SasaranIKU(str(len(rows) + 1), sasaran.uraian, indikator))
    known = rencana.sasaran_menurut_kode
    for i in (i for i in main if i.sasaran not in known):
        lost = atau_belum_diisi("", f"sasaran {i.sasaran}")
        rows.append(SasaranIKU(str(len(rows) + 1), lost, (_indikator(rencana, i, years),)))
    return tuple(rows)


def _kosong(years: tuple[int, ...]) -> IndikatorIKU:
    label = belum_diisi("indikator kinerja utama")
    return IndikatorIKU(label, STRIP, STRIP, STRIP, STRIP, (STRIP,) * len(years))


def _indikator(rencana: Perencanaan, indikator: Indikator, years: tuple[int, ...]) -> IndikatorIKU:
    explained = (indikator.definisi_operasional.strip(), indikator.formulasi.strip())
    return IndikatorIKU(
        uraian=indikator.uraian,
        satuan=atau_belum_diisi(indikator.satuan, "satuan"),
        formulasi="\n".join(text for text in explained if text) or belum_diisi("formulasi"),
        sumber_data=atau_belum_diisi(indikator.sumber_data, "sumber data"),
        penanggung_jawab=rencana.nama_unit(indikator.unit_kerja) or belum_diisi("penanggung jawab"),
        target=tuple(target_tahunan(rencana, indikator.kode, year) for year in years),
    )
