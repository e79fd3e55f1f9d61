"""What was reached and what it cost, as the page of a period shows it: figures of the documents, drawn beside."""

from dataclasses import dataclass

from pipeline.analyse.laporan import BarisBanding, BarisEfisiensi, efisiensi, perbandingan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator
from pipeline.naskah import angka
from pipeline.naskah.bagian_narasi import discussed
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran, jumlah_anggaran
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.naskah.nomina.sasaran import SasaranTercetak, bersasaran, menurut_sasaran
from pipeline.screen.page.drawing import Garis, bar, lines


@dataclass(frozen=True, slots=True)
class IndikatorBergambar:
    """One indikator with its bar and its years; ``tercapai`` is ya, tidak, or empty without a percentage."""

    cetak: IndikatorTercetak
    batang: int | None
    tercapai: str
    garis: Garis | None


@dataclass(frozen=True, slots=True)
class SasaranBergambar:
    """One sasaran that speaks for the office, with its indikator."""

    cetak: SasaranTercetak
    indikator: tuple[IndikatorBergambar, ...]


@dataclass(frozen=True, slots=True)
class AnggaranBergambar:
    """One line of money with its bar; of a sasaran with its mean capaian and what is concluded of both."""

    cetak: AnggaranTercetak
    batang: int | None
    efisiensi: BarisEfisiensi | None = None


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """The office as a whole."""

    rata: str
    dihitung: str
    kategori: str
    batang: int | None
    tercapai: int
    """How many of ``dari`` indikator that speak for the office reach their target."""
    dari: int
    serapan: str
    batang_serapan: int | None
    realisasi: str
    pagu: str


@dataclass(frozen=True, slots=True)
class Kinerja:
    """Everything a page tells of figures."""

    ringkasan: Ringkasan
    sasaran: tuple[SasaranBergambar, ...]
    lain: tuple[SasaranTercetak, ...]
    """The sasaran below, without drawings."""
    anggaran_sasaran: tuple[AnggaranBergambar, ...]
    program: tuple[AnggaranBergambar, ...]
    jumlah: AnggaranBergambar
    anggaran: tuple[AnggaranTercetak, ...]
    """Every line of money."""
    banding: tuple[BarisBanding, ...]


def performance(bacaan: Bacaan, analisis: Analisis) -> Kinerja:
    """The figures of one period; the sasaran that speak for the office first, as chapter III of its report."""
    dibahas = {h.sasaran.kode for h in discussed(analisis)}
    milik = menurut_sasaran(bacaan, analisis.indikator)
    cetak = bersasaran(bacaan, analisis.indikator, analisis.sasaran)
    utama = [h for kode in dibahas for h in milik.get(kode, ())]
    jumlah = jumlah_anggaran("", "Jumlah", analisis.pagu, analisis.realisasi, analisis.serapan)
    return Kinerja(
        ringkasan=_whole(analisis, utama),
        sasaran=tuple(_sasaran(bacaan, s, milik[s.kode]) for s in cetak if s.kode in dibahas),
        lain=tuple(s for s in cetak if s.kode not in dibahas),
        anggaran_sasaran=_per_sasaran(analisis, dibahas),
        program=tuple(_line(bacaan, h) for h in analisis.anggaran if h.mata.tingkat == "program"),
        jumlah=AnggaranBergambar(jumlah, bar(analisis.serapan.persen)),
        anggaran=tuple(anggaran(h, bacaan.periode) for h in analisis.anggaran),
        banding=perbandingan(analisis.rekonsiliasi, bacaan.rencana),
    )


def _whole(analisis: Analisis, utama: list[HasilIndikator]) -> Ringkasan:
    return Ringkasan(
        rata=angka.persen(analisis.rata_pd.persen),
        dihitung=analisis.rata_pd.sebutan,
        kategori=analisis.kategori_pd or angka.STRIP,
        batang=bar(analisis.rata_pd.persen),
        tercapai=sum(h.capaian.tercapai for h in utama),
        dari=len(utama),
        serapan=angka.persen(analisis.serapan.persen),
        batang_serapan=bar(analisis.serapan.persen),
        realisasi=angka.rupiah(analisis.realisasi),
        pagu=angka.rupiah(analisis.pagu),
    )


def _sasaran(bacaan: Bacaan, cetak: SasaranTercetak, hasil: tuple[HasilIndikator, ...]) -> SasaranBergambar:
    return SasaranBergambar(
        cetak,
        tuple(
            IndikatorBergambar(
                cetak=satu,
                batang=bar(h.capaian.tercetak),
                tercapai="" if h.capaian.persen is None else "ya" if h.capaian.tercapai else "tidak",
                garis=lines(h, bacaan.periode),
            )
            for satu, h in zip(cetak.indikator, hasil, strict=True)
        ),
    )


def _per_sasaran(analisis: Analisis, dibahas: set[str]) -> tuple[AnggaranBergambar, ...]:
    """The money of each sasaran beside what it reached; a tujuan has that of all of them."""
    return tuple(
        AnggaranBergambar(
            jumlah_anggaran(h.sasaran.kode, h.sasaran.uraian, h.pagu, h.realisasi, h.serapan),
            bar(h.serapan.persen),
            simpulan,
        )
        for h, simpulan in zip(analisis.sasaran, efisiensi(analisis.sasaran), strict=True)
        if h.sasaran.kode in dibahas and h.sasaran.tingkat != "tujuan"
    )


def _line(bacaan: Bacaan, hasil: HasilAnggaran) -> AnggaranBergambar:
    return AnggaranBergambar(anggaran(hasil, bacaan.periode), bar(hasil.serapan.persen))
