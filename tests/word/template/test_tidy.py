"""What people and other programs leave in a template reads as it is shown: changes accepted, one spelling."""

from __future__ import annotations

import pytest
from lxml import etree

from pipeline.word.check.lint import lint
from pipeline.word.markup import W
from pipeline.word.template.source import parse
from tests.word.build import body, faults, lines, page, part, render

WHO = 'w:id="9" w:author="Kasubag" w:date="2026-01-01T00:00:00Z"'


def run(text, kind="t", look=""):
    return f'<w:r>{look}<w:{kind} xml:space="preserve">{text}</w:{kind}></w:r>'


def deleted(text):
    return f"<w:del {WHO}>{run(text, 'delText')}</w:del>"


def inserted(text):
    return f"<w:ins {WHO}>{run(text)}</w:ins>"


def p(*pieces, mark=""):
    look = f"<w:pPr><w:rPr><w:{mark} {WHO}/></w:rPr></w:pPr>" if mark else ""
    return f"<w:p>{look}{''.join(pieces)}</w:p>"


def cell(text):
    return f"<w:tc><w:p>{run(text)}</w:p></w:tc>"


def row(*texts, mark=""):
    return f"<w:tr>{f'<w:trPr><w:{mark} {WHO}/></w:trPr>' if mark else ''}{''.join(map(cell, texts))}</w:tr>"


def table(*rows, columns=1):
    grid = '<w:gridCol w:w="900"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def printed(inside, **context):
    return [line for line in lines(render(body(page("akhir"), inside), **context)) if line][:-1]


