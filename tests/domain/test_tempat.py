"""Places: how they are named, sorted and told together."""

import pytest

from pipeline.domain.tempat import Tempat, address, cell_ranges, row_column


@pytest.mark.parametrize(
    ("tempat", "tulisan"),
    [
        (("masuk/a.xlsx", "kinerja", "C7"), "masuk/a.xlsx › kinerja › C7"),
        (("masuk/a.xlsx", "", "C7"), "masuk/a.xlsx › C7"),
        (("", "", ""), ""),
    ],
)
def test_a_place_is_named_by_its_parts(tempat, tulisan):
    assert str(Tempat(*tempat)) == tulisan


def test_places_are_sorted_as_a_reader_walks_a_sheet():
    urut = [
        ("a.xlsx", "anggaran", "Z1"),
        ("a.xlsx", "kinerja", ""),
        ("a.xlsx", "kinerja", "C9"),
        ("a.xlsx", "kinerja", "C10"),
        ("a.xlsx", "kinerja", "C1048576"),
        ("a.xlsx", "kinerja", "D1"),
        ("a.xlsx", "kinerja", "AA1"),
        ("b.xlsx", "", ""),
    ]
    tempat = [Tempat(*t) for t in urut]
    terbalik = tempat[::-1]
    assert sorted(terbalik, key=lambda t: t.urutan) == tempat


@pytest.mark.parametrize(
    ("baris", "kolom", "alamat"),
    [(7, 3, "C7"), (1, 1, "A1"), (2, 26, "Z2"), (2, 27, "AA2"), (3, 52, "AZ3"), (3, 53, "BA3"), (1, 702, "ZZ1"),
     (1, 703, "AAA1"), (1, 16384, "XFD1")],
)  # fmt: skip
def test_an_address_counts_from_one(baris, kolom, alamat):
    assert address(baris, kolom) == alamat


@pytest.mark.parametrize(
    ("sel", "tulisan"),
    [
        (["F2", "F3", "F4", "F9"], "F2–F4, F9"),
        (["F2"], "F2"),
        (["F9", "F10"], "F9–F10"),
        (["F2", "G3"], "F2, G3"),
        (["F2", "F4"], "F2, F4"),
        (["", "F2"], ", F2"),
        ([], ""),
    ],
)
def test_neighbouring_cells_are_told_as_a_range(sel, tulisan):
    assert cell_ranges(sel) == tulisan


@pytest.mark.parametrize(
    ("sel", "tempat"),
    [
        ("C7", (7, 3)), ("$C$7", (7, 3)), ("c7:e9", (7, 3)), ("AA1", (1, 27)), ("XFD1048576", (1_048_576, 16_384)),
        ("XFE1", None), ("A1048577", None), ("A0", None), ("7", None), ("", None), ("baris 7", None),
    ],
)  # fmt: skip
def test_an_address_is_read_or_refused(sel, tempat):
    assert row_column(sel) == tempat


@pytest.mark.parametrize(("sel", "baris"), [("C7", 7), ("AA1048576", 1_048_576), ("C", 0), ("", 0)])
def test_a_place_knows_the_number_of_its_row(sel, baris):
    assert Tempat("a.xlsx", "kinerja", sel).baris == baris
