"""Old and binary workbooks: the same values and the same marks as in an .xlsx."""

import struct
from datetime import date

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
