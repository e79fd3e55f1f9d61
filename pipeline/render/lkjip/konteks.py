"""What the template of the Laporan Kinerja may say: every figure already text, every sentence already made."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop
from pipeline.naskah.penanda_tangan import Penandatangan
from pipeline.render.lkjip.bab2 import Bab2
from pipeline.render.lkjip.konteks_kinerja import Bab3, Bab4
from pipeline.render.lkjip.konteks_lampiran import IkuDitetapkan, Kelengkapan, Lampiran
from pipeline.render.lkjip.narasi import Bagian, Baris
from pipeline.render.lkjip.takarir import Takarir
from pipeline.word.tree import Tree


@dataclass(frozen=True, slots=True)
class Edisi:
    """Laporan mana yang disusun: tahunan atau triwulanan."""

    judul: str
    """Contoh: `LAPORAN KINERJA INSTANSI PEMERINTAH`."""
    sebutan: str
    """Nama laporan dalam kalimat. Contoh: `Laporan Kinerja Instansi Pemerintah`."""
    periode: str
    """Contoh: `Tahun 2024`."""
    tahun: str
    """Contoh: `2024`."""
    tahunan: bool
    """Apakah laporan setahun penuh. Contoh: `ya`."""


@dataclass(frozen=True, slots=True)
class KataPengantar:
    """Kata pengantar yang ditandatangani kepala."""

    narasi: Bagian
    """Isi narasi/kata-pengantar.md."""
    tempat_tanggal: str
    """Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    kepala: Penandatangan
    """Kepala perangkat daerah."""


@dataclass(frozen=True, slots=True)
class BarisIkhtisar:
    """Satu sasaran dalam ikhtisar."""

    sasaran: str
    """Contoh: `Meningkatnya kualitas layanan`."""
    capaian: str
    """Rata-rata capaian. Contoh: `103,20`."""
    dihitung: str
    """Contoh: `2 dari 3`."""
    kategori: str
    """Contoh: `Sangat Tinggi`."""
    serapan: str
    """Contoh: `97,15`."""


@dataclass(frozen=True, slots=True)
class Ikhtisar:
    """Ikhtisar eksekutif."""

    narasi: Bagian
    """Isi narasi/ikhtisar-eksekutif.md."""
    kalimat: tuple[Baris, ...]
    """Kalimat yang dihitung program."""
    tabel: Takarir
    """Judul tabel ringkas."""
    baris: tuple[BarisIkhtisar, ...]
    """Satu baris tiap sasaran."""


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """Satu unit kerja dalam susunan organisasi."""

    nomor: str
    """Contoh: `1`."""
    nama: str
    """Contoh: `Seksi Pelayanan Umum`."""
    induk: str
    """Unit di atasnya. Contoh: `Sekretariat`."""
    pejabat: str
    """Contoh: `Contoh Nama, S.E.`."""
    jabatan: str
    """Contoh: `Kepala Seksi Pelayanan Umum`."""


@dataclass(frozen=True, slots=True)
class Bab1:
    """Bab I Pendahuluan."""

    latar: Bagian
    """Huruf A."""
    tugas: Bagian
    """Huruf B."""
    struktur: tuple[Baris, ...]
    """Huruf C, bila ada narasinya."""
    bagan: Tree
    """Bagan struktur organisasi, ditulis dengan huruf p. Contoh: `{{p bab1.bagan }}`."""
    gambar_struktur: tuple[Takarir, ...]
    """Judul bagan struktur organisasi; kosong bila tidak ada unit kerja."""
    tabel_unit: Takarir
    """Judul tabel susunan organisasi."""
    unit: tuple[BarisUnit, ...]
    """Satu baris tiap unit kerja."""
    isu: Bagian
    """Huruf D."""
    dasar: tuple[Baris, ...]
    """Huruf E."""


@dataclass(frozen=True, slots=True)
class KonteksLkjip:
    """Laporan Kinerja seluruhnya."""

    kop: Kop
    """Nama pemerintah daerah dan perangkat daerah."""
    edisi: Edisi
    """Tahunan atau triwulanan."""
    pengantar: KataPengantar
    """Kata pengantar."""
    ikhtisar: Ikhtisar
    """Ikhtisar eksekutif."""
    bergambar: bool
    """Apakah ada gambar, sehingga daftar gambar dicetak. Contoh: `ya`."""
    bab1: Bab1
    """Pendahuluan."""
    bab2: Bab2
    """Perencanaan kinerja."""
    bab3: Bab3
    """Akuntabilitas kinerja."""
    bab4: Bab4
    """Penutup."""
    lampiran: Lampiran
    """Perjanjian kinerja, pengukuran, rencana aksi, metodologi, jejak data."""
    jenis: str
    """Jenis perangkat daerah. Contoh: `kecamatan`."""
    iku: tuple[IkuDitetapkan, ...]
    """Indikator kinerja utama menurut dokumen IKU; dipakai lembar swaperiksa."""
    tanpa_indikator: tuple[str, ...]
    """Sasaran strategis yang belum punya indikator."""
    kelengkapan: tuple[Kelengkapan, ...]
    """Yang ada dan belum ada, tiap indikator; dipakai lembar swaperiksa."""
