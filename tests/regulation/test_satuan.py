"""What a satuan allows."""

import pytest

from pipeline.regulation.satuan import is_percent, may_be_summed


@pytest.mark.parametrize(
    ("satuan", "dijumlah"),
    [
        ("Dokumen", True), ("Orang", True), ("kasus", True), ("Rp", True),
        ("Persen", False), ("%", False), ("Persentase (%)", False), ("Indeks", False), ("Nilai SAKIP", False),
        ("Skor", False), ("Rasio", False), ("Predikat", False), ("Opini", False), ("", False),
    ],
)  # fmt: skip
def test_percentages_indices_and_predicates_are_never_summed(satuan, dijumlah):
    assert may_be_summed(satuan) is dijumlah


@pytest.mark.parametrize(("satuan", "persen"), [("Persen", True), ("% ", True), ("Indeks", False)])
def test_a_percentage_is_known_by_its_satuan(satuan, persen):
    assert is_percent(satuan) is persen
