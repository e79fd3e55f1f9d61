"""The Word engine beside docxtpl, python-docx and the floor (zipping the final bytes), all in one run.

Processor time, the ways in turn, medians. docxtpl also with everything kept that can be kept between two renderings
of one template, python-docx also with its two quickest idioms: copies of a row, and one parse of a whole table.

The document: 25 tables of 32 rows and 7 columns (800 rows), 150 paragraphs of split runs, 10 pictures.
"""

from __future__ import annotations

import gc
import struct
import sys
import zlib
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docxtpl import DocxTemplate
from jinja2 import Environment
from jinja2 import Template as Compiled

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.word.cache import NO_CACHE, Cache
from pipeline.word.check.document import part_faults
from pipeline.word.file import package
from pipeline.word.template.template import Template

TABLES, ROWS, COLUMNS, PARAGRAPHS, PICTURES, TIMES = 25, 32, 7, 150, 10, 7
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


def template() -> bytes:
    """Return the template, with tags split over runs as Word writes them."""
    document = docx.Document(BytesIO(slim()))
    document.sections[0].header.paragraphs[0].text = "{{ nama }}"
    for number in range(PARAGRAPHS):
        paragraph = document.add_paragraph("Capaian kinerja ")
        for piece in ("{{ na", "ma }}", f" pada sasaran {number} adalah ", "{", "{ capaian }", "}", " persen."):
            paragraph.add_run(piece)
    for number in range(PICTURES):
        document.add_picture(BytesIO(picture(number * 20)))
    for number in range(TABLES):
        table = document.add_table(rows=4, cols=COLUMNS)
        table.style = "Table Grid"
        for column in range(COLUMNS):
            table.cell(0, column).text = f"Kolom {column}"
            paragraph = table.cell(2, column).paragraphs[0]
            for piece in ("{{ b", f".k{column}", " }}"):
                paragraph.add_run(piece)
        table.cell(1, 0).text = f"{{%tr for b in tabel[{number}] %}}"
        table.cell(3, 0).text = "{%tr endfor %}"
    return saved(document)


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


def timed(works: dict[str, Callable[[], object]], times: int = TIMES) -> dict[str, float]:
    """Return the median of each way's milliseconds, the ways in turn, each begun with a clean heap."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(times):
        for name, work in works.items():
            gc.collect()
            start = process_time()
            work()
            taken[name].append((process_time() - start) * 1000)
    return {name: median(found) for name, found in taken.items()}


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
    print(f"document.xml: {len(parts['word/document.xml']) / 1000:.0f} kB, seluruhnya {len(parts)} bagian")

    def floor() -> bytes:
        return package.write([package.deflate(name, part) for name, part in parts.items()])

    def floor_of_changed() -> bytes:
        return package.write([*static, *(package.deflate(name, part) for name, part in floor_parts.items())])

    works: dict[str, Callable[[], object]] = {
        "batas: zip seluruh bagian, L6": floor,
        "batas: zip yang berubah, L6": floor_of_changed,
        "mesin ini, hangat": lambda: ours.render(values),
        "mesin ini, dingin": lambda: cold(data, values),
        "mesin ini, dari simpanan": lambda: cold(data, values, kept),
        "docxtpl": lambda: by_docxtpl(data, values),
        "docxtpl, semua disimpan": lambda: by_docxtpl_cached(data, values),
        "python-docx, add_row": lambda: by_python_docx(empty, values, row_by_row),
        "python-docx, baris disalin": lambda: by_python_docx(empty, values, copied_rows),
        "python-docx, tabel sekali urai": lambda: by_python_docx(empty, values, parsed_table),
    }
    with TemporaryDirectory() as folder:
        kept = Cache(Path(folder))
        taken = timed(works)
    bottom, warm = taken["batas: zip seluruh bagian, L6"], taken["mesin ini, hangat"]
    print(f"{'cara':32}{'ms':>9}{'x batas':>10}{'x hangat':>10}")
    for name, value in taken.items():
        print(f"{name:32}{value:9.1f}{value / bottom:10.2f}{value / warm:10.2f}")
    checking()


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
    few, many = timed(works, 3).values()
    print(f"periksa 1.000 baris {few:.0f} ms, 4.000 baris {many:.0f} ms: {many / few:.1f} kali")


if __name__ == "__main__":
    main()
