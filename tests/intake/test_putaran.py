"""Several rounds of one unit: which figure counts, and what is said of the others."""

from datetime import date
from itertools import permutations

import pytest

from pipeline.domain.formulir import Formulir, newest_first
from pipeline.domain.nilai import Keadaan
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.intake.baca import any_of_period, read_quarter
from pipeline.regulation.katalog import pesan
from tests import builders as b
from tests.sheet.buku import csv

HARI_INI = date(2024, 10, 31)
UNIT = UnitKerja("S-1", "Seksi Pelayanan", "seksi")
RENCANA = Perencanaan(
    2024,
    unit_kerja=(UNIT,),
    indikator=(b.indikator("I1", unit_kerja=("S-1",)), b.indikator("I2", unit_kerja=("S-1",))),
    rencana_aksi=(b.aksi("A1", unit_kerja="S-1"),),
    anggaran=(b.mata("7.01", unit_kerja="S-1"),),
)
KEPALA = {
    "kinerja": ["indikator", "realisasi", "pembilang", "penyebut", "keadaan", "bukti_dukung"],
    "rencana_aksi": ["rencana_aksi", "realisasi"],
    "anggaran": ["kode", "realisasi"],
    "kuesioner": ["responden", *(f"u{n}" for n in range(1, 10))],
}


def putaran(nama, *kinerja, tanggal="2024-10-05", versi="1", folder="", **lain):
    """One round as a folder of CSV, named so that names would order it wrongly if they counted."""
    lembar = {"kinerja": kinerja, **lain} if kinerja else lain
    identitas = [["kunci", "nilai"], ["unit_kerja", "S-1"], ["tahun", 2024], ["triwulan", 3],
                 ["versi_formulir", versi], ["tanggal", tanggal]]  # fmt: skip
    isi = {"identitas": identitas, **{k: [KEPALA[k], *([*r] for r in rows)] for k, rows in lembar.items()}}
    tempat = f"2024/masuk/TW3/{folder}{nama}"
    return [(f"{tempat}/{k}.csv", csv([[("" if s is None else s) for s in r] for r in v])) for k, v in isi.items()]


def pasang(*tiap):
    return zip(*tiap, strict=True)


def baca(*rounds, hari_ini=HARI_INI):
    return read_quarter(b.berkas(file for satu in rounds for file in satu), 3, 2024, RENCANA, hari_ini)


def baris(penerimaan, lembar="kinerja", kode="I1"):
    """The row that counts, as every room reads it: the first one found, latest round first."""
    forms = sorted(penerimaan.formulir, key=lambda form: form.urutan, reverse=True)
    rows = [row for form in forms for row in getattr(form, lembar)]
    return next(row for row in rows if kode in {getattr(row, k, "") for k in ("indikator", "rencana_aksi", "kode")})


def angka(penerimaan, *tempat):
    return baris(penerimaan, *tempat).realisasi.angka


def kode(found, *awal):
    return sorted(t.kode for t in found if t.kode in awal or not awal)


CERTAIN = [
    (("2024-10-05", "1"), ("2024-10-06", "1"), "date"),
    (("2024-10-05", "9"), ("2024-10-06", "1"), "date before version"),
    (("2024-10-05", "1"), ("2024-10-05", "2"), "version where the date is the same"),
    (("2024-10-05", "9"), ("2024-10-05", "10"), "versions are numbers"),
    (("2024-10-05", "1.9"), ("2024-10-05", "1.10"), "each part of a version is a number"),
    (("2024-10-05", "1"), ("2024-10-05", "versi 2"), "a version with its word"),
    (("2024-10-05", "1"), ("", "2"), "version where a date is missing"),
    (("kapan-kapan", "1"), ("2024-10-05", "2"), "version where a date is unreadable"),
    (("2034-10-05", "1"), ("2024-10-05", "2"), "a date to come wins nothing"),
    (("2024-01-05", "1"), ("2024-01-04", "2"), "an early date wins nothing"),
    (("2024-09-30", "1"), ("2024-10-31", "1"), "from the quarter's last day to today"),
]
OPEN = [
    (("2024-10-05", "1"), ("2024-10-05", "1"), "the same date"),
    (("2024-10-05", "1"), ("2024-10-05", "1.0"), "the same version spelt twice"),
    (("2024-10-05", "1"), ("", "1"), "no date"),
    (("2024-10-05", ""), ("2024-10-05", "2"), "no version"),
    (("2024-10-05", "1"), ("2024-10-05", "perbaikan"), "a version without a number"),
    (("2024-10-05", "1"), ("besok", "1"), "an unreadable date"),
    (("2024-10-05", "1"), ("2024-11-01", "1"), "a date after today"),
    (("2024-10-05", "1"), ("2024-09-29", "1"), "a date before the quarter ended"),
    (("2024-01-05", "1"), ("2024-01-09", "1"), "two early dates"),
    (("", "1"), ("", "1"), "no date at all"),
]


