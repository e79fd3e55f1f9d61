"""The daftar temuan of the whole period, by who mends it."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.temuan import Temuan, in_reading_order
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.nomina.temuan import PERENCANAAN, JumlahTemuan, KelompokTemuan, jumlah_temuan, kelompok_temuan
from pipeline.naskah.penanda_tangan import Penandatangan, dasar_sop, penyusun, tempat_tanggal
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.sop import Sop


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
class DaftarTemuan:
    """Isi daftar temuan."""

    kop: Kop
    """Kop surat."""
    periode: str
    """Periode. Contoh: `Triwulan I Tahun 2024`."""
    dasar: str
    """Langkah SOP. Contoh: `Langkah 5 SOP Pengumpulan dan Pengolahan Data Kinerja.`."""
    keadaan_per: str
    """Tanggal pemeriksaan. Contoh: `12 April 2024`."""
    jumlah: JumlahTemuan
    """Semua temuan menurut tingkat."""
    unit: tuple[TemuanUnit, ...]
    """Temuan per unit kerja; bagian perencanaan lebih dahulu."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    pemeriksa: Penandatangan
    """Yang memeriksa."""


def daftar_temuan(bacaan: Bacaan, sop: Sop, temuan: tuple[Temuan, ...]) -> Naskah:
    """Every finding, those of one kind in one row: the planning office's first, then unit by unit as planned."""
    steps = sop.langkah_tahap("check")
    konteks = DaftarTemuan(
        kop=kop(bacaan),
        periode=bacaan.periode.sebutan,
        dasar=dasar_sop(sop, steps[-1] if steps else None),
        keadaan_per=tanggal_panjang(bacaan.hari_ini),
        jumlah=jumlah_temuan(in_reading_order(temuan)),
        unit=_units(bacaan, temuan),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        pemeriksa=penyusun(bacaan),
    )
    judul = f"Daftar Temuan Pemeriksaan Data {bacaan.periode.sebutan}"
    return Naskah("3-kelengkapan/daftar-temuan.docx", "daftar_temuan", konteks, "daftar_temuan", judul)


def _units(bacaan: Bacaan, temuan: tuple[Temuan, ...]) -> tuple[TemuanUnit, ...]:
    kodes = ["", *(unit.kode for unit in bacaan.rencana.unit_kerja)]
    kodes += sorted({t.unit_kerja for t in temuan} - set(kodes))
    milik: dict[str, list[Temuan]] = {}
    for t in temuan:
        milik.setdefault(t.unit_kerja, []).append(t)
    found = ((kode, in_reading_order(milik.get(kode, ()))) for kode in dict.fromkeys(kodes))
    return tuple(
        TemuanUnit(
            bacaan.rencana.nama_unit(kode) if kode else PERENCANAAN,
            jumlah_temuan(own),
            kelompok_temuan(own, bacaan.rencana),
        )
        for kode, own in found
        if own
    )
