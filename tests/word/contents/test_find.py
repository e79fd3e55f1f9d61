"""Words in a finished document are found where they stand for something, and nowhere else."""

import re

from pipeline.word.contents.find import found

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>'
).encode()


def line(text, style=""):
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{line(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def places(body, pattern):
    page = f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>'.encode()
    parts, made = found({"word/document.xml": page, "word/styles.xml": STYLES}, {"x": re.compile(pattern)}, "[KOSONG")
    assert all(p.bookmark.encode() in parts["word/document.xml"] for p in made["x"])
    return [(p.words, p.heading) for p in made["x"]]


def test_a_place_knows_the_heading_it_stands_under():
    assert places(line("Efisiensi", "H2") + line("Hemat"), "^Hemat$") == [("Hemat", "Efisiensi")]


def test_an_entry_of_the_table_of_contents_is_no_place():
    assert places(line("Efisiensi", "T1") + line("Efisiensi", "H2"), "^Efisiensi") == [("Efisiensi", "Efisiensi")]


def test_a_heading_with_nothing_written_below_it_is_no_place():
    assert places(line("Isu", "H2") + line("[KOSONG – isu]") + line("Isu", "H2") + line("Ada."), "^Isu$") == [
        ("Isu", "Isu")
    ]


def test_a_row_is_read_with_its_cells_in_one_line_and_marked_once():
    tabel = f"<w:tbl>{row('Definisi', '[KOSONG]')}{row('Definisi', 'Jumlah warga')}</w:tbl>"
    assert places(tabel, r"^Definisi (?!\[KOSONG)") == [("Definisi", "")]


def test_what_is_not_there_has_no_place():
    assert places(line("Efisiensi"), "^Isu$") == []
