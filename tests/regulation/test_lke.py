"""What the LKE lets a program say."""

import pytest

from pipeline.regulation.swaperiksa import lke

JENJANG = [(10, "BB"), (9, "B"), (8, "B"), (7, "CC"), (6, "CC"), (5, "C"), (3, "C"), (2, "D"), (1, "D"), (0, "E")]


@pytest.mark.parametrize(("terpenuhi", "nilai"), JENJANG)
def test_the_step_follows_the_share_of_ten_criteria(terpenuhi: int, nilai: str):
    assert lke(2024).nilai(terpenuhi, 10) == nilai


def test_no_criteria_at_all_is_the_lowest_step():
    assert lke(2024).nilai(0, 0) == "E"


def test_no_step_is_above_bb():
    assert {nilai for nilai, *_ in lke(2024).jenjang} & {"A", "AA"} == set()


def test_the_nine_of_3b_and_2b2_are_there():
    assert [k.nomor for k in lke(2024).kriteria] == [f"3.b.{n}" for n in range(1, 10)] + ["2.b.2"]
