"""A Word file that holds more than one can is refused by its directory, before any of it is unpacked."""

from zipfile import ZIP_DEFLATED

import pytest

from pipeline.word.errors import TemplateBroken
from pipeline.word.file.package import read
from tests.fuzz.kisi import arsip

BERLEBIH = {
    "bagian": (lambda: arsip({f"x{n}": b"" for n in range(5001)}), "isinya lebih dari 5.000 bagian"),
    "isi": (lambda: arsip(dict.fromkeys("abcde", b" " * 60_000_001), ZIP_DEFLATED), "isinya .* lebih dari 300 MB"),
    "teks": (lambda: arsip({"word/Document.XML": b" " * 100_000_001}, ZIP_DEFLATED), "teksnya .* lebih dari 100 MB"),
}  # fmt: skip


@pytest.mark.parametrize("cara", BERLEBIH)
def test_a_word_file_of_too_much_says_of_what(cara):
    isi, kata = BERLEBIH[cara]
    with pytest.raises(TemplateBroken, match=kata):
        read(isi())
