"""The manifest and the journal of an output folder, broken by whoever opened them: no file on disk counts as ours."""

import pytest

from pipeline.folder.jurnal import intended
from pipeline.folder.manifest import CatatanBerkas, Manifes, summary_of

UTUH = Manifes("kec", "2024-TW1", {"a": "b"}, {"x.docx": CatatanBerkas("00", "nota", "Nota")}, {"k": "v"}).to_json()
RUSAK = {
    "dalam": "[" * 100_000,
    "dalam dan sah": '{"ringkasan": ' + '{"a":' * 500 + "1" + "}" * 501,
    "bukan JSON": UTUH[:-9],
    "daftar": "[1, 2]",
    "kosong": "",
    "periode angka": UTUH.replace('"2024-TW1"', "2024"),
    "masukan daftar": UTUH.replace('{\n  "a": "b"\n }', "[]"),
    "masukan angka": UTUH.replace('"a": "b"', '"a": 5'),
    "sidik daftar": UTUH.replace('"sha256": "00"', '"sha256": ["00"]'),
    "isian asing": UTUH.replace('"sha256"', '"lain": "x", "sha256"'),
    "tanpa sidik": UTUH.replace('"sha256"', '"sidik"'),
    "ringkasan angka": UTUH.replace('"k": "v"', '"k": {"v": 1}'),
}


def test_a_whole_manifest_is_read():
    assert Manifes.parse(UTUH).to_json() == UTUH
    assert summary_of(UTUH) == {"k": "v"}


@pytest.mark.parametrize("cara", RUSAK)
def test_a_broken_manifest_is_none(cara):
    assert RUSAK[cara] != UTUH
    assert Manifes.parse(RUSAK[cara]) is None


@pytest.mark.parametrize("cara", ["dalam", "dalam dan sah", "bukan JSON", "daftar", "kosong", "ringkasan angka"])
def test_a_broken_manifest_tells_the_page_above_nothing(cara):
    assert summary_of(RUSAK[cara]) == {}


@pytest.mark.parametrize("isi", ["[" * 100_000, "[1]", '{"x.docx": 5}', '{"x.docx": [["00"]]}', "", "{"])
def test_a_broken_journal_says_nothing(tmp_path, isi):
    (tmp_path / ".jurnal.json").write_text(isi, encoding="utf-8")
    assert intended(tmp_path, {"x.docx": CatatanBerkas("00", "nota", "Nota")}) == {"x.docx": {"00"}}
