"""What people and other programs leave in a page, undone: tracked changes, comments, other spellings of one thing.

After it a page reads as Word shows it once every change is accepted, written the way the rest of this room knows it.
"""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

from pipeline.word.grid import without_hairs
from pipeline.word.namespace import MC, ORDERED, W, local, w
from pipeline.word.page import ancestor

_GONE: Final = frozenset(
    w(name)
    for name in (
        *("del", "moveFrom", "delText", "delInstrText", "cellIns", "numberingChange"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
        *("trPrChange", "tcPrChange", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
        *("customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
        *("proofErr", "permStart", "permEnd"),
    )
)
_ACCEPTED: Final = frozenset({w("ins"), w("moveTo")})
_SWITCHES: Final = frozenset(
    w(name)
    for name in (
        *("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "vanish", "webHidden", "noProof"),
        *("keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressAutoHyphens", "contextualSpacing"),
        *("bidi", "cantSplit", "tblHeader", "noWrap", "titlePg"),
    )
)
_ON: Final = frozenset({"true", "1", "on"})
_P, _R, _RPR, _PPR = w("p"), w("r"), w("rPr"), w("pPr")
_VAL: Final = w("val")
_MARKS: Final = (w("bookmarkStart"), w("bookmarkEnd"))
_NOTED: Final = ("paraId", "textId")


def tidy(root: etree._Element) -> etree._Element:
    """Return the page as it reads with every change accepted and no comment in it; the tree itself is changed."""
    joined = [mark for mark in root.iter(w("del"), w("moveFrom")) if _stands_in(mark, _RPR, _PPR)]
    paragraphs = [ancestor(mark, _P) for mark in joined]
    _delete_rows(root)
    for element in list(root.iter(*_GONE)):
        _remove(element)
    for element in list(root.iter(*_ACCEPTED)):
        _unwrap(element)
    for fallback in list(root.iter(f"{{{MC}}}Fallback")):
        _remove(fallback)
    for paragraph in paragraphs:
        if paragraph is not None and paragraph.getparent() is not None:
            _join_next(paragraph)
    _pair_bookmarks(root)
    _respell(root)
    without_hairs(root)
    return root


def _stands_in(element: etree._Element, *names: str) -> bool:
    """Whether the element's parent, its parent's parent … have these names."""
    for name, holder in zip(names, element.iterancestors(), strict=False):
        if holder.tag != name:
            return False
    return True


def _delete_rows(root: etree._Element) -> None:
    """Take out the rows and cells whose deletion is tracked, and a table that has no row left."""
    for mark in list(root.iter(w("del"), w("cellDel"))):
        if mark.tag == w("cellDel") or _stands_in(mark, w("trPr")):
            holder = ancestor(mark, w("tc") if mark.tag == w("cellDel") else w("tr"))
            if holder is not None:
                _remove(holder)
    for merge in list(root.iter(w("cellMerge"))):
        kind = "restart" if merge.get(w("vMerge")) == "rest" else "continue"
        merge.addnext(etree.Element(w("vMerge"), {_VAL: kind}))
        _remove(merge)
    for row in [row for row in root.iter(w("tr")) if row.find(w("tc")) is None and row.find(w("sdt")) is None]:
        _remove(row)
    for table in [table for table in root.iter(w("tbl")) if table.find(f".//{w('tr')}") is None]:
        holder = table.getparent()
        _remove(table)
        if holder is not None and holder.tag == w("tc") and holder.find(_P) is None:
            etree.SubElement(holder, _P)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    """Put what an accepted change holds in its place."""
    for child in list(element):
        element.addprevious(child)
    _remove(element)


def _join_next(paragraph: etree._Element) -> None:
    """Let a paragraph whose end was deleted run on in the next one, whose formatting stays, as Word does it."""
    following = paragraph.getnext()
    while following is not None and following.tag in _MARKS:
        following = following.getnext()
    content = [child for child in paragraph if child.tag != _PPR]
    if following is None or following.tag != _P:
        if not content and following is not None:
            _remove(paragraph)
        return
    place = int(following.find(_PPR) is not None)
    for child in reversed(content):
        following.insert(place, child)
    _remove(paragraph)


def _pair_bookmarks(root: etree._Element) -> None:
    """Take out the bookmarks that lost one of their ends with what was deleted."""
    numbers = [{mark.get(w("id")) for mark in root.iter(name)} for name in _MARKS]
    for mark in list(root.iter(*_MARKS)):
        if mark.get(w("id")) in numbers[0] ^ numbers[1]:
            _remove(mark)


def _respell(root: etree._Element) -> None:
    """Write one thing one way: switches without a value, merged cells with one, properties in the schema's order."""
    for element in list(root.iter(etree.Element)):
        tag = element.tag
        for name in [name for name in element.attrib if local(name).startswith(_NOTED)]:
            del element.attrib[name]
        if tag in _SWITCHES and element.get(_VAL) in _ON:
            del element.attrib[_VAL]
        elif tag == w("vMerge"):
            element.set(_VAL, element.get(_VAL, "continue"))
        elif tag == _R and all(child.tag == _RPR for child in element):
            _remove(element)
        elif tag in ORDERED:
            _order(element, ORDERED[tag])


def _order(properties: etree._Element, order: dict[str, int]) -> None:
    places: list[Any] = [order.get(local(child.tag), 98) for child in properties]
    if places != sorted(places):
        properties[:] = sorted(properties, key=lambda child: order.get(local(child.tag), 98))
