"""What a rendered part still needs: a paragraph in every cell, no table without rows, columns counted anew."""

import re
from functools import lru_cache
from typing import Final

from lxml import etree

from pipeline.word.markup import RPR_ORDER, W, local
from pipeline.word.template.grid import regrid
from pipeline.word.template.page_text import END, FIELD, LOOK, RUN
from pipeline.word.template.tidy_fields import COUNTED, counted
from pipeline.word.template.together import together

_NO_CELLS: Final = re.compile(
    r"<w:tr(?: [^>]*)?>(?:<w:tblPrEx>.*?</w:tblPrEx>)?(?:<w:trPr/>|<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>)?</w:tr>"
)
_NO_ROWS: Final = re.compile(r"</w:tblGrid></w:tbl>|<w:tblGrid/></w:tbl>")
_EMPTY_CELLS: Final = (
    ("</w:tbl></w:tc>", "</w:tbl><w:p/></w:tc>"),
    ("</w:tcPr></w:tc>", "</w:tcPr><w:p/></w:tc>"),
    ("<w:tcPr/></w:tc>", "<w:tcPr/><w:p/></w:tc>"),
    ("<w:tc></w:tc>", "<w:tc><w:p/></w:tc>"),
)
_MARKED: Final = re.compile(f"[{RUN}{FIELD}]([^{LOOK}]*){LOOK}([^{END}]*){END}")
_RUN_START: Final = re.compile(r"<w:r(?: [^>]*)?>((?:<w:rPr>.*?</w:rPr>|<w:rPr/>)?)")
_OPEN_TEXT: Final = '<w:t xml:space="preserve">'


def finish(xml: str, *, columns: bool, empties: bool) -> str:
    """Return the rendered XML as Word wants it.

    `columns` tells that the template has loops over columns, `empties` that a cell or a table in it can come empty.
    """
    if RUN in xml or FIELD in xml:
        xml = _formatted(xml)
    if columns:
        xml = _NO_CELLS.sub("", xml)
    if empties or columns:
        xml = _filled(xml)
    if COUNTED in xml:
        xml = counted(xml)
    return together(regrid(xml) if columns else xml)


def _filled(xml: str) -> str:
    """Drop the tables that have no rows and put a paragraph in the cells that have none or do not end in one."""
    while match := _NO_ROWS.search(xml):
        xml = xml[: xml.rindex("<w:tbl>", 0, match.start())] + xml[match.end() :]
    for empty, filled in _EMPTY_CELLS:
        xml = xml.replace(empty, filled)
    return xml


def _formatted(xml: str) -> str:
    """Close the run before formatted words and open one that looks like it after them."""
    pieces: list[str] = []
    position, base = 0, ""
    for match in _MARKED.finditer(xml):
        start = max(xml.rfind("<w:r>", position, match.start()), xml.rfind("<w:r ", position, match.start()))
        if start >= 0:
            found = _RUN_START.match(xml, start)
            base = found.group(1) if found else ""
        pieces += (xml[position : match.start()], "</w:t></w:r>")
        pieces.append(_field(match, base) if match.group()[0] == FIELD else _run(match, base))
        pieces += ("<w:r>", base, _OPEN_TEXT)
        position = match.end()
    return "".join((*pieces, xml[position:])).replace(f"{_OPEN_TEXT}</w:t>", "<w:t/>")


def _run(match: re.Match[str], base: str) -> str:
    return f"<w:r>{merged(base, match.group(1))}{_OPEN_TEXT}{match.group(2)}</w:t></w:r>"


def _field(match: re.Match[str], base: str) -> str:
    look = merged(base, '<w:color w:val="0563C1"/><w:u w:val="single"/>')
    chars = {kind: f'<w:r>{base}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return (
        f'{chars["begin"]}<w:r>{base}<w:instrText xml:space="preserve">{match.group(1)}</w:instrText></w:r>'
        f"{chars['separate']}<w:r>{look}{_OPEN_TEXT}{match.group(2)}</w:t></w:r>{chars['end']}"
    )


@lru_cache(maxsize=1024)
def merged(base: str, over: str) -> str:
    """Return run formatting `base` with the properties `over` set, in the order of the schema."""
    wrapped = f'<x xmlns:w="{W}" xmlns:w14="w14" xmlns:w15="w15">{base or "<w:rPr/>"}<y>{over}</y></x>'
    first, second = etree.fromstring(wrapped)
    children = {child.tag: child for child in (*first, *second)}
    ordered = sorted(children.values(), key=lambda child: RPR_ORDER.get(local(child.tag), 98))
    texts = (etree.tostring(child, encoding="unicode") for child in ordered)
    plain = re.sub(r'\sxmlns:\w+="[^"]*"', "", "".join(texts))
    return f"<w:rPr>{plain}</w:rPr>"
