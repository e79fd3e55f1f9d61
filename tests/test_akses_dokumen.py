"""Every document of the samples can be read by somebody who does not see it: headings, pictures, tables, language."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from pipeline import STAGES
from pipeline.archive.daftar_arsip import daftar_arsip
from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by, work
from pipeline.word.file.package import read
from pipeline.word.markup import w

ROOT = Path(__file__).parent.parent
UNITS = ("kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember", "_latihan/kecamatan-keliru")
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
STANDS_FOR_ITSELF = (w("drawing"), w("sectPr"), w("br"), w("instrText"))
TONGUE = re.compile(rb'<(?:w:lang w:val|a:\w+ lang|c:lang val)="([^"]*)"')
setiap_kantor = pytest.mark.parametrize("unit", UNITS)


@cache
def documents(unit):
    """Every document of a sample's newest period by name: the parts of its file."""
    kerja = work(load(ROOT / "data" / unit, "", date(2026, 1, 15)))
    naskah = [n for tahap in STAGES for n in made_by(tahap, kerja) if isinstance(n, Naskah)]
    rak, bacaan = Rak(ROOT / "templates"), kerja.bacaan

    def printed(naskah):
        return [cetak(n, rak, bacaan.instansi, date(2026, 1, 15), logo=bacaan.logo) for n in naskah]

    made = printed(naskah)
    return {d.nama: read(d.isi) for d in (*made, *printed(daftar_arsip(bacaan, made, {})))}


def pages(unit):
    return ((nama, etree.fromstring(parts["word/document.xml"])) for nama, parts in documents(unit).items())


@cache
def levels(styles):
    """The outline level of every style that has one, from 1."""
    found = (
        (s.get(w("styleId")), s.find(f".//{w('outlineLvl')}")) for s in etree.fromstring(styles).iter(w("style"))
    )
    return {nama: int(level.get(w("val"))) + 1 for nama, level in found if level is not None}


def words(element):
    return "".join(t.text or "" for t in element.iter(w("t"))).strip()


def style(paragraph):
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else found.get(w("val"))


def level(paragraph, known):
    own = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
    return known.get(style(paragraph), 0) if own is None else int(own.get(w("val"))) + 1


@setiap_kantor
def test_the_headings_begin_with_the_title_and_leave_no_level_out(unit):
    wrong = []
    for nama, page in pages(unit):
        known = levels(documents(unit)[nama]["word/styles.xml"])
        outline = [level(p, known) for p in page.iter(w("p")) if level(p, known)]
        steps = zip([0, *outline], outline, strict=False)
        if not outline or any(below > above + 1 for above, below in steps):
            wrong.append((nama, outline))
    assert wrong == []


@setiap_kantor
def test_no_heading_is_empty(unit):
    wrong = []
    for nama, page in pages(unit):
        known = levels(documents(unit)[nama]["word/styles.xml"])
        wrong += [nama for p in page.iter(w("p")) if style(p) in known and not words(p)]
    assert wrong == []


@setiap_kantor
def test_every_picture_chart_and_drawing_says_what_it_shows(unit):
    told = [(nama, d.get("descr", "")) for nama, page in pages(unit) for d in page.iter(DRAWN)]
    assert told
    assert [satu for satu in told if len(satu[1]) < len("Lambang X") or re.match(r"(gambar|grafik):", satu[1])] == []


@pytest.mark.parametrize("unit", UNITS[:2])
def test_a_chart_tells_its_figures_in_words(unit):
    told = [
        d.get("descr") for _, page in pages(unit) for d in page.iter(DRAWN) if d.get("descr").startswith("Grafik")
    ]
    assert told
    assert [satu for satu in told if not re.search(r": .*\d", satu)] == []


@setiap_kantor
def test_every_word_is_known_as_indonesian(unit):
    for nama, parts in documents(unit).items():
        assert "<dc:language>id-ID</dc:language>" in parts["docProps/core.xml"].decode(), nama
        told = [part for name, part in parts.items() if name.startswith("word/") and name.endswith(".xml")]
        assert {tongue for part in told for tongue in TONGUE.findall(part)} == {b"id-ID"}, nama


@setiap_kantor
def test_the_title_says_kind_office_and_period(unit):
    instansi = load(ROOT / "data" / unit, "", date(2026, 1, 15)).bacaan.instansi.nama
    for nama, parts in documents(unit).items():
        title = etree.fromstring(parts["docProps/core.xml"]).findtext("{http://purl.org/dc/elements/1.1/}title")
        assert instansi in title, nama
        assert re.search(r"\b20\d\d\b", title), nama


@setiap_kantor
def test_the_head_of_a_table_is_marked_and_nothing_else_is(unit):
    wrong = []
    for nama, page in pages(unit):
        for table in page.iter(w("tbl")):
            rows = table.findall(w("tr"))
            heads = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows]
            look = table.find(f"{w('tblPr')}/{w('tblLook')}")
            first = look is not None and look.get(w("firstRow")) == "1"
            count = heads.index(False) if False in heads else len(heads)
            if any(heads[count:]) or first != bool(count) or count == len(rows):
                wrong.append((nama, words(rows[0])))
    assert wrong == []


@setiap_kantor
def test_a_table_with_lines_has_a_head_but_for_the_cards(unit):
    wrong = []
    for nama, page in pages(unit):
        for table in page.iter(w("tbl")):
            ruled = table.find(f"{w('tblPr')}/{w('tblStyle')}").get(w("val")) == "TabelResmi"
            if ruled and table.find(f".//{w('tblHeader')}") is None and "kartu-indikator" not in nama:
                wrong.append((nama, words(table)[:60]))
    assert wrong == []


@setiap_kantor
def test_an_empty_paragraph_stands_only_behind_a_table(unit):
    wrong = []
    for nama, page in pages(unit):
        for p in page[0].iterchildren(w("p")):
            before = p.getprevious()
            empty = not words(p) and not any(p.find(f".//{tag}") is not None for tag in STANDS_FOR_ITSELF)
            if empty and (before is None or before.tag != w("tbl")):
                after = p.getnext()
                wrong.append((nama, "" if before is None else words(before)[-40:], words(after)[:40]))
    assert wrong == []


@setiap_kantor
def test_no_colour_stands_for_a_word(unit):
    wrong = []
    for nama, page in pages(unit):
        for cell in page.iter(w("tc")):
            colour = cell.find(f"{w('tcPr')}/{w('shd')}")
            merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            if colour is not None and colour.get(w("fill")) not in ("auto", "E7E6E6", "F2F2F2") and not words(cell):
                wrong += [nama] if merged is None or merged.get(w("val")) == "restart" else []
    assert wrong == []
