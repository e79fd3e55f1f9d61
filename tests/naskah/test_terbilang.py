"""Numbers in words."""

from decimal import Decimal

import pytest

from pipeline.naskah.angka import BATAS, terbilang, terbilang_rupiah


@pytest.mark.parametrize(
    ("angka", "kata"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1_000, "seribu"),
        (1_001, "seribu satu"),
        (1_385, "seribu tiga ratus delapan puluh lima"),
        (2_000, "dua ribu"),
        (10_000, "sepuluh ribu"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (177_792_500, "seratus tujuh puluh tujuh juta tujuh ratus sembilan puluh dua ribu lima ratus"),
        (1_000_000_000, "satu miliar"),
        (2_000_000_001, "dua miliar satu"),
        (1_000_000_000_000, "satu triliun"),
        (999_000_000_000_000, "sembilan ratus sembilan puluh sembilan triliun"),
        (-5, "minus lima"),
    ],
)
def test_a_whole_number_in_words(angka, kata):
    assert terbilang(angka) == kata


def test_a_number_too_large_is_refused():
    with pytest.raises(ValueError, match="1000000000000000"):
        terbilang(BATAS)


@pytest.mark.parametrize(
    ("angka", "kata"),
    [("5000", "lima ribu rupiah"), ("1000.50", "seribu rupiah lima puluh sen"), ("0", "nol rupiah")],
)
def test_rupiah_in_words_name_sen_where_there_are_any(angka, kata):
    assert terbilang_rupiah(Decimal(angka)) == kata
