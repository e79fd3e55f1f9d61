"""The same template and data give the same page as docxtpl with escaping switched on."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from pipeline.word.markup import W, w
from pipeline.word.template.template import Template
from tests.word.build import page, part, saved, table

CONTEXT = {
    "nama": "Dinas Komunikasi & Informatika <A>",
    "kosong": "",
    "ya": True,
    "tidak": False,
    "kolom": ["Target", "Realisasi"],
    "sasaran": [
        {"nama": "Sasaran 1", "indikator": [{"u": "IKM & mutu", "n": [1, 2]}, {"u": "Nilai \"A\" 'B'", "n": [3, 4]}]},
        {"nama": "Sasaran 2", "indikator": [{"u": "x < y > z", "n": [5, 6]}]},
    ],
}


def split_with_proof() -> bytes:
    """Runs as Word leaves them: with spelling marks between, each run of the same look, some bold."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("Unit {", "{ na", "ma ", "}", "} selesai"):
        run = paragraph.add_run(piece)
        run.bold = True
        run._r.addnext(etree.Element(w("proofErr"), {w("type"): "spellStart"}))
    return saved(document)


def columns() -> bytes:
    return table(
        ("Indikator", "{%tc for k in kolom %}", "{{ k }}", "{%tc endfor %}"),
        ("{%tr for s in sasaran %}", "", "", ""),
        ("{{ s.nama }}", "{%tc for k in kolom %}", "{{ k }}", "{%tc endfor %}"),
        ("{%tr endfor %}", "", "", ""),
    )


def coloured() -> bytes:
    return table(("{% cellbg 'FF0000' %}{{ nama }}", "b"), ("{% colspan 1 %}{{ nama }}", "d"))


TEMPLATES = {
    "plain": page("Unit {{ nama }} & tetap <x>", "{{ nama }}{{ kosong }}", "tanpa tag"),
    "split over runs": page(["A {", "{ na", "ma", " }", "} B"], ["{% if", " ya %}ya{% en", "dif %}"]),
    "split with spelling marks": split_with_proof(),
    "curly quotes": page("{{ sasaran[0][“nama”] }} {% if nama != ‘x’ %}beda{% endif %}"),
    "paragraph condition": page("{%p if tidak %}", "tidak", "{%p else %}", "ya", "{%p endif %}", "akhir"),
    "paragraph loop": page("{%p for s in sasaran %}", "{{ s.nama }}", "{%p endfor %}"),
    "nested paragraph loops": page(
        *("{%p for s in sasaran %}", "{{ s.nama }}", "{%p for i in s.indikator %}", "{{ i.u }} {{ loop.index }}"),
        *("{%p if i.n[0] > 2 %}", "besar", "{%p endif %}", "{%p endfor %}", "{%p endfor %}"),
    ),
    "row loop": table(("{%tr for s in sasaran %}", ""), ("{{ s.nama }}", "{{ loop.index }}"), ("{%tr endfor %}", "")),
    "nested row loops": table(
        ("{%tr for s in sasaran %}", ""),
        ("{{ s.nama }}", "judul"),
        ("{%tr for i in s.indikator %}", ""),
        ("{{ i.u }}", "{{ i.n|join(', ') }}"),
        ("{%tr endfor %}", ""),
        ("{%tr endfor %}", ""),
    ),
    "condition over runs": page(["{% if tidak %}satu", " dua{% endif %} tiga"]),
    "run tags": page(["a ", "{%r if ya %}", "b", "{%r endif %}", " c"]),
    "comments": page("a {# catatan #}b", "{#p hapus #}", "c"),
    "header and footer": page("isi {{ nama }}", header="K {{ nama }}", footer="{% if ya %}F{% endif %} {{ nama }}"),
    "coloured cells": coloured(),
    "dashes": page("satu", "{%- if ya %} dua{% endif %}"),
}


def normal(xml: str) -> bytes:
    """The XML in canonical form, without what carries no meaning: empty texts and runs, xml:space, spelling marks."""
    root = etree.fromstring(xml.encode())
    for element in list(root.iter(w("t"))):
        element.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        if not element.text:
            element.getparent().remove(element)
    for element in [*root.iter(w("proofErr")), *root.iter(w("r"))]:
        if all(child.tag == w("rPr") for child in element):
            element.getparent().remove(element)
    for element in root.iter():
        if element.tag != w("t"):
            element.text = (element.text or "").strip() or None
        element.tail = None
    for element in root.iter(w("tcPr")):  # docxtpl puts a cell's colour before its width; the schema asks the reverse
        element[:] = sorted(element, key=lambda child: child.tag)
    for element in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        element.set("id", "0")
    return etree.tostring(root, method="c14n")


def by_docxtpl(data: bytes) -> bytes:
    document = DocxTemplate(BytesIO(data))
    document.render(dict(CONTEXT), Environment(autoescape=True))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_page_is_the_one_docxtpl_makes(name):
    data = TEMPLATES[name]
    assert normal(part(Template.load(data, "coba.docx").render(CONTEXT))) == normal(part(by_docxtpl(data)))


@pytest.mark.parametrize("file", ["word/header1.xml", "word/footer1.xml"])
def test_header_and_footer_are_those_docxtpl_makes(file):
    data = TEMPLATES["header and footer"]
    assert normal(part(Template.load(data, "coba.docx").render(CONTEXT), file)) == normal(
        part(by_docxtpl(data), file)
    )


def grid(xml: str) -> list[tuple[int, list[int]]]:
    """For each table the number of grid columns, and the cells of its rows."""
    root = etree.fromstring(xml.encode())
    tables = root.iter(f"{{{W}}}tbl")
    return [(len(one.find(w("tblGrid"))), [len(row.findall(w("tc"))) for row in one.iter(w("tr"))]) for one in tables]


def test_a_loop_over_columns_gives_the_grid_docxtpl_gives():
    ours, theirs = Template.load(columns(), "coba.docx").render(CONTEXT), by_docxtpl(columns())
    assert grid(part(ours)) == grid(part(theirs)) == [(3, [3, 3, 3])]
