"""The office's narrative, as it was typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.lkjip.narasi import parse, section

BENTUK = [
    # yang ditulis                          yang dibaca
    ("", []),
    ("  \n\n ", []),
    ("Satu baris.", [("teks", "", "Satu baris.")]),
    ("Baris satu\nbaris dua.", [("teks", "", "Baris satu baris dua.")]),
    ("Alinea satu.\n\nAlinea dua.", [("teks", "", "Alinea satu."), ("teks", "", "Alinea dua.")]),
    ("# Judul\nIsi.", [("judul", "", "Judul"), ("teks", "", "Isi.")]),
    ("## Judul kecil", [("judul", "", "Judul kecil")]),
    ("- satu\n- dua", [("butir", "", "satu"), ("butir", "", "dua")]),
    ("1. satu\n2) dua\na. tiga", [("nomor", "1.", "satu"), ("nomor", "2)", "dua"), ("nomor", "a.", "tiga")]),
    ("- satu\n  lanjutannya\n- dua", [("butir", "", "satu lanjutannya"), ("butir", "", "dua")]),
    ("Pengantar:\n- satu", [("teks", "", "Pengantar:"), ("butir", "", "satu")]),
    ("<!-- petunjuk -->", []),
    ("<!-- dua\nbaris -->Isi", [("teks", "", "Isi")]),
    ("Kata **tebal** biasa", [("teks", "", "Kata tebal biasa")]),
    ("2 ** 3 dan a*b", [("teks", "", "2 ** 3 dan a*b")]),
    ("Nilai {{ x }} & < 50", [("teks", "", "Nilai {{ x }} & < 50")]),
    ("-bukan butir", [("teks", "", "-bukan butir")]),
    ("12,5 persen", [("teks", "", "12,5 persen")]),
    ("Satu.\r\n\r\nDua.", [("teks", "", "Satu."), ("teks", "", "Dua.")]),
]


@pytest.mark.parametrize(("ditulis", "dibaca"), BENTUK)
def test_narrative_is_read_line_by_line(ditulis: str, dibaca: list[tuple[str, str, str]]):
    assert [(b.jenis, b.nomor, b.teks) for b in parse(ditulis)] == dibaca


def test_missing_narrative_names_the_file_to_write():
    assert section({}, "isu-strategis", "Isu Strategis").baris[0].teks == (
        "[BELUM DIISI – bagian Isu Strategis, tulis di narasi/isu-strategis.md]"
    )


def test_a_file_of_comments_only_counts_as_missing():
    assert not section({"a": "<!-- tulis di sini -->"}, "a", "A").ada


def test_a_section_may_stand_under_its_other_name():
    assert section({"penutup": "Isi."}, "simpulan", "Simpulan", "penutup").berkas == "penutup"


@given(
    st.lists(
        st.sampled_from(["satu", "dua", "# ", "- ", "1. ", "\n", "\n\n", " ", "**tebal**", "{{ x }}"]), max_size=12
    )
)
def test_no_word_of_the_office_is_lost(potongan: list[str]):
    ditulis = "".join(potongan)
    kata = re.findall(r"satu|dua|tebal|x", ditulis)
    dibaca = " ".join(f"{b.nomor} {b.teks}" for b in parse(ditulis))
    assert re.findall(r"satu|dua|tebal|x", dibaca) == kata
