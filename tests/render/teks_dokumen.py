"""A Word document as plain text a person can read in a diff, compared with what was accepted before."""

import os
from pathlib import Path

from lxml import etree

from pipeline.word.file.package import read
from pipeline.word.markup import w

GOLDEN = Path(__file__).parent / "golden"
ATAS = "〃"
"""A cell that belongs to the one above it."""


def teks(data):
    """Paragraphs line by line, a table row in one line between bars, a section break as a rule."""
    body = etree.fromstring(read(data)["word/document.xml"])[0]
    lines = [line for block in body for line in _blok(block)]
    return "\n".join(lines) + "\n"


def _blok(block):
    if block.tag == w("p"):
        text = _paragraf(block)
        yield from [text] if text else []
        if (
            block.find(f"{w('pPr')}/{w('sectPr')}") is not None
            or block.find(f".//{w('br')}[@{w('type')}='page']") is not None
        ):
            yield "--------"
    elif block.tag == w("tbl"):
        yield from (_baris(row) for row in block.iter(w("tr")))


def _paragraf(paragraph):
    marks = {w("br"): "\n", w("tab"): "\t"}
    drawn = {e for box in paragraph.iter(w("txbxContent")) for e in box.iter()}  # a drawing tells its words beside it
    found = [e for e in paragraph.iter(w("t"), w("br"), w("tab")) if e not in drawn]
    return "".join(e.text or "" if e.tag == w("t") else marks[e.tag] for e in found).strip()


def _baris(row):
    return "| " + " | ".join(_sel(cell) for cell in row.iter(w("tc"))) + " |"


def _sel(cell):
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    if merge is not None and merge.get(w("val"), "continue") == "continue":
        return ATAS
    text = " / ".join(part for p in cell.iter(w("p")) if (part := _paragraf(p)))
    return text.replace("\n", " / ")


def cocok(data, nama):
    """Whether the document reads as accepted; ``TERIMA=1 pytest`` accepts what it reads now."""
    return terbaca(teks(data), nama)


def terbaca(now, nama):
    """Whether a text, or a part of one, reads as accepted."""
    file = GOLDEN / f"{nama}.txt"
    if os.environ.get("TERIMA"):
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8", newline="\n")
    assert now == file.read_text("utf-8"), (
        f"{nama}: bila memang begitu seharusnya, jalankan TERIMA=1 pytest tests/render"
    )
    return True
