"""What the checks found as paper: the daftar temuan of the whole period, and the nota that asks one unit to mend."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kolom_formulir import ISIAN
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas, nama_unit
from pipeline.naskah.muka import NaskahSop, NotaDinas, muka_nota, muka_sop
from pipeline.naskah.nomina.temuan import PERENCANAAN, JumlahTemuan, KelompokTemuan, jumlah_temuan, kelompok_temuan
from pipeline.naskah.penanda_tangan import (
    Penandatangan,
    dasar_sop,
    penyusun,
)
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.sop import Sop

_PENGANTAR = {
    Tingkat.GALAT: "Harus diperbaiki: angka atau dokumen belum dapat dibuat dengan benar",
    Tingkat.PERINGATAN: "Mohon dijelaskan atau diperbaiki",
    Tingkat.INFO: "Untuk diketahui",
}
_FOLDER = re.compile(r"^\d{4}/masuk/(TW\d)/(?:[^›]*/)?")
_KOLOM = re.compile(r"\b(?:" + "|".join(nama for nama in ISIAN["kinerja"] if "_" in nama) + r")\b")


@dataclass(frozen=True, slots=True)
class TemuanUnit:
    """Temuan yang diperbaiki satu unit kerja."""

    unit: str
    """Nama unit kerja. Contoh: `Seksi Pemerintahan`."""
    jumlah: JumlahTemuan
    """Temuan menurut tingkat."""
    baris: tuple[KelompokTemuan, ...]
    """Temuan sejenis dalam satu baris, terberat lebih dahulu."""


@dataclass(frozen=True, slots=True)
class DaftarTemuan(NaskahSop):
    """Isi daftar temuan."""

    keadaan_per: str
    """Tanggal pemeriksaan. Contoh: `12 April 2024`."""
    jumlah: JumlahTemuan
    """Semua temuan menurut tingkat."""
    unit: tuple[TemuanUnit, ...]
    """Temuan per unit kerja; bagian perencanaan lebih dahulu."""
    pemeriksa: Penandatangan
    """Yang memeriksa."""


@dataclass(frozen=True, slots=True)
class TemuanSetingkat:
    """Temuan dari satu tingkat."""

    judul: str
    """Apa yang diminta. Contoh: `Mohon dijelaskan atau diperbaiki`."""
    baris: tuple[KelompokTemuan, ...]
    """Temuan sejenis dalam satu baris."""


@dataclass(frozen=True, slots=True)
class NotaPerbaikan(NotaDinas):
    """Isi nota permintaan perbaikan data."""

    jumlah: JumlahTemuan
    """Temuan menurut tingkat."""
    kelompok: tuple[TemuanSetingkat, ...]
    """Temuan, terberat lebih dahulu."""
    batas: str
    """Batas waktu perbaikan. Contoh: `[BELUM DIISI – batas waktu perbaikan]`."""


def daftar_temuan(bacaan: Bacaan, sop: Sop, temuan: tuple[Temuan, ...]) -> Naskah:
    """Every finding, those of one kind in one row: the planning office's first, then unit by unit as planned."""
    steps, rencana = sop.langkah_tahap("check"), bacaan.rencana
    konteks = DaftarTemuan(
        **muka_sop(bacaan, sop, steps[-1] if steps else None),
        keadaan_per=tanggal_panjang(bacaan.hari_ini),
        jumlah=jumlah_temuan(in_reading_order(temuan)),
        unit=tuple(
            TemuanUnit(
                rencana.nama_unit(kode) if kode else PERENCANAAN, jumlah_temuan(own), kelompok_temuan(own, rencana)
            )
            for kode, own in _by_unit(rencana, temuan)
        ),
        pemeriksa=penyusun(bacaan),
    )
    judul = f"Daftar Temuan Pemeriksaan Data {bacaan.periode.sebutan}"
    return Naskah(
        nama_berkas("3-kelengkapan/daftar-temuan", bacaan.periode), "daftar_temuan", konteks, "daftar_temuan", judul
    )


def _by_unit(rencana: Perencanaan, temuan: Iterable[Temuan]) -> Iterator[tuple[str, tuple[Temuan, ...]]]:
    """Findings by who mends them: the planning office, the units as planned, those the plan does not know."""
    milik = menurut(temuan, lambda t: t.unit_kerja)
    planned = ("", *(unit.kode for unit in rencana.unit_kerja))
    for kode in dict.fromkeys((*planned, *sorted(milik))):
        if kode in milik:
            yield kode, in_reading_order(milik[kode])


def nota_perbaikan(bacaan: Bacaan, sop: Sop, temuan: tuple[Temuan, ...]) -> tuple[Naskah, ...]:
    """One nota per unit that has anything to mend or explain, in the order of the plan; info alone sends none.

    What was found in a replaced round is no work for anybody.
    """
    units = bacaan.rencana.unit_menurut_kode
    return tuple(
        _nota(bacaan, sop, units.get(kode) or UnitKerja(kode, kode, ""), own)
        for kode, own in _by_unit(bacaan.rencana, (t for t in temuan if t.unit_kerja and not t.digantikan_oleh))
        if any(t.tingkat is not Tingkat.INFO for t in own)
    )


def _nota(bacaan: Bacaan, sop: Sop, unit: UnitKerja, temuan: tuple[Temuan, ...]) -> Naskah:
    langkah = next((step for step in sop.langkah_tahap("check") if step.bila_tidak), None)
    periode = bacaan.periode.sebutan
    konteks = NotaPerbaikan(
        **muka_nota(bacaan, unit, "Permintaan perbaikan data kinerja", periode, dasar_sop(sop, langkah)),
        jumlah=jumlah_temuan(temuan),
        kelompok=_groups(temuan, bacaan, unit.nama),
        batas=belum_diisi("batas waktu perbaikan"),
    )
    nama = nama_berkas("3-kelengkapan/nota-perbaikan/nota-perbaikan", bacaan.periode, nama_unit(unit.kode))
    judul = f"Nota Permintaan Perbaikan Data {unit.nama} {periode}"
    return Naskah(nama, "nota_perbaikan", konteks, "nota_perbaikan", judul)


def _groups(temuan: tuple[Temuan, ...], bacaan: Bacaan, unit: str) -> tuple[TemuanSetingkat, ...]:
    rows = [to_the_unit(row, unit) for row in kelompok_temuan(temuan, bacaan.rencana, ringkas=False)]
    groups = ((tingkat, tuple(b for b in rows if b.tingkat == tingkat.value)) for tingkat in Tingkat)
    return tuple(TemuanSetingkat(_PENGANTAR[tingkat], baris) for tingkat, baris in groups if baris)


def to_the_unit(row: KelompokTemuan, unit: str) -> KelompokTemuan:
    """The row as one says it to the unit itself: no third person, its own files, columns as its form heads them."""
    tempat = tuple(_said(_FOLDER.sub(r"\1/", satu), unit) for satu in row.tempat)
    return replace(row, pesan=_plain(row.pesan), tempat=tempat, saran=_said(row.saran, unit))


def _said(teks: str, unit: str) -> str:
    nama = re.escape(unit)
    teks = re.sub(rf"(^|→ ){nama} yang ", r"\1Saudara yang ", teks)
    teks = re.sub(rf"^{nama} ", "Mohon ", teks)
    return _plain(re.sub(rf"→ {nama} ", "→ mohon ", teks))


def _plain(teks: str) -> str:
    return _KOLOM.sub(lambda nama: nama.group().replace("_", " "), teks)
