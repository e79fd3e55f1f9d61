"""The Word engine beside docxtpl, python-docx and the floor (zipping the final bytes), all in one run.

The document: 25 tables of 32 rows and 7 columns (800 rows), 150 paragraphs of split runs, 10 pictures.
"""

from __future__ import annotations

import gc
import struct
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import docx
from docxtpl import DocxTemplate
from jinja2 import Environment

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


def by_python_docx(empty: bytes, values: dict[str, Any]) -> bytes:
    document = docx.Document(BytesIO(empty))
    for number in range(PARAGRAPHS):
        paragraph = document.add_paragraph("Capaian kinerja ")
        for piece in (values["nama"], f" pada sasaran {number} adalah ", values["capaian"], " persen."):
            paragraph.add_run(piece)
    for number in range(PICTURES):
        document.add_picture(BytesIO(picture(number * 20)))
    for rows in values["tabel"]:
        table = document.add_table(rows=1, cols=COLUMNS)
        table.style = "Table Grid"
        for row in rows:
            for cell, value in zip(table.add_row().cells, row.values(), strict=True):
                cell.text = value
    return saved(document)


def timed(work: Callable[[], object], times: int = TIMES) -> float:
    """Return the median of the run's milliseconds, each begun with a clean heap."""
    taken = []
    for _ in range(times):
        gc.collect()
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


def cold(data: bytes, values: dict[str, object], cache: Cache = NO_CACHE) -> bytes:
    Template._loaded.clear()  # noqa: SLF001 - a cold start is what is measured
    return Template.load(data, "banding.docx", cache).render(values)


def main() -> None:
    data, values, empty = template(), context(), slim()
    ours = Template.load(data, "banding.docx")
    parts = package.read(ours.render(values))
    rendered = {part.part for part in ours.parts}
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
        "python-docx, add_row": lambda: by_python_docx(empty, values),
    }
    with TemporaryDirectory() as folder:
        kept = Cache(Path(folder))
        taken = {name: timed(work) for name, work in works.items()}
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
    taken: dict[int, float] = {}
    for rows in (1000, 4000):
        table = f"<w:tbl>{grid}{f'<w:tr>{cell * 7}</w:tr>' * rows}</w:tbl>"
        parts = package.read(slim())
        page = parts["word/document.xml"].decode().replace("<w:body>", f"<w:body>{table}", 1).encode()
        taken[rows] = timed(lambda page=page, parts=parts: list(part_faults({**parts, "word/document.xml": page})), 3)
    few, many = taken[1000], taken[4000]
    print(f"periksa 1.000 baris {few:.0f} ms, 4.000 baris {many:.0f} ms: {many / few:.1f} kali")


if __name__ == "__main__":
    main()
