"""A table too wide for an upright page, with its caption on landscape pages of its own; before and after, upright."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from pipeline.word.markup import PPR_ORDER, local, remove, w

_P, _PPR, _SECT = w("p"), w("pPr"), w("sectPr")
_HEADING: Final = re.compile(r"(?:Heading|Judul)\d\Z")
_WORDS: Final = (w("t"), w("drawing"), w("pict"), w("object"), w("fldChar"), w("br"))


def turned(xml: str) -> str:
    """Return the page with the tables that are marked on landscape pages; a mark elsewhere than right on it goes."""
    root = etree.fromstring(xml)
    for mark in list(root.iter(etree.ProcessingInstruction)):
        table, page = mark.getnext(), mark.getparent()
        remove(mark)
        if table is not None and page is not None and page.tag == w("body") and table.tag == w("tbl"):
            _turn(table)
    return etree.tostring(root, encoding="unicode")


def _turn(table: etree._Element) -> None:
    own = _section(table)
    if own is None or _is_landscape(own):
        return
    first = deepcopy(own)
    landscape = _landscape(own)
    start, end = _start(table), _end(table)
    before = start.getprevious()
    ended = None if before is None else _properties_of(before)
    if ended is not None and _is_landscape(ended):  # the table before is wide, too: both stand on the same pages
        remove(ended)
        _continued(landscape)
    elif before is not None and ended is None:
        _put(before if before.tag == _P else _tiny(start), first)
        _continued(landscape)
    _unbroken(start)
    _continued(own)
    if _empty_until(end, own):
        _replace(own, landscape)
    else:
        _put(end, landscape)


def _section(element: etree._Element) -> etree._Element | None:
    """Return the properties of the section an element of the body stands in."""
    return next((found for after in element.itersiblings() if (found := _properties_of(after)) is not None), None)


def _properties_of(element: etree._Element) -> etree._Element | None:
    """Return the properties of the section that ends with this element of the body."""
    return element if element.tag == _SECT else element.find(f"{_PPR}/{_SECT}")


def _is_landscape(section: etree._Element) -> bool:
    size = section.find(w("pgSz"))
    return size is not None and int(size.get(w("w"), "0")) > int(size.get(w("h"), "0"))


def _landscape(section: etree._Element) -> etree._Element:
    made = deepcopy(section)
    size = made.find(w("pgSz"))
    if size is not None:
        wide, high = size.get(w("w"), ""), size.get(w("h"), "")
        size.set(w("w"), high)
        size.set(w("h"), wide)
        size.set(w("orient"), "landscape")
    return made


def _continued(section: etree._Element) -> None:
    """Let a section go on where another ends: on a new page, counted on, with no first page of its own."""
    for name in ("titlePg", "type"):
        for found in section.findall(w(name)):
            section.remove(found)
    for numbers in section.findall(w("pgNumType")):
        if numbers.get(w("start")) is not None:
            del numbers.attrib[w("start")]


def _start(table: etree._Element) -> etree._Element:
    """Return where the landscape pages begin: at the caption of the table, and the heading right above it."""
    start = table
    for before in table.itersiblings(preceding=True):
        if before.tag != _P or _properties_of(before) is not None or not (_captions(before) or _heads(before)):
            break
        start = before
    return start


def _captions(paragraph: etree._Element) -> bool:
    return any((code.text or "").split()[:1] == ["SEQ"] for code in paragraph.iter(w("instrText")))


def _heads(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{_PPR}/{w('pStyle')}")
    return style is not None and _HEADING.match(style.get(w("val"), "")) is not None


def _end(table: etree._Element) -> etree._Element:
    """Return the paragraph the landscape pages end with: the empty one behind the table, else a new one."""
    after = table.getnext()
    if after is not None and after.tag == _P and _is_empty(after) and _properties_of(after) is None:
        _flatten(after)
        return after
    made = etree.Element(_P)
    table.addnext(made)
    _flatten(made)
    return made


def _tiny(start: etree._Element) -> etree._Element:
    made = etree.Element(_P)
    start.addprevious(made)
    _flatten(made)
    return made


def _flatten(paragraph: etree._Element) -> None:
    """Let a paragraph without words take no room, so that it never opens a page."""
    properties = _own_properties(paragraph)
    for old in properties.findall(w("spacing")):
        properties.remove(old)
    room = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    _in_order(properties, etree.Element(w("spacing"), {w(key): value for key, value in room.items()}))


def _own_properties(paragraph: etree._Element) -> etree._Element:
    properties = paragraph.find(_PPR)
    if properties is None:
        properties = etree.Element(_PPR)
        paragraph.insert(0, properties)
    return properties


def _in_order(properties: etree._Element, new: etree._Element) -> None:
    place = sum(PPR_ORDER.get(local(child.tag), 99) < PPR_ORDER[local(new.tag)] for child in properties)
    properties.insert(place, new)


def _put(paragraph: etree._Element, section: etree._Element) -> None:
    _in_order(_own_properties(paragraph), section)


def _replace(old: etree._Element, new: etree._Element) -> None:
    old.addprevious(new)
    remove(old)


def _is_empty(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(*_WORDS), None) is None


def _empty_until(end: etree._Element, section: etree._Element) -> bool:
    """Whether nothing stands between a paragraph and the end of its section."""
    return all(_is_bare(element) for element in _until(end, section))


def _until(end: etree._Element, section: etree._Element) -> Iterator[etree._Element]:
    for after in end.itersiblings():
        yield after
        if _properties_of(after) is section:
            return


def _is_bare(element: etree._Element) -> bool:
    return element.tag in (_SECT, w("bookmarkEnd")) or (element.tag == _P and _is_empty(element))


def _unbroken(start: etree._Element) -> None:
    """Take the page break before a paragraph that begins a section anyway."""
    for broken in start.findall(f"{_PPR}/{w('pageBreakBefore')}"):
        remove(broken)
