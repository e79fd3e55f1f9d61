"""A Word template, compiled once for its content and rendered many times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import ClassVar, Final

from pipeline.word import package
from pipeline.word.additions import Drawn, drawn_charts, with_additions
from pipeline.word.compile import STORY, CompiledPart, compile_part
from pipeline.word.errors import TemplateBroken
from pipeline.word.fields import fields_of
from pipeline.word.package import Entry
from pipeline.word.properties import Properties
from pipeline.word.session import Session

_CORE: Final = "docProps/core.xml"


@dataclass(frozen=True)
class Template:
    """A compiled template: the parts that change are jinja, all others are deflated once."""

    name: str
    digest: str
    entries: tuple[Entry | CompiledPart, ...]
    drawn: Drawn
    _cache: ClassVar[dict[tuple[str, str], Template]] = {}

    @classmethod
    def load(cls, data: bytes, name: str) -> Template:
        """Return the template in these bytes; the same bytes are compiled once per process.

        Raises:
            TemplateBroken: the bytes are no Word file, or a tag in it cannot be used.
        """
        key = (sha256(data).hexdigest(), name)
        found = cls._cache.get(key)
        if found is None:
            parts = package.read(data, name)
            compiled = {part: _entry(part, content, name) for part, content in parts.items()}
            pages = [entry for entry in compiled.values() if isinstance(entry, CompiledPart)]
            drawn = drawn_charts(parts, {page.part: page.drawings for page in pages})
            for part, content in drawn.changed.items():
                compiled[part] = package.deflate(part, content)
            entries = tuple(entry for part, entry in compiled.items() if part not in drawn.dropped)
            found = cls._cache.setdefault(key, cls(name, key[0], entries, drawn))
        return found

    def render(self, context: Mapping[str, object], *, properties: Properties | None = None) -> bytes:
        """Return the document for this context: the same context gives the same bytes.

        Raises:
            FieldMissing: the context lacks a name the template uses.
            ValueRefused: a value must not stand on a page (None, NaN, a list).
        """
        session = Session(self.drawn.charts)
        written: list[Entry] = []
        for entry in self.entries:
            if isinstance(entry, CompiledPart):
                written.append(package.deflate(entry.part, entry.render(context, session)))
            elif properties is None or entry.name != _CORE:
                written.append(entry)
            else:
                written.append(package.deflate(_CORE, properties.as_xml()))
        return package.write(with_additions(written, session, self.drawn) if session.added else written)

    def fields(self) -> frozenset[str]:
        """Return the names the template uses: `instansi`, `instansi.nama`, `baris[].uraian` for what a loop walks."""
        return frozenset(name for part in self.parts for name in fields_of(part.tree))

    @cached_property
    def parts(self) -> tuple[CompiledPart, ...]:
        """The parts that are rendered."""
        return tuple(entry for entry in self.entries if isinstance(entry, CompiledPart))


def _entry(part: str, content: bytes, name: str) -> Entry | CompiledPart:
    if STORY.match(part) and (b"{" in content or b"docPr" in content):
        return compile_part(content, part, name)
    if part == _CORE and (b"{{" in content or b"{%" in content):
        raise TemplateBroken("tag tidak boleh berdiri di properti dokumen (File, Info)", template=name, part=part)
    return package.deflate(part, content)
