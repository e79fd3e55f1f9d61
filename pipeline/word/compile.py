"""One part of a template compiled: its tree mended, its jinja compiled, and how to render it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from lxml import etree

from pipeline.word.complaint import FAILURES, happened, unreadable
from pipeline.word.contents_field import fields
from pipeline.word.drawing import hold_drawings
from pipeline.word.drawn import Drawing
from pipeline.word.environment import environment
from pipeline.word.errors import FieldMissing, TemplateBroken, TemplateUnsafe, ValueRefused
from pipeline.word.finish import finish
from pipeline.word.namespace import WP
from pipeline.word.page import Page
from pipeline.word.session import Session
from pipeline.word.source import Source, assemble, hold_strays, parse
from pipeline.word.structure import settle

STORY: Final = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml\Z")
_FETCHES: Final = re.compile(r"\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|DATABASE|IMPORT|LINK)\b", re.IGNORECASE)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """One part, ready to be rendered any number of times."""

    part: str
    template: str
    source: Source
    jinja: JinjaTemplate
    tree: nodes.Template
    drawings: tuple[Drawing, ...]

    def render(self, context: Mapping[str, object], session: Session) -> bytes:
        """Return the part's XML for this context.

        Raises:
            FieldMissing: the context lacks a name.
            ValueRefused: a value must not stand on a page.
            TemplateUnsafe: the template reaches for what the sandbox forbids.
        """
        session.enter(self.part, self.drawings)
        try:
            xml = self.jinja.render({**context, "_sesi": session, "range": session.deret})
            done = finish(xml, columns=self.source.columns, empties=self.source.empties)
        except (ValueRefused, *FAILURES) as reason:
            raise self._told(reason) from reason
        return (_HEAD + done).encode()

    def _told(self, reason: BaseException) -> Exception:
        """Return the error in the reader's words, with its place in the template."""
        place = {"template": self.template, "part": self.part, "words": self.source.words(_line(reason))}
        if isinstance(reason, ValueRefused):
            return ValueRefused(reason.message, **place)
        kinds = ((UndefinedError, FieldMissing), (SecurityError, TemplateUnsafe))
        kind = next((ours for theirs, ours in kinds if isinstance(reason, theirs)), TemplateBroken)
        kode = "isian-tak-dikenal" if kind is FieldMissing else "tag-salah"
        return kind(happened(reason), **place, kode=kode)


def _line(reason: BaseException) -> int:
    frames = traceback.extract_tb(reason.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == "<template>"), 0)


def compile_part(root: etree._Element, part: str, template: str) -> CompiledPart:
    """Return the part compiled from its tidy tree, which is taken apart for it.

    Raises:
        TemplateBroken: a tag is not closed, stands where it would lose words, or is no jinja.
        TemplateUnsafe: a tag asks for what a template must not do.
    """
    source, drawings = mended(root, part, template)
    tree = parsed(source, part, template)
    try:
        jinja = environment().from_string(tree)
    except FAILURES as reason:
        raise _unreadable(reason, source, part, template) from reason
    return CompiledPart(part, template, source, jinja, tree, drawings)


def page_of(data: bytes, part: str, template: str) -> etree._Element:
    """Return the tidy tree of a part.

    Raises:
        TemplateBroken: the part is no XML.
    """
    try:
        return parse(data)
    except etree.XMLSyntaxError as reason:
        message = "bagian ini bukan XML yang utuh; buka dan simpan lagi templatnya di Word"
        raise TemplateBroken(message, template=template, part=part, kode="xml-rusak") from reason


def mended(root: etree._Element, part: str, template: str) -> tuple[Source, tuple[Drawing, ...]]:
    """Return the part as jinja source, and its drawings that make way for values.

    Raises:
        TemplateBroken: a tag is not closed, or stands where it would lose words.
    """
    page = Page(root, part, template)
    for code in (field.code for field in fields(root)):
        if _FETCHES.match(code):
            message = "bidang (field) ini mengambil isi dari program atau berkas lain; hapus bidangnya"
            raise page.broken(message, code.strip()[:60], "isi-dari-luar")
    hold_drawings(page)
    for drawing in page.root.iter(f"{{{WP}}}docPr"):
        drawing.set("id", page.hold("{{ _sesi.nomor() }}", ""))
    settle(page)
    hold_strays(page)
    return assemble(page), tuple(page.drawings)


def parsed(source: Source, part: str, template: str) -> nodes.Template:
    """Return the source as jinja reads it.

    Raises:
        TemplateBroken: a tag is no jinja.
        TemplateUnsafe: a tag asks for what a template must not do.
    """
    try:
        tree = environment().parse(source.text)
    except FAILURES as reason:
        raise _unreadable(reason, source, part, template) from reason
    _refuse_raw(tree, source, part, template)
    return tree


def _unreadable(reason: BaseException, source: Source, part: str, template: str) -> TemplateBroken:
    words = source.words(reason.lineno if isinstance(reason, TemplateSyntaxError) else 0)
    return TemplateBroken(unreadable(reason), template=template, part=part, words=words)


def _refuse_raw(tree: nodes.Template, source: Source, part: str, template: str) -> None:
    refused: tuple[type[Any], ...] = (nodes.ScopedEvalContextModifier, nodes.Include, nodes.Import, nodes.Extends)
    for node in tree.find_all(refused):
        words = source.words(node.lineno)
        raise TemplateUnsafe("tag ini tidak diizinkan", template=template, part=part, words=words)
