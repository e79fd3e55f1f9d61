"""Drawn trees: every box once, none over another, all on the page, in letters one can read."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.word.errors import ValueRefused
from pipeline.word.tree.layout import POINTS_PER_CM, sheets
from pipeline.word.tree.text import _points, _units, lines, widest
from pipeline.word.tree.tree import Node, Tree
from tests.word.build import faults, page, part, render

WORDS = st.text("abcdefgh ijklmn", min_size=1, max_size=60).filter(str.strip)
BRANCHES = st.recursive(
    st.builds(Node, WORDS, WORDS),
    lambda inner: st.builds(lambda title, below: Node(title, "", tuple(below)), WORDS, st.lists(inner, max_size=5)),
    max_leaves=25,
)
TREES = st.builds(
    lambda roots, across: Tree(tuple(roots), 17.0, 20.0, "Bagan", across=across),
    st.lists(BRANCHES, min_size=1, max_size=3),
    st.booleans(),
)


def office(seksi=3, subbag=2):
    return Node(
        "Camat",
        "Arya Contoh",
        (
            Node("Sekretariat", "Bunga Contoh", tuple(Node(f"Subbagian {n}") for n in range(subbag))),
            *(Node(f"Seksi {n}", "Citra Contoh") for n in range(seksi)),
        ),
    )


def tree(*roots, size=(17.0, 20.0), across=False):
    return Tree(roots or (office(),), *size, "Struktur organisasi", across=across)


def titles(nodes):
    return [title for node in nodes for title in (node.title, *titles(node.children))]


def said(box):
    return box.title.removesuffix(" (lanjutan)")


def apart(one, other):
    beside = one.left + one.width <= other.left + 0.01 or other.left + other.width <= one.left + 0.01
    below = one.top + one.height <= other.top + 0.01 or other.top + other.height <= one.top + 0.01
    return beside or below


def box(sheet, title):
    return next(found for found in sheet.boxes if said(found) == title)


@given(TREES)
@settings(max_examples=40, deadline=None)
def test_no_box_lies_over_another(drawn):
    assert [1 for sheet in sheets(drawn) for pair in combinations(sheet.boxes, 2) if not apart(*pair)] == []


def crosses(line, found):
    beside = line.left + line.width <= found.left + 0.01 or found.left + found.width <= line.left + 0.01
    above = line.top + line.height <= found.top + 0.01 or found.top + found.height <= line.top + 0.01
    return not (beside or above)


@given(TREES)
@settings(max_examples=40, deadline=None)
def test_no_line_runs_through_a_box(drawn):
    assert [
        1 for sheet in sheets(drawn) for line in sheet.lines for found in sheet.boxes if crosses(line, found)
    ] == []


@given(TREES)
@settings(max_examples=40, deadline=None)
def test_every_box_is_drawn_and_only_those_above_a_cut_twice(drawn):
    found = [found for sheet in sheets(drawn) for found in sheet.boxes]
    new = [found.title for found in found if not found.title.endswith(" (lanjutan)")]
    assert sorted(new) == sorted(titles(drawn.roots))


@given(TREES)
@settings(max_examples=40, deadline=None)
def test_nothing_reaches_over_the_edge_of_the_page(drawn):
    for sheet in sheets(drawn):
        shapes = (*sheet.boxes, *sheet.lines)
        assert min(shape.left for shape in shapes) >= -0.01
        assert max(shape.left + shape.width for shape in shapes) <= sheet.width + 0.01
        assert min(shape.top for shape in shapes) >= -0.01
        assert max(shape.top + shape.height for shape in shapes) <= sheet.height + 0.01


@given(TREES)
@settings(max_examples=40, deadline=None)
def test_letters_are_never_smaller_than_six_points(drawn):
    assert all(sheet.size >= 6 for sheet in sheets(drawn))


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("seksi", [1, 6, 12, 30, 120])
def test_a_drawing_is_no_larger_than_its_page(seksi, across):
    for sheet in sheets(tree(office(seksi), across=across)):
        assert sheet.width <= 17 * POINTS_PER_CM + 0.1
        assert sheet.height <= 20 * POINTS_PER_CM + 0.1


def test_a_small_tree_is_one_drawing_in_large_letters():
    assert [sheet.size for sheet in sheets(tree())] == [9]


def test_a_parent_stands_in_the_middle_above_its_children():
    sheet = sheets(tree(Node("A", "", (Node("B"), Node("C"), Node("D")))))[0]
    assert box(sheet, "A").left == pytest.approx(box(sheet, "C").left)


def test_boxes_of_one_level_stand_side_by_side():
    sheet = sheets(tree(Node("A", "", (Node("B"), Node("C", "dua baris " * 9)))))[0]
    assert (box(sheet, "B").top, box(sheet, "B").height) == (box(sheet, "C").top, box(sheet, "C").height)


def test_across_the_levels_run_from_left_to_right():
    sheet = sheets(tree(across=True))[0]
    places = [box(sheet, title).left for title in ("Camat", "Sekretariat", "Subbagian 0")]
    assert places == sorted(set(places))


def test_many_boxes_under_one_hang_below_each_other():
    wide = Node("Kepala", "", tuple(Node(f"B{n}", "", tuple(Node(f"S{n}{m}") for m in range(3))) for n in range(4)))
    sheet = sheets(tree(wide))[0]
    column = [box(sheet, f"S0{m}") for m in range(3)]
    assert ({found.left for found in column}, [f.top for f in column]) == (
        {column[0].left},
        sorted({f.top for f in column}),
    )


def test_a_tree_too_wide_for_the_page_is_turned_on_its_side():
    sheet = sheets(tree(office(12)))[0]
    assert box(sheet, "Camat").left < box(sheet, "Seksi 0").left == box(sheet, "Seksi 11").left


def test_a_tree_too_large_for_a_page_is_cut_between_its_branches():
    branches = tuple(Node(f"Sasaran {n}", "", tuple(Node(f"Kegiatan {n}{m}") for m in range(9))) for n in range(6))
    made = sheets(tree(Node("Tujuan", "", branches), across=True))
    whole = [{said(found)[9] for found in sheet.boxes if found.title.startswith("Kegiatan")} for sheet in made]
    assert len(made) > 1
    assert sum(len(names) for names in whole) == 6


def test_what_stands_above_a_cut_is_drawn_again_and_says_so():
    branches = tuple(Node(f"Sasaran {n}", "kata " * 60) for n in range(30))
    made = sheets(tree(Node("Tujuan", "Indeks", branches), across=True))
    heads = [next((found.title, found.text) for found in sheet.boxes if said(found) == "Tujuan") for sheet in made]
    assert heads == [("Tujuan", "Indeks"), *[("Tujuan (lanjutan)", "")] * (len(made) - 1)]


def test_words_no_page_can_hold_end_in_dots():
    sheet = sheets(tree(Node("Judul", "kata " * 5000)))[0]
    assert sheet.boxes[0].text.endswith("…")


def test_a_word_is_not_cut_where_a_smaller_letter_keeps_it_whole():
    names = ("Ketenteraman", "Pemberdayaan", "Kesejahteraan", "Pemerintahan", "Pelayanan", "Sekretariat")
    sheet = sheets(tree(Node("Camat", "", tuple(Node(name) for name in names))))[0]
    room = sheet.boxes[0].width - 6
    assert max(widest(name, sheet.size, bold=True) for name in names) <= room


@given(st.text(max_size=80), st.floats(20, 200))
@settings(max_examples=60, deadline=None)
def test_breaking_lines_loses_no_letter(text, room):
    assert "".join("".join(lines(text, room, 8)).split()) == "".join(text.split())


@given(st.text("abc defg", max_size=80), st.floats(20, 200))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_its_room(text, room):
    assert all(_units(line) * _points(8, bold=False) <= room for line in lines(text, room, 8))


TEMPLATE = page("Sebelum", "{{p bagan }}", "Sesudah")


def test_a_tree_stands_where_its_tag_stood():
    xml = part(render(TEMPLATE, bagan=tree()))
    assert xml.index("Sebelum") < xml.index("<wpg:wgp>") < xml.index("Sesudah")


def test_a_document_with_trees_is_one_word_opens():
    assert faults(render(page("{{p a }}", "{{p b }}"), a=tree(), b=tree(office(60)))) == ()


def test_every_shape_of_a_document_has_a_number_of_its_own():
    xml = part(render(page("{{p a }}", "{{p b }}"), a=tree(), b=tree()))
    numbers = re.findall(r'<(?:wp:docPr|wps:cNvPr) id="(\d+)"', xml)
    assert len(numbers) == len(set(numbers)) > 12


def test_the_alternative_text_is_told_and_says_which_part():
    xml = part(render(TEMPLATE, bagan=tree(office(400), across=True)))
    parts = re.findall(r'descr="Struktur organisasi \(bagian (\d+) dari (\d+)\)\. [^"]+"', xml)
    assert [int(place) for place, _ in parts] == list(range(1, int(parts[0][1]) + 1))


def test_a_program_that_draws_no_groups_shows_the_words():
    fallback = re.search(r"<mc:Fallback>(.*?)</mc:Fallback>", part(render(TEMPLATE, bagan=tree())))[1]
    assert re.findall(r">([^<]+)</w:t>", fallback)[:2] == ["Camat – Arya Contoh", "Sekretariat – Bunga Contoh"]


def test_signs_of_xml_and_control_characters_do_no_harm():
    data = render(TEMPLATE, bagan=tree(Node("A & <B>\x01", 'kata "x"')))
    assert faults(data) == ()
    assert "A &amp; &lt;B&gt;<" in part(data)


def test_an_empty_box_still_holds_a_paragraph():
    assert "<w:txbxContent><w:p/></w:txbxContent>" in part(render(TEMPLATE, bagan=tree(Node(""))))


def test_a_tree_without_boxes_leaves_nothing():
    xml = part(render(TEMPLATE, bagan=Tree((), 17, 20)))
    assert re.findall(r"<w:t[^>]*>([^<]*)", xml) == ["Sebelum", "Sesudah"]


def test_a_tree_among_words_is_refused():
    with pytest.raises(ValueRefused, match="bagan"):
        render(page("Bagan: {{ bagan }}"), bagan=tree())


def test_the_same_tree_gives_the_same_bytes():
    assert render(TEMPLATE, bagan=tree()) == render(TEMPLATE, bagan=tree())
