"""The ceklist of what came in."""

import csv
from datetime import date

import pytest

from pipeline.intake.ceklist import baris_ceklist, ceklist_csv
from tests import builders as b
from tests.kantor_sop import bacaan, formulir


def column(name, *forms, **lain):
    return [getattr(row, name) for row in baris_ceklist(bacaan(*forms, **lain))]


def test_rounds_of_one_unit_are_counted():
    assert column("putaran") == ["1", "2", "–"]


def test_who_never_sent_is_listed():
    assert column("status") == ["diterima", "diterima", "belum diterima"]


@pytest.mark.parametrize(
    ("tanggal", "ketepatan"),
    [
        (date(2024, 10, 10), "tepat waktu"),
        (date(2024, 10, 11), "terlambat 1 hari"),
        (None, "tidak dapat dinilai"),
    ],
)
def test_punctuality_is_judged_by_the_date_on_the_form(tanggal, ketepatan):
    assert column("ketepatan", formulir(3, 1, 1, tanggal))[0] == ketepatan


@pytest.mark.parametrize(
    ("hari_ini", "ketepatan"),
    [(date(2024, 10, 10), "belum lewat tenggat"), (date(2024, 10, 13), "lewat tenggat 3 hari")],
)
def test_who_has_not_sent_is_late_from_the_day_after_the_deadline(hari_ini, ketepatan):
    assert column("ketepatan", hari_ini=hari_ini)[-1] == ketepatan


def test_a_form_nobody_asked_for_is_listed_too():
    stray = b.formulir(3, "lain", disusun_oleh="", tanggal=None)
    assert column("kode", stray)[-1] == "lain"


def test_the_year_has_its_four_quarters():
    assert sorted(set(column("triwulan", periode="2024"))) == ["TW I", "TW II", "TW III", "TW IV"]


def test_the_csv_opens_in_columns_with_one_row_per_round():
    text = ceklist_csv(bacaan()).isi.decode("utf-8-sig")
    assert [row["putaran"] for row in csv.DictReader(text.splitlines(), delimiter=";")] == ["1", "2", "–"]
