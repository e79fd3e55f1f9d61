"""The self-check of a report just made: as a document, and as findings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.domain.dokumen import Naskah
from pipeline.domain.periode import Periode
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahPeriode
from pipeline.regulation.katalog import temuan
from pipeline.regulation.swaperiksa import BarisReviu, KriteriaLke, Lke, Reviu, lke, reviu
from pipeline.render.lkjip.kelengkapan import Kelengkapan
from pipeline.render.lkjip.susun import KonteksLkjip
from pipeline.render.swaperiksa.hasil import HasilSyarat, Kekurangan, Status, kalimat, person
from pipeline.render.swaperiksa.syarat import SYARAT


@dataclass(frozen=True, slots=True)
class BarisSwaperiksa:
    """Satu butir LKE atau satu pernyataan reviu."""

    nomor: str
    """Contoh: `3.b.6`."""
    aspek: str
    """Aspek reviu; kosong untuk LKE. Contoh: `I. Format`."""
    bunyi: str
    """Bunyi kriteria atau pernyataan."""
    bagian: str
    """Tempatnya dalam laporan. Contoh: `Bab III huruf A, analisis 4`."""
    hasil: str
    """terpenuhi, sebagian, belum, atau perlu penilaian. Contoh: `sebagian`."""
    jumlah: str
    """Contoh: `4 dari 5`."""
    warna: str
    """Warna latar hasil. Contoh: `E2EFDA`."""
    kurang: tuple[str, ...]
    """Yang kurang dan yang harus ditambahkan, satu per baris."""
    catatan: str
    """Penjelasan; kosong bila tidak ada."""


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """Satu indikator dalam matriks kelengkapan; tiap kolom ✓, –, atau tidak berlaku."""

    kode: str
    """Contoh: `IKU-1`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    isi: tuple[str, ...]
    """Satu tanda tiap kolom. Contoh: `✓`."""


@dataclass(frozen=True, slots=True)
class KonteksSwaperiksa(NaskahPeriode):
    """Lembar swaperiksa laporan kinerja."""

    peraturan: str
    """Contoh: `PermenPANRB Nomor 88 Tahun 2021`."""
    simpulan: str
    """Berapa butir terpenuhi dan nilai paling tinggi yang boleh ditunjukkan."""
    bagian_indikator: str
    """Contoh: `4 dari 5 indikator memuat keempat perbandingan.`."""
    lke: tuple[BarisSwaperiksa, ...]
    """Butir LKE."""
    sumber_reviu: str
    """Dari mana pernyataan reviu berasal, dan laporan siapa yang direviu."""
    reviu: tuple[BarisSwaperiksa, ...]
    """Pernyataan reviu."""
    kolom: tuple[str, ...]
    """Kepala kolom matriks. Contoh: `Target PK`."""
    matriks: tuple[BarisMatriks, ...]
    """Matriks kelengkapan tiap indikator."""


_WARNA = {
    Status.TERPENUHI: "E2EFDA",
    Status.SEBAGIAN: "FFF2CC",
    Status.BELUM: "F8CBAD",
    Status.PENILAIAN: "FFFFFF",
}
_KOLOM = {
    "target_pk": "Target PK",
    "target_renstra": "Target Renstra",
    "realisasi": "Realisasi",
    "tahun_sebelumnya": "Tahun Lalu",
    "jangka_menengah": "Akhir Renstra",
    "pembanding": "Pembanding",
    "penyebab": "Penyebab",
    "upaya": "Upaya",
    "tindak_lanjut": "Tindak Lanjut",
    "bukti": "Bukti",
}
_EMPAT = "empat_perbandingan"


def self_check(laporan: KonteksLkjip, periode: Periode) -> Naskah:
    """The self-check as a Word document still to be rendered; it never says that a reviu took place."""
    judul = f"Swaperiksa Laporan Kinerja {laporan.edisi.periode} {laporan.kop.nama}"
    return Naskah(
        nama=nama_berkas("7-dokumen/swaperiksa", periode),
        templat="swaperiksa",
        konteks=self_check_context(laporan),
        jenis="swaperiksa",
        judul=judul,
    )


