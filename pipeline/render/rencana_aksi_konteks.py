"""What the Rencana Aksi prints: the fields of the template rencana_aksi."""

from dataclasses import dataclass

from pipeline.naskah.nomina.aksi import AksiTercetak
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class IndikatorSasaran:
    """Indikator satu sasaran."""

    judul: str
    """Tingkat dan bunyi sasaran. Contoh: `Sasaran Strategis: Meningkatnya kualitas layanan`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikator sasaran ini. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class IndikatorBeraksi:
    """Satu indikator dengan rencana aksinya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    aksi: tuple[AksiTercetak, ...]
    """Rencana aksi indikator ini. Contoh: `a in i.aksi`."""


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """Rencana Aksi pencapaian Perjanjian Kinerja."""

    judul: str
    """Judul. Contoh: `RENCANA AKSI PERJANJIAN KINERJA TAHUN 2024`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    sasaran: tuple[IndikatorSasaran, ...]
    """Target triwulanan menurut sasaran. Contoh: `s in sasaran`."""
    indikator: tuple[IndikatorBeraksi, ...]
    """Rencana aksi menurut indikator. Contoh: `i in indikator`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
