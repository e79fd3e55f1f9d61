"""Aturan SKM: unsur, bobot, mutu, dan sampel paling sedikit."""

from decimal import Decimal

import pytest

from pipeline.errors import SettingsError
from pipeline.regulation import skm
from pipeline.regulation.berlaku import rule


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


@pytest.mark.parametrize(
    ("populasi", "sampel"),
    [
        (0, 0),
        (7, 7),
        (10, 10),
        (11, 14),
        (100, 80),
        (101, 86),
        (500, 217),
        (1000, 278),
        (10_000, 370),
        (2_000_000, 384),
    ],
)
def test_the_least_sample_follows_krejcie_and_morgan(populasi, sampel):
    assert skm.sampel_minimum(populasi, 2024) == sampel


def test_the_table_of_samples_agrees_with_the_formula_it_was_printed_from():
    # s = X²·N·P(1−P) / (d²(N−1) + X²·P(1−P)), X² = 3,841, P = 0,5, d = 0,05
    def rumus(n):
        return 3.841 * n * 0.25 / (0.0025 * (n - 1) + 3.841 * 0.25)

    selisih = [(n, s) for n, s in rule("skm.toml", "sampel", 2024)["tabel"] if abs(rumus(n) - s) > 1]

    assert selisih == []


def test_a_larger_population_never_asks_for_a_smaller_sample():
    sampel = [skm.sampel_minimum(n, 2024) for n in range(2, 3000)]

    assert sampel == sorted(sampel)


def test_an_unknown_bobot_stops_the_run_and_names_those_that_are_known():
    with pytest.raises(SettingsError, match="“tepat”, “0,11”, “0,1111”"):
        skm.bobot("0,12", 2024)
