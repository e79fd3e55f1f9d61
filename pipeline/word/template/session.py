"""What one rendering keeps track of: drawing numbers, and the pictures and charts it adds to the file."""

import posixpath
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from hashlib import sha256
from typing import ClassVar, Final

from markupsafe import Markup, escape

from pipeline.word.chart.book import as_book
from pipeline.word.chart.build import build
from pipeline.word.chart.chart import Chart
from pipeline.word.chart.fill import refill
from pipeline.word.errors import NO_NAME, ValueRefused
from pipeline.word.file.naming import rels_name
from pipeline.word.markup import HEAD, RELS, R
from pipeline.word.picture import Picture, look
from pipeline.word.template.complaint import TooMuch
from pipeline.word.template.page import Drawing
from pipeline.word.template.tidy_fields import COUNTED

_RELS_HEAD: Final = f'{HEAD}<Relationships xmlns="{RELS}">'
LONGEST: Final = 10_000
"""More rounds of `range` than this in one document are a mistake: an LKjIP of 80 pages has some 3,000 paragraphs."""
CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def relationship(number: str, kind: str, target: str) -> str:
    """Return one relationship inside the file; `kind` is the last word of its type."""
    return f'<Relationship Id="{number}" Type="{R}/{kind}" Target="{escape(target)}"/>'


@dataclass(slots=True)
class Session:
    """The state of one rendering; a template reaches it as `_sesi`.

    `charts` are the chart parts staff drew in the template, by page part and relationship.
    """

    urutan: ClassVar[Markup] = Markup(COUNTED)  # noqa: S704 - a constant
    charts: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    part: str = ""
    drawings: tuple[Drawing, ...] = ()
    number: int = 0
    counted: int = 0
    added: dict[str, bytes] = field(default_factory=dict)
    related: dict[str, list[str]] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    known: dict[tuple[str, str], str] = field(default_factory=dict)

    def enter(self, part: str, drawings: tuple[Drawing, ...]) -> None:
        """Turn to another part of the document."""
        self.part, self.drawings = part, drawings

    def deret(self, *bounds: int) -> range:
        """Return the numbers a template counts through.

        Raises:
            TooMuch: there are more of them than any document has lines.
        """
        found = range(*bounds)
        self.counted += len(found) if found.stop - found.start < sys.maxsize else LONGEST + 1
        if self.counted > LONGEST:
            asked = ", ".join(map(str, bounds))
            raise TooMuch(f"range({asked}) mengulang terlalu banyak; paling banyak {LONGEST} kali")
        return found

    def nomor(self) -> int:
        """Return the next drawing's number, unique in the whole document."""
        self.number += 1
        return self.number

    def gambar(self, place: int, value: object) -> Markup:
        """Return the drawing with this picture or chart in it; without a value there is no drawing.

        Raises:
            ValueRefused: the value is neither a picture nor a chart.
        """
        drawing = self.drawings[place]
        if value is None:
            return Markup()
        if isinstance(value, Picture) and not drawing.chart:
            return self._picture(drawing, value)
        if isinstance(value, Chart):
            return self._chart(drawing, value)
        raise ValueRefused(f"tempat gambar ini tidak dapat diisi dengan {type(value).__name__}")

    def grafik(self, place: int, around: list[object]) -> Markup:
        """Return a chart that lost its name, filled with the chart of the innermost loop that walks charts.

        Raises:
            ValueRefused: no loop around it does.
        """
        for item in around:
            if isinstance(item, Chart):
                return self.gambar(place, item)
            held = [value for name, value in _held(item) if isinstance(value, Chart) or name == "grafik"]
            if len(held) == 1:
                return self.gambar(place, held[0])
        raise ValueRefused(NO_NAME)

    def _picture(self, drawing: Drawing, picture: Picture) -> Markup:
        """Return the picture as large as the stand-in's frame lets it be, in its own proportions."""
        seen = look(picture.data)
        scale = min(Fraction(drawing.width, seen.width), Fraction(drawing.height, seen.height))
        size = round(seen.width * scale), round(seen.height * scale)
        return self._placed(drawing, self.berkas(picture.data), picture.alt, size)

    def berkas(self, data: bytes) -> str:
        """Put a picture into the file and return the relationship of the current part to it."""
        extension = look(data).extension
        name = f"word/media/gambar-{sha256(data).hexdigest()[:16]}.{extension}"
        self.added[name] = data
        self.types[f"Default:{extension}"] = f"image/{extension}"
        return self._relate(name, "image")

    def _chart(self, drawing: Drawing, chart: Chart) -> Markup:
        count = sum(name.startswith("word/charts/") for name in self.added) // 2 + 1
        name, book = f"word/charts/grafik{count}.xml", f"word/embeddings/grafik{count}.xlsx"
        drawn = self.charts.get((self.part, drawing.chart))
        self.added[name] = refill(drawn, chart) if drawn else build(chart)
        self.added[rels_name(name)] = (
            f"{_RELS_HEAD}{relationship('rId1', 'package', f'../embeddings/grafik{count}.xlsx')}</Relationships>"
        ).encode()
        self.added[book] = as_book(chart)
        self.types[f"Override:/{name}"] = CHART_TYPE
        self.types["Default:xlsx"] = _BOOK_TYPE
        return self._placed(drawing, self._relate(name, "chart"), chart.alt, round(drawing.height * chart.tall))

    def _relate(self, name: str, kind: str) -> str:
        """Return the relationship from the current part to a new one; the same picture is related once."""
        key = (self.part, name)
        if key not in self.known:
            self.known[key] = f"rIdSesi{len(self.known) + 1}"
            target = posixpath.relpath(name, posixpath.dirname(self.part))
            self.related.setdefault(self.part, []).append(relationship(self.known[key], kind, target))
        return self.known[key]

    def _placed(self, drawing: Drawing, related: str, alt: str, size: tuple[int, int] | int) -> Markup:
        """Return the drawing for a picture of this size in EMU, or for a chart of this height."""
        width, height = size if isinstance(size, tuple) else (drawing.width, size)
        values = {"hubungan": related, "alt": " ".join(alt.split()), "nomor": str(self.nomor())}
        sizes = {"lebar": str(width), "tinggi": str(height)}
        return Markup(drawing.filled({**values, **sizes}, chart=isinstance(size, int)))  # noqa: S704 - filled() escapes


