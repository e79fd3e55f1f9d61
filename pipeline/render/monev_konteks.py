"""What the monev of the Rencana Aksi prints: the fields of the template monev."""

from dataclasses import dataclass

from pipeline.naskah.penanda_tangan import Penandatangan
from pipeline.render.rencana_aksi_konteks import Triwulanan


@dataclass(frozen=True, slots=True)
class IndikatorTermonev:
    """Satu indikator: target dan realisasi tiap triwulan, dua persentase."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target_tahun: str
    """Target setahun. Contoh: `91`."""
    target: Triwulanan
    """Target tiap triwulan. Contoh: `i.target.iii`."""
    realisasi: Triwulanan
    """Realisasi tiap triwulan; `–` untuk triwulan yang belum berjalan. Contoh: `i.realisasi.iii`."""
    sampai: str
    """Realisasi sampai dengan periode ini. Contoh: `92,25`."""
    capaian_triwulan: str
    """Capaian tiap triwulan terhadap target triwulan itu sendiri, satu baris satu triwulan. Contoh: `III: 101,93`."""
    capaian: str
    """Capaian periode ini, persen: sampai triwulan ini, sejak TW IV setahun. Contoh: `101,93`."""
    capaian_tahun: str
    """Capaian terhadap target tahun, persen. Contoh: `101,37`."""
    kategori: str
    """Kategori, atau sebab tidak ada capaian. Contoh: `Sangat Tinggi`."""


@dataclass(frozen=True, slots=True)
class SasaranTermonev:
    """Indikator satu sasaran."""

    judul: str
    """Tingkat dan bunyi sasaran. Contoh: `Sasaran Strategis: Meningkatnya kualitas layanan`."""
    indikator: tuple[IndikatorTermonev, ...]
    """Indikator sasaran ini. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class AksiTermonev:
    """Satu rencana aksi dengan realisasinya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    indikator: str
    """Indikator yang didukung. Contoh: `Indeks Kepuasan Masyarakat`."""
    uraian: str
    """Rencana aksi. Contoh: `Melaksanakan survei kepuasan`."""
    satuan: str
    """Satuan. Contoh: `Laporan`."""
    target: Triwulanan
    """Target tiap triwulan. Contoh: `a.target.i`."""
    realisasi: Triwulanan
    """Realisasi tiap triwulan. Contoh: `a.realisasi.i`."""
    capaian: str
    """Capaian terhadap target sampai triwulan ini, persen. Contoh: `100,00`."""
    capaian_tahun: str
    """Capaian terhadap target setahun, persen. Contoh: `75,00`."""
    keterangan: str
    """Bukti dukung dan keterangan. Contoh: `laporan-tw3.pdf`."""
    penanggung_jawab: str
    """Unit kerja pelaksana. Contoh: `Seksi Pelayanan Umum`."""


@dataclass(frozen=True, slots=True)
class AnggaranTermonev:
    """Satu baris anggaran dengan realisasi tiap triwulan."""

    kode: str
    """Kode. Contoh: `7.01.01`."""
    uraian: str
    """Nama program, kegiatan, atau sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    program: bool
    """Apakah baris program (dicetak berwarna). Contoh: `ya`."""
    pagu: str
    """Pagu. Contoh: `Rp 60.000.000`."""
    realisasi: Triwulanan
    """Realisasi tiap triwulan. Contoh: `a.realisasi.i`."""
    jumlah: str
    """Realisasi sampai dengan periode ini. Contoh: `Rp 10.000.000`."""
    persen: str
    """Serapan, persen. Contoh: `16,67`."""


@dataclass(frozen=True, slots=True)
class FaktorTermonev:
    """Penjelasan satu unit kerja atas satu indikator."""

    indikator: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    unit_kerja: str
    """Unit kerja yang menjelaskan. Contoh: `Seksi Pelayanan Umum`."""
    pendukung: str
    """Faktor pendukung. Contoh: `Loket baru.`."""
    penghambat: str
    """Faktor penghambat. Contoh: `Jaringan lambat.`."""
    upaya: str
    """Upaya yang telah dilakukan. Contoh: `Menambah jaringan.`."""
    tindak_lanjut: str
    """Rencana tindak lanjut. Contoh: `Pengadaan jaringan`."""
    penanggung_jawab: str
    """Penanggung jawab tindak lanjut. Contoh: `Kasi Pelayanan Umum`."""
    batas_waktu: str
    """Batas waktu tindak lanjut. Contoh: `30 November 2024`."""


@dataclass(frozen=True, slots=True)
class TindakLanjutLalu:
    """Tindak lanjut yang dijanjikan satu unit kerja pada triwulan sebelumnya, dan apa jadinya."""

    indikator: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    unit_kerja: str
    """Unit kerja yang berjanji. Contoh: `Seksi Pelayanan Umum`."""
    tindak_lanjut: str
    """Yang dijanjikan. Contoh: `Pengadaan jaringan`."""
    penanggung_jawab: str
    """Penanggung jawab. Contoh: `Kasi Pelayanan Umum`."""
    batas_waktu: str
    """Batas waktu. Contoh: `30 September 2024`."""
    perkembangan: str
    """Upaya yang ditulis unit pada triwulan ini. Contoh: `Jaringan terpasang`."""


@dataclass(frozen=True, slots=True)
class MonevRencanaAksi:
    """Monitoring dan evaluasi (realisasi) Rencana Aksi."""

    judul: str
    """Judul. Contoh: `MONITORING DAN EVALUASI RENCANA AKSI`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode. Contoh: `Triwulan III Tahun 2024`."""
    sasaran: tuple[SasaranTermonev, ...]
    """Realisasi kinerja menurut sasaran. Contoh: `s in sasaran`."""
    aksi: tuple[AksiTermonev, ...]
    """Realisasi rencana aksi. Contoh: `a in aksi`."""
    anggaran: tuple[AnggaranTermonev, ...]
    """Realisasi anggaran. Contoh: `a in anggaran`."""
    jumlah_pagu: str
    """Jumlah pagu. Contoh: `Rp 1.650.000.000`."""
    jumlah_realisasi: str
    """Jumlah realisasi. Contoh: `Rp 186.250.000`."""
    serapan: str
    """Serapan seluruhnya, persen. Contoh: `11,29`."""
    catatan_anggaran: str
    """Berapa program yang terjumlah bila ada yang belum diisi; kosong bila lengkap. Contoh: `2 dari 3 program`."""
    faktor: tuple[FaktorTermonev, ...]
    """Penjelasan unit kerja pada triwulan terakhir yang terisi. Contoh: `f in faktor`."""
    triwulan_lalu: str
    """Triwulan sebelumnya; kosong pada Triwulan I. Contoh: `Triwulan II`."""
    tindak_lanjut_lalu: tuple[TindakLanjutLalu, ...]
    """Tindak lanjut triwulan sebelumnya yang ditanyakan lagi. Contoh: `t in tindak_lanjut_lalu`."""
    metodologi: tuple[str, ...]
    """Rumus, skala kategori, dan pembulatan. Contoh: `m in metodologi`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
