"""A footnote of a narrative is read in its place, and finds its way back with the paragraph that refers to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.naskah.catatan_kaki import faults
from pipeline.naskah.narasi import parse, rewritten
from pipeline.word.styled import with_notes

TEKS = "Layanan naik[^1] lagi.\n\n- butir[^b]\n\n[^1]: Survei **mutu** 2024,\n  semester II.\n[^b]: Dua.\n"


def dibaca(teks):
    return [with_notes(alinea.teks) for alinea in parse(teks)]


@pytest.mark.parametrize(
    ("ditulis", "semua"),
    [
        (TEKS, ["Layanan naik^[Survei mutu 2024, semester II.] lagi.", "butir^[Dua.]"]),
        ("[^1]: Awal.\n\nKata[^1]", ["Kata^[Awal.]"]),
        ("Kata[^1].\n[^1]: Tanpa baris kosong.\n", ["Kata^[Tanpa baris kosong.]."]),
        ("Kata[^1].\r\n\r\n[^1]: Isi.\r\n\r\nLain.", ["Kata^[Isi.].", "Lain."]),
        ("Kata[^1].\n\n[^1]: Satu.\n\n    Dua.\n\nLain.", ["Kata^[Satu. Dua.].", "Lain."]),
        ("Kata[^1].\n\n[^1]: Isi.\n- butir", ["Kata^[Isi.].", "butir"]),
        ("Kata^[langsung di sini].", ["Kata^[langsung di sini]."]),
        ("Kata[^9].", [r"Kata^[[BELUM DIISI – catatan kaki 9\]]."]),
        (r"Kata\[^1].", ["Kata[^1]."]),
        ("<!-- [^1]: bukan -->Kata[^1].\n\n[^1]: Isi <!-- x -->", ["Kata^[Isi]."]),
    ],
)
def test_a_footnote_is_read_where_it_is_referred_to(ditulis, semua):
    assert dibaca(ditulis) == semua


def test_to_everybody_else_a_paragraph_is_its_plain_words():
    assert [alinea.teks for alinea in parse(TEKS)] == ["Layanan naik lagi.", "butir"]


def test_a_cell_of_a_table_may_have_one():
    (tabel,) = parse("| a | b |\n|---|---|\n| x[^1] | y |\n\n[^1]: Isi.")
    assert [with_notes(sel) for sel in tabel.blok.baris[1]] == ["x^[Isi.]", "y"]


def test_what_is_missing_and_what_is_in_vain_is_named():
    assert faults("A[^1] b[^2].\n\n[^1]: Satu.\n[^1]: Lagi.\n[^3]: Tiga.") == (["2"], ["1", "3"])


@pytest.mark.parametrize(
    ("menjadi", "lama", "baru"),
    [
        (["Layanan naik^[Survei mutu 2024, semester II.] sekali."], "lagi.", "sekali."),
        (["Mutu naik^[Survei mutu 2024, semester II.] lagi."], "Layanan", "Mutu"),
        (["Layanan turun^[Survei mutu 2024, semester II.] lagi."], "naik[^1]", "turun[^1]"),
        (["Layanan naik^[Survei 2025.] lagi."], "[^1]: Survei **mutu** 2024,\n  semester II.", "[^1]: Survei 2025."),
        (["Layanan naik lagi."], "naik[^1] lagi.\n\n- butir[^b]\n\n[^1]: Survei **mutu** 2024,\n  semester II.",
         "naik lagi.\n\n- butir[^b]\n\n"),
    ],
)  # fmt: skip
def test_a_changed_paragraph_keeps_its_footnote(menjadi, lama, baru):
    assert rewritten(TEKS, 0, menjadi) == TEKS.replace(lama, baru, 1)


def test_a_footnote_that_is_new_gets_the_next_number_and_stands_at_the_end():
    made = rewritten(TEKS, 1, ["butir^[Dua.] baru^[Tiga.]"])
    assert made == TEKS.replace("butir[^b]", "butir[^b] baru[^2]").rstrip() + "\n\n[^2]: Tiga.\n"


def test_one_that_two_paragraphs_share_is_not_changed_for_both():
    made = rewritten("a[^1]\n\nb[^1]\n\n[^1]: Isi.\n", 0, ["a^[Lain.]"])
    assert dibaca(made) == ["a^[Lain.]", "b^[Isi.]"]


KATA = st.lists(
    st.sampled_from(["a", "b[^1]", "c[^2]", "d^[x]", "[^1]:", "[^2]: e", "\n", "\n\n", "- "]), max_size=14
)
BARU = st.lists(st.sampled_from(["x", "y^[satu]", "z^[dua]", "a", r"q^[t \] u]"]), min_size=1, max_size=5)


@given(KATA, st.integers(0, 4), BARU)
def test_no_other_paragraph_and_no_footnote_of_it_changes(kata, nomor, baru):
    teks = " ".join(kata)
    before, made = dibaca(teks), rewritten(teks, nomor, [" ".join(baru)])
    if made is not None:
        assert dibaca(made) == [*before[:nomor], " ".join(baru), *before[nomor + 1 :]]
