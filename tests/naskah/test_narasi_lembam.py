"""A narrative in Word is read as text: nothing of what it fetches or runs is taken along."""

import pytest

from pipeline.naskah.narasi_word.susun import NarasiRusak, taken_in
from tests.word.build import page
from tests.word.hostile import EVIL, carriers, pages

PLAIN = page("Isi narasi yang biasa.")
ISI = {**carriers(PLAIN), **pages(PLAIN)}
del ISI["a field never closed"]  # all that follows is its instruction, as Word has it


@pytest.mark.parametrize("isi", ISI.values(), ids=ISI)
def test_only_its_words_are_taken(isi):
    try:
        satu = taken_in(isi, "narasi.docx")
    except NarasiRusak:
        return
    diambil = repr(satu)
    assert ("Isi narasi yang biasa." in diambil, "DDE" in diambil, f"http://{EVIL}" in diambil) == (
        True,
        False,
        False,
    )
