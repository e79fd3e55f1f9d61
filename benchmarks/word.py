"""The Word engine beside docxtpl, python-docx and the floor (zipping the final bytes), all in one run.

Processor time, the ways in turn, medians. docxtpl also with everything kept that can be kept between two renderings
of one template, python-docx also with its two quickest idioms: copies of a row, and one parse of a whole table.

The document: 25 tables of 32 rows and 7 columns (800 rows), 150 paragraphs of split runs, 10 pictures.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docxtpl import DocxTemplate
from jinja2 import Environment
from jinja2 import Template as Compiled

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.others import Others, ready
from benchmarks.turns import figure, table, timed
from pipeline.word.cache import NO_CACHE, Cache
from pipeline.word.check.document import part_faults
from pipeline.word.file import package
from pipeline.word.template.template import Template

TABLES, ROWS, COLUMNS, PARAGRAPHS, PICTURES = 25, 32, 7, 150, 10
WARM = "this engine, warm"
KEPT = {"Normal", "Heading 1", "Table Grid", "Normal Table", "Default Paragraph Font", "Header"}


def picture(shade: int) -> bytes:
    """Return a PNG of 120 by 80 pixels, written by hand so that no library is needed."""
    line = b"\0" + bytes((shade, 90, 140)) * 120

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 120, 80, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(line * 80)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def slim() -> bytes:
    """Return an empty document with the few styles Word itself saves, not python-docx' hundreds of kilobytes."""
    document = docx.Document()
    for style in list(document.styles):
        if style.name not in KEPT:
            style.element.getparent().remove(style.element)
    effects = [key for key, rel in document.part.rels.items() if "stylesWithEffects" in rel.reltype]
    for key in effects:
        document.part.drop_rel(key)
        document.part.rels.pop(key, None)
    return saved(document)


def saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@dataclass(frozen=True)
class Tags:
    """How one program marks what it fills: a word of the text in pieces, the rows of a table and a cell in them."""

    word: Callable[[str], tuple[str, ...]]
    rows: Callable[[int], tuple[str, str]]
    cell: Callable[[int, int], tuple[str, ...]]
    last: Callable[[int], str] = lambda _: ""


JINJA = Tags(
    word=lambda name: ("{{ ", name, " }}"),
    rows=lambda number: (f"{{%tr for b in tabel[{number}] %}}", "{%tr endfor %}"),
    cell=lambda _, column: ("{{ b", f".k{column}", " }}"),
)
DOCXTEMPLATER = Tags(
    word=lambda name: ("{", name, "}"),
    rows=lambda number: (f"{{#tabel{number}}}", f"{{/tabel{number}}}"),
    cell=lambda _, column: ("{k", f"{column}", "}"),
)
CARBONE = Tags(
    word=lambda name: ("{d.", name, "}"),
    rows=lambda _: ("", ""),
    cell=lambda number, column: (f"{{d.tabel{number}", f"[i].k{column}", "}"),
    last=lambda number: f"{{d.tabel{number}[i+1].k0}}",
)


def template(tags: Tags = JINJA) -> bytes:
    """Return the template, with tags split over runs as Word writes them."""
    document = docx.Document(BytesIO(slim()))
    document.sections[0].header.paragraphs[0].text = "".join(tags.word("nama"))
    for number in range(PARAGRAPHS):
        paragraph = document.add_paragraph("Capaian kinerja ")
        for piece in (*tags.word("nama"), f" pada sasaran {number} adalah ", *tags.word("capaian"), " persen."):
            paragraph.add_run(piece)
    for number in range(PICTURES):
        document.add_picture(BytesIO(picture(number * 20)))
    for number in range(TABLES):
        filled_table(document, tags, number)
    return saved(document)


def filled_table(document: Any, tags: Tags, number: int) -> None:
    first, end = tags.rows(number)
    inside = tags.last(number)
    table = document.add_table(rows=3 if inside else 2 if tags is DOCXTEMPLATER else 4, cols=COLUMNS)
    table.style = "Table Grid"
    row = 2 if tags is JINJA else 1
    for column in range(COLUMNS):
        table.cell(0, column).text = f"Kolom {column}"
        paragraph = table.cell(row, column).paragraphs[0]
        around = {0: first, COLUMNS - 1: end} if tags is DOCXTEMPLATER else {}
        for piece in (around.get(column, "") if column == 0 else "", *tags.cell(number, column),
                      around.get(column, "") if column else ""):  # fmt: skip
            paragraph.add_run(piece)
    if tags is JINJA:
        table.cell(1, 0).text, table.cell(3, 0).text = first, end
    elif inside:
        table.cell(2, 0).text = inside


