"""Old and binary workbooks: the same values and the same marks as in an .xlsx."""

import io
import struct
from datetime import date
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.sheet.lembar import Tanda
from pipeline.sheet.workbook import read_workbook
from tests.sheet.biner import baris_xlsb, catat, huruf_xls, lebar, ole, rekam, sel_xlsb, teks16, xls, xlsb
from tests.sheet.buku import kode


def angka(baris, kolom, nilai, gaya=0):
    return catat(0x203, struct.pack("<HHHd", baris - 1, kolom - 1, gaya, nilai))


def rumus(baris, kolom, hasil, gaya=0):
    return catat(0x06, struct.pack("<HHH", baris - 1, kolom - 1, gaya) + hasil + bytes(8))


def format_xls(nomor, isi):
    return catat(0x41E, struct.pack("<H", nomor) + teks16(isi))


def xf(huruf=0, bentuk=0):
    return catat(0xE0, struct.pack("<HH", huruf, bentuk) + bytes(16))


def sst(*teks, potong=None):
    """The shared strings; ``potong`` splits the record, and its letters go on in a CONTINUE with its own flag."""
    isi = struct.pack("<II", len(teks), len(teks)) + b"".join(teks)
    if potong is None:
        return catat(0xFC, isi)
    return catat(0xFC, isi[:potong]) + catat(0x3C, b"\1" + isi[potong:])


def kaya(isi, *runs):
    kepala = struct.pack("<HBH", len(isi), 0x09, len(runs))
    return kepala + isi.encode("utf-16-le") + b"".join(struct.pack("<HH", *satu) for satu in runs)


def bersama(baris, kolom, nomor, gaya=0):
    return catat(0xFD, struct.pack("<HHHI", baris - 1, kolom - 1, gaya, nomor))


HURUF = huruf_xls() * 4 + huruf_xls(letak=1) + huruf_xls(bendera=8)
"""Fonts 0 to 3 plain, 5 raised, 6 struck: .xls knows no font 4."""
GAYA = xf() + xf(bentuk=9) + xf(bentuk=164) + xf(bentuk=14) + xf(huruf=6)


def satu_xls(*catatan, teks=b"", **lain):
    umum = HURUF + format_xls(164, "#,##0,") + GAYA
    (lembar,), temuan = read_workbook("a.xls", xls({"kinerja": b"".join(catatan)}, umum=umum, sesudah=teks, **lain))
    assert temuan == ()
    return lembar


@pytest.mark.parametrize(
    ("catatan", "isi", "tanda"),
    [
        (angka(1, 1, 12.5), 12.5, None),
        (angka(1, 1, 0.855, 1), 0.855, (Tanda.PERSEN, "")),
        (angka(1, 1, 1_500_000, 2), 1_500_000, (Tanda.TAMPILAN, "1.500")),
        (angka(1, 1, 45_382, 3), date(2024, 3, 31), None),
        (angka(1, 1, 12.5, 4), 12.5, (Tanda.CORET, "~12,5~")),
        (catat(0x27E, struct.pack("<HHHI", 0, 0, 0, 1250 << 2 | 3)), 12.5, None),
        (catat(0xBD, struct.pack("<HHHIH", 0, 0, 1, 50 << 2 | 3, 0)), 0.5, (Tanda.PERSEN, "")),
        (catat(0x205, struct.pack("<HHHBB", 0, 0, 0, 1, 0)), True, None),
        (catat(0x205, struct.pack("<HHHBB", 0, 0, 0, 0x17, 1)), "", (Tanda.GALAT, "#REF!")),
        (rumus(1, 1, struct.pack("<d", 7.5)), 7.5, None),
        (rumus(1, 1, b"\2\0\x07\0\0\0\xff\xff"), "", (Tanda.GALAT, "#DIV/0!")),
        (rumus(1, 1, b"\1\0\1\0\0\0\xff\xff"), True, None),
        (rumus(1, 1, b"\0\0\0\0\0\0\xff\xff") + catat(0x207, teks16("hasil")), "hasil", None),
        (catat(0x204, struct.pack("<HHH", 0, 0, 0) + teks16("é kata")), "é kata", None),
    ],
)
def test_every_kind_of_cell_of_an_xls_is_read_with_its_mark(catatan, isi, tanda):
    lembar = satu_xls(catatan)
    assert (lembar.baris[0][0], lembar.tanda.get((1, 1))) == (isi, tanda)


