"""What the LKjIP of a kabupaten or kota prints."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop
from pipeline.naskah.penanda_tangan import Penandatangan
from pipeline.render.lkjip.narasi import Alinea
from pipeline.render.lkjip.takarir import Takarir


@dataclass(frozen=True, slots=True)
class IndikatorDaerahTercetak:
    """Satu indikator daerah."""

    uraian: str
    """Uraian. Contoh: `Indeks Pembangunan Manusia`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target_tahun: str
    """Target tahun ini. Contoh: `72,5`."""
    target: str
    """Target periode ini. Contoh: `72,5`."""
    realisasi: str
    """Realisasi. Contoh: `72,81`."""
    capaian: str
    """Capaian dalam persen. Contoh: `100,43`."""
    kategori: str
    """Kategori, atau alasan tidak dapat dihitung. Contoh: `Sangat Tinggi`."""
    tahun_lalu: str
    """Realisasi tahun lalu. Contoh: `72,1`."""
    akhir: str
    """Target akhir RPJMD. Contoh: `74`."""
    sumber: str
    """Dari mana realisasinya. Contoh: `BPS`."""


@dataclass(frozen=True, slots=True)
class PendukungTercetak:
    """Satu indikator perangkat daerah yang mendukung indikator daerah."""

    indikator: str
    """Indikator daerah yang didukung. Contoh: `Indeks Reformasi Birokrasi`."""
    nama: str
    """Perangkat daerah. Contoh: `Dinas Contoh`."""
    uraian: str
    """Indikatornya. Contoh: `Nilai SAKIP`."""
    realisasi: str
    """Realisasinya, atau mengapa tidak ada. Contoh: `78,5`."""
    capaian: str
    """Capaiannya dalam persen. Contoh: `101,95`."""


@dataclass(frozen=True, slots=True)
class SasaranDaerahTercetak:
    """Satu sasaran daerah dengan indikator dan pendukungnya."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Sasaran. Contoh: `Meningkatnya kualitas pelayanan publik`."""
    tabel: Takarir
    """Judul tabel capaiannya."""
    indikator: tuple[IndikatorDaerahTercetak, ...]
    """Indikatornya. Contoh: `i in s.indikator`."""
    kalimat: tuple[Alinea, ...]
    """Kalimat yang dihitung program."""
    tabel_pendukung: Takarir
    """Judul tabel pendukungnya."""
    pendukung: tuple[PendukungTercetak, ...]
    """Perangkat daerah yang mendukungnya; kosong bila tidak ditulis. Contoh: `d in s.pendukung`."""
    narasi: tuple[Alinea, ...]
    """Isi narasi/analisis-<kode sasaran>.md, atau tempat yang meminta."""


@dataclass(frozen=True, slots=True)
class PerangkatDaerahTercetak:
    """Satu perangkat daerah."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    nama: str
    """Nama. Contoh: `Dinas Contoh`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `8 dari 10`."""
    capaian: str
    """Rata-rata capaian indikator yang dinilai, dalam persen. Contoh: `97,50`."""
    lain: str
    """Rata-rata capaian indikator tingkat lain, dalam persen. Contoh: `101,20`."""
    kategori: str
    """Banyaknya indikator tiap kategori. Contoh: `Sangat Tinggi 6, Tinggi 2`."""
    iku: str
    """Rata-rata capaian indikator kinerja utamanya, dalam persen. Contoh: `98,00`."""
    pagu: str
    """Pagu. Contoh: `Rp 1.385.437.875`."""
    realisasi: str
    """Realisasi anggaran. Contoh: `Rp 1.300.000.000`."""
    serapan: str
    """Serapan dalam persen. Contoh: `93,83`."""


@dataclass(frozen=True, slots=True)
class LkjipDaerah:
    """Laporan Kinerja pemerintah daerah."""

    kop: Kop
    """Kop pemerintah daerah."""
    judul: str
    """Judul. Contoh: `LAPORAN KINERJA INSTANSI PEMERINTAH`."""
    daerah: str
    """Pemerintah daerah. Contoh: `Kabupaten Contoh`."""
    periode: str
    """Periode. Contoh: `Tahun 2024`."""
    tahun: str
    """Tahun. Contoh: `2024`."""
    tahunan: bool
    """Apakah laporan setahun penuh. Contoh: `ya`."""
    pengantar: tuple[Alinea, ...]
    """Isi narasi/kata-pengantar.md."""
    ikhtisar: tuple[Alinea, ...]
    """Isi narasi/ikhtisar-eksekutif.md, lalu kalimat yang dihitung program."""
    latar: tuple[Alinea, ...]
    """Isi narasi/latar-belakang.md."""
    struktur: tuple[Alinea, ...]
    """Isi narasi/struktur-organisasi.md."""
    isu: tuple[Alinea, ...]
    """Isi narasi/isu-strategis.md."""
    tabel_rencana: Takarir
    """Judul tabel perencanaan kinerja."""
    sasaran: tuple[SasaranDaerahTercetak, ...]
    """Sasaran daerah. Contoh: `s in sasaran`."""
    metodologi: tuple[str, ...]
    """Rumus dan skala, masing-masing satu kalimat. Contoh: `m in metodologi`."""
    tabel_pd: Takarir
    """Judul tabel capaian perangkat daerah."""
    perangkat_daerah: tuple[PerangkatDaerahTercetak, ...]
    """Perangkat daerah menurut nama. Contoh: `p in perangkat_daerah`."""
    rata_pd: str
    """Rata-rata capaian indikator yang dinilai, semua perangkat daerah. Contoh: `98,12`."""
    cacah_pd: str
    """Berapa indikator yang dihitung. Contoh: `80 dari 96 indikator`."""
    iku_pd: str
    """Rata-rata capaian indikator kinerja utama, semua perangkat daerah. Contoh: `98,00`."""
    lain_pd: str
    """Rata-rata capaian indikator tingkat lain, semua perangkat daerah. Contoh: `101,20`."""
    catatan_pd: tuple[str, ...]
    """Indikator mana yang dinilai, masing-masing satu kalimat. Contoh: `c in catatan_pd`."""
    sumber: str
    """Dari mana angka perangkat daerah. Contoh: `Sumber: arsip kinerja tiap perangkat daerah`."""
    belum: str
    """Kalimat tentang perangkat daerah yang belum ada di rekap; kosong bila semua ada."""
    tabel_anggaran: Takarir
    """Judul tabel realisasi anggaran."""
    pagu: str
    """Jumlah pagu. Contoh: `Rp 1.635.437.875`."""
    realisasi: str
    """Jumlah realisasi anggaran. Contoh: `Rp 1.500.000.000`."""
    serapan: str
    """Serapan seluruhnya dalam persen. Contoh: `91,72`."""
    simpulan: tuple[Alinea, ...]
    """Kalimat yang dihitung program, lalu isi narasi/simpulan.md."""
    langkah: tuple[Alinea, ...]
    """Isi narasi/langkah-perbaikan.md."""
    kepala: Penandatangan
    """Kepala daerah."""
    tempat_tanggal: str
    """Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
