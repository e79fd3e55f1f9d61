"""The page of a draft as it came back: its paragraphs with their anchors, its comments, what was changed under track.

A tracked change that nobody accepted has not happened: an insertion is left out, a deletion still stands. The results
of fields (contents, page numbers, numbers of captions) are nobody's words and are left out too. A footnote is read in
its place, as `kata^[isi catatan]`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from pipeline.domain.suntingan import rapat
from pipeline.word.anchor import GENERAL, OWNED
from pipeline.word.file.naming import PAGE
from pipeline.word.markup import local, parsed, w, without_open_fields
from pipeline.word.styled import noted

_ASIDE = frozenset({"drawing", "pict", "object", "AlternateContent", "pPr", "rPr", "instrText", "tblPr", "tcPr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ADDED, _TAKEN = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_HEADING = re.compile(r"(?:heading [1-9]|title)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraf:
    """One paragraph with words: its text, its anchors, its row (0 outside tables), the heading it stands under."""

    teks: str
    jangkar: tuple[str, ...] = ()
    baris: int = 0
    bagian: str = ""


@dataclass(frozen=True, slots=True)
class PerubahanTerlacak:
    """A tracked change nobody accepted; ``jenis`` is sisipan or hapusan, ``kalimat`` the paragraph it stands in."""

    jenis: str
    teks: str
    kalimat: str
    penulis: str
    tanggal: str
    bagian: str = ""


@dataclass(frozen=True)
class Halaman:
    """The paragraphs of a page, the tracked changes on it, and of each comment the words it stands at."""

    paragraf: tuple[Paragraf, ...]
    terlacak: tuple[PerubahanTerlacak, ...] = ()
    ditandai: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Comment → (the text it stands at, the heading above it)."""


def read_page(parts: Mapping[str, bytes]) -> Halaman:
    """The page in the parts of a Word file.

    Raises:
        XMLSyntaxError: it is no XML.
    """
    return _page(parts[PAGE], parts.get("word/styles.xml", b""), parts.get("word/footnotes.xml", b""))


@lru_cache(maxsize=16)
def _page(page: bytes, styles: bytes, footnotes: bytes) -> Halaman:
    """The page; one run looks at a draft before and after taking it in, and at the one it was made as."""
    walk = _Walk(_headings(styles), dict(_notes(footnotes)))
    walk.down(without_open_fields(parsed(page)), 0)
    return walk.halaman()


def _headings(styles: bytes) -> frozenset[str]:
    """The ids of the styles of headings, whose names are English in every Word."""
    if not styles:
        return frozenset()
    found = ((style.get(w("styleId"), ""), style.find(w("name"))) for style in parsed(styles).iter(w("style")))
    return frozenset(number for number, name in found if name is not None and _HEADING.match(name.get(w("val"), "")))


def _notes(footnotes: bytes) -> Iterator[tuple[str, str]]:
    """The words of each footnote by its number; a tracked change in it is read as on the page."""
    for note in without_open_fields(parsed(footnotes)).iterchildren(w("footnote")) if footnotes else ():
        walk = _Walk(frozenset(), {})
        walk.down(note, 0)
        yield note.get(w("id"), ""), rapat(" ".join(p.teks for p in walk.found))


