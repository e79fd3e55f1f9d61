"""Perjanjian Kinerja of every official with the one above, first and changed (PermenPANRB 53/2014)."""

from dataclasses import dataclass
from typing import Any

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.periode import Periode
from pipeline.domain.perjanjian import MuatanPK, atasan, muatan
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas, nama_unit
from pipeline.naskah.kop import Kop, kop, pemerintah
from pipeline.naskah.penanda_tangan import Penandatangan, hari_pk, kepala, kepala_daerah, kepala_unit, tempat_tanggal
from pipeline.naskah.sebutan import TINGKAT, TINGKAT_ANGGARAN
from pipeline.render.pk_isi import (
    MURNI,
    PERUBAHAN,
    KelompokAnggaranPK,
    PerubahanAnggaran,
    PerubahanTarget,
    SasaranPK,
    anggaran_pk,
    jumlah,
    jumlah_perubahan,
    perubahan_anggaran,
    perubahan_target,
    sasaran_pk,
)


@dataclass(frozen=True, slots=True)
class IsiPK:
    """Lampiran satu Perjanjian Kinerja."""

    judul: str
    """Judul. Contoh: `PERJANJIAN KINERJA TAHUN 2025`."""
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
class PerjanjianKinerja(IsiPK):
    """Perjanjian Kinerja seorang pejabat dengan atasannya."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    pihak_pertama: Penandatangan
    """Yang berjanji. Contoh: `pihak_pertama.nama`."""
    pihak_kedua: Penandatangan
    """Atasannya. Contoh: `pihak_kedua.nama`."""


@dataclass(frozen=True, slots=True)
class PerjanjianKinerjaPerubahan(PerjanjianKinerja):
    """Perjanjian Kinerja Perubahan: lampiran baru dan tabel semula–menjadi."""

    alasan: str
    """Alasan perubahan. Contoh: `perubahan program, kegiatan, dan alokasi anggaran`."""
    perubahan: tuple[PerubahanTarget, ...]
    """Target yang berubah. Contoh: `x in perubahan`."""
    perubahan_anggaran: tuple[PerubahanAnggaran, ...]
    """Pagu yang berubah. Contoh: `x in perubahan_anggaran`."""
    jumlah_perubahan: PerubahanAnggaran
    """Jumlah pagu yang berubah. Contoh: `jumlah_perubahan.selisih`."""


@dataclass(frozen=True, slots=True)
class PerjanjianKinerjaKepalaDaerah(IsiPK):
    """Perjanjian Kinerja kepala daerah, ditandatangani sendiri."""

    pemerintah: str
    """Nama pemerintah daerah. Contoh: `Pemerintah Kabupaten Contoh`."""
    kepala_daerah: Penandatangan
    """Bupati atau wali kota. Contoh: `kepala_daerah.nama`."""


ALASAN = (
    "alasan perubahan: pergantian atau mutasi pejabat; perubahan strategi yang mempengaruhi pencapaian tujuan dan "
    "sasaran (program, kegiatan, dan alokasi anggaran); atau perubahan prioritas atau asumsi"
)


def susun(bacaan: Bacaan, analisis: Analisis) -> tuple[Naskah, ...]:
    """Every PK of the perangkat daerah, the head's first; the changed ones follow where the plan changes a target.

    Every figure is the plan's, so ``analisis`` gives nothing here; it is taken because all documents are made so.
    """
    del analisis
    versions = (MURNI, PERUBAHAN) if bacaan.rencana.ada_pk_perubahan else (MURNI,)
    bawahan = [u for u in bacaan.rencana.unit_kerja if u.jenis != "kepala"]
    naskah = []
    for dokumen in versions:
        naskah.append(_kepala(bacaan, dokumen))
        naskah += [_naskah(bacaan, dokumen, n, unit) for n, unit in enumerate(bawahan, start=2)]
    return tuple(naskah)


def _kepala(bacaan: Bacaan, dokumen: str) -> Naskah:
    """The head's PK; a kepala daerah has nobody above and signs alone (the first PK, which has no semula–menjadi)."""
    if bacaan.instansi.jenis == "pemerintah_daerah" and dokumen == MURNI:
        return susun_kepala_daerah(bacaan)
    return _naskah(bacaan, dokumen, 1, None)