SHOWN = [
    ("a deleted tag is no tag", p(run("a "), deleted("{{ tidak_ada }}"), run(" b")), ["a  b"]),
    ("a deleted piece leaves a tag whole", p(run("{{ na"), deleted("ta"), run("ma }}")), ["N"]),
    ("a deleted paragraph tag is no tag", p(deleted("{%p if tidak_ada %}")) + p(run("b")), ["b"]),
    ("a tag moved away is no tag", p(f"<w:moveFrom {WHO}>{run('{{ tidak_ada }}')}</w:moveFrom>", run("c")), ["c"]),
    ("a tag moved here is one", p(f"<w:moveTo {WHO}>{run('{{ nama }}')}</w:moveTo>"), ["N"]),
    ("an inserted tag is one", p(inserted("{{ nama }}")), ["N"]),
    ("a tag half inserted is one", p(run("{{ na"), inserted("ma"), run(" }}")), ["N"]),
    ("a change inside a change", p(f"<w:ins {WHO}>{deleted('{{ x }}')}{run('d')}</w:ins>"), ["d"]),
    ("a deleted end joins two paragraphs", p(run("satu "), mark="del") + p(run("dua")), ["satu dua"]),
    ("three joined paragraphs", p(run("1"), mark="del") + p(run("2"), mark="del") + p(run("3")), ["123"]),
    ("a paragraph deleted whole", p(deleted("x {{ y }}"), mark="del") + p(run("z")), ["z"]),
    ("a paragraph inserted whole", p(inserted("{{ nama }}"), mark="ins"), ["N"]),
    ("a comment", p(run("{{ na"), '<w:commentRangeStart w:id="1"/>', run("ma }}")), ["N"]),
    ("a spelling mark inside a tag", p(run("{{ "), '<w:proofErr w:type="spellStart"/>', run("nama }}")), ["N"]),
    ("a deleted field code", p(f"<w:del {WHO}>{run('REF {{ x }}', 'delInstrText')}</w:del>", run("e")), ["e"]),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "shown"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_a_page_reads_as_after_accept_all(inside, shown):
    assert printed(inside, nama="N") == shown


@pytest.mark.parametrize("inside", [case[1] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_a_page_with_tracked_changes_has_no_fault(inside):
    assert lint(body(page("akhir"), inside), {"nama": ""}) == ()


@pytest.mark.parametrize("inside", [case[1] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_the_print_carries_no_mark_of_a_change(inside):
    xml = part(render(body(page("akhir"), inside), nama="N"))
    assert not any(f"<w:{name}" in xml for name in ("ins ", "del ", "delText", "moveFrom", "moveTo", "comment"))


def test_a_deleted_row_is_gone():
    data = render(body(page("a"), table(row("{{ x }}", mark="del"), row("ada")) + "<w:p/>"))
    assert part(data).count("<w:tr>") == 1


def test_an_inserted_row_is_one():
    data = render(body(page("a"), table(row("{{ x }}", mark="ins")) + "<w:p/>"), x="ada")
    assert ("ada" in part(data), "<w:ins" in part(data)) == (True, False)


def test_a_table_whose_rows_are_all_deleted_is_gone():
    assert "<w:tbl>" not in part(render(body(page("a"), table(row("{{ x }}", mark="del")))))


def test_a_loop_whose_deleted_rows_held_other_tags_still_walks():
    rows = (row("{%tr for b in x %}"), row("{{ b.lama }}", mark="del"), row("{{ b }}"), row("{%tr endfor %}"))
    assert part(render(body(page("a"), table(*rows) + "<w:p/>"), x=["1", "2"])).count("<w:tr>") == 2


FORMATS = ["rPrChange", "pPrChange", "tcPrChange", "trPrChange", "tblPrChange", "sectPrChange", "tblGridChange"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_tracked_change_of_formatting_is_gone(name):
    root = parse(f'<w:x xmlns:w="{W}"><w:{name} {WHO}><w:rPr/></w:{name}></w:x>'.encode())
    assert len(root) == 0


def test_a_bookmark_that_lost_its_end_with_deleted_words_is_gone():
    start = f'<w:del {WHO}><w:bookmarkStart w:id="5" w:name="x"/>{run("y", "delText")}</w:del>'
    assert faults(render(body(page("a"), p(start, run("z"), '<w:bookmarkEnd w:id="5"/>')))) == ()


def test_the_print_does_not_track_changes():
    from tests.word.build import with_parts

    data = page("a")
    settings = part(data, "word/settings.xml").replace("</w:settings>", "<w:trackRevisions/></w:settings>")
    made = render(with_parts(data, {"word/settings.xml": settings.encode()}))
    assert "trackRevisions" not in part(made, "word/settings.xml")


SPELLINGS = [
    ('<w:pPr><w:keepNext w:val="true"/></w:pPr>', "<w:pPr><w:keepNext/></w:pPr>"),
    ('<w:trPr><w:tblHeader w:val="1"/></w:trPr>', "<w:trPr><w:tblHeader/></w:trPr>"),
    ('<w:rPr><w:b w:val="false"/></w:rPr>', '<w:rPr><w:b w:val="false"/></w:rPr>'),
    ("<w:tcPr><w:vMerge/></w:tcPr>", '<w:tcPr><w:vMerge w:val="continue"/></w:tcPr>'),
    ("<w:p><w:r><w:rPr/></w:r></w:p>", "<w:p/>"),
    ("<w:pPr><w:sectPr/><w:pStyle/></w:pPr>", "<w:pPr><w:pStyle/><w:sectPr/></w:pPr>"),
    ("<w:rPr><w:sz/><w:b/></w:rPr>", "<w:rPr><w:b/><w:sz/></w:rPr>"),
    ("<w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt>", "<w:p/>"),
]


@pytest.mark.parametrize(("written", "read"), SPELLINGS)
def test_one_thing_is_written_one_way(written, read):
    root = parse(f'<w:x xmlns:w="{W}">{written}</w:x>'.encode())
    assert "".join(etree.tostring(child, encoding="unicode") for child in root).replace(f' xmlns:w="{W}"', "") == read


def test_a_choice_of_drawings_holds_its_words_once():
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f"<mc:Choice>{p(run('{{ nama }}'))}</mc:Choice><mc:Fallback>{p(run('{{ nama }}'))}</mc:Fallback>"
    choice = f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}">{both}</mc:AlternateContent></w:r></w:p>'
    assert part(render(body(page("a"), choice), nama="Nama")).count("Nama") == 1


PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>'


@pytest.mark.parametrize("tag", [run("{%p if ya %}") + PAGE_BREAK, PAGE_BREAK + run("{%p if ya %}")])
def test_a_page_break_beside_a_tag_stays(tag):
    xml = part(render(body(page("a"), p(tag) + p(run("BAB II")) + p(run("{%p endif %}"))), ya="x"))
    assert "<w:pageBreakBefore/></w:pPr><w:r><w:t" in xml


def test_a_page_break_goes_on_over_several_tags():
    tags = p(run("{%p if ya %}"), PAGE_BREAK) + p(run("{%p if ya %}"))
    xml = part(render(body(page("a"), tags + p(run("BAB II")) + p(run("{%p endif %}")) * 2), ya="x"))
    assert xml.count("<w:pageBreakBefore/>") == 1


def test_a_page_break_before_words_is_the_paragraphs_own():
    xml = part(render(body(page("a"), p(PAGE_BREAK, run("DAFTAR TABEL")))))
    assert ("w:br" in xml, "<w:pageBreakBefore/>" in xml) == (False, True)


def field(code, *result):
    def char(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{char('begin')}{run(code, 'instrText')}{char('separate')}{''.join(result)}{char('end')}"


def test_captions_whose_tags_were_counted_away_are_counted_when_printed():
    captions = [p(run(f"Tabel {{{{ {bab} }}}}."), field("SEQ Tabel", run("7")), run(" judul")) for bab in "aab"]
    assert printed("".join(captions), a="1", b="2") == ["Tabel 1.1 judul", "Tabel 1.2 judul", "Tabel 2.1 judul"]


def test_a_caption_that_begins_anew_says_so_to_who_counts_again():
    captions = p(run("Tabel 1."), field("SEQ Tabel", run("7"))) + p(run("Tabel 1."), field("SEQ Tabel", run("8")))
    assert part(render(body(page("a"), captions))).count(r"\r 1") == 1


def test_a_caption_of_one_element_is_counted():
    simple = f'<w:p>{run("Gambar ")}<w:fldSimple w:instr=" SEQ Gambar ">{run("3")}</w:fldSimple></w:p>'
    assert printed(simple * 2) == ["Gambar 1", "Gambar 2"]


def test_a_list_of_contents_updated_in_the_template_keeps_no_tags_of_headings():
    toc = p(field(r'TOC \o "1-3" \h', run("{{ judul_di_dalam_perulangan }}")))
    assert lint(body(page("a"), toc), {}) == ()
