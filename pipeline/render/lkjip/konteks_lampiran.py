"""The appendices of the report as its template sees them, and what is there per indikator."""

from dataclasses import dataclass

from pipeline.naskah.nomina.aksi import AksiTercetak
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.render.lkjip.narasi import Baris
from pipeline.render.lkjip.takarir import Takarir


@dataclass(frozen=True, slots=True)
class SasaranPengukuran:
    """Satu sasaran dengan pengukuran indikatornya."""

    uraian: str
    """Contoh: `Sasaran: Meningkatnya kualitas layanan`."""
    baris: tuple[IndikatorTercetak, ...]
    """Satu baris tiap indikator."""


@dataclass(frozen=True, slots=True)
class BarisJejak:
    """Dari sel mana satu angka Bab III berasal."""

    nomor: str
    """Contoh: `1`."""
    indikator: str
    """Contoh: `IKU-1 Indeks Kepuasan Masyarakat`."""
    angka: str
    """Contoh: `target 91,33; realisasi 97,66; capaian 106,93%`."""
    rumus: str
    """Contoh: `R / T × 100`."""
    tempat: str
    """Satu sel tiap baris. Contoh: `2024/masuk/TW4/pelayanan.xlsx › kinerja › C7`."""


@dataclass(frozen=True, slots=True)
class Lampiran:
    """Semua lampiran."""

    tabel_pengukuran: Takarir
    """Judul tabel."""
    pengukuran: tuple[SasaranPengukuran, ...]
    """Lampiran 2."""
    tabel_aksi: Takarir
    """Judul tabel."""
    aksi: tuple[AksiTercetak, ...]
    """Lampiran 3."""
    metodologi: tuple[Baris, ...]
    """Lampiran 4."""
    tabel_jejak: Takarir
    """Judul tabel."""
    jejak: tuple[BarisJejak, ...]
    """Lampiran 5, kinerja."""
    tabel_jejak_anggaran: Takarir
    """Judul tabel."""
    jejak_anggaran: tuple[BarisJejak, ...]
    """Lampiran 5, anggaran."""


@dataclass(frozen=True, slots=True)
class IkuDitetapkan:
    """Satu indikator kinerja utama menurut dokumen IKU."""

    kode: str
    """Contoh: `IKU-1`."""
    uraian: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """Yang ada pada satu indikator yang dibahas Bab III."""

    kode: str
    """Contoh: `IKU-1`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    sasaran: str
    """Kode sasaran. Contoh: `S1`."""
    tingkat: str
    """Tingkat sasarannya. Contoh: `strategis`."""
    iku: bool
    """Apakah indikator kinerja utama."""
    target_pk: bool
    """Apakah bertarget dalam perjanjian kinerja."""
    target_pk_teks: str
    """Target setahun dalam perjanjian kinerja yang berlaku; kosong bila tidak ada. Contoh: `91,33`."""
    target_renstra: bool
    """Apakah bertarget dalam Renstra."""
    realisasi: bool
    """Apakah realisasinya terisi dan capaiannya dihitung."""
    keadaan: str
    """Sebab tidak ada capaian; kosong bila ada. Contoh: `realisasi belum tersedia`."""
    target_tahunan: bool
    """Analisis 1 lengkap."""
    tahun_sebelumnya: bool
    """Analisis 2 lengkap: ada realisasi tahun lalu."""
    jangka_menengah: bool
    """Analisis 3 lengkap: ada target akhir Renstra."""
    pembanding: bool
    """Analisis 4 lengkap: ada pembanding."""
    pembanding_luas: bool
    """Apakah pembandingnya tingkat provinsi, nasional, atau standar."""
    penyebab: bool
    """Analisis 5: ada faktor pendukung atau penghambat."""
    upaya: bool
    """Analisis 5: ada upaya atau tindak lanjut."""
    tindak_lanjut: bool
    """Bab IV: ada tindak lanjut."""
    penanggung_jawab: bool
    """Apakah unit kerja penanggung jawabnya ditetapkan."""
    bukti: bool
    """Apakah ada bukti dukung."""
    tercapai: bool
    """Apakah target tercapai."""
