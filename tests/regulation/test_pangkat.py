"""What a text says about rank and golongan."""

import pytest

from pipeline.regulation.pangkat import Pangkat, rank_of, read_rank

PANGKAT = [
    ("Penata Tingkat I (III/d)", ("III/d", "Penata Tingkat I")),
    ("Penata Tk. I, III/d", ("III/d", "Penata Tingkat I")),
    ("III / D", ("III/d", "")),
    ("Pembina", ("", "Pembina")),
    ("Pembina / IV-a", ("IV/a", "Pembina")),
    ("Pembina, IV/a", ("IV/a", "Pembina")),
    ("Pembina (IV/a)", ("IV/a", "Pembina")),
    ("IV-a", ("IV/a", "")),
    ("IV.a", ("IV/a", "")),
    ("IV – a", ("IV/a", "")),
    ("IVa", ("IV/a", "")),
    ("Pembina IV a", ("IV/a", "Pembina")),
    ("Penata Tk. I / III d", ("III/d", "Penata Tingkat I")),
    ("Penata Tk.I - III/d", ("III/d", "Penata Tingkat I")),
    ("PENATA TINGKAT 1 (III/D)", ("III/d", "Penata Tingkat I")),
    ("Pangkat Penata, Gol. III/c", ("III/c", "Penata")),
    ("Penata Muda Tk 1, 3/b", ("III/b", "Penata Muda Tingkat I")),
    ("Penata Muda  Tk. I\n(III.b)", ("III/b", "Penata Muda Tingkat I")),
    ("Golongan Ruang III\\d", ("III/d", "")),
    ("PPPK IX", ("IX", "")),
    ("PPPK - IX", ("IX", "")),
    ("PPPK/Gol.IX", ("IX", "")),
    ("P3K Golongan 9", ("IX", "")),
    ("PPPK Golongan IX", ("IX", "")),
    ("IX", ("IX", "")),
    ("Gol. X", ("X", "")),
]


@pytest.mark.parametrize(("teks", "harapan"), PANGKAT)
def test_a_rank_is_read(teks, harapan):
    assert read_rank(teks) == Pangkat(*harapan)


@pytest.mark.parametrize(
    "teks",
    [
        "Penata Agung (III/f)",
        "IV/f",
        "XX",
        "Kolonel",
        "Penata Agung",
        "I/e",
        "IV - f",
        "PPPK 18",
        "V/a",
        "Penata Tingkat II",
    ],
)
def test_what_is_on_no_list_is_no_rank(teks):
    assert read_rank(teks) is None


def test_there_are_seventeen_ranks():
    golongan = [f"{romawi}/{huruf}" for romawi in ("I", "II", "III", "IV") for huruf in "abcde"]
    assert sum(bool(rank_of(g)) for g in golongan) == 17
