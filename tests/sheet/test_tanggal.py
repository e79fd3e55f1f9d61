"""Dates as offices write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.sheet.tanggal import looks_like_date, read_date, written


@pytest.mark.parametrize(
    "teks",
    [
        "31 Desember 2024", "31 desember 2024", "31 Des 2024", "31-Des-2024", "Selasa, 31 Desember 2024",
        "31/12/2024", "31-12-2024", "31.12.2024", "2024-12-31", "31-12-24", "2024-12-31 00:00:00",
        "31-Des-24", "31-Dec-24", "31 December 2024", "31–12–2024", "31 / 12 / 2024", "31/12/2024 00:00",
        "３１/１２/２０２４",
        "31\u200b/12/2024", "31\xa0Desember\u202f2024", "31/Des/2024", "31 Des. 2024",
    ],
)  # fmt: skip
def test_the_last_day_of_2024_in_every_spelling(teks):
    assert read_date(teks) == date(2024, 12, 31)


@pytest.mark.parametrize(
    "teks", ["", "31", "Desember 2024", "31/13/2024", "30 Februari 2024", "31 Foo 2024", "TW III"]
)
def test_what_is_no_full_date_is_none(teks):
    assert read_date(teks) is None


@pytest.mark.parametrize(
    ("nama", "bulan"),
    [
        ("Nopember", 11),
        ("Pebruari", 2),
        ("Agt", 8),
        ("Mei", 5),
        ("Juni", 6),
        ("Agust", 8),
        ("May", 5),
        ("August", 8),
        ("Oct", 10),
        ("Sept", 9),
    ],
)
def test_old_and_short_names_of_months_are_known(nama, bulan):
    assert read_date(f"1 {nama} 2024") == date(2024, bulan, 1)


@settings(max_examples=100)
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_in_words_is_read_back(hari):
    assert read_date(written(hari)) == hari


@pytest.mark.parametrize(
    "teks", ["5", "12,5", "5-12", "1.5.2", "12 m", "5 Marka", "12 orang", "TW 3", "1:20", "Mei", "80-90"]
)
def test_a_number_or_a_word_is_no_date(teks):
    assert not looks_like_date(teks)


@settings(max_examples=100)
@given(
    st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d-%b", "%b-%y", "%d/%b", "%d %B", "%d-%b-%y", "%m/%d/%Y"]),
)
def test_whatever_excel_leaves_of_a_date_looks_like_one(hari, bentuk):
    assert looks_like_date(hari.strftime(bentuk))
