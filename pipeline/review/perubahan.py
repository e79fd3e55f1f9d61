"""What changed on a draft that came back: words of people's own, and what else was changed by hand."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.keputusan import diputuskan
from pipeline.domain.suntingan import AsalTeks, Suntingan, baku, rapat, singkat
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import realisasi
from pipeline.naskah.belum_diisi import AWAL
from pipeline.naskah.jangkar import sidik_teks
from pipeline.regulation.katalog import temuan
from pipeline.review.ambil import words_of
from pipeline.review.banding import Pasangan, paired
from pipeline.review.halaman import Halaman, Paragraf
from pipeline.review.kembali import NaskahKembali

_NOMOR = re.compile(r"(?:\d+|[a-z])[.)]\s+")
_UTUH = 0.8
_TERPANJANG = 120


def changes(naskah: NaskahKembali, bacaan: Bacaan, analisis: Analisis) -> tuple[list[Suntingan], list[Temuan]]:
    """The words of people's own that changed, and what else was changed by hand.

    What is missing from an excerpt was not deleted by anybody. Sheets that people fill in with a pen are passed over.
    """
    pairs = _pairs(naskah)
    made = [bool(pair.kembali) for pair in pairs if pair.semula is not None]
    utuh = sum(made) >= _UTUH * len(made)
    if not utuh:
        pairs = tuple(pair for pair in pairs if any(p.teks for p in pair.kembali))
    own = list(_owned_changes(naskah, pairs, bacaan))
    if naskah.asli is None or not diputuskan(naskah.ciri.dokumen):
        return own, []
    nama = PurePosixPath(naskah.berkas).name
    part = [] if utuh else [temuan("RVW-24", Tempat(naskah.berkas), nama, dokumen=naskah.ciri.dokumen)]
    return own, [*part, *_by_hand(naskah, naskah.asli, pairs, bacaan, analisis)]


def _owned_changes(naskah: NaskahKembali, pairs: Sequence[Pasangan], bacaan: Bacaan) -> Iterator[Suntingan]:
    """The words of narratives and forms that say something else than was printed."""
    for asal, semula, menjadi in _owned(naskah, pairs) if naskah.asli else _by_own_anchors(naskah, bacaan):
        if baku(semula) != baku(menjadi) or "\n\n" in menjadi:
            yield Suntingan(
                periode=naskah.ciri.periode,
                asal=asal,
                semula=semula,
                menjadi=menjadi,
                penyunting=naskah.penyunting,
                tanggal=naskah.disimpan[:10],
                dokumen=naskah.ciri.dokumen,
                berkas=naskah.berkas,
                sidik=naskah.ciri.sidik,
            )


def _owned(naskah: NaskahKembali, pairs: Sequence[Pasangan]) -> Iterator[tuple[AsalTeks, str, str]]:
    """(where it was written, what was printed, what came back) of every owned text that can still be told."""
    for pair in pairs:
        found = _source(naskah, pair.semula)
        if found is not None and pair.semula is not None:
            asal, semula = found
            sela = "\n\n" if asal.bernarasi else "\n"
            bernomor = semula != pair.semula.teks
            kembali = [_NOMOR.sub("", p.teks, count=1) if bernomor and n == 0 and _NOMOR.match(p.teks) else p.teks
                       for n, p in enumerate(pair.kembali)]  # fmt: skip
            yield asal, semula, sela.join(filter(None, kembali))


def _by_own_anchors(naskah: NaskahKembali, bacaan: Bacaan) -> Iterator[tuple[AsalTeks, str, str]]:
    """What a file whose original is lost says of its own anchors; what was printed is known while it still holds."""
    for p in naskah.halaman.paragraf:
        for asal, sidik in (naskah.asal[nama] for nama in p.jangkar if nama in naskah.asal):
            teks = p.teks if sidik_teks(p.teks) == sidik else _NOMOR.sub("", p.teks, count=1)
            if sidik_teks(teks) != sidik:
                kini = words_of(bacaan, asal) or ""
                yield asal, kini if sidik_teks(kini) == sidik else "", p.teks


def _pairs(naskah: NaskahKembali) -> tuple[Pasangan, ...]:
    """The paragraphs side by side; one added right behind a narrative, or in the place of one, belongs to it.

    One that was moved elsewhere is not gone.
    """
    made: list[Pasangan] = []
    for pair in paired(naskah.asli.paragraf if naskah.asli else (), naskah.halaman.paragraf):
        last = made[-1] if made else None
        found = _source(naskah, last.semula if last else None)
        own = _source(naskah, pair.semula)
        if pair.semula is None and last and found and _belongs(naskah, pair.kembali[0], found[0]):
            made[-1] = Pasangan(last.semula, (*last.kembali, *pair.kembali))
        elif last and last.semula is None and own and not pair.kembali and _belongs(naskah, last.kembali[0], own[0]):
            made[-1] = Pasangan(pair.semula, last.kembali)
        else:
            made.append(pair)
    moved = {nama for pair in made if pair.semula is None for p in pair.kembali for nama in p.jangkar}
    return tuple(
        Pasangan(pair.semula, (pair.semula,))
        if pair.semula and not pair.kembali and moved.intersection(pair.semula.jangkar)
        else pair
        for pair in made
    )


def _belongs(naskah: NaskahKembali, paragraf: Paragraf, asal: AsalTeks) -> bool:
    """Whether an added paragraph is of the narrative beside it: none of another place that was moved there."""
    own = (naskah.asal[nama][0].kode if nama in naskah.asal else "" for nama in paragraf.jangkar)
    return asal.bernarasi and not paragraf.baris and all(kode == asal.kode for kode in own)


def _source(naskah: NaskahKembali, paragraf: Paragraf | None) -> tuple[AsalTeks, str] | None:
    """Where a paragraph of the draft was written, and its words without the number of a list before them."""
    for nama in paragraf.jangkar if paragraf else ():
        if nama in naskah.asal and paragraf is not None:
            asal, sidik = naskah.asal[nama]
            for teks in (paragraf.teks, _NOMOR.sub("", paragraf.teks, count=1)):
                if sidik_teks(teks) == sidik:
                    return asal, teks
    return None


def _by_hand(
    naskah: NaskahKembali, asli: Halaman, pairs: Sequence[Pasangan], bacaan: Bacaan, analisis: Analisis
) -> Iterator[Temuan]:
    """A finding for each figure or sentence of the program's own that was changed, added or taken out."""
    rows: dict[int, list[str]] = {}
    for p in asli.paragraf:
        rows.setdefault(p.baris, []).append(rapat(p.teks))
    gone: dict[int, list[Paragraf]] = {}
    for pair in pairs:
        if not pair.berubah or _source(naskah, pair.semula):
            continue
        semula = pair.semula
        menjadi = rapat(" ".join(p.teks for p in pair.kembali))
        if semula is None:
            yield _told("RVW-16", naskah, pair.kembali[0], Tempat(naskah.berkas), menjadi=menjadi)
        elif not menjadi and semula.baris:
            gone.setdefault(semula.baris, []).append(semula)
        else:
            where = _origin(rows.get(semula.baris, []) if semula.baris else [], rapat(semula.teks), bacaan, analisis)
            kode = ("RVW-23" if AWAL in semula.teks else "RVW-14") if menjadi else "RVW-15"
            yield _told(kode, naskah, semula, where, semula=semula.teks, menjadi=menjadi)
    for baris, cells in gone.items():  # one finding per row that was deleted or emptied, in whole or in part
        where = _origin(rows[baris], rapat(cells[-1].teks), bacaan, analisis)
        yield _told("RVW-15", naskah, cells[0], where, semula=" | ".join(p.teks for p in cells))


