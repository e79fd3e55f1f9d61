"""A table keeps its width and the proportions of its cells, whoever made its columns: a loop or another program."""

import re

import pytest
from lxml import etree

from pipeline.word.markup import W
from pipeline.word.template.grid import regrid, without_hairs
from tests.word.build import body, faults, page, part, render


def table(grid, *rows):
    cols = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
    return f"<w:tbl><w:tblGrid>{cols}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*cells):
    def cell(width, span=1):
        spans = f'<w:gridSpan w:val="{span}"/>' if span != 1 else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}</w:tcPr><w:p/></w:tc>'

    return f"<w:tr>{''.join(cell(*c) if isinstance(c, tuple) else cell(c) for c in cells)}</w:tr>"


def fitted(xml):
    made = regrid(f'<w:x xmlns:w="{W}">{xml}</w:x>')
    return made.removeprefix(f'<w:x xmlns:w="{W}">').removesuffix("</w:x>")


def test_new_columns_share_the_width_in_proportion_to_their_cells():
    assert fitted(table((600, 100, 100), row(600, 100))) == table((685, 114), row(685, 114))


def test_a_cell_over_several_columns_is_as_wide_as_they_are():
    made = fitted(table((600, 200), row(600, (200, 2)), row(600, 100, 100)))
    assert made == table((600, 100, 100), row(600, (200, 2)), row(600, 100, 100))


def test_a_table_with_the_columns_it_was_drawn_with_is_left_alone():
    drawn = table((600, 200), row(500, 300))
    assert fitted(drawn) == drawn


def test_without_a_full_row_the_columns_are_equal():
    assert fitted(table((900,), row((900, 3)))) == table((300, 300, 300), row((900, 3)))


def test_a_row_that_ends_early_but_fills_the_width_is_stretched_to_the_grid_lines():
    made = fitted(table((600, 100, 100), row(600, 100, 100), row(600, 200)))
    assert made == table((600, 100, 100), row(600, 100, 100), row(600, (200, 2)))


def test_a_short_row_leaves_the_rest_of_the_grid_free():
    assert '<w:trPr><w:gridAfter w:val="1"/></w:trPr>' in fitted(table((600, 200), row(600, 200), row(600)))


def test_a_row_with_more_cells_than_the_grid_gets_its_columns():
    assert fitted(table((400, 400), row(400, 200, 200))).count("<w:gridCol ") == 3


def test_a_heading_over_no_columns_is_gone():
    assert fitted(table((400, 400), row(400, 400, (0, 0)), row(400, 400))).count("<w:tc>") == 4


def test_a_table_inside_a_cell_is_counted_apart():
    inner = table((300, 300), row(300, 300))
    outer = table((900,), f'<w:tr><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{inner}<w:p/></w:tc></w:tr>')
    assert fitted(outer) == outer


def snapped(xml):
    root = etree.fromstring(f'<w:x xmlns:w="{W}">{xml}</w:x>')
    without_hairs(root)
    return "".join(etree.tostring(child, encoding="unicode") for child in root).replace(f' xmlns:w="{W}"', "")


def test_lines_a_hair_apart_are_one():
    assert snapped(table((500, 2, 300), row((502, 2), 300), row(500, (302, 2)))) == table(
        (502, 300), row(502, 300), row(500, 302)
    )


def test_a_column_drawn_thin_on_purpose_stays():
    drawn = table((500, 20, 300), row(500, 20, 300))
    assert snapped(drawn) == drawn


def cells(*pairs):
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>'
        for wide, text in pairs
    )


def test_columns_of_a_loop_are_as_wide_as_its_cell_and_not_as_the_tags_beside_it():
    looped = cells((100, "{%tc for k in x %}"), (700, "{{ k }}"), (3200, "{%tc endfor %}"))
    drawn = table((100, 700, 3200), f"<w:tr>{looped}</w:tr>")
    made = part(render(body(page("a"), drawn), x=["1", "2", "3"]))
    assert re.findall(r'<w:gridCol w:w="(\d+)"/>', made) == ["1333"] * 3


@pytest.mark.parametrize("x", ["", "ya"])
def test_a_block_over_two_cells_leaves_rows_as_wide_as_their_table(x):
    rows = f"<w:tr>{cells((500, '{% if x %}a'), (500, 'b{% endif %}'))}</w:tr>", row(500, 500)
    assert faults(render(body(page("a"), table((500, 500), *rows)), x=x)) == ()
