"""The seven analyses of one sasaran as the template sees them."""

from dataclasses import dataclass

from pipeline.naskah.nomina.anggaran import AnggaranTercetak
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.render.lkjip.narasi import Bagian, Baris
from pipeline.render.lkjip.takarir import Takarir
from pipeline.word.chart.chart import Chart


@dataclass(frozen=True, slots=True)
class BarisTahun:
    """Satu tahun dalam perkembangan satu indikator."""

    tahun: str
    """Contoh: `2023`."""
    target: str
    """Contoh: `90,62`."""
    realisasi: str
    """Contoh: `93,93`."""
    capaian: str
    """Contoh: `103,65`."""
    sumber: str
    """Contoh: `LKjIP 2023`."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """Satu gambar dengan judulnya; yang angkanya kurang dari dua tidak ada."""

    takarir: Takarir
    """Judul gambar."""
    grafik: Chart
    """Angka yang digambar, sama dengan yang tercetak dalam tabel."""
    persen: bool = False
    """Apakah yang digambar persentase. Contoh: `tidak`."""


@dataclass(frozen=True, slots=True)
class Perkembangan:
    """Analisis 2 untuk satu indikator."""

    tabel: Takarir
    """Judul tabel."""
    baris: tuple[BarisTahun, ...]
    """Satu baris tiap tahun."""
    gambar: tuple[Gambar, ...]
    """Target dan realisasi tiap tahun."""
    kalimat: tuple[Baris, ...]
    """Kalimat perbandingan."""


@dataclass(frozen=True, slots=True)
class BarisPembanding:
    """Analisis 4: satu pembanding satu indikator."""

    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    realisasi: str
    """Contoh: `97,66`."""
    tingkat: str
    """Contoh: `Provinsi`."""
    tahun: str
    """Contoh: `2024`."""
    nilai: str
    """Contoh: `90,85`."""
    sumber: str
    """Contoh: `LKjIP Provinsi 2024`."""


@dataclass(frozen=True, slots=True)
class BarisPenyebab:
    """Analisis 5: yang ditulis satu unit kerja tentang satu indikator."""

    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    unit: str
    """Unit kerja dan triwulannya. Contoh: `Seksi Pelayanan (TW IV)`."""
    pendukung: str
    """Faktor pendukung."""
    penghambat: str
    """Faktor penghambat."""
    upaya: str
    """Upaya yang telah dilakukan."""
    tindak_lanjut: str
    """Tindak lanjut."""


@dataclass(frozen=True, slots=True)
class AnalisisSasaran:
    """Tujuh analisis satu sasaran."""

    judul: str
    """Contoh: `Sasaran 1: Meningkatnya kualitas layanan`."""
    tabel_capaian: Takarir
    """Judul tabel analisis 1."""
    capaian: tuple[IndikatorTercetak, ...]
    """Analisis 1."""
    gambar_capaian: tuple[Gambar, ...]
    """Analisis 1."""
    kalimat_capaian: tuple[Baris, ...]
    """Analisis 1."""
    perkembangan: tuple[Perkembangan, ...]
    """Analisis 2, satu tiap indikator."""
    tabel_renstra: Takarir
    """Judul tabel analisis 3."""
    renstra: tuple[IndikatorTercetak, ...]
    """Analisis 3."""
    gambar_renstra: tuple[Gambar, ...]
    """Analisis 3."""
    kalimat_renstra: tuple[Baris, ...]
    """Analisis 3."""
    ada_pembanding: bool
    """Apakah ada pembanding satu pun. Contoh: `ya`."""
    tabel_pembanding: Takarir
    """Judul tabel analisis 4."""
    pembanding: tuple[BarisPembanding, ...]
    """Analisis 4."""
    gambar_pembanding: tuple[Gambar, ...]
    """Analisis 4, satu tiap indikator."""
    kalimat_pembanding: tuple[Baris, ...]
    """Analisis 4, termasuk yang belum diisi."""
    tabel_penyebab: Takarir
    """Judul tabel analisis 5."""
    penyebab: tuple[BarisPenyebab, ...]
    """Analisis 5 menurut unit kerja."""
    kalimat_penyebab: tuple[Baris, ...]
    """Analisis 5, yang belum diisi."""
    narasi: Bagian
    """Analisis 5 menurut narasi/analisis-<kode>.md."""
    kalimat_efisiensi: tuple[Baris, ...]
    """Analisis 6."""
    tabel_efisiensi: Takarir
    """Judul tabel analisis 6."""
    efisiensi: tuple[str, ...]
    """Capaian, serapan, selisih, simpulan."""
    kalimat_penunjang: tuple[Baris, ...]
    """Analisis 7."""
    tabel_penunjang: Takarir
    """Judul tabel analisis 7."""
    penunjang: tuple[AnggaranTercetak, ...]
    """Analisis 7."""
