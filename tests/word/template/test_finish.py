"""Rows that Word must not put on two pages keep with the next; an amount is never broken at the end of a line."""

import pytest

from pipeline.word.template.finish import finish, together

ROW = '<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="Isi"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>'
MERGED = '<w:tr><w:tc><w:tcPr><w:vMerge w:val="{}"/></w:tcPr><w:p/></w:tc></w:tr>'
AFTER = "<w:p><w:pPr><w:keepNext/></w:pPr></w:p>"


def kept(*rows, after=""):
    """Per row whether it keeps with the next."""
    found = together(f"<w:tbl>{''.join(rows)}</w:tbl>{after}").partition("</w:tbl>")[0]
    return ["<w:keepNext/>" in row for row in found.split("</w:tr>")[:-1]]


def merged(count):
    return [MERGED.format("restart"), *[MERGED.format("continue")] * (count - 1)]


def test_the_last_two_rows_keep_with_a_closing():
    assert kept(*(ROW.format(n) for n in range(4)), after=AFTER) == [False, False, True, True]


def test_the_last_two_rows_keep_with_a_closing_in_the_table():
    closing = '<w:tr><w:tc><w:tcPr><w:tcBorders><w:left w:val="nil"/></w:tcBorders></w:tcPr><w:p/></w:tc></w:tr>'
    assert kept(*(ROW.format(n) for n in range(4)), closing) == [False, False, True, True, False]


def test_rows_part_freely_before_any_other_paragraph():
    assert kept(*(ROW.format(n) for n in range(4)), after="<w:p/>") == [False] * 4


def test_rows_under_one_cell_stay_together():
    assert kept(ROW.format(1), *merged(3), ROW.format(2)) == [False, True, True, False, False]


TINGGI = (
    '<w:tr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="900"/>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>'
)


def test_of_two_rows_that_would_fill_the_page_of_the_signature_the_last_alone_keeps():
    assert kept(*[TINGGI.format("", "a" * 120)] * 3, after=AFTER) == [False, False, True]


def test_rows_under_one_cell_that_are_half_a_page_may_part():
    mulai, lanjut = (f'<w:vMerge w:val="{satu}"/>' for satu in ("restart", "continue"))
    tinggi = [TINGGI.format(mulai, "a" * 90), *[TINGGI.format(lanjut, "a" * 90)] * 2]
    assert not any(kept(*tinggi))
    assert all(kept(*[satu.replace("a" * 90, "a" * 60) for satu in tinggi])[:-1])


def test_many_rows_under_one_cell_may_part():
    assert not any(kept(*merged(7)))


def test_the_style_comes_before_the_keeping():
    xml = together(f"<w:tbl>{ROW.format(1)}</w:tbl>{AFTER}")
    assert '<w:pStyle w:val="Isi"/><w:keepNext/></w:pPr>' in xml


def test_a_paragraph_that_keeps_already_is_left():
    assert together(f"<w:tbl>{ROW.format(1)}</w:tbl>{AFTER}").count("<w:keepNext/>") == 2
    row = ROW.format(1).replace("</w:pPr>", "<w:keepNext/></w:pPr>")
    assert together(f"<w:tbl>{row}</w:tbl>{AFTER}").count("<w:keepNext/>") == 2


def test_a_paragraph_without_properties_gets_them():
    row = "<w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr>"
    assert "<w:p><w:pPr><w:keepNext/></w:pPr><w:r>" in together(f"<w:tbl>{row}</w:tbl>{AFTER}")


JUMLAH = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>Jumlah</w:t></w:r></w:p></w:tc></w:tr>'


def test_a_sum_never_begins_a_page_alone():
    assert kept(*(ROW.format(n) for n in range(3)), JUMLAH) == [False, False, True, False]


def test_a_sum_below_the_heading_alone_keeps_nothing():
    assert kept(ROW.format(1).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"), JUMLAH) == [False, False]


@pytest.mark.parametrize(
    ("tertulis", "tercetak"),
    [
        ("adalah Rp 17.504 dari pagu Rp 17.964", "adalah Rp\u00a017.504 dari pagu Rp\u00a017.964"),
        ("kurang (Rp -5)", "kurang (Rp\u00a0-5)"),
        ("Rp 17.504", "Rp 17.504"),
        ("-Rp 17.504", "-Rp 17.504"),
        ("Anggaran (Rp) 2024", "Anggaran (Rp) 2024"),
        ("dalam Rp ribu", "dalam Rp ribu"),
    ],
)
def test_an_amount_within_a_sentence_stays_on_one_line(tertulis, tercetak):
    page = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    assert finish(page.format(tertulis), columns=False, empties=False) == page.format(tercetak)
