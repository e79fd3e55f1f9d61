"""The door to LibreOffice: pages as it lays them out, and nothing at all where it is not there."""

from __future__ import annotations

import pytest

from pipeline.word import layout
from pipeline.word.contents import bookmarks
from tests.word.build import page as plain
from tests.word.build import part, with_parts
from tests.word.test_contents import entries, made, report


def document():
    """A list on page 1, chapters on pages 2 and 4."""
    drawn = report((1, "BAB I"), (1, "BAB II"))
    one, two = drawn.paragraphs[-2:]
    one.paragraph_format.page_break_before = two.paragraph_format.page_break_before = True
    two.insert_paragraph_before("Sela").paragraph_format.page_break_before = True
    return with_parts(plain(), {"word/document.xml": made(drawn)})


def words(data):
    return [words for _, words, _ in entries(part(data).encode())]


@pytest.mark.slow
def test_the_pages_are_those_libreoffice_lays_out():
    assert words(layout.with_page_numbers(document())) == ["BAB I2", "BAB II4"]


@pytest.mark.slow
def test_what_is_asked_of_libreoffice_does_not_stay_in_the_document():
    data = layout.with_page_numbers(document())
    assert "@@" not in part(data)
    assert bookmarks(part(data).encode()) == bookmarks(part(document()).encode())


@pytest.mark.slow
def test_laying_out_twice_gives_the_same_bytes():
    assert layout.with_page_numbers(document()) == layout.with_page_numbers(document())


@pytest.mark.parametrize("program", ["", "/tidak/ada/soffice"])
def test_without_libreoffice_the_document_comes_back_as_it_was(monkeypatch, program):
    monkeypatch.setattr(layout, "office", lambda: program)
    assert layout.with_page_numbers(document()) == document()


def test_a_program_that_fails_costs_only_the_numbers(monkeypatch):
    monkeypatch.setattr(layout, "office", lambda: "false")
    assert layout.with_page_numbers(document()) == document()


def test_a_document_without_lists_needs_no_libreoffice(monkeypatch):
    monkeypatch.setattr(layout, "_laid_out", lambda _: pytest.fail("LibreOffice dipanggil"))
    assert layout.with_page_numbers(plain("x")) == plain("x")
