"""Whatever is written in the data stands on the page as it was written."""

from __future__ import annotations

import re
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.word.file.properties import Properties
from pipeline.word.template.template import Template
from tests.word.build import faults, lines, page, part, render

PLAIN = page("[{{ a }}]", header="{{ a }}")
RICH = page("[{{ a }}]", "{{p a }}", header="{{ a }}")
_ILLEGAL = re.compile("[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|[\x0b\u2028\u2029]")


def readable(text: str) -> str:
    """What a reader sees of a text: line ends of every kind are one, what XML cannot hold is gone."""
    return _ILLEGAL.sub("", _BREAKS.sub("\n", text))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=())))
def test_any_text_comes_back_from_the_page(text):
    assert lines(render(PLAIN, a=text))[-1] == f"[{readable(text)}]"


@settings(max_examples=40, deadline=None)
@given(st.text())
def test_any_text_leaves_a_sound_document(text):
    assert faults(render(RICH, a=text)) == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="ab &<\t", min_size=1).filter(str.strip)))
def test_no_paragraph_of_a_text_is_lost(texts):
    assert len(lines(render(page("{{p a }}", "akhir"), a="\n\n".join(texts)))) - 1 == len(texts)


def test_a_number_stands_as_it_is():
    assert lines(render(PLAIN, a=12))[-1] == "[12]"


@pytest.mark.parametrize("value", [Properties, object(), {"a": 1}.items(), (1, 2)])
def test_an_object_without_words_of_its_own_is_refused(value):
    with pytest.raises(Exception, match="bukan teks atau angka"):
        render(PLAIN, a=value)


def test_properties_are_written_and_escaped_once():
    properties = Properties("A & <B>", "LKjIP", "Dinas", "SAKIP", date(2025, 3, 31))
    core = part(Template.load(PLAIN, "x").render({"a": "x"}, properties=properties), "docProps/core.xml")
    assert "<dc:title>A &amp; &lt;B&gt;</dc:title>" in core
    assert core.count("2025-03-31T00:00:00Z") == 2


def test_a_template_with_properties_leaves_a_sound_document():
    properties = Properties("\x01A", "", "", "", date(2025, 1, 1))
    assert faults(Template.load(PLAIN, "x").render({"a": "x"}, properties=properties)) == ()


def test_the_same_bytes_are_compiled_once():
    assert Template.load(PLAIN, "x") is Template.load(bytes(bytearray(PLAIN)), "x")


def rendered_there(text: str) -> bytes:
    return Template.load(PLAIN, "coba.docx").render({"a": text})


def test_another_process_makes_the_same_bytes():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(rendered_there, "A & B").result() == rendered_there("A & B")
