"""CSV in every spelling Excel gives it."""

import pytest

from pipeline.sheet.comma import read_csv
from tests.sheet.buku import csv, kode

BARIS = [["indikator", "realisasi", "keterangan"], ["I1", "12,5", "a"], ["I2", "7", "b, c"]]


def baca(isi):
    return read_csv("masuk/TW1/SEKSI/kinerja.csv", isi)


@pytest.mark.parametrize(
    "isi",
    [
        csv(BARIS),
        csv(BARIS, bom=False),
        csv(BARIS, "\t"),
        csv(BARIS, "|"),
        b"sep=;\r\n" + csv(BARIS, bom=False),
        csv(BARIS, bom=False).replace(b"\r\n", b"\n"),
        csv(BARIS, bom=False).decode().encode("utf-16"),
        b'\xef\xbb\xbfindikator,realisasi,keterangan\r\nI1,"12,5",a\r\nI2,7,"b, c"\r\n',
    ],
    ids=["titik-koma", "tanpa-bom", "tab", "pipa", "sep", "lf", "utf-16", "koma"],
)
def test_every_separator_and_encoding_gives_the_same_rows(isi):
    (lembar,), temuan = baca(isi)
    assert ([row for row in lembar.baris if row], temuan) == (BARIS, ())


def test_the_sheet_is_named_after_the_file():
    assert baca(csv(BARIS))[0][0].nama == "kinerja"


def test_a_line_break_inside_quotes_does_not_shift_addresses():
    (lembar,), _ = baca(b'indikator;keterangan\r\nI1;"satu\r\ndua"\r\nI2;x\r\n')
    assert lembar.baris[2] == ["I2", "x"]


@pytest.mark.parametrize(
    ("isi", "temuan"),
    [(b"a;b\r\nI1;caf\xe9\r\n", "BCA-07"), (b"a;b\r\nI1;\0\r\n", "BCA-08"), (b"", "BCA-05"),
     (b"a;b\n" * 8_000_000, "BCA-04")],
    ids=["huruf Windows", "bita nol", "kosong", "terlalu besar"],
)  # fmt: skip
def test_what_is_odd_about_the_file_points_at_the_file(isi, temuan):
    assert [(t.kode, str(t.tempat)) for t in baca(isi)[1]] == [(temuan, "masuk/TW1/SEKSI/kinerja.csv")]


def test_text_of_windows_is_read_and_reported():
    (lembar,), temuan = baca("indikator;keterangan\r\nI1;caf\xe9 – baik\r\n".encode("cp1252"))
    assert (lembar.baris[1][1], kode(temuan)) == ("café – baik", ["BCA-07"])


def test_a_quote_that_is_never_closed_does_not_swallow_the_rest():
    (lembar,), temuan = baca(b'indikator;keterangan\r\nI1;"lupa ditutup\r\nI2;x\r\n')
    assert (lembar.baris[2], kode(temuan)) == (["I2", "x"], ["BCA-08"])


@pytest.mark.parametrize("isi", [b"", b"\xef\xbb\xbf", b"\r\n;;\r\n"])
def test_an_empty_file_is_a_finding(isi):
    assert (baca(isi)[0], kode(baca(isi)[1])) == ((), ["BCA-05"])


@pytest.mark.parametrize("isi", [b"\0\0\0", b"\xff\xfe\x00", b'"' * 200_000, bytes(range(256))])
def test_no_bytes_raise(isi):
    lembar, temuan = baca(isi)
    assert lembar or temuan


def test_a_title_with_commas_does_not_decide_the_separator():
    (lembar,), _ = baca(
        b"Realisasi, triwulan I, tahun 2024, Seksi A, Kecamatan B\r\nindikator;realisasi\r\nI1;5\r\nI2;6\r\n"
    )
    assert lembar.baris[1] == ["indikator", "realisasi"]


def test_a_file_too_large_for_a_form_is_not_read():
    assert kode(baca(b"a;b\n" * 8_000_000)[1]) == ["BCA-04"]
