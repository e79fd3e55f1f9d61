"""What render refuses the lint foresees, and both say it in Indonesian."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pipeline.errors import TemplateError
from pipeline.word.chart.chart import Chart
from pipeline.word.check.lint import lint
from pipeline.word.check.schema import schema_of
from pipeline.word.template.template import Template
from tests.word.build import lines, page, render, table

SCHEMA = {"a": "", "b": [{"u": ""}], "r": {"x": ""}}
DATA = {"a": "teks", "b": [{"u": "1"}], "r": {"x": "y"}}
REFUSED = {
    "{{ none }}": "nilainya kosong",
    "{{ a ~ none }}": "nilainya kosong",
    "{{ true }}": "bukan teks atau angka",
    "{{ 1e308*10 }}": "bukan angka",
    "{{ b }}": "bukan teks atau angka",
    "{{ range }}": "bukan teks atau angka",
    "{{ 1/0 }}": "membagi dengan nol",
    "{{ a + 1 }}": "tidak sejenis",
    "{% if a > 1 %}x{% endif %}": "tidak sejenis",
    "{{ a.split(1) if false else [].pop() }}": "",
    "{{ '{}{}'.format(1) }}": "tidak dimiliki",
    "{{ b[3].u }}": "baris ke-4",
    "{% for x, y in b %}{{ x }}{% endfor %}": "",
    "{% macro m(n) %}{{ caller() }}{% endmacro %}{{ m(1) }}": "",
    "{% for i in range(10**9) %}x{% endfor %}": r"range\(1000000000\)",
    "{% for i in range(9999) %}{% for j in range(9999) %}x{% endfor %}{% endfor %}": r"range\(9999\)",
    "{{ 'a' * 10**9 }}": "terlalu banyak",
    "{{ [1] * 10**9 }}": "terlalu banyak",
    "{{ 10**10**10 }}": "terlalu besar",
    "{{ '%999999999d'|format(1) }}": "terlalu besar",
    "{{ '%999999999d' % 1 }}": "terlalu besar",
    f"{{{{ {'(' * 3000}1{')' * 3000} }}}}": "",
    f"{{{{ {'9' * 5000} }}}}": "",
    "{% tr for x in b %}": r"\{%tr tanpa spasi",
    "{% fro x in b %}": "mungkin maksudnya {% for %}",
    "{% do x %}": "tidak dikenal",
    "{{ a|besar }}": "'besar' tidak dikenal",
    "{{ a is besar }}": "'besar' tidak dikenal",
    "{% set a.b = 1 %}": "tidak dapat dibaca",
    "{% for %}x{% endfor %}": "tidak dapat dibaca",
    "{{ (a }}": "",
    "{{ 'a }}": "",
    "{{ a ? b }}": "",
    "{% if %}x{% endif %}": "",
}
ENGLISH = (
    "Encountered",
    "unexpected",
    "expected",
    "unknown",
    "object",
    "argument",
    "No filter",
    "is undefined",
    "limit",
)


@pytest.mark.parametrize("tag", REFUSED)
def test_what_render_refuses_the_lint_tells(tag):
    with pytest.raises(TemplateError):
        render(page(tag), **DATA)
    assert lint(page(tag), SCHEMA)


@pytest.mark.parametrize(("tag", "words"), [(tag, words) for tag, words in REFUSED.items() if words])
def test_the_reason_is_told_in_plain_words(tag, words):
    with pytest.raises(TemplateError, match=words.replace("{% for %}", r"\{% for %\}")):
        render(page(tag), **DATA)


@pytest.mark.parametrize("tag", REFUSED)
def test_no_english_reaches_the_reader(tag):
    with pytest.raises(TemplateError) as told:
        render(page(tag), **DATA)
    reason = str(told.value).partition(" (di dekat")[0]
    assert not [word for word in ENGLISH if word in reason]


@pytest.mark.parametrize(
    ("tag", "shown"), [("{{ a ~ 1 }}", "teks1"), ("{{ 2 ** 8 }}", "256"), ("{{ '=' * 3 }}", "===")]
)
def test_honest_arithmetic_is_done(tag, shown):
    assert lines(render(page(tag), **DATA))[-1] == shown


def test_a_loop_over_a_range_of_data_is_no_fault():
    assert lint(page("{% for i in range(b|length) %}{{ i }}{% endfor %}"), SCHEMA) == ()


@dataclass(frozen=True)
class Baris:
    uraian: str
    grafik: Chart | None
    tepat: tuple[str, ...]


@dataclass(frozen=True)
class Konteks:
    judul: str
    ada: bool
    baris: tuple[Baris, ...]


def tried(data):
    return [fault.pesan for fault in lint(data, schema_of(Konteks), made=contoh)]


def contoh(example):
    row = example.of(Konteks)
    return {"judul": row.judul, "ada": row.ada, "baris": row.baris}


def test_an_empty_list_is_tried():
    (pesan,) = tried(page("{{ baris[0].uraian }}"))
    assert pesan.startswith("isian tidak ada dalam data: baris ke-1 dari daftar yang lebih pendek")
    assert pesan.endswith("(bila daftarnya kosong)")


def test_a_list_asked_for_only_when_it_has_rows_is_no_fault():
    assert tried(page("{% if baris %}{{ baris[0].uraian }}{% endif %}")) == []


def test_words_read_by_place_are_a_record_and_no_list():
    assert tried(page("{% for b in baris %}{{ b.tepat[3] }}{% endfor %}")) == []


def test_every_branch_that_compares_words_is_tried():
    assert len(tried(page("{% if judul == 'PK' %}{{ 1/0 }}{% endif %}"))) == 1


def test_the_branch_without_yes_is_tried():
    assert len(tried(page("{% if not ada %}{{ 1/0 }}{% endif %}"))) == 1


def test_a_table_that_loses_its_columns_with_the_rows_is_foreseen():
    data = table(("{%tc for b in baris %}", "{{ b.uraian }}", "{%tc endfor %}"))
    assert tried(data) == []


def test_the_same_fault_is_told_once():
    assert len(tried(page("{{ 1/0 }}"))) == 1


def test_a_template_accepted_renders_empty_data():
    data = page("{% for b in baris %}{{ b.uraian }}{% else %}Belum ada.{% endfor %}")
    assert tried(data) == []
    assert lines(Template.load(data, "x").render({"baris": ()}))[-1] == "Belum ada."


LEFT = {
    "Yth. «NAMA»": "«NAMA»",
    "Yth. « Nama Pegawai »": "« Nama Pegawai »",
    "Yth. <<nama>>": "<<nama>>",
    "Yth. ${nama}": r"${nama}",
    "Yth. [NAMA_PEGAWAI]": "[NAMA_PEGAWAI]",
    "Yth. %NAMA_OPD%": "%NAMA_OPD%",
}


@pytest.mark.parametrize(("text", "left"), LEFT.items())
def test_what_another_program_would_fill_is_named(text, left):
    (fault,) = lint(page(text), SCHEMA)
    assert (fault.kode, left in fault.pesan) == ("sisa-mail-merge", True)


@pytest.mark.parametrize(
    "text", ["[BELUM DIISI – nama]", "[1] Sumber", "3 < 4 >> 2", "a << b >> c", "100% A_B 5%", "$100 {x}"]
)
def test_ordinary_words_are_no_left_over(text):
    assert lint(page(text), SCHEMA) == ()


MERGE = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD Nama_Pegawai \\* MERGEFORMAT '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«Nama_Pegawai»</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
SIMPLE = '<w:p><w:fldSimple w:instr=" MERGEFIELD Nama "><w:r><w:t>«Nama»</w:t></w:r></w:fldSimple></w:p>'


@pytest.mark.parametrize(("field", "name"), [(MERGE, "«Nama_Pegawai»"), (SIMPLE, "«Nama»")])
def test_a_field_of_mail_merge_is_named_once(field, name):
    from tests.word.build import body

    (fault,) = lint(body(page("a"), field), SCHEMA)
    assert fault.pesan.startswith(f"sisa mail merge {name}; ganti dengan isian")
