"""The office's own text: a small subset of markdown, read into paragraphs and put anew one paragraph at a time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from pipeline.domain.suntingan import rapat
from pipeline.naskah.catatan_kaki import TUTUP, as_typed, closed, definitions, texts, without_comments, written
from pipeline.naskah.markdown import GambarTulis, TabelTulis, read_table, read_words
from pipeline.naskah.takarir import Takarir
from pipeline.word.photo import Photo
from pipeline.word.ruled import ABOVE, LEFT, Ruled
from pipeline.word.styled import with_notes

JUDUL, TEKS, BUTIR, NOMOR, BELUM = "judul", "teks", "butir", "nomor", "belum"
TABEL, GAMBAR = "tabel", "gambar"

_KOMENTAR = re.compile(r"<!--.*?-->", re.DOTALL)
_AWAL = re.compile(
    r"^(?P<masuk>\s*)(?:(?P<judul>#+)\s+|(?P<butir>[-*•])\s+|(?P<nomor>(?:\d+|[a-z])[.)])\s+)(?P<teks>\S.*)$"
)
_GAMBAR = re.compile(r"\s*!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)\s*")
_TAKARIR = re.compile(r"Tabel(?:\s+[\d.]+)?\s*:\s*(?P<judul>\S.*)")
_MASUK, _TERDALAM = 2, 3
"""So many more blanks open a deeper list; no list is deeper than that."""
_BLOK = re.compile(rf"\n[\s{TUTUP}]*\n")
_KATA = re.compile(r"\S+")
_TANDA = re.compile(r"\*+|~~|`|(?<!\w)_+|_+(?!\w)|\[(?=[^\s^])|\]\([^)\s]*\)")


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph; ``jenis`` is judul, teks, butir, nomor or belum, ``nomor`` the number as typed (``1.``).

    Of jenis tabel and gambar ``blok`` is what was written, ``isi`` what is printed under the caption ``takarir``.
    """

    jenis: str
    teks: str
    nomor: str = ""
    tingkat: int = 0
    judul: str = ""
    blok: TabelTulis | GambarTulis | None = None
    isi: Ruled | Photo | None = None
    takarir: Takarir | None = None


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
    parts = _parts(teks)
    if not 0 <= nomor < len(parts):
        return None
    satu = parts[nomor]
    bersih, semua = _clean(teks)
    baru = [rapat(alinea) for alinea in menjadi if rapat(alinea)]
    if not baru and len(parts) == 1:  # a narrative is never emptied by leaving it out of a draft
        return None
    wanted = [with_notes(p.alinea.teks) for p in parts]
    wanted[nomor : nomor + 1] = baru
    tertulis = as_typed(bersih, satu.alinea.teks, baru, semua)
    ways = [_within(teks, satu, tertulis.alinea[0])] if len(baru) == 1 else []
    ways.append(_replaced(teks, satu, tertulis.alinea))
    for way in ways:
        made = written(way, without_comments(way), tertulis.isi)
        if [rapat(with_notes(p.teks)) for p in parse(made)] == list(map(rapat, wanted)):
            return made
    return None


def _clean(teks: str) -> tuple[str, Mapping[str, str]]:
    """The file with comments and footnotes closed, every sign at its number, and each footnote by its label."""
    bersih = without_comments(teks)
    catatan = definitions(bersih)
    return closed(bersih, catatan), texts(bersih, catatan)


def _parts(teks: str) -> tuple[_Letak, ...]:
    r"""The paragraphs with their places; line ends count as ``\n`` and every sign stays at its number."""
    bersih, catatan = _clean(teks)
    start = 0
    found: list[_Letak] = []
    dalam: list[int] = []
    for match in (*_BLOK.finditer(bersih), None):
        end = match.start() if match else len(bersih)
        for satu in _lines(bersih, (start, end), dalam, catatan):
            found += _captioned(satu, found) if satu.alinea.blok else (satu,)
        start = match.end() if match else end
    return tuple(found)


