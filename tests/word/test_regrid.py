"""A table whose columns a loop made keeps its width and the proportions of its cells."""

from pipeline.word.grid import regrid


def table(grid, *rows):
    cols = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
    return f"<w:tbl><w:tblGrid>{cols}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*cells):
    def cell(width, span=1):
        spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}</w:tcPr><w:p/></w:tc>'

    return f"<w:tr>{''.join(cell(*c) if isinstance(c, tuple) else cell(c) for c in cells)}</w:tr>"


def test_new_columns_share_the_width_in_proportion_to_their_cells():
    assert regrid(table((600, 100, 100), row(600, 100))) == table((685, 114), row(685, 114))


def test_a_cell_over_several_columns_is_as_wide_as_they_are():
    made = regrid(table((600, 200), row(600, (200, 2)), row(600, 100, 100)))
    assert made == table((600, 100, 100), row(600, (200, 2)), row(600, 100, 100))


def test_a_table_with_the_columns_it_was_drawn_with_is_left_alone():
    drawn = table((600, 200), row(500, 300))
    assert regrid(drawn) == drawn


def test_without_a_full_row_the_columns_are_equal():
    assert regrid(table((900,), row((900, 3)))) == table((300, 300, 300), row((900, 3)))
