"""What a text says about rank and golongan."""

import pytest

from pipeline.regulation.pangkat import Pangkat, rank_of, read_rank

PANGKAT = [
    ("Penata Tingkat I (III/d)", ("III/d", "Penata Tingkat I")),
    ("Penata Tk. I, III/d", ("III/d", "Penata Tingkat I")),
    ("III / D", ("III/d", "")),
    ("Pembina", ("", "Pembina")),
    ("PPPK Golongan IX", ("IX", "")),
    ("IX", ("IX", "")),
    ("Gol. X", ("X", "")),
]


@pytest.mark.parametrize(("teks", "harapan"), PANGKAT)
def test_a_rank_is_read(teks, harapan):
    assert read_rank(teks) == Pangkat(*harapan)


@pytest.mark.parametrize("teks", ["Penata Agung (III/f)", "IV/f", "XX", "Kolonel", "Penata Agung"])
def test_what_is_on_no_list_is_no_rank(teks):
    assert read_rank(teks) is None


def test_there_are_seventeen_ranks():
    golongan = [f"{romawi}/{huruf}" for romawi in ("I", "II", "III", "IV") for huruf in "abcde"]
    assert sum(bool(rank_of(g)) for g in golongan) == 17