def context() -> dict[str, object]:
    """Return the data: plain dicts of text."""
    rows = [
        [{f"k{column}": f"nilai {table}.{row}.{column} & co" for column in range(COLUMNS)} for row in range(ROWS)]
        for table in range(TABLES)
    ]
    return {"nama": "Kecamatan Contoh", "capaian": "98,51", "tabel": rows}


def by_docxtpl(data: bytes, values: dict[str, object]) -> bytes:
    document = DocxTemplate(BytesIO(data))
    document.render(dict(values), Environment(autoescape=True))
    return saved(document)


class CachedTemplate(DocxTemplate):
    """docxtpl that mends the XML of a template once."""

    mended: dict[str, str] = {}  # noqa: RUF012 - shared on purpose: it is the cache

    def patch_xml(self, src_xml: str) -> str:
        """The mended XML of before, where the template's is the same."""
        if src_xml not in self.mended:
            self.mended[src_xml] = super().patch_xml(src_xml)
        return self.mended[src_xml]


class CachedEnvironment(Environment):
    """jinja2 that compiles a source once."""

    compiled: dict[str, Compiled] = {}  # noqa: RUF012 - shared on purpose: it is the cache

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Compiled:
        """The template compiled before, where the source is the same."""
        if source not in self.compiled:
            self.compiled[source] = super().from_string(source, *args, **kwargs)
        return self.compiled[source]


def by_docxtpl_cached(data: bytes, values: dict[str, object]) -> bytes:
    document = CachedTemplate(BytesIO(data))
    document.render(dict(values), CachedEnvironment(autoescape=True))
    return saved(document)


Rows = list[dict[str, str]]


def row_by_row(document: Any, rows: Rows) -> None:
    table = document.add_table(rows=1, cols=COLUMNS)
    table.style = "Table Grid"
    for row in rows:
        for cell, value in zip(table.add_row().cells, row.values(), strict=True):
            cell.text = value


def copied_rows(document: Any, rows: Rows) -> None:
    table = document.add_table(rows=1, cols=COLUMNS)
    table.style = "Table Grid"
    pattern = table.add_row()
    for cell in pattern.cells:
        cell.text = "x"
    first = pattern._tr  # noqa: SLF001 - the idiom python-docx' users pass on
    table._tbl.remove(first)  # noqa: SLF001 - likewise
    for row in rows:
        copy = deepcopy(first)
        for text, value in zip(copy.iter(_T), row.values(), strict=True):
            text.text = value
        table._tbl.append(copy)  # noqa: SLF001 - likewise


def parsed_table(document: Any, rows: Rows) -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    inside = "".join(f"<w:tr>{''.join(cell.format(escape(v)) for v in row.values())}</w:tr>" for row in rows)
    grid = f"<w:tblGrid>{'<w:gridCol/>' * COLUMNS}</w:tblGrid>"
    head = f"<w:tr>{cell.format('') * COLUMNS}</w:tr>"
    table = f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>{grid}{head}{inside}</w:tbl>'
    document.element.body.insert(len(document.element.body) - 1, parse_xml(table))


_T = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def by_python_docx(empty: bytes, values: dict[str, Any], table: Callable[[Any, Rows], None]) -> bytes:
    document = docx.Document(BytesIO(empty))
    for number in range(PARAGRAPHS):
        paragraph = document.add_paragraph("Capaian kinerja ")
        for piece in (values["nama"], f" pada sasaran {number} adalah ", values["capaian"], " persen."):
            paragraph.add_run(piece)
    for number in range(PICTURES):
        document.add_picture(BytesIO(picture(number * 20)))
    for rows in values["tabel"]:
        table(document, rows)
    return saved(document)


def cold(data: bytes, values: dict[str, object], cache: Cache = NO_CACHE) -> bytes:
    Template._loaded.clear()  # noqa: SLF001 - a cold start is what is measured
    return Template.load(data, "banding.docx", cache).render(values)