@pytest.mark.parametrize("nama", [("A", "B"), ("B", "A"), ("S-1 (1)", "S-1"), ("S-1", "S-1 - Copy")])
@pytest.mark.parametrize(("lama", "baru"), [c[:2] for c in CERTAIN], ids=[c[2] for c in CERTAIN])
def test_the_later_round_counts_whatever_its_name(nama, lama, baru):
    rounds = [putaran(n, ["I1", r], tanggal=t, versi=v) for n, r, (t, v) in pasang(nama, (80, 90), (lama, baru))]
    penerimaan, found = baca(*rounds)
    assert (angka(penerimaan), kode(found, "FRM-23", "FRM-31")) == (90, ["FRM-31"])


@pytest.mark.parametrize("nama", [("A", "B"), ("B", "A"), ("S-1", "S-1 (perbaikan)")])
@pytest.mark.parametrize(("satu", "dua"), [c[:2] for c in OPEN], ids=[c[2] for c in OPEN])
def test_two_figures_whose_order_nobody_can_tell_are_asked_about_and_none_counts(nama, satu, dua):
    rounds = [putaran(n, ["I1", r], tanggal=t, versi=v) for n, r, (t, v) in pasang(nama, (80, 90), (satu, dua))]
    penerimaan, found = baca(*rounds)
    assert {row.realisasi.keadaan for form in penerimaan.formulir for row in form.kinerja} == {Keadaan.KOSONG}
    assert kode(found, "FRM-23", "FRM-31") == ["FRM-23"]


@pytest.mark.parametrize(("satu", "dua"), [c[:2] for c in OPEN], ids=[c[2] for c in OPEN])
def test_equal_figures_need_no_order(satu, dua):
    rounds = [putaran(n, ["I1", r], tanggal=t, versi=v) for n, r, (t, v) in pasang("AB", ("80", "80,0"), (satu, dua))]
    penerimaan, found = baca(*rounds)
    assert (angka(penerimaan), kode(found, "FRM-23", "FRM-31")) == (80, [])


def test_the_question_names_both_files_cells_and_figures_and_how_to_decide():
    _, found = baca(putaran("A", ["I1", 80]), putaran("B", ["I1", 90]))
    teks = pesan(next(t for t in found if t.kode == "FRM-23"))
    assert all(kata in teks for kata in ("A/kinerja.csv › kinerja › B2", "B/kinerja.csv › kinerja › B2", "80", "90"))


def test_an_overridden_figure_is_named_with_both_cells():
    _, found = baca(putaran("B", ["I1", 80]), putaran("A", ["I1", 90], tanggal="2024-10-06"))
    (satu,) = [t for t in found if t.kode == "FRM-31"]
    assert (satu.tempat.berkas, "realisasi 80 (2024/masuk/TW3/B/kinerja.csv › kinerja › B2)" in pesan(satu)) == (
        "2024/masuk/TW3/A/kinerja.csv", True,
    )  # fmt: skip


LEMBAR = [("rencana_aksi", "A1"), ("anggaran", "7.01")]


@pytest.mark.parametrize(("lembar", "kode_"), LEMBAR)
def test_the_same_rule_holds_on_every_sheet(lembar, kode_):
    pertama, kedua = putaran("A", **{lembar: [[kode_, 10]]}), putaran("B", **{lembar: [[kode_, 20]]})
    kemudian = putaran("B", **{lembar: [[kode_, 20]]}, tanggal="2024-10-07")
    assert angka(baca(pertama, kemudian)[0], lembar, kode_) == 20
    penerimaan, found = baca(pertama, kedua)
    assert (angka(penerimaan, lembar, kode_), kode(found, "FRM-23")) == (None, ["FRM-23"])


def responden(*jawaban):
    return [[n, *[satu] * 9] for n, satu in enumerate(jawaban, 1)]


