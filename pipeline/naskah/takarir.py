"""The caption of a table or a figure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Takarir:
    """Judul satu tabel atau gambar."""

    awal: str
    """Nomor bab dengan titik di depan nomor urut. Contoh: `3.`."""
    urut: str
    """Nomor urut dalam bab. Contoh: `2`."""
    judul: str
    """Contoh: `Capaian Kinerja Tahun 2024`."""
    pertama: bool
    """Apakah yang pertama dalam babnya. Contoh: `tidak`."""