def main() -> None:
    data, values, empty = template(), context(), slim()
    ours = Template.load(data, "banding.docx")
    parts = package.read(ours.render(values))
    rendered = set(ours.pages)
    static = [package.deflate(name, part) for name, part in parts.items() if name not in rendered]
    floor_parts = {name: part for name, part in parts.items() if name in rendered}
    size = len(parts["word/document.xml"]) / 1000
    print(f"The finished page: {size:.0f} kB, {len(parts)} parts in the file.\n")

    def floor() -> bytes:
        return package.write([package.deflate(name, part) for name, part in parts.items()])

    def floor_of_changed() -> bytes:
        return package.write([*static, *(package.deflate(name, part) for name, part in floor_parts.items())])

    works: dict[str, Callable[[], object]] = {
        "floor: zip of all parts, level 6": floor,
        "floor: zip of the changed parts only": floor_of_changed,
        WARM: lambda: ours.render(values),
        "this engine, cold (template mended and compiled)": lambda: cold(data, values),
        "this engine, from the cache of compiled templates": lambda: cold(data, values, kept),
        "docxtpl": lambda: by_docxtpl(data, values),
        "docxtpl, everything kept": lambda: by_docxtpl_cached(data, values),
        "python-docx, `add_row`": lambda: by_python_docx(empty, values, row_by_row),
        "python-docx, rows copied": lambda: by_python_docx(empty, values, copied_rows),
        "python-docx, one parse per table": lambda: by_python_docx(empty, values, parsed_table),
    }
    with TemporaryDirectory() as folder, others(values) as more:
        kept = Cache(Path(folder))
        taken = timed(works | more)
    bottom, warm = taken["floor: zip of all parts, level 6"], taken[WARM]
    table(
        ("way", "ms", "× floor", "× warm"),
        [(name, figure(s * 1000), figure(s / bottom, 2), figure(s / warm)) for name, s in taken.items()],
    )
    checking()


@contextmanager
def others(values: dict[str, Any]) -> Iterator[dict[str, Callable[[], float]]]:
    """Two engines for Node, each with a template in its own tags; none where npm is not."""
    flat = {k: v for k, v in values.items() if k != "tabel"} | {
        f"tabel{number}": rows for number, rows in enumerate(values["tabel"])
    }
    with TemporaryDirectory() as folder:
        if not ready(Path(folder)):
            print("npm is not here: docxtemplater and carbone are left out.\n")
            yield {}
            return
        with Others(
            Path(folder), flat, {"docxtemplater": template(DOCXTEMPLATER), "carbone": template(CARBONE)}
        ) as node:
            for name in ("docxtemplater", "carbone"):
                said = text_of(node.made(name))
                assert said.count("nilai 24.31.6 & co") == 1, f"{name} must fill every row"
                assert said.count("Kecamatan Contoh") >= PARAGRAPHS, f"{name} must fill every paragraph"
            yield {
                "docxtemplater (Node)": lambda: node.render("docxtemplater"),
                "carbone (Node)": lambda: node.render("carbone"),
            }


def text_of(document: bytes) -> str:
    """The words of a document's page."""
    page = docx.Document(BytesIO(document)).element.body
    return "".join(satu.text or "" for satu in page.iter(_T))


def checking() -> None:
    """Print what the check of a finished page costs for a table of 1,000 and 4,000 rows; linear is a ratio of 4."""
    look = '<w:pPr><w:pStyle w:val="A"/><w:jc w:val="left"/></w:pPr>'
    words = "<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>x</w:t></w:r>"
    box = '<w:tcPr><w:tcW w:w="9" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
    cell = f"<w:tc>{box}<w:p>{look}{words}</w:p></w:tc>"
    columns = '<w:gridCol w:w="9"/>' * 7
    grid = f"<w:tblPr/><w:tblGrid>{columns}</w:tblGrid>"
    works: dict[str, Callable[[], object]] = {}
    for rows in (1000, 4000):
        table = f"<w:tbl>{grid}{f'<w:tr>{cell * 7}</w:tr>' * rows}</w:tbl>"
        parts = package.read(slim())
        page = parts["word/document.xml"].decode().replace("<w:body>", f"<w:body>{table}", 1).encode()
        works[str(rows)] = lambda page=page, parts=parts: list(part_faults({**parts, "word/document.xml": page}))
    few, many = (seconds * 1000 for seconds in timed(works, 3).values())
    print(
        f"The check of a finished page: 1,000 rows {few:.0f} ms, 4,000 rows {many:.0f} ms, {many / few:.1f} times.\n"
    )


if __name__ == "__main__":
    main()
