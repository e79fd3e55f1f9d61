"""Every PDF of the sample is tagged so that a screen reader can follow it: PDF/A-2b and PDF/UA-1 in one."""

import re
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from pipeline import STAGES
from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by, work
from pipeline.word.file.package import read
from pipeline.word.libreoffice import as_pdf, office
from tests.test_akses_dokumen import ROOT, UNITS

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not office(), reason="LibreOffice is not here")]


@cache
def printed():
    """Every document of the sample by name, as a Word file."""
    kerja = work(load(ROOT / "data" / UNITS[0], "", date(2026, 1, 15)))
    naskah = [n for tahap in STAGES for n in made_by(tahap, kerja) if isinstance(n, Naskah)]
    rak, bacaan = Rak(ROOT / "templates"), kerja.bacaan
    made = [cetak(n, rak, bacaan.instansi, date(2026, 1, 15), logo=bacaan.logo) for n in naskah]
    return {d.nama: d.isi for d in made}


@cache
def pdfs():
    """The same as they are kept and handed over."""
    done = as_pdf(printed())
    assert len(done) == len(printed()) > 30
    return {nama: PdfReader(BytesIO(isi)) for nama, isi in done.items()}


def root(pdf):
    return pdf.trailer["/Root"]


def elements(pdf):
    """Every element of the structure, in reading order."""
    waiting = [root(pdf)["/StructTreeRoot"]["/K"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node["/K"])


def wrong(holds):
    return [nama for nama, pdf in pdfs().items() if not holds(pdf)]


def test_it_is_tagged_and_says_its_language_and_title():
    def holds(pdf):
        catalog = root(pdf)
        said = catalog["/MarkInfo"]["/Marked"], catalog["/Lang"], catalog["/ViewerPreferences"]["/DisplayDocTitle"]
        return said == (True, "id-ID", True) and bool(pdf.metadata.title)

    assert wrong(holds) == []


def test_it_says_that_it_is_pdf_a_2b_and_pdf_ua_1():
    def holds(pdf):
        said = root(pdf)["/Metadata"].get_object().get_data().decode()
        return {("pdfaid:part", "2"), ("pdfaid:conformance", "B"), ("pdfuaid:part", "1")} <= set(
            re.findall(r"<(pdf(?:a|ua)id:\w+)>([^<]*)", said)
        )

    assert wrong(holds) == []


def test_every_figure_has_words_but_charts_whose_words_libreoffice_leaves_in_the_word_file():
    silent = {n: sum(e["/S"] == "/Figure" and not e.get("/Alt") for e in elements(pdf)) for n, pdf in pdfs().items()}
    charts = {
        n: sum(part.startswith("word/charts/") and part.endswith(".xml") for part in read(isi))
        for n, isi in printed().items()
    }
    assert {n: number for n, number in silent.items() if number > charts[n]} == {}


def test_headings_begin_with_the_first_level_and_leave_none_out():
    def holds(pdf):
        outline = [int(e["/S"][2:]) for e in elements(pdf) if re.fullmatch(r"/H[1-6]", e["/S"])]
        return bool(outline) and all(b <= a + 1 for a, b in zip([0, *outline], outline, strict=False))

    assert wrong(holds) == []


def test_a_table_head_is_a_head():
    assert wrong(lambda pdf: any(e["/S"] == "/TH" for e in elements(pdf))) == [
        nama for nama in pdfs() if "kartu-indikator" in nama
    ]


def test_what_can_be_reached_by_tab_is_reached_in_the_order_of_the_text():
    """LibreOffice 7.4 writes the S as text; a reader that takes it for the name finds the same order."""
    assert wrong(lambda pdf: all(p.get("/Tabs") in {"/S", "S"} for p in pdf.pages if p.get("/Annots"))) == []


def test_every_letter_is_carried_along():
    def holds(pdf):
        fonts = [f.get_object() for page in pdf.pages for f in page["/Resources"].get("/Font", {}).values()]
        shapes = [(f["/DescendantFonts"][0].get_object() if "/DescendantFonts" in f else f) for f in fonts]
        return all({"/FontFile", "/FontFile2", "/FontFile3"} & set(f["/FontDescriptor"].get_object()) for f in shapes)

    assert wrong(holds) == []
