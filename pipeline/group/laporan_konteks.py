"""What the laporan pengelompokan template may print."""

from dataclasses import dataclass

from pipeline.naskah.dini import PeringatanDini
from pipeline.naskah.kop import Kop
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class BarisKelompok:
    """Satu kelompok: sasaran, program atau unit kerja."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    nama: str
    """Nama kelompok. Contoh: `Seksi Pemerintahan`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `3 dari 4`."""
    rata: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    kategori: str
    """Kategori rata-rata. Contoh: `Sangat Tinggi`."""
    rincian: str
    """Banyaknya indikator per kategori. Contoh: `Sangat Tinggi 2; Rendah 1`."""
    pagu: str
    """Pagu. Contoh: `Rp 1.000.000`."""
    realisasi: str
    """Realisasi anggaran. Contoh: `Rp 750.000`."""
    serapan: str
    """Serapan. Contoh: `75,00%`."""


@dataclass(frozen=True, slots=True)
class KelompokKategori:
    """Indikator dengan kategori yang sama."""

    nama: str
    """Nama kategori. Contoh: `Sangat Tinggi`."""
    banyak: int
    """Banyaknya indikator. Contoh: `2`."""
    bagian: str
    """Bagian dari semua indikator. Contoh: `20,00%`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikatornya."""


@dataclass(frozen=True, slots=True)
class LaporanPengelompokan:
    """Isi laporan hasil pengolahan dan pengelompokan data kinerja."""

    kop: Kop
    """Kop surat."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode. Contoh: `Triwulan I Tahun 2024`."""
    dasar: str
    """Langkah SOP. Contoh: `Langkah 7 SOP Pengumpulan dan Pengolahan Data Kinerja.`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `8 dari 10 indikator`."""
    skala: str
    """Skala kategori dan sumbernya."""
    sasaran: tuple[BarisKelompok, ...]
    """Kelompok menurut sasaran."""
    program: tuple[BarisKelompok, ...]
    """Kelompok menurut program."""
    unit: tuple[BarisKelompok, ...]
    """Kelompok menurut unit kerja."""
    kategori: tuple[KelompokKategori, ...]
    """Kelompok menurut kategori."""
    dini: PeringatanDini
    """Peringatan dini."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    penyusun: Penandatangan
    """Yang menyusun."""
