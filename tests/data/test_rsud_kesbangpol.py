"""The RSUD and the badan keep every published figure, say nothing alarming, and leave no PK empty."""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from pipeline.domain.perjanjian import muatan
from pipeline.load import load
from pipeline.stages import work

DATA = Path(__file__).parents[2] / "data"
RSUD, BADAN = ("rsud-contoh-sidoarjo", "2021"), ("kesbangpol-contoh-mamberamo", "2023")
OFFICES = pytest.mark.parametrize(("kantor", "tahun"), [RSUD, BADAN])
TRIWULAN = ("TW1", "TW2", "TW3", "TW4")
OPTIONAL = {"pegawai", "sarana", "rekomendasi", "lintas", "pendapatan", "prestasi"}
TEXT_TARGET = {"TGT-15"}
"""What the RSUD's published target deserves: it is a sentence, not a number."""

book = cache(openpyxl.load_workbook)


def rows(path, sheet):
    head, *body = book(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def plan(office, sheet):
    return rows(DATA / office[0] / office[1] / "perencanaan.xlsx", sheet)


def returned(office, triwulan, sheet):
    folder = DATA / office[0] / office[1] / "masuk" / triwulan
    return [row for path in sorted(folder.glob("*.xlsx")) for row in rows(path, sheet)]


def lra(office, triwulan):
    with (DATA / office[0] / office[1] / "masuk" / triwulan / "lra.csv").open(encoding="utf-8", newline="") as text:
        return {row["kode"]: int(row["realisasi"]) for row in csv.DictReader(text)}


def published():
    with (DATA / "_sumber/kesbangpol/terbit.csv").open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def test_the_programme_of_the_rsud_has_its_published_pagu():
    assert {r["kode"]: r["pagu"] for r in plan(RSUD, "anggaran")}["1.02.02"] == 590_090_455_000


def test_the_first_quarter_of_the_rsud_spends_what_was_published():
    spent = lra(RSUD, "TW1")
    assert sum(rupiah for kode, rupiah in spent.items() if kode.startswith("1.02.02.")) == 103_035_984_342


@pytest.mark.parametrize(
    ("kode", "target", "tw1"),
    [
        ("IKP-1", "Terakreditasi Internasional", "Diukur di TW IV"),
        ("IKP-2", "A", "Diukur di TW IV"),
        ("IKP-3", 93, 90.82),
        ("IKK-1", "≥95", "Diukur di TW IV"),
    ],
)
def test_the_published_indikator_of_the_rsud_stand_as_printed(kode, target, tw1):
    (pk,) = [r["target"] for r in plan(RSUD, "target") if r["indikator"] == kode and r["dokumen"] == "pk"]
    (realisasi,) = [r["realisasi"] for r in returned(RSUD, "TW1", "kinerja") if r["indikator"] == kode]
    assert (pk, realisasi) == (target, tw1)


@pytest.mark.parametrize("kolom", ["pagu", "pagu_perubahan"])
def test_every_sub_kegiatan_of_the_badan_is_the_sum_of_its_published_keluaran(kolom):
    summed: dict[str, int] = {}
    for row in published():
        sub = row["kode"].rsplit(".", 1)[0]
        summed[sub] = summed.get(sub, 0) + int(row[kolom])
    table = {r["kode"]: r[kolom] for r in plan(BADAN, "anggaran") if r["tingkat"] == "sub_kegiatan"}
    assert table == summed


@pytest.mark.parametrize("dokumen", ["pk", "pk_perubahan"])
def test_the_quarters_of_every_published_target_make_it_exactly(dokumen):
    expected = {r["indikator"]: int(r["target"]) for r in published()}
    position = {r["kode"] for r in plan(BADAN, "indikator") if r["metode_akumulasi"] == "akhir"}
    found = {}
    for row in plan(BADAN, "target"):
        if row["indikator"] in expected and row["dokumen"] == dokumen:
            quarters = [Decimal(str(row[f"target_tw{n}"])) for n in range(1, 5) if row[f"target_tw{n}"] != "n/a"]
            assert row["target"] == (quarters[-1] if row["indikator"] in position else sum(quarters))
            found[row["indikator"]] = row["target"]
    assert found == expected


@OFFICES
def test_every_sheet_there_is_stands_in_the_plan_and_every_column_is_filled(kantor, tahun):
    sheets = set(book(DATA / kantor / tahun / "perencanaan.xlsx").sheetnames)
    filled = {
        (sheet, column)
        for sheet in sheets
        for row in plan((kantor, tahun), sheet)
        for column, cell in row.items()
        if cell is not None
    }
    wanted = {("sasaran", "strategi"), ("sasaran", "arah_kebijakan"), ("anggaran", "jenis_belanja")}
    assert (sheets >= OPTIONAL, wanted - filled) == (True, set())


@OFFICES
@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_the_forms_spend_exactly_what_the_finance_office_says(kantor, tahun, triwulan):
    forms = {row["kode"]: row["realisasi"] for row in returned((kantor, tahun), triwulan, "anggaran")}
    assert forms == lra((kantor, tahun), triwulan)


@OFFICES
def test_every_official_promises_something_and_has_money_for_it(kantor, tahun):
    rencana = load(DATA / kantor, tahun, date(2026, 1, 15)).bacaan.rencana
    loads = {unit.kode: muatan(rencana, unit) for unit in rencana.unit_kerja}
    assert [kode for kode, isi in loads.items() if not isi.sasaran or not isi.mata] == []


@pytest.mark.parametrize("periode", ["-TW1", "-TW2", "-TW3", "-TW4", ""])
@pytest.mark.parametrize(("kantor", "boleh"), [(RSUD, TEXT_TARGET), (BADAN, set())], ids=["rsud", "badan"])
def test_no_period_raises_an_alarm_that_is_not_the_published_figures_own(kantor, boleh, periode):
    temuan = work(load(DATA / kantor[0], kantor[1] + periode, date(2026, 1, 15))).temuan
    assert {t.kode for t in temuan if t.tingkat.value != "info"} <= boleh
    assert [t for t in temuan if t.tingkat.value == "galat"] == []
