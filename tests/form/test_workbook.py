"""Formulir Excel sebagaimana dibuka, diisi, dan dicetak oleh unit kerja."""

import re
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from pipeline.domain.kolom_formulir import ISIAN, KONTEKS
from pipeline.form.isi import isi_formulir
from pipeline.form.workbook import formulir
from tests.form.contoh import INDIKATOR, RENCANA, UNIT, bacaan

DATA = ("kinerja", "rencana_aksi", "anggaran")


def isi(unit="PEM", **apa):
    return next(isi for isi in isi_formulir(bacaan(**apa)) if isi.unit.kode == unit)


def buku(unit="PEM", **apa):
    return openpyxl.load_workbook(BytesIO(formulir(isi(unit, **apa)).isi))


def kepala(lembar):
    return [nama(sel.value) for sel in lembar[1]]


def nama(tertulis):
    """The contract's name of a heading in plain words."""
    return str(tertulis).replace(" ", "_").casefold()


def kolom(lembar, nama):
    nomor = kepala(lembar).index(nama) + 1
    return [lembar.cell(baris, nomor) for baris in range(2, lembar.max_row + 1)]


def aturan(lembar, sel):
    return [v for v in lembar.data_validations.dataValidation if sel.coordinate in v.sqref]


def test_the_sheets_are_those_of_the_contract_with_the_explanation_first():
    assert buku().sheetnames == ["petunjuk", "identitas", "kinerja", "rencana_aksi", "anggaran", "kuesioner"]


def test_without_an_skm_indikator_there_is_no_questionnaire():
    assert "kuesioner" not in buku(rencana=replace(RENCANA, indikator=INDIKATOR[:2])).sheetnames


@pytest.mark.parametrize("nama", ISIAN)
def test_every_column_of_the_contract_is_headed_by_its_own_name_in_the_first_row(nama):
    assert [satu for satu in kepala(buku()[nama]) if satu not in KONTEKS[nama]] == list(ISIAN[nama])


def test_a_form_speaks_in_plain_words():
    lembar = buku()
    tertulis = [str(sel.value) for satu in ("kinerja", "rencana_aksi", "anggaran") for sel in lembar[satu][1]]
    janggal = [satu for satu in tertulis if "_" in satu or satu[0].islower()]
    assert ("Faktor pendukung" in tertulis, janggal) == (True, [])


@pytest.mark.parametrize("nama", ISIAN)
def test_every_other_column_is_a_declared_context_column(nama):
    assert set(kepala(buku()[nama])) - set(ISIAN[nama]) == set(KONTEKS[nama])


def test_the_identity_is_written_before_the_form_leaves():
    isian = {baris[0].value: baris[1].value for baris in buku()["identitas"].iter_rows(min_row=2)}

    assert isian == {
        "unit_kerja": "PEM", "tahun": 2024, "triwulan": "TW3", "versi_formulir": "1",
        "id_formulir": "F-57EA50BF6C47", "sidik_rencana": isi().sidik_rencana, "disusun_oleh": None, "tanggal": None,
    }  # fmt: skip


@pytest.mark.parametrize("nama", DATA)
def test_what_is_to_be_filled_in_is_truly_empty(nama):
    lembar = buku()[nama]

    assert {sel.value for satu in ISIAN[nama][1:] for sel in kolom(lembar, satu)} == {None}


@pytest.mark.parametrize("nama", DATA)
def test_what_comes_from_the_plan_is_locked(nama):
    lembar = buku()[nama]
    terkunci = [sel.protection.locked for satu in (ISIAN[nama][0], *KONTEKS[nama]) for sel in kolom(lembar, satu)]

    assert all(terkunci)


def test_every_realisasi_is_unlocked():
    lembar = buku()

    assert not any(sel.protection.locked for nama in DATA for sel in kolom(lembar[nama], "realisasi"))


@pytest.mark.parametrize("nama", ["petunjuk", *ISIAN])
def test_every_sheet_is_protected_without_a_password(nama):
    lindung = buku()[nama].protection

    assert (lindung.sheet, lindung.password) == (True, None)


def test_only_shares_ask_for_pembilang_and_penyebut():
    terkunci = [sel.protection.locked for sel in kolom(buku()["kinerja"], "pembilang")]

    assert terkunci == [True, False, True, True]  # I1, I2 (persen), I3, I5


def test_keadaan_is_chosen_from_a_list():
    lembar = buku()["kinerja"]
    (satu,) = aturan(lembar, kolom(lembar, "keadaan")[0])

    assert satu.formula1 == '"terisi,tidak_berlaku,belum_tersedia"'


@pytest.mark.parametrize(
    ("unit", "indikator", "jenis", "sikap"),
    [
        ("PEM", "I1", "decimal", "warning"),
        ("PEM", "I2", "custom", "warning"),
        ("PEM", "I3", None, None),
        ("SEK", "I4", None, None),
    ],
)
def test_a_realisasi_is_checked_as_its_kind_allows(unit, indikator, jenis, sikap):
    lembar = buku(unit)["kinerja"]
    baris = [sel.value for sel in kolom(lembar, "indikator")].index(indikator)
    (satu,) = aturan(lembar, kolom(lembar, "realisasi")[baris])

    assert (satu.type, satu.errorStyle) == (jenis, sikap)


