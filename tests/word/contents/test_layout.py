"""The door to LibreOffice: pages as it lays them out, and nothing at all where it is not there."""

from __future__ import annotations

import os

import pytest

from pipeline.word.cache import NO_CACHE, Cache
from pipeline.word.contents import layout
from pipeline.word.contents.lists import bookmarks
from pipeline.word.file.naming import PAGE
from pipeline.word.file.package import read
from pipeline.word.markup import parsed
from tests.word.build import page as plain
from tests.word.build import part, with_parts
from tests.word.contents.test_lists import entries, made, report


def document():
    """A list on page 1, chapters on pages 2 and 4."""
    drawn = report((1, "BAB I"), (1, "BAB II"))
    one, two = drawn.paragraphs[-2:]
    one.paragraph_format.page_break_before = two.paragraph_format.page_break_before = True
    two.insert_paragraph_before("Sela").paragraph_format.page_break_before = True
    return with_parts(plain(), {"word/document.xml": made(drawn)})


def laid_out(data, cache=NO_CACHE):
    """The document with the pages of its lists, as a process of its own makes it."""
    layout._fonts.cache_clear()
    parts = read(data)
    layout.number_pages(parts, bookmarks(parsed(parts[PAGE])), cache)
    return with_parts(data, parts)


def words(data):
    return [words for _, words, _ in entries(part(data).encode())]


@pytest.mark.slow
def test_the_pages_are_those_libreoffice_lays_out():
    assert words(laid_out(document())) == ["BAB I2", "BAB II4"]


@pytest.mark.slow
def test_what_is_asked_of_libreoffice_does_not_stay_in_the_document():
    data = laid_out(document())
    assert "@@" not in part(data)
    assert bookmarks(parsed(part(data).encode())) == bookmarks(parsed(part(document()).encode()))


@pytest.mark.slow
def test_laying_out_twice_gives_the_same_bytes():
    assert laid_out(document()) == laid_out(document())


@pytest.mark.parametrize("program", ["", "/tidak/ada/soffice"])
def test_without_libreoffice_the_document_comes_back_as_it_was(monkeypatch, program):
    monkeypatch.setattr(layout, "office", lambda: program)
    assert laid_out(document()) == with_parts(document(), {})


def test_a_program_that_fails_costs_only_the_numbers(monkeypatch):
    monkeypatch.setattr(layout, "office", lambda: "false")
    assert laid_out(document()) == with_parts(document(), {})


def test_a_document_without_lists_needs_no_libreoffice(monkeypatch):
    monkeypatch.setattr(layout, "_laid_out", lambda *_: pytest.fail("LibreOffice dipanggil"))
    assert laid_out(plain("x")) == with_parts(plain("x"), {})


@pytest.fixture
def answers(monkeypatch):
    """A LibreOffice that tells page 7 of everything, and counts how often it was asked."""
    asked = []

    def told(_, bookmarks, __):
        asked.append(bookmarks)
        return dict.fromkeys(bookmarks, "7")

    monkeypatch.setattr(layout, "office", lambda: "true")
    monkeypatch.setattr(layout, "_pages", told)
    return asked


def test_a_document_that_was_laid_out_before_is_not_laid_out_again(tmp_path, answers):
    first, second = (laid_out(document(), Cache(tmp_path)) for _ in range(2))
    assert (len(answers), words(first), first) == (1, ["BAB I7", "BAB II7"], second)


def test_a_document_that_says_something_else_is_laid_out_anew(tmp_path, answers):
    laid_out(document(), Cache(tmp_path))
    other = part(document()).replace("Sela", "Sela yang lain").encode()
    laid_out(with_parts(document(), {"word/document.xml": other}), Cache(tmp_path))
    assert len(answers) == 2


def test_the_day_in_the_properties_does_not_ask_for_a_new_layout(tmp_path, answers):
    laid_out(document(), Cache(tmp_path))
    laid_out(with_parts(document(), {"docProps/core.xml": b"<x/>"}), Cache(tmp_path))
    assert len(answers) == 1


def added(fonts):
    (fonts / "truetype" / "baru.ttf").write_bytes(b"huruf")


def taken_away(fonts):
    (fonts / "truetype" / "lama.ttf").unlink()


def replaced(fonts):
    (fonts / "truetype" / "lama.ttf").write_bytes(b"huruf lain")
    os.utime(fonts / "truetype" / "lama.ttf", (5, 5))


def replaced_by_one_as_large(fonts):
    (fonts / "truetype" / "lama.ttf").write_bytes(b"FURUH")
    os.utime(fonts / "truetype" / "lama.ttf", (6, 6))


