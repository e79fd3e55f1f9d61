"""How words are compared."""

import pytest

from pipeline.domain.ejaan import seragam


@pytest.mark.parametrize("teks", ["seksi umum", "Seksi  Umum", " SEKSI\tUMUM\n"])
def test_capitals_and_spaces_make_no_other_name(teks):
    assert seragam(teks) == "seksi umum"


def test_other_words_stay_other_names():
    assert seragam("seksiumum") != seragam("seksi umum")
