"""Efficiency by the two methods an office may choose."""

from decimal import Decimal

import pytest

from pipeline.analyse.efisiensi import efficiency_of
from pipeline.domain.capaian import Capaian
from pipeline.domain.periode import Periode
from pipeline.regulation.rumus import efficiency


@pytest.mark.parametrize(
    ("metode", "persen", "serapan", "tingkat", "label"),
    [
        ("capaian_serapan", 110, 94, 16, "efisien"),
        ("seratus_serapan", 110, 94, 6, "efisien"),
        ("capaian_serapan", 102, 99, 3, "cukup efisien"),
        ("seratus_serapan", 102, 99, 1, "cukup efisien"),
        ("seratus_serapan", 80, 60, 40, "belum dapat disimpulkan efisien"),
        ("seratus_serapan", 100, 106, -6, "tidak efisien"),
    ],
)
def test_a_method_says_what_serapan_is_taken_from(metode, persen, serapan, tingkat, label):
    hasil = efficiency_of(Decimal(persen), Capaian(Decimal(serapan)), efficiency(metode, 2024), Periode(2024))
    assert (hasil.tingkat, hasil.label) == (tingkat, label)
