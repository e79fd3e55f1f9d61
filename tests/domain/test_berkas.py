"""A text file of an office is read in whatever letters its editor wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.berkas import Berkas, as_text

KATA = "Kecamatan Sukaré – “pelayanan” ± 5 %\r\n"
PENULIS = {
    "Notepad, UTF-8": KATA.encode(),
    "Notepad, UTF-8 with BOM": KATA.encode("utf-8-sig"),
    "Notepad, Unicode": KATA.encode("utf-16"),
    "Notepad, Unicode big endian": b"\xfe\xff" + KATA.encode("utf-16-be"),
    "Notepad, ANSI": KATA.encode("cp1252"),
}


@pytest.mark.parametrize("isi", PENULIS.values(), ids=PENULIS)
def test_a_text_says_the_same_however_it_was_saved(isi):
    assert Berkas.dari("narasi/latar-belakang.md", isi).teks == KATA


@pytest.mark.parametrize(("isi", "ditebak"), [(PENULIS["Notepad, Unicode"], False), (PENULIS["Notepad, ANSI"], True)])
def test_letters_that_had_to_be_guessed_are_told(isi, ditebak):
    assert as_text(isi)[1] is ditebak


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_utf_8_and_utf_16(teks):
    teks = teks.removeprefix("\ufeff")
    assert {as_text(teks.encode("utf-8-sig")), as_text(teks.encode("utf-16"))} == {(teks, False)}


@given(st.binary())
def test_any_bytes_are_some_text(isi):
    assert isinstance(as_text(isi)[0], str)
