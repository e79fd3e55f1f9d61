"""What a Perjanjian Kinerja prints: the fields of the templates pk, pk_perubahan and pk_kepala_daerah."""

from dataclasses import dataclass

from pipeline.naskah.kop import Kop
from pipeline.naskah.penanda_tangan import Penandatangan


@dataclass(frozen=True, slots=True)
class IndikatorPK:
    """Satu indikator dalam lampiran."""

    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target: str
    """Target setahun, ditulis seperti dalam rencana. Contoh: `90,76`."""


@dataclass(frozen=True, slots=True)
class SasaranPK:
    """Satu sasaran dengan semua indikatornya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: tuple[IndikatorPK, ...]
    """Indikator sasaran ini. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class AnggaranPK:
    """Satu baris anggaran."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Nama program, kegiatan, atau sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    anggaran: str
    """Pagu. Contoh: `Rp 1.385.437.875`."""
    keterangan: str
    """Sumber dana. Contoh: `APBD`."""


@dataclass(frozen=True, slots=True)
class KelompokAnggaranPK:
    """Baris anggaran dengan induk yang sama."""

    induk: str
    """Program atau kegiatan di atasnya; kosong untuk program. Contoh: `Program Penunjang Urusan`."""
    baris: tuple[AnggaranPK, ...]
    """Baris di bawah induk. Contoh: `a in k.baris`."""


@dataclass(frozen=True, slots=True)
class PerjanjianKinerja:
    """Perjanjian Kinerja seorang pejabat dengan atasannya."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    judul: str
    """Judul. Contoh: `PERJANJIAN KINERJA TAHUN 2025`."""
    pihak_pertama: Penandatangan
    """Yang berjanji. Contoh: `pihak_pertama.nama`."""
    pihak_kedua: Penandatangan
    """Atasannya. Contoh: `pihak_kedua.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal di atas tanda tangan. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    kepala_sasaran: str
    """Judul kolom sasaran menurut jenjang. Contoh: `Sasaran Strategis`."""
    kepala_anggaran: str
    """Judul kolom anggaran menurut jenjang. Contoh: `Program`."""
    sasaran: tuple[SasaranPK, ...]
    """Sasaran yang diperjanjikan. Contoh: `s in sasaran`."""
    anggaran: tuple[KelompokAnggaranPK, ...]
    """Anggaran, dikelompokkan menurut induk. Contoh: `k in anggaran`."""
    jumlah_anggaran: str
    """Jumlah pagu. Contoh: `Rp 1.385.437.875`."""
    catatan_jumlah: str
    """Berapa baris yang terjumlah bila ada yang belum diisi; kosong bila lengkap. Contoh: `3 dari 4 baris`."""
    terbilang: str
    """Jumlah dalam kata-kata; kosong bila belum ada jumlah. Contoh: `satu miliar rupiah`."""


@dataclass(frozen=True, slots=True)
class PerubahanTarget:
    """Satu target yang diubah."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    sasaran: str
    """Bunyi sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    semula: str
    """Target sebelum perubahan. Contoh: `90,76`."""
    menjadi: str
    """Target sesudah perubahan. Contoh: `91,33`."""


@dataclass(frozen=True, slots=True)
class PerubahanAnggaran:
    """Satu pagu yang diubah."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Nama program, kegiatan, atau sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    semula: str
    """Pagu sebelum perubahan. Contoh: `Rp 100.000.000`."""
    menjadi: str
    """Pagu sesudah perubahan. Contoh: `Rp 120.000.000`."""
    selisih: str
    """Bertambah atau berkurang (minus). Contoh: `Rp 20.000.000`."""


@dataclass(frozen=True, slots=True)
class PerjanjianKinerjaPerubahan(PerjanjianKinerja):
    """Perjanjian Kinerja Perubahan: lampiran baru dan tabel semula–menjadi."""

    alasan: str
    """Alasan perubahan. Contoh: `perubahan program, kegiatan, dan alokasi anggaran`."""
    perubahan: tuple[PerubahanTarget, ...]
    """Target yang berubah. Contoh: `x in perubahan`."""
    perubahan_anggaran: tuple[PerubahanAnggaran, ...]
    """Pagu yang berubah. Contoh: `x in perubahan_anggaran`."""


@dataclass(frozen=True, slots=True)
class PerjanjianKinerjaKepalaDaerah:
    """Perjanjian Kinerja kepala daerah, ditandatangani sendiri."""

    pemerintah: str
    """Nama pemerintah daerah. Contoh: `Pemerintah Kabupaten Contoh`."""
    judul: str
    """Judul. Contoh: `PERJANJIAN KINERJA TAHUN 2025`."""
    kepala_daerah: Penandatangan
    """Bupati atau wali kota. Contoh: `kepala_daerah.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    kepala_sasaran: str
    """Judul kolom sasaran. Contoh: `Sasaran Strategis`."""
    kepala_anggaran: str
    """Judul kolom anggaran. Contoh: `Program`."""
    sasaran: tuple[SasaranPK, ...]
    """Sasaran daerah. Contoh: `s in sasaran`."""
    anggaran: tuple[KelompokAnggaranPK, ...]
    """Program daerah dengan anggarannya. Contoh: `k in anggaran`."""
    jumlah_anggaran: str
    """Jumlah pagu. Contoh: `Rp 1.385.437.875`."""
    catatan_jumlah: str
    """Berapa baris yang terjumlah bila ada yang belum diisi. Contoh: `3 dari 4 baris`."""
    terbilang: str
    """Jumlah dalam kata-kata. Contoh: `satu miliar rupiah`."""
