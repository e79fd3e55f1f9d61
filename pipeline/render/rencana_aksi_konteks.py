"""What the Rencana Aksi prints: the fields of the template rencana_aksi."""

from dataclasses import dataclass

from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class Triwulanan:
    """Empat nilai triwulan."""

    i: str
    """Triwulan I. Contoh: `1`."""
    ii: str
    """Triwulan II. Contoh: `1`."""
    iii: str
    """Triwulan III. Contoh: `1`."""
    iv: str
    """Triwulan IV. Contoh: `1`."""


@dataclass(frozen=True, slots=True)
class TargetIndikator:
    """Target triwulanan satu indikator."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target: str
    """Target setahun. Contoh: `91`."""
    tw: Triwulanan
    """Target tiap triwulan. Contoh: `i.tw.iii`."""
    penanggung_jawab: str
    """Unit kerja yang menjawab. Contoh: `Seksi Pelayanan Umum`."""


@dataclass(frozen=True, slots=True)
class TargetSasaran:
    """Indikator satu sasaran."""

    judul: str
    """Tingkat dan bunyi sasaran. Contoh: `Sasaran Strategis: Meningkatnya kualitas layanan`."""
    indikator: tuple[TargetIndikator, ...]
    """Indikator sasaran ini. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """Satu rencana aksi."""

    uraian: str
    """Rencana aksi. Contoh: `Melaksanakan survei kepuasan`."""
    keluaran: str
    """Keluaran. Contoh: `Laporan survei`."""
    satuan: str
    """Satuan. Contoh: `Laporan`."""
    tw: Triwulanan
    """Target tiap triwulan. Contoh: `a.tw.i`."""
    program: str
    """Program di atas sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    sub_kegiatan: str
    """Sub kegiatan yang membiayai. Contoh: `Penyusunan Dokumen Perencanaan`."""
    anggaran: str
    """Pagu sub kegiatan. Contoh: `Rp 60.000.000`."""
    penanggung_jawab: str
    """Unit kerja pelaksana. Contoh: `Seksi Pelayanan Umum`."""


@dataclass(frozen=True, slots=True)
class IndikatorBeraksi:
    """Satu indikator dengan rencana aksinya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    aksi: tuple[BarisAksi, ...]
    """Rencana aksi indikator ini. Contoh: `a in i.aksi`."""


@dataclass(frozen=True, slots=True)
class RencanaAksi:
    """Rencana Aksi pencapaian Perjanjian Kinerja."""

    judul: str
    """Judul. Contoh: `RENCANA AKSI PERJANJIAN KINERJA TAHUN 2024`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    sasaran: tuple[TargetSasaran, ...]
    """Target triwulanan menurut sasaran. Contoh: `s in sasaran`."""
    indikator: tuple[IndikatorBeraksi, ...]
    """Rencana aksi menurut indikator. Contoh: `i in indikator`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
