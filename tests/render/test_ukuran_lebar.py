"""No amount and no word of any table is broken in two: every column is as wide as the longest thing in it."""

import re
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.stages import work
from pipeline.word.template.letters import wide
from tests.kantor_besar import kantor_besar, naskah
from tests.render.contoh import RAK

ROOT = Path(__file__).parents[2]
CONTOH = (
    "kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember", "rsud-contoh-sidoarjo", "kesbangpol-contoh-mamberamo"
)  # fmt: skip
TEPI = 2 * 85
"""What a cell of the templates keeps free at its sides, in twips."""
UANG = re.compile(r"-?Rp -?[\d.,]+")
PUTUS = re.compile(r"\s+|(?<=[-–])")
"""Where Word breaks a line: at blanks and after hyphens. A word with a slash may have to be cut at it."""


def token(text):
    """What may not be broken: every amount with its Rp, every word."""
    yield from UANG.findall(text)
    yield from (satu for satu in PUTUS.split(UANG.sub(" ", text)) if satu and "/" not in satu)


class Gaya:
    """The letters of the paragraph styles of a document."""

    def __init__(self, document):
        self.styles = {style.style_id: style for style in document.styles}

    def huruf(self, paragraph):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        satu = self.styles[style.get(qn("w:val"))] if style is not None else None
        size, bold = 0, None
        while satu is not None:
            size = size or (satu.font.size.pt if satu.font.size else 0)
            bold = satu.font.bold if bold is None else bold
            satu = satu.base_style
        return size or 11, bool(bold)


def broken(data):
    """Every word of a table that is wider than its cell, with the widths in cm."""
    document = Document(BytesIO(data))
    gaya = Gaya(document)
    found = set()
    for cell in document.element.body.iter(qn("w:tc")):
        if cell.find(qn("w:tbl")) is not None:
            continue
        room = int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w"))) - TEPI
        for paragraph in cell.iter(qn("w:p")):
            size, bold = gaya.huruf(paragraph)
            runs = list(paragraph.iter(qn("w:r")))
            text = "".join(
                " " if t.tag != qn("w:t") else t.text or "" for r in runs for t in r if t.tag != qn("w:rPr")
            )
            bold = bold or (bool(runs) and all(r.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for r in runs))
            for satu in token(text):
                width = wide(satu, (size, bold))
                if width > room:
                    found.add((satu, round(width / 567, 2), round(room / 567, 2)))
    return sorted(found)


@cache
def printed(kantor):
    if isinstance(kantor, int):
        bacaan = kantor_besar(kantor)
    else:
        bacaan = work(load(ROOT / "data" / kantor, "", date(2026, 1, 15))).bacaan
    return {satu.nama: cetak(satu, RAK, bacaan.instansi, bacaan.hari_ini).isi for satu in naskah(bacaan)}


@pytest.mark.slow
@pytest.mark.parametrize("kantor", [*CONTOH, 10, 100])
def test_every_amount_and_every_word_fits_its_column(kantor):
    found = {nama: broken(data) for nama, data in printed(kantor).items()}
    assert {nama: kata for nama, kata in found.items() if kata} == {}


def test_an_amount_of_hundreds_of_billions_is_measured():
    assert list(token("Rp 590.090.455.000,25 Terakreditasi Paripurna")) == [
        "Rp 590.090.455.000,25",
        "Terakreditasi",
        "Paripurna",
    ]


def _rooms(document):
    """Every table of the body with the width its section leaves it, in twips."""
    pending = []
    for block in document.element.body:
        if block.tag == qn("w:tbl"):
            pending.append(block)
        section = block if block.tag == qn("w:sectPr") else block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if section is not None:
            page, margin = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
            room = int(page.get(qn("w:w"))) - int(margin.get(qn("w:left"))) - int(margin.get(qn("w:right")))
            yield from ((satu, room) for satu in pending)
            pending = []


@pytest.mark.slow
@pytest.mark.parametrize("kantor", CONTOH)
def test_no_row_of_a_table_is_wider_than_its_page(kantor):
    """One of the offices prints on A4, the others on F4."""
    lebar = {
        (nama, _width(row), room)
        for nama, data in printed(kantor).items()
        for table, room in _rooms(Document(BytesIO(data)))
        for row in table.iterfind(qn("w:tr"))
    }
    assert {satu for satu in lebar if satu[1] > satu[2] + 20} == set()


def _width(row):
    return sum(int(cell.get(qn("w:w"))) for cell in row.iterfind(f"{qn('w:tc')}/{qn('w:tcPr')}/{qn('w:tcW')}"))