def _held(item: object) -> list[tuple[str, object]]:
    """Return the fields of what a loop walks, by name."""
    if isinstance(item, Mapping):
        return [(str(name), value) for name, value in item.items()]
    names = getattr(type(item), "__dataclass_fields__", ())
    return [(name, getattr(item, name)) for name in names]


def with_types(types: str, wanted: Mapping[str, str]) -> str:
    """Return [Content_Types].xml with the types of new parts; an extension it knows already stays as it is."""
    lower = types.lower()
    new: list[str] = []
    for key, kind in wanted.items():
        sort, _, name = key.partition(":")
        attribute = "Extension" if sort == "Default" else "PartName"
        if f'{attribute}="{name}"'.lower() not in lower:
            new.append(f'<{sort} {attribute}="{name}" ContentType="{kind}"/>')
    defaults, overrides = [item for item in new if item[1] == "D"], [item for item in new if item[1] == "O"]
    start = types.index(">", types.index("<Types")) + 1
    types = types[:start] + "".join(defaults) + types[start:]
    return types.replace("</Types>", "".join(overrides) + "</Types>")


def with_relationships(rels: str, new: list[str]) -> str:
    """Return a relationships part with new ones at its end; an empty text makes a new part."""
    return (rels or f"{_RELS_HEAD}</Relationships>").replace("</Relationships>", "".join(new) + "</Relationships>")
