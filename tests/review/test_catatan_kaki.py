"""A draft with footnotes goes out and comes back: nothing is lost, and only what was edited is taken in."""

import shutil

import pytest

from tests.review.kantor import Kantor, bagian_berkas, diganti, disunting, libreoffice, temuan, xml

perlu_soffice = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice tidak ada")
NARASI = "Mutu layanan loket[^1] menjadi ukuran.\n\nKetertiban wilayah.\n\n[^1]: Survei kepuasan **2024**.\n"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def awal(tmp_path_factory):
    kantor = Kantor.dari(tmp_path_factory.mktemp("awal"))
    (kantor.unit / "2024/narasi/latar-belakang.md").write_text(NARASI, encoding="utf-8")
    kantor.jalan("render")
    return kantor


@pytest.fixture
def kantor(awal, tmp_path):
    return Kantor.dari(tmp_path / "k", awal)


def test_the_report_has_the_footnote(awal):
    assert b"Survei kepuasan " in bagian_berkas(awal.naskah())["word/footnotes.xml"]


def test_what_nobody_edited_is_not_an_edit(kantor):
    kantor.kembali(disunting(kantor.naskah(), lambda _: None))
    assert (temuan(kantor.jalan("review")), kantor.narasi()) == ([], NARASI)


@perlu_soffice
def test_not_even_when_libreoffice_saved_it(kantor, tmp_path):
    kantor.kembali(libreoffice(kantor.naskah(), tmp_path))
    assert (temuan(kantor.jalan("review")), kantor.narasi()) == ([], NARASI)


def test_an_edited_sentence_keeps_its_footnote(kantor):
    kantor.kembali(disunting(kantor.naskah(), diganti("menjadi ukuran", "adalah ukuran", run=True)))
    assert (temuan(kantor.jalan("review")), kantor.narasi()) == (
        ["RVW-10"], NARASI.replace("menjadi ukuran", "adalah ukuran"),
    )  # fmt: skip


def test_an_edited_footnote_is_taken_in(kantor):
    kantor.kembali(xml(kantor.naskah(), ("Survei kepuasan ", "Survei mutu "), bagian="word/footnotes.xml"))
    assert (temuan(kantor.jalan("review")), kantor.narasi()) == (
        ["RVW-10"], NARASI.replace("Survei kepuasan **2024**.", "Survei mutu 2024."),
    )  # fmt: skip


@perlu_soffice
def test_an_edit_in_libreoffice_keeps_it_too(kantor, tmp_path):
    isi = disunting(kantor.naskah(), diganti("menjadi ukuran", "adalah ukuran", run=True))
    kantor.kembali(libreoffice(isi, tmp_path))
    kantor.jalan("review")
    assert kantor.narasi() == NARASI.replace("menjadi ukuran", "adalah ukuran")
