"""What changed on a draft that came back: words of people's own, and what else was changed by hand."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.suntingan import AsalTeks, Suntingan, rapat
from pipeline.domain.tahap import tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import realisasi
from pipeline.naskah.belum_diisi import AWAL
from pipeline.naskah.jangkar import sidik_teks
from pipeline.regulation.katalog import temuan
from pipeline.review.ambil import words_of
from pipeline.review.banding import Pasangan, paired
from pipeline.review.halaman import Paragraf
from pipeline.review.kembali import NaskahKembali

_NOMOR = re.compile(r"(?:\d+|[a-z])[.)]\s+")
_BERANGKA = ("4-", "5-", "7-")
"""The folders of drafts nobody fills in by hand."""
_UTUH = 0.8
_TERPANJANG = 120
_SEL = re.compile(r"\W+")


def owned_changes(naskah: NaskahKembali, bacaan: Bacaan) -> Iterator[Suntingan]:
    """The words of narratives and forms that say something else than was printed."""
    utuh = is_whole(naskah)
    for asal, semula, menjadi in _owned(naskah, bacaan):
        if not utuh and not rapat(menjadi):
            continue
        if rapat(semula) != rapat(menjadi) or "\n\n" in menjadi:
            yield Suntingan(
                periode=naskah.ciri.periode,
                asal=asal,
                semula=semula,
                menjadi=menjadi,
                penyunting=naskah.penyunting,
                tanggal=naskah.disimpan[:10],
                dokumen=naskah.ciri.dokumen,
                berkas=naskah.berkas if tahap_dari(naskah.berkas) else PurePosixPath(naskah.berkas).name,
                sidik=naskah.sidik,
            )


def is_whole(naskah: NaskahKembali) -> bool:
    """Whether nearly all of a draft came back; what is missing from an excerpt was not deleted by anybody."""
    made = [pair for pair in _pairs(naskah) if pair.semula is not None]
    return sum(bool(pair.kembali) for pair in made) >= _UTUH * len(made)


def _owned(naskah: NaskahKembali, bacaan: Bacaan) -> Iterator[tuple[AsalTeks, str, str]]:
    """(where it was written, what was printed, what came back) of every owned text that can still be told."""
    if naskah.asli is None:
        yield from _by_own_anchors(naskah, bacaan)
        return
    for pair in _pairs(naskah):
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
    """The paragraphs side by side; one added right behind a narrative, or in the place of one, belongs to it."""
    made: list[Pasangan] = []
    for pair in paired(naskah.asli.paragraf if naskah.asli else (), naskah.halaman.paragraf):
        last = made[-1] if made else None
        found = _source(naskah, last.semula if last else None)
        own = _source(naskah, pair.semula)
        if pair.semula is None and last and found and found[0].bernarasi and not pair.kembali[0].baris:
            made[-1] = Pasangan(last.semula, (*last.kembali, *pair.kembali))
        elif last and last.semula is None and own and own[0].bernarasi and not pair.kembali:
            made[-1] = Pasangan(pair.semula, last.kembali)
        else:
            made.append(pair)
    return tuple(made)


def _source(naskah: NaskahKembali, paragraf: Paragraf | None) -> tuple[AsalTeks, str] | None:
    """Where a paragraph of the draft was written, and its words without the number of a list before them."""
    for nama in paragraf.jangkar if paragraf else ():
        if nama in naskah.asal and paragraf is not None:
            asal, sidik = naskah.asal[nama]
            for teks in (paragraf.teks, _NOMOR.sub("", paragraf.teks, count=1)):
                if sidik_teks(teks) == sidik:
                    return asal, teks
    return None


def by_hand(naskah: NaskahKembali, bacaan: Bacaan, analisis: Analisis) -> list[Temuan]:
    """A finding for each figure or sentence of the program's own that was changed, added or taken out."""
    if naskah.asli is None or not naskah.ciri.dokumen.startswith(_BERANGKA):
        return []
    rows: dict[int, list[str]] = {}
    for p in naskah.asli.paragraf:
        rows.setdefault(p.baris, []).append(rapat(p.teks))
    utuh = is_whole(naskah)
    nama = PurePosixPath(naskah.berkas).name
    found = [] if utuh else [temuan("RVW-24", Tempat(naskah.berkas), nama, dokumen=naskah.ciri.dokumen)]
    gone: dict[int, list[str]] = {}
    for pair in _pairs(naskah):
        if not pair.berubah or _source(naskah, pair.semula) or not (utuh or pair.kembali):
            continue
        semula = pair.semula
        menjadi = rapat(" ".join(p.teks for p in pair.kembali))
        if semula is None:
            found.append(_told("RVW-16", naskah, pair.kembali[0], Tempat(naskah.berkas), menjadi=menjadi))
        elif not menjadi and semula.baris:
            gone.setdefault(semula.baris, []).append(semula.teks)
        else:
            where = _origin(rows.get(semula.baris, []) if semula.baris else [], rapat(semula.teks), bacaan, analisis)
            kode = ("RVW-23" if AWAL in semula.teks else "RVW-14") if menjadi else "RVW-15"
            found.append(_told(kode, naskah, semula, where, semula=rapat(semula.teks), menjadi=menjadi))
    return [*found, *_rows_gone(naskah, rows, gone, bacaan, analisis)]


def _rows_gone(
    naskah: NaskahKembali,
    rows: dict[int, list[str]],
    gone: dict[int, list[str]],
    bacaan: Bacaan,
    analisis: Analisis,
) -> Iterator[Temuan]:
    """One finding per row of a table that was deleted or emptied, in whole or in part."""
    for baris, cells in gone.items():
        said = " | ".join(cells)
        where = _origin(rows[baris], rapat(cells[-1]), bacaan, analisis)
        bagian = next((p.bagian for p in (naskah.asli.paragraf if naskah.asli else ()) if p.baris == baris), "")
        yield _told("RVW-15", naskah, Paragraf(said, (), baris, bagian), where, semula=said)


def _told(kode: str, naskah: NaskahKembali, paragraf: Paragraf, tempat: Tempat, **teks: str) -> Temuan:
    bagian = f" bagian “{paragraf.bagian}”" if paragraf.bagian else ""
    asal = str(tempat) or "perencanaan, formulir, atau instansi.toml"
    celah = {nama: _short(isi) for nama, isi in teks.items()}
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


def _short(teks: str) -> str:
    return teks if len(teks) <= _TERPANJANG else teks[:_TERPANJANG].rstrip() + " …"
