"""LibreOffice makes PDF/A of Word files, many at once, and is not missed where it is not."""

import os
import shutil
from io import BytesIO

import docx
import pytest

from pipeline.word import libreoffice
from pipeline.word.libreoffice import as_pdf


def naskah(teks):
    dokumen, isi = docx.Document(), BytesIO()
    dokumen.add_paragraph(teks)
    dokumen.save(isi)
    return isi.getvalue()


@pytest.mark.slow
@pytest.mark.skipif(not libreoffice.office(), reason="LibreOffice is not here")
def test_every_file_comes_back_as_pdf_for_keeping_under_its_own_key():
    made = as_pdf({"7-dokumen/lkjip.docx": naskah("satu"), "7-dokumen/pk/01.docx": naskah("dua")})
    assert sorted(made) == ["7-dokumen/lkjip.docx", "7-dokumen/pk/01.docx"]
    assert all(isi.startswith(b"%PDF") and b"<pdfaid:part>2<" in isi for isi in made.values())


@pytest.mark.slow
@pytest.mark.skipif(not libreoffice.office(), reason="LibreOffice is not here")
def test_a_file_that_is_no_document_takes_nothing_from_the_others():
    assert list(as_pdf({"rusak": b"PK\3\4 bukan", "baik": naskah("satu")})) == ["baik"]


def test_without_libreoffice_there_is_no_pdf(monkeypatch):
    monkeypatch.setattr(libreoffice, "office", lambda: "")
    assert as_pdf({"satu": naskah("satu")}) == {}


def test_a_program_that_does_nothing_makes_no_pdf(monkeypatch):
    monkeypatch.setattr(libreoffice, "office", lambda: shutil.which("true") or "true")
    assert as_pdf({"satu": naskah("satu")}) == {}


def test_what_a_killed_run_left_behind_is_taken_away_a_day_later(tmp_path):
    lama, baru, lain = (tmp_path / nama for nama in ("word-libreoffice-a", "word-libreoffice-b", "milik-orang"))
    for folder in (lama, baru, lain):
        (folder / "profil").mkdir(parents=True)
    for folder in (lama, lain):
        os.utime(folder, (0, 0))
    libreoffice._sweep(tmp_path)
    assert sorted(f.name for f in tmp_path.iterdir()) == ["milik-orang", "word-libreoffice-b"]
