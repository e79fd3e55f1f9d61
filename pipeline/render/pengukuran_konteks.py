"""What the Pengukuran Kinerja prints: the fields of the template pengukuran."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop
from pipeline.naskah.nomina.anggaran import AnggaranTercetak
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class SasaranTerukur:
    """Satu sasaran dengan indikatornya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikator sasaran ini. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class TingkatTerukur:
    """Satu tingkat sasaran."""

    judul: str
    """Judul tabel. Contoh: `Sasaran Strategis`."""
    sasaran: tuple[SasaranTerukur, ...]
    """Sasaran pada tingkat ini. Contoh: `s in t.sasaran`."""
    sebutan_rata: str
    """Baris penutup. Contoh: `Rata-rata capaian 2 dari 3 indikator`."""
    rata: str
    """Rata-rata capaian. Contoh: `98,50`."""
    kategori: str
    """Kategori rata-rata, hanya untuk tingkat yang mewakili perangkat daerah. Contoh: `Sangat Tinggi`."""


@dataclass(frozen=True, slots=True)
class PengukuranKinerja:
    """Formulir Pengukuran Kinerja."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    judul: str
    """Judul. Contoh: `PENGUKURAN KINERJA`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode. Contoh: `Triwulan III Tahun 2024`."""
    tahun: str
    """Tahun anggaran. Contoh: `2024`."""
    sampai: str
    """Sampai kapan realisasi anggaran dihitung. Contoh: `s.d. Triwulan III Tahun 2024`."""
    dokumen_target: str
    """Dokumen asal target. Contoh: `Perjanjian Kinerja Perubahan`."""
    tingkat: tuple[TingkatTerukur, ...]
    """Tabel capaian; yang pertama mewakili perangkat daerah. Contoh: `t in tingkat`."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Anggaran tiap program. Contoh: `a in anggaran`."""
    jumlah_anggaran: str
    """Jumlah pagu. Contoh: `Rp 1.635.437.875`."""
    jumlah_realisasi: str
    """Jumlah realisasi. Contoh: `Rp 186.250.000`."""
    serapan: str
    """Serapan seluruhnya dalam persen. Contoh: `11,39`."""
    catatan_anggaran: str
    """Berapa program yang terjumlah bila ada yang belum diisi; kosong bila lengkap. Contoh: `2 dari 3 program`."""
    metodologi: tuple[str, ...]
    """Rumus, skala kategori, dan pembulatan, masing-masing satu kalimat. Contoh: `m in metodologi`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
