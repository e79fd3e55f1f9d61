"""The ledger of what reviewers changed gives back what was written into it."""

import pytest

from pipeline.domain.suntingan import AsalTeks, Suntingan
from pipeline.sheet.buku_suntingan import read_ledger, with_rows

ASAL = AsalTeks("kinerja", "IKU 1", "upaya", "seksi", 4)


def satu(semula, menjadi):
    return Suntingan(
        "2024-TW4", ASAL, semula, menjadi, "Sekretaris", "2025-01-20", "7-dokumen/lkjip.docx", "x.docx", "a"
    )


@pytest.mark.parametrize("teks", ["=1+1", "- butir", "kata '- kata '=", 'satu;dua\n"tiga"', "+62"])
def test_a_text_comes_back_as_it_was(teks):
    buku = with_rows("", [satu("a", "b")]).decode("utf-8-sig")
    buku = with_rows(buku, [satu(teks, teks)]).decode("utf-8-sig")
    assert read_ledger(buku) == (satu("a", "b"), satu(teks, teks))


def test_a_ledger_no_reader_can_read_is_left_alone():
    buku = with_rows("", [satu("a", "b")]).decode("utf-8-sig")
    assert read_ledger(f'{buku}2024-TW4;4;"{"x" * 140_000}') is None
