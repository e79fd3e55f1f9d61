"""How much a workbook may hold: the last that fits is read, the first that does not is refused."""

import struct
from zipfile import ZIP_DEFLATED

import pytest

from pipeline.domain.berkas import Berkas
from pipeline.domain.tempat import Tempat
from pipeline.regulation.katalog import pesan
from pipeline.sheet.batas import MOST_MERGES, Batas, Kisi, TakTerbacaError, TerlaluLuasError
from pipeline.sheet.buka import read_sheets
from pipeline.sheet.comma import read_csv
from pipeline.sheet.kolom import Jenis, Kolom
from pipeline.sheet.lembar import Tanda
from pipeline.sheet.sel import read_cell
from pipeline.sheet.workbook import read_workbook
from tests.faults.buku_aneh import BUKU, ganti, parts
from tests.fuzz.kisi import arsip
from tests.sheet.biner import baris_xlsb, catat, rekam, xls, xlsb
from tests.sheet.buku import baris_ods, buku, kode, ods


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


def sebab(nama, isi):
    """What a file of too much is told with."""
    lembar, temuan = read_sheets(Berkas.dari(nama, isi))
    assert (lembar, kode(temuan)) == ((), ["BCA-04"])
    return dict(temuan[0].celah)["sebab"]


def gabungan_lebih(jenis):
    """A sheet with one merged area more than there may be."""
    kali = MOST_MERGES + 1
    if jenis == "xls":
        satu = catat(0xE5, struct.pack("<H", 1000) + struct.pack("<HHHH", 0, 1, 0, 1) * 1000)
        return xls({"kinerja": satu * (kali // 1000 + 1)})
    if jenis == "xlsb":
        return xlsb(baris_xlsb(1), seputar=rekam(176, struct.pack("<IIII", 0, 1, 0, 1)) * kali)
    if jenis == "ods":
        return ods({"kinerja": baris_ods(*[('table:number-columns-spanned="2"', "")] * kali)})
    return arsip(ganti(parts(), (b"</sheetData>", b"</sheetData>" + b'<mergeCell ref="A1:B2"/>' * kali)))


@pytest.mark.parametrize("jenis", ["xlsx", "xlsb", "xls", "ods"])
def test_more_merged_areas_than_a_workbook_may_have_are_one_sentence(jenis):
    assert sebab(f"a.{jenis}", gabungan_lebih(jenis)) == "sel gabungannya lebih dari 50.000"


def banyak_lembar(kali):
    """A workbook of so many sheets."""
    satu = parts(["I1", 5])
    nama = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="r1"/>' % (n, n + 9) for n in range(kali))
    return arsip(ganti(satu, (b"</sheets>", nama + b"</sheets>"), di=BUKU))


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("a.csv", b"a;b\n" * 8_000_000, "besarnya lebih dari 30 MB"),
        ("a.csv", b"a\n" * 1_048_577, "barisnya lebih dari 1.048.576"),
        ("a.csv", b"a\r" * 2_097_153, "barisnya lebih dari 1.048.576"),
        ("a.csv", (b";" * 9 + b"\n") * 222_223, "selnya lebih dari 2.000.000"),
        ("a.csv", b"a" + b";b" * 16_384, "kolomnya lebih dari 16.384"),
        ("a.xlsx", arsip({f"x{n}": b"" for n in range(5001)}), "bagian di dalamnya lebih dari 5.000"),
        ("a.xlsx", banyak_lembar(1000), "lembarnya lebih dari 1.000"),
        ("a.xlsx", lambda: arsip({"a": b" " * 150_000_001}, ZIP_DEFLATED),
         "isinya bila dimekarkan lebih dari 150 MB"),
        ("a.xlsx", arsip({"_rels/.rels": b"<a" + b' b=""' * 500_000 + b"/>"}),
         "atribut satu tanda XML di dalamnya lebih dari 10.000"),
        ("a.xlsx", lambda: arsip({"_rels/.rels": b"<a>" + b"<b/>" * 20_000_000}, ZIP_DEFLATED),
         "tanda XML di dalamnya lebih dari 20.000.000"),
    ],
    ids=["besar", "baris", "baris Mac", "sel", "kolom", "bagian", "lembar", "mekar", "atribut", "tanda"],
)  # fmt: skip
def test_a_file_of_too_much_says_of_what(nama, isi, kata):
    assert sebab(nama, isi() if callable(isi) else isi) == kata


@pytest.mark.parametrize("jenis", ["xlsx", "csv"])
def test_a_cell_longer_than_excel_can_hold_is_told_at_its_place(jenis):
    for huruf, temuan in ((32_767, []), (32_768, ["BCA-85"])):
        teks = "a" * huruf
        isi = arsip(parts([teks, 5])) if jenis == "xlsx" else f"indikator;realisasi\n{teks};5\n".encode()
        (lembar,), _ = read_sheets(Berkas.dari(f"kinerja.{jenis}", isi))
        (row,) = lembar.baris[1:]
        baca, found = read_cell(row[0], Kolom("indikator", Jenis.KODE), Tempat("a"))
        assert (baca == teks, kode([found] if found else [])) == (not temuan, temuan)
        assert found is None or len(pesan(found)) < 300


def test_rows_hidden_below_the_last_cell_are_no_rows():
    satu, _ = kisi((2, 1, "a"))
    satu.baris_sembunyi = {1, 2, 3, 1_048_576}
    satu.selesai()
    assert satu.baris_sembunyi == {1, 2}


def test_sheets_of_an_xls_that_claim_one_place_are_read_as_long_as_a_file_is(monkeypatch):
    monkeypatch.setattr("pipeline.sheet.batas.LARGEST_FILE", 40)
    isi = xls({"a": catat(0x203, bytes(14)), "b": catat(0x203, bytes(14))})
    assert [dict(t.celah).get("sebab") for t in read_workbook("a.xls", isi)[1]] == ["lembar-lembarnya bertindihan"]
