"""The Satpol PP sample carries every published figure unchanged."""

import csv
import io
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
SUMBER = DATA / "_sumber" / "satpol"
TAHUN = DATA / "satpol-pp-kabupaten-jember" / "2022"
TRIWULAN = ("TW1", "TW2", "TW3", "TW4")


def published(name: str) -> list[dict[str, str]]:
    with (SUMBER / f"{name}.csv").open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def sheet(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def plan(name: str) -> list[dict[str, str]]:
    return sheet(TAHUN / "perencanaan" / f"{name}.csv")


def returned(triwulan: str, name: str) -> list[dict[str, str]]:
    return [row for path in sorted((TAHUN / "masuk" / triwulan).glob(f"*/{name}.csv")) for row in sheet(path)]


def rupiah(printed: str) -> int:
    return int(printed.replace(".", ""))


def test_the_source_has_27_indicators_budget_rows_and_108_quarters():
    assert [len(published(n)) for n in ("indikator", "anggaran", "triwulan")] == [27, 27, 108]


def test_every_published_target_stands_in_the_plan():
    expected = {row["row_id"]: row["target_raw"] for row in published("indikator")}
    assert {row["indikator"]: row["target"] for row in plan("target")} == expected


def test_every_published_indicator_sentence_stands_in_the_plan():
    expected = {row["row_id"]: row["indikator"] for row in published("indikator")}
    assert {row["kode"]: row["uraian"] for row in plan("indikator")} == expected


def test_every_published_pagu_stands_in_the_plan_as_printed():
    rows = [row for row in plan("anggaran") if row["tingkat"] == "sub_kegiatan"]
    expected = {row["kode"]: row["pagu_raw"] for row in published("anggaran")}
    assert {row["kode"]: row["pagu"] for row in rows} == expected


@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_every_published_quarter_value_stands_in_a_form(triwulan):
    expected = {r["row_id"]: r["nilai_raw"] for r in published("triwulan") if r["periode"] == triwulan}
    assert {row["indikator"]: row["realisasi"] for row in returned(triwulan, "kinerja")} == expected


@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_every_published_rupiah_of_a_quarter_stands_in_a_form(triwulan):
    expected = {r["kode"]: r["rp_raw"] for r in published("triwulan") if r["periode"] == triwulan}
    assert {row["kode"]: row["realisasi"] for row in returned(triwulan, "anggaran")} == expected


@pytest.mark.parametrize("triwulan", TRIWULAN)
def test_the_action_plan_reports_the_same_value_as_its_indicator(triwulan):
    expected = {f"RA-{row['indikator'][1:]}": row["realisasi"] for row in returned(triwulan, "kinerja")}
    assert {r["rencana_aksi"]: r["realisasi"] for r in returned(triwulan, "rencana_aksi")} == expected


def test_the_four_quarters_sum_to_the_published_year():
    total: dict[str, int] = {}
    for triwulan in TRIWULAN:
        for row in returned(triwulan, "kinerja"):
            total[row["indikator"]] = total.get(row["indikator"], 0) + int(row["realisasi"])
    assert total == {row["row_id"]: int(row["realisasi_num"]) for row in published("indikator")}


def test_the_rupiah_of_four_quarters_sum_to_the_published_year():
    total: dict[str, int] = {}
    for triwulan in TRIWULAN:
        for row in returned(triwulan, "anggaran"):
            total[row["kode"]] = total.get(row["kode"], 0) + rupiah(row["realisasi"])
    assert total == {row["kode"]: int(row["realisasi_num"]) for row in published("anggaran")}


@pytest.mark.parametrize("tingkat", ["program", "kegiatan"])
def test_a_budget_row_above_sub_kegiatan_is_the_sum_of_its_sub_kegiatan(tingkat):
    subs = [row for row in plan("anggaran") if row["tingkat"] == "sub_kegiatan"]
    rows = [row for row in plan("anggaran") if row["tingkat"] == tingkat]
    summed = {
        row["kode"]: sum(rupiah(s["pagu"]) for s in subs if s["kode"].startswith(f"{row['kode']}.")) for row in rows
    }
    assert {row["kode"]: rupiah(row["pagu"]) for row in rows} == summed


def test_a_target_never_carries_a_thousands_separator():
    assert all(row["target"].isdigit() for row in plan("target"))


def test_a_satuan_is_given_only_where_the_sentence_says_the_word():
    odd = [row["kode"] for row in plan("indikator") if row["satuan"].casefold() not in row["uraian"].casefold()]
    assert odd == []
