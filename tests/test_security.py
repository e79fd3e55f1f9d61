"""SECURITY.md says what the code does: limits have its numbers, and no table holds a text that Excel would run."""

import csv
import re
import shutil
from datetime import date
from importlib import import_module
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.suntingan import AsalTeks, Suntingan
from pipeline.run import Permintaan, run
from pipeline.sheet.berkas_csv import for_people, for_programs
from pipeline.sheet.buku_baru import new_workbook
from pipeline.sheet.buku_suntingan import with_rows

ROOT = Path(__file__).resolve().parents[1]
LIMITS = re.findall(r"\| (\d+) \| `([\w.]+)\.(\w+)` \|", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))
ANGKA = re.compile(r"[+-]?\d[\d.,]*\s?%?|-+")
CALC = "=cmd|'/C calc'!A0"
AWAL = ["=", "+", "-", "@", "\t", "\r", "\n", "=1+", "-2+3", "+cmd|"]
JALAN = st.tuples(st.sampled_from(AWAL), st.text(max_size=9)).map("".join)


def runs(cell):
    """Whether Excel would compute a cell of a CSV."""
    return cell[:1] in tuple("=+-@\t\r\n") and cell != "" and not ANGKA.fullmatch(cell)


def rows_of(isi):
    teks = isi.decode("utf-8-sig")
    return list(csv.reader(StringIO(teks, newline=""), delimiter=";" if ";" in teks.partition("\n")[0] else ","))


@pytest.mark.parametrize(("angka", "ruang", "nama"), LIMITS, ids=[".".join(satu[1:]) for satu in LIMITS])
def test_a_limit_in_the_page_is_the_one_in_the_code(angka, ruang, nama):
    assert getattr(import_module(ruang), nama) == int(angka)


def test_the_page_names_all_of_them():
    assert len(LIMITS) == 25


@given(st.lists(JALAN, min_size=3, max_size=3))
def test_no_csv_of_ours_holds_a_cell_that_runs(sel):
    for write in (for_people, for_programs):
        assert [cell for row in rows_of(write(("a", "b", "c"), [sel])) for cell in row if runs(cell)] == []


@given(JALAN)
def test_no_ledger_of_ours_holds_a_cell_that_runs(teks):
    asal = AsalTeks(teks, "a", "b", "TU", 1)
    satu = Suntingan("2024-TW1", asal, teks, teks, teks, "2024-01-01", teks, teks, "ab")
    assert [cell for row in rows_of(with_rows("", [satu]))[1:] for cell in row if runs(cell)] == []


@given(JALAN)
def test_no_workbook_of_ours_holds_a_text_that_runs(teks):
    isi = new_workbook("judul", "kantor", lambda buku: buku.add_worksheet("a").write(0, 0, teks))
    cell = openpyxl.load_workbook(BytesIO(isi))["a"]["A1"]
    assert cell.data_type != "f" or cell.value is None


@pytest.fixture(scope="module")
def kantor(tmp_path_factory):
    """An office in whose tables every word that people wrote is a formula, and what a run over it left."""
    tmp_path = tmp_path_factory.mktemp("rumus")
    unit = tmp_path / "data" / "kecamatan-contoh-muncar"
    shutil.copytree(ROOT / "data/kecamatan-contoh-muncar", unit)
    for file in [*unit.rglob("perencanaan.xlsx"), *unit.rglob("masuk/TW4/*.xlsx")]:
        book = openpyxl.load_workbook(file)
        for cell in (cell for sheet in book for row in sheet.iter_rows(min_row=2) for cell in row):
            if isinstance(cell.value, str) and " " in cell.value and len(cell.value) > 12:
                cell.value, cell.data_type = f"{CALC} {cell.value}", "s"
        book.save(file)
    run(unit, ["form", "intake", "check", "analyse", "group", "review", "render", "archive"],
        Permintaan(tmp_path / "o", ROOT / "templates", date(2025, 1, 15), "2024-TW4"))  # fmt: skip
    return tmp_path / "o"


@pytest.mark.slow
def test_no_csv_of_a_whole_run_holds_a_cell_that_runs(kantor):
    files = [file for file in kantor.rglob("*.csv") if "masukan" not in file.parts]
    found = {file.name: cell for file in files for row in rows_of(file.read_bytes()) for cell in row if runs(cell)}
    held = sum(CALC in file.read_text(encoding="utf-8-sig") for file in files)
    assert (found, held > 2) == ({}, True)


@pytest.mark.slow
def test_no_workbook_of_a_whole_run_holds_a_formula_that_people_wrote(kantor):
    books = [file for file in kantor.rglob("*.xlsx") if "masukan" not in file.parts]
    cells = [
        (file.name, cell.coordinate, cell.data_type)
        for file in books
        for sheet in openpyxl.load_workbook(file)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and "calc" in cell.value
    ]
    assert (len(cells) > 20, [satu for satu in cells if satu[2] == "f"]) == (True, [])
