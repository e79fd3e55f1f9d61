"""50-narasi-unread: every text in narasi/ is printed or named; tables, lists and emphasis become Word's own."""

import shutil
from datetime import date

import docx
import pytest

from pipeline.run import Permintaan, run
from tests.faults.test_kiriman import TEMPLATES
from tests.test_build import MUNCAR

NARASI = {
    "analisis-S1": "Pelayanan loket **dipercepat** sejak Maret.\n\n| Layanan | 2023 | 2024 |\n|---|---|---|\n"
    "| KTP | 1200 | 1350 |\n\n![Foto antrean](foto-loket.jpg)\n\n1. pertama\n   a. anak\n- butir\n",
    "inovasi": "Inovasi jemput bola.",
    "sumber-daya-manusia": "Pegawai 28 orang.",
}


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    folder = tmp_path_factory.mktemp("narasi")
    unit = shutil.copytree(MUNCAR, folder / "data" / MUNCAR.name)
    for nama, isi in NARASI.items():
        (unit / f"2024/narasi/{nama}.md").write_text(isi, encoding="utf-8")
    return run(unit, ["render"], Permintaan(folder / "output", TEMPLATES, date(2025, 1, 20), "2024"))


@pytest.fixture(scope="module")
def lkjip(hasil):
    return docx.Document(str(hasil.folder / "7-dokumen/lkjip-2024.docx"))


def test_a_text_no_section_prints_is_named_and_so_is_a_picture_that_is_not_there(hasil):
    found = {(t.kode, t.tempat.berkas.rpartition("/")[2]) for t in hasil.temuan if t.kode.startswith("NAR-3")}
    assert found == {("NAR-30", "inovasi.md"), ("NAR-30", "sumber-daya-manusia.md"), ("NAR-32", "analisis-S1.md")}


def test_emphasis_is_the_words_own_and_no_sign_of_it_is_printed(lkjip):
    alinea = next(p for p in lkjip.paragraphs if p.text.startswith("Pelayanan loket"))
    assert (alinea.text, [r.text for r in alinea.runs if r.bold]) == (
        "Pelayanan loket dipercepat sejak Maret.", ["dipercepat"],
    )  # fmt: skip


def test_a_table_is_a_table(lkjip):
    tabel = [[sel.text for sel in row.cells] for t in lkjip.tables for row in t.rows]
    assert (["Layanan", "2023", "2024"] in tabel, ["KTP", "1200", "1350"] in tabel) == (True, True)


def test_nothing_is_left_of_how_it_was_typed(lkjip):
    assert [
        p.text for p in lkjip.paragraphs if any(tanda in p.text for tanda in ("**", "|---", "![", "- butir"))
    ] == []
