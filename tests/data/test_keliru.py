"""Every fault the training folder announces is really planted where its README says."""

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.cell import coordinate_from_string

DATA = Path(__file__).parents[2] / "data"
FOLDER = DATA / "_latihan" / "kecamatan-keliru"
PLANTED = list(csv.DictReader(io.StringIO((DATA / "_sumber/keliru/cacat.csv").read_text(encoding="utf-8"))))
IN_CELLS = [fault for fault in PLANTED if fault["sel"]]


def csv_cell(path: Path, cell: str) -> str:
    letter, row = coordinate_from_string(cell)
    table = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))
    return table[row - 1][ord(letter) - ord("A")]


def xlsx_cell(path: Path, sheet: str, cell: str) -> str:
    value = openpyxl.load_workbook(path)[sheet][cell].value
    if hasattr(value, "date"):
        return value.date().isoformat()
    return "" if value is None else str(value).replace("=#REF!", "#REF!")


def found(fault: dict[str, str]) -> str:
    path = FOLDER / "2024" / fault["berkas"]
    if path.suffix == ".csv":
        return csv_cell(path, fault["sel"])
    return xlsx_cell(path, fault["lembar"], fault["sel"])


@pytest.mark.parametrize(
    "fault", [f for f in IN_CELLS if "NIP" not in f["salah"]], ids=lambda f: f"{f['berkas']}-{f['sel']}"
)
def test_the_planted_fault_stands_in_its_cell(fault):
    assert found(fault) == fault["isi"]


def test_the_nip_typed_as_a_number_has_lost_its_last_digits():
    book = openpyxl.load_workbook(FOLDER / "2024" / "perencanaan.xlsx")
    assert int(book["pejabat"]["A3"].value) != 197608172000032001


@pytest.mark.parametrize("cell", ["kinerja!B2", "anggaran!B2"])
def test_no_formula_of_the_form_has_a_usable_cached_value(cell):
    sheet, place = cell.split("!")
    book = openpyxl.load_workbook(FOLDER / "2024/masuk/TW1/PELAYANAN.xlsx", data_only=True)
    assert book[sheet][place].value in (None, "", "#REF!")


def test_the_broken_workbook_is_no_workbook():
    assert not zipfile.is_zipfile(FOLDER / "2024/masuk/TW1/KESRA.xlsx")


def test_the_readme_lists_every_planted_fault():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [fault["salah"] for fault in PLANTED if f"{fault['salah']} |" not in text] == []
