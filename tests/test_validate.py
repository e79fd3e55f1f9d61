"""What the check of a finished build says of a Word document, beside the Microsoft SDK."""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

from pipeline.word.file.naming import PAGE
from pipeline.word.file.package import read
from tests.word.build import page, with_parts

SCRIPT = Path(__file__).parents[1] / ".ci" / "validate.py"
NOTE = b'<w:x xmlns:w="w"><w:t>{</w:t><w:t>{ nama }}</w:t></w:x>'


@pytest.fixture(scope="module")
def check():
    spec = importlib.util.spec_from_file_location("validate", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def left(check, data):
    """The parts a tag was left in."""
    return [said.rpartition(" ")[2] for said in check.faults(data) if said.startswith("[sisa-tag]")]


def test_a_finished_document_has_no_fault(check):
    assert list(check.faults(page("Kecamatan {Contoh} 100%", header="Draf"))) == []


def test_a_tag_left_in_the_page_is_a_fault(check):
    assert left(check, page(["{", "{ nama }}"])) == [PAGE]


@pytest.mark.parametrize("place", ["header", "footer"])
@pytest.mark.parametrize("tag", ["{{ nama }}", "{%p if draf %}", "{# catatan #}"])
def test_a_tag_left_in_a_header_or_a_footer_is_a_fault(check, place, tag):
    assert left(check, page("isi", **{place: tag})) == [f"word/{place}1.xml"]


@pytest.mark.parametrize("name", ["footnotes", "endnotes", "comments", "charts/chart1"])
def test_a_tag_left_in_notes_comments_or_charts_is_a_fault(check, name):
    assert left(check, with_parts(page("isi"), {f"word/{name}.xml": NOTE})) == [f"word/{name}.xml"]


def test_a_tag_left_in_the_alt_text_of_a_picture_is_a_fault(check):
    words = read(page("isi"))[PAGE].replace(b"<w:p>", b'<w:p w:descr="{{ logo }}">', 1)
    assert left(check, with_parts(page("isi"), {PAGE: words})) == [PAGE]


@pytest.mark.parametrize("data", [b"", b"<html>bukan Word</html>", page("isi")[:-40]])
def test_a_file_that_is_no_word_document_is_a_fault_and_stops_nothing(check, data):
    assert [said.partition("]")[0] for said in check.faults(data)] == ["[bukan-docx"]


@pytest.mark.skipif(os.name == "nt", reason="a program that says nothing stands in for the SDK")
def test_a_folder_with_one_faulty_document_is_told_to_have_one(check, tmp_path, capsys):
    for name, data in {"a.docx": b"rusak", "b.docx": page("isi"), "c.docx": b"rusak"}.items():
        (tmp_path / name).write_bytes(data)
    assert check.main(tmp_path, shutil.which("true")) == 1
    assert "a.docx" in capsys.readouterr().out


def test_what_was_delivered_is_kept_as_it_is_and_not_ours_to_check(check, tmp_path, capsys):
    for nama in ("arsip/kantor/masukan/2024/masuk/TW1/rusak.docx", "kantor/2024-TW1/6-reviu/kembali/rusak.docx"):
        (tmp_path / nama).parent.mkdir(parents=True)
        (tmp_path / nama).write_bytes(b"bukan berkas Word")
    assert (check.main(tmp_path, "true"), capsys.readouterr().out) == (0, "0 berkas diperiksa, 0 bermasalah\n")
