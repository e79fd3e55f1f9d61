"""Number formats: what a person sees of a stored number, and whether it is the number that is stored."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sheet.gaya import Gaya, TeksSel, read_number, read_text
from pipeline.sheet.kodeformat import sections
from pipeline.sheet.lembar import Tanda

AKUNTANSI = '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"??_-;_-@_-'

SAMA = [
    ("General", 93.5),
    ("0", 93.5),
    ("#,##0", 1_385_437_875),
    ("#,##0.00", 12.5),
    ('"Rp" #,##0', 5000),
    ("[$Rp-421]#,##0", 5000),
    ("[$Rp-421] #,##0.00;[Red]-[$Rp-421] #,##0.00", -5000),
    ("[Red]0", 5),
    ("0.0_%", 85),
    ("0*%", 85),
    ('0.0" %"', 85.5),
    (r"0.0\ \%", 85.5),
    ('0" orang"', 12),
    ('0.0" m²"', 5),
    ('0" m"', 5),
    ('0" kg CO2"', 5),
    ("# ?/?", 1.5),
    ("# ?/100", 1.25),
    ("0.00E+00", 12345),
    ("#,##0;[Red]#,##0", -5),
    ("0_);(0)", -5),
    ("#,##0_);[Red](#,##0)", -5),
    (AKUNTANSI, 5000),
    (AKUNTANSI, 0),
    ('_("Rp"* #,##0_);_("Rp"* (#,##0);_("Rp"* "-"_);_(@_)', 0),
    ('_-[$Rp-421]* #,##0_-;-[$Rp-421]* #,##0_-;_-[$Rp-421]* "-"_-;_-@_-', 0),
    ('0;-0;"-"', 0),
    ("@", 5),
    ("#,##0,", 0),
    ("[<1]0.00;0", 0.5),
    ("00000", 123),
    ('General" kasus"', 7),
    ("#.##0,00", 1.5),
    ('0.0" poin"', 3),
    ("??0.0??", 3.25),
]
"""Formats that show the number as it is stored, apart from rounding, units and signs."""


@pytest.mark.parametrize(("kode", "nilai"), SAMA)
def test_a_format_that_shows_the_number_asks_nothing(kode, nilai):
    assert read_number(float(nilai), Gaya(kode)) == (nilai, None)


PERSEN = [
    ("0%", 0.855),
    ("0.00%", 0.855),
    ("0.0%;[Red]-0.0%", -0.1),
    ("0.0 %", 0.5),
    ('"±"0%', 0.5),
    ("[>=1]0%;0.0%", 0.5),
    ("[Red][<0.5]0%;[Green]0.0%", 0.855),
    (r"0\x%", 0.5),
    ('0% "tercapai"', 0.5),
    ("%0", 0.5),
]


@pytest.mark.parametrize(("kode", "nilai"), PERSEN)
def test_a_percent_sign_outside_quotes_and_padding_is_a_percentage(kode, nilai):
    assert read_number(nilai, Gaya(kode)) == (nilai, (Tanda.PERSEN, ""))


LAIN = [
    ("#,##0,", 1_500_000, "1.500"),
    ("0.0,,", 1_500_000, "1,5"),
    ("#,##0.0,", 1_234_567, "1.234,6"),
    ("0,.0", 1500, "1,5"),
    ("#,##0,;(#,##0,)", -1_500_000, "(1.500)"),
    ("0,;0,", -1_500_000, "1500"),
    ("0,;[Red]-0,", -1_500_000, "-1500"),
    ("#,##0,", -1_500_000, "-1.500"),
    ("[<0]0,;0", -1500, "-2"),
    ('0" M"', 5, "5 M"),
    ('0.0 "juta"', 1.5, "1,5 juta"),
    ('"Rp" 0.0" jt"', 1.5, "Rp 1,5 jt"),
    ('#,##0" ribu"', 1500, "1.500 ribu"),
    (r"0\ \M", 5, "5 M"),
    ('0".000"', 5, "5.000"),
    ('0"00"', 5, "500"),
    ("0%%", 0.5, "5000%%"),
    ("-0", 5, "-5"),
    ("(0)", 5, "(5)"),
    ("000-0000", 1234567, "1234567"),
    ('0;-0;"n/a"', 0, "n/a"),
    ('"baik";"buruk"', 5, "baik"),
    ('[>=1000000]0.0,,"jt";0', 2_500_000, "2,5jt"),
    ('0" dari 110"', 95, "95 dari 110"),
    ('"> "0" ribu"', 5, "> 5 ribu"),
    ("0‰", 5, "5‰"),
    ('0"k"', 5, "5k"),
]
"""Formats that show another number than the one stored, with what is seen."""


@pytest.mark.parametrize(("kode", "nilai", "tampak"), LAIN)
def test_a_format_that_shows_another_number_is_marked_with_what_is_seen(kode, nilai, tampak):
    assert read_number(float(nilai), Gaya(kode)) == (nilai, (Tanda.TAMPILAN, tampak))


@pytest.mark.parametrize(("kode", "nilai"), [(";;;", 5), ("0;-0;;@", 0), ('"";""', 5), ("0;", -5), ("[=5];0", 5)])
def test_a_format_that_shows_nothing_is_marked(kode, nilai):
    assert read_number(float(nilai), Gaya(kode)) == (nilai, (Tanda.TERSEMBUNYI, ""))


WAKTU = [
    ("dd/mm/yyyy", 45_382, date(2024, 3, 31)),
    ("[$-421]d mmmm yyyy;@", 45_382, date(2024, 3, 31)),
    ("[$-F800]dddd, mmmm dd, yyyy", 45_382, date(2024, 3, 31)),
    ("mmm-yy", 45_382, date(2024, 3, 31)),
    ("dd/mm/yyyy hh:mm", 45_382.5, datetime.combine(date(2024, 3, 31), time(12))),
    ("h:mm AM/PM", 0.25, time(6)),
    ("[h]:mm:ss", 1.25, timedelta(days=1, hours=6)),
    ("mm:ss.0", 0.25, time(6)),
    ("dd/mm/yyyy", 1, date(1900, 1, 1)),
    ("dd/mm/yyyy", 61, date(1900, 3, 1)),
]


@pytest.mark.parametrize(("kode", "nilai", "saat"), WAKTU)
def test_a_format_of_days_and_hours_makes_a_date_or_a_time(kode, nilai, saat):
    assert read_number(float(nilai), Gaya(kode)) == (saat, None)


def test_days_may_be_counted_from_1904():
    assert read_number(43_920.0, Gaya("dd/mm/yyyy"), sejak_1904=True)[0] == date(2024, 3, 31)


@pytest.mark.parametrize("nilai", [-1.0, 2_958_466.0])
def test_a_day_that_cannot_be_shown_is_an_error_as_on_the_screen(nilai):
    assert read_number(nilai, Gaya("dd/mm/yyyy")) == ("", (Tanda.GALAT, "#####"))


@given(st.text(max_size=30), st.floats(allow_nan=True))
def test_no_format_code_raises(kode, nilai):
    assert sections(kode)
    read_number(nilai, Gaya(kode))


@given(st.text('0#?.,%;"\\_*[]<>=-E+/@dmyhsGenralRp $', max_size=25), st.floats(-1e15, 1e15))
def test_nothing_that_looks_like_a_format_code_raises(kode, nilai):
    read_number(nilai, Gaya(kode))


@pytest.mark.parametrize(
    ("kode", "tanda"),
    [
        (";;;", (Tanda.TERSEMBUNYI, "")), ("0;0;0;", (Tanda.TERSEMBUNYI, "")), ("0;0;0;@", None), ("0;0;0", None),
        ('0;0;0;"ada"', None), ("@", None), ("General", None),
    ],
)  # fmt: skip
def test_a_text_is_hidden_only_by_a_fourth_section_that_shows_nothing(kode, tanda):
    assert read_text(TeksSel("kata"), Gaya(kode)) == ("kata", tanda)


@pytest.mark.parametrize(("kode", "nilai"), [("@;0%", 0.5), ("0%;@", -0.5), ("@;@;0%", 0.5)])
def test_a_section_of_texts_alone_is_passed_over_for_a_number(kode, nilai):
    assert read_number(nilai, Gaya(kode))[1] == (Tanda.PERSEN, "")