@pytest.mark.parametrize(
    ("tanggal", "isi", "temuan"),
    [("2024-10-06", [4, 4], ["FRM-31"]), ("2024-10-05", [], ["FRM-23"]), ("2024-10-05", [3, 3], [])],
)
def test_the_answers_of_a_survey_go_together(tanggal, isi, temuan):
    kedua = [4, 4] if temuan else [3, 3]
    penerimaan, found = baca(
        putaran("B", kuesioner=responden(3, 3)), putaran("A", kuesioner=responden(*kedua), tanggal=tanggal)
    )
    forms = sorted(penerimaan.formulir, key=lambda form: form.urutan, reverse=True)
    terpakai = next((form.kuesioner for form in forms if form.kuesioner), ())
    assert ([j.unsur[0] for j in terpakai], kode(found, "FRM-23", "FRM-31")) == (isi, temuan)


def test_a_mended_form_replaces_only_the_rows_it_holds():
    penerimaan, _ = baca(putaran("A", ["I1", 1], ["I2", 2]), putaran("B", ["I1", 3], tanggal="2024-10-06"))
    assert [angka(penerimaan, "kinerja", k) for k in ("I1", "I2")] == [3, 2]


@pytest.mark.parametrize("tanggal", ["2024-10-06", "2024-10-05", ""])
def test_a_blank_cell_erases_nothing_and_it_is_said(tanggal):
    penerimaan, found = baca(putaran("A", ["I1", 80]), putaran("B", ["I1"], tanggal=tanggal))
    assert (angka(penerimaan), kode(found, "FRM-23", "FRM-32")) == (80, ["FRM-32"])


def test_filling_a_blank_cell_later_is_nothing_to_say():
    penerimaan, found = baca(putaran("A", ["I1"]), putaran("B", ["I1", 80], tanggal="2024-10-06"))
    assert (angka(penerimaan), kode(found)) == (80, ["FRM-19"])


def test_a_state_is_an_answer_and_replaces_a_figure():
    penerimaan, found = baca(
        putaran("A", ["I1", 80]), putaran("B", ["I1", "", "", "", "belum_tersedia"], tanggal="2024-10-06")
    )
    assert (baris(penerimaan).realisasi.keadaan, kode(found, "FRM-31")) == (Keadaan.BELUM_TERSEDIA, ["FRM-31"])


PARTS = [
    (["I1", 75], ["I1", "", 9, 10], (None, 9, 10), "parts replace a value"),
    (["I1", "", 7, 10], ["I1", 90], (90, None, None), "a value replaces parts"),
    (["I1", "", 7, 10], ["I1", "", 9], (None, 9, 10), "a part left blank stays"),
    (["I1", 70, 7, 10], ["I1", "", 9, 10], (None, 9, 10), "an old value does not stand beside new parts"),
    (["I1", 70, 7, 10], ["I1", 70], (70, 7, 10), "the parts of an equal value stay"),
]


@pytest.mark.parametrize(("lama", "baru", "jadi"), [p[:3] for p in PARTS], ids=[p[3] for p in PARTS])
def test_a_row_is_one_statement(lama, baru, jadi):
    row = baris(baca(putaran("B", lama), putaran("A", baru, tanggal="2024-10-06"))[0])
    assert (row.realisasi.angka, row.pembilang.angka, row.penyebut.angka) == jadi


def test_a_value_here_and_its_parts_there_are_two_answers():
    penerimaan, found = baca(putaran("A", ["I1", 75]), putaran("B", ["I1", "", 9, 10]))
    row = baris(penerimaan)
    assert (row.realisasi.terisi, row.pembilang.terisi, kode(found, "FRM-23")) == (False, False, ["FRM-23"])


def test_a_disputed_row_is_not_called_empty():
    penerimaan, _ = baca(putaran("A", ["I1", "", 9, 10]), putaran("B", ["I1", "", 8, 10]))
    assert "dua kiriman" in baris(penerimaan).realisasi.teks


def test_words_of_an_earlier_round_stay_where_the_later_one_is_silent():
    lama = putaran("A", ["I1", 1, "", "", "", "Laporan survei"])
    penerimaan, found = baca(lama, putaran("B", ["I1", 2], tanggal="2024-10-06"))
    row = baris(penerimaan)
    assert (row.bukti_dukung, row.di("bukti_dukung").berkas, kode(found, "FRM-33")) == (
        "Laporan survei", "2024/masuk/TW3/A/kinerja.csv", ["FRM-33"],
    )  # fmt: skip


