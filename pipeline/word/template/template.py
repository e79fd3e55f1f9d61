"""A Word template, compiled once for its content and rendered many times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import PurePosixPath
from typing import ClassVar, Final

from pipeline.word.cache import NO_CACHE, Cache
from pipeline.word.errors import TemplateBroken
from pipeline.word.file import custom, package
from pipeline.word.file.naming import CONTENT_TYPES, STORY, rels_name
from pipeline.word.file.package import Entry
from pipeline.word.file.properties import Properties
from pipeline.word.file.stamp import Stamp, unstamped
from pipeline.word.template import notes
from pipeline.word.template.additions import Drawn, add_parts, drawn_charts
from pipeline.word.template.compile import CompiledPart, as_kept, from_kept, mended, page_of
from pipeline.word.template.names import uses
from pipeline.word.template.session import Session, with_relationships, with_types

_CORE: Final = "docProps/core.xml"
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_KIND: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_TAG: Final = re.compile(rb"\{[{%]")
_DAY: Final = date(1980, 1, 1)
_SETTINGS: Final = "word/settings.xml"
_UNSETTLED: Final = re.compile(
    rb"<w:(?:trackRevisions|attachedTemplate|linkStyles|saveThroughXslt|attachedSchema)\b[^>]*/>"
    rb"|<w:(mailMerge|rsids)>.*?</w:\1>|<w:(?:mailMerge|rsids)/>",
    re.DOTALL,
)


@dataclass(frozen=True)
class Template:
    """A compiled template: the parts that change are jinja, all others are deflated once, when they are printed."""

    name: str
    pages: Mapping[str, CompiledPart]
    static: Mapping[str, bytes]
    """Every part a document begins with, in the order of the file; the pages among them are rendered."""
    drawn: Drawn
    stamped: bool = False
    """Whether it says what it was made from; one that does not may be older than the names of today."""
    deflated: dict[str, Entry] = field(default_factory=dict, compare=False)
    """The parts that were printed as they are, deflated when a document first needed them."""
    _loaded: ClassVar[dict[tuple[str, str], "Template"]] = {}

    @classmethod
    def load(cls, data: bytes, name: str, cache: Cache = NO_CACHE) -> "Template":
        """Return the template in these bytes; the same bytes are compiled once per process, or once per cache.

        Raises:
            TemplateBroken: the bytes are no Word file, or a tag in it cannot be used.
        """
        key = (sha256(data).hexdigest(), name)
        found = cls._loaded.get(key)
        if found is None:
            place = cache.place_of("templat", data)
            kept = cache.get(place)
            found = cls.of(package.read(data, name, own=True), name, from_kept(kept, name) if kept else {})
            if place and not kept:
                cache.put(place, as_kept(found.pages.values()))
            cls._loaded[key] = found
        return found

    @classmethod
    def of(cls, raw: dict[str, bytes], name: str, compiled: Mapping[str, CompiledPart]) -> "Template":
        """Return the template with these parts, of which some are compiled; raises as :meth:`load`."""
        parts, stamp = _prepared(raw)
        ensure_plain_properties(parts, name)
        pages = {
            part: compiled.get(part) or mended(page_of(content, part, name), part, name).ready()
            for part, content in parts.items()
            if STORY.match(part)
        }
        drawn = drawn_charts(parts, {part: page.drawings for part, page in pages.items()})
        static = {part: content for part, content in {**parts, **drawn.changed}.items() if part not in drawn.dropped}
        return cls(name, pages, static, drawn, stamp is not None)

    def draw(self, context: Mapping[str, object], *, properties: Properties | None = None) -> "Rendering":
        """Return the document's parts for this context, not yet zipped: the same context gives the same bytes.

        Raises:
            FieldMissing: the context lacks a name the template uses.
            ValueRefused: a value must not stand on a page (None, NaN, a list).
        """
        session = Session(self.drawn.charts)
        parts: dict[str, bytes] = {}
        for name, content in self.static.items():
            if name in self.pages:
                parts[name] = self.pages[name].render(context, session)
            elif properties is None or name != _CORE:
                parts[name] = content
            else:
                parts[_CORE] = properties.as_xml()
        if session.added:
            add_parts(parts, session, self.drawn)
        notes.placed(parts)
        return Rendering(parts, self)

    def render(self, context: Mapping[str, object], *, properties: Properties | None = None) -> bytes:
        """Return the finished document for this context; raises as :meth:`draw`."""
        return self.draw(context, properties=properties).zipped()

    def fields(self) -> frozenset[str]:
        """Return the names the template uses: `instansi`, `instansi.nama`, `baris[].uraian` for what a loop walks."""
        return frozenset(use.name for page in self.pages.values() for use in uses(page.tree))


@dataclass(frozen=True)
class Rendering:
    """A document as parts that may still be changed, in the order of the file."""

    parts: dict[str, bytes]
    template: Template

    def zipped(self) -> bytes:
        """Return the document; parts that are still the template's own are not deflated again."""
        return package.write(self._entry(name, content) for name, content in self.parts.items())

    def _entry(self, name: str, content: bytes) -> Entry:
        if content is not self.template.static.get(name):
            return package.deflate(name, content)
        held = self.template.deflated
        if name not in held:
            held[name] = package.deflate(name, content)
        return held[name]


def ensure_plain_properties(parts: Mapping[str, bytes], name: str) -> None:
    """Refuse tags in the properties of a template, which no rendering fills.

    Raises:
        TemplateBroken: there is one.
    """
    if _TAG.search(parts.get(_CORE, b"")):
        message = "tag tidak boleh berdiri di properti dokumen; hapus tag itu lewat File, Info"
        raise TemplateBroken(message, template=name, part=_CORE, kode="tag-di-properti")


def _prepared(parts: dict[str, bytes]) -> tuple[dict[str, bytes], Stamp | None]:
    """Return the parts without what a finished document must not carry, and with properties that can be filled.

    Beside them stands the stamp they had.
    """
    parts, stamp = unstamped(parts)
    if _SETTINGS in parts:
        parts = {**parts, _SETTINGS: _UNSETTLED.sub(b"", parts[_SETTINGS])}
    parts = _with_part(parts, _CORE, _CORE_TYPE, _CORE_KIND, Properties("", "", "", "", _DAY).as_xml())
    return _with_part(parts, custom.PART, custom.TYPE, custom.KIND, custom.EMPTY), stamp


def _with_part(parts: dict[str, bytes], name: str, tipe: str, kind: str, content: bytes) -> dict[str, bytes]:
    """Return the parts with this one of the package itself; the same parts where it is there already."""
    if name in parts:
        return parts
    root = rels_name("")
    new = f'<Relationship Id="rId-{PurePosixPath(name).stem}" Type="{kind}" Target="{name}"/>'
    return {
        **parts,
        CONTENT_TYPES: with_types(parts[CONTENT_TYPES].decode(), {f"Override:/{name}": tipe}).encode(),
        root: with_relationships(parts[root].decode(), [new]).encode(),
        name: content,
    }
