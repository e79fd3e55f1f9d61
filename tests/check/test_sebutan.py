"""How findings name things."""

from decimal import Decimal

import pytest

from pipeline.check.sebutan import angka, deret, isi, potong, sebut, triwulan
from tests import builders as b
from tests.check.kantor import ditulis


@pytest.mark.parametrize(("nilai", "teks"), [("1234.5", "1.234,5"), ("80.00", "80"), ("84.123456", "84,1235")])
def test_a_number_is_written_the_indonesian_way(nilai, teks):
    assert angka(Decimal(nilai)) == teks


@pytest.mark.parametrize(("sel", "teks"), [("81 (A)", "81 (A)"), ("n/a", "tidak berlaku"), ("", "belum diisi")])
def test_a_value_is_named_as_written_or_by_its_state(sel, teks):
    assert isi(ditulis(sel)) == teks


def test_a_computed_value_is_named_by_its_number():
    assert isi(b.nilai("80.5")) == "80,5"


def test_a_long_name_is_cut_at_a_word():
    assert potong("satu dua tiga empat", 12) == "satu dua …"


def test_a_row_without_words_is_its_kode():
    tanpa, dengan = (b.indikator("I1", uraian=uraian) for uraian in ("", "Nilai  SAKIP"))
    assert (sebut(tanpa), sebut(dengan)) == (
        "I1",
        "“Nilai SAKIP” (I1)",
    )


def test_a_quarter_is_roman():
    assert triwulan(3) == "Triwulan III"


def test_a_long_list_of_codes_names_five_and_counts_the_rest():
    assert deret([f"RA-{n}" for n in range(1, 28)]) == "RA-1, RA-2, RA-3, RA-4, RA-5 dan 22 lainnya"


def test_a_list_is_not_cut_to_hide_one():
    assert deret([f"RA-{n}" for n in range(1, 7)]) == "RA-1, RA-2, RA-3, RA-4, RA-5, RA-6"
