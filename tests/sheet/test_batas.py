"""How much a workbook may hold: the last that fits is read, the first that does not is refused."""

import pytest

from pipeline.sheet.batas import Batas, Kisi, TakTerbacaError, TerlaluLuasError
from pipeline.sheet.comma import read_csv
from pipeline.sheet.lembar import Tanda
from pipeline.sheet.workbook import read_workbook
from tests.sheet.buku import buku, kode


def kisi(*sel, sel_tersisa=100, teks_tersisa=100):
    batas = Batas()
    batas.sel, batas.teks = sel_tersisa, teks_tersisa
    satu = Kisi(batas)
    for letak in sel:
        satu.taruh(*letak)
    return satu, batas


@pytest.mark.parametrize(("baris", "kolom"), [(10, 10), (1, 100), (100, 1), (25, 4)])
def test_the_last_cell_within_reach_is_kept(baris, kolom):
    satu, _ = kisi((baris, kolom, 5))
    assert (len(satu.baris), satu.baris[-1]) == (baris, [*[""] * (kolom - 1), 5])


@pytest.mark.parametrize(
    ("sel", "alamat"),
    [
        ([(1, 101, 5)], "CW1"),
        ([(101, 1, 5)], "A101"),
        ([(10, 1, 5), (1, 11, 5)], "K1"),
        ([(1, 10, 5), (11, 1, 5)], "A11"),
        ([(0, 1, 5)], "A0"),
        ([(1, 16_385, 5)], "XFE1"),
        ([(1_048_577, 1, 5)], "A1048577"),
    ],
)
def test_the_first_cell_out_of_reach_is_named(sel, alamat):
    with pytest.raises(TerlaluLuasError, match=f"^{alamat}$"):
        kisi(*sel, sel_tersisa=100 if len(alamat) < 5 and alamat != "XFE1" else 10**12)


def test_the_last_cell_excel_knows_is_within_reach():
    assert kisi((1, 16_384, 5), sel_tersisa=10**12)[0].baris[0][-1] == 5


def test_cells_may_come_in_any_order_and_twice():
    satu, _ = kisi((3, 2, "c"), (1, 3, "a"), (1, 1, "b"), (3, 2, "d"), (3, 4, "e"))
    assert satu.baris == [["b", "", "a"], [], ["", "d", "", "e"]]


def test_a_cell_that_comes_again_without_a_mark_has_none():
    satu, _ = kisi((1, 1, 5, (Tanda.PERSEN, "")), (1, 2, 5, (Tanda.PERSEN, "")), (1, 1, 6))
    assert satu.tanda == {(1, 2): (Tanda.PERSEN, "")}


@pytest.mark.parametrize("panjang", [50, 51])
def test_texts_count_together_and_numbers_do_not(panjang):
    sel = [(1, 1, "x" * 50), (1, 2, 10**60), (1, 3, "y" * panjang)]
    if panjang == 50:
        assert kisi(*sel)[1].teks == 0
        return
    with pytest.raises(TakTerbacaError, match="BCA-04"):
        kisi(*sel)


def test_sheets_share_what_a_workbook_may_span():
    satu, batas = kisi((4, 5, 1), (2, 7, 1))
    satu.selesai()
    assert batas.sel == 100 - 4 * 7


@pytest.mark.parametrize(
    ("awal", "akhir", "kolom"),
    [(2, 4, {2, 3, 4}), (0, 2, {1, 2}), (16_383, 99_999, {16_383, 16_384}), (5, 4, set())],
)
def test_columns_are_hidden_as_far_as_a_sheet_has_them(awal, akhir, kolom):
    satu, _ = kisi()
    satu.sembunyikan_kolom(awal, akhir)
    assert satu.kolom_sembunyi == kolom


def test_only_zeros_are_marked_where_a_sheet_shows_none_and_marks_of_their_own_stay():
    satu, _ = kisi((1, 1, 0.0), (1, 2, 5.0), (1, 3, "0"), (2, 1, 0.0, (Tanda.PERSEN, "")), (3, 2, False))
    satu.nol_tampak = False
    satu.selesai()
    assert satu.tanda == {(1, 1): (Tanda.TERSEMBUNYI, ""), (2, 1): (Tanda.PERSEN, "")}


def test_a_file_as_large_as_a_form_may_be_is_read_and_one_byte_more_is_not(monkeypatch):
    isi = buku({"kinerja": [["a"]]})
    for besar, temuan in ((len(isi), []), (len(isi) - 1, ["BCA-04"])):
        monkeypatch.setattr("pipeline.sheet.workbook.LARGEST_FILE", besar)
        assert kode(read_workbook("a.xlsx", isi)[1]) == temuan
    for besar, temuan in ((4, []), (3, ["BCA-04"])):
        monkeypatch.setattr("pipeline.sheet.comma.LARGEST_FILE", besar)
        assert kode(read_csv("a.csv", b"a;b\n")[1]) == temuan
