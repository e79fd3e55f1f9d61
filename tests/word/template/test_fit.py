"""Columns follow the longest word in them, as far as the width of the table goes; nothing else moves."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.word.template.fit import fitted, shared
from pipeline.word.template.letters import faces, whole, wide

HURUF = {"": (10.0, False), "Kecil": (8.0, False)}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def tabel(lebar, *baris, layout="fixed"):
    """A table of these widths; a cell is its text, or its text and how many columns it takes."""
    grid = "".join(f'<w:gridCol w:w="{satu}"/>' for satu in lebar)
    rows = "".join(f"<w:tr>{_sel(lebar, satu)}</w:tr>" for satu in baris)
    look = f'<w:tblPr><w:tblLayout w:type="{layout}"/></w:tblPr>'
    return f"<w:body><w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl></w:body>"


def _sel(lebar, baris):
    kolom, cells = 0, []
    for satu in baris:
        teks, lajur = satu if isinstance(satu, tuple) else (satu, 1)
        span = f'<w:gridSpan w:val="{lajur}"/>' if lajur > 1 else ""
        width = f'<w:tcW w:type="dxa" w:w="{sum(lebar[kolom : kolom + lajur])}"/>'
        kolom += lajur
        cells.append(f"<w:tc><w:tcPr>{width}{span}</w:tcPr><w:p><w:r><w:t>{teks}</w:t></w:r></w:p></w:tc>")
    return "".join(cells)


def lebar(xml):
    """The widths of the grid, and of the cells row by row."""
    grid = [int(satu) for satu in re.findall(r'<w:gridCol w:w="(\d+)"', xml)]
    return grid, [[int(n) for n in re.findall(r'<w:tcW [^>]*w:w="(\d+)"', row)] for row in xml.split("<w:tr>")[1:]]


def test_a_table_whose_words_fit_is_left_alone():
    xml = tabel((1000, 3000), ("Target", "Meningkatnya kualitas pelayanan"))
    assert fitted(xml, HURUF) == xml


def test_a_word_too_wide_takes_what_it_needs_from_a_column_with_room():
    grid, baris = lebar(fitted(tabel((1000, 3000), ("Terakreditasi", "Nilai")), HURUF))
    assert grid == baris[0]
    assert sum(grid) == 4000
    assert grid[0] - 170 >= wide("Terakreditasi", HURUF[""]) > 1000 - 170


def test_an_amount_and_its_rp_are_one_word():
    grid, _ = lebar(fitted(tabel((1500, 6000), ("Rp 590.090.455.000,00", "x")), HURUF))
    assert grid[0] - 170 >= wide("Rp 590.090.455.000,00", HURUF[""])


def test_a_cell_over_several_columns_is_as_wide_as_they_are_together():
    grid, baris = lebar(fitted(tabel((800, 1000, 4000), (("Capaian", 2), "x"), ("Terakreditasi", "1", "x")), HURUF))
    assert baris == [[grid[0] + grid[1], grid[2]], grid]


def test_where_nothing_is_left_to_give_the_table_stays_on_its_page():
    grid, _ = lebar(fitted(tabel((900, 900, 900), ("Terakreditasi", "Internasional", "Paripurnanya")), HURUF))
    assert sum(grid) == 2700


def test_a_table_that_word_lays_out_by_itself_is_left_alone():
    xml = tabel((300, 3000), ("Terakreditasi", "x"), layout="autofit")
    assert fitted(xml, HURUF) == xml


@pytest.mark.parametrize(
    ("teks", "utuh"),
    [
        ("Kode RA-06", ("Kode", "RA-06")),
        ("meng-administrasi-kan", ("meng-", "administrasi-", "kan")),
        ("Rp 1.250.000,50 dari Rp -3", ("Rp 1.250.000,50", "Rp -3", "dari")),
        ("Kategori/Keterangan", ("Kategori/", "Keterangan")),
    ],
)
def test_what_must_not_break(teks, utuh):
    assert whole(teks) == utuh


@given(st.lists(st.tuples(st.integers(1, 5000), st.integers(0, 5000)), min_size=1, max_size=12))
def test_widths_are_only_moved(kolom):
    widths, need = [w for w, _ in kolom], [n for _, n in kolom]
    baru = shared(widths, need)
    assert sum(baru) == sum(widths)
    assert all(min(lama, perlu) <= satu <= max(lama, perlu)
               for satu, lama, perlu in zip(baru, widths, need, strict=True))  # fmt: skip


def test_a_style_has_the_letters_of_what_it_is_based_on():
    def style(name, rest):
        return f'<w:style w:type="paragraph" w:styleId="{name}">{rest}</w:style>'

    plain = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    small = style("Isi", '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr>')
    bold = style("Kepala", '<w:basedOn w:val="Isi"/><w:rPr><w:b/></w:rPr>')
    styles = f"<w:styles {W}>{plain}{style('Normal', '')}{small}{bold}</w:styles>"
    made = {"": (12, False), "Normal": (12, False), "Isi": (10, False), "Kepala": (10, True)}
    assert faces(styles.encode()) == made


@pytest.mark.parametrize(
    ("kata", "tebal", "twip"),
    [
        ("Terakreditasi", False, 1288),
        ("Terakreditasi", True, 1388),
        ("Rp 590.090.455.000,00", False, 2324),
        ("Rp 590.090.455.000,00", True, 2472),
    ],
)
def test_a_word_is_as_wide_as_in_bookman_of_ten_points(kata, tebal, twip):
    """Added up from the metrics of URW Bookman, which has the widths of the original."""
    assert round(wide(kata, (10, tebal))) == twip
