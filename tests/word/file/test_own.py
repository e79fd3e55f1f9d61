"""A template hands on what is on the list: the rest is refused with a sentence, or stays behind."""

from __future__ import annotations

import pytest

from pipeline.word.check.lint import lint
from pipeline.word.errors import TemplateBroken
from pipeline.word.template.template import Template
from tests.word.build import faults, lines, page, render
from tests.word.hostile import EVIL, carriers, field, left_behind, of_paragraph, pages, parts_of, related, with_body

PLAIN = page("{{ a }}")
REFUSED = {**carriers(PLAIN), **pages(PLAIN)}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_is_on_no_list_is_refused_and_told_by_the_lint(data):
    with pytest.raises(TemplateBroken, match=r"coba\.docx"):
        Template.load(data, "coba.docx")
    assert lint(data, {"a": "", "kode": "", "laman": ""}, "coba.docx")


@pytest.mark.parametrize("data", left_behind(PLAIN).values(), ids=left_behind(PLAIN))
def test_what_word_leaves_behind_reaches_no_document(data):
    made = render(data, a="isi")
    held = [name for name, content in parts_of(made).items() if EVIL.encode() in content or "vba" in name]
    assert (lines(made)[-1], held, faults(made)) == ("isi", [], ())


HARMLESS = {
    "a page": related(PLAIN, "hyperlink", "https://contoh.example/a"),
    "an address": related(PLAIN, "hyperlink", "mailto:kantor@contoh.example"),
    "a place in the document": related(PLAIN, "hyperlink", "#bab"),
    "a picture": related(PLAIN, "image", "media/g.png", b"\x89PNG\r\n", "image/png"),
    "a picture with a blank in its name": related(PLAIN, "image", "media/g%201.png", b"\x89PNG\r\n", "image/png"),
    "a drawing": related(
        PLAIN, "image", "media/g.svg", b'<svg><path d="M0 0" fill="url(#a)"/></svg>', "image/svg+xml"
    ),
}


@pytest.mark.parametrize("data", HARMLESS.values(), ids=HARMLESS)
def test_what_documents_need_stays(data):
    assert lines(render(data, a="isi"))[-1] == "isi"


@pytest.mark.parametrize(
    "code", [" PAGE ", "page \\* MERGEFORMAT", "SEQ Tabel \\* ARABIC", 'TOC \\o "1-3"', "= 1 + 2", "REF bab \\h",
             'HYPERLINK "https://contoh.example/{{ a }}"', "HYPERLINK \\l bab", "STYLEREF 1"]
)  # fmt: skip
def test_a_field_on_the_list_stays(code):
    assert (
        code.split()[0].encode()
        in parts_of(render(with_body(PLAIN, of_paragraph(field(code))), a="x"))["word/document.xml"]
    )
