"""Numbers as offices write them."""

from decimal import Decimal

import pytest

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.naskah.angka import desimal, nilai, persen, rupiah, uang


@pytest.mark.parametrize(
    ("angka", "tertulis"),
    [("97.66", "97,66"), ("1234.5", "1.234,5"), ("100.00", "100"), ("0", "0"), ("-0.001", "0"), ("-12.5", "-12,5"),
     ("1000000", "1.000.000"), ("2.345", "2,35")],
)  # fmt: skip
def test_a_number_has_a_comma_and_dotted_thousands(angka, tertulis):
    assert desimal(Decimal(angka)) == tertulis


@pytest.mark.parametrize(
    ("angka", "tertulis"),
    [("1385437875", "Rp 1.385.437.875"), ("0", "Rp 0"), ("-48988000", "-Rp 48.988.000"), ("12.5", "Rp 12,50")],
)
def test_rupiah_show_sen_only_where_there_are_any(angka, tertulis):
    assert rupiah(Decimal(angka)) == tertulis


def test_a_percentage_always_has_two_places():
    assert persen(Decimal(100)) == "100,00%"


@pytest.mark.parametrize(
    ("keadaan", "kata"),
    [(Keadaan.KOSONG, "belum diisi"), (Keadaan.TIDAK_BERLAKU, "tidak berlaku"),
     (Keadaan.BELUM_TERSEDIA, "belum tersedia")],
)  # fmt: skip
def test_the_states_stay_apart_in_words(keadaan, kata):
    assert (nilai(Nilai(keadaan)), uang(Nilai(keadaan))) == (kata, kata)


def test_what_is_no_plain_number_stands_as_written():
    assert nilai(Nilai(Keadaan.TERISI, "81 (A)", Bentuk.ANGKA_PREDIKAT, angka=Decimal(81))) == "81 (A)"


def test_a_plain_number_keeps_the_decimals_the_office_wrote():
    assert nilai(Nilai.dari("99.8765")) == "99,8765"


def test_a_quotient_is_rounded_to_two_places():
    assert nilai(Nilai.dari(Decimal(950) / Decimal(1080))) == "0,88"
