"""A template filled on trial with made-up data, long and short and empty, before a document depends on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from decimal import Decimal
from struct import pack
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints
from zlib import compress, crc32

from jinja2 import nodes

from pipeline.word.chart.chart import Chart, Series
from pipeline.word.check.document import part_faults
from pipeline.word.check.fault import Fault
from pipeline.word.contents.lists import listed
from pipeline.word.errors import FieldMissing, TemplateBroken, TemplateUnsafe, ValueRefused
from pipeline.word.photo import Photo
from pipeline.word.picture import Picture
from pipeline.word.ruled import Ruled
from pipeline.word.template.complaint import TOO_MUCH
from pipeline.word.template.template import Template
from pipeline.word.tree.tree import Node, Tree

_MOST: Final = 24
"""So many different words that a template compares with are tried; ours have at most a dozen."""


@dataclass(frozen=True, slots=True)
class Example:
    """How long every list is in made-up data, what stands for its words, and whether its yes/no fields say yes."""

    told: str
    rows: int = 2
    text: str = "contoh"
    yes: bool = True
    records: Mapping[str, int] = field(default_factory=dict)
    """Lists of words a template reads by place (`x[2]`), and how many words they surely have: all, or none."""

    def of(self, kind: Any, name: str = "") -> object:
        """Return a made-up value for a field: a dataclass has all its own, a list `rows` of its items."""
        origin = get_origin(kind)
        if origin in (Union, UnionType):
            kinds = [one for one in get_args(kind) if one is not type(None)]
            return None if len(kinds) < len(get_args(kind)) and not self.yes else self.of(kinds[0])
        if origin is Literal:
            return get_args(kind)[0]
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {self.text: self.of(get_args(kind)[1])} if self.rows else {}
        if origin is tuple and get_args(kind)[-1] is not Ellipsis:
            return tuple(self.of(one) for one in get_args(kind))
        if isinstance(origin, type) and issubclass(origin, Sequence):
            return tuple(self.of(get_args(kind)[0]) for _ in range(self._length(name, get_args(kind)[0])))
        return self._whole(kind)

    def _length(self, name: str, item: Any) -> int:
        return max(self.rows, self.records.get(name, 0)) if self.rows and item in (str, None, "") else self.rows

    def _whole(self, kind: Any) -> object:
        made = _WHOLE.get(kind)
        if made is not None:
            return made(self)
        if not (isinstance(kind, type) and is_dataclass(kind)):
            return self.text
        hints = get_type_hints(kind)
        row = object.__new__(kind)  # a rule about its values must not keep it from being tried
        for one in fields(kind):
            object.__setattr__(row, one.name, self.of(hints[one.name], one.name))
        return row

    def in_schema(self, schema: object, name: str = "") -> object:
        """Return made-up data for a schema of names alone, whose plain values are taken for words."""
        if isinstance(schema, Mapping):
            return {key: self.in_schema(value, str(key)) for key, value in schema.items()}
        if isinstance(schema, Sequence) and not isinstance(schema, (str, bytes)):
            length = self._length(name, schema[0]) if schema else 0
            return tuple(self.in_schema(schema[0], name) for _ in range(length))
        return self.text


def _png() -> bytes:
    """Return a picture of one point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))

    head, body = chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)), chunk(b"IDAT", compress(b"\0\0\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


_WHOLE: Final[Mapping[Any, Callable[[Example], object]]] = {
    int: lambda example: example.rows,
    float: lambda example: float(example.rows),
    Decimal: lambda example: Decimal(example.rows),
    bool: lambda example: example.yes,
    Chart: lambda _: Chart(("A", "B"), (Series("Deret", (1, 2)),)),
    Tree: lambda _: Tree((Node("Contoh"),), 10, 10),
    Picture: lambda _: Picture(_png(), "contoh"),
    Photo: lambda _: Photo(_png(), "contoh", 1, 1),
    Ruled: lambda example: Ruled(((example.text,), (example.text,)), (2000,), ("left",)),
}
FULL: Final = Example("")
_OTHERS: Final = (
    Example("bila tiap daftar berisi satu baris", rows=1),
    Example("bila daftarnya kosong", rows=0),
    Example("bila isiannya kosong", text="", yes=False),
)


def trial_faults(
    template: Template, made: Callable[[Example], Mapping[str, object]], *, short: bool
) -> Iterator[Fault]:
    """Yield what stops the template with data that `made` makes of an example; `short` tries short data, too."""
    words = sorted({word for part in template.pages.values() for word in _compared(part.tree)})[:_MOST]
    records = dict(sorted(place for part in template.pages.values() for place in _places(part.tree)))
    branches = [Example("", text=word) for word in words]
    told: set[tuple[str, str]] = set()
    for example in (FULL, *branches, *(_OTHERS if short else ())):
        for fault in _tried(template, made(replace(example, records=records)), example.told):
            if (fault.bagian, fault.kata) not in told:
                told.add((fault.bagian, fault.kata))
                yield fault
            if fault.kode == TOO_MUCH:
                return  # each further trial would take as long


def _compared(tree: nodes.Template) -> Iterator[str]:
    """Yield the words a template compares a value with: each opens another branch of it."""
    for compare in tree.find_all(nodes.Compare):
        for const in compare.find_all(nodes.Const):
            if isinstance(const.value, str) and const.value:
                yield const.value


def _places(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Yield the fields a template reads by place, and how long they must be for it."""
    for item in tree.find_all(nodes.Getitem):
        if isinstance(item.arg, nodes.Const) and isinstance(item.arg.value, int) and item.arg.value > 0:
            name = item.node.attr if isinstance(item.node, nodes.Getattr) else getattr(item.node, "name", "")
            yield name, item.arg.value + 1


def _tried(template: Template, context: Mapping[str, object], told: str) -> Iterator[Fault]:
    when = f" ({told})" if told else ""
    try:
        drawing = template.draw(context)
        listed(drawing.parts)
    except (FieldMissing, TemplateBroken, TemplateUnsafe, ValueRefused) as reason:
        yield Fault(reason.kode, reason.part, reason.words, f"{reason.message}{when}")
        return
    for fault in part_faults(drawing.parts):
        yield Fault(fault.kode, fault.bagian, fault.kata, f"{fault.pesan}{when}")
