"""The door to LibreOffice: pages as it lays them out, and nothing at all where it is not there."""

from __future__ import annotations

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
    """The document with the pages of its lists."""
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


def test_new_fonts_ask_for_a_new_layout(tmp_path, answers, monkeypatch):
    monkeypatch.setattr(layout, "_FONTS", (str(tmp_path / "fonts"),))
    laid_out(document(), Cache(tmp_path / "simpanan"))
    (tmp_path / "fonts").mkdir()
    laid_out(document(), Cache(tmp_path / "simpanan"))
    assert len(answers) == 2


def test_a_layout_that_failed_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(layout, "office", lambda: "false")
    laid_out(document(), Cache(tmp_path))
    assert list(tmp_path.iterdir()) == []
