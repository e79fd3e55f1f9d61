"""Which archived version speaks for a period."""

from datetime import date

import pytest

from pipeline.domain.periode import Periode
from pipeline.domain.rekap import VersiTerbaru, pilih


def kepala(triwulan, tahun=2024):
    return VersiTerbaru("dinas", "Dinas", tahun, triwulan, 1, date(2025, 1, 7), "bersih")


@pytest.mark.parametrize(
    ("ada", "diminta", "bicara"),
    [((0, 4), "2024", [0]), ((4, 0), "2024", [0]), ((0, 4), "2024-TW4", [4]), ((4, 0), "2024-TW4", [4]),
     ((4,), "2024", [4]), ((0,), "2024-TW4", [0]), ((0, 2, 4), "2024-TW2", [2]), ((0, 4), "2024-TW3", [])],
)  # fmt: skip
def test_the_one_asked_for_goes_before_its_twin(ada, diminta, bicara):
    found = pilih([kepala(tw) for tw in ada], Periode.parse(diminta))
    assert [satu.triwulan for satu in found.values()] == bicara
