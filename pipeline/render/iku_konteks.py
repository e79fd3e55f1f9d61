"""What the IKU document and the kartu indikator print: the fields of the templates iku and kartu_indikator."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class SasaranIKU:
    """Satu tujuan atau sasaran strategis."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi tujuan atau sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikator di bawahnya. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class DaftarIKU:
    """Indikator Kinerja Utama: lampiran keputusan kepala perangkat daerah."""

    keputusan: str
    """Keputusan yang dilampiri. Contoh: `KEPUTUSAN CAMAT CONTOH`."""
    nomor: str
    """Nomor keputusan. Contoh: `[BELUM DIISI – nomor keputusan]`."""
    tanggal: str
    """Tanggal keputusan. Contoh: `[BELUM DIISI – tanggal keputusan]`."""
    judul: str
    """Judul. Contoh: `INDIKATOR KINERJA UTAMA`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    masa: str
    """Masa Renstra. Contoh: `TAHUN 2021–2026`."""
    tahun: tuple[str, ...]
    """Tahun-tahun Renstra. Contoh: `t in tahun`."""
    sasaran: tuple[SasaranIKU, ...]
    """Tujuan dan sasaran dengan indikatornya. Contoh: `s in sasaran`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""


@dataclass(frozen=True, slots=True)
class KumpulanKartu:
    """Kartu (manual) semua indikator."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    judul: str
    """Judul. Contoh: `KARTU INDIKATOR KINERJA TAHUN 2025`."""
    kartu: tuple[IndikatorTercetak, ...]
    """Satu kartu per indikator. Contoh: `k in kartu`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
