"""Tags that stand for a paragraph, a row or a cell: `{%p if … %}`, `{%tr for … %}`, `{{p narasi }}`."""

import re
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from pipeline.word.markup import remove, w
from pipeline.word.template import cells
from pipeline.word.template.grid import open_grid
from pipeline.word.template.join import Found, join
from pipeline.word.template.page import Page, ancestor, replace
from pipeline.word.template.tags import Tag

_DECLARED: Final = re.compile(r'\sxmlns(?::\w+)?="[^"]*"')
_P, _T, _R = w("p"), w("t"), w("r")
_HOLDERS: Final = {"tr": w("tr"), "tc": w("tc"), "p": w("p")}
_NAMES: Final = {"tr": "baris tabel", "tc": "sel tabel", "p": "paragraf"}
_CONTENT: Final = frozenset(w(name) for name in ("drawing", "pict", "object", "fldChar", "sym", "footnoteReference"))


@dataclass(slots=True)
class _Standing:
    """An element that makes way for the tags in it."""

    scope: str
    founds: list[Found] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)


def settle(page: Page) -> None:
    """Join every tag of the page and put those with a scope in the place of their paragraph, row or cell.

    Raises:
        TemplateBroken: other words stand in the same paragraph, row or cell and would vanish.
    """
    standing: dict[etree._Element, _Standing] = {}
    merges: list[tuple[Found, str]] = []
    for paragraph in list(page.root.iter(_P)):
        for found, mark in join(page, paragraph):
            if found.tag.scope in _HOLDERS:
                _stand(page, standing, found, mark)
            elif found.tag.word in cells.WORDS:
                found.text.text = (found.text.text or "").replace(mark, "", 1)
                merges.append((found, mark))
            elif found.tag.scope == "r":
                _run(found, mark)
    for found, _mark in merges:
        cells.apply(page, found)
    for element in sorted(standing, key=_depth, reverse=True):
        _give_way(page, element, standing[element])


def _depth(element: etree._Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _stand(page: Page, standing: dict[etree._Element, _Standing], found: Found, mark: str) -> None:
    holder = ancestor(found.text, _HOLDERS[found.tag.scope])
    if holder is None:
        name = _NAMES[found.tag.scope]
        raise page.broken(f"tag untuk {name} berdiri di luar {name}", found.words)
    found.text.text = (found.text.text or "").replace(mark, "", 1)
    stands = standing.setdefault(holder, _Standing(found.tag.scope))
    stands.founds.append(found)
    stands.marks.append(_paragraph_mark(page, holder, found, mark))
    page.columns = page.columns or found.tag.scope == "tc"


def _paragraph_mark(page: Page, holder: etree._Element, found: Found, mark: str) -> str:
    """Return the mark; for `{{p narasi }}` one that hands the paragraph's formatting on to the value."""
    if found.tag.scope != "p" or found.tag.kind != "{":
        return mark
    run = found.text.getparent()
    looks = _looks(holder.find(w("pPr"))), _looks(None if run is None else run.find(w("rPr")))
    first, second = (look.replace("\\", "\\\\").replace("'", "\\'") for look in looks)
    call = f"({found.tag.body})|_paragraf('{first}', '{second}', _sesi)"
    return page.hold(f"{{{{\n{call} }}}}", found.words, _bare(found.tag))


def _bare(tag: Tag) -> Tag:
    return Tag(tag.kind, "p", tag.body, "", "", tag.start, tag.end)


def _looks(properties: etree._Element | None) -> str:
    """Return the formatting as XML that can be put in again, without a section break or a tracked change."""
    if properties is None:
        return ""
    copy = deepcopy(properties)
    for unwanted in list(copy.iter(w("sectPr"), w("pPrChange"), w("rPrChange"))):
        remove(unwanted)
    copy.tail = None
    return _DECLARED.sub("", etree.tostring(copy, encoding="unicode"))


def _run(found: Found, mark: str) -> None:
    """Put a `{%r … %}` in the place of its run when it stands there alone; beside words it stays among them."""
    run = found.text.getparent()
    if found.tag.kind == "{" or run is None or run.tag != _R or (found.text.text or "") != mark:
        return
    if [child.tag for child in run if child.tag != w("rPr")] == [_T]:
        replace(run, mark)


def _give_way(page: Page, element: etree._Element, stands: _Standing) -> None:
    words = "".join(str(text) for text in element.itertext()).strip()
    marks = words.split("{%")
    if words or any(child.tag in _CONTENT for child in element.iter()):
        tags = ", ".join(f"“{found.words}”" for found in stands.founds)
        name = _NAMES[stands.scope]
        rest = marks[0].strip() or "gambar atau tag lain"
        raise page.broken(
            f"isi di samping tag {name} akan hilang ({rest}); pindahkan ke {name} lain",
            tags,
        )
    section = element.find(f".//{w('sectPr')}")
    if section is not None:
        _keep_section(element, section, before=not stands.founds[0].tag.word.startswith("end"))
    if stands.scope == "tc":
        open_grid(element)
    replace(element, "".join(stands.marks))


def _keep_section(element: etree._Element, section: etree._Element, *, before: bool) -> None:
    """Leave the section break of a paragraph that makes way in one of its own, outside the block its tag opens."""
    paragraph = etree.Element(_P)
    etree.SubElement(paragraph, w("pPr")).append(section)
    tail, element.tail = element.tail, None
    if before:
        element.addprevious(paragraph)
        element.tail = tail
    else:
        element.addnext(paragraph)
        paragraph.tail = tail
