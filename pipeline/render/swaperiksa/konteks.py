"""What the self-check prints."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop


@dataclass(frozen=True, slots=True)
class BarisSwaperiksa:
    """Satu butir LKE atau satu pernyataan reviu."""

    nomor: str
    """Contoh: `3.b.6`."""
    aspek: str
    """Aspek reviu; kosong untuk LKE. Contoh: `I. Format`."""
    bunyi: str
    """Bunyi kriteria atau pernyataan."""
    bagian: str
    """Tempatnya dalam laporan. Contoh: `Bab III huruf A, analisis 4`."""
    hasil: str
    """terpenuhi, sebagian, belum, atau perlu penilaian. Contoh: `sebagian`."""
    jumlah: str
    """Contoh: `4 dari 5`."""
    warna: str
    """Warna latar hasil. Contoh: `E2EFDA`."""
    kurang: tuple[str, ...]
    """Yang kurang dan yang harus ditambahkan, satu per baris."""
    catatan: str
    """Penjelasan; kosong bila tidak ada."""


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """Satu indikator dalam matriks kelengkapan; tiap kolom ✓ atau –."""

    kode: str
    """Contoh: `IKU-1`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    isi: tuple[str, ...]
    """Satu tanda tiap kolom. Contoh: `✓`."""


@dataclass(frozen=True, slots=True)
class KonteksSwaperiksa:
    """Lembar swaperiksa laporan kinerja."""

    kop: Kop
    """Kop surat."""
    periode: str
    """Contoh: `Tahun 2024`."""
    peraturan: str
    """Contoh: `PermenPANRB Nomor 88 Tahun 2021`."""
    simpulan: str
    """Berapa butir terpenuhi dan nilai paling tinggi yang boleh ditunjukkan."""
    bagian_indikator: str
    """Contoh: `4 dari 5 indikator memuat keempat perbandingan.`."""
    lke: tuple[BarisSwaperiksa, ...]
    """Butir LKE."""
    sumber_reviu: str
    """Dari mana pernyataan reviu berasal, dan laporan siapa yang direviu."""
    reviu: tuple[BarisSwaperiksa, ...]
    """Pernyataan reviu."""
    kolom: tuple[str, ...]
    """Kepala kolom matriks. Contoh: `Target PK`."""
    matriks: tuple[BarisMatriks, ...]
    """Matriks kelengkapan tiap indikator."""