def test_a_raised_run_of_an_xls_is_seen():
    lembar = satu_xls(bersama(1, 1, 0), teks=sst(kaya("93,51", (4, 5))))
    assert (lembar.baris[0][0], lembar.tanda[1, 1]) == ("93,5¹", (Tanda.NAIK, "93,5¹"))


def test_a_struck_run_of_an_xls_is_seen():
    assert satu_xls(bersama(1, 1, 0), teks=sst(kaya("12,5 13", (0, 6), (4, 0)))).tanda[1, 1][1] == "~12,5~ 13"


@pytest.mark.parametrize("potong", [15, 17, 25, 33])
def test_a_text_cut_by_a_continue_record_is_whole(potong):
    teks = [teks16("satu kalimat"), teks16("dua")]
    assert [satu_xls(bersama(1, 1, n), teks=sst(*teks, potong=potong)).baris[0][0] for n in (0, 1)] == [
        "satu kalimat", "dua",
    ]  # fmt: skip


def test_hidden_rows_columns_and_merges_of_an_xls_are_known():
    baris = catat(0x208, struct.pack("<HHHHHHHH", 1, 0, 1, 300, 0, 0, 0x20, 0))
    kolom = catat(0x7D, struct.pack("<HHHHHH", 2, 3, 2000, 0, 1, 0))
    gabung = catat(0xE5, struct.pack("<HHHHH", 1, 0, 2, 0, 0))
    lembar = satu_xls(kolom, baris, angka(2, 1, 5), gabung)
    assert (lembar.baris_sembunyi, lembar.kolom_sembunyi, lembar.tanda[3, 1]) == (
        {2}, {3, 4}, (Tanda.GABUNGAN, "A1"),
    )  # fmt: skip


def test_zeros_that_a_sheet_does_not_show_are_marked():
    assert satu_xls(angka(1, 1, 0), catat(0x23E, struct.pack("<H", 0))).tanda[1, 1] == (Tanda.TERSEMBUNYI, "")


def test_an_excel_95_workbook_is_read():
    teks = catat(0x204, struct.pack("<HHHH", 0, 0, 0, 4) + b"kata")
    isi = xls({"kinerja": teks + angka(1, 2, 5)}, versi=0x0500)
    (lembar,), _ = read_workbook("a.xls", isi)
    assert lembar.baris == [["kata", 5.0]]


@pytest.mark.parametrize(
    ("isi", "temuan"),
    [
        (xls({"kinerja": angka(65_536, 256, 1)}), "BCA-39"),
        (xls({"kinerja": angka(1, 1, 1)}, umum=catat(0x2F, bytes(6))), "BCA-02"),
        (xls({"kinerja": bersama(1, 1, 9)}), "BCA-75"),
        (xls({"a": angka(1, 1, 1), "A": angka(1, 1, 2)}), "BCA-76"),
        (xls({"kinerja": angka(1, 1, 1)}, versi=0x0400), "BCA-03"),
        (ole(WordDocument=b"x"), "BCA-01"),
        (ole(Workbook=b"\x09\x08\xff\xff"), "BCA-03"),
        (xls({"kinerja": angka(1, 1, 1)})[:1400], "BCA-03"),
    ],
    ids=["jauh", "sandi", "teks-tak-ada", "kembar", "tua", "word", "terpotong", "berkas-terpotong"],
)
def test_an_xls_that_cannot_be_read_is_one_finding(isi, temuan):
    assert kode(read_workbook("a.xls", isi)[1]) == [temuan]


def ganda(nilai):
    return struct.pack("<d", nilai)


GAYA_XLSB = (
    rekam(44, struct.pack("<H", 164) + lebar("#,##0,"))
    + rekam(43, struct.pack("<HHHH", 200, 0, 400, 0) + bytes(12))
    + rekam(43, struct.pack("<HHHH", 200, 8, 400, 0) + bytes(12))
    + rekam(43, struct.pack("<HHHH", 200, 0, 400, 1) + bytes(12))
    + rekam(617)
    + b"".join(
        rekam(47, struct.pack("<HHH", 0, b, h) + bytes(10)) for b, h in ((0, 0), (9, 0), (164, 0), (14, 0), (0, 1))
    )
    + rekam(618)
)


