"""What the IKU document and the kartu indikator print: the fields of the templates iku and kartu_indikator."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop
from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class IndikatorIKU:
    """Satu indikator kinerja utama."""

    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    formulasi: str
    """Penjelasan dan formulasi penghitungan. Contoh: `Jumlah nilai rata-rata tertimbang × 25`."""
    sumber_data: str
    """Sumber data. Contoh: `Survei Kepuasan Masyarakat`."""
    penanggung_jawab: str
    """Unit kerja yang menjawab. Contoh: `Seksi Pelayanan Umum`."""
    target: tuple[str, ...]
    """Target tiap tahun Renstra, urut tahun. Contoh: `n in i.target`."""


@dataclass(frozen=True, slots=True)
class SasaranIKU:
    """Satu tujuan atau sasaran strategis."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi tujuan atau sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: tuple[IndikatorIKU, ...]
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
class BarisTargetTahun:
    """Target satu tahun."""

    tahun: str
    """Tahun. Contoh: `2025`."""
    target: str
    """Target tahun itu. Contoh: `92`."""


@dataclass(frozen=True, slots=True)
class KartuIndikator:
    """Manual satu indikator."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    kode: str
    """Kode. Contoh: `IKU1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    tingkat: str
    """Tingkat sasaran. Contoh: `Sasaran Strategis`."""
    sasaran: str
    """Bunyi sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    iku: str
    """Apakah indikator kinerja utama. Contoh: `ya`."""
    induk: str
    """Indikator di atasnya. Contoh: `Indeks Kepuasan Masyarakat`."""
    alasan: str
    """Alasan pemilihan. Contoh: `Mengukur langsung mutu pelayanan.`."""
    definisi_operasional: str
    """Definisi operasional. Contoh: `Hasil survei atas sembilan unsur pelayanan.`."""
    formulasi: str
    """Cara menghitung. Contoh: `Jumlah nilai rata-rata tertimbang × 25`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    polaritas: str
    """Arah yang baik. Contoh: `positif: semakin tinggi semakin baik`."""
    metode_akumulasi: str
    """Cara menggabungkan triwulan. Contoh: `posisi pada triwulan terakhir yang terisi`."""
    metode_agregasi: str
    """Cara menggabungkan unit kerja. Contoh: `satu unit kerja melapor`."""
    sumber_data: str
    """Sumber data. Contoh: `Survei Kepuasan Masyarakat`."""
    periode: str
    """Periode pelaporan. Contoh: `Triwulanan`."""
    penanggung_jawab: str
    """Unit kerja yang menjawab. Contoh: `Seksi Pelayanan Umum`."""
    awal: str
    """Keadaan terakhir sebelum tahun ini, dengan tahunnya. Contoh: `89,9 (2023)`."""
    target: tuple[BarisTargetTahun, ...]
    """Target tiap tahun Renstra. Contoh: `t in k.target`."""


@dataclass(frozen=True, slots=True)
class KumpulanKartu:
    """Kartu (manual) semua indikator."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    judul: str
    """Judul. Contoh: `KARTU INDIKATOR KINERJA TAHUN 2025`."""
    kartu: tuple[KartuIndikator, ...]
    """Satu kartu per indikator. Contoh: `k in kartu`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
