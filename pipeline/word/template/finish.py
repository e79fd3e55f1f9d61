"""What a rendered part still needs: a paragraph in every cell, no table without rows, columns counted anew."""

import re
from typing import Final

from pipeline.word.template.grid import regrid
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


def finish(xml: str, *, columns: bool, empties: bool) -> str:
    """Return the rendered XML as Word wants it.

    `columns` tells that the template has loops over columns, `empties` that a cell or a table in it can come empty.
    """
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