def satu_xlsb(*sel, **lain):
    (lembar,), temuan = read_workbook("a.xlsb", xlsb(baris_xlsb(1), *sel, gaya=GAYA_XLSB, **lain))
    assert temuan == ()
    return lembar


@pytest.mark.parametrize(
    ("sel", "isi", "tanda"),
    [
        (sel_xlsb(5, 1, ganda(12.5)), 12.5, None),
        (sel_xlsb(2, 1, struct.pack("<I", 1250 << 2 | 3)), 12.5, None),
        (sel_xlsb(5, 1, ganda(0.855), 1), 0.855, (Tanda.PERSEN, "")),
        (sel_xlsb(9, 1, ganda(1_500_000), 2), 1_500_000, (Tanda.TAMPILAN, "1.500")),
        (sel_xlsb(5, 1, ganda(45_382), 3), date(2024, 3, 31), None),
        (sel_xlsb(5, 1, ganda(12.5), 4), 12.5, (Tanda.CORET, "~12,5~")),
        (sel_xlsb(3, 1, b"\x17"), "", (Tanda.GALAT, "#REF!")),
        (sel_xlsb(11, 1, b"\x07"), "", (Tanda.GALAT, "#DIV/0!")),
        (sel_xlsb(4, 1, b"\1"), True, None),
        (sel_xlsb(6, 1, lebar("é kata")), "é kata", None),
        (sel_xlsb(8, 1, lebar("hasil")), "hasil", None),
        (sel_xlsb(62, 1, b"\1" + lebar("93,51") + struct.pack("<IHH", 1, 4, 2)), "93,5¹", (Tanda.NAIK, "93,5¹")),
    ],
)
def test_every_kind_of_cell_of_an_xlsb_is_read_with_its_mark(sel, isi, tanda):
    lembar = satu_xlsb(sel)
    assert (lembar.baris[0][0], lembar.tanda.get((1, 1))) == (isi, tanda)


def test_a_shared_string_of_an_xlsb_is_read_with_its_runs():
    teks = [rekam(19, b"\0" + lebar("polos")), rekam(19, b"\1" + lebar("5 m2") + struct.pack("<IHH", 1, 3, 2))]
    lembar = satu_xlsb(*(sel_xlsb(7, n + 1, struct.pack("<I", n)) for n in (0, 1)), teks=teks)
    assert lembar.baris == [["polos", "5 m²"]]


def test_what_an_xlsb_hides_and_merges_is_known():
    kolom = rekam(60, struct.pack("<IIIIH", 2, 3, 2000, 0, 1))
    isi = xlsb(baris_xlsb(2, sembunyi=True), sel_xlsb(5, 1, ganda(5)), seputar=kolom)
    (lembar,), _ = read_workbook("a.xlsb", isi)
    assert (lembar.baris_sembunyi, lembar.kolom_sembunyi) == ({2}, {3, 4})


@pytest.mark.parametrize(
    ("isi", "temuan"),
    [
        (xlsb(baris_xlsb(1_048_576), sel_xlsb(5, 16_384, ganda(1))), "BCA-39"),
        (xlsb(baris_xlsb(1), sel_xlsb(7, 1, struct.pack("<I", 5))), "BCA-75"),
        (xlsb(baris_xlsb(1), sel_xlsb(6, 1, struct.pack("<I", 99))), "BCA-03"),
    ],
    ids=["jauh", "teks-tak-ada", "terpotong"],
)
def test_an_xlsb_that_cannot_be_read_is_one_finding(isi, temuan):
    assert kode(read_workbook("a.xlsb", isi)[1]) == [temuan]


