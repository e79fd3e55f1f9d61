"""Blanko kertas: baris yang sama untuk diisi dengan tangan."""

from dataclasses import replace
from io import BytesIO

import openpyxl

from pipeline.domain.kolom_formulir import ISIAN
from pipeline.form.blanko import blanko
from pipeline.form.isi import isi_formulir
from tests.form.contoh import INDIKATOR, RENCANA, bacaan

PEM = next(isi for isi in isi_formulir(bacaan()) if isi.unit.kode == "PEM")
SEK = next(isi for isi in isi_formulir(bacaan()) if isi.unit.kode == "SEK")


def lembar(nama, isi=PEM):
    return openpyxl.load_workbook(BytesIO(blanko(isi).isi))[nama]


def teks(nama, isi=PEM):
    return [sel.value for baris in lembar(nama, isi).iter_rows() for sel in baris if sel.value is not None]


def test_no_sheet_of_the_paper_form_can_be_taken_for_a_returned_form():
    nama = openpyxl.load_workbook(BytesIO(blanko(PEM).isi)).sheetnames

    assert set(nama).isdisjoint(ISIAN)


def test_every_indikator_has_its_row_on_paper():
    assert [sel.value for sel in lembar("blanko kinerja")["A"][1:5]] == ["I1", "I2", "I3", "I5"]


def test_the_realisasi_on_paper_is_left_open():
    assert {sel.value for sel in lembar("blanko kinerja")["G"][1:5]} == {None}


def test_figures_on_paper_are_written_as_the_office_writes_them():
    assert [sel.value for sel in lembar("blanko kinerja")["F"][1:5]] == ["1.300", "100", "88,31", None]


def test_the_head_of_the_unit_signs():
    assert {"Kepala Seksi Pemerintahan", "Contoh Kepala Seksi", "NIP 19800101 200501 1 001"} <= set(
        teks("blanko kinerja")
    )


def test_an_unknown_head_gets_a_dotted_line():
    assert "Kepala Sekretariat Kecamatan" in teks("blanko kinerja", SEK)


def test_the_questionnaire_on_paper_asks_nine_questions():
    assert [nilai for nilai in teks("kuesioner cetak") if nilai.isdigit() and int(nilai) > 4] == list("56789")


def test_a_unit_without_a_questionnaire_prints_none():
    (isi,) = isi_formulir(bacaan(rencana=replace(RENCANA, indikator=INDIKATOR[:2], rencana_aksi=())))

    assert openpyxl.load_workbook(BytesIO(blanko(isi).isi)).sheetnames == ["blanko kinerja", "blanko anggaran"]


def test_the_same_paper_form_twice_gives_the_same_bytes():
    assert blanko(PEM).isi == blanko(PEM).isi
