"""The first plan of an office: columns explained, right examples that are never read, lists to choose from."""

from io import BytesIO

import openpyxl
import pytest

from pipeline.domain.organisasi import UnitKerja
from pipeline.plan.baca import read_plan
from pipeline.plan.buku_awal import examples, first_workbook, meanings
from pipeline.plan.skema import CONTOH, SKEMA
from tests import builders as b

UNIT = (UnitKerja("CAMAT", "Camat", "kepala"), UnitKerja("KESRA", "Seksi Kesejahteraan Rakyat", "seksi", "CAMAT"))


def made():
    return first_workbook("Kecamatan Suka", 2025, UNIT, "invoke render")


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(BytesIO(made()))


def read(buku):
    wadah = BytesIO()
    buku.save(wadah)
    return read_plan(b.berkas([("2025/perencanaan.xlsx", wadah.getvalue())]), 2025)


def filled():
    """The examples typed into the sheets they are examples of."""
    buku = openpyxl.load_workbook(BytesIO(made()))
    for nama, rows in examples(2025).items():
        kolom = [k.nama for k in SKEMA[nama].kolom]
        for nomor, row in enumerate(rows, 2):
            for judul in kolom:
                buku[nama].cell(nomor, kolom.index(judul) + 1).value = row.get(judul)
    return buku


def choices(buku, lembar, judul):
    kolom = [k.nama for k in SKEMA[lembar].kolom]
    sel = buku[lembar].cell(2, kolom.index(judul) + 1).coordinate
    return next((r.formula1 for r in buku[lembar].data_validations.dataValidation if sel in r.sqref), None)


def test_the_guide_comes_first_then_the_examples_then_every_sheet(book):
    assert book.sheetnames == ["petunjuk", CONTOH, *SKEMA]


def test_every_sheet_and_column_is_explained():
    assert {nama: list(satu["kolom"]) for nama, satu in meanings().items()} == {
        nama: [k.nama for k in skema.kolom] for nama, skema in SKEMA.items()
    }


def test_a_heading_says_what_it_is_and_whether_it_must_be_filled(book):
    sel = book["pejabat"]["A1"], book["pejabat"]["D1"]
    assert [(s.value, s.comment.text.split(".")[0]) for s in sel] == [
        ("nip*", "18 angka"),
        ("pangkat_golongan", "Misalnya Pembina (IV/a)"),
    ]


def test_an_example_is_never_read_as_data():
    rencana, _ = read(openpyxl.load_workbook(BytesIO(made())))
    assert (rencana.pejabat, rencana.sasaran, rencana.anggaran, rencana.prestasi) == ((), (), (), ())


def test_nobody_can_type_over_an_example_and_lose_it(book):
    assert book[CONTOH].protection.sheet
    assert all(sel.protection.locked for row in book[CONTOH].iter_rows() for sel in row)


def test_what_is_typed_into_the_sheets_is_read_whole_and_the_examples_are_right():
    rencana, temuan = read(filled())
    banyak = {nama: len(getattr(rencana, nama)) for nama in SKEMA}
    assert banyak == {nama: len(rows) for nama, rows in examples(2025).items()}
    assert [(t.kode, str(t.tempat), t.nilai) for t in temuan] == []


def test_what_nobody_filled_in_is_one_finding():
    _, temuan = read(openpyxl.load_workbook(BytesIO(made())))
    assert [(t.kode, t.nilai) for t in temuan] == [("RCN-11", "sasaran, indikator, target")]


def test_the_proposed_units_are_read_as_units():
    rencana, _ = read(openpyxl.load_workbook(BytesIO(made())))
    assert [(u.kode, u.nama, u.jenis, u.induk) for u in rencana.unit_kerja] == [
        (u.kode, u.nama, u.jenis, u.induk) for u in UNIT
    ]


@pytest.mark.parametrize(
    ("lembar", "judul", "daftar"),
    [
        ("target", "dokumen", '"renstra,pk,pk_perubahan"'),
        ("indikator", "iku", '"ya,tidak"'),
        ("indikator", "sasaran", "'sasaran'!$A$2:$A$201"),
        ("unit_kerja", "induk", "'unit_kerja'!$A$2:$A$203"),
        ("rencana_aksi", "indikator", "'indikator'!$A$2:$A$201"),
        ("sasaran", "uraian", None),
    ],
)
def test_a_column_of_few_words_or_of_codes_has_a_list(book, lembar, judul, daftar):
    assert choices(book, lembar, judul) == daftar


@pytest.mark.parametrize(("lembar", "kolom"), [("pejabat", "A"), ("unit_kerja", "E"), ("anggaran", "A")])
def test_a_column_of_codes_keeps_every_digit(book, lembar, kolom):
    assert book[lembar].column_dimensions[kolom].number_format == "@"


def test_two_runs_give_the_same_bytes():
    assert made() == made()
