"""Lists of contents: every entry leads to its heading, and nothing asks Word to count."""

from __future__ import annotations

import re

import docx
import pytest
from docx.enum.section import WD_ORIENT
from lxml import etree

from pipeline.word.contents.lists import bookmarks, listed, numbered
from pipeline.word.file.package import read
from pipeline.word.markup import parsed, w
from tests.word.build import saved

PAGE = "word/document.xml"
TOC = 'TOC \\o "1-3" \\h \\z'
TABLES = 'TOC \\h \\z \\c "Tabel"'


def field(paragraph, code, result="?"):
    """A complex field in runs of its own."""
    for kind in ("begin", "separate", "end"):
        char = etree.SubElement(etree.SubElement(paragraph._p, w("r")), w("fldChar"))
        char.set(w("fldCharType"), kind)
        if kind == "begin":
            etree.SubElement(etree.SubElement(paragraph._p, w("r")), w("instrText")).text = f" {code} "
        if kind == "separate":
            paragraph.add_run(result)


def report(*headings, code=TOC, captions=(), front=""):
    """A document with one list, then headings given as ``(level, text)`` and captions given as text."""
    document = docx.Document()
    field(document.add_paragraph(front), code)
    for level, text in headings:
        document.add_heading(text, level)
    for number, text in enumerate(captions, start=1):
        caption = document.add_paragraph("Tabel ", style="Caption")
        field(caption, "SEQ Tabel \\* ARABIC", str(number))
        caption.add_run(f"  {text}")
    return document


def made(document):
    parts = read(saved(document))
    listed(parts)
    return parts[PAGE]


def entries(page):
    """Style, words and bookmark of every line of the list."""
    found = []
    for link in etree.fromstring(page).iter(w("hyperlink")):
        style = link.getparent().find(f"{w('pPr')}/{w('pStyle')}")
        words = "".join(text.text or "" for text in link.iter(w("t")))
        found.append((None if style is None else style.get(w("val")), words, link.get(w("anchor"))))
    return found


def test_the_entries_are_the_headings_in_their_order():
    page = made(report((1, "BAB I"), (2, "A. Latar"), (1, "BAB II")))
    assert [words for _, words, _ in entries(page)] == ["BAB I", "A. Latar", "BAB II"]


def test_a_heading_below_the_levels_asked_for_is_left_out():
    assert [words for _, words, _ in entries(made(report((1, "BAB I"), (4, "1. Rinci"))))] == ["BAB I"]


def test_every_entry_leads_to_a_bookmark_at_its_heading():
    page = made(report((1, "BAB I"), (2, "A. Latar")))
    root = etree.fromstring(page)
    marked = {start.get(w("name")): start.getparent() for start in root.iter(w("bookmarkStart"))}
    there = ["".join(t.text for t in marked[anchor].iter(w("t"))) for _, _, anchor in entries(page)]
    assert there == ["BAB I", "A. Latar"]


def test_a_list_of_tables_holds_the_captions_with_their_numbers():
    page = made(report((1, "BAB I"), code=TABLES, captions=("Capaian", "Anggaran")))
    assert [words for _, words, _ in entries(page)] == ["Tabel 1 Capaian", "Tabel 2 Anggaran"]


def test_a_line_break_in_a_heading_is_a_blank_in_its_entry():
    assert entries(made(report((1, "BAB I\nPENDAHULUAN"))))[0][1] == "BAB I PENDAHULUAN"


def test_without_a_layout_no_page_number_is_made_up():
    page = made(report((1, "BAB I")))
    assert re.search(rb'"separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>', page)


def test_the_dots_end_at_the_right_margin_of_the_section_the_list_stands_in():
    document = report((1, "BAB I"))
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, 10_000_000, 7_000_000
    section.left_margin = section.right_margin = 635_000
    assert b'<w:tab w:val="right" w:leader="dot" w:pos="13748"/>' in made(document)


def test_word_is_not_asked_to_update_when_it_opens_the_file():
    parts = read(saved(report((1, "BAB I"))))
    listed(parts)
    assert re.findall(rb"updateFields|w:dirty", b"".join(parts.values())) == []


def test_a_document_without_a_list_is_left_alone():
    parts = read(saved(docx.Document()))
    assert (listed(parts), b"bookmarkStart" in parts[PAGE]) == ((), False)


@pytest.mark.parametrize("code", ['TOC \\o "1-3" \\t "Judul;1"', "TOC \\f x", 'TOC \\o "satu"'])
def test_a_list_that_asks_for_more_than_is_known_here_stays_as_it_is(code):
    assert entries(made(report((1, "BAB I"), code=code))) == []


def test_a_list_beside_other_words_stays_as_it_is():
    assert entries(made(report((1, "BAB I"), front="Isi: "))) == []


def test_a_list_of_nothing_is_an_empty_line():
    page = made(report(code=TABLES))
    assert (entries(page), page.count(b"fldCharType")) == ([], 3)


def test_a_heading_in_a_text_box_is_not_listed():
    document = report((1, "BAB I"))
    box = etree.SubElement(document.paragraphs[-1].runs[0]._r, w("txbxContent"))
    inner = etree.SubElement(box, w("p"))
    style = etree.SubElement(etree.SubElement(inner, w("pPr")), w("pStyle"))
    style.set(w("val"), "Heading1")
    etree.SubElement(etree.SubElement(inner, w("r")), w("t")).text = "KOTAK"
    assert "KOTAK" not in [words for _, words, _ in entries(made(document))]


def test_bookmarks_of_the_template_keep_their_numbers():
    document = report((1, "BAB I"))
    start = etree.SubElement(document.paragraphs[0]._p, w("bookmarkStart"))
    start.set(w("id"), "7")
    start.set(w("name"), "_Toc000000008")
    etree.SubElement(document.paragraphs[0]._p, w("bookmarkEnd")).set(w("id"), "7")
    assert entries(made(document))[0][2] == "_Toc000000009"


def test_the_pages_asked_for_are_those_of_the_entries():
    page = made(report((1, "BAB I"), (1, "BAB II")))
    assert bookmarks(parsed(page)) == tuple(anchor for _, _, anchor in entries(page))


def test_a_page_told_stands_at_the_end_of_its_entry():
    page = made(report((1, "BAB I"), (1, "BAB II")))
    one, two = bookmarks(parsed(page))
    assert [words for _, words, _ in entries(numbered(page, {one: "3", two: "11"}))] == ["BAB I3", "BAB II11"]


def test_a_page_told_again_replaces_the_one_before():
    page = made(report((1, "BAB I")))
    name = bookmarks(parsed(page))[0]
    assert numbered(numbered(page, {name: "3"}), {name: "4"}) == numbered(page, {name: "4"})


def test_a_page_is_written_as_its_section_numbers_it():
    document = report((1, "KATA PENGANTAR"))
    numbers = etree.SubElement(document.sections[0]._sectPr, w("pgNumType"))
    numbers.set(w("fmt"), "lowerRoman")
    document.add_section()
    document.add_heading("BAB I", 1)
    document.sections[1]._sectPr.find(w("pgNumType")).set(w("fmt"), "decimal")
    page = made(document)
    one, two = bookmarks(parsed(page))
    assert [words for _, words, _ in entries(numbered(page, {one: "4", two: "1"}))] == ["KATA PENGANTARiv", "BAB I1"]