def _captioned(satu: _Letak, before: list[_Letak]) -> tuple[_Letak, ...]:
    """A table with the line before it that is its caption: ``Tabel: Jumlah Layanan``."""
    match = _TAKARIR.match(before[-1].alinea.teks) if before and before[-1].alinea.jenis == TEKS else None
    if match is None or satu.alinea.jenis != TABEL:
        return (satu,)
    awal = before.pop().awal
    return (_Letak(replace(satu.alinea, judul=match["judul"]), awal, satu.akhir),)


def _lines(bersih: str, blok: tuple[int, int], dalam: list[int], catatan: Mapping[str, str]) -> Iterator[_Letak]:
    """The lines of one block; a line that opens nothing goes on with the one before, save after a heading."""
    pending: _Terbuka | None = None
    start, end = blok
    lines = list(re.finditer(r"[^\n]+", bersih[start:end]))
    polos = [line[0].replace(TUTUP, "") for line in lines]
    place = 0
    while place < len(lines):
        line, kosong, nomor = lines[place], polos[place], place
        place += 1
        awal, akhir = start + line.start(), start + line.end()
        if not kosong.strip():
            continue
        tabel = read_table(polos[nomor:], catatan)
        opened = _AWAL.match(kosong)
        sendiri = _GAMBAR.fullmatch(kosong) is not None
        if tabel is None and not opened and not sendiri and pending is not None and pending.berlanjut:
            pending.tulisan.append(kosong)
            pending.akhir = akhir
            continue
        if pending is not None:
            yield from pending.tutup(catatan)
            pending = None
        if tabel is not None:
            place = nomor + tabel[1]
            isi = "; ".join(" | ".join(s for s in baris if s not in (LEFT, ABOVE)) for baris in tabel[0].baris)
            yield _Letak(Alinea(TABEL, isi, blok=tabel[0]), awal, start + lines[place - 1].end())
        else:
            pending = _opened(opened, line[0], awal, dalam) if opened else _Terbuka(TEKS, [kosong], awal, akhir)
            pending.sendiri = sendiri
    if pending is not None:
        yield from pending.tutup(catatan)


@dataclass(slots=True)
class _Terbuka:
    """A paragraph whose lines are still being gathered."""

    jenis: str
    tulisan: list[str]
    awal: int
    akhir: int
    nomor: str = ""
    tingkat: int = 0
    sendiri: bool = False

    @property
    def berlanjut(self) -> bool:
        """Whether a line that opens nothing goes on with it."""
        return self.jenis != JUDUL and not self.sendiri

    def tutup(self, catatan: Mapping[str, str]) -> Iterator[_Letak]:
        """The paragraph, and below it the pictures it refers to."""
        teks, gambar = read_words(" ".join(" ".join(self.tulisan).split()), catatan)
        if teks:
            yield _Letak(Alinea(self.jenis, teks, self.nomor, self.tingkat), self.awal, self.akhir)
        for satu in gambar:
            yield _Letak(
                Alinea(GAMBAR, satu.judul or satu.berkas, judul=satu.judul, blok=satu), self.awal, self.akhir
            )


def _opened(match: re.Match[str], line: str, awal: int, dalam: list[int]) -> _Terbuka:
    jenis = JUDUL if match["judul"] else BUTIR if match["butir"] else NOMOR
    depan = match.start("teks")
    letters = [place for place, sign in enumerate(line) if sign != TUTUP]
    tingkat = 0 if jenis == JUDUL else _level(match["masuk"], dalam)
    return _Terbuka(jenis, [match["teks"]], awal + letters[depan], awal + len(line), match["nomor"] or "", tingkat)


def _level(masuk: str, dalam: list[int]) -> int:
    """How deep a point of a list stands below those before it, by the blanks before it."""
    lebar = len(masuk.expandtabs(4))
    if not lebar:
        dalam.clear()
    while dalam and lebar < dalam[-1]:
        dalam.pop()
    if not dalam or lebar >= dalam[-1] + _MASUK:
        dalam.append(lebar)
    return min(len(dalam), _TERDALAM) - 1


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


def _replaced(teks: str, satu: _Letak, baru: Sequence[str]) -> str:
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
