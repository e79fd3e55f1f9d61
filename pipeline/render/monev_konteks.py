"""What the monev of the Rencana Aksi prints: the fields of the template monev."""

from dataclasses import dataclass

from pipeline.naskah.nomina.aksi import AksiTercetak
from pipeline.naskah.nomina.anggaran import AnggaranTercetak
from pipeline.naskah.penanda_tangan import Penandatangan
from pipeline.render.rencana_aksi_konteks import IndikatorSasaran


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
    sasaran: tuple[IndikatorSasaran, ...]
    """Realisasi kinerja menurut sasaran. Contoh: `s in sasaran`."""
    aksi: tuple[AksiTercetak, ...]
    """Realisasi rencana aksi. Contoh: `a in aksi`."""
    anggaran: tuple[AnggaranTercetak, ...]
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
