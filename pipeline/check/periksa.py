"""All rules over one reading: a plain tuple of generators, run in order."""

from collections.abc import Callable, Iterator

from pipeline.check import (
    anggaran_kinerja,
    anggaran_pagu,
    anggaran_realisasi,
    cascade,
    dasar_hukum,
    kelengkapan_formulir,
    kelengkapan_isian,
    kelengkapan_uraian,
    kewajaran_acuan,
    kewajaran_nilai,
    kewajaran_pola,
    mutu_indikator,
    narasi_nama,
    narasi_salinan,
    pejabat,
    rekonsiliasi,
    target,
    target_deret,
    target_satuan,
)
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.temuan import Temuan, in_reading_order

Aturan = Callable[[Bacaan, Analisis], Iterator[Temuan]]

ATURAN: tuple[Aturan, ...] = (
    kelengkapan_formulir.formulir_diterima,
    kelengkapan_isian.indikator_pk_berangka,
    kelengkapan_isian.realisasi_kinerja,
    kelengkapan_isian.keadaan_isian,
    kelengkapan_isian.pembilang_penyebut,
    kelengkapan_isian.realisasi_aksi,
    kelengkapan_isian.realisasi_anggaran,
    kelengkapan_uraian.bukti_dukung,
    kelengkapan_uraian.faktor,
    kelengkapan_uraian.tindak_lanjut,
    kelengkapan_uraian.bukti_aksi,
    target.target_terisi,
    target.pk_sama_dengan_renstra,
    target.rencana_aksi_lengkap,
    target_deret.triwulan_terhadap_tahun,
    target_deret.target_terhadap_realisasi_lalu,
    target_deret.deret_mengikuti_polaritas,
    target_satuan.satuan_dan_target,
    target_satuan.satuan_dan_nama,
    target_satuan.cara_menggabung,
    target_satuan.polaritas_dan_nama,
    anggaran_pagu.jumlah_pagu,
    anggaran_pagu.susunan_kode,
    anggaran_realisasi.realisasi_terhadap_pagu,
    anggaran_realisasi.realisasi_triwulan,
    anggaran_realisasi.rupiah_kembar,
    anggaran_realisasi.jumlah_tertulis,
    anggaran_kinerja.belanja_dan_kinerja,
    kewajaran_nilai.satuan_dan_nilai,
    kewajaran_nilai.target_dan_satuan,
    kewajaran_nilai.pecahan,
    kewajaran_nilai.dapat_dihitung,
    kewajaran_acuan.koma_bergeser,
    kewajaran_acuan.riwayat_bergeser,
    kewajaran_acuan.angka_tertukar,
    kewajaran_acuan.posisi_turun,
    kewajaran_pola.jumlah_berjalan,
    kewajaran_pola.semua_sama_dengan_target,
    kewajaran_pola.semua_sama_dengan_tahun_lalu,
    kewajaran_pola.salinan_triwulan_lalu,
    kewajaran_pola.capaian_dijelaskan,
    narasi_nama.nama_lain,
    narasi_nama.tahun_lain,
    narasi_salinan.teks_tersalin,
    narasi_salinan.isian_hampa,
    narasi_salinan.angka_dalam_teks,
    narasi_salinan.nama_indikator,
    dasar_hukum.kutipan_hukum,
    rekonsiliasi.bidang_dan_pd,
    rekonsiliasi.penanggung_jawab,
    cascade.sasaran_berindikator,
    cascade.sasaran_berinduk,
    cascade.indikator_berinduk,
    cascade.program_bersasaran,
    cascade.banyaknya_iku,
    mutu_indikator.mengukur_hasil,
    mutu_indikator.kartu_indikator,
    mutu_indikator.data_awal,
    mutu_indikator.nama_kembar,
    mutu_indikator.nama_keluaran,
    mutu_indikator.rumusan_sasaran,
    pejabat.nip_pejabat,
    pejabat.pangkat_pejabat,
    pejabat.masa_jabatan,
    pejabat.penanda_tangan,
)
"""Every rule, in the order in which an office works: completeness, targets, money, figures, words, people."""


def check(bacaan: Bacaan, analisis: Analisis) -> tuple[Temuan, ...]:
    """What every rule found, gravest first; what reading found is not repeated here."""
    return in_reading_order([found for aturan in ATURAN for found in aturan(bacaan, analisis)])
