"""IKM dari jawaban kuesioner, dihitung dengan tangan."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.agregasi import ikm
from pipeline.domain.formulir import Jawaban
from pipeline.domain.pembulatan import bulat
from pipeline.regulation import skm
from pipeline.regulation.berlaku import TERBARU


def kelas(hasil):
    """The class of an index, by the figure that is printed."""
    return skm.mutu(bulat(hasil.angka), TERBARU).huruf


def survei(*baris):
    return [Jawaban(f"R{n}", tuple(None if c == "-" else int(c) for c in satu)) for n, satu in enumerate(baris)]


@pytest.mark.parametrize(
    ("bobot", "jawaban", "indeks", "huruf"),
    [
        # semua menjawab 4: 4 × 9 × bobot × 25
        ("tepat", ["444444444"], "100.00", "A"),
        ("0,11", ["444444444"], "99.00", "A"),
        ("0,1111", ["444444444"], "99.99", "A"),
        # semua menjawab 1
        ("tepat", ["111111111"], "25.00", "D"),
        ("0,11", ["111111111"], "24.75", "D"),
        # rata-rata unsur 3,5: 3,5 × 25
        ("tepat", ["444444444", "333333333"], "87.50", "B"),
        ("0,11", ["444444444", "333333333"], "86.63", "B"),  # 3,5 × 9 × 0,11 × 25 = 86,625
        # U1 = 3, lainnya 4: (3 + 8×4) / 9 × 25 = 97,2222
        ("tepat", ["344444444"], "97.22", "A"),
        # jumlah rata-rata 27,5: 27,5 / 9 × 25 = 76,3889
        ("tepat", ["333333333", "433333333"], "76.39", "C"),
    ],
)
def test_the_index_is_the_sum_of_weighted_means_times_25(bobot, jawaban, indeks, huruf):
    hasil = ikm(survei(*jawaban), bobot)

    assert (bulat(hasil.angka), kelas(hasil)) == (Decimal(indeks), huruf)


def test_an_open_unsur_leaves_the_respondent_out_of_that_unsur_only():
    # U1 = 4, lainnya 3: (4 + 8×3) / 9 × 25 = 77,7778
    assert bulat(ikm(survei("444444444", "-22222222")).angka) == Decimal("77.78")


def test_an_answer_outside_one_to_four_counts_as_open():
    assert ikm(survei("544444444", "344444444")) == ikm(survei("-44444444", "344444444"))


def test_a_respondent_with_too_few_answers_left_the_rest_open():
    assert ikm(survei("4444", "222222222")) == ikm(survei("4444-----", "222222222"))


def test_an_unsur_nobody_answered_leaves_no_index_and_says_which():
    hasil = ikm(survei("4444444-4", "3333333-3"))

    assert (hasil.angka, hasil.teks) == (None, "tidak seorang pun menjawab unsur U8")


def test_no_answers_at_all_is_not_an_index_of_zero():
    assert (ikm([]).angka, ikm([]).teks) == (None, "belum ada jawaban kuesioner")


def test_the_class_belongs_to_the_figure_as_printed():
    # jumlah jawaban 3179 dari 900: 3179 / 900 × 25 = 88,3056, tercetak 88,31, batas bawah A
    hasil = ikm(survei(*["444444444"] * 53, "443333333", *["333333333"] * 46))

    assert (bulat(hasil.angka), kelas(hasil)) == (Decimal("88.31"), "A")


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=8))
@settings(max_examples=50)
def test_the_exact_index_equals_the_mean_answer_times_25(jawaban):
    rata = Decimal(sum(map(sum, jawaban))) / (9 * len(jawaban))
    hasil = ikm([Jawaban("R", tuple(satu)) for satu in jawaban])

    assert abs(hasil.angka - rata * 25) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("jawaban", "indeks", "alasan"),
    [
        (["4444444-4", "33333333-"], "87.50", ""),
        (["4444444--", "3333333--"], None, "tidak seorang pun menjawab unsur U8, U9"),
    ],
)
def test_a_survey_has_an_index_or_says_which_unsur_it_lacks(jawaban, indeks, alasan):
    hasil = ikm(survei(*jawaban))
    assert (None if hasil.angka is None else str(bulat(hasil.angka)), hasil.teks) == (indeks, alasan)