def self_check_context(laporan: KonteksLkjip) -> KonteksSwaperiksa:
    """Every criterion with its answer, and the matrix of what is there per indikator."""
    tahun = int(laporan.edisi.tahun)
    aturan, lembar = lke(tahun), reviu(tahun)
    butir = [(k, SYARAT[k.syarat](laporan)) for k in aturan.kriteria]
    return KonteksSwaperiksa(
        kop=laporan.kop,
        periode=laporan.edisi.periode,
        peraturan=aturan.peraturan,
        simpulan=conclusion([hasil for k, hasil in butir if k.nomor.startswith("3.b")], aturan),
        bagian_indikator=next(hasil.catatan for k, hasil in butir if k.syarat == _EMPAT),
        lke=tuple(_row(k.nomor, "", k.kriteria, k.bagian, hasil) for k, hasil in butir),
        sumber_reviu=f"{lembar.sumber}. {_scope(lembar, laporan)}",
        reviu=tuple(_row(str(b.nomor), b.aspek, b.pernyataan, "", reviu_answer(b, laporan)) for b in lembar.baris),
        kolom=tuple(_KOLOM.values()),
        matriks=tuple(
            BarisMatriks(k.kode, k.indikator, tuple(_mark(k, nama) for nama in _KOLOM)) for k in laporan.kelengkapan
        ),
    )


def _mark(kelengkapan: Kelengkapan, nama: str) -> str:
    if nama == "target_pk" and not kelengkapan.diperjanjikan:
        return "tidak berlaku"
    return "✓" if nama in kelengkapan.ada else "–"


def reviu_answer(baris: BarisReviu, laporan: KonteksLkjip) -> HasilSyarat:
    """The answer of its rule; each says what the program looked at and what only a person can judge."""
    dinilai = f"Orang menilai {baris.dinilai}."
    if not baris.syarat:
        return person(dinilai)
    hasil = SYARAT[baris.syarat](laporan)
    kata = (hasil.catatan, f"Program melihat {baris.dilihat}.", dinilai)
    return replace(hasil, catatan=" ".join(filter(None, kata)))


def _scope(lembar: Reviu, laporan: KonteksLkjip) -> str:
    """Whose report is reviewed at all: never that of a perangkat daerah."""
    return lembar.lingkup_pemerintah_daerah if laporan.jenis == "pemerintah_daerah" else lembar.lingkup


def conclusion(hasil: list[HasilSyarat], aturan: Lke) -> str:
    """How many of the criteria are met and the highest step a program may show for that."""
    terpenuhi = sum(h.status is Status.TERPENUHI for h in hasil)
    nilai = aturan.nilai(terpenuhi, len(hasil))
    return (
        f"{terpenuhi} dari {len(hasil)} kriteria 3.b terpenuhi; nilai swaperiksa {nilai}. "
        "Nilai di atas BB menuntut penilaian evaluator dan tidak diberikan program."
    )


def _row(nomor: str, aspek: str, bunyi: str, bagian: str, hasil: HasilSyarat) -> BarisSwaperiksa:
    return BarisSwaperiksa(
        nomor=nomor,
        aspek=aspek,
        bunyi=bunyi,
        bagian=bagian,
        hasil=str(hasil.status),
        jumlah="" if hasil.status is Status.PENILAIAN else f"{hasil.terpenuhi} dari {hasil.dari}",
        warna=_WARNA[hasil.status],
        kurang=kalimat(hasil.kurang),
        catatan=hasil.catatan,
    )


def self_check_findings(laporan: KonteksLkjip) -> tuple[Temuan, ...]:
    """What is missing as findings LKE-… and RVU-…; none before the year's report, which alone is evaluated."""
    return tuple(_findings(laporan)) if laporan.edisi.tahunan else ()


def _findings(laporan: KonteksLkjip) -> Iterator[Temuan]:
    tahun = int(laporan.edisi.tahun)
    for kriteria in lke(tahun).kriteria:
        yield from _of_criterion(kriteria, SYARAT[kriteria.syarat](laporan))
    for baris in reviu(tahun).baris:
        if baris.temuan:
            kurang = SYARAT[baris.syarat](laporan).kurang
            codes = ((baris.temuan if k.temuan is None else k.temuan, k) for k in kurang)
            yield from (_finding(kode, k) for kode, k in codes if kode)


def _of_criterion(kriteria: KriteriaLke, hasil: HasilSyarat) -> Iterator[Temuan]:
    """One finding per missing thing; the share of 2.b.2 is one finding, for its parts are named by the others."""
    if kriteria.syarat != _EMPAT:
        yield from (_finding(kriteria.temuan, k) for k in hasil.kurang)
    elif hasil.kurang:
        yield temuan(kriteria.temuan, nilai=f"{hasil.terpenuhi} dari {hasil.dari}")


def _finding(kode: str, kurang: Kekurangan) -> Temuan:
    langkah = kurang.saran[:1].upper() + kurang.saran[1:]
    return temuan(kode, Tempat(kurang.berkas, kurang.lembar), apa=kurang.apa, perihal=kurang.perihal, langkah=langkah)
