"""The page a person opens first: where the period stands, what to do next, what was reached, what to mend."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.beda_versi import BedaVersi
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import TANPA_PUTUSAN, Persetujuan
from pipeline.domain.suntingan import Suntingan, singkat
from pipeline.domain.tahap import TAHAP
from pipeline.domain.temuan import Temuan, in_reading_order
from pipeline.folder import layout
from pipeline.naskah.beda import BedaTercetak, beda_tercetak
from pipeline.naskah.nomina.temuan import JumlahTemuan, KelompokTemuan, jumlah_temuan, kelompok_temuan
from pipeline.naskah.putusan import KeputusanTercetak, kalimat_persetujuan, keputusan_tercetak
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import catalogue
from pipeline.regulation.sop import Sop
from pipeline.regulation.tenggat import obligations
from pipeline.screen.page.bundle import bundled
from pipeline.screen.page.links import DaftarTautan, Tautan, all_links, main_links
from pipeline.screen.page.performance import Kinerja, performance
from pipeline.screen.page.units import DaftarUnit, units
from pipeline.screen.status import MENUNGGU, BarisStatus

_TEMUAN_CSV = f"{TAHAP['check'].folder}/temuan.csv"
_SUNTINGAN = 40
"""So many edits are read on a page; the ledger holds all."""


@dataclass(frozen=True)
class IsiPeriode:
    """What the page of one period is made from.

    ``keadaan`` is draf, belum disetujui or disetujui by the name of a document, ``disunting`` the names of those a
    person edited where they lie, ``langkah`` how the steps stand and ``perintah`` what to type next.
    """

    bacaan: Bacaan
    analisis: Analisis
    sop: Sop
    temuan: Sequence[Temuan] = ()
    dokumen: Sequence[Dokumen] = ()
    keadaan: Mapping[str, str] = field(default_factory=dict)
    disunting: Collection[str] = ()
    persetujuan: Persetujuan = TANPA_PUTUSAN
    beda: BedaVersi | None = None
    langkah: tuple[BarisStatus, ...] = ()
    perintah: str = ""
    perintah_beda: str = ""
    """What to type to see everything that changed."""

    @cached_property
    def kinerja(self) -> Kinerja:
        """What was reached and what it cost."""
        return performance(self.bacaan, self.analisis)

    @cached_property
    def unit(self) -> DaftarUnit:
        """Who sent what, and what each is asked."""
        return units(self.bacaan, self.sop, self.temuan)


@dataclass(frozen=True, slots=True)
class TenggatHalaman:
    """When something is due."""

    apa: str
    batas: str
    lewat: bool


@dataclass(frozen=True)
class HalamanPeriode:
    """What the template prints."""

    nama: str
    periode: str
    tanggal: str
    jumlah: JumlahTemuan
    disetujui: bool
    persetujuan: str
    menunggu: BarisStatus | None
    perintah: str
    perintah_beda: str
    langkah: tuple[BarisStatus, ...]
    tenggat: tuple[TenggatHalaman, ...]
    utama: tuple[Tautan, ...]
    semua: tuple[DaftarTautan, ...]
    banyak_berkas: int
    kinerja: Kinerja
    unit: DaftarUnit
    temuan: tuple[KelompokTemuan, ...]
    judul_temuan: Mapping[str, str]
    """What each code met is about, by code."""
    temuan_csv: str
    """Where every finding stands by itself; empty where that file was not made."""
    beda: BedaTercetak
    keputusan: tuple[KeputusanTercetak, ...]
    suntingan: tuple[Suntingan, ...]
    suntingan_lain: int
    disunting: tuple[str, ...]


def index_page(isi: IsiPeriode) -> Dokumen:
    """``index.html`` of one period, with relative links only, so that the folder can be copied whole."""
    return Dokumen(layout.INDEKS, bundled("index.html.jinja", _told(isi)), "indeks", "Daftar dokumen")


def summary(isi: IsiPeriode) -> dict[str, str]:
    """What the page above tells of this period, as the manifest keeps it."""
    bacaan, jumlah = isi.bacaan, jumlah_temuan(tuple(isi.temuan))
    kinerja, unit = isi.kinerja.ringkasan, isi.unit
    keadaan = f"draf: {jumlah.galat} galat" if jumlah.galat else "siap ditelaah"
    return {
        "nama": bacaan.instansi.nama,
        "periode": bacaan.periode.sebutan,
        "keadaan": "disetujui" if isi.persetujuan.lengkap and not jumlah.galat else keadaan,
        "formulir": f"{unit.diterima} dari {len(unit.kiriman)}",
        "galat": str(jumlah.galat),
        "peringatan": str(jumlah.peringatan),
        "capaian": kinerja.rata,
        "kategori": kinerja.kategori,
        "serapan": kinerja.serapan,
    }


def _told(isi: IsiPeriode) -> HalamanPeriode:
    bacaan, temuan = isi.bacaan, in_reading_order(isi.temuan)
    return HalamanPeriode(
        nama=bacaan.instansi.nama,
        periode=bacaan.periode.sebutan,
        tanggal=tanggal_panjang(bacaan.hari_ini),
        jumlah=jumlah_temuan(tuple(isi.temuan)),
        disetujui=isi.persetujuan.lengkap,
        persetujuan=kalimat_persetujuan(isi.persetujuan),
        menunggu=next((row for row in isi.langkah if row.keadaan == MENUNGGU), None),
        perintah=isi.perintah,
        perintah_beda=isi.perintah_beda,
        langkah=isi.langkah,
        tenggat=tuple(_due(isi.bacaan, bacaan.hari_ini)),
        utama=main_links(isi.dokumen, isi.keadaan, isi.disunting),
        semua=all_links(isi.dokumen, isi.keadaan, isi.disunting),
        banyak_berkas=len(isi.dokumen),
        kinerja=isi.kinerja,
        unit=isi.unit,
        temuan=kelompok_temuan(temuan, bacaan.rencana),
        judul_temuan={kode: catalogue()[kode].judul for kode in sorted({t.kode for t in temuan})},
        temuan_csv=_TEMUAN_CSV if any(d.nama == _TEMUAN_CSV for d in isi.dokumen) else "",
        beda=beda_tercetak(isi.beda),
        keputusan=tuple(_decisions(isi.persetujuan)),
        suntingan=tuple(_shortened(satu) for satu in bacaan.suntingan[-_SUNTINGAN:]),
        suntingan_lain=max(len(bacaan.suntingan) - _SUNTINGAN, 0),
        disunting=tuple(sorted(isi.disunting)),
    )


def _due(bacaan: Bacaan, hari_ini: date) -> Iterator[TenggatHalaman]:
    for satu in obligations(bacaan.instansi, bacaan.periode):
        batas = tanggal_panjang(satu.tanggal) if satu.tanggal else satu.aturan
        yield TenggatHalaman(satu.apa, batas, satu.tanggal is not None and satu.tanggal < hari_ini)


def _decisions(hasil: Persetujuan) -> Iterator[KeputusanTercetak]:
    """Every decision given, oldest first; one that no longer counts says so."""
    sebutan = {j.jenjang.nomor: j.jenjang.sebutan for j in hasil.jenjang}
    for satu in hasil.semua:
        siapa = sebutan.get(satu.jenjang, satu.peran)
        yield keputusan_tercetak(satu, siapa, berlaku=satu.sidik == hasil.sidik)


def _shortened(satu: Suntingan) -> Suntingan:
    """An edit short enough to be read in a list."""
    return Suntingan(
        satu.periode, satu.asal, singkat(satu.semula), singkat(satu.menjadi), satu.penyunting, satu.tanggal,
        satu.dokumen, satu.berkas, satu.sidik,
    )  # fmt: skip
