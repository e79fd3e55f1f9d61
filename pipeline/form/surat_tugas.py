"""Step 1 of the SOP as paper: the surat tugas, or the lembar disposisi, that starts a period."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.penanda_tangan import Penandatangan, pelaksana, tempat_tanggal
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.sop import Langkah, Sop
from pipeline.regulation.tenggat import deadline


@dataclass(frozen=True, slots=True)
class SuratTugas:
    """Isi surat tugas pengumpulan dan pengolahan data kinerja."""

    kop: Kop
    """Kop surat."""
    nomor: str
    """Nomor surat, diisi instansi. Contoh: `[BELUM DIISI – nomor surat]`."""
    dasar: tuple[str, ...]
    """Dasar penugasan. Contoh: `Peraturan Presiden Nomor 29 Tahun 2014`."""
    kepada: tuple[Penandatangan, ...]
    """Yang ditugasi, dari atas ke bawah."""
    untuk: tuple[str, ...]
    """Isi tugas, satu butir satu kalimat."""
    tempat_tanggal: str
    """Tempat dan tanggal surat. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    pemberi: Penandatangan
    """Yang memberi tugas."""


@dataclass(frozen=True, slots=True)
class LembarDisposisi:
    """Isi lembar disposisi surat penyusunan laporan kinerja."""

    kop: Kop
    """Kop surat."""
    surat_dari: str
    """Pengirim surat. Contoh: `[BELUM DIISI – pengirim surat]`."""
    nomor_surat: str
    """Nomor surat masuk. Contoh: `[BELUM DIISI – nomor surat masuk]`."""
    tanggal_surat: str
    """Tanggal surat masuk. Contoh: `[BELUM DIISI – tanggal surat masuk]`."""
    nomor_agenda: str
    """Nomor agenda. Contoh: `[BELUM DIISI – nomor agenda]`."""
    diterima: str
    """Tanggal diterima. Contoh: `[BELUM DIISI – tanggal diterima]`."""
    hal: str
    """Perihal. Contoh: `Penyusunan laporan kinerja Triwulan I Tahun 2024`."""
    diteruskan: tuple[str, ...]
    """Jabatan yang menerima disposisi. Contoh: `Sekretaris`."""
    untuk: tuple[str, ...]
    """Isi disposisi, satu butir satu kalimat."""
    pemberi: Penandatangan
    """Yang memberi disposisi."""


def surat_tugas(bacaan: Bacaan, sop: Sop) -> Naskah:
    """What step 1 of the chosen SOP puts out: a surat tugas where it says so, else a lembar disposisi."""
    awal, periode = sop.langkah[0], bacaan.periode
    if "surat tugas" in awal.output.casefold():
        nama, judul = nama_berkas("1-formulir/surat-tugas", periode), "Surat Tugas Pengumpulan Data Kinerja"
        isi = _tugas(bacaan, sop, awal)
        return Naskah(nama, "surat_tugas", isi, "surat_tugas", f"{judul} {periode.sebutan}")
    nama, judul = nama_berkas("1-formulir/lembar-disposisi", periode), "Lembar Disposisi Penyusunan Laporan Kinerja"
    disposisi = _disposisi(bacaan, sop, awal)
    return Naskah(nama, "lembar_disposisi", disposisi, "disposisi", f"{judul} {periode.sebutan}")


def _tugas(bacaan: Bacaan, sop: Sop, awal: Langkah) -> SuratTugas:
    return SuratTugas(
        kop=kop(bacaan),
        nomor=belum_diisi("nomor surat"),
        dasar=(
            *(f"{teks.rstrip('.')}." for teks in sop.dasar_hukum_untuk(bacaan.instansi.pemerintah_daerah)),
            f"Standar Operasional Prosedur {sop.nama}, langkah {awal.nomor}.",
        ),
        kepada=tuple(pelaksana(bacaan, sop, sebutan) for sebutan in _bawahan(sop)),
        untuk=_isi(bacaan, sop),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        pemberi=pelaksana(bacaan, sop, awal.pelaksana[0]),
    )


def _disposisi(bacaan: Bacaan, sop: Sop, awal: Langkah) -> LembarDisposisi:
    return LembarDisposisi(
        kop=kop(bacaan),
        surat_dari=belum_diisi("pengirim surat"),
        nomor_surat=belum_diisi("nomor surat masuk"),
        tanggal_surat=belum_diisi("tanggal surat masuk"),
        nomor_agenda=belum_diisi("nomor agenda"),
        diterima=belum_diisi("tanggal diterima"),
        hal=f"Penyusunan laporan kinerja {bacaan.periode.sebutan}",
        diteruskan=tuple(pelaksana(bacaan, sop, sebutan).jabatan for sebutan in _bawahan(sop)),
        untuk=_isi(bacaan, sop),
        pemberi=pelaksana(bacaan, sop, awal.pelaksana[0]),
    )


def _bawahan(sop: Sop) -> tuple[str, ...]:
    """Everybody of the form stage below the one who gives the order, once each, in the order of the steps."""
    acting = [who for step in sop.langkah_tahap("form") for who in step.pelaksana]
    return tuple(dict.fromkeys(acting))[1:]


def _isi(bacaan: Bacaan, sop: Sop) -> tuple[str, ...]:
    tenggat = deadline(bacaan.instansi, bacaan.periode)
    batas = f"{tanggal_panjang(tenggat.tanggal)} ({tenggat.aturan})"
    return (
        f"Mengumpulkan dan mengolah data kinerja {bacaan.periode.sebutan} sesuai SOP {sop.nama}.",
        f"Menerima data kinerja dari unit kerja paling lambat tanggal {batas}.",
        "Melaporkan hasil pengolahan data kinerja secara berjenjang setelah selesai diverifikasi.",
    )