def _naskah(bacaan: Bacaan, dokumen: str, nomor: int, unit: UnitKerja | None) -> Naskah:
    rencana = bacaan.rencana
    isinya = muatan(rencana, unit)
    first, second = pihak(bacaan, unit, dokumen)
    isi = {
        **_isi(bacaan, isinya, dokumen),
        "kop": kop(bacaan),
        "pihak_pertama": first,
        "pihak_kedua": second,
    }
    changed = dokumen == PERUBAHAN
    jenis, slug = "pk-perubahan" if changed else "pk", nama_unit(unit.kode if unit else "kepala")
    return Naskah(
        nama=nama_berkas(f"7-dokumen/pk/{jenis}", Periode(rencana.tahun), f"{nomor:02d}-{slug}"),
        templat="pk_perubahan" if changed else "pk",
        konteks=_changed(bacaan, isinya, isi) if changed else PerjanjianKinerja(**isi),
        jenis=dokumen,
        judul=f"Perjanjian Kinerja{' Perubahan' if changed else ''} Tahun {rencana.tahun} – {first.jabatan}",
    )


def pihak(bacaan: Bacaan, unit: UnitKerja | None, dokumen: str = MURNI) -> tuple[Penandatangan, Penandatangan]:
    """Pihak pertama and pihak kedua: the head of the unit and the one above, for the head the kepala daerah."""
    rencana, hari = bacaan.rencana, hari_pk(bacaan, perubahan=dokumen == PERUBAHAN)
    head = kepala(bacaan.instansi, rencana, hari)
    if unit is None:
        return head, kepala_daerah(bacaan.instansi)
    above = atasan(rencana, unit)
    second = head if above is None or above.jenis == "kepala" else kepala_unit(rencana, above, hari)
    return kepala_unit(rencana, unit, hari), second


def _isi(bacaan: Bacaan, isinya: MuatanPK, dokumen: str) -> dict[str, Any]:
    """The fields of an IsiPK."""
    rencana = bacaan.rencana
    total, note, words = jumlah(rencana, isinya, dokumen)
    hari = bacaan.instansi.hari_tanda_tangan_pk(rencana.tahun, perubahan=dokumen == PERUBAHAN)
    return {
        "judul": f"PERJANJIAN KINERJA {'PERUBAHAN ' if dokumen == PERUBAHAN else ''}TAHUN {rencana.tahun}",
        "tempat_tanggal": tempat_tanggal(bacaan.instansi, hari),
        "kepala_sasaran": TINGKAT[isinya.tingkat_sasaran],
        "kepala_anggaran": TINGKAT_ANGGARAN[isinya.tingkat_anggaran],
        "sasaran": sasaran_pk(rencana, isinya, dokumen),
        "anggaran": anggaran_pk(rencana, isinya, dokumen),
        "jumlah_anggaran": total,
        "catatan_jumlah": note,
        "terbilang": words,
    }


def _changed(bacaan: Bacaan, isinya: MuatanPK, isi: dict[str, Any]) -> PerjanjianKinerjaPerubahan:
    rencana = bacaan.rencana
    return PerjanjianKinerjaPerubahan(
        **isi,
        alasan=dict(bacaan.instansi.alasan_pk_perubahan).get(str(rencana.tahun)) or belum_diisi(ALASAN),
        perubahan=perubahan_target(rencana, isinya),
        perubahan_anggaran=perubahan_anggaran(rencana, isinya),
        jumlah_perubahan=jumlah_perubahan(rencana, isinya),
    )


def susun_kepala_daerah(bacaan: Bacaan) -> Naskah:
    """The PK of the kepala daerah, with one signature, from a plan that is the pemerintah daerah's own."""
    konteks = PerjanjianKinerjaKepalaDaerah(
        **_isi(bacaan, muatan(bacaan.rencana), MURNI),
        pemerintah=pemerintah(bacaan.instansi),
        kepala_daerah=kepala_daerah(bacaan.instansi),
    )
    nama = nama_berkas("pk", Periode(bacaan.rencana.tahun), "00-kepala-daerah")
    judul = f"Perjanjian Kinerja Tahun {bacaan.rencana.tahun} – {konteks.kepala_daerah.jabatan}"
    return Naskah(f"7-dokumen/pk/{nama}", "pk_kepala_daerah", konteks, MURNI, judul)
