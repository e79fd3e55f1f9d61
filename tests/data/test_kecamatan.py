"""The kecamatan sample is complete, consistent, and keeps the published IKU figures."""

import csv
import functools
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

YEAR = Path(__file__).parents[2] / "data" / "kecamatan-contoh-muncar" / "2024"
TRIWULAN = ("TW1", "TW2", "TW3", "TW4")
LEVELS = ("tujuan", "strategis", "program", "kegiatan", "sub_kegiatan")

# Renstra Kecamatan Muncar 2025–2029: target and realisasi 2020–2024, as printed.
PUBLISHED = {
    "IKU-1": ("90.76 93.14 90.1 90.62 91.33", "91 93.5 97.95 93.93 97.66"),
    "IKU-2": ("80.53 81.03 81.53 82.03 82.53", "81.03 85.46 86.14 87.92 82.32"),
    "IKU-3": ("89 90 90 90 90", "97.5 94 94 94 100"),
    "IKU-4": ("89 90 90 90 90", "97 94.62 95.15 95.87 97.31"),
}


load = functools.cache(openpyxl.load_workbook)


def rows(path: Path, sheet: str) -> list[dict[str, object]]:
    head, *body = load(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def plan(sheet: str) -> list[dict[str, object]]:
    return rows(YEAR / "perencanaan.xlsx", sheet)


def returned(triwulan: str, sheet: str) -> list[dict[str, object]]:
    return [row for path in sorted((YEAR / "masuk" / triwulan).glob("*.xlsx")) for row in rows(path, sheet)]


def number(cell: object) -> Decimal:
    return Decimal(str(cell))


@pytest.mark.parametrize("kode", PUBLISHED)
def test_the_published_targets_stand_in_riwayat_and_pk(kode):
    past = [number(r["target"]) for r in plan("riwayat") if r["indikator"] == kode]
    pk = [number(r["target"]) for r in plan("target") if r["indikator"] == kode and r["dokumen"] == "pk"]
    assert past + pk == [Decimal(figure) for figure in PUBLISHED[kode][0].split()]


@pytest.mark.parametrize("kode", PUBLISHED)
def test_the_published_results_stand_in_riwayat_and_the_last_quarter(kode):
    past = [number(r["realisasi"]) for r in plan("riwayat") if r["indikator"] == kode]
    last = [number(r["realisasi"]) for r in returned("TW4", "kinerja") if r["indikator"] == kode]
    assert past + last == [Decimal(figure) for figure in PUBLISHED[kode][1].split()]


def test_every_column_of_the_plan_is_filled_somewhere():
    sheets = load(YEAR / "perencanaan.xlsx").sheetnames
    empty = [
        (sheet, column)
        for sheet in sheets
        for column in plan(sheet)[0]
        if all(row[column] is None for row in plan(sheet))
    ]
    assert empty == []


def test_every_sasaran_hangs_under_the_level_above_it():
    level = {row["kode"]: LEVELS.index(row["tingkat"]) for row in plan("sasaran")}
    steps = {level[row["kode"]] - level[row["induk"]] for row in plan("sasaran") if row["tingkat"] != "tujuan"}
    assert steps == {1}


def test_every_indikator_below_the_tujuan_has_a_parent_on_a_higher_level():
    level = {row["kode"]: LEVELS.index(row["tingkat"]) for row in plan("sasaran")}
    place = {row["kode"]: level[row["sasaran"]] for row in plan("indikator")}
    orphans = [
        row["kode"]
        for row in plan("indikator")
        if place[row["kode"]] > 0 and not place.get(row["induk"], 9) < place[row["kode"]]
    ]
    assert orphans == []


def test_every_sasaran_has_an_indikator():
    measured = {row["sasaran"] for row in plan("indikator")}
    assert [row["kode"] for row in plan("sasaran") if row["kode"] not in measured] == []


def test_every_indikator_has_a_rencana_aksi_with_four_quarterly_targets():
    planned = {
        row["indikator"] for row in plan("rencana_aksi") if all(row[f"target_tw{n}"] is not None for n in range(1, 5))
    }
    assert planned == {row["kode"] for row in plan("indikator")}


def test_cumulative_quarterly_targets_sum_to_the_year():
    summed = {row["kode"] for row in plan("indikator") if row["metode_akumulasi"] == "kumulatif"}
    off = [
        row
        for row in plan("target")
        if row["indikator"] in summed
        and row["dokumen"] != "renstra"
        and sum(int(str(row[f"target_tw{n}"])) for n in range(1, 5)) != row["target"]
    ]
    assert off == []


def test_the_last_quarter_of_a_position_is_the_target_of_the_year():
    summed = {row["kode"] for row in plan("indikator") if row["metode_akumulasi"] == "kumulatif"}
    rest = [r for r in plan("target") if r["dokumen"] == "pk" and r["indikator"] not in summed]
    assert [r["indikator"] for r in rest if r["target_tw4"] != r["target"]] == []


def test_the_renstra_has_a_target_for_every_year_to_its_end():
    years: dict[object, list[object]] = {}
    for row in plan("target"):
        if row["dokumen"] == "renstra":
            years.setdefault(row["indikator"], []).append(row["tahun"])
    assert years == {row["kode"]: [2024, 2025, 2026] for row in plan("indikator")}


@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_the_forms_spend_exactly_what_the_finance_office_says(triwulan):
    with (YEAR / "masuk" / triwulan / "lra.csv").open(encoding="utf-8", newline="") as text:
        lra = {row["kode"]: int(row["realisasi"]) for row in csv.DictReader(text)}
    assert {row["kode"]: row["realisasi"] for row in returned(triwulan, "anggaran")} == lra


def test_no_sub_kegiatan_spends_more_than_its_pagu():
    spent: dict[object, int] = {}
    for triwulan in TRIWULAN:
        for row in returned(triwulan, "anggaran"):
            spent[row["kode"]] = spent.get(row["kode"], 0) + int(str(row["realisasi"]))
    over = [row["kode"] for row in plan("anggaran") if spent.get(row["kode"], 0) > row["pagu_perubahan"]]
    assert over == []


@pytest.mark.parametrize("column", ["pagu", "pagu_perubahan"])
def test_every_program_is_the_sum_of_its_sub_kegiatan(column):
    table = plan("anggaran")
    subs = [row for row in table if row["tingkat"] == "sub_kegiatan"]
    wrong = [
        row["kode"]
        for row in table
        if row["tingkat"] != "sub_kegiatan"
        and row[column] != sum(s[column] for s in subs if s["kode"].startswith(f"{row['kode']}."))
    ]
    assert wrong == []


@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_every_answering_unit_answers_every_indikator_once(triwulan):
    asked = sorted((unit, row["kode"]) for row in plan("indikator") for unit in str(row["unit_kerja"]).split(", "))
    answered = sorted(
        (path.stem, row["indikator"])
        for path in (YEAR / "masuk" / triwulan).glob("*.xlsx")
        for row in rows(path, "kinerja")
    )
    assert answered == asked


@pytest.mark.parametrize("triwulan", TRIWULAN)
@pytest.mark.parametrize("column", ["bukti_dukung", "upaya", "tindak_lanjut", "penanggung_jawab", "batas_waktu"])
def test_no_answer_lacks_its_explanation(triwulan, column):
    assert [row["indikator"] for row in returned(triwulan, "kinerja") if row[column] is None] == []


def test_no_sentence_is_used_twice_in_the_year():
    columns = ("bukti_dukung", "faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut")
    said = [
        row[column]
        for triwulan in TRIWULAN
        for row in returned(triwulan, "kinerja")
        for column in columns
        if row[column] is not None
    ]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_the_loket_survey_reproduces_the_value_of_its_indikator(triwulan):
    answers = rows(YEAR / "masuk" / triwulan / "PELAYANAN.xlsx", "kuesioner")
    means = []
    for unsur in range(1, 10):
        given = [row[f"u{unsur}"] for row in answers if row[f"u{unsur}"] is not None]
        means.append(Decimal(sum(given)) / len(given))
    ikm = (sum(means) * 25 / 9).quantize(Decimal("0.01"))
    stated = [r["realisasi"] for r in returned(triwulan, "kinerja") if r["indikator"] == "IKP-2"]
    assert [number(value) for value in stated] == [ikm]


def test_the_year_2024_stands_in_every_form():
    years = {r["nilai"] for tw in TRIWULAN for r in returned(tw, "identitas") if r["kunci"] == "tahun"}
    assert years == {"2024"}


@pytest.mark.parametrize("sasaran", ["T1", "S1", "S2", "S3"])
def test_every_sasaran_of_the_report_has_its_own_analysis(sasaran):
    assert (YEAR / "narasi" / f"analisis-{sasaran}.md").read_text(encoding="utf-8").strip()