def test_words_that_differ_in_rounds_of_one_date_are_told():
    rounds = [putaran(n, ["I1", 1, "", "", "", n * 4]) for n in "AB"]
    assert kode(baca(*rounds)[1], "FRM-38") == ["FRM-38"]


TIGA = [("2024-10-05", 1), ("2024-10-06", 2), ("2024-10-07", 3)]


@pytest.mark.parametrize("urut", list(permutations(range(3))))
def test_of_three_rounds_the_last_counts_in_whatever_order_they_lie(urut):
    rounds = [putaran("ABC"[n], ["I1", TIGA[k][1]], tanggal=TIGA[k][0]) for n, k in enumerate(urut)]
    penerimaan, found = baca(*rounds)
    assert (angka(penerimaan), kode(found, "FRM-23", "FRM-31")) == (3, ["FRM-31", "FRM-31"])


def test_of_three_rounds_one_without_a_date_leaves_the_order_open():
    rounds = [
        putaran("A", ["I1", 1]),
        putaran("B", ["I1", 2], tanggal="2024-10-06"),
        putaran("C", ["I1", 3], tanggal=""),
    ]
    penerimaan, found = baca(*rounds)
    assert (angka(penerimaan), kode(found, "FRM-23")) == (None, ["FRM-23"])


def test_rounds_that_each_have_a_later_one_are_asked_about():
    rounds = [putaran("A", ["I1", 1], tanggal="2024-10-12"), putaran("B", ["I1", 2], tanggal="", versi="2"),
              putaran("C", ["I1", 3], tanggal="2024-10-10", versi="3")]  # fmt: skip
    penerimaan, found = baca(*rounds)
    assert (angka(penerimaan), kode(found, "FRM-23")) == (None, ["FRM-23"])


SETTLED = [
    (["I1", "1.234"], "BCA-23", "an unreadable figure that was written again"),
    (["I-satu", 7], "FRM-10", "a row nobody knows, when every asked row is there again"),
]


@pytest.mark.parametrize(("salah", "temuan"), [s[:2] for s in SETTLED], ids=[s[2] for s in SETTLED])
def test_what_was_found_in_a_replaced_round_blocks_nothing(salah, temuan):
    lama = putaran("B", salah, ["I2", 2])
    _, found = baca(lama, putaran("A", ["I1", 5], ["I2", 2], tanggal="2024-10-06"))
    (satu,) = [t for t in found if t.kode == temuan]
    assert (satu.tingkat.value, satu.digantikan_oleh) == ("info", "2024/masuk/TW3/A")


def test_a_finding_on_a_row_that_still_counts_stays():
    lama = putaran("A", ["I1", 5], ["I2", "1.234"])
    _, found = baca(lama, putaran("B", ["I1", 6], tanggal="2024-10-06"))
    assert [(t.tingkat.value, t.digantikan_oleh) for t in found if t.kode == "BCA-23"] == [("galat", "")]


def test_a_finding_on_an_unreadable_cell_that_is_blank_later_stays():
    _, found = baca(putaran("A", ["I1", "1.234"]), putaran("B", ["I1"], tanggal="2024-10-06"))
    assert [t.tingkat.value for t in found if t.kode == "BCA-23"] == ["galat"]


def test_a_row_nobody_knows_stays_asked_while_an_asked_row_is_missing():
    _, found = baca(putaran("A", ["I-satu", 5], ["I2", 2]), putaran("B", ["I2", 3], tanggal="2024-10-06"))
    assert [t.tingkat.value for t in found if t.kode == "FRM-10"] == ["galat"]


def test_a_round_is_not_replaced_while_its_order_is_open():
    _, found = baca(putaran("A", ["I1", 5], ["I-satu", 7], ["I2", 1]), putaran("B", ["I1", 5], ["I2", 1]))
    assert [t.digantikan_oleh for t in found if t.kode == "FRM-10"] == [""]


DATES = [
    ("2024-10-05", []),
    ("2024-09-30", []),
    ("2024-10-31", []),
    ("2024-11-01", ["FRM-34"]),
    ("2024-09-29", ["FRM-35"]),
    ("2024-01-02", ["FRM-35"]),
    ("kapan-kapan", ["FRM-22"]),
    ("", ["FRM-36"]),
    ("-", ["FRM-36"]),
]


