"""Page numbers in the look of their section."""

from __future__ import annotations

import pytest

from pipeline.word.contents.entry import as_label, roman


@pytest.mark.parametrize(
    ("page", "look", "label"),
    [
        ("4", "decimal", "4"),
        ("4", "lowerRoman", "iv"),
        ("4", "upperRoman", "IV"),
        ("2", "lowerLetter", "b"),
        ("28", "upperLetter", "BB"),
        ("4", "thaiNumbers", "4"),
        ("iv", "lowerRoman", "iv"),
    ],
)
def test_a_page_is_written_in_the_look_of_its_section(page, look, label):
    assert as_label(page, look) == label


@pytest.mark.parametrize(
    ("number", "text"), [(1, "i"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix"), (444, "cdxliv"), (1990, "mcmxc")]
)
def test_roman_figures_are_those_of_a_book(number, text):
    assert roman(number) == text
