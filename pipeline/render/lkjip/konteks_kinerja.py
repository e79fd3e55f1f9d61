"""Bab III and IV of the report as their template sees them."""

from dataclasses import dataclass

from pipeline.naskah.nomina.anggaran import AnggaranTercetak
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.render.lkjip.konteks_sasaran import AnalisisSasaran, Gambar
from pipeline.render.lkjip.narasi import Bagian, Baris
from pipeline.render.lkjip.takarir import Takarir


@dataclass(frozen=True, slots=True)
class Bab3:
    """Bab III Akuntabilitas Kinerja."""

    kalimat: tuple[Baris, ...]
    """Pengantar huruf A: ketercapaian dan aturan yang dipakai."""
    tabel_ringkas: Takarir
    """Judul tabel seluruh indikator."""
    ringkas: tuple[IndikatorTercetak, ...]
    """Seluruh indikator yang dibahas."""
    rata: str
    """Baris rata-rata. Contoh: `rata-rata 4 dari 5 indikator`."""
    rata_capaian: str
    """Contoh: `103,20`."""
    rata_kategori: str
    """Contoh: `Sangat Tinggi`."""
    gambar_ringkas: tuple[Gambar, ...]
    """Capaian seluruh indikator yang dibahas."""
    bertriwulan: bool
    """Apakah kolom target tahun ikut dicetak. Contoh: `tidak`."""
    sasaran: tuple[AnalisisSasaran, ...]
    """Tujuh analisis tiap sasaran."""
    kalimat_anggaran: tuple[Baris, ...]
    """Huruf B."""
    tabel_anggaran_sasaran: Takarir
    """Judul tabel."""
    anggaran_sasaran: tuple[AnggaranTercetak, ...]
    """Realisasi anggaran menurut sasaran."""
    tabel_anggaran: Takarir
    """Judul tabel."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Realisasi anggaran menurut program, kegiatan, sub kegiatan."""
    jumlah: AnggaranTercetak
    """Baris jumlah."""
    gambar_serapan: tuple[Gambar, ...]
    """Serapan anggaran tiap program."""


@dataclass(frozen=True, slots=True)
class BarisTindakLanjut:
    """Satu tindak lanjut dengan penanggung jawab dan batas waktunya."""

    nomor: str
    """Contoh: `1`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    tindak_lanjut: str
    """Yang akan dilakukan."""
    penanggung_jawab: str
    """Contoh: `Kepala Seksi Pelayanan Umum`."""
    batas_waktu: str
    """Contoh: `31 Maret 2025`."""


@dataclass(frozen=True, slots=True)
class Bab4:
    """Bab IV Penutup."""

    kalimat: tuple[Baris, ...]
    """Simpulan yang dihitung program."""
    simpulan: Bagian
    """Isi narasi/simpulan.md."""
    langkah: Bagian
    """Isi narasi/langkah-perbaikan.md."""
    tabel: Takarir
    """Judul tabel tindak lanjut."""
    tindak_lanjut: tuple[BarisTindakLanjut, ...]
    """Dari formulir unit kerja."""
