"""What is printed reads back as what it was: rupiah, percentages, dates."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.naskah.angka import persen, rupiah
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.sheet.nilai import read_value
from pipeline.sheet.tanggal import read_date


@given(st.decimals("-99999999999999", "99999999999999", places=2))
def test_rupiah_read_back_as_the_same_amount(angka):
    nilai, cacat = read_value(rupiah(angka), uang=True)
    assert (nilai.angka, cacat) == (angka, None)


@given(st.decimals("-99999", "99999", places=2))
def test_a_percentage_reads_back_as_the_same_figure(angka):
    nilai, cacat = read_value(persen(angka))
    assert (nilai.angka, cacat) == (angka, None)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_date_in_words_reads_back_as_the_same_day(hari):
    assert read_date(tanggal_panjang(hari)) == hari
