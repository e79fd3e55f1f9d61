"""Aturan SKM: unsur, bobot, dan mutu."""

from decimal import Decimal

import pytest

from pipeline.errors import SettingsError
from pipeline.regulation import skm


def test_there_are_nine_unsur_and_a_question_with_four_answers_for_each():
    assert [(p.unsur, len(p.jawaban)) for p in skm.pertanyaan(2024)] == [(nama, 4) for nama in skm.unsur(2024)]


@pytest.mark.parametrize(
    ("ikm", "huruf"),
    [
        ("100", "A"), ("88.31", "A"), ("88.30", "B"), ("76.61", "B"), ("76.60", "C"), ("65.00", "C"),
        ("64.99", "D"), ("25.00", "D"), ("24.75", "D"),
    ],
)  # fmt: skip
def test_every_ikm_has_exactly_one_class(ikm, huruf):
    assert skm.mutu(Decimal(ikm), 2024).huruf == huruf


def test_an_unknown_bobot_stops_the_run_and_names_those_that_are_known():
    with pytest.raises(SettingsError, match="“tepat”, “0,11”, “0,1111”"):
        skm.bobot("0,12", 2024)
