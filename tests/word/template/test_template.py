"""What the engine makes of a template and its data."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import pytest

from pipeline.word.errors import FieldMissing, TemplateBroken, TemplateUnsafe, ValueRefused
from pipeline.word.file.package import read
from pipeline.word.file.properties import Properties
from pipeline.word.template.template import Template
from tests.word.build import cells, lines, page, part, render, table, with_parts


def test_ampersand_and_less_than_reach_the_page_whole():
    assert lines(render(page("{{ a }} lalu B & C"), a="Komunikasi & Informatika <50"))[-1] == (
        "Komunikasi & Informatika <50 lalu B & C"
    )


def test_ampersand_reaches_header_and_footer_whole():
    section = docx.Document(BytesIO(render(page("x", header="{{ a }}", footer="{{ a }}"), a="A & <B>"))).sections[0]
    assert (section.header.paragraphs[0].text, section.footer.paragraphs[0].text) == ("A & <B>", "A & <B>")


def test_a_line_break_in_data_is_a_line_break_on_the_page():
    assert 'satu</w:t><w:br/><w:t xml:space="preserve">dua' in part(render(page("{{ a }}"), a="satu\ndua"))


def test_control_characters_in_data_are_left_out():
    assert lines(render(page("{{ a }}"), a="a\x01\x0cb\ufffec"))[-1] == "abc"


def test_a_tag_split_over_runs_is_joined():
    assert lines(render(page(["A {", "{ un", "it", " }", "} B"]), unit="X"))[-1] == "A X B"


def test_curly_quotes_in_a_tag_are_straightened():
    assert lines(render(page("{{ d[“a”] }}"), d={"a": "ya"}))[-1] == "ya"


@pytest.mark.parametrize("tag", [b"{{ judul }}", b"{% if a %}"])
def test_a_tag_in_the_properties_is_refused_with_its_place_and_the_remedy(tag):
    data = with_parts(page("x"), {"docProps/core.xml": b"<x>" + tag + b"</x>"})
    with pytest.raises(TemplateBroken, match=r"docProps/core.xml: .*hapus tag itu lewat File, Info"):
        render(data)


def test_only_what_is_printed_as_it_stands_is_deflated_and_once():
    template = Template.load(page("{{ a }}", header="Kop"), "coba.docx")
    before = dict(template.deflated)
    first = template.render({"a": "1"}, properties=Properties("", "", "", "", date(2025, 1, 1)))
    held = dict(template.deflated)
    template.render({"a": "2"})
    never = {"word/document.xml", "word/header1.xml", "docProps/core.xml"}
    assert (before, "word/styles.xml" in held, never & held.keys()) == ({}, True, set())
    assert template.deflated["word/styles.xml"] is held["word/styles.xml"]
    assert set(read(first)) == set(template.static)


def test_a_row_is_repeated_for_each_item():
    data = table(("{%tr for r in rows %}", ""), ("{{ r.a }}", "{{ r.b }}"), ("{%tr endfor %}", ""))
    assert cells(render(data, rows=[{"a": 1, "b": 2}, {"a": 3, "b": Decimal("4.50")}])) == [["1", "2"], ["3", "4.50"]]


def test_a_table_without_rows_is_dropped():
    data = table(("{%tr for r in rows %}", ""), ("{{ r.a }}", "{{ r.b }}"), ("{%tr endfor %}", ""))
    assert "w:tbl>" not in part(render(data, rows=[]))


def test_a_cell_emptied_by_a_false_condition_keeps_a_paragraph():
    assert "<w:p/></w:tc>" in part(render(table(("{%p if x %}\nisi\n{%p endif %}",)), x=False))


def test_a_missing_field_stops_with_its_name_and_place():
    with pytest.raises(FieldMissing, match=r"isian tidak ada dalam data: 'nilai' .*Capaian \{\{ nilai \}\}"):
        render(page("{{ a }}", "Capaian {{ nilai }}"), a="1")


@pytest.mark.parametrize("value", [None, float("nan"), Decimal("NaN"), float("inf"), [], {}, True])
def test_a_value_that_is_no_text_is_refused(value):
    with pytest.raises(ValueRefused, match="Capaian"):
        render(page("Capaian {{ nilai }}"), nilai=value)


def test_tags_in_data_stay_text():
    assert lines(render(page("{{ a }}"), a="{{ 7*7 }}{% x %}"))[-1] == "{{ 7*7 }}{% x %}"


@pytest.mark.parametrize("tag", ["{{ a.__class__ }}", "{{ f.__globals__ }}", "{{ ''.__class__.__mro__ }}"])
def test_a_template_cannot_reach_python(tag):
    with pytest.raises(TemplateUnsafe):
        render(page(tag), a="", f=render)


def test_an_unclosed_tag_is_told_with_its_words():
    with pytest.raises(TemplateBroken, match="Nama: \\{\\{ unit"):
        Template.load(page("Nama: {{ unit", "selesai"), "coba.docx")


def test_words_beside_a_paragraph_tag_are_not_lost_silently():
    with pytest.raises(TemplateBroken, match="akan hilang"):
        Template.load(page("penting {%p if x %}", "a", "{%p endif %}"), "coba.docx")


def test_the_same_data_gives_the_same_bytes():
    data = page("{{ a }}", header="{{ a }}")
    assert render(data, a="x") == render(data, a="x")


def test_a_merged_cell_begins_anew_where_its_expression_holds():
    template = table(("{%tr for b in baris %}", ""), ("{% vm b.baru %}{{ b.isi }}", "x"), ("{%tr endfor %}", ""))
    rows = [{"baru": True, "isi": "A"}, {"baru": False, "isi": "B"}, {"baru": True, "isi": "C"}]
    xml = part(render(template, baris=rows))
    assert [xml.count(f'vMerge w:val="{kind}"') for kind in ("restart", "continue")] == [2, 1]