UTUH = {
    "xls": xls({"kinerja": angka(1, 1, 1) + bersama(2, 1, 0)}, umum=HURUF + GAYA, sesudah=sst(kaya("ab", (1, 5)))),
    "xlsb": xlsb(baris_xlsb(1), sel_xlsb(5, 1, ganda(1)), sel_xlsb(6, 2, lebar("x")), gaya=GAYA_XLSB),
}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(UTUH)), st.integers(0, 9000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_binary_workbook_raises(jenis, at, salah):
    isi = UTUH[jenis]
    at %= len(isi)
    lembar, temuan = read_workbook(f"a.{jenis}", isi[:at] + salah + isi[at + len(salah) :])
    assert lembar or temuan


TEKS_TAK_ADA = ("BCA-75", "ada sel yang menunjuk teks yang tidak ada")
TERPOTONG = ("BCA-03", "isinya terpotong")


def sebab(nama, isi):
    """The code of the one finding, and the reason in its sentence."""
    _, (temuan,) = read_workbook(nama, isi)
    return temuan.kode, dict(temuan.celah).get("sebab", "")


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("a.xls", xls({"kinerja": bersama(1, 1, 9)}), TEKS_TAK_ADA),
        ("a.xls", xls({"kinerja": b""}, sesudah=catat(0xFC, struct.pack("<II", 1, 1) + teks16("x")[:-1])), TERPOTONG),
        ("a.xls", xls({"kinerja": angka(1, 1, 1)}, versi=0x0400), ("BCA-03", "dibuat oleh Excel yang terlalu tua")),
        ("a.xls", ole(WordDocument=b"x"), ("BCA-01", "dokumen Word lama")),
        ("a.xls", ole(PowerPoint=b"x"), ("BCA-01", "bukan buku kerja Excel")),
        ("a.xls", ole(Workbook=b"\x09\x08\xff\xff\0\6"), TERPOTONG),
        ("a.xls", xls({"kinerja": catat(0x204, bytes(6) + b"\x09\0\0abc")}), TERPOTONG),
        ("a.xls", xls({"kinerja": catat(0x203, bytes(9))}), TERPOTONG),
        ("a.xlsb", xlsb(baris_xlsb(1), sel_xlsb(7, 1, bytes(4))), TEKS_TAK_ADA),
        ("a.xlsb", xlsb(baris_xlsb(1), sel_xlsb(6, 1, struct.pack("<I", 99))), TERPOTONG),
        ("a.xlsb", xlsb(baris_xlsb(1), b"\x05\x7f"), TERPOTONG),
        ("a.xlsb", xlsb(baris_xlsb(1), teks=[b"\x93"]), TERPOTONG),
    ],
)  # fmt: skip
def test_a_binary_workbook_that_cannot_be_read_says_why(nama, isi, kata):
    assert sebab(nama, isi) == kata


