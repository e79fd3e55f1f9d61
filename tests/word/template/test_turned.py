"""A table too wide for an upright page stands on landscape pages, without an empty one before or behind."""

import re

import pytest

from pipeline.word.markup import W
from pipeline.word.ruled import ABOVE, LANDSCAPE, LEFT, Ruled
from pipeline.word.template.page_text import finalize
from pipeline.word.template.turned import turned

TEGAK = '<w:sectPr><w:pgSz w:w="100" w:h="200"/></w:sectPr>'
TABEL = f"{LANDSCAPE}<w:tbl><w:tr/></w:tbl>"
TAKARIR = "<w:p><w:r><w:instrText>SEQ Tabel</w:instrText></w:r><w:r><w:t>Takarir</w:t></w:r></w:p>"
KOSONG = "<w:p/>"


def alinea(teks, isi=""):
    return f"<w:p>{f'<w:pPr>{isi}</w:pPr>' if isi else ''}<w:r><w:t>{teks}</w:t></w:r></w:p>"


def halaman(*isi, akhir=TEGAK):
    """What stands on the pages after the tables were turned: words, ``tabel``, and the end of each section."""
    xml = turned(f'<w:document xmlns:w="{W}"><w:body>{"".join(isi)}{akhir}</w:body></w:document>')
    assert "<?" not in xml
    bentuk = (
        (r"<w:p>(<w:pPr>(?:(?!</w:pPr>).)*<w:sectPr.*?</w:pPr>)(.*?)</w:p>", r"<w:p>\2\1</w:p>"),  # it ends with it
        (r'<w:pgSz w:w="200" w:h="100"[^>]*/>', "|datar|"),
        (r'<w:pgSz w:w="100" w:h="200"/>', "|tegak|"),
        (r"<w:titlePg/>", "|muka|"),
        ("<w:tbl>", "|tabel|"),
        (r"<w:instrText>.*?</w:instrText>|<[^>]*>", ""),
    )
    for pola, baru in bentuk:
        xml = re.sub(pola, baru, xml)
    return [satu for satu in xml.split("|") if satu]


@pytest.mark.parametrize(
    ("isi", "urut"),
    [
        ((alinea("a"), TAKARIR, TABEL, KOSONG, alinea("b")),
         ["a", "tegak", "Takarir", "tabel", "datar", "b", "tegak"]),
        ((TAKARIR, TABEL, KOSONG, alinea("b")), ["Takarir", "tabel", "datar", "b", "tegak"]),
        ((alinea("a"), TAKARIR, TABEL, KOSONG), ["a", "tegak", "Takarir", "tabel", "datar"]),
        ((alinea("a"), TABEL, alinea("b")), ["a", "tegak", "tabel", "datar", "b", "tegak"]),
        ((alinea("a"), alinea("J", '<w:pStyle w:val="Heading2"/>'), TAKARIR, TABEL, KOSONG, alinea("b")),
         ["a", "tegak", "JTakarir", "tabel", "datar", "b", "tegak"]),
        ((alinea("a"), TAKARIR, TABEL, KOSONG, TAKARIR, TABEL, KOSONG, alinea("b")),
         ["a", "tegak", "Takarir", "tabel", "Takarir", "tabel", "datar", "b", "tegak"]),
        ((alinea("a"), TAKARIR, TABEL, KOSONG, f"<w:p><w:pPr>{TEGAK}</w:pPr></w:p>", alinea("c")),
         ["a", "tegak", "Takarir", "tabel", "datar", "c", "tegak"]),
    ],
)  # fmt: skip
def test_the_table_has_landscape_pages_of_its_own(isi, urut):
    assert halaman(*isi) == urut


def test_only_what_comes_first_has_the_first_page():
    akhir = '<w:sectPr><w:pgSz w:w="100" w:h="200"/><w:titlePg/></w:sectPr>'
    assert halaman(alinea("a"), TABEL, KOSONG, alinea("b"), akhir=akhir) == [
        "a", "tegak", "muka", "tabel", "datar", "b", "tegak",
    ]  # fmt: skip


def test_a_landscape_page_stays_as_it_is():
    datar = '<w:sectPr><w:pgSz w:w="200" w:h="100"/></w:sectPr>'
    assert halaman(alinea("a"), TABEL, alinea("b"), akhir=datar) == ["a", "tabel", "b", "datar"]


def test_a_table_inside_a_cell_turns_no_page():
    dalam = f"<w:tbl><w:tr><w:tc>{TABEL}<w:p/></w:tc></w:tr></w:tbl>"
    assert halaman(dalam, alinea("b")) == ["tabel", "tabel", "b", "tegak"]


def test_cells_that_are_one_are_merged():
    made = Ruled((("A", LEFT, "B"), ("x", "y", ABOVE), ("1", "2", "3")), (1, 2, 3), ("left",) * 3).as_table(finalize)
    assert re.findall(r'w:tcW w:w="(\d)"|(w:gridSpan w:val="2")|w:vMerge w:val="(\w+)"', made) == [
        ("3", "", ""), ("", 'w:gridSpan w:val="2"', ""), ("3", "", ""), ("", "", "restart"),
        ("1", "", ""), ("2", "", ""), ("3", "", ""), ("", "", "continue"),
        ("1", "", ""), ("2", "", ""), ("3", "", ""),
    ]  # fmt: skip
    assert made.count("<w:tblHeader/>") == 2
