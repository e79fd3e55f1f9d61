"""Monev of the Rencana Aksi: realisasi per quarter, both percentages, money per quarter, factors, follow-up.

Content: domain notes 5; two percentages are always shown, against the triwulan and against the year.
"""

from collections.abc import Sequence

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAksi, HasilAnggaran, HasilIndikator, HasilTriwulan, Sumbangan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import Target
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.penugasan import penjawab, penjawab_aksi
from pipeline.domain.periode import ROMAN, Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP, capaian, nilai, realisasi, rupiah, tetap, uang
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.metodologi import metodologi
from pipeline.naskah.pelaksana import hari_naskah
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.render.monev_konteks import (
    AksiTermonev,
    AnggaranTermonev,
    FaktorTermonev,
    IndikatorTermonev,
    MonevRencanaAksi,
    SasaranTermonev,
)
from pipeline.render.monev_lalu import carried_over
from pipeline.render.pengukuran import catatan_anggaran, programmes_of
from pipeline.render.rencana_aksi import kelompok_sasaran, triwulanan
from pipeline.render.rencana_aksi_konteks import Triwulanan


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The monev of the period."""
    instansi, lalu = bacaan.instansi, bacaan.periode.triwulan_terakhir - 1
    konteks = MonevRencanaAksi(
        judul="MONITORING DAN EVALUASI RENCANA AKSI",
        instansi=instansi.nama,
        periode=bacaan.periode.sebutan,
        sasaran=_sasaran(bacaan, analisis),
        aksi=tuple(_aksi(bacaan, hasil, n) for n, hasil in enumerate(analisis.rencana_aksi, start=1)),
        anggaran=tuple(_anggaran(hasil, bacaan.periode) for hasil in analisis.anggaran),
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


def berjalan(texts: Sequence[str], periode: Periode) -> Triwulanan:
    """Four quarters as text, with ``–`` where the quarter has not begun: that is not the same as unfilled."""
    four = [text if n in periode.triwulan_berjalan else STRIP for n, text in enumerate(texts, start=1)]
    return Triwulanan(*four, *[STRIP] * (4 - len(four)))


def _sasaran(bacaan: Bacaan, analisis: Analisis) -> tuple[SasaranTermonev, ...]:
    results = {h.indikator.kode: h for h in analisis.indikator}
    number = iter(range(1, len(results) + 1))
    return tuple(
        SasaranTermonev(
            judul, tuple(_indikator(bacaan, results[i.kode], next(number)) for i in own if i.kode in results)
        )
        for judul, own in kelompok_sasaran(bacaan.rencana)
    )


def _indikator(bacaan: Bacaan, hasil: HasilIndikator, nomor: int) -> IndikatorTermonev:
    target = bacaan.rencana.target_berlaku(hasil.indikator.kode)
    return IndikatorTermonev(
        nomor=str(nomor),
        uraian=hasil.indikator.uraian,
        satuan=atau_belum_diisi(hasil.indikator.satuan, "satuan"),
        target_tahun=nilai(hasil.target_tahun),
        target=triwulanan(target.triwulan if target else ()),
        realisasi=berjalan([_quarter(tw, target) for tw in hasil.triwulan], bacaan.periode),
        sampai=realisasi(hasil),
        capaian_triwulan=_own(hasil),
        capaian=capaian(hasil.capaian),
        capaian_tahun=capaian(hasil.capaian_tahun),
        kategori=hasil.kategori or _short(hasil.capaian.alasan),
    )


def _quarter(tw: HasilTriwulan, target: Target | None) -> str:
    """The value of one quarter; ``–`` where a plan with quarterly targets asks for none and nobody gave one."""
    diminta = tw.ditunggu or target is None or not target.bertriwulan
    return nilai(tw.realisasi) if diminta or tw.realisasi.keadaan is not Keadaan.KOSONG else STRIP


def _short(alasan: str) -> str:
    """The reason without what is shown instead, which stands in the column beside it."""
    return alasan.partition(";")[0]


def _own(hasil: HasilIndikator) -> str:
    """Each quarter's own percentage, one line each: ``I: 95,00``; ``–`` where no quarter has one."""
    ada = [(tw.triwulan, tw.capaian.persen) for tw in hasil.triwulan if tw.capaian.persen is not None]
    return "\n".join(f"{ROMAN[nomor]}: {tetap(persen)}" for nomor, persen in ada) or STRIP


def _aksi(bacaan: Bacaan, hasil: HasilAksi, nomor: int) -> AksiTermonev:
    rencana = bacaan.rencana
    aksi = rencana.aksi_menurut_kode[hasil.kode]
    above = rencana.indikator_menurut_kode.get(aksi.indikator)
    remarks = (hasil.keterangan.strip(), hasil.bukti_dukung.strip())
    return AksiTermonev(
        nomor=str(nomor),
        indikator=above.uraian if above else belum_diisi("indikator"),
        uraian=aksi.uraian,
        satuan=aksi.satuan.strip() or STRIP,
        target=triwulanan(aksi.triwulan),
        realisasi=berjalan([nilai(v) for v in hasil.triwulan], bacaan.periode),
        capaian=capaian(hasil.capaian),
        capaian_tahun=capaian(hasil.capaian_tahun),
        keterangan="\n".join(text for text in remarks if text) or STRIP,
        penanggung_jawab=rencana.nama_unit(penjawab_aksi(rencana, aksi)) or belum_diisi("penanggung jawab"),
    )


def _anggaran(hasil: HasilAnggaran, periode: Periode) -> AnggaranTermonev:
    return AnggaranTermonev(
        kode=hasil.mata.kode,
        uraian=hasil.mata.uraian,
        program=hasil.mata.tingkat == "program",
        pagu=uang(hasil.pagu),
        realisasi=berjalan([_ringkas(v) for v in hasil.triwulan], periode),
        jumlah=uang(hasil.realisasi),
        persen=capaian(hasil.serapan),
    )


def _ringkas(value: Nilai) -> str:
    """An amount without ``Rp``, for narrow columns whose head says it."""
    return uang(value).removeprefix("Rp ")


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
