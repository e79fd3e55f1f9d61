"""What the cascading prints: the fields of the template cascading."""

from dataclasses import dataclass

from pipeline.naskah.penanda_tangan import Penandatangan
from pipeline.word.tree.tree import Tree


@dataclass(frozen=True, slots=True)
class SimpulCascading:
    """Satu pernyataan dalam satu baris; sel di bawahnya digabung sampai ada yang baru."""

    baru: bool
    """Apakah mulai di baris ini. Contoh: `ya`."""
    uraian: str
    """Bunyi tujuan atau sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: str
    """Indikator, satuan, dan penanggung jawab. Contoh: `Indeks Kepuasan Masyarakat (Indeks) – Seksi Pelayanan`."""


@dataclass(frozen=True, slots=True)
class BarisCascading:
    """Satu jalur dari tujuan sampai sub kegiatan."""

    tujuan: SimpulCascading
    """Tujuan. Contoh: `b.tujuan.uraian`."""
    strategis: SimpulCascading
    """Sasaran strategis. Contoh: `b.strategis.uraian`."""
    program: SimpulCascading
    """Sasaran program. Contoh: `b.program.uraian`."""
    kegiatan: SimpulCascading
    """Sasaran kegiatan. Contoh: `b.kegiatan.uraian`."""
    sub_kegiatan: SimpulCascading
    """Sasaran sub kegiatan. Contoh: `b.sub_kegiatan.uraian`."""


@dataclass(frozen=True, slots=True)
class TakTerhubung:
    """Satu unsur rencana yang belum terhubung ke atas."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    jenis: str
    """Jenis. Contoh: `Sasaran Program`."""
    kode: str
    """Kode. Contoh: `P1`."""
    uraian: str
    """Bunyi. Contoh: `Terjaganya ketertiban wilayah`."""
    sebab: str
    """Apa yang kurang. Contoh: `induk belum diisi`."""


@dataclass(frozen=True, slots=True)
class Cascading:
    """Cascading (penjenjangan) kinerja."""

    judul: str
    """Judul. Contoh: `CASCADING KINERJA TAHUN 2024`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    bagan: Tree
    """Pohon dari tujuan sampai sub kegiatan, ditulis dengan huruf p. Contoh: `{{p bagan }}`."""
    baris: tuple[BarisCascading, ...]
    """Jalur-jalur. Contoh: `b in baris`."""
    tak_terhubung: tuple[TakTerhubung, ...]
    """Yang belum terhubung. Contoh: `x in tak_terhubung`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
