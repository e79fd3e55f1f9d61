"""One part of a template while it is mended: its tree, and the tags and drawings taken out of it under numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from markupsafe import escape

from pipeline.word.errors import TemplateBroken
from pipeline.word.template.tags import Tag

AROUND: Final = "@@sekitar@@"
"""Stands in held jinja for what the loops around it walk, innermost first, until they are known."""


@dataclass(frozen=True, slots=True)
class Held:
    """A tag taken out of the page: the jinja it becomes and the page's words around it."""

    jinja: str
    words: str
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing cut at what changes; `chart` names the chart's relationship when staff drew one, sizes are in EMU."""

    pieces: tuple[str, ...]
    as_chart: tuple[str, ...]
    chart: str
    width: int
    height: int

    def filled(self, values: Mapping[str, str], *, chart: bool) -> str:
        """Return the drawing's XML with `nomor`, `hubungan`, `lebar`, `tinggi` and `alt` put in, escaped."""
        pieces = self.as_chart if chart else self.pieces
        return "".join(str(escape(values[piece])) if place % 2 else piece for place, piece in enumerate(pieces))


@dataclass(slots=True)
class Page:
    """The tree of one part and what was taken out of it; a `{%7%}` left in the tree stands for `held[7]`."""

    root: etree._Element
    part: str
    template: str = ""
    held: list[Held] = field(default_factory=list)
    columns: bool = False
    drawings: list[Drawing] = field(default_factory=list)

    def hold(self, jinja: str, words: str, tag: Tag | None = None) -> str:
        """Return the mark that stands for this jinja until the page is a string again."""
        self.held.append(Held(jinja, words, tag))
        return f"{{%{len(self.held) - 1}%}}"

    def broken(self, message: str, words: str, kode: str = "tag-salah") -> TemplateBroken:
        """Return the error for a fault on this page."""
        return TemplateBroken(message, template=self.template, part=self.part, words=words, kode=kode)


def around(text: str, start: int, end: int, reach: int = 40) -> str:
    """Return the words around a place in a text, cut to `reach` characters on each side."""
    left, right = max(0, start - reach), min(len(text), end + reach)
    return ("…" if left else "") + text[left:right].strip() + ("…" if right < len(text) else "")


def replace(element: etree._Element, mark: str) -> None:
    """Put a mark in the place of an element."""
    put_before(element, mark)
    parent = element.getparent()
    if parent is None:
        raise ValueError(element.tag)
    tail = element.tail
    if tail:
        put_before(element, tail)
        element.tail = None
    parent.remove(element)


def put_before(element: etree._Element, mark: str) -> None:
    """Put a mark directly before an element."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + mark
    elif parent is not None:
        parent.text = (parent.text or "") + mark


def put_after(element: etree._Element, mark: str) -> None:
    """Put a mark directly after an element."""
    element.tail = mark + (element.tail or "")


def ancestor(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the nearest element of that name which holds this one, or None."""
    return next(element.iterancestors(tag), None)
