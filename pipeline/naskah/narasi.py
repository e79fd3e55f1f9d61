"""The office's own text: a small subset of markdown, read into paragraphs and put anew one paragraph at a time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from pipeline.domain.suntingan import rapat

JUDUL, TEKS, BUTIR, NOMOR, BELUM = "judul", "teks", "butir", "nomor", "belum"

_KOMENTAR = re.compile(r"<!--.*?-->", re.DOTALL)
_AWAL = re.compile(r"^\s*(?:(?P<judul>#+)\s+|(?P<butir>[-*•])\s+|(?P<nomor>(?:\d+|[a-z])[.)])\s+)(?P<teks>\S.*)$")
_TEBAL = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_TUTUP = "\0"
"""Stands for each sign of a comment, so that every other sign keeps its place."""
_BLOK = re.compile(rf"\n[\s{_TUTUP}]*\n")
_KATA = re.compile(r"\S+")
_TANDA = re.compile(r"\*\*|__")


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph; ``jenis`` is judul, teks, butir, nomor or belum, ``nomor`` the number as typed (``1.``)."""

    jenis: str
    teks: str
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class _Letak:
    """A paragraph and where its words stand in the file: from sign ``awal`` up to ``akhir``."""

    alinea: Alinea
    awal: int
    akhir: int


def parse(teks: str) -> tuple[Alinea, ...]:
    """The paragraphs of a narrative: blank lines part them, ``#`` heads, ``-`` and ``1.`` list; comments go."""
    return tuple(satu.alinea for satu in _parts(teks))


def rewritten(teks: str, nomor: int, menjadi: Sequence[str]) -> str | None:
    """The file with paragraph ``nomor`` saying something else: other paragraphs, comments and marks stay as they are.

    Several texts in ``menjadi`` become several paragraphs, none at all takes the paragraph out. None where the file
    would then not read as asked, so that nothing is written that nobody wrote.
    """
    parts = tuple(_parts(teks))
    if not 0 <= nomor < len(parts):
        return None
    satu = parts[nomor]
    baru = [rapat(alinea) for alinea in menjadi if rapat(alinea)]
    if not baru and len(parts) == 1:  # a narrative is never emptied by leaving it out of a draft
        return None
    wanted = [p.alinea.teks for p in parts]
    wanted[nomor : nomor + 1] = baru
    ways = [_within(teks, satu, baru[0])] if len(baru) == 1 else []
    ways.append(_replaced(teks, satu, baru))
    for made in ways:
        if [rapat(p.teks) for p in parse(made)] == list(map(rapat, wanted)):
            return made
    return None


def _parts(teks: str) -> Iterator[_Letak]:
    r"""The paragraphs with their places; line ends count as ``\n`` and every sign stays at its number."""
    tertutup = _KOMENTAR.sub(lambda match: _TUTUP * len(match[0]), teks)
    bersih = tertutup.replace("\r\n", f"{_TUTUP}\n").replace("\r", "\n")
    start = 0
    for match in (*_BLOK.finditer(bersih), None):
        end = match.start() if match else len(bersih)
        yield from _lines(bersih, start, end)
        start = match.end() if match else end


def _lines(bersih: str, start: int, end: int) -> Iterator[_Letak]:
    """The lines of one block; a line that opens nothing goes on with the one before, save after a heading."""
    pending: _Letak | None = None
    for line in re.finditer(r"[^\n]+", bersih[start:end]):
        kosong = line[0].replace(_TUTUP, "")
        if not kosong.strip():
            continue
        awal, akhir = start + line.start(), start + line.end()
        opened = _AWAL.match(kosong)
        if opened is None and pending is not None and pending.alinea.jenis != JUDUL:
            lanjut = replace(pending.alinea, teks=f"{pending.alinea.teks} {_plain(kosong)}")
            pending = replace(pending, alinea=lanjut, akhir=akhir)
            continue
        if pending is not None:
            yield pending
        pending = _opened(opened, line[0], awal) if opened else _Letak(Alinea(TEKS, _plain(kosong)), awal, akhir)
    if pending is not None:
        yield pending


def _opened(match: re.Match[str], line: str, awal: int) -> _Letak:
    jenis = JUDUL if match["judul"] else BUTIR if match["butir"] else NOMOR
    depan = match.start("teks")
    letters = [place for place, sign in enumerate(line) if sign != _TUTUP]
    return _Letak(Alinea(jenis, _plain(match["teks"]), match["nomor"] or ""), awal + letters[depan], awal + len(line))


def _plain(line: str) -> str:
    """A line without the marks of bold text and without spare spaces."""
    return " ".join(_TEBAL.sub(r"\2", line).split())


def _within(teks: str, satu: _Letak, baru: str) -> str:
    """The file with only those words of the paragraph put anew that changed; the same file where that cannot be."""
    tertutup = _KOMENTAR.sub(lambda match: " " * len(match[0]), teks[satu.awal : satu.akhir])
    lama = list(_KATA.finditer(tertutup))
    lihat, kata = [_TANDA.sub("", k[0]) for k in lama], baru.split()
    made, place = [teks[: satu.awal]], 0
    badan = teks[satu.awal : satu.akhir]
    for apa, i, j, m, n in SequenceMatcher(None, lihat, kata, autojunk=False).get_opcodes():
        if apa == "equal":
            continue
        isi = " ".join(kata[m:n])
        if j > i:
            start, end = lama[i].start(), lama[j - 1].end()
            depan, belakang = _marks(lama[i][0]), _marks(lama[j - 1][0][::-1])
            isi = " ".join(
                filter(None, (f"{depan}{isi}{belakang}" if isi else "", *_KOMENTAR.findall(badan[start:end])))
            )
        else:
            start = end = lama[i - 1].end() if i else 0
            isi = f" {isi}" if i else f"{isi} "
        made += [badan[place:start], isi]
        place = end
    return "".join((*made, badan[place:], teks[satu.akhir :]))


def _marks(kata: str) -> str:
    match = _TANDA.match(kata)
    return match[0] if match else ""


def _replaced(teks: str, satu: _Letak, baru: list[str]) -> str:
    """The file with the whole paragraph put anew; comments in it stay behind its words."""
    komentar = " ".join(_KOMENTAR.findall(teks[satu.awal : satu.akhir]))
    akhir_baris = "\r\n" if "\r\n" in teks else "\n"
    depan = "- " if satu.alinea.jenis == BUTIR else ""
    sela = akhir_baris if depan else akhir_baris * 2
    isi = sela.join(f"{depan if n else ''}{alinea}" for n, alinea in enumerate(baru))
    isi = f"{isi} {komentar}".strip() if komentar else isi
    if baru:
        return f"{teks[: satu.awal]}{isi}{teks[satu.akhir :]}"
    head = teks[: satu.awal]
    return f"{head[: max(head.rfind(chr(10)), head.rfind(chr(13))) + 1]}{isi}{teks[satu.akhir :]}"
