"""A period is understood however an office writes it."""

import pytest

from pipeline.domain.periode import Periode

TW2 = [
    "2021-TW2", "2021 TW2", "2021TW2", "2021-tw2", "2021/TW2", "2021.tw.2", "tw2-2021", "TW II 2021",
    "2021 Triwulan II", "Triwulan II Tahun 2021", "tribulan 2 2021", " 2021_TW_2 ", "Q2 2021", "2021–TW2",
]  # fmt: skip


@pytest.mark.parametrize("tulisan", TW2)
def test_a_triwulan_of_a_year(tulisan):
    assert Periode.parse(tulisan) == Periode(2021, 2)


@pytest.mark.parametrize("tulisan", ["2021", "Tahun 2021", " 2021 "])
def test_a_whole_year(tulisan):
    assert Periode.parse(tulisan, 1999) == Periode(2021)


@pytest.mark.parametrize("tulisan", ["TW4", "tw iv", "Triwulan IV", "tw-4"])
def test_a_triwulan_alone_is_of_the_year_given(tulisan):
    assert (Periode.parse(tulisan, 2024), Periode.parse(tulisan)) == (Periode(2024, 4), None)


@pytest.mark.parametrize(
    "tulisan", ["", "TW5", "2021-TW5", "besok", "TW", "20211", "2021-13", "TW22021", "2021 2022"]
)
def test_anything_else_is_no_period(tulisan):
    assert Periode.parse(tulisan, 2024) is None


@pytest.mark.parametrize("periode", [Periode(2024), *(Periode(2024, n) for n in range(1, 5))])
def test_every_way_the_program_writes_a_period_is_understood(periode):
    assert {Periode.parse(str(periode)), Periode.parse(periode.sebutan)} == {periode}
