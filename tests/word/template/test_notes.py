"""A note of a text becomes Word's own footnote, whatever the template had before."""

import re

import pytest

from pipeline.word.check.document import part_faults
from pipeline.word.file.package import read
from pipeline.word.styled import Piece, Styled
from pipeline.word.template.template import Template
from tests.word.build import page, with_parts

PAGE, NOTES = "word/document.xml", "word/footnotes.xml"


def catatan(teks):
    return Styled((Piece(teks), Piece("", note=f"tentang {teks}"), Piece(".")))


def dicetak(templat, **isi):
    return read(Template.load(templat, "uji.docx").render(isi))


@pytest.fixture(scope="module")
def parts():
    templat = page("{{ a }}", "{{ b }}")
    return dicetak(templat, a=catatan("a & <b>"), b=catatan("c"))


def test_it_is_referred_to_in_its_place(parts):
    halaman = re.sub(r'<w:footnoteReference w:id="(\d)"/>', r"[\1]", parts[PAGE].decode())
    assert re.sub("<[^>]*>", "", halaman.partition("<w:body>")[2]) == "a &amp; &lt;b&gt;[1].c[2]."


def test_the_part_has_both_separators_and_every_note(parts):
    notes = parts[NOTES].decode()
    assert re.findall(r'w:id="(-?\d)"', notes) == ["-1", "0", "1", "2"]
    assert "tentang a &amp; &lt;b&gt;" in notes


def test_word_knows_of_the_part_and_of_its_styles(parts):
    assert b"/word/footnotes.xml" in parts["[Content_Types].xml"]
    assert b'Target="footnotes.xml"' in parts["word/_rels/document.xml.rels"]
    assert list(part_faults(parts)) == []


def test_a_document_without_notes_has_no_such_part():
    assert NOTES not in dicetak(page("{{ a }}"), a="biasa")


def test_a_template_that_has_footnotes_keeps_them(parts):
    templat = with_parts(page("{{ a }}"), {name: isi for name, isi in parts.items() if name != PAGE})
    notes = dicetak(templat, a=catatan("e"))[NOTES].decode()
    assert re.findall(r'w:id="(-?\d)"', notes) == ["-1", "0", "1", "2", "3"]


def test_a_note_keeps_its_emphasis():
    teks = Styled((Piece("a"), Piece("", note=Styled((Piece("b "), Piece("c", frozenset({"italic"})))))))
    notes = dicetak(page("{{ a }}"), a=teks)[NOTES].decode()
    assert '<w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">c</w:t>' in notes
