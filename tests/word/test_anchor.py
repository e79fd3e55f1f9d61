"""Every paragraph of a page is found again by its bookmark, and a text with a source by a bookmark of its own."""

import re

import pytest

from pipeline.word.anchor import Anchored, anchored, owned, plain
from pipeline.word.file.naming import PAGE
from pipeline.word.template.page_text import finalize

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEKS = Anchored("Jaringan & loket", "narasi/latar/0")


def page(*paragraphs):
    return {PAGE: f"<w:document {NS}><w:body>{''.join(paragraphs)}<w:sectPr/></w:body></w:document>".encode()}


def p(text="kata", properties="", before=""):
    return f"<w:p>{properties}{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def names(parts):
    return re.findall(r'w:bookmarkStart w:id="\d+" w:name="(\w+)"', parts[PAGE].decode())


def ids(parts):
    return re.findall(r'w:bookmarkStart w:id="(\d+)"', parts[PAGE].decode())


def both(parts):
    first, sources = owned(parts)
    return {**first, PAGE: anchored(first)}, sources


def test_each_paragraph_with_words_gets_one_and_an_empty_one_none():
    assert names(both(page(p(), "<w:p/>", p(""), f"<w:tbl><w:tr><w:tc>{p()}</w:tc></w:tr></w:tbl>"))[0]) == [
        "_skp1",
        "_skp2",
    ]


@pytest.mark.parametrize("properties", ["", "<w:pPr/>", '<w:pPr><w:jc w:val="center"/></w:pPr>'])
def test_it_stands_behind_the_properties_of_the_paragraph(properties):
    made = both(page(p(properties=properties)))[0][PAGE].decode()
    assert f'<w:p>{properties}<w:bookmarkStart w:id="1" w:name="_skp1"/><w:r>' in made
    assert '</w:r><w:bookmarkEnd w:id="1"/></w:p>' in made


def test_its_number_is_none_that_the_page_has_already():
    made = both(page(p(before='<w:bookmarkStart w:id="41" w:name="isi"/><w:bookmarkEnd w:id="41"/>'), p()))[0]
    assert ids(made) == ["42", "41", "43"]


def test_paragraphs_in_a_text_box_and_the_one_around_them_have_none():
    box = f"<w:p><w:r><w:txbxContent>{p()}</w:txbxContent></w:r></w:p>"
    assert names(both(page(box, p()))[0]) == ["_skp1"]


def test_a_text_with_a_source_is_printed_as_any_text():
    assert plain(page(p(finalize(TEKS)))) == page(p("Jaringan &amp; loket"))


def test_a_text_with_a_source_alone_in_its_paragraph_is_known_by_it():
    made, sources = both(page(p(), p(finalize(TEKS))))
    assert (sources, names(made)) == ({"_ski1": "narasi/latar/0"}, ["_skp1", "_ski1"])


def test_a_number_of_a_list_may_stand_before_it():
    assert both(page(p(f"a.</w:t><w:tab/><w:t>{finalize(TEKS)}")))[1] == {"_ski1": "narasi/latar/0"}


@pytest.mark.parametrize("teks", ["{} dan lain-lain", "Faktor: {}", "{0} {0}"])
def test_a_text_beside_others_has_no_source(teks):
    made, sources = both(page(p(teks.format(finalize(TEKS)))))
    assert (sources, names(made)) == ({}, ["_skp1"])


def test_the_signs_around_it_stand_on_no_finished_page():
    header = {"word/header1.xml": p(finalize(TEKS)).encode()}
    made, _ = both({**page(p("x " + finalize(TEKS)), p(finalize(TEKS))), **header})
    assert not any("\U0010fff0" in part.decode() or "\U0010fff2" in part.decode() for part in made.values())


def test_data_cannot_bring_the_signs_along():
    assert finalize("\U0010fff0narasi/x/0\U0010fff1palsu\U0010fff2") == "narasi/x/0palsu"


def test_line_breaks_in_it_stay_line_breaks():
    made, sources = both(page(p(finalize(Anchored("satu\ndua", "s")))))
    assert sources == {"_ski1": "s"}
    assert "<w:br/>" in made[PAGE].decode()


def test_a_copy_of_a_text_keeps_its_source():
    import pickle

    assert pickle.loads(pickle.dumps(TEKS)).source == "narasi/latar/0"  # noqa: S301 - our own
