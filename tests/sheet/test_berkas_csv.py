"""CSV as we write it: for programs, for people, and never a formula of somebody else's."""

import csv
import io

import pytest

from pipeline.sheet.berkas_csv import for_people, for_programs

KOLOM = ("kode", "uraian")
BARIS = [("I1", 'Nilai "A"'), ("I2", "satu; dua, tiga")]


def test_a_program_gets_commas_line_feeds_and_no_mark():
    assert for_programs(KOLOM, BARIS) == b'kode,uraian\nI1,"Nilai ""A"""\nI2,"satu; dua, tiga"\n'


def test_excel_gets_a_mark_semicolons_and_its_own_line_ends():
    assert for_people(KOLOM, BARIS) == (b'\xef\xbb\xbfkode;uraian\r\nI1;"Nilai ""A"""\r\nI2;"satu; dua, tiga"\r\n')


@pytest.mark.parametrize("write", [for_people, for_programs])
@pytest.mark.parametrize(
    ("tertulis", "terbaca"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://x";"y")', '\'=HYPERLINK("http://x";"y")'),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+A1", "'+A1"),
        ("-A1", "'-A1"),
        ("-5-3", "'-5-3"),
        ("-5\n+A1", "'-5\n+A1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\n=1"),
        ("-5", "-5"),
        ("-5,25", "-5,25"),
        ("-5.25", "-5.25"),
        ("+3", "+3"),
        ("-12,5%", "-12,5%"),
        ("-12,5 %", "-12,5 %"),
        ("-1.385.437.875,00", "-1.385.437.875,00"),
        ("-", "-"),
        ("--", "--"),
        ("", ""),
        ("satu\rdua", "satu\ndua"),
        ("satu\r\ndua", "satu\r\ndua"),
        ("satu=dua", "satu=dua"),
        ("– tanpa", "– tanpa"),
        ('=""', '\'=""'),
        ("=-", "'=-"),
        ("=", "'="),
        ("+62812345", "'+62812345"),
        ("1.5", "1.5"),
        (-5, "-5"),
    ],
)
def test_a_formula_is_shown_and_never_run(write, tertulis, terbaca):
    teks = write(KOLOM, [("I1", tertulis)]).decode("utf-8-sig")
    pemisah = ";" if write is for_people else ","
    assert list(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah))[1][1] == terbaca
