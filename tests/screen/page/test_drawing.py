"""What is drawn: a bar no longer than its frame, lines that break where a year has no figure."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.screen.page.drawing import bar, lines
from tests import builders as b


def garis(riwayat, realisasi=95, target=100):
    plan = b.rencana(target=b.target(setahun=target), riwayat=[b.riwayat(*satu) for satu in riwayat])
    bacaan = b.bacaan(plan, [b.formulir(4, kinerja=b.isian(realisasi))])
    return lines(analyse(bacaan).indikator[0], bacaan.periode)


@pytest.mark.parametrize(
    ("persen", "panjang"),
    [("0", 0), ("99.75", 100), ("100", 100), ("150", 150), ("150.01", 150), ("9000", 150), ("-20", 0), (None, None)],
)
def test_a_bar_ends_at_its_frame(persen, panjang):
    assert bar(None if persen is None else Decimal(persen)) == panjang


def test_the_highest_figure_is_drawn_highest_and_the_lowest_lowest():
    assert garis([(2022, 80), (2023, 100)], 90, None).titik == (("6", "38"), ("75", "6"), ("144", "22"))


def test_figures_that_never_change_are_a_line_in_the_middle():
    assert garis([(2022, 90), (2023, 90)], 90, 90).realisasi == ("6,22 75,22 144,22",)


def test_a_year_without_a_figure_breaks_the_line_and_a_lone_year_is_a_dot():
    found = garis([(2020, 80), (2021, None), (2022, 90), (2023, 90)], 90, None)
    assert (found.realisasi, len(found.titik)) == (("75,6 110,6 144,6",), 4)


@pytest.mark.parametrize("riwayat", [(), ((2023, None),)])
def test_one_figure_is_no_line(riwayat):
    assert garis(riwayat) is None