class _Walk:
    """One pass over the page, which keeps what is open: bookmarks, comments, fields, the row, the heading."""

    def __init__(self, headings: frozenset[str], notes: Mapping[str, str]) -> None:
        self.headings, self.heading, self.notes = headings, "", notes
        self.found: list[Paragraf] = []
        self.tracked: list[tuple[int, PerubahanTerlacak]] = []
        self.marked: dict[str, list[str]] = {}
        self.under: dict[str, str] = {}
        self.open: dict[str, tuple[str, int]] = {}
        self.shut: set[str] = set()
        self.row = 0
        self.fields: list[list[str]] = []
        self.rows = 0
        self.text: list[str] = []
        self.names: dict[str, None] = {}
        self.joined = False

    def halaman(self) -> Halaman:
        """What was found."""
        terlacak = tuple(replace(satu, kalimat=self.found[n].teks) if n < len(self.found) else satu
                         for n, satu in self.tracked)  # fmt: skip
        ditandai = {nomor: (rapat(" ".join(teks)), self.under.get(nomor, "")) for nomor, teks in self.marked.items()}
        return Halaman(tuple(self.found), terlacak, ditandai)

    def down(self, element: etree._Element, row: int) -> None:
        """Walk through what holds paragraphs: the body, tables, content controls."""
        for child in element.iterchildren(etree.Element):
            kind = local(child.tag)
            if kind == "p":
                self._paragraph(child, row)
            elif kind == "tr":
                self.rows += 1
                self.down(child, self.rows)
            elif kind in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"):
                self._border(child, kind)
            elif kind not in _ASIDE:
                self.down(child, row)

    def _paragraph(self, paragraph: etree._Element, row: int) -> None:
        if not self.joined:
            self.text, self.names = [], dict.fromkeys(name for name, began in self.open.values() if began == row)
            self.row = row
        self._inline(paragraph, "")
        self.joined = paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('ins')}") is not None
        if self.joined:  # a paragraph mark nobody accepted parts nothing
            return
        text = "".join(self.text).strip()
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if text and style is not None and style.get(w("val")) in self.headings:
            self.heading = rapat(text)
        if text or self.names:
            self.found.append(Paragraf(text, tuple(self.names), row, self.heading))

    def _inline(self, element: etree._Element, tracked: str) -> None:
        for child in element.iterchildren(etree.Element):
            kind = local(child.tag)
            if kind in ("t", "delText"):
                self._say(child.text or "", tracked)
            elif kind in _SIGNS:
                self._say(_SIGNS[kind], tracked)
            elif kind == "footnoteReference" and (note := self.notes.get(child.get(w("id"), ""))):
                self._say(noted(note), tracked)
            elif kind == "fldChar":
                self._field(child.get(w("fldCharType"), ""))
            elif kind == "instrText" and self.fields:
                self.fields[-1][1] += child.text or ""
            elif kind in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"):
                self._border(child, kind)
            elif kind in _ADDED or kind in _TAKEN:
                self._tracked(child, "sisipan" if kind in _ADDED else "hapusan")
            elif kind not in _ASIDE and kind != "fldSimple":
                self._inline(child, tracked)

    def _say(self, text: str, tracked: str) -> None:
        if any(state != "begin" and "HYPERLINK" not in code for state, code in self.fields):
            return
        if tracked != "sisipan":
            self.text.append(text)
        for words in self.marked.values():
            if words[-1:] != ["\0"]:
                words.append(text)

    def _tracked(self, element: etree._Element, jenis: str) -> None:
        self._inline(element, jenis)
        said = rapat("".join(t.text or "" for t in element.iter(w("t"), w("delText"))))
        if not said:
            return
        satu = PerubahanTerlacak(
            jenis, said, "", element.get(w("author"), ""), element.get(w("date"), "")[:10], self.heading
        )
        before = self.tracked[-1] if self.tracked else None
        if before and before[0] == len(self.found) and replace(before[1], teks=said) == satu:
            self.tracked[-1] = (before[0], replace(satu, teks=f"{before[1].teks} {said}"))
        else:
            self.tracked.append((len(self.found), satu))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(["begin", ""])
        elif self.fields and kind == "separate":
            self.fields[-1][0] = "separate"
        elif self.fields and kind == "end":
            self.fields.pop()

    def _border(self, element: etree._Element, kind: str) -> None:
        number, name = element.get(w("id"), ""), element.get(w("name"), "")
        if kind == "bookmarkStart" and name.startswith((GENERAL, OWNED)):
            self.names[name] = None
            if number not in self.shut:  # LibreOffice ends one of no words before it begins
                self.open[number] = (name, self.row)
        elif kind == "bookmarkEnd":
            self.open.pop(number, None)
            self.shut.add(number)
        elif kind == "commentRangeStart":
            self.marked[number] = []
            self.under[number] = self.heading
        elif kind == "commentRangeEnd" and number in self.marked:
            self.marked[number].append("\0")


def kalimat_di(halaman: Halaman, petikan: str) -> str:
    """The whole sentence a quotation stands in; the quotation itself where none holds it whole."""
    for paragraf in halaman.paragraf:
        teks = rapat(paragraf.teks)
        if petikan and petikan in teks:
            return next(_sentences(teks, petikan), petikan)
    return petikan


def _sentences(teks: str, petikan: str) -> Iterator[str]:
    start = teks.index(petikan)
    head = max((m.end() for m in re.finditer(r"[.;!?]\s+", teks[:start])), default=0)
    stop = re.search(r"[.;!?](?=\s|\Z)", teks[start + len(petikan) - 1 :])
    yield teks[head : start + len(petikan) - 1 + stop.end()] if stop else teks[head:]
