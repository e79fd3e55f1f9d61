"""The traps of Word templating, one by one: each was seen to lose text or break a file elsewhere."""

from __future__ import annotations

import pytest
from lxml import etree

from pipeline.word.errors import FieldMissing, TemplateBroken, TemplateUnsafe, ValueRefused
from pipeline.word.markup import W
from pipeline.word.template.template import Template
from pipeline.word.tree.tree import Node, Tree
from tests.word.build import body, faults, lines, page, part, render, table, with_parts

NOTE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
NOTE_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
SECTION = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"


def with_footnote(text: str, sections: int = 3) -> bytes:
    """A document of several sections with a footnote, as an LKjIP has."""
    reference = '<w:p><w:r><w:t>isi</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    data = body(page("akhir"), reference + SECTION * (sections - 1))
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    types = part(data, "[Content_Types].xml").replace(
        "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{NOTE_TYPE}"/></Types>'
    )
    rels = part(data, "word/_rels/document.xml.rels").replace(
        "</Relationships>", f'<Relationship Id="rIdN" Type="{NOTE_REL}" Target="footnotes.xml"/></Relationships>'
    )
    return with_parts(
        data,
        {
            "word/footnotes.xml": f"{notes}</w:footnotes>".encode(),
            "[Content_Types].xml": types.encode(),
            "word/_rels/document.xml.rels": rels.encode(),
        },
    )


def note(data: bytes) -> str:
    return "".join(etree.fromstring(part(data, "word/footnotes.xml").encode()).itertext())


def test_ampersand_reaches_a_footnote_whole():
    assert note(render(with_footnote("{{ a }}"), a="A & B < C")) == "A & B < C"


def test_footnotes_of_several_sections_are_rendered_once():
    assert note(render(with_footnote("{{ a }}"), a="{{ 7*7 }}")) == "{{ 7*7 }}"


def test_a_document_with_footnotes_and_sections_is_sound():
    assert faults(render(with_footnote("{{ a }}"), a="x")) == ()


def test_one_bad_value_leaves_the_rest_of_the_page_whole():
    text = lines(render(page("{{ a }}", "sesudah A & B", "{{ b }}"), a="x & y", b="<z>"))
    assert text[-3:] == ["x & y", "sesudah A & B", "<z>"]


def test_data_cannot_make_a_paragraph():
    assert lines(render(page("{{ a }}"), a="a</w:t></w:r></w:p><w:p>"))[-1] == "a</w:t></w:r></w:p><w:p>"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ range.__class__ }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ ().__class__.__bases__ }}",
        "{{ a.__class__ }}",
        "{{ _sesi.__init__.__globals__ }}",
        "{{ (a|attr('__class__')).__mro__ }}",
    ],
)
def test_a_template_runs_no_code(tag):
    with pytest.raises((TemplateUnsafe, FieldMissing)):
        render(page(tag), a="x")


@pytest.mark.parametrize("tag", ["{{ a|safe }}", "{{ a|xmlattr }}", "{{ a|tojson }}"])
def test_a_filter_that_lets_raw_xml_through_is_unknown(tag):
    with pytest.raises(TemplateBroken, match=r"saringan .* tidak dikenal"):
        Template.load(page(tag), "coba.docx")


@pytest.mark.parametrize("tag", ["{% autoescape false %}", "{% include 'x' %}", "{% raw %}", "{% import 'x' as y %}"])
def test_a_statement_that_leaves_the_page_is_forbidden(tag):
    with pytest.raises(TemplateBroken, match="tidak diizinkan"):
        Template.load(page(tag), "coba.docx")


def test_a_filter_between_keeps_the_escaping():
    assert lines(render(page("{{ a|upper }} {{ a|replace('x', '<') }}"), a="x&y"))[-1] == "X&Y <&y"


def test_a_field_named_like_a_method_is_the_field():
    assert lines(render(page("{{ r.items }} {{ r.values }}"), r={"items": "a", "values": "b"}))[-1] == "a b"


@pytest.mark.parametrize("row", [("{% if x %}a", "b{% endif %}"), ("{% for r in x %}a", "{% endfor %}")])
@pytest.mark.parametrize("x", [[], [1, 2]])
def test_a_block_over_two_cells_never_leaves_torn_xml(row, x):
    assert {fault.kode for fault in faults(render(table(row), x=x))} <= {"kolom-tak-cocok"}


