"""Kartu indikator (manual IKU): one table per indikator with all that makes it computable."""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import Sasaran
from pipeline.naskah.angka import STRIP, nilai
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.kop import kop
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.iku import tahun_renstra, target_tahunan
from pipeline.render.iku_konteks import BarisTargetTahun, KartuIndikator, KumpulanKartu
from pipeline.render.sebutan import AGREGASI, AKUMULASI, POLARITAS, TINGKAT, sebut


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The cards of every indikator of the plan, in its order."""
    cards = tuple(_kartu(bacaan, hasil, n) for n, hasil in enumerate(analisis.indikator, start=1))
    konteks = KumpulanKartu(
        kop=kop(bacaan),
        judul=f"KARTU INDIKATOR KINERJA TAHUN {bacaan.rencana.tahun}",
        kartu=cards,
        kepala=kepala(bacaan.instansi, bacaan.rencana, hari_dalam_tahun(bacaan.hari_ini, bacaan.rencana.tahun)),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
    )
    judul = f"Kartu Indikator Kinerja {bacaan.instansi.nama}"
    return Naskah("7-dokumen/kartu-indikator.docx", "kartu_indikator", konteks, "kartu_indikator", judul)


def _kartu(bacaan: Bacaan, hasil: HasilIndikator, nomor: int) -> KartuIndikator:
    rencana, i = bacaan.rencana, hasil.indikator
    sasaran = rencana.sasaran_menurut_kode.get(i.sasaran) or Sasaran(i.sasaran, "", belum_diisi("sasaran"))
    above = rencana.indikator_menurut_kode.get(i.induk)
    last = max((r for r in hasil.riwayat if r.realisasi.terisi), key=lambda r: r.tahun, default=None)
    return KartuIndikator(
        nomor=str(nomor),
        kode=i.kode,
        uraian=i.uraian,
        tingkat=sebut(TINGKAT, sasaran.tingkat) or "Sasaran",
        sasaran=sasaran.uraian,
        iku="ya" if i.iku else "tidak",
        induk=above.uraian if above else STRIP,
        alasan=atau_belum_diisi(i.alasan, "alasan pemilihan"),
        definisi_operasional=atau_belum_diisi(i.definisi_operasional, "definisi operasional"),
        formulasi=atau_belum_diisi(i.formulasi, "formulasi"),
        satuan=atau_belum_diisi(i.satuan, "satuan"),
        polaritas=sebut(POLARITAS, i.polaritas),
        metode_akumulasi=sebut(AKUMULASI, i.metode_akumulasi),
        metode_agregasi=sebut(AGREGASI, i.metode_agregasi),
        sumber_data=atau_belum_diisi(i.sumber_data, "sumber data"),
        periode="Triwulanan",
        penanggung_jawab=rencana.nama_unit(i.unit_kerja) or belum_diisi("penanggung jawab"),
        awal=f"{nilai(last.realisasi)} ({last.tahun})" if last else belum_diisi("kondisi awal"),
        target=tuple(
            BarisTargetTahun(str(year), target_tahunan(rencana, i.kode, year)) for year in tahun_renstra(bacaan)
        ),
    )
