"""Lembar yang barisnya tetap tumbuh: selain tinggi baris, isinya persis yang ditulis xlsxwriter sendiri."""

import re
import zipfile
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.form.workbook_lentur import LembarLentur


def isi(lembar, buku):
    """Every kind of cell, with and without a format, with gaps between rows and columns."""
    tebal, biru = buku.add_format({"bold": True}), buku.add_format({"bg_color": "#0000FF"})
    lembar.set_column(3, 3, 20, biru)
    lembar.write_string(0, 0, "judul", biru)
    lembar.set_row_pixels(1, 60)
    lembar.set_row_pixels(2, 20)
    lembar.set_row_pixels(9, 40)
    lembar.write_string(1, 0, "Camat & <desa>", tebal)
    lembar.write_string(1, 28, "ulang")
    lembar.write_string(2, 0, "Camat & <desa>", biru)
    lembar.write_number(2, 3, 1_385_437_875.25, tebal)
    lembar.write_number(4, 3, -0.1)
    lembar.write_blank(4, 1, None, biru)
    lembar.write_string(3, 0, "𝒜" * 20_000, tebal)
    lembar.write_boolean(4, 5, True)
    lembar.write_formula(6, 2, "=D3+1", tebal, 5)


def baris(jenis):
    """The rows of the sheet as they lie in the file."""
    wadah = BytesIO()
    with Workbook(wadah, {"in_memory": True}) as buku:
        isi(buku.add_worksheet("lembar", jenis), buku)
    with zipfile.ZipFile(wadah) as paket:
        teks = paket.read("xl/worksheets/sheet1.xml").decode()
    return re.search(r"<sheetData>.*</sheetData>", teks)[0]


def test_the_rows_are_those_of_xlsxwriter_but_for_the_mark_that_stops_them_growing():
    biasa = re.sub(r' (spans="[\d:]+"|customHeight="1")', "", baris(Worksheet))

    assert re.sub(r"(<row [^>]*)></row>", r"\1/>", baris(LembarLentur)) == biasa


def test_a_row_keeps_the_height_it_was_given():
    assert re.findall(r'r="(\d+)" ht="([\d.]+)"', baris(LembarLentur)) == [("2", "45"), ("10", "30")]
