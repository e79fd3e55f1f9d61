"""Where words stand in a finished document: each place marked, so that LibreOffice can tell its page."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from pipeline.word.contents.field import words
from pipeline.word.contents.lists import ASIDE, mark, style_names, written
from pipeline.word.file.naming import PAGE
from pipeline.word.markup import local, parsed, w

_LISTED: Final = re.compile(r"toc \d|table of figures")
_NUMBER: Final = 900_000
"""Bookmarks of ours are numbered from here, above any a document has."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place: the bookmark around it, the words of its paragraph, the heading it stands under or is."""

    bookmark: str
    words: str
    heading: str


def found(
    parts: Mapping[str, bytes], patterns: Mapping[str, re.Pattern[str]], empty: str
) -> tuple[dict[str, bytes], dict[str, tuple[Place, ...]]]:
    """Return the parts with a bookmark at every place, and the places by the name of their pattern.

    A pattern is held against each paragraph, and against each row of a table with its cells in one line. A heading
    whose first words below begin with `empty` has nothing to show and is no place; entries of lists are none either.
    """
    root = parsed(parts[PAGE])
    lines = list(_lines(root, style_names(parts.get("word/styles.xml", b""))))
    places: dict[str, list[Place]] = {name: [] for name in patterns}
    for number, (paragraph, text, own, heading) in enumerate(lines):
        names = [name for name, pattern in patterns.items() if pattern.search(text)]
        if not names or (own == heading and _says_nothing(lines, number, empty)):
            continue
        bookmark = f"_Bukti{number}"
        mark(paragraph, str(_NUMBER + number), bookmark)
        for name in names:
            places[name].append(Place(bookmark, own, heading))
    return {**parts, PAGE: written(root)}, {name: tuple(satu) for name, satu in places.items()}


_Line = tuple[Any, str, str, str]


def _lines(root: etree._Element, names: Mapping[str, str]) -> Iterator[_Line]:
    """Yield paragraphs with what a pattern is held against, their own words and the heading above them."""
    heading = ""
    for paragraph in root.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        name = "" if style is None else names.get(style.get(w("val"), ""), "").lower()
        if any(local(above.tag) in ASIDE for above in paragraph.iterancestors()) or _LISTED.match(name):
            continue
        own = words(paragraph)
        if not own:
            continue
        if name == "title" or name.startswith("heading "):
            heading = own
        yield paragraph, _in_row(paragraph) or own, own, heading


def _in_row(paragraph: etree._Element) -> str:
    """Return the row a paragraph is the first of, its cells in one line; empty for any other."""
    row = next(paragraph.iterancestors(w("tr")), None)
    if row is None or next((p for p in row.iter(w("p")) if words(p)), None) is not paragraph:
        return ""
    return " ".join(filter(None, map(words, row.iter(w("p")))))


def _says_nothing(lines: list[_Line], number: int, empty: str) -> bool:
    return number + 1 < len(lines) and lines[number + 1][2].startswith(empty)
