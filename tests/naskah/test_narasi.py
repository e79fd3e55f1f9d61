"""A paragraph of a narrative is put anew and nothing else of its file changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.naskah.narasi import parse, rewritten

TEKS = (
    "# Judul\n\nSatu **dua tiga** empat\nlima. <!-- catatan -->\n\n- butir __a__\n- butir b\n\n1. pertama\n2. kedua\n"
)


@pytest.mark.parametrize(
    ("nomor", "menjadi", "lama", "baru"),
    [
        (0, ["Judul Baru"], "# Judul", "# Judul Baru"),
        (1, ["Satu dua tiga enam lima."], "empat", "enam"),
        (1, ["Satu dua sepuluh empat lima."], "**dua tiga**", "**dua sepuluh**"),
        (1, ["Satu dua tiga empat lima. Enam."], "lima.", "lima. Enam."),
        (2, ["butir c"], "__a__", "__c__"),
        (3, ["butir b", "butir c"], "- butir b", "- butir b\n- butir c"),
        (4, ["pertama sekali"], "1. pertama", "1. pertama sekali"),
        (3, [], "- butir b", ""),
    ],
)
def test_only_the_words_that_changed_are_put_anew(nomor, menjadi, lama, baru):
    assert rewritten(TEKS, nomor, menjadi) == TEKS.replace(lama, baru, 1)


def test_a_paragraph_that_became_two_is_two():
    assert rewritten("a b c\n\nd\n", 0, ["a b", "c"]) == "a b\n\nc\n\nd\n"


def test_a_comment_inside_the_paragraph_stays():
    assert rewritten("a <!-- x\ny --> b\n", 0, ["c d e"]) == "c d e <!-- x\ny -->\n"


@pytest.mark.parametrize("menjadi", [["# bukan judul"], ["- bukan butir"], ["1. bukan nomor"], ["a <!-- b"]])
def test_what_would_read_otherwise_is_not_written(menjadi):
    made = rewritten("satu\n", 0, menjadi)
    assert made is None or [p.teks for p in parse(made)] == menjadi


def test_a_paragraph_that_is_not_there_is_not_written():
    assert rewritten("satu\n", 1, ["dua"]) is None


def test_line_ends_of_windows_stay():
    assert rewritten("satu\r\ndua\r\n\r\ntiga\r\n", 0, ["satu tiga"]) == "satu\r\ntiga\r\n\r\ntiga\r\n"


KATA = st.lists(
    st.sampled_from(["a", "b", "**c", "d**", "<!-- e -->", "\n", "\n\n", "\r\n", "- ", "# ", "1. "]), max_size=14
)


@given(KATA, st.integers(0, 5), st.lists(st.sampled_from(["x", "y", "a", "b", "c"]), max_size=5))
def test_all_other_paragraphs_read_as_before(kata, nomor, baru):
    teks = " ".join(kata)
    before, made = parse(teks), rewritten(teks, nomor, [" ".join(baru)])
    if made is not None:
        after = parse(made)
        extra = len(after) - len(before)
        assert [p.teks for p in after[:nomor]] == [p.teks for p in before[:nomor]]
        assert [p.teks for p in after[nomor + 1 + extra :]] == [p.teks for p in before[nomor + 1 :]]
