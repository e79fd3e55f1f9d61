"""Emphasis, links, tables and pictures that somebody wrote become Word's own."""

import pickle

from pipeline.word.anchor import Anchored
from pipeline.word.ruled import Ruled
from pipeline.word.styled import Piece, Styled, in_runs
from pipeline.word.template.page_text import finalize

TEBAL = frozenset({"bold"})


def run(teks, look=""):
    return in_runs(f'<w:p><w:r>{look}<w:t xml:space="preserve">{finalize(teks)}</w:t></w:r></w:p>')


def test_an_emphasised_piece_has_a_run_of_its_own():
    assert '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">dua</w:t></w:r>' in run(
        Styled((Piece("satu "), Piece("dua", TEBAL), Piece(" tiga")))
    )


def test_it_keeps_the_look_of_the_run_it_stands_in():
    look = '<w:rPr><w:rStyle w:val="X"/><w:sz w:val="20"/></w:rPr>'
    made = run(Styled((Piece("dua", TEBAL),)), look)
    assert '<w:rPr><w:rStyle w:val="X"/><w:b/><w:bCs/><w:sz w:val="20"/></w:rPr>' in made
    assert made.count('<w:rPr><w:rStyle w:val="X"/><w:sz') == 2


def test_words_are_escaped():
    assert ">a &amp; b &lt;c&gt;<" in run(Styled((Piece("a & b <c>", TEBAL),)))


def test_a_link_is_a_field():
    assert ' HYPERLINK "https://contoh.go.id/?a=1&amp;b=2" ' in run(
        Styled((Piece("laman", link="https://contoh.go.id/?a=1&b=2"),))
    )


def test_signs_that_data_brings_make_no_run():
    assert run("a \U0010fff3bold\U0010fff4\U0010fff5b\U0010fff6").count("<w:r>") == 1


def test_an_owned_text_keeps_its_emphasis():
    teks = pickle.loads(pickle.dumps(Anchored(Styled((Piece("dua", TEBAL),)), "asal")))  # noqa: S301 - made here
    assert (teks, "<w:b/>" in run(teks)) == ("dua", True)


def test_a_table_repeats_its_head_and_breaks_no_row():
    made = Ruled((("A", "B"), ("1", "2")), (100, 200), ("left", "right")).as_table(finalize)
    assert (made.count("<w:tblHeader/>"), made.count("<w:cantSplit/>"), made.count('<w:jc w:val="right"/>')) == (
        1,
        2,
        1,
    )
