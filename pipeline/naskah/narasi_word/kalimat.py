"""What stands inside a paragraph of a Word file: its words, notes and pictures, and what cannot be taken over."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from pipeline.naskah.narasi_word.gaya import GayaWord, hidden
from pipeline.word.file.naming import PAGE, rels_name, target_of
from pipeline.word.markup import PIC, RELS, WP, A, M, R, local, parsed, w
from pipeline.word.styled import Piece

_V = "urn:schemas-microsoft-com:vml"
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_IN, OUT = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_HOLDERS = frozenset({"hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "Choice"})
_HOLDERS_TOO = frozenset({"AlternateContent", *_HOLDERS, *_IN})
_BY_ITSELF = ("\\", "/", ".jp", ".png", "generated", "dihasilkan", "description automatically")
_LOST = (("chart", "grafik"), ("diagram", "SmartArt"))


@dataclass(frozen=True, slots=True)
class GambarWord:
    """A picture as it stands in the file, and what it is called there."""

    isi: bytes
    judul: str


@dataclass
class IsiTertinggal:
    """What of a file was left out, each kind with how often, and its tracked changes."""

    tertinggal: Counter[str] = field(default_factory=Counter)
    disisipkan: int = 0
    dihapus: int = 0


@dataclass
class Pembaca:
    """Reads the paragraphs of one part of a file."""

    parts: Mapping[str, bytes]
    gaya: GayaWord
    hitungan: IsiTertinggal
    catatan: Callable[[str, str], str] = lambda _kind, _number: ""
    """The words of a footnote or endnote by its number, as typed."""
    part: str = PAGE
    fields: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        rels = self.parts.get(rels_name(self.part), b"")
        found = parsed(rels).iterchildren(f"{{{RELS}}}Relationship") if rels else ()
        self.rels = {rel.get("Id", ""): (rel.get("Target", ""), rel.get("TargetMode", "")) for rel in found}

    def read(self, paragraph: etree._Element) -> tuple[list[Piece], list[GambarWord]]:
        r"""The pieces of a paragraph; a line break in it is ``\n`` in a piece of its own."""
        gambar: list[GambarWord] = []
        return list(self._inside(paragraph, "", gambar)), gambar

    def _inside(self, holder: etree._Element, link: str, gambar: list[GambarWord]) -> Iterator[Piece]:
        for child in holder.iterchildren(etree.Element):
            kind = local(child.tag)
            if kind == "r":
                yield from self._run(child, link, gambar)
            elif child.tag.startswith(f"{{{M}}}"):
                self.hitungan.tertinggal["rumus"] += 1
            elif kind in OUT:
                self.hitungan.dihapus += bool(list(child.iter(w("delText"), w("t"))))
            elif kind in _HOLDERS_TOO:
                self.hitungan.disisipkan += kind in _IN
                target, mode = self.rels.get(child.get(f"{{{R}}}id", ""), ("", ""))
                leads = target if kind == "hyperlink" and mode == "External" else link
                yield from self._inside(child, leads, gambar)

    def _run(self, run: etree._Element, link: str, gambar: list[GambarWord]) -> Iterator[Piece]:
        looks = self.gaya.looks(run)
        for child in run.iterchildren(etree.Element):
            kind = local(child.tag)
            if kind in ("fldChar", "instrText"):
                self._field(child)
            elif hidden(run) or any(state == "begin" for state, _ in self.fields):
                continue
            elif kind == "t":
                yield Piece(child.text or "", looks, link or self._field_link())
            elif kind in ("drawing", "pict", "object", "AlternateContent"):
                gambar += self._drawn(child)
            else:
                yield from self._sign(child, kind)

    def _sign(self, child: etree._Element, kind: str) -> Iterator[Piece]:
        """What stands for no letters: breaks, and the place of a note."""
        if kind in _SIGNS:
            paged = child.get(w("type"), "textWrapping") != "textWrapping"
            yield Piece(" " if paged else _SIGNS[kind])
        elif kind in ("footnoteReference", "endnoteReference"):
            note = self.catatan(kind.removesuffix("Reference"), child.get(w("id"), ""))
            if note:
                yield Piece("", note=note)

    def _field(self, element: etree._Element) -> None:
        kind = element.get(w("fldCharType"), "")
        if kind == "begin":
            self.fields.append(["begin", ""])
        elif self.fields and kind == "separate":
            self.fields[-1][0] = "separate"
        elif self.fields and kind == "end":
            self.fields.pop()
        elif self.fields:
            self.fields[-1][1] += element.text or ""

    def _field_link(self) -> str:
        code = next((code.split() for _, code in reversed(self.fields) if code.split()[:1] == ["HYPERLINK"]), [])
        return code[1].strip('"') if len(code) > 1 and not code[1].startswith("\\") else ""

    def _drawn(self, drawing: etree._Element) -> Iterator[GambarWord]:
        """The pictures of a drawing; what else it shows is counted."""
        if drawing.tag == w("object"):
            self.hitungan.tertinggal["benda dari program lain (OLE)"] += 1
            return
        found = False
        for element in drawing.iter(etree.Element):
            if any(local(holder.tag) == "Fallback" for holder in element.iterancestors()):
                continue
            if element.tag in (f"{{{A}}}blip", f"{{{_V}}}imagedata"):
                found = True
                if (satu := self._picture(element, _title(drawing))) is not None:
                    yield satu
            elif nama := _other(element):
                found = True
                self.hitungan.tertinggal[nama] += 1
        if not found:
            self.hitungan.tertinggal["bentuk (shape)"] += 1

    def _picture(self, element: etree._Element, judul: str) -> GambarWord | None:
        number = element.get(f"{{{R}}}embed") or element.get(f"{{{R}}}id") or ""
        target, mode = self.rels.get(number, ("", "External"))
        isi = b"" if mode == "External" else self.parts.get(target_of(self.part, target), b"")
        if isi.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            return GambarWord(isi, judul)
        akhiran = target.rpartition(".")[2].upper() if isi else ""
        self.hitungan.tertinggal[f"gambar {akhiran}" if akhiran else "gambar yang hanya ditautkan"] += 1
        return None


def _other(element: etree._Element) -> str:
    """What a drawing shows that is no picture; empty for what holds nothing of its own."""
    if element.tag == f"{{{A}}}graphicData":
        uri = element.get("uri", "")
        return next((nama for kunci, nama in _LOST if kunci in uri), "")
    written = element.tag == w("txbxContent") and any((t.text or "").strip() for t in element.iter(w("t")))
    return "kotak teks" if written else ""


def _title(drawing: etree._Element) -> str:
    """What somebody wrote about a picture; what Word wrote there by itself is nobody's word."""
    said = next((p.get("descr", "") for p in drawing.iter(f"{{{WP}}}docPr", f"{{{PIC}}}cNvPr") if p.get("descr")), "")
    words = " ".join(said.split())
    by_itself = any(sign in words.casefold() for sign in _BY_ITSELF) or words.casefold().startswith(("a ", "an "))
    return "" if by_itself else words
