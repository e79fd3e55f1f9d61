"""One part of a template compiled: its tree mended, its jinja compiled, and how to render it."""

import json
import traceback
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from functools import cached_property
from hashlib import sha256
from types import CodeType
from typing import Final

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, UndefinedError, nodes
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from lxml import etree

from pipeline.word.errors import FieldMissing, TemplateBroken, TemplateUnsafe, ValueRefused
from pipeline.word.markup import HEAD, WP
from pipeline.word.template.asks import ensure_harmless
from pipeline.word.template.complaint import FAILURES, TOO_MUCH, TooMuch, happened, unreadable
from pipeline.word.template.drawing import hold_drawings
from pipeline.word.template.environment import environment
from pipeline.word.template.finish import finish
from pipeline.word.template.meter import measured
from pipeline.word.template.page import Drawing, Page
from pipeline.word.template.session import Session
from pipeline.word.template.source import Source, assemble, hold_strays, parse
from pipeline.word.template.structure import settle

TAGS: Final = 20_000
"""More tags than this in one part are no template: that of the LKjIP has some 900."""
_REFUSED: Final = (nodes.ScopedEvalContextModifier, nodes.Include, nodes.Import, nodes.Extends)


@dataclass(frozen=True)
class CompiledPart:
    """One part, ready to be rendered any number of times; its jinja is read and compiled when first asked for."""

    part: str
    template: str
    source: Source
    drawings: tuple[Drawing, ...]
    kept: bytes = b""
    """Its bytecode as it was kept from an earlier run; empty when it must be made."""

    @cached_property
    def tree(self) -> nodes.Template:
        """The source as jinja reads it.

        Raises:
            TemplateBroken: a tag is no jinja.
            TemplateUnsafe: a tag asks for what a template must not do.
        """
        try:
            tree = environment().parse(self.source.text)
        except FAILURES as reason:
            raise self._unreadable(reason) from reason
        for node in tree.find_all(_REFUSED):
            raise TemplateUnsafe("tag ini tidak diizinkan", **self._place(node.lineno))
        return tree

    @cached_property
    def _jinja(self) -> JinjaTemplate:
        return JinjaTemplate.from_code(environment(), self._code, environment().make_globals(None))

    @cached_property
    def _code(self) -> CodeType:
        bucket = self._bucket()
        if self.kept:
            bucket.bytecode_from_string(self.kept)
        try:
            return bucket.code or environment().compile(self.tree)
        except FAILURES as reason:
            raise self._unreadable(reason) from reason

    def _bucket(self) -> Bucket:
        text = self.source.text.encode("utf-8", "surrogatepass")
        return Bucket(environment(), self.part, sha256(text).hexdigest())

    def bytecode(self) -> bytes:
        """Return the part as Python, as jinja itself keeps it."""
        bucket = self._bucket()
        bucket.code = self._code
        return bucket.bytecode_to_string()

    def ready(self) -> "CompiledPart":
        """Return the part itself, compiled now: what is broken tells itself here, as in `tree`."""
        _ = self._code
        return self

    def render(self, context: Mapping[str, object], session: Session) -> bytes:
        """Return the part's XML for this context.

        Raises:
            FieldMissing: the context lacks a name.
            ValueRefused: a value must not stand on a page.
            TemplateUnsafe: the template reaches for what the sandbox forbids.
        """
        session.enter(self.part, self.drawings)
        try:
            with measured():
                xml = self._jinja.render({**context, "_sesi": session, "range": session.deret})
            done = finish(xml, columns=self.source.columns, empties=self.source.empties)
        except (ValueRefused, *FAILURES) as reason:
            raise self._told(reason) from reason
        return (HEAD + done).encode()

    def _told(self, reason: BaseException) -> Exception:
        """Return the error in the reader's words, with its place in the template."""
        place = self._place(_line(reason))
        if isinstance(reason, ValueRefused):
            return ValueRefused(reason.message, **place)
        kinds = ((UndefinedError, FieldMissing), (SecurityError, TemplateUnsafe))
        kind = next((ours for theirs, ours in kinds if isinstance(reason, theirs)), TemplateBroken)
        kode = "isian-tak-dikenal" if kind is FieldMissing else "tag-salah"
        kode = TOO_MUCH if isinstance(reason, TooMuch) else kode
        return kind(happened(reason), **place, kode=kode)

    def _unreadable(self, reason: BaseException) -> TemplateBroken:
        line = reason.lineno if isinstance(reason, TemplateSyntaxError) else 0
        return TemplateBroken(unreadable(reason), **self._place(line))

    def _place(self, line: int) -> dict[str, str]:
        return {"template": self.template, "part": self.part, "words": self.source.words(line)}


def _line(reason: BaseException) -> int:
    frames = traceback.extract_tb(reason.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == "<template>"), 0)


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


def mended(root: etree._Element, part: str, template: str) -> CompiledPart:
    """Return the part made from its tidy tree, which is taken apart for it.

    Raises:
        TemplateBroken: a tag is not closed, or stands where it would lose words.
    """
    page = Page(root, part, template)
    ensure_harmless(page)
    hold_drawings(page)
    for drawing in page.root.iter(f"{{{WP}}}docPr"):
        drawing.set("id", page.hold("{{ _sesi.nomor() }}", ""))
    settle(page)
    hold_strays(page)
    source = assemble(page)
    if source.text.count("{{") + source.text.count("{%") > TAGS:
        raise page.broken(f"templat memuat lebih dari {TAGS} tag; ulangi barisnya dengan {{% for %}}", "")
    return CompiledPart(part, template, source, tuple(page.drawings))


def as_kept(parts: Iterable[CompiledPart]) -> bytes:
    """Return parts as they are kept for the next run: what was mended as plain text, jinja's own bytecode."""
    rows = [
        (
            part.part,
            astuple(part.source),
            [astuple(drawing) for drawing in part.drawings],
            b64encode(part.bytecode()).decode(),
        )
        for part in parts
    ]
    return json.dumps(rows).encode()


def from_kept(data: bytes, template: str) -> dict[str, CompiledPart]:
    """Return the parts that were kept, by name."""
    return {
        part: CompiledPart(
            part,
            template,
            Source(text, tuple((line, words) for line, words in lines), columns, empties),
            tuple(Drawing(tuple(pieces), tuple(as_chart), *rest) for pieces, as_chart, *rest in drawings),
            b64decode(bytecode),
        )
        for part, (text, lines, columns, empties), drawings, bytecode in json.loads(data)
    }
