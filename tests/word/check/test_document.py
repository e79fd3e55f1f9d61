"""The check finds each way in which Word would mend a document, and finds nothing in a sound one."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from lxml import etree

from pipeline.word.check.document import ensure_sound
from pipeline.word.errors import DocumentBroken
from pipeline.word.file.package import read
from pipeline.word.markup import W
from tests.word.build import body, faults, page, part, saved, table, with_parts

PICTURE = '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="7" name="x"/></wp:inline></w:drawing></w:r></w:p>'
PLAIN = table(("a", "b"))
ROW = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
GRID = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>'


def char(kind: str) -> str:
    return f'<w:p><w:r><w:fldChar w:fldCharType="{kind}"/></w:r></w:p>'


def start(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


PLANTED = [
    ("sel-tanpa-paragraf", f"{GRID}<w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("sel-tanpa-paragraf", f"{GRID}<w:tr><w:tc>{GRID}{ROW}</w:tbl></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("baris-kosong", f"{GRID}{ROW}<w:tr/></w:tbl>"),
    ("tabel-kosong", f"{GRID}</w:tbl>"),
    ("kolom-tak-cocok", f"{GRID}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("susunan-salah", "<w:p><w:r><w:t>a<w:p/></w:t></w:r></w:p>"),
    ("bidang-tak-tertutup", char("begin") + char("separate")),
    ("bidang-tak-tertutup", char("end")),
    ("gaya-tak-dikenal", '<w:p><w:pPr><w:pStyle w:val="TakAda"/></w:pPr></w:p>'),
    ("nomor-gambar-ganda", PICTURE + PICTURE),
    ("penanda-ganda", start(1, "a") + start(1, "b")),
    ("penanda-ganda", start(1, "a") + start(2, "a")),
    ("penanda-tak-tertutup", '<w:bookmarkStart w:id="1" w:name="a"/>'),
    ("hubungan-hilang", '<w:p><w:hyperlink r:id="rId999"/></w:p>'),
    ("daftar-tak-dikenal", '<w:p><w:pPr><w:numPr><w:numId w:val="987"/></w:numPr></w:pPr></w:p>'),
    ("catatan-hilang", '<w:p><w:r><w:footnoteReference w:id="5"/></w:r></w:p>'),
    ("urutan-rPr", "<w:p><w:r><w:rPr><w:color w:val='FF0000'/><w:b/></w:rPr></w:r></w:p>"),
    ("urutan-pPr", "<w:p><w:pPr><w:jc w:val='left'/><w:keepNext/></w:pPr></w:p>"),
    ("urutan-tcPr", f"{GRID}{ROW.replace('<w:tc>', '<w:tc><w:tcPr><w:vAlign/><w:tcW/></w:tcPr>')}</w:tbl>"),
    ("urutan-tblPr", f"{GRID.replace('<w:tblPr/>', '<w:tblPr><w:jc/><w:tblW/></w:tblPr>')}{ROW}</w:tbl>"),
]


@pytest.mark.parametrize(("kode", "inside"), PLANTED)
def test_a_planted_fault_is_found(kode, inside):
    assert {fault.kode for fault in faults(body(PLAIN, inside))} == {kode}


def changed(name: str, old: str, new: str) -> bytes:
    return with_parts(PLAIN, {name: part(PLAIN, name).replace(old, new).encode()})


PACKAGE = [
    ("sasaran-hilang", changed("word/_rels/document.xml.rels", "styles.xml", "hilang.xml")),
    ("hubungan-ganda", changed("word/_rels/document.xml.rels", 'Id="rId4"', 'Id="rId3"')),
    ("jenis-isi", with_parts(PLAIN, {"word/media/gambar.xyz": b"x"})),
    ("jenis-isi", with_parts(PLAIN, {"docProps/salah.jpeg": b"\x89PNG\r\n\x1a\n"})),
    ("jenis-isi", changed("[Content_Types].xml", "/word/styles.xml", "/word/lain.xml")),
    ("xml-rusak", changed("word/styles.xml", "</w:styles>", "")),
]


@pytest.mark.parametrize(("kode", "document"), PACKAGE)
def test_a_fault_between_parts_is_found(kode, document):
    assert kode in {fault.kode for fault in faults(document)}


def rich() -> bytes:
    document = docx.Document()
    document.add_heading("Judul", 1)
    document.add_paragraph("Butir", style="List Bullet")
    made = document.add_table(rows=2, cols=3)
    made.cell(0, 0).merge(made.cell(0, 1))
    made.cell(1, 0).add_table(rows=1, cols=1)
    made.cell(1, 0).add_paragraph()
    document.add_section()
    return saved(document)


@pytest.mark.parametrize("document", [PLAIN, page("a", header="b", footer="c"), rich()])
def test_a_sound_document_has_no_fault(document):
    assert faults(document) == ()


def test_a_fault_tells_the_words_around_it():
    document = docx.Document(BytesIO(PLAIN))
    document.add_paragraph("Bab Capaian")._p.append(etree.fromstring(f'<w:p xmlns:w="{W}"/>'))
    assert faults(saved(document))[0].kata == "Bab Capaian"


def test_a_broken_document_stops_with_its_faults():
    with pytest.raises(DocumentBroken, match="baris-kosong"):
        ensure_sound(read(body(PLAIN, f"{GRID}{ROW}<w:tr/></w:tbl>")))


def test_a_sound_document_passes():
    ensure_sound(read(PLAIN))
