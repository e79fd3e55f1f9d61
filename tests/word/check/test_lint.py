"""What the lint says of templates before they are used."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pipeline.word.chart.chart import Chart
from pipeline.word.check.lint import lint
from pipeline.word.check.schema import schema_of
from pipeline.word.picture import Picture
from pipeline.word.tree.tree import Tree
from tests.word.build import body, page, table, with_parts

SCHEMA = {"instansi": {"nama": "", "kepala": {"nip": ""}}, "baris": [{"uraian": "", "nilai": [""]}], "tahun": ""}


def loop(*middle: str) -> bytes:
    return table(
        ("{%tr for b in baris %}", *[""] * (len(middle) - 1)), middle, ("{%tr endfor %}", *[""] * (len(middle) - 1))
    )


FAULTY = [
    ("an unknown field", page("Nama {{ instansi.nmae }}"), "isian-tak-dikenal"),
    ("an unknown top name", page("{{ tahunn }}"), "isian-tak-dikenal"),
    ("an unknown field of a row", loop("{{ b.urian }}"), "isian-tak-dikenal"),
    ("a part of a plain value", page("{{ tahun.angka }}"), "isian-tak-dikenal"),
    ("a list used as a record", page("{{ baris.uraian }}"), "isian-tak-dikenal"),
    (
        "a loop's name after the loop",
        page("{%p for b in baris %}", "{%p endfor %}", "{{ b.uraian }}"),
        "isian-tak-dikenal",
    ),
    (
        "an unknown field of what a macro gets",
        page("{% macro m(y) %}{{ y.apa }}{% endmacro %}{{ m(instansi) }}"),
        "isian-tak-dikenal",
    ),
    ("a field in a condition", page("{% if instansi.ada %}x{% endif %}"), "isian-tak-dikenal"),
    ("an unknown field in the header", page("x", header="{{ nama }}"), "isian-tak-dikenal"),
    ("an unknown filter", page("{{ tahun|besar }}"), "saringan-tak-dikenal"),
    ("a tag torn by Enter", page("Nama {{ instansi", ".nama }}"), "tag-terputus"),
    ("a closer alone", page("nama }} selesai"), "tag-terputus"),
    ("an empty tag", page("Nama {{ }}"), "tag-salah"),
    ("a tag that is no name", page("{{ nama pegawai }}"), "tag-salah"),
    ("a loop that is no loop", page("{% for b di baris %}{% endfor %}"), "tag-salah"),
    ("a block without end", page("{%p if tahun %}", "a"), "blok-tak-tertutup"),
    ("an end without block", page("{%p endif %}"), "blok-tak-tertutup"),
    ("an end of another block", page("{% if tahun %}{% endfor %}"), "blok-tak-tertutup"),
    ("a row loop closed in its row", loop("{%tr for n in b.nilai %}\n{% endfor %}"), "teks-di-samping-tag"),
    ("words beside a paragraph tag", page("penting {%p if tahun %}", "{%p endif %}"), "teks-di-samping-tag"),
    (
        "words beside a row tag",
        table(("{%tr for b in baris %}", "No"), ("{%tr endfor %}", "")),
        "teks-di-samping-tag",
    ),
    ("a forbidden tag", page("{% raw %}"), "tag-terlarang"),
    (
        "a loop from a paragraph into a table",
        body(table(("{% endfor %}",)), "<w:p><w:r><w:t>{% for b in baris %}</w:t></w:r></w:p>"),
        "blok-tak-setara",
    ),
    (
        "a tag in the properties",
        with_parts(page("x"), {"docProps/core.xml": b"<x>{{ judul }}</x>"}),
        "tag-di-properti",
    ),
    ("a row tag outside a table", page("{%tr for b in baris %}", "{%tr endfor %}"), "tag-salah"),
]


@pytest.mark.parametrize(("data", "kode"), [case[1:] for case in FAULTY], ids=[case[0] for case in FAULTY])
def test_a_fault_of_a_template_is_found(data, kode):
    assert {fault.kode for fault in lint(data, SCHEMA)} == {kode}


SOUND = [
    page("{{ instansi.nama }}", "{{ instansi.kepala.nip|upper }}", header="{{ tahun }}"),
    loop("{{ b.uraian }}", "{% for n in b.nilai %}{{ n }}{{ loop.index }}{% endfor %}"),
    page("{% set x = instansi.kepala %}{{ x.nip }}", "{{ baris[0].uraian }}", "{{ baris|length }}"),
    page("{%p for b in baris|sort(attribute='uraian') if b.uraian %}", "{{ b.uraian }}", "{%p endfor %}"),
    page("{% macro m(y) %}{{ y.nama }}{% endmacro %}{{ m(instansi) }}"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_template_has_no_fault(data):
    assert lint(data, SCHEMA) == ()


def test_a_fault_names_the_field_that_may_be_meant():
    assert "mungkin maksudnya 'nama'" in lint(page("{{ instansi.nmae }}"), SCHEMA)[0].pesan


def test_a_fault_tells_part_and_words():
    (fault,) = lint(page("x", header="Laporan {{ tahunn }} ini"), SCHEMA)
    assert (fault.bagian, fault.kata) == ("word/header1.xml", "Laporan {{ tahunn }} ini")


def test_every_torn_tag_of_a_page_is_told():
    assert len(lint(page("{{ a", "{{ b", "}}"), SCHEMA)) == 3


def test_a_file_that_is_no_word_file_is_told():
    assert [fault.kode for fault in lint(b"x", SCHEMA)] == ["bukan-docx"]


@dataclass
class Baris:
    uraian: str
    nilai: tuple[int, ...]


@dataclass
class Konteks:
    judul: str
    baris: list[Baris]
    kepala: Baris | None


def test_a_schema_is_read_from_dataclasses():
    row = {"uraian": None, "nilai": [None]}
    assert schema_of(Konteks) == {"judul": None, "baris": [row], "kepala": row}


@dataclass(frozen=True)
class Bergambar:
    grafik: tuple[Chart, ...]
    bagan: Tree
    logo: Picture | None


def test_what_is_drawn_as_a_whole_has_no_fields():
    assert schema_of(Bergambar) == {"grafik": [None], "bagan": None, "logo": None}