def test_the_rule_for_a_percentage_looks_at_its_own_cell():
    lembar = buku()["kinerja"]
    sel = kolom(lembar, "realisasi")[1]

    assert (
        aturan(lembar, sel)[0].formula1
        == f"AND(ISNUMBER({sel.coordinate}),OR({sel.coordinate}<=0,{sel.coordinate}>=1))"
    )


def test_rupiah_refuses_anything_but_a_number():
    lembar = buku()["anggaran"]
    (satu,) = aturan(lembar, kolom(lembar, "realisasi")[0])

    assert (satu.type, satu.errorStyle, satu.showErrorMessage) == ("decimal", None, True)


def test_the_work_done_is_asked_for_beside_the_money_and_is_at_most_all_of_it():
    lembar = buku()["anggaran"]
    sel = kolom(lembar, "realisasi_fisik")[0]
    (satu,) = aturan(lembar, sel)

    assert (sel.coordinate, sel.protection.locked, satu.errorStyle) == ("F2", False, "warning")
    assert satu.formula1 == "AND(ISNUMBER(F2),OR(F2<=0,F2>=1),F2<=100)"


def test_every_input_cell_explains_itself():
    lembar = buku()["kinerja"]
    isian = [sel for nama in ISIAN["kinerja"][1:] for sel in kolom(lembar, nama) if not sel.protection.locked]

    assert [sel.coordinate for sel in isian if not any(satu.prompt for satu in aturan(lembar, sel))] == []


def test_the_questionnaire_takes_only_one_to_four():
    (satu,) = aturan(buku()["kuesioner"], buku()["kuesioner"]["J384"])

    assert (satu.type, satu.formula1, satu.formula2) == ("whole", "1", "4")


def test_known_values_stand_as_numbers_where_a_column_holds_one_kind():
    lembar = buku()["rencana_aksi"]

    assert [sel.value for sel in kolom(lembar, "target_triwulan")] == [3]


def test_the_target_of_the_quarter_and_of_the_year_share_a_cell_as_the_office_writes_them():
    lembar = buku("SEK")["kinerja"]
    target = {k.value: t.value for k, t in zip(kolom(lembar, "indikator"), kolom(lembar, "target"), strict=True)}

    assert (target, kolom(buku()["kinerja"], "target")[0].value) == (
        {"I3": "Tahun: 88,31", "I4": "Tahun: BB", "I5": None}, "TW III: 350\nTahun: 1.300",
    )  # fmt: skip


def test_what_was_reached_before_says_when():
    lalu = [sel.value for sel in kolom(buku()["kinerja"], "realisasi_lalu")]

    assert lalu[:2] == ["TW II: 280\n2023: 1.150", "TW II: 17 dari 18"]


def test_how_to_fill_in_begins_with_the_satuan():
    assert kolom(buku()["kinerja"], "cara_isi")[0].value == "Layanan: tambahan triwulan ini saja"


def test_codes_are_text_so_that_no_zero_is_lost():
    assert {sel.number_format for sel in kolom(buku()["anggaran"], "kode")} == {"@"}


@pytest.mark.parametrize(("kertas", "nomor"), [("F4", 14), ("A4", 9)])
def test_the_page_is_the_paper_of_the_office(kertas, nomor):
    tampilan = replace(bacaan().instansi.tampilan, kertas=kertas)

    assert buku(tampilan=tampilan)["kinerja"].page_setup.paperSize == nomor


@pytest.mark.parametrize("nama", DATA)
def test_a_printed_sheet_is_one_page_wide_and_repeats_its_header(nama):
    lembar = buku()[nama]

    assert (lembar.page_setup.orientation, lembar.page_setup.fitToHeight, lembar.print_title_rows) == (
        "landscape", 0, "$1:$1",
    )  # fmt: skip


def test_an_ampersand_in_a_name_survives_in_the_page_header():
    assert "Pemerintahan && Pelayanan" in buku()["kinerja"].oddHeader.left.text


def test_the_header_stays_in_sight():
    assert buku()["kinerja"].freeze_panes == "C2"


def test_a_text_that_looks_like_a_formula_stays_a_text():
    jahat = replace(INDIKATOR[0], uraian='=HYPERLINK("http://contoh.invalid")')
    lembar = buku(rencana=replace(RENCANA, indikator=(jahat,)))["kinerja"]

    assert kolom(lembar, "uraian")[0].data_type == "s"


def test_the_same_form_twice_gives_the_same_bytes():
    assert formulir(isi()).isi == formulir(isi()).isi


def test_a_long_name_of_a_unit_still_fits_the_page_header():
    panjang = replace(UNIT[2], nama="Seksi & " * 40)

    assert formulir(isi(rencana=replace(RENCANA, unit_kerja=(*UNIT[:2], panjang)))).isi


@pytest.mark.parametrize(
    ("kode", "berkas"),
    [("PEM", "pem.xlsx"), ("A/1", r"a-1-\w{4}.xlsx"), ("A-1", "a-1.xlsx"), ("..", r"unit-\w{4}.xlsx")],
)
def test_the_file_is_named_after_the_unit(kode, berkas):
    unit = replace(UNIT[2], kode=kode)
    rencana = replace(RENCANA, unit_kerja=(*UNIT[:2], unit))

    assert re.fullmatch(f"1-formulir/formulir-2024-tw3-{berkas}", formulir(isi(kode, rencana=rencana)).nama)
