"""A template judged before it is used: every fault with the page's words around it and what to do, in plain words."""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from jinja2 import nodes
from lxml import etree

from pipeline.word.check.fault import Fault
from pipeline.word.check.lint_page import paragraph_faults
from pipeline.word.check.schema import Schema, names_beside
from pipeline.word.check.trial import Example, trial_faults
from pipeline.word.errors import TemplateBroken, TemplateUnsafe
from pipeline.word.file import package
from pipeline.word.file.naming import STORY
from pipeline.word.template.compile import CompiledPart, mended, page_of
from pipeline.word.template.environment import environment
from pipeline.word.template.names import uses
from pipeline.word.template.source import Source
from pipeline.word.template.template import Template, ensure_plain_properties


def lint(
    data: bytes,
    schema: Schema,
    name: str = "",
    made: Callable[[Example], Mapping[str, object]] | None = None,
) -> tuple[Fault, ...]:
    """Return the faults of a template in the order of its parts; none means it can be rendered from such data.

    `schema` names the fields: a nested mapping for what has parts, a list of one for what a loop walks, anything
    else for plain values: `{"instansi": {"nama": ""}, "baris": [{"uraian": ""}]}`. A template without a fault in its
    words is filled on trial; `made` makes the data for it and lets short and empty data be tried, too.
    """
    try:
        parts = package.read(data, name, own=True)
    except TemplateBroken as reason:
        return (Fault(reason.kode, "", "", reason.message),)
    compiled: dict[str, CompiledPart] = {}
    found = (
        *_property_faults(parts),
        *(fault for part, content in parts.items() for fault in _part_faults(part, content, schema, compiled)),
    )
    if found:
        return found

    def from_schema(example: Example) -> Mapping[str, object]:
        return {str(key): example.in_schema(value, str(key)) for key, value in schema.items()}

    return tuple(trial_faults(Template.of(parts, name, compiled), made or from_schema, short=made is not None))


def _property_faults(parts: dict[str, bytes]) -> Iterator[Fault]:
    try:
        ensure_plain_properties(parts, "")
    except TemplateBroken as reason:
        yield Fault(reason.kode, reason.part, reason.words, reason.message)


def _part_faults(part: str, content: bytes, schema: Schema, compiled: dict[str, CompiledPart]) -> Iterator[Fault]:
    """Yield the faults of one part; one that holds a page is put among the compiled when it has none."""
    if not STORY.match(part):
        return
    try:
        root = page_of(content, part, "")
        found = tuple(paragraph_faults(root, part))
        yield from found
        if not found:
            yield from _whole_faults(part, root, schema, compiled)
    except (TemplateBroken, TemplateUnsafe) as reason:
        yield Fault(reason.kode, part, reason.words, reason.message)


def _whole_faults(
    part: str, root: etree._Element, schema: Schema, compiled: dict[str, CompiledPart]
) -> Iterator[Fault]:
    """Yield the faults seen only when the part is mended and read as a whole."""
    made = mended(root, part, "")
    names = dict.fromkeys((use.name, made.source.words(use.line)) for use in uses(made.tree))
    unknown = (fault for name, words in names for fault in _field_faults(name, words, schema, part))
    found = (*_filter_faults(made.tree, made.source, part), *unknown)
    yield from found
    if not found:
        compiled[part] = made.ready()


def _filter_faults(tree: nodes.Template, source: Source, part: str) -> Iterator[Fault]:
    known = environment()
    for kind, names, what in ((nodes.Filter, known.filters, "saringan"), (nodes.Test, known.tests, "pemeriksaan")):
        for node in tree.find_all(kind):
            if node.name not in names:
                pesan = f"{what} {node.name!r} tidak dikenal{_instead(node.name, list(names))}"
                yield Fault("saringan-tak-dikenal", part, source.words(node.lineno), pesan)


def _field_faults(name: str, words: str, schema: Schema, part: str) -> Iterator[Fault]:
    beside = names_beside(schema, name)
    if beside is not None:
        missing, known = beside
        pesan = f"isian {missing!r} tidak ada dalam data{_instead(missing.rpartition('.')[2], known)}"
        yield Fault("isian-tak-dikenal", part, words, pesan)


def _instead(name: str, known: list[str]) -> str:
    near = get_close_matches(name, [one for one in known if not one.startswith("_")], n=1, cutoff=0.6)
    return f"; mungkin maksudnya {near[0]!r}" if near else "; periksa ejaannya di daftar isian templat"
