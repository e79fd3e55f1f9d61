"""What a page asks Word for: fields by the first word of their instruction, and nothing that a list does not name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from pipeline.word.file.own import follows
from pipeline.word.markup import local, w
from pipeline.word.template.page import Page, ancestor

_NAMES: Final = (
    "PAGE NUMPAGES SECTION SECTIONPAGES SEQ REF PAGEREF NOTEREF STYLEREF TOC TC TOA TA INDEX XE LISTNUM AUTONUM "
    "AUTONUMLGL AUTONUMOUT DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME REVNUM TITLE SUBJECT AUTHOR KEYWORDS "
    "COMMENTS LASTSAVEDBY DOCPROPERTY DOCVARIABLE INFO FILENAME FILESIZE NUMWORDS NUMCHARS TEMPLATE USERNAME "
    "USERINITIALS USERADDRESS SYMBOL EQ ADVANCE QUOTE IF COMPARE SET HYPERLINK FORMTEXT FORMCHECKBOX FORMDROPDOWN "
    "CITATION BIBLIOGRAPHY BARCODE DISPLAYBARCODE MERGEFIELD SHAPE"
)
FIELDS: Final = frozenset(_NAMES.split())
"""The fields a template may have (ECMA-376 part 1, 17.16.5); one that begins with `=` counts and is one of them."""
_FIRST: Final = re.compile(r'\s*(=|[^\s"\\=]*)')
_LINK: Final = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"?|([^\s\\]\S*))', re.IGNORECASE)
_WATCHED: Final = (w("fldChar"), w("instrText"), w("delInstrText"), w("t"), w("fldSimple"))
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
_FETCHED: Final = ("src", f"{_OFFICE}href", f"{_OFFICE}althref")


@dataclass(slots=True)
class _Asked:
    """An instruction as it is read: its paragraph, its words, and whether they are still coming."""

    paragraph: etree._Element | None
    code: str = ""
    open: bool = True
    torn: bool = False


def ensure_harmless(page: Page) -> None:
    """Refuse a page with a field or a drawing that fetches, runs or asks something.

    Raises:
        TemplateBroken: there is one; its words stand in the error.
    """
    for why, words in harms(page.root):
        raise page.broken(why, words, "isi-dari-luar")


def harms(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield what a page fetches, runs or asks, each with its words."""
    for code, torn in _instructions(root):
        if why := _harm(code, torn=torn):
            yield why, code.strip()[:60]
    for drawn in root.iter(f"{_VML}*"):
        fetched = next((drawn.get(name, "") for name in _FETCHED if drawn.get(name)), "")
        link = drawn.get("href", "")
        if fetched or (link and not follows(link)):
            yield (
                "gambar ini mengambil atau membuka sesuatu di luar berkas; sisipkan lagi gambarnya",
                (fetched or link)[:60],
            )


def _harm(code: str, *, torn: bool) -> str:
    """Return what is wrong with an instruction; empty when it is harmless."""
    first = _FIRST.match(code)
    word = first[1].upper() if first else ""
    if word not in FIELDS and word != "=":
        return (
            f"bidang (field) {word[:20] or 'tanpa nama'} dapat mengambil isi dari luar berkas, bertanya, atau "
            "menjalankan sesuatu; hapus bidangnya"
        )
    if torn or "{%" in code:
        return "bidang (field) ini terputus; hapus, lalu sisipkan lagi"
    link = _LINK.match(code)
    if link and not follows(link[1] or link[2] or "#"):
        return "tautan hanya boleh ke laman (https://…) atau alamat surel (mailto:…)"
    return ""


def _instructions(root: etree._Element) -> Iterator[tuple[str, bool]]:
    """Yield what every field says, closed or not, inner before outer, and whether it is torn over paragraphs.

    Word reads plain text between the beginning of a field and its divider as part of the instruction, too.
    """
    stack: list[_Asked] = []
    for element in root.iter(*_WATCHED):
        if element.tag == w("fldSimple"):
            yield element.get(w("instr"), ""), False
            continue
        kind = element.get(w("fldCharType")) if element.tag == w("fldChar") else ""
        if kind == "begin":
            stack.append(_Asked(ancestor(element, w("p"))))
        elif not stack:
            continue
        elif kind == "separate":
            stack[-1].open = False
        elif kind == "end":
            done = stack.pop()
            yield done.code, done.torn
        elif stack[-1].open or local(element.tag) != "t":
            stack[-1].code += element.text or ""
            stack[-1].torn |= bool(element.text) and ancestor(element, w("p")) is not stack[-1].paragraph
    yield from ((left.code, left.torn) for left in reversed(stack))
