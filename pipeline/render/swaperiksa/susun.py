"""The self-check of a report just made: as a document, and as findings."""

from collections.abc import Iterator

from pipeline.domain.dokumen import Naskah
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.lke import KriteriaLke, lke
from pipeline.regulation.reviu import BarisReviu, reviu
from pipeline.render.lkjip.konteks import KonteksLkjip
from pipeline.render.lkjip.konteks_lampiran import Kelengkapan
from pipeline.render.swaperiksa.hasil import Hasil, Kekurangan, Status, kalimat, person
from pipeline.render.swaperiksa.konteks import BarisMatriks, BarisSwaperiksa, KonteksSwaperiksa
from pipeline.render.swaperiksa.syarat import SYARAT

NAMA = "7-dokumen/swaperiksa.docx"
_WARNA = {
    Status.TERPENUHI: "E2EFDA",
    Status.SEBAGIAN: "FFF2CC",
    Status.BELUM: "F8CBAD",
    Status.PENILAIAN: "FFFFFF",
}
_KOLOM = (
    "Target PK",
    "Target Renstra",
    "Realisasi",
    "Tahun Lalu",
    "Akhir Renstra",
    "Pembanding",
    "Penyebab",
    "Upaya",
    "Tindak Lanjut",
    "Bukti",
)
_EMPAT = "empat_perbandingan"


def self_check(laporan: KonteksLkjip) -> Naskah:
    """The self-check as a Word document still to be rendered; it never says that a reviu took place."""
    judul = f"Swaperiksa Laporan Kinerja {laporan.edisi.periode} {laporan.kop.nama}"
    return Naskah(
        nama=NAMA, templat="swaperiksa", konteks=self_check_context(laporan), jenis="swaperiksa", judul=judul
    )


def self_check_context(laporan: KonteksLkjip) -> KonteksSwaperiksa:
    """Every criterion with its answer, and the matrix of what is there per indikator."""
    butir = [(k, SYARAT[k.syarat](laporan)) for k in lke().kriteria]
    return KonteksSwaperiksa(
        kop=laporan.kop,
        periode=laporan.edisi.periode,
        peraturan=lke().peraturan,
        simpulan=conclusion([hasil for k, hasil in butir if k.nomor.startswith("3.b")]),
        bagian_indikator=next(hasil.catatan for k, hasil in butir if k.syarat == _EMPAT),
        lke=tuple(_row(k.nomor, "", k.kriteria, k.bagian, hasil) for k, hasil in butir),
        sumber_reviu=reviu().sumber,
        reviu=tuple(_row(str(b.nomor), b.aspek, b.pernyataan, "", reviu_answer(b, laporan)) for b in reviu().baris),
        kolom=_KOLOM,
        matriks=tuple(_matrix(k) for k in laporan.kelengkapan),
    )


def reviu_answer(baris: BarisReviu, laporan: KonteksLkjip) -> Hasil:
    """The answer of its rule, or the question a person must judge."""
    return SYARAT[baris.syarat](laporan) if baris.syarat else person(baris.pertanyaan)


def conclusion(hasil: list[Hasil]) -> str:
    """How many of the criteria are met and the highest step a program may show for that."""
    terpenuhi = sum(h.status is Status.TERPENUHI for h in hasil)
    nilai = lke().nilai(terpenuhi, len(hasil))
    return (
        f"{terpenuhi} dari {len(hasil)} kriteria 3.b terpenuhi; nilai swaperiksa {nilai}. "
        "Nilai di atas BB menuntut penilaian evaluator dan tidak diberikan program."
    )


def _row(nomor: str, aspek: str, bunyi: str, bagian: str, hasil: Hasil) -> BarisSwaperiksa:
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


def _matrix(k: Kelengkapan) -> BarisMatriks:
    ada = (
        k.target_pk,
        k.target_renstra,
        k.realisasi,
        k.tahun_sebelumnya,
        k.jangka_menengah,
        k.pembanding,
        k.penyebab,
        k.upaya,
        k.tindak_lanjut,
        k.bukti,
    )
    return BarisMatriks(kode=k.kode, indikator=k.indikator, isi=tuple("✓" if satu else "–" for satu in ada))


def self_check_findings(laporan: KonteksLkjip) -> tuple[Temuan, ...]:
    """What is missing as findings LKE-… and RVU-…; none before the year's report, which alone is evaluated."""
    return tuple(_findings(laporan)) if laporan.edisi.tahunan else ()


def _findings(laporan: KonteksLkjip) -> Iterator[Temuan]:
    for kriteria in lke().kriteria:
        yield from _of_criterion(kriteria, SYARAT[kriteria.syarat](laporan))
    for baris in reviu().baris:
        if baris.temuan:
            yield from (_finding(baris.temuan, k) for k in reviu_answer(baris, laporan).kurang)


def _of_criterion(kriteria: KriteriaLke, hasil: Hasil) -> Iterator[Temuan]:
    """One finding per missing thing; the share of 2.b.2 is one finding, for its parts are named by the others."""
    if kriteria.syarat != _EMPAT:
        yield from (_finding(kriteria.temuan, k) for k in hasil.kurang)
    elif hasil.kurang:
        yield temuan(kriteria.temuan, nilai=f"{hasil.terpenuhi} dari {hasil.dari}")


def _finding(kode: str, kurang: Kekurangan) -> Temuan:
    langkah = kurang.saran[:1].upper() + kurang.saran[1:]
    return temuan(kode, Tempat(kurang.berkas, kurang.lembar), apa=kurang.apa, perihal=kurang.perihal, langkah=langkah)