@pytest.fixture
def fonts(tmp_path, monkeypatch):
    """The only folder of fonts on this computer, with one font two folders deep."""
    folder = tmp_path / "fonts"
    (folder / "truetype").mkdir(parents=True)
    (folder / "truetype" / "lama.ttf").write_bytes(b"huruf")
    os.utime(folder / "truetype" / "lama.ttf", (5, 5))
    monkeypatch.setattr(layout, "_FONTS", (str(folder),))
    return folder


@pytest.mark.parametrize("change", [added, taken_away, replaced, replaced_by_one_as_large])
def test_other_fonts_ask_for_a_new_layout(tmp_path, answers, fonts, change):
    laid_out(document(), Cache(tmp_path / "simpanan"))
    day = (fonts / "truetype").stat()
    change(fonts)
    os.utime(fonts / "truetype", ns=(day.st_atime_ns, day.st_mtime_ns))
    laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 2


def test_the_first_fonts_of_a_folder_ask_for_a_new_layout(tmp_path, answers, monkeypatch):
    monkeypatch.setattr(layout, "_FONTS", (str(tmp_path / "fonts"),))
    laid_out(document(), Cache(tmp_path / "simpanan"))
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "baru.ttf").write_bytes(b"huruf")
    laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 2


@pytest.mark.usefixtures("fonts")
def test_the_same_fonts_ask_for_no_new_layout(tmp_path, answers):
    for _ in range(2):
        laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 1


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_a_folder_of_fonts_that_leads_into_itself_or_nowhere_is_looked_through_once(fonts):
    (fonts / "lagi").symlink_to(fonts)
    (fonts / "hilang.ttf").symlink_to(fonts / "tidak-ada")
    assert len(list(layout._files((str(fonts), str(fonts / "truetype"))))) == 1


@pytest.mark.parametrize("beside", ["soffice.bin", "versionrc", "version.ini"])
def test_another_libreoffice_in_the_same_place_asks_for_a_new_layout(tmp_path, answers, monkeypatch, beside):
    (tmp_path / "soffice").write_text("#!/bin/sh")
    (tmp_path / beside).write_text("24.2")
    monkeypatch.setattr(layout, "office", lambda: str(tmp_path / "soffice"))
    laid_out(document(), Cache(tmp_path / "simpanan"))
    (tmp_path / beside).write_text("25.8.1")
    laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 2


@pytest.mark.skipif(os.name == "nt", reason="links and scripts start it elsewhere")
@pytest.mark.parametrize("launcher", ["script", "link"])
def test_another_libreoffice_behind_a_launcher_asks_for_a_new_layout(tmp_path, answers, monkeypatch, launcher):
    real, bin_ = tmp_path / "opt/libreoffice/program/soffice", tmp_path / "bin" / "soffice"
    for file in (real, real.with_name("versionrc"), bin_):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("24.2")
    if launcher == "link":
        bin_.unlink()
        bin_.symlink_to(real)
    else:
        bin_.write_text(f'#!/bin/sh\nexec "{real}" "$@"\n')
    monkeypatch.setattr(layout, "office", lambda: str(bin_))
    laid_out(document(), Cache(tmp_path / "simpanan"))
    real.with_name("versionrc").write_text("25.8.1")
    laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 2


def test_a_font_that_came_with_libreoffice_asks_for_a_new_layout(tmp_path, answers, monkeypatch):
    (tmp_path / "program").mkdir()
    (tmp_path / "program" / "soffice").write_text("#!/bin/sh")
    monkeypatch.setattr(layout, "office", lambda: str(tmp_path / "program" / "soffice"))
    laid_out(document(), Cache(tmp_path / "simpanan"))
    (tmp_path / "share" / "fonts" / "truetype").mkdir(parents=True)
    (tmp_path / "share" / "fonts" / "truetype" / "baru.ttf").write_bytes(b"huruf")
    laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 2


def test_pages_of_which_only_some_were_told_are_printed_and_not_kept(tmp_path, monkeypatch):
    first, _ = bookmarks(parsed(part(document()).encode()))
    monkeypatch.setattr(layout, "office", lambda: "true")
    monkeypatch.setattr(layout, "_laid_out", lambda *_: f"<w:t>@@{first}@7@</w:t>")
    assert words(laid_out(document(), Cache(tmp_path))) == ["BAB I7", "BAB II"]
    assert list(tmp_path.iterdir()) == []


def test_a_layout_that_failed_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "office", lambda: "false")
    laid_out(document(), Cache(tmp_path))
    assert list(tmp_path.iterdir()) == []