def test_a_loop_that_begins_outside_its_table_is_refused():
    data = body(table(("{% endfor %}",)), "<w:p><w:r><w:t>{% for r in x %}</w:t></w:r></w:p>")
    with pytest.raises(TemplateBroken, match="tempat yang setara"):
        Template.load(data, "coba.docx")


@pytest.mark.parametrize("text", ["{% if x %}", "{% for a in x %}a", "{%p if x %}"])
def test_a_block_without_end_is_refused(text):
    with pytest.raises(TemplateBroken, match="tidak ditutup"):
        Template.load(page(text), "coba.docx")


def test_an_end_without_its_block_is_refused():
    with pytest.raises(TemplateBroken, match="tanpa pembukanya"):
        Template.load(page("{% endif %}"), "coba.docx")


def test_words_beside_a_row_tag_are_not_lost_silently():
    with pytest.raises(TemplateBroken, match="penting"):
        Template.load(table(("{%tr for r in x %}", "penting"), ("{%tr endfor %}", "")), "coba.docx")


def test_a_nested_table_at_the_end_of_a_cell_gets_a_paragraph_after_it():
    nested = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:tbl><w:tblPr/><w:tblGrid>'
        '<w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
        "<w:p><w:r><w:t>{%p if x %}</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>"
        "</w:tc></w:tr></w:tbl>"
    )
    assert faults(render(body(page("a"), nested), x=False)) == ()


def test_a_bookmark_in_a_loop_is_not_repeated():
    mark = '<w:bookmarkStart w:id="1" w:name="bab"/><w:bookmarkEnd w:id="1"/>'
    loop = "<w:p><w:r><w:t>{%p for r in x %}</w:t></w:r></w:p><w:p>" + mark + "</w:p>"
    data = body(page("a"), loop + "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>")
    assert faults(render(data, x=[1, 2])) == ()


def test_a_section_break_in_a_vanishing_paragraph_stays():
    tag = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p if x %}</w:t></w:r></w:p>"
    data = body(page("{%p endif %}"), tag)
    assert part(render(data, x=False)).count("<w:sectPr") == 2


def test_paragraphs_are_cut_at_blank_lines():
    assert lines(render(page("{{p x }}"), x="satu\n\ndua\nbaris"))[-2:] == ["satu", "dua\nbaris"]


def test_paragraphs_look_like_the_one_of_their_tag():
    tag = '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{p x }}</w:t></w:r></w:p>'
    xml = part(render(body(page("a"), tag), x="satu\n\ndua"))
    assert xml.count('<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>') == 2


def test_a_tree_inside_a_sentence_is_refused():
    with pytest.raises(ValueRefused, match=r"\{\{p"):
        render(page("a {{ x }}"), x=Tree((Node("a"),), 5, 5))


def test_a_value_in_an_alt_text_or_a_link_is_one_line():
    field = '<w:p><w:r><w:instrText>HYPERLINK "{{ x }}"</w:instrText></w:r></w:p>'
    assert 'HYPERLINK "a &amp; b"' in part(render(body(page("a"), field), x="a &\n b"))


def test_a_brace_before_a_tag_stays_a_brace():
    assert lines(render(page("{ {{ a }} }"), a="x"))[-1] == "{ x }"


def test_a_cell_merged_down_shows_its_words_once():
    data = table(("{%tr for r in x %}", ""), ("{% vm %}{{ s }}", "{{ r }}"), ("{%tr endfor %}", ""))
    assert part(render(data, x=["a", "b"], s="Sasaran")).count("Sasaran") == 1


def test_a_cell_merged_across_leaves_a_sound_table():
    data = table(
        ("{%tc for k in x %}", "{% hm %}judul", "{%tc endfor %}"), ("{%tc for k in x %}", "{{ k }}", "{%tc endfor %}")
    )
    assert faults(render(data, x=["a", "b", "c"])) == ()


def test_columns_that_all_vanish_leave_no_broken_table():
    data = table(("{%tc for k in x %}", "{{ k }}", "{%tc endfor %}"))
    assert faults(render(data, x=[])) == ()
