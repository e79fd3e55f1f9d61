"""The last rows of a table that keep with what follows, for LibreOffice.

Word keeps a row on the page of the next paragraph when its paragraphs say so. LibreOffice does that for whole
tables only: for it the last rows become a table of their own, under a line too thin to be seen.
"""

from typing import Final

from pipeline.word.file.naming import PAGE
from pipeline.word.file.package import deflate, read, write
from pipeline.word.template.finish import CONTINUED, HEAD, KEPT, ROW, last_rows, with_next

_OPEN: Final = "<w:tbl>"
_THIN: Final = (
    '<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)


def kept_apart(document: bytes) -> bytes:
    """Return a Word file whose tables end in one of their last rows, where those keep with what follows."""
    parts = read(document)
    xml = parts.get(PAGE, b"").decode()
    if not KEPT.search(xml):
        return document
    pieces: list[str] = []
    place = 0
    for found in KEPT.finditer(xml):
        start = xml.rfind(_OPEN, place, found.start())
        if start >= 0:
            pieces += (xml[place:start], _parted(xml[start : found.start()]))
            place = found.start()
    parts[PAGE] = "".join((*pieces, xml[place:])).encode()
    return write(deflate(name, data) for name, data in parts.items())


def _parted(table: str) -> str:
    """Return a table that is open at its end as two, unless too little would stay in the first."""
    rows = list(ROW.finditer(table))
    body = next((number for number, row in enumerate(rows) if HEAD not in row.group()), len(rows))
    cut = len(rows) - last_rows([row.group() for row in rows])
    while cut > body and CONTINUED in rows[cut].group():
        cut -= 1
    if cut <= body:
        return table
    tail = "".join(with_next(row.group()) for row in rows[cut:])
    return f"{table[: rows[cut].start()]}</w:tbl>{_THIN}{table[: rows[0].start()]}{tail}"
