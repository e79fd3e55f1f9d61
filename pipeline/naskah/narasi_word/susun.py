"""A Word file of ``narasi/`` as the text an office would have typed: headings, lists, tables, pictures, footnotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from pipeline.errors import TemplateError
from pipeline.naskah.narasi_word.gaya import GayaWord
from pipeline.naskah.narasi_word.kalimat import OUT, GambarWord, IsiTertinggal, Pembaca
from pipeline.naskah.narasi_word.ketik import Ketikan
from pipeline.naskah.narasi_word.tabel import grid, typed_table
from pipeline.word.file.naming import PAGE
from pipeline.word.file.package import read
from pipeline.word.markup import local, parsed, w, without_open_fields
from pipeline.word.styled import Piece

_BAGIAN = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_TAKARIR = re.compile(r"(Tabel|Gambar)\s+(?:[\dIVXLA-Z]+[.\-]?)*\d*\s*[.:\-–]?\s+(?P<judul>\S.*)", re.IGNORECASE)

_POLOS = re.compile(r"\[\^[^\]]+\]|[\[\]\\*]")
"""What a heading may hold that the title of a picture cannot."""


class NarasiRusak(Exception):  # noqa: N818 - named after what happened
    """Why a Word file cannot be taken in."""


@dataclass(frozen=True)
class NarasiWord:
    """The text of a Word file, its pictures by the names the text refers to, and what was not taken over."""

    teks: str
    gambar: Mapping[str, bytes]
    tertinggal: Mapping[str, int]
    disisipkan: int
    dihapus: int


@dataclass(slots=True)
class _Blok:
    """One block as typed."""

    teks: str
    jenis: str = "teks"
    takarir: str = ""
    """What the words would be as a caption; empty for words that are none."""


@lru_cache(maxsize=32)
def taken_in(isi: bytes, nama: str) -> NarasiWord:
    """The text of a file; its pictures are called after ``nama``.

    Raises:
        NarasiRusak: it is damaged, locked by a password, or no Word file.
    """
    try:
        parts = read(isi)
        page = without_open_fields(parsed(parts[PAGE]), OUT)
        return _Buku(parts, re.sub(r"[^\w]+", "-", nama)).taken(page)
    except TemplateError as reason:
        raise NarasiRusak(str(reason).rpartition(": ")[2].rstrip(".")) from reason
    except (etree.XMLSyntaxError, KeyError, ValueError, RecursionError) as reason:
        raise NarasiRusak("isinya rusak") from reason


@dataclass
class _Buku:
    """One file while it is read."""

    parts: Mapping[str, bytes]
    nama: str
    hitungan: IsiTertinggal = field(default_factory=IsiTertinggal)
    ketikan: Ketikan = field(default_factory=Ketikan)
    gambar: dict[str, bytes] = field(default_factory=dict)

    def taken(self, page: etree._Element) -> NarasiWord:
        self.gaya = GayaWord.of(self.parts)
        self.notes = {kind: self._notes(kind) for kind in _BAGIAN}
        self.pembaca = Pembaca(self.parts, self.gaya, self.hitungan, lambda kind, n: self.notes[kind].get(n, ""))
        body = page.find(w("body"))
        blok = list(self._blocks(body)) if body is not None else []
        semua = [*_captioned(blok), *self.ketikan.definitions()]
        hitungan = self.hitungan
        teks = "\n\n".join(semua) + "\n" if semua else ""
        return NarasiWord(teks, self.gambar, dict(hitungan.tertinggal), hitungan.disisipkan, hitungan.dihapus)

    def _notes(self, kind: str) -> dict[str, str]:
        """The footnotes by their number, each in one line, as typed."""
        part = _BAGIAN[kind]
        if part not in self.parts:
            return {}
        pembaca = Pembaca(self.parts, self.gaya, self.hitungan, part=part)
        found: dict[str, str] = {}
        for note in without_open_fields(parsed(self.parts[part]), OUT).iterchildren(w(kind)):
            lines = (Ketikan().typed(_on_one_line(pembaca.read(p)[0])) for p in note.iter(w("p")))
            found[note.get(w("id"), "")] = " ".join(filter(None, lines))
        return found

    def _blocks(self, holder: etree._Element) -> Iterator[_Blok]:
        for child in holder.iterchildren(etree.Element):
            kind = local(child.tag)
            if kind == "p":
                yield from self._paragraph(child)
            elif kind == "tbl":
                yield from self._table(child)
            elif kind in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
                yield from self._blocks(child)
            elif kind == "altChunk":
                self.hitungan.tertinggal["dokumen sisipan"] += 1

    def _paragraph(self, paragraph: etree._Element) -> Iterator[_Blok]:
        pieces, gambar = self.pembaca.read(paragraph)
        if self.gaya.listed(paragraph):
            return
        level = self.gaya.heading(paragraph)
        depan = f"{'#' * level} " if level else ""
        for n, line in enumerate([_on_one_line(pieces)] if level else _parted(pieces)):
            teks = self.ketikan.typed(line, polos=bool(level))
            if teks:
                depan = depan or ("" if n else self.gaya.point(paragraph))
                yield _Blok(depan + teks, "judul" if level else "teks", self._caption(paragraph, teks))
                depan = ""
        yield from map(self._picture, gambar)

    def _caption(self, paragraph: etree._Element, teks: str) -> str:
        match = _TAKARIR.fullmatch(teks)
        return match["judul"] if match else teks if self.gaya.caption(paragraph) else ""

    def _picture(self, gambar: GambarWord) -> _Blok:
        akhiran = "png" if gambar.isi.startswith(b"\x89PNG") else "jpg"
        nama = f"{self.nama}-gambar-{len(self.gambar) + 1}.{akhiran}"
        self.gambar[nama] = gambar.isi
        return _Blok(f"({nama})", "gambar", gambar.judul)

    def _table(self, table: etree._Element) -> Iterator[_Blok]:
        cells = list(table.iterfind(f"{w('tr')}/{w('tc')}"))
        if len(cells) == 1:  # a frame around words
            yield from self._blocks(cells[0])
            return
        self.hitungan.tertinggal.update(["tabel di dalam tabel"] * (len(list(table.iter(w("tbl")))) - 1))
        gambar: list[_Blok] = []
        rows = grid(table, lambda cell: self._cell(cell, gambar))
        if any(sel.strip() for row in rows for sel in row):
            yield _Blok(typed_table(rows), "tabel")
        yield from gambar

    def _cell(self, cell: etree._Element, gambar: list[_Blok]) -> str:
        lines: list[str] = []
        for paragraph in cell.iter(w("p")):
            pieces, found = self.pembaca.read(paragraph)
            point = self.gaya.point(paragraph)
            lines += [(point if not n else "") + teks for n, line in enumerate(_parted(pieces))
                      if (teks := self.ketikan.typed(line))]  # fmt: skip
            gambar += map(self._picture, found)
        return "<br>".join(line.strip() for line in lines)


def _parted(pieces: list[Piece]) -> list[list[Piece]]:
    r"""The pieces of each line: ``\n`` parts them."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == "\n":
            lines.append([])
        else:
            lines[-1].append(piece)
    return lines


def _on_one_line(pieces: list[Piece]) -> list[Piece]:
    return [Piece(" ") if piece.text == "\n" else piece for piece in pieces]


def _captioned(blok: list[_Blok]) -> Iterator[str]:
    """The blocks with each caption where a text has it: before a table as ``Tabel: …``, as the title of a picture.

    A picture without one is called after the heading it stands under.
    """
    taken: set[int] = set()
    judul = ""
    for n, satu in enumerate(blok):
        judul = _POLOS.sub("", satu.teks.lstrip("# ")) if satu.jenis == "judul" else judul
        nanti = blok[n + 1] if n + 1 < len(blok) else None
        if n in taken:
            continue
        if satu.jenis == "gambar":
            if nanti and nanti.jenis == "teks" and nanti.takarir:
                satu.takarir = nanti.takarir
                taken.add(n + 1)
            yield f"![{satu.takarir or judul}]{satu.teks}"
        elif satu.jenis == "teks" and satu.takarir and nanti and nanti.jenis == "tabel":
            yield f"Tabel: {satu.takarir}"
        else:
            yield satu.teks
