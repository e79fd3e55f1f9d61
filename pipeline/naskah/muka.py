"""What documents of one kind share before and after their own content: kop, period, step of the SOP, signatures."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.organisasi import UnitKerja
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.penanda_tangan import (
    Penandatangan,
    dasar_sop,
    hari_naskah,
    kepala,
    kepala_unit,
    penyusun,
    tempat_tanggal,
)
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.regulation.sop import Langkah, Sop


@dataclass(frozen=True, slots=True)
class NaskahPeriode:
    """Naskah satu periode."""

    kop: Kop
    """Kop surat."""
    periode: str
    """Periode. Contoh: `Triwulan I Tahun 2024`."""


@dataclass(frozen=True, slots=True)
class NaskahSop(NaskahPeriode):
    """Naskah hasil satu langkah SOP."""

    dasar: str
    """Langkah SOP. Contoh: `Langkah 5 SOP Pengumpulan dan Pengolahan Data Kinerja.`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""


@dataclass(frozen=True, slots=True)
class NotaDinas(NaskahPeriode):
    """Nota dinas kepada satu unit kerja."""

    kepada: str
    """Jabatan penerima. Contoh: `Kepala Seksi Pemerintahan`."""
    dari: str
    """Jabatan pengirim. Contoh: `Kepala Subbagian Perencanaan`."""
    nomor: str
    """Nomor nota dinas. Contoh: `[BELUM DIISI – nomor nota dinas]`."""
    tanggal: str
    """Tanggal nota dinas. Contoh: `[BELUM DIISI – tanggal nota dinas]`."""
    hal: str
    """Perihal. Contoh: `Permintaan data kinerja Triwulan I Tahun 2024`."""
    unit: str
    """Nama unit kerja. Contoh: `Seksi Pemerintahan`."""
    dasar: str
    """Langkah SOP. Contoh: `Langkah 2 SOP Pengumpulan dan Pengolahan Data Kinerja.`."""
    pengirim: Penandatangan
    """Yang menandatangani."""


@dataclass(frozen=True, slots=True)
class NaskahKepala:
    """Naskah yang ditandatangani kepala perangkat daerah."""

    judul: str
    """Judul. Contoh: `PENGUKURAN KINERJA`."""
    kepala: Penandatangan
    """Kepala perangkat daerah. Contoh: `kepala.nama`."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""


def muka(bacaan: Bacaan) -> dict[str, Any]:
    """The fields of a NaskahPeriode."""
    return {"kop": kop(bacaan), "periode": bacaan.periode.sebutan}


def muka_sop(bacaan: Bacaan, sop: Sop, langkah: Langkah | None) -> dict[str, Any]:
    """The fields of a NaskahSop."""
    return {**muka(bacaan), "dasar": dasar_sop(sop, langkah), "tempat_tanggal": tempat_tanggal(bacaan.instansi)}


def muka_nota(bacaan: Bacaan, unit: UnitKerja, hal: str, periode: str, dasar: str) -> dict[str, Any]:
    """The fields of a NotaDinas; its number and its day are the office's to fill in."""
    pengirim = penyusun(bacaan)
    return {
        "kop": kop(bacaan),
        "periode": periode,
        "kepada": kepala_unit(bacaan.rencana, unit, hari_naskah(bacaan)).jabatan,
        "dari": pengirim.jabatan,
        "nomor": belum_diisi("nomor nota dinas"),
        "tanggal": belum_diisi("tanggal nota dinas"),
        "hal": f"{hal} {periode}",
        "unit": unit.nama,
        "dasar": dasar,
        "pengirim": pengirim,
    }


def muka_kepala(bacaan: Bacaan, judul: str, hari: date, tertulis: date | None = None) -> dict[str, Any]:
    """The fields of a NaskahKepala, signed by who heads the office on the day of signing, or on ``hari`` without one.

    ``tertulis`` is that day as the office wrote it; only then it is printed.
    """
    return {
        "judul": judul,
        "kepala": kepala(bacaan.instansi, bacaan.rencana, tertulis or hari),
        "tempat_tanggal": tempat_tanggal(bacaan.instansi, tertulis),
    }


def muka_rencana(bacaan: Bacaan, judul: str) -> dict[str, Any]:
    """The same for what an office sets up from the plan alone and signs with the PK in force."""
    rencana = bacaan.rencana
    tertulis = bacaan.instansi.hari_tanda_tangan_pk(rencana.tahun, perubahan=rencana.ada_pk_perubahan)
    return muka_kepala(bacaan, judul, hari_dalam_tahun(bacaan.hari_ini, rencana.tahun), tertulis)
