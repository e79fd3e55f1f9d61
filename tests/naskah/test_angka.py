"""Numbers as offices print them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.naskah.angka import desimal, nilai, persen, rupiah, tetap, uang


@pytest.mark.parametrize(
    ("angka", "tercetak"),
    [
        ("1234.50", "1.234,5"),
        ("1234.56", "1.234,56"),
        ("100", "100"),
        ("100.00", "100"),
        ("1000000", "1.000.000"),
        ("99.665", "99,67"),
        ("0.005", "0,01"),
        ("-0.001", "0"),
        ("-24.65", "-24,65"),
        ("0", "0"),
        ("1E+3", "1.000"),
    ],
)
def test_a_number_has_points_by_thousands_and_no_useless_zeros(angka, tercetak):
    assert desimal(Decimal(angka)) == tercetak


@pytest.mark.parametrize(
    ("angka", "tercetak"),
    [
        ("1385437875", "Rp 1.385.437.875"),
        ("479300000.00", "Rp 479.300.000"),
        ("1000.5", "Rp 1.000,50"),
        ("0", "Rp 0"),
        ("-20000", "-Rp 20.000"),
    ],
)
def test_rupiah_show_sen_only_where_there_are_any(angka, tercetak):
    assert rupiah(Decimal(angka)) == tercetak


@pytest.mark.parametrize(
    ("angka", "tercetak"), [("93.75", "93,75%"), ("100", "100,00%"), ("99.995", "100,00%"), (None, "–")]
)
def test_a_percentage_has_two_places(angka, tercetak):
    assert persen(None if angka is None else Decimal(angka)) == tercetak


@pytest.mark.parametrize("cetak", [desimal, tetap, rupiah, persen])
def test_no_figure_is_a_dash_and_never_zero(cetak):
    assert cetak(None) == "–"


@pytest.mark.parametrize(
    ("keadaan", "kata"),
    [
        (Keadaan.KOSONG, "belum diisi"),
        (Keadaan.TIDAK_BERLAKU, "tidak berlaku"),
        (Keadaan.BELUM_TERSEDIA, "belum tersedia"),
    ],
)
@pytest.mark.parametrize("cetak", [nilai, uang])
def test_each_state_has_its_own_words(cetak, keadaan, kata):
    assert cetak(Nilai(keadaan)) == kata


def test_zero_is_a_figure():
    assert nilai(Nilai.dari(0)) == "0"


@pytest.mark.parametrize(
    ("teks", "bentuk"),
    [
        ("100 dari 110 Organisasi Kepemudaan", Bentuk.BAGIAN),
        ("140 Kelompok (1400 orang)", Bentuk.TEKS),
        ("81 (A)", Bentuk.ANGKA_PREDIKAT),
        ("4,98 – 5,23", Bentuk.RENTANG),
        ("≥95", Bentuk.BATAS),
        ("WTP", Bentuk.PREDIKAT),
    ],
)
def test_what_is_no_plain_number_is_printed_as_written(teks, bentuk):
    assert nilai(Nilai(Keadaan.TERISI, teks, bentuk, angka=Decimal(81))) == teks


@pytest.mark.parametrize(
    ("angka", "tercetak"), [("90.760", "90,76"), ("99.8765", "99,8765"), ("36.6", "36,6"), ("16107", "16.107")]
)
def test_a_value_keeps_the_decimals_the_office_wrote(angka, tercetak):
    assert nilai(Nilai.dari(angka)) == tercetak


@settings(max_examples=50)
@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_printed_number_reads_back_as_itself(angka):
    assert Decimal(desimal(angka).replace(".", "").replace(",", ".")) == angka


def test_a_quotient_is_printed_with_two_decimals():
    assert nilai(Nilai.dari(Decimal(280) / 3)) == "93,33"
