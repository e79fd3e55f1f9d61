"""Before chapter I: which edition, the foreword, the executive summary."""

from dataclasses import dataclass
from datetime import date

from pipeline.domain.capaian import HasilSasaran
from pipeline.naskah import angka
from pipeline.naskah.bagian_narasi import BAGIAN
from pipeline.naskah.penanda_tangan import Penandatangan, kepala, tempat_tanggal
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import TEKS, Alinea, BagianNarasi
from pipeline.render.lkjip.simpulan import simpulan_pd
from pipeline.render.lkjip.takarir import Penomor, Takarir


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

    narasi: BagianNarasi
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

    narasi: BagianNarasi
    """Isi narasi/ikhtisar-eksekutif.md."""
    kalimat: tuple[Alinea, ...]
    """Kalimat yang dihitung program."""
    tabel: Takarir
    """Judul tabel ringkas."""
    baris: tuple[BarisIkhtisar, ...]
    """Satu baris tiap sasaran."""


def edisi(bahan: Bahan) -> Edisi:
    """The LKjIP for the year and for TW4, a quarterly Laporan Kinerja before that."""
    periode = bahan.periode
    tahunan = bahan.tahunan
    return Edisi(
        judul="LAPORAN KINERJA INSTANSI PEMERINTAH" if tahunan else "LAPORAN KINERJA",
        sebutan="Laporan Kinerja Instansi Pemerintah (LKjIP)" if tahunan else "Laporan Kinerja",
        periode=f"Tahun {periode.tahun}" if tahunan else periode.sebutan,
        tahun=str(periode.tahun),
        tahunan=tahunan,
    )


def kata_pengantar(bahan: Bahan, nomor: Penomor) -> KataPengantar:
    """The foreword with its signatory; the date is never invented."""
    return KataPengantar(
        narasi=bahan.narasi(BAGIAN["kata-pengantar"], nomor),
        tempat_tanggal=tempat_tanggal(bahan.bacaan.instansi),
        kepala=kepala(bahan.bacaan.instansi, bahan.rencana, signing_day(bahan)),
    )


def signing_day(bahan: Bahan) -> date:
    """The day whose head signs: today, kept within the time in which such a report is handed in.

    A report of the year is due by the end of March of the next (PermenPANRB 53/2014 in practice: February), so a new
    head signs for the year before; a rebuild years later still finds the head of then.
    """
    tahun = bahan.periode.tahun
    batas = date(tahun + 1, 3, 31) if bahan.tahunan else date(tahun, 12, 31)
    return min(max(bahan.bacaan.hari_ini, date(tahun, 1, 1)), batas)


def ikhtisar(bahan: Bahan, nomor: Penomor) -> Ikhtisar:
    """The executive summary: the office's words, the computed conclusion, one line per sasaran."""
    return Ikhtisar(
        narasi=bahan.narasi(BAGIAN["ikhtisar-eksekutif"], nomor),
        kalimat=tuple(Alinea(TEKS, kalimat) for kalimat in simpulan_pd(bahan)),
        tabel=nomor.tabel(f"Ringkasan Capaian Kinerja {edisi(bahan).periode}"),
        baris=tuple(_ringkas(hasil) for hasil in bahan.dibahas),
    )


def _ringkas(hasil: HasilSasaran) -> BarisIkhtisar:
    return BarisIkhtisar(
        sasaran=hasil.sasaran.uraian,
        capaian=angka.tetap(hasil.rata.persen),
        dihitung=f"{hasil.rata.dihitung} dari {hasil.rata.dari}",
        kategori=hasil.kategori or angka.STRIP,
        serapan=angka.capaian(hasil.serapan),
    )