@pytest.mark.parametrize(
    ("galat", "kata"),
    [(0, "#NULL!"), (7, "#DIV/0!"), (15, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!"),
     (0x2A, "#N/A"), (0x2B, "#GETTING_DATA"), (99, "#N/A")],
)  # fmt: skip
def test_every_error_of_a_binary_workbook_has_its_name(galat, kata):
    assert satu_xls(catat(0x205, struct.pack("<HHHBB", 0, 0, 0, galat, 1))).tanda[1, 1] == (Tanda.GALAT, kata)


@pytest.mark.parametrize(
    ("rk", "isi"),
    [
        (struct.pack("<I", 7 << 2 | 2), 7.0),
        (struct.pack("<i", -7 << 2 | 2), -7.0),
        (struct.pack("<I", 705 << 2 | 3), 7.05),
        (struct.pack("<d", 12.5)[4:], 12.5),
        (bytes([struct.pack("<d", 1250.0)[4] | 1]) + struct.pack("<d", 1250.0)[5:], 12.5),
        (struct.pack("<i", -(2**29) << 2 | 2), -(2.0**29)),
    ],
)
def test_a_number_packed_in_four_bytes_is_the_number_it_was(rk, isi):
    catatan = catat(0x27E, struct.pack("<HHH", 0, 0, 0) + rk)
    assert (satu_xls(catatan).baris, satu_xlsb(sel_xlsb(2, 1, rk)).baris) == ([[isi]], [[isi]])


def test_many_packed_numbers_of_an_xls_stand_beside_one_another_each_in_its_style():
    isi = struct.pack("<HHHIHIHIH", 4, 2, 0, 5 << 2 | 2, 1, 50 << 2 | 3, 0, 7 << 2 | 2, 4)
    lembar = satu_xls(catat(0xBD, isi))
    assert (lembar.baris[4], dict(lembar.tanda)) == (["", "", 5.0, 0.5, 7.0], {(5, 4): (Tanda.PERSEN, "")})


@pytest.mark.parametrize(("baris", "kolom"), [(1, 1), (3, 2), (200, 30), (65_536, 3)])
def test_every_kind_of_cell_of_an_xls_stands_at_its_address(baris, kolom):
    lembar = satu_xls(
        angka(baris, kolom, 5),
        catat(0x204, struct.pack("<HHH", baris - 1, kolom, 0) + teks16("kata")),
        rumus(baris, kolom + 2, b"\0\0\0\0\0\0\xff\xff") + catat(0x207, teks16("hasil")),
        rumus(baris, kolom + 3, b"\3\0\0\0\0\0\xff\xff"),
    )
    assert (len(lembar.baris), lembar.baris[-1][kolom - 1 :]) == (baris, [5.0, "kata", "hasil"])


def test_charts_inside_a_sheet_of_an_xls_are_passed_over():
    bagan = catat(0x809, struct.pack("<HHHHII", 0x600, 0x20, 0, 0, 0, 0)) + angka(1, 2, 99) + catat(0x0A)
    assert satu_xls(angka(1, 1, 5), bagan, angka(1, 3, 6)).baris == [[5.0, "", 6.0]]


def test_an_xls_whose_last_sheet_does_not_end_is_not_read():
    isi = xls({"kinerja": catat(0x0A) + angka(1, 1, 5)})
    assert read_workbook("a.xls", isi)[0][0].baris == []
    buka = xls({"kinerja": catat(0x809, bytes(16)) + angka(1, 1, 5)})
    assert sebab("a.xls", buka) == ("BCA-75", "isinya terpotong")


@pytest.mark.parametrize(
    ("catatan", "sembunyi"),
    [
        (struct.pack("<HHHHHH", 2, 3, 2000, 0, 0, 0), set()),
        (struct.pack("<HHHHHH", 0, 0, 2000, 0, 3, 0), {1}),
        (struct.pack("<HHHHHH", 250, 300, 2000, 0, 1, 0), set(range(251, 257))),
    ],
)
def test_columns_of_an_xls_are_hidden_as_their_record_says(catatan, sembunyi):
    assert satu_xls(catat(0x7D, catatan), angka(1, 1, 5)).kolom_sembunyi == sembunyi


def test_a_row_of_an_xls_that_is_shown_is_not_hidden():
    baris = catat(0x208, struct.pack("<HHHHHHHH", 0, 0, 1, 300, 0, 0, 0x100, 0))
    assert satu_xls(baris, angka(1, 1, 5), catat(0x23E, struct.pack("<H", 0x10))).baris_sembunyi == set()


def test_every_merged_area_of_a_binary_workbook_is_known():
    gabung = catat(0xE5, struct.pack("<HHHHHHHHH", 2, 0, 2, 1, 3, 4, 5, 6, 7))
    assert satu_xls(angka(1, 1, 5), gabung).gabungan == ((1, 2, 3, 4), (5, 7, 6, 8))
    sesudah = rekam(177) + rekam(176, struct.pack("<IIII", 0, 2, 1, 3)) + rekam(178)
    (lembar,), _ = read_workbook("a.xlsb", xlsb(baris_xlsb(1), sel_xlsb(5, 1, ganda(5)), seputar=sesudah))
    assert lembar.gabungan == ((1, 2, 3, 4),)


@pytest.mark.parametrize(("bendera", "tanda"), [(0, {(1, 1): (Tanda.TERSEMBUNYI, "")}), (0x10, {})])
def test_zeros_of_an_xlsb_are_marked_where_the_sheet_shows_none(bendera, tanda):
    isi = xlsb(baris_xlsb(1), sel_xlsb(5, 1, ganda(0)), seputar=rekam(137, struct.pack("<H", bendera) + bytes(28)))
    assert read_workbook("a.xlsb", isi)[0][0].tanda == tanda


@pytest.mark.parametrize("sejak", [0, 1])
def test_days_of_an_xls_may_be_counted_from_1904(sejak):
    umum = HURUF + GAYA + catat(0x22, struct.pack("<H", sejak))
    (lembar,), _ = read_workbook("a.xls", xls({"kinerja": angka(1, 1, 43_920, 3)}, umum=umum))
    assert lembar.baris[0][0] == (date(2024, 3, 31) if sejak else date(2020, 3, 30))


@pytest.mark.parametrize(("halaman", "teks"), [(1252, "é"), (1251, "й"), (32768, "È"), (32769, "é"), (9999, "é")])
def test_letters_of_an_excel_95_workbook_are_those_of_its_code_page(halaman, teks):
    isi = catat(0x204, struct.pack("<HHHH", 0, 0, 0, 1) + b"\xe9")
    (lembar,), _ = read_workbook(
        "a.xls", xls({"kinerja": isi}, versi=0x0500, umum=catat(0x42, struct.pack("<H", halaman)))
    )
    assert lembar.baris == [[teks]]


def test_a_code_page_says_nothing_about_a_newer_workbook():
    assert satu_xls(catat(0x204, bytes(6) + struct.pack("<HB", 1, 0) + b"\xe9")).baris == [["é"]]


def test_runs_of_an_excel_95_text_are_seen():
    isi = catat(0xD6, struct.pack("<HHHH", 0, 0, 0, 7) + b"93,51 2" + bytes([3, 4, 5, 5, 0, 6, 5]))
    (lembar,), _ = read_workbook("a.xls", xls({"kinerja": isi}, versi=0x0500, umum=HURUF + GAYA))
    assert lembar.baris == [["93,5¹ ²"]]


def test_runs_of_a_text_inside_a_cell_of_an_xls_are_seen():
    isi = catat(0xD6, bytes(6) + teks16("5 m2 x") + struct.pack("<HHHHH", 2, 3, 5, 4, 0))
    assert satu_xls(isi).baris == [["5 m² x"]]


@pytest.mark.parametrize("potong", [13, 19, 25, 27, 29, 33])
def test_a_text_with_runs_and_a_reading_aloud_may_be_cut_anywhere_behind_its_letters(potong):
    isi = struct.pack("<HBHI", 5, 0x0D, 1, 4) + "93,51".encode("utf-16-le") + struct.pack("<HH", 4, 5) + b"aloo"
    semua = struct.pack("<II", 2, 2) + isi + teks16("dua")
    di_huruf = 8 + 9 < potong < 8 + 9 + 10
    catatan = catat(0xFC, semua[:potong]) + catat(0x3C, (b"\1" if di_huruf else b"") + semua[potong:])
    lembar = satu_xls(bersama(1, 1, 0), bersama(1, 2, 1), teks=catatan)
    assert lembar.baris == [["93,5¹", "dua"]]


def test_letters_that_go_on_in_one_byte_each_are_read_so():
    isi = struct.pack("<IIHB", 1, 1, 4, 1) + "éa".encode("utf-16-le")
    teks = catat(0xFC, isi) + catat(0x3C, b"\0bc")
    assert satu_xls(bersama(1, 1, 0), teks=teks).baris == [["éabc"]]


def test_a_workbook_of_sheets_charts_and_hidden_sheets_lists_its_worksheets():
    satu = xls({"a": angka(1, 1, 1), "b": angka(1, 1, 2), "c": angka(1, 1, 3)})
    pola = [satu.index(bytes([0, 0, 1, 0]) + nama) for nama in (b"a", b"b", b"c")]
    isi = bytearray(satu)
    isi[pola[0]] = 2
    isi[pola[1] + 1] = 2
    assert [(x.nama, x.tersembunyi) for x in read_workbook("a.xls", bytes(isi))[0]] == [("a", True), ("c", False)]


@pytest.mark.parametrize(("huruf", "isi"), [(0, "m2"), (3, "m2"), (5, "m²"), (6, "m~2~"), (99, "m2")])
def test_a_run_has_the_font_of_its_number_and_an_xls_knows_no_font_4(huruf, isi):
    lembar = satu_xls(bersama(1, 1, 0), teks=sst(kaya("m2", (1, huruf))))
    assert lembar.tanda.get((1, 1), ("", lembar.baris[0][0]))[1] == isi


@pytest.mark.parametrize(("letak", "isi"), [(0, "2"), (1, "²"), (2, "₂"), (3, "2")])
def test_letters_of_a_style_are_raised_and_lowered_as_its_font_says(letak, isi):
    umum = huruf_xls() + huruf_xls(letak=letak) + xf() + xf(huruf=1)
    catatan = catat(0x204, struct.pack("<HHH", 0, 0, 1) + teks16("2"))
    (lembar,), _ = read_workbook("a.xls", xls({"kinerja": catatan}, umum=umum))
    assert lembar.baris == [[isi]]


def test_a_style_nobody_declared_is_a_plain_one():
    assert satu_xls(angka(1, 1, 0.5, 99)).tanda == satu_xlsb(sel_xlsb(5, 1, ganda(0.5), 99)).tanda == {}


def test_an_xlsb_knows_1904_hidden_sheets_and_sheets_that_are_gone():
    def ubah(bagian, dari, ke):
        isi = xlsb(baris_xlsb(1), sel_xlsb(5, 1, ganda(43_920), 3), gaya=GAYA_XLSB)
        wadah = io.BytesIO()
        with ZipFile(io.BytesIO(isi)) as lama, ZipFile(wadah, "w") as baru:
            for nama in lama.namelist():
                data = lama.read(nama)
                assert nama != bagian or dari in data
                baru.writestr(nama, data.replace(dari, ke) if nama == bagian else data)
        return read_workbook("a.xlsb", wadah.getvalue())

    awal = "xl/workbook.bin"
    sheet = rekam(156, struct.pack("<II", 0, 1) + lebar("rId1") + lebar("kinerja"))
    ((lembar,), _) = ubah(awal, rekam(131), rekam(131) + rekam(153, struct.pack("<III", 1, 0, 0)))
    assert (lembar.baris[0][0], lembar.tersembunyi, lembar.nama) == (date(2024, 3, 31), False, "kinerja")
    ((lembar,), _) = ubah(awal, sheet, rekam(156, struct.pack("<II", 1, 1) + lebar("rId1") + lebar("gaib")))
    assert (lembar.baris[0][0], lembar.tersembunyi) == (date(2020, 3, 30), True)
    (tidak, (temuan,)) = ubah(awal, sheet, rekam(156, struct.pack("<II", 0, 1) + lebar("rId9") + lebar("hilang")))
    assert (tidak, temuan.kode, temuan.nilai) == ((), "BCA-75", "hilang")
    assert dict(temuan.celah)["sebab"] == "isinya tidak ditemukan di dalam berkas"
    (tidak, (temuan,)) = ubah("xl/_rels/workbook.bin.rels", b'/worksheet"', b'/chartsheet"')
    assert (tidak, temuan.kode) == ((), "BCA-05")


def test_a_text_without_letters_of_an_xlsb_is_no_cell():
    assert satu_xlsb(sel_xlsb(6, 1, b"\xff\xff\xff\xff"), sel_xlsb(1, 2, b""), sel_xlsb(5, 3, ganda(1))).baris == [
        ["", "", 1.0]
    ]


def test_a_record_of_an_xlsb_may_be_longer_than_a_hundred_bytes_and_than_sixteen_thousand():
    panjang = ["x" * 50, "y" * 100, "z" * 9_000]
    lembar = satu_xlsb(*(sel_xlsb(6, n, lebar(teks)) for n, teks in enumerate(panjang, 1)))
    assert lembar.baris == [panjang]


def test_a_style_of_an_xlsb_is_one_of_the_cells_not_of_the_named_ones():
    gaya = rekam(626) + rekam(47, struct.pack("<HHH", 0, 9, 0) + bytes(10)) + rekam(627) + GAYA_XLSB
    isi = xlsb(baris_xlsb(1), sel_xlsb(5, 1, ganda(0.5), 0), sel_xlsb(5, 2, ganda(0.5), 1), gaya=gaya)
    assert read_workbook("a.xlsb", isi)[0][0].tanda == {(1, 2): (Tanda.PERSEN, "")}


def test_other_bits_beside_the_style_of_an_xlsb_cell_say_nothing():
    assert satu_xlsb(sel_xlsb(5, 1, ganda(0.5), 1 | 0x1000000)).tanda == {(1, 1): (Tanda.PERSEN, "")}
