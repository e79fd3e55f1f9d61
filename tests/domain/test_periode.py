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


@pytest.mark.parametrize(
    ("periode", "setahun", "terakhir", "berakhir", "berjalan", "nama", "sebutan"),
    [
        (Periode(2024, 1), False, 1, False, (1,), "2024-TW1", "Triwulan I Tahun 2024"),
        (Periode(2024, 3), False, 3, False, (1, 2, 3), "2024-TW3", "Triwulan III Tahun 2024"),
        (Periode(2024, 4), False, 4, True, (1, 2, 3, 4), "2024-TW4", "Triwulan IV Tahun 2024"),
        (Periode(2024), True, 4, True, (1, 2, 3, 4), "2024", "Tahun 2024"),
    ],
)
def test_the_fourth_quarter_and_the_year_close_the_year(
    periode, setahun, terakhir, berakhir, berjalan, nama, sebutan
):
    assert (periode.setahun, periode.triwulan_terakhir, periode.berakhir, periode.triwulan_berjalan) == (
        setahun, terakhir, berakhir, berjalan,
    )  # fmt: skip
    assert (str(periode), periode.sebutan) == (nama, sebutan)


@pytest.mark.parametrize(("triwulan", "dilaporkan"), [(1, (1,)), (3, (3,)), (0, (1, 2, 3, 4))])
def test_a_quarter_is_about_itself_and_the_year_about_all_four(triwulan, dilaporkan):
    assert Periode(2024, triwulan).triwulan_dilaporkan == dilaporkan