@pytest.mark.parametrize(("tanggal", "temuan"), DATES)
def test_a_single_round_counts_whatever_its_date_and_an_odd_one_is_told(tanggal, temuan):
    penerimaan, found = baca(putaran("A", ["I1", 80], tanggal=tanggal))
    assert (angka(penerimaan), kode(found)) == (80, temuan)


def test_an_odd_date_is_found_at_its_cell():
    _, found = baca(putaran("A", ["I1", 80], tanggal=""), putaran("B", ["I1", 80], tanggal="2024-01-02"))
    assert [(t.kode, t.tempat.sel) for t in found if t.kode in {"FRM-35", "FRM-36"}] == [
        ("FRM-36", "B6"), ("FRM-35", "B6"),
    ]  # fmt: skip


@pytest.mark.parametrize("folder", ["lama/", "Lama/", "S-1/lama/", "lama/April/"])
def test_a_round_put_aside_is_noted_and_never_counted(folder):
    lama = putaran("S-1", ["I1", 1], ["I9", "#REF!"], tanggal="2024-10-30", folder=folder)
    penerimaan, found = baca(lama, putaran("S-1", ["I1", 80]))
    assert (angka(penerimaan), len(penerimaan.formulir), [f.unit_kerja for f in penerimaan.lama]) == (80, 1, ["S-1"])
    assert [(t.kode, t.tingkat.value) for t in found] == [("FRM-37", "info")]


@pytest.mark.parametrize("nama", ["lra.csv", "rekap_pd.csv", "scan.pdf", "rusak.xlsx", "kinerja.csv"])
def test_whatever_else_lies_in_lama_is_noted_and_not_counted(nama):
    penerimaan, found = read_quarter(
        b.berkas([(f"2024/masuk/TW3/lama/{nama}", b"kode;realisasi\n7.01;5\n")]), 3, 2024, RENCANA
    )
    assert (penerimaan.lra, penerimaan.formulir, kode(found)) == ((), (), ["FRM-37"])


def test_a_higher_version_beside_another_round_is_no_other_layout():
    satu, dua = putaran("A", ["I1", 80]), putaran("B", ["I1", 90], versi="2")
    assert [kode(baca(*rounds)[1], "FRM-21") for rounds in ([dua], [satu, dua])] == [["FRM-21"], []]


def test_a_units_several_rounds_stand_before_no_other_units_latest():
    lain = Formulir("lain", "x", "S-2", 2024, 3, tanggal=date(2024, 10, 30))
    forms = [*baca(putaran("A", ["I1", 1]), putaran("B", ["I1", 2], tanggal="2024-10-06"))[0].formulir, lain]
    assert [form.berkas[-1] for form in newest_first(forms)] == ["n", "B", "A"]


def test_the_rounds_say_what_became_of_them():
    rounds = (
        putaran("A", ["I1", 1], ["I2", 1]),
        putaran("B", ["I1", 2], tanggal="2024-10-06"),
        putaran("C", ["I1", 3], tanggal="2024-10-07"),
    )
    forms = baca(*rounds)[0].formulir
    assert [(form.berkas[-1], form.kedudukan) for form in forms] == [
        ("A", "sebagian"), ("B", "digantikan"), ("C", "berlaku"),
    ]  # fmt: skip


def test_disputed_rounds_say_so():
    forms = baca(putaran("A", ["I1", 1]), putaran("B", ["I1", 2]))[0].formulir
    assert {form.kedudukan for form in forms} == {"urutan tidak pasti"}


MISPLACED = [["kunci", "nilai"], ["unit_kerja", "S-1"], ["tahun", 2025], ["triwulan", "TW2"]]


@pytest.mark.parametrize(
    ("files", "ada"),
    [
        ([], False),
        (putaran("A", ["I1", 1]), True),
        ([("2024/masuk/TW3/A/identitas.csv", csv(MISPLACED))], False),
        ([("2024/masuk/TW3/A/identitas.csv", csv(MISPLACED)), *putaran("B", ["I1", 1])], True),
        ([("2024/masuk/TW3/scan.pdf", b"%PDF")], False),
        ([("2024/masuk/TW3/a.xlsx", b"rusak")], True),
        (putaran("A", ["I1", 1], folder="lama/"), False),
    ],
    ids=["nothing", "a form", "another period", "one of each", "no form", "unreadable", "put aside"],
)
def test_a_quarter_has_a_form_unless_every_form_there_says_another_period(files, ada):
    assert any_of_period(b.berkas(files), Periode(2024, 3)) is ada
