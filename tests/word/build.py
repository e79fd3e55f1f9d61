"""Builders of templates: one line makes a Word file with the tags a test is about."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx

from pipeline.word.check.document import part_faults
from pipeline.word.check.fault import Fault
from pipeline.word.file.package import deflate, read, write
from pipeline.word.template.template import Template


def saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def page(*paragraphs: str | Sequence[str], header: str = "", footer: str = "") -> bytes:
    """A document of paragraphs; a list of strings is one paragraph of several runs, as Word splits them."""
    document = docx.Document()
    for paragraph in paragraphs:
        runs = [paragraph] if isinstance(paragraph, str) else paragraph
        added = document.add_paragraph()
        for run in runs:
            added.add_run(run)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if footer:
        document.sections[0].footer.paragraphs[0].text = footer
    return saved(document)


def table(*rows: Sequence[str], style: str = "") -> bytes:
    """A document with one table; a cell's lines are its paragraphs."""
    document = docx.Document()
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    if style:
        made.style = style
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            first, *others = text.split("\n")
            cell.paragraphs[0].text = first
            for other in others:
                cell.add_paragraph(other)
    return saved(document)


def with_parts(data: bytes, changes: dict[str, bytes]) -> bytes:
    """The document with parts put in or replaced."""
    return write(deflate(name, part) for name, part in {**read(data), **changes}.items())


def body(data: bytes, inside: str) -> bytes:
    """The document with raw XML put first in its body."""
    xml = part(data, "word/document.xml")
    return with_parts(data, {"word/document.xml": xml.replace("<w:body>", f"<w:body>{inside}", 1).encode()})


def part(data: bytes, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


def render(data: bytes, /, **context: object) -> bytes:
    return Template.load(data, "coba.docx").render(context)


def lines(data: bytes) -> list[str]:
    """The paragraphs of the body as text."""
    return [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]


def cells(data: bytes) -> list[list[str]]:
    """The cells of the first table as text."""
    return [[cell.text for cell in row.cells] for row in docx.Document(BytesIO(data)).tables[0].rows]


def faults(data: bytes) -> tuple[Fault, ...]:
    """What Word would have to mend in a document."""
    return tuple(part_faults(read(data)))
