"""Lists of contents, tables and figures whose entries stand there before Word is asked: linked, dotted, numbered.

A TOC field tells what it lists; here its result is written anew from the headings and captions of the document. Word
asks nothing when it opens such a file, and F9 makes the same list again. Page numbers come from outside (`numbered`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from pipeline.word.contents.entry import as_label, entry
from pipeline.word.contents.field import Field, fields, words
from pipeline.word.markup import local, parsed, w

_TOC: Final = re.compile(r"\s*TOC\b(.*)", re.DOTALL)
_SWITCH: Final = re.compile(r'\\([a-zA-Z])(?:\s+"([^"]*)")?')
_KNOWN: Final = frozenset("ochz")
_HEADING: Final = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_PAGEREF: Final = re.compile(r"\s*PAGEREF\s+(\S+)")
ASIDE: Final = frozenset({"txbxContent", "Fallback"})
"""What repeats words in a drawing, or tells them aside of the page."""
_FULL_WIDTH: Final = 9026


@dataclass(frozen=True, slots=True)
class _Target:
    """A heading or a caption: its paragraph, its level (0 for a caption), the label it counts under, its bookmark."""

    paragraph: etree._Element
    level: int
    label: str
    text: str
    bookmark: str

    @property
    def style(self) -> str:
        """The name of the style its line in a list has."""
        return f"toc {self.level}" if self.level else "table of figures"


def listed(parts: dict[str, bytes]) -> tuple[str, ...]:
    r"""Write the result of every TOC field anew, without page numbers; return the bookmarks whose pages it waits for.

    A document without such fields waits for none. Headings and captions get a bookmark each. A field with switches
    other than \\o, \\c, \\h and \\z stays as it is.
    """
    if b"TOC \\" not in parts["word/document.xml"]:
        return ()
    root = parsed(parts["word/document.xml"])
    wanted = [(field, asked) for field in fields(root) if (asked := _asked(field))]
    if not wanted:
        return ()
    names = style_names(parts.get("word/styles.xml", b""))
    targets = tuple(_marked(root, names))
    ids = {name: number for number, name in names.items()}
    for field, (first, last, label) in wanted:
        chosen = [t for t in targets if (t.label == label if label else first <= t.level <= last)]
        width = _text_width(root, field)
        field.replace([entry(ids.get(t.style, ""), t.text, t.bookmark, width) for t in chosen])
    parts["word/document.xml"] = written(root)
    return bookmarks(root)


def bookmarks(root: etree._Element) -> tuple[str, ...]:
    """Return the bookmarks whose page the lists of a page name, in their order, each once."""
    found = (_PAGEREF.match(field.code) for field in fields(root))
    return tuple(dict.fromkeys(match[1] for match in found if match))


def numbered(document: bytes, pages: Mapping[str, str]) -> bytes:
    """Return `word/document.xml` with the page of each bookmark in the fields that ask for it.

    A page told as a plain number is written as its section numbers its pages (iv, A); one that is not told stays
    empty.
    """
    root = parsed(document)
    looks = _number_looks(root)
    for field in fields(root):
        match = _PAGEREF.match(field.code)
        if match and match[1] in pages:
            field.show(as_label(pages[match[1]], looks.get(match[1], "decimal")))
    return written(root)


def _asked(field: Field) -> tuple[int, int, str] | None:
    """Return the levels and the label a field lists; None when it is no list, or one with switches not known here."""
    match = _TOC.match(field.code)
    switches = dict(_SWITCH.findall(match[1])) if match else {}
    if not switches or not _KNOWN.issuperset(switches) or not field.whole:
        return None
    if "c" in switches:
        return 0, 0, switches["c"]
    first, _, last = (switches.get("o") or "1-3").partition("-")
    return (int(first), int(last), "") if first.isdigit() and last.isdigit() else None


def style_names(styles: bytes) -> dict[str, str]:
    """Return the names of styles by their id; Word's own keep their English names in every language."""
    if not styles:
        return {}
    found = parsed(styles).iterchildren(w("style"))
    named = ((style.get(w("styleId"), ""), style.find(w("name"))) for style in found)
    return {number: name.get(w("val"), "") for number, name in named if name is not None}


def _marked(root: etree._Element, names: Mapping[str, str]) -> Iterator[_Target]:
    """Yield every heading and caption, each with a bookmark around its words."""
    used = [start.get(w("id"), "") for start in root.iter(w("bookmarkStart"))]
    count = max((int(number) for number in used if number.isdigit()), default=0)
    taken = {start.get(w("name"), "") for start in root.iter(w("bookmarkStart"))}
    for paragraph, level, label in _candidates(root, names):
        text = words(paragraph)
        if not text or any(local(a.tag) in ASIDE for a in paragraph.iterancestors()):
            continue
        count += 1
        while f"_Toc{count:09}" in taken:
            count += 1
        mark(paragraph, str(count), f"_Toc{count:09}")
        yield _Target(paragraph, level, label, text, f"_Toc{count:09}")


def _candidates(root: etree._Element, names: Mapping[str, str]) -> Iterator[tuple[etree._Element, int, str]]:
    """Yield the paragraphs with a heading's style or a SEQ field, with their level and label, in their order."""
    headings = {number: int(match[1]) for number, name in names.items() if (match := _HEADING.match(name))}
    counting = {next(code.iterancestors(w("p")), None) for code in root.iter(w("instrText"))}
    for paragraph in root.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        level = 0 if style is None else headings.get(style.get(w("val"), ""), 0)
        label = _counted(paragraph) if not level and paragraph in counting else ""
        if level or label:
            yield paragraph, level, label


def _counted(paragraph: etree._Element) -> str:
    codes = " ".join(code.text or "" for code in paragraph.iter(w("instrText"))).split()
    return codes[1] if codes[:1] == ["SEQ"] and len(codes) > 1 else ""


def mark(paragraph: etree._Element, number: str, name: str) -> None:
    """Put a bookmark around the words of a paragraph."""
    start = 1 if len(paragraph) and paragraph[0].tag == w("pPr") else 0
    paragraph.insert(start, etree.Element(w("bookmarkStart"), {w("id"): number, w("name"): name}))
    paragraph.append(etree.Element(w("bookmarkEnd"), {w("id"): number}))


def _sections(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Yield every paragraph with the properties of the section it stands in, which come after it."""
    waiting: list[etree._Element] = []
    for element in root.iter(w("p"), w("sectPr")):
        if element.tag == w("p"):
            waiting.append(element)
            continue
        yield from ((paragraph, element) for paragraph in waiting)
        waiting = []


def _number_looks(root: etree._Element) -> dict[str, str]:
    looks: dict[str, str] = {}
    for paragraph, section in _sections(root):
        numbers = section.find(w("pgNumType"))
        look = "decimal" if numbers is None else numbers.get(w("fmt"), "decimal")
        looks.update({start.get(w("name"), ""): look for start in paragraph.iter(w("bookmarkStart"))})
    return looks


def _text_width(root: etree._Element, field: Field) -> int:
    """Return the width between the margins where the list stands, in twips."""
    section = next((section for paragraph, section in _sections(root) if paragraph is field.first), None)
    size = None if section is None else section.find(w("pgSz"))
    margin = None if section is None else section.find(w("pgMar"))
    if size is None or margin is None:
        return _FULL_WIDTH
    sides: list[Any] = [size.get(w("w")), margin.get(w("left")), margin.get(w("right"))]
    page, left, right = (int(side) for side in sides)
    return page - left - right


def written(root: etree._Element) -> bytes:
    """Return a page as a part of the file."""
    return etree.tostring(root, encoding="UTF-8", standalone=True)
