"""The nota that asks one unit kerja to mend its data: only its own faults, gravest first, with place and remedy."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.nomina.temuan import JumlahTemuan, KelompokTemuan, jumlah_temuan, kelompok_temuan
from pipeline.naskah.penanda_tangan import Penandatangan, dasar_sop, hari_naskah, kepala_unit, penyusun
from pipeline.regulation.sop import Sop

_PENGANTAR = {
    Tingkat.GALAT: "Harus diperbaiki: angka atau dokumen belum dapat dibuat dengan benar",
    Tingkat.PERINGATAN: "Mohon dijelaskan atau diperbaiki",
    Tingkat.INFO: "Untuk diketahui",
}


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Temuan dari satu tingkat."""

    judul: str
    """Apa yang diminta. Contoh: `Mohon dijelaskan atau diperbaiki`."""
    baris: tuple[KelompokTemuan, ...]
    """Temuan sejenis dalam satu baris."""


@dataclass(frozen=True, slots=True)
class NotaPerbaikan:
    """Isi nota permintaan perbaikan data."""

    kop: Kop
    """Kop surat."""
    kepada: str
    """Jabatan penerima. Contoh: `Kepala Seksi Pemerintahan`."""
    dari: str
    """Jabatan pengirim. Contoh: `Kepala Subbagian Perencanaan`."""
    nomor: str
    """Nomor nota dinas. Contoh: `[BELUM DIISI – nomor nota dinas]`."""
    tanggal: str
    """Tanggal nota dinas. Contoh: `[BELUM DIISI – tanggal nota dinas]`."""
    hal: str
    """Perihal. Contoh: `Permintaan perbaikan data kinerja Triwulan I Tahun 2024`."""
    unit: str
    """Nama unit kerja. Contoh: `Seksi Pemerintahan`."""
    periode: str
    """Periode. Contoh: `Triwulan I Tahun 2024`."""
    dasar: str
    """Langkah SOP. Contoh: `Langkah 5 SOP Pengumpulan dan Pengolahan Data Kinerja.`."""
    jumlah: JumlahTemuan
    """Temuan menurut tingkat."""
    kelompok: tuple[Kelompok, ...]
    """Temuan, terberat lebih dahulu."""
    batas: str
    """Batas waktu perbaikan. Contoh: `[BELUM DIISI – batas waktu perbaikan]`."""
    pengirim: Penandatangan
    """Yang menandatangani."""


def nota_perbaikan(bacaan: Bacaan, sop: Sop, temuan: tuple[Temuan, ...]) -> tuple[Naskah, ...]:
    """One nota per unit that has anything to mend or explain, in the order of the plan; info alone sends none.

    What was found in a replaced round is no work for anybody.
    """
    kodes = dict.fromkeys(unit.kode for unit in bacaan.rencana.unit_kerja)
    kodes |= dict.fromkeys(sorted({t.unit_kerja for t in temuan if t.unit_kerja} - set(kodes)))
    milik: dict[str, list[Temuan]] = {}
    for t in temuan:
        if not t.digantikan_oleh:
            milik.setdefault(t.unit_kerja, []).append(t)
    notes = []
    for kode in kodes:
        own = in_reading_order(milik.get(kode, ()))
        if any(t.tingkat is not Tingkat.INFO for t in own):
            unit = bacaan.rencana.unit_menurut_kode.get(kode) or UnitKerja(kode, kode, "")
            notes.append(_nota(bacaan, sop, unit, own))
    return tuple(notes)


def _nota(bacaan: Bacaan, sop: Sop, unit: UnitKerja, temuan: tuple[Temuan, ...]) -> Naskah:
    pengirim = penyusun(bacaan)
    langkah = next((step for step in sop.langkah_tahap("check") if step.bila_tidak), None)
    konteks = NotaPerbaikan(
        kop=kop(bacaan),
        kepada=kepala_unit(bacaan.rencana, unit, hari_naskah(bacaan)).jabatan,
        dari=pengirim.jabatan,
        nomor=belum_diisi("nomor nota dinas"),
        tanggal=belum_diisi("tanggal nota dinas"),
        hal=f"Permintaan perbaikan data kinerja {bacaan.periode.sebutan}",
        unit=unit.nama,
        periode=bacaan.periode.sebutan,
        dasar=dasar_sop(sop, langkah),
        jumlah=jumlah_temuan(temuan),
        kelompok=_groups(temuan, bacaan),
        batas=belum_diisi("batas waktu perbaikan"),
        pengirim=pengirim,
    )
    judul = f"Nota Permintaan Perbaikan Data {unit.nama} {bacaan.periode.sebutan}"
    nama = f"3-kelengkapan/nota-perbaikan/{nama_berkas(unit.kode)}.docx"
    return Naskah(nama, "nota_perbaikan", konteks, "nota_perbaikan", judul)


def _groups(temuan: tuple[Temuan, ...], bacaan: Bacaan) -> tuple[Kelompok, ...]:
    rows = kelompok_temuan(temuan, bacaan.rencana, ringkas=False)
    groups = ((tingkat, tuple(b for b in rows if b.tingkat == tingkat.value)) for tingkat in Tingkat)
    return tuple(Kelompok(_PENGANTAR[tingkat], baris) for tingkat, baris in groups if baris)
