"""The catatan penerimaan data dan informasi: what is handed up for verification, boxes left empty."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.keputusan import TANPA_PUTUSAN, Persetujuan
from pipeline.domain.periode import ROMAN
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahPeriode, muka
from pipeline.naskah.penanda_tangan import Penandatangan, dasar_langkah, pelaksana, penyusun, tempat_tanggal
from pipeline.naskah.putusan import KeputusanTercetak, keterangan_kotak, tercetak
from pipeline.regulation.sop import Langkah, Sop
from pipeline.review.lembar_verifikasi import penerimaan_unit

_HASIL = (
    ("Ceklist penerimaan data dan atau laporan", "2-penerimaan", "ceklist-penerimaan"),
    ("Cek list kelengkapan data", "3-kelengkapan", "cek-list-kelengkapan"),
    ("Daftar temuan pemeriksaan data", "3-kelengkapan", "daftar-temuan"),
    ("Laporan analisa data kinerja", "4-analisis", "laporan-analisa"),
    ("Laporan hasil pengolahan dan pengelompokan data kinerja", "5-pengelompokan", "laporan-pengelompokan"),
)


@dataclass(frozen=True, slots=True)
class BarisInformasi:
    """Satu naskah hasil pengolahan."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    nama: str
    """Nama naskah. Contoh: `Laporan analisa data kinerja`."""
    berkas: str
    """Berkasnya. Contoh: `4-analisis/laporan-analisa.docx`."""


@dataclass(frozen=True, slots=True)
class BarisData:
    """Data satu unit kerja."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    unit: str
    """Nama unit kerja. Contoh: `Seksi Pemerintahan`."""
    triwulan: str
    """Triwulan. Contoh: `TW I`."""
    keadaan: str
    """Apakah formulirnya ada. Contoh: `diterima, 2 kiriman`."""


@dataclass(frozen=True, slots=True)
class CatatanPenerimaan(NaskahPeriode):
    """Isi catatan penerimaan data dan informasi."""

    dasar: tuple[str, ...]
    """Langkah SOP yang menghasilkan catatan ini."""
    informasi: tuple[BarisInformasi, ...]
    """Hasil pengolahan yang disampaikan."""
    data: tuple[BarisData, ...]
    """Data per unit kerja."""
    keterangan: str
    """Dari mana isi kotaknya. Contoh: `Kotak diisi pemeriksa.`."""
    putusan: tuple[KeputusanTercetak, ...]
    """Keputusan jenjang yang sudah memutuskan, dari bawah ke atas."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    penyerah: Penandatangan
    """Yang menyerahkan."""
    penerima: Penandatangan
    """Yang menerima dan memverifikasi."""


def catatan_penerimaan(bacaan: Bacaan, sop: Sop, hasil: Persetujuan = TANPA_PUTUSAN) -> Naskah:
    """The note of one period, from the lowest level of the verification to the one above it."""
    lower, upper = _levels(sop)
    konteks = CatatanPenerimaan(
        **muka(bacaan),
        dasar=dasar_langkah(sop, sop.langkah_tahap("review")),
        informasi=tuple(
            BarisInformasi(n, nama, f"{folder}/{nama_berkas(jenis, bacaan.periode)}")
            for n, (nama, folder, jenis) in enumerate(_HASIL, start=1)
        ),
        data=tuple(
            BarisData(n, unit, f"TW {ROMAN[triwulan]}", _state(forms))
            for n, (unit, triwulan, forms) in enumerate(penerimaan_unit(bacaan), start=1)
        ),
        keterangan=keterangan_kotak(hasil),
        putusan=tuple(tercetak(satu) for satu in hasil.jenjang if satu.keputusan is not None),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        penyerah=pelaksana(bacaan, sop, lower.pelaksana[0]) if lower else penyusun(bacaan),
        penerima=pelaksana(bacaan, sop, upper.pelaksana[0]) if upper else penyusun(bacaan),
    )
    judul = f"Catatan Penerimaan Data dan Informasi {bacaan.periode.sebutan}"
    return Naskah(
        nama_berkas("6-reviu/catatan-penerimaan", bacaan.periode),
        "catatan_penerimaan",
        konteks,
        "catatan_penerimaan",
        judul,
    )


def _levels(sop: Sop) -> tuple[Langkah | None, Langkah | None]:
    """Who hands over and who receives: the two lowest levels of the verification."""
    steps = [sop.nomor(nomor) for nomor in sop.jenjang[:2]]
    return (steps[0] if steps else None, steps[1] if len(steps) > 1 else None)


def _state(forms: int) -> str:
    if not forms:
        return "belum diterima"
    return "diterima" if forms == 1 else f"diterima, {forms} kiriman"
