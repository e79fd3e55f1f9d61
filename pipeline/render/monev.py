"""Monev of the Rencana Aksi: realisasi per quarter, both percentages, money per quarter, factors, follow-up.

Content: domain notes 5; two percentages are always shown, against the triwulan and against the year.
"""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.penugasan import penjawab
from pipeline.domain.periode import ROMAN
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP, capaian, rupiah
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.metode import metodologi
from pipeline.naskah.nomina.aksi import aksi
from pipeline.naskah.nomina.anggaran import anggaran
from pipeline.naskah.penanda_tangan import hari_naskah, kepala, tempat_tanggal
from pipeline.render.monev_konteks import FaktorTermonev, MonevRencanaAksi
from pipeline.render.monev_lalu import carried_over
from pipeline.render.pengukuran import catatan_anggaran, programmes_of
from pipeline.render.rencana_aksi import menurut_sasaran


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The monev of the period."""
    instansi, lalu = bacaan.instansi, bacaan.periode.triwulan_terakhir - 1
    konteks = MonevRencanaAksi(
        judul="MONITORING DAN EVALUASI RENCANA AKSI",
        instansi=instansi.nama,
        periode=bacaan.periode.sebutan,
        sasaran=menurut_sasaran(bacaan, analisis),
        aksi=tuple(aksi(bacaan, hasil, n) for n, hasil in enumerate(analisis.rencana_aksi, start=1)),
        anggaran=tuple(anggaran(hasil, bacaan.periode) for hasil in analisis.anggaran),
        jumlah_pagu=rupiah(analisis.pagu),
        jumlah_realisasi=rupiah(analisis.realisasi),
        serapan=capaian(analisis.serapan),
        catatan_anggaran=catatan_anggaran(programmes_of(analisis)),
        faktor=_faktor(bacaan.rencana, analisis),
        triwulan_lalu=f"Triwulan {ROMAN[lalu]}" if lalu else "",
        tindak_lanjut_lalu=carried_over(bacaan.rencana, analisis, lalu),
        metodologi=metodologi(instansi.kebijakan, (h.indikator for h in analisis.indikator), bacaan.rencana.tahun),
        kepala=kepala(instansi, bacaan.rencana, hari_naskah(bacaan)),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    judul = f"Monev Rencana Aksi {instansi.nama} {bacaan.periode.sebutan}"
    return Naskah("7-dokumen/monev-rencana-aksi.docx", "monev", konteks, "monev", judul)


def _faktor(rencana: Perencanaan, analisis: Analisis) -> tuple[FaktorTermonev, ...]:
    """What every unit wrote in the last quarter it filled; an indikator nobody explained shows placeholders."""
    return tuple(row for hasil in analisis.indikator for row in _faktor_indikator(rencana, hasil))


def _faktor_indikator(rencana: Perencanaan, hasil: HasilIndikator) -> list[FaktorTermonev]:
    if not hasil.sumbangan:
        units = rencana.nama_unit(penjawab(rencana, hasil.indikator)) or belum_diisi("unit kerja")
        label = belum_diisi("penjelasan unit kerja")
        return [FaktorTermonev(hasil.indikator.uraian, units, label, label, *[STRIP] * 4)]
    last = max((s.triwulan for s in hasil.sumbangan), default=0)
    rows = [s for s in hasil.sumbangan if s.triwulan == last]
    return [_satu(rencana, hasil, s) for s in rows]


def _satu(rencana: Perencanaan, hasil: HasilIndikator, sumbangan: Sumbangan) -> FaktorTermonev:
    isian = sumbangan.isian
    dinilai, tercapai = hasil.capaian.persen is not None, hasil.capaian.tercapai
    return FaktorTermonev(
        indikator=hasil.indikator.uraian,
        unit_kerja=rencana.nama_unit(sumbangan.unit_kerja),
        pendukung=_wajib(isian.faktor_pendukung, "faktor pendukung", perlu=tercapai),
        penghambat=_wajib(isian.faktor_penghambat, "faktor penghambat", perlu=dinilai and not tercapai),
        upaya=isian.upaya.strip() or STRIP,
        tindak_lanjut=_wajib(isian.tindak_lanjut, "tindak lanjut", perlu=dinilai and not tercapai),
        penanggung_jawab=isian.penanggung_jawab.strip() or STRIP,
        batas_waktu=isian.batas_waktu.strip() or STRIP,
    )


def _wajib(teks: str, label: str, *, perlu: bool) -> str:
    """The text; a blank one is a placeholder where the capaian asks for it (domain notes 5), else ``–``."""
    return teks.strip() or (belum_diisi(label) if perlu else STRIP)
