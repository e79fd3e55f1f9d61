"""What people and other programs leave in a page, undone: tracked changes, comments, other spellings of one thing.

After it a page reads as Word shows it once every change is accepted, written the way the rest of this room knows it.
"""

from typing import Any, Final

from lxml import etree

from pipeline.word.markup import MC, ORDERED, local, remove, w
from pipeline.word.template.grid import without_hairs
from pipeline.word.template.join import texts_of
from pipeline.word.template.page import ancestor
from pipeline.word.template.tags import OPENER, find, without_tags
from pipeline.word.template.tidy_fields import tidy_fields

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
_WORKED_WITH: Final = frozenset({"checkbox", "dropDownList", "comboBox", "date", "picture"})
_NOTED: Final = ("paraId", "textId")


def tidy(root: etree._Element) -> etree._Element:
    """Return the page as it reads with every change accepted and no comment in it; the tree itself is changed."""
    joined = [mark for mark in root.iter(w("del"), w("moveFrom")) if _stands_in(mark, _RPR, _PPR)]
    paragraphs = [ancestor(mark, _P) for mark in joined]
    _delete_rows(root)
    for element in list(root.iter(*_GONE)):
        remove(element)
    for element in list(root.iter(*_ACCEPTED)):
        _unwrap(element)
    for fallback in list(root.iter(f"{{{MC}}}Fallback")):
        remove(fallback)
    for paragraph in paragraphs:
        if paragraph is not None and paragraph.getparent() is not None:
            _join_next(paragraph)
    _pair_bookmarks(root)
    _respell(root)
    for control in list(root.iter(w("sdt"))):
        _release(control)
    for paragraph in list(root.iter(_P)):
        _carry_break(paragraph)
    tidy_fields(root)
    without_hairs(root)
    return root


def _stands_in(element: etree._Element, *names: str) -> bool:
    """Whether the element's parent, its parent's parent … have these names."""
    return all(holder.tag == name for name, holder in zip(names, element.iterancestors(), strict=False))


def _delete_rows(root: etree._Element) -> None:
    """Take out the rows and cells whose deletion is tracked, and a table that has no row left."""
    for mark in list(root.iter(w("del"), w("cellDel"))):
        if mark.tag == w("cellDel") or _stands_in(mark, w("trPr")):
            holder = ancestor(mark, w("tc") if mark.tag == w("cellDel") else w("tr"))
            if holder is not None:
                remove(holder)
    for merge in list(root.iter(w("cellMerge"))):
        kind = "restart" if merge.get(w("vMerge")) == "rest" else "continue"
        merge.addnext(etree.Element(w("vMerge"), {_VAL: kind}))
        remove(merge)
    for row in [row for row in root.iter(w("tr")) if row.find(w("tc")) is None and row.find(w("sdt")) is None]:
        remove(row)
    for table in [table for table in root.iter(w("tbl")) if table.find(f".//{w('tr')}") is None]:
        holder = table.getparent()
        remove(table)
        if holder is not None and holder.tag == w("tc") and holder.find(_P) is None:
            etree.SubElement(holder, _P)


def _unwrap(element: etree._Element) -> None:
    """Put what an accepted change holds in its place."""
    for child in list(element):
        element.addprevious(child)
    remove(element)


def _join_next(paragraph: etree._Element) -> None:
    """Let a paragraph whose end was deleted run on in the next one, whose formatting stays, as Word does it."""
    following = _following(paragraph)
    content = [child for child in paragraph if child.tag != _PPR]
    if following is None or following.tag != _P:
        if not content and following is not None:
            remove(paragraph)
        return
    place = int(following.find(_PPR) is not None)
    for child in reversed(content):
        following.insert(place, child)
    remove(paragraph)


def _pair_bookmarks(root: etree._Element) -> None:
    """Take out the bookmarks that lost one of their ends with what was deleted."""
    numbers = [{mark.get(w("id")) for mark in root.iter(name)} for name in _MARKS]
    for mark in list(root.iter(*_MARKS)):
        if mark.get(w("id")) in numbers[0] ^ numbers[1]:
            remove(mark)


def _release(control: etree._Element) -> None:
    """Put the content of a content control in its place, unless it is one a reader still works with.

    One bound to other data would show that instead of what was printed.
    """
    content = control.find(w("sdtContent"))
    kinds = {local(child.tag) for child in control.iterfind(f"{w('sdtPr')}/*")}
    text = "".join(piece.text or "" for piece in control.iter(w("t")))
    if kinds & _WORKED_WITH and "dataBinding" not in kinds and not OPENER.search(text):
        return
    for child in list(content) if content is not None else ():
        control.addprevious(child)
    remove(control)


def _carry_break(paragraph: etree._Element) -> None:
    """Let a page break that LibreOffice put among words be the paragraph's own, and outlive one that makes way."""
    breaks = [br for br in paragraph.iter(w("br")) if br.get(w("type")) == "page"]
    before = paragraph.find(f"{w('pPr')}/{w('pageBreakBefore')}")
    if not breaks and before is None:
        return
    text = "".join(piece.text or "" for piece in texts_of(paragraph))
    tags = list(find(text))
    if tags and all(tag.scope == "p" and tag.kind == "%" for tag in tags) and not without_tags(text).strip():
        target = _next_words(paragraph)
        if before is not None:
            remove(before)
    else:
        first = next((run for run in paragraph.iterchildren(_R)), None)
        leads = breaks and text.strip() and first is not None and [c.tag for c in first if c.tag != _RPR] == [w("br")]
        target, breaks = (paragraph, breaks[:1]) if leads and breaks[0].getparent() is first else (None, [])
    for br in breaks:
        run = br.getparent()
        remove(br)
        if run is not None and all(child.tag == _RPR for child in run):
            remove(run)
    if target is not None and target.find(f"{_PPR}/{w('pageBreakBefore')}") is None:
        _property(target).append(etree.Element(w("pageBreakBefore")))
        _order(_property(target), ORDERED[_PPR])


def _following(paragraph: etree._Element) -> etree._Element | None:
    """Return what stands after a paragraph, bookmarks apart."""
    return next((after for after in paragraph.itersiblings() if after.tag not in _MARKS), None)


def _next_words(paragraph: etree._Element) -> etree._Element | None:
    """Return the next paragraph beside this one, or the first of the table that follows."""
    following = _following(paragraph)
    return None if following is None else next(following.iter(_P), None)


def _property(paragraph: etree._Element) -> etree._Element:
    found = paragraph.find(_PPR)
    if found is None:
        found = etree.Element(_PPR)
        paragraph.insert(0, found)
    return found


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
            remove(element)
        elif tag in ORDERED:
            _order(element, ORDERED[tag])


def _order(properties: etree._Element, order: dict[str, int]) -> None:
    places: list[Any] = [order.get(local(child.tag), 98) for child in properties]
    if places != sorted(places):
        properties[:] = sorted(properties, key=lambda child: order.get(local(child.tag), 98))
