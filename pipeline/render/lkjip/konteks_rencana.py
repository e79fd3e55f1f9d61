"""Bab II of the report as its template sees it: Renstra, IKU, Perjanjian Kinerja."""

from dataclasses import dataclass

from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.render.lkjip.narasi import Baris
from pipeline.render.lkjip.takarir import Takarir


@dataclass(frozen=True, slots=True)
class BarisRenstra:
    """Satu indikator dengan target tiap tahun Renstra."""

    nomor: str
    """Contoh: `1`."""
    tingkat: str
    """Contoh: `Sasaran`."""
    sasaran: str
    """Contoh: `Meningkatnya kualitas layanan`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Contoh: `Indeks`."""
    target: tuple[str, ...]
    """Satu target tiap tahun. Contoh: `91,33`."""


@dataclass(frozen=True, slots=True)
class BarisPkAnggaran:
    """Satu program perjanjian kinerja."""

    nomor: str
    """Contoh: `1`."""
    program: str
    """Contoh: `Program Penunjang`."""
    pagu: str
    """Contoh: `Rp 177.792.500`."""
    pagu_perubahan: str
    """Contoh: `Rp 180.000.000`."""
    sumber_dana: str
    """Contoh: `APBD`."""


@dataclass(frozen=True, slots=True)
class Bab2:
    """Bab II Perencanaan Kinerja."""

    renstra_periode: str
    """Contoh: `2021–2026`."""
    tahun_renstra: tuple[str, ...]
    """Tahun-tahun yang bertarget. Contoh: `2024`."""
    tabel_renstra: Takarir
    """Judul tabel."""
    renstra: tuple[BarisRenstra, ...]
    """Tujuan, sasaran, indikator, dan target."""
    tabel_iku: Takarir
    """Judul tabel."""
    iku: tuple[IndikatorTercetak, ...]
    """Indikator kinerja utama."""
    pk_kalimat: tuple[Baris, ...]
    """Perjanjian kinerja mana yang dipakai mengukur."""
    ada_perubahan: bool
    """Apakah ada perjanjian kinerja perubahan. Contoh: `tidak`."""
    tabel_pk: Takarir
    """Judul tabel."""
    pk: tuple[IndikatorTercetak, ...]
    """Indikator perjanjian kinerja."""
    tabel_anggaran: Takarir
    """Judul tabel."""
    anggaran: tuple[BarisPkAnggaran, ...]
    """Program perjanjian kinerja."""
    jumlah_pagu: str
    """Contoh: `Rp 3.000.000.000`."""
    jumlah_perubahan: str
    """Contoh: `Rp 3.100.000.000`."""