def _told(kode: str, naskah: NaskahKembali, paragraf: Paragraf, tempat: Tempat, **teks: str) -> Temuan:
    bagian = f" bagian “{paragraf.bagian}”" if paragraf.bagian else ""
    asal = str(tempat) or "perencanaan, formulir, atau instansi.toml"
    celah = {nama: singkat(isi, _TERPANJANG) for nama, isi in teks.items()}
    nilai = celah.get("menjadi") or celah.get("semula", "")
    dokumen = PurePosixPath(naskah.ciri.dokumen).name
    return temuan(kode, Tempat(naskah.berkas), nilai, dokumen=dokumen, bagian=bagian, asal=asal, **celah)


def _origin(row: list[str], semula: str, bacaan: Bacaan, analisis: Analisis) -> Tempat:
    """The cell a printed text comes from, as far as its row names an indikator or a kode; else no cell."""
    cells = set(row)
    for hasil in analisis.indikator:
        if hasil.indikator.uraian.strip() in cells or hasil.indikator.kode in cells:
            measured = semula == realisasi(hasil) and hasil.jejak
            return hasil.jejak[-1] if measured else hasil.indikator.tempat
    for mata in analisis.anggaran:
        if mata.mata.kode in cells or mata.mata.uraian.strip() in cells:
            return mata.jejak[-1] if mata.jejak else mata.mata.tempat
    for aksi in bacaan.rencana.aksi_menurut_kode.values():
        if aksi.kode in cells or aksi.uraian.strip() in cells:
            return aksi.tempat
    return Tempat()
