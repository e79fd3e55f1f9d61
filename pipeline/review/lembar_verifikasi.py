"""The lembar verifikasi dan validasi berjenjang: the same points for every level, boxes and notes left empty."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.temuan import Temuan
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.penanda_tangan import Penandatangan, pelaksana
from pipeline.regulation.sop import Langkah, Sop
from pipeline.review.pokok import Pokok, pokok_pemeriksaan


@dataclass(frozen=True, slots=True)
class Jenjang:
    """Satu jenjang verifikasi."""

    nomor: int
    """Nomor jenjang dari bawah. Contoh: `1`."""
    langkah: str
    """Nomor langkah SOP. Contoh: `8`."""
    kegiatan: str
    """Kegiatan menurut SOP. Contoh: `Memeriksa hasil pengolahan data kinerja`."""
    waktu: str
    """Mutu baku waktu. Contoh: `1 hari`."""
    bila_tidak: str
    """Apa yang terjadi bila belum sesuai. Contoh: `kembali ke langkah 9`."""
    pejabat: Penandatangan
    """Yang memeriksa pada jenjang ini."""
    pokok: tuple[Pokok, ...]
    """Pokok pemeriksaan."""


@dataclass(frozen=True, slots=True)
class LembarVerifikasi:
    """Isi lembar verifikasi dan validasi berjenjang."""

    kop: Kop
    """Kop surat."""
    periode: str
    """Periode. Contoh: `Triwulan I Tahun 2024`."""
    sop: str
    """Nama SOP. Contoh: `Pengumpulan dan Pengolahan Data Kinerja`."""
    jenjang: tuple[Jenjang, ...]
    """Jenjang dari bawah ke atas."""


def lembar_verifikasi(bacaan: Bacaan, analisis: Analisis, sop: Sop, temuan: tuple[Temuan, ...]) -> Naskah:
    """The sheet of one period; it never says that anybody has verified anything."""
    pokok = pokok_pemeriksaan(bacaan, analisis, temuan)
    steps = [sop.nomor(nomor) for nomor in sop.jenjang]
    konteks = LembarVerifikasi(
        kop=kop(bacaan),
        periode=bacaan.periode.sebutan,
        sop=sop.nama,
        jenjang=tuple(_jenjang(n, step, bacaan, sop, pokok) for n, step in enumerate(steps, start=1)),
    )
    judul = f"Lembar Verifikasi dan Validasi Data Kinerja {bacaan.periode.sebutan}"
    return Naskah("6-reviu/lembar-verifikasi.docx", "lembar_verifikasi", konteks, "lembar_verifikasi", judul)


def _jenjang(nomor: int, step: Langkah, bacaan: Bacaan, sop: Sop, pokok: tuple[Pokok, ...]) -> Jenjang:
    return Jenjang(
        nomor=nomor,
        langkah=step.nomor,
        kegiatan=step.kegiatan,
        waktu=step.waktu or "–",
        bila_tidak=f"kembali ke langkah {step.bila_tidak}" if step.bila_tidak else "dengan catatan revisi",
        pejabat=pelaksana(bacaan, sop, step.pelaksana[0]),
        pokok=pokok,
    )
