"""Tables whose rows and columns agree again: after another program drew them, and after a loop made columns."""

import re
from itertools import accumulate, pairwise
from typing import Final

from lxml import etree

from pipeline.word.markup import remove, w

_HAIR: Final = 30
"""Grid columns narrower than this many twentieths of a point are what rounding left of one line drawn twice."""
_VAL, _WIDE = w("val"), w("w")
_EDGE: Final = re.compile(r"(<w:tbl>|</w:tbl>)")
_INNER: Final = re.compile("\x07(\\d+)\x07")
_GRID: Final = re.compile(r"<w:tblGrid(?:/>|>(.*?)</w:tblGrid>)", re.DOTALL)
_ROW: Final = re.compile(r"<w:tr[ >].*?</w:tr>", re.DOTALL)
_CELLS: Final = re.compile(r"(?=<w:tc[ >])")
_WIDTH: Final = re.compile(r'<w:gridCol[^>]*? w:w="(\d+)"')
_CELL: Final = re.compile(r'(<w:tcW [^>]*?w:w=")(\d+)(?=")')
_SPAN: Final = re.compile(r'<w:gridSpan w:val="(\d+)"/>')
_NOTHING: Final = re.compile(r'<w:tc>(?:(?!</w:tc>).)*?<w:gridSpan w:val="0"/>.*?</w:tc>', re.DOTALL)
"""A heading over the columns of a loop that made none."""
_ASIDE: Final = re.compile(r'<w:grid(?:Before|After) w:val="(\d+)"')
_MARGIN: Final = 0.95


def without_hairs(root: etree._Element) -> None:
    """Let the grid columns that rounding made (LibreOffice draws a line anew for each row) fall together again."""
    for table in root.iter(w("tbl")):
        grid = table.find(w("tblGrid"))
        widths = [] if grid is None else [_number(column.get(_WIDE)) for column in grid]
        if grid is None or len(widths) < 2 or min(widths) >= _HAIR:
            continue
        lines = [0, *accumulate(int(width >= _HAIR) for width in widths)]
        if widths[0] < _HAIR:
            lines = [0, *(max(1, line) for line in lines[1:])]
        rows = [_spans(row) for row in table.iterchildren(w("tr"))]
        if any(lines[start] == lines[end] for row in rows for start, end in pairwise(_ends(row, len(lines) - 1))):
            continue  # a cell as thin as a hair was drawn on purpose
        for row in rows:
            for (element, _), (start, end) in zip(row, pairwise(_ends(row, len(lines) - 1)), strict=True):
                _set_span(element, lines[end] - lines[start])
        _merge(grid, lines)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _spans(row: etree._Element) -> list[tuple[etree._Element, int]]:
    """Return the cells of a row, and what stands aside of them, each with the grid columns it takes."""
    aside = {kind: row.find(f"{w('trPr')}/{w(kind)}") for kind in ("gridBefore", "gridAfter")}
    cells = [(cell, _number(_span_of(cell)) or 1) for cell in row.iterchildren(w("tc"))]
    before, after = ([] if item is None else [(item, _number(item.get(_VAL)))] for item in aside.values())
    return [*before, *cells, *after]


def _span_of(cell: etree._Element) -> str | None:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return None if span is None else span.get(_VAL)


def _ends(row: list[tuple[etree._Element, int]], last: int) -> list[int]:
    """Return the grid lines a row's cells begin and end at; a row that is too long ends at the last."""
    return [min(line, last) for line in (0, *accumulate(span for _, span in row))]


def _set_span(element: etree._Element, span: int) -> None:
    if element.tag != w("tc"):
        element.set(_VAL, str(span))
        return
    found = element.find(f"{w('tcPr')}/{w('gridSpan')}")
    if found is None:
        return
    if span == 1:
        remove(found)
    else:
        found.set(_VAL, str(span))


def _merge(grid: etree._Element, lines: list[int]) -> None:
    """Give the grid one column between two lines, as wide as those it takes in."""
    columns = list(grid)
    widths: dict[int, int] = {}
    for column, line in zip(columns, lines[1:], strict=True):
        widths[line] = widths.get(line, 0) + _number(column.get(_WIDE))
        grid.remove(column)
    for width in widths.values():
        etree.SubElement(grid, w("gridCol"), {_WIDE: str(width)})


def open_grid(cell: etree._Element) -> None:
    """Leave of a table's grid only its width: its columns come from the cells a loop makes, not from the tags'."""
    table = next(cell.iterancestors(w("tbl")), None)
    grid = None if table is None else table.find(w("tblGrid"))
    if grid is not None and len(grid) > 1:
        width = sum(_number(column.get(_WIDE)) for column in grid)
        grid[:] = [etree.Element(w("gridCol"), {_WIDE: str(width)})]


def regrid(xml: str) -> str:
    """Give every table as many grid columns as its widest row has, in proportion; the table keeps its width.

    A row with fewer is fitted to the lines its cells end at, or leaves the rest of the grid free at its end.
    """
    done: list[str] = []
    open_tables: list[list[str]] = [[]]
    for piece in _EDGE.split(xml):
        if piece == "<w:tbl>":
            open_tables.append([])
        open_tables[-1].append(piece)
        if piece == "</w:tbl>":
            done.append(_regridded("".join(open_tables.pop())))
            open_tables[-1].append(f"\x07{len(done) - 1}\x07")
    whole = "".join(open_tables[0])
    while "\x07" in whole:
        whole = _INNER.sub(lambda match: done[int(match[1])], whole)
    return whole


def _regridded(table: str) -> str:
    grid = _GRID.search(table)
    if grid is None:
        return table
    if '<w:gridSpan w:val="0"/>' in table:
        table = _NOTHING.sub("", table)
    counts = [_columns(row) for row in _ROW.findall(table) if "<w:sdt>" not in row]
    columns = max(counts, default=0)
    widths = [int(width) for width in _WIDTH.findall(grid[1] or "")]
    if not columns or (columns == len(widths) and min(counts) == columns):
        return table
    shares = widths if columns == len(widths) else _shares(table, columns, sum(widths) or 9000)
    share = "".join(f'<w:gridCol w:w="{width}"/>' for width in shares)
    anew = shares is not widths
    rows = _ROW.sub(lambda match: _fitted(match.group(), shares, anew=anew), table[grid.end() :])
    return f"{table[: grid.start()]}<w:tblGrid>{share}</w:tblGrid>{rows}"


def _shares(table: str, columns: int, total: int) -> list[int]:
    """Return the widths the cells of a full row ask for, in proportion; equal ones when no row has them all."""
    for row in _ROW.findall(table):
        widths = [int(width) for _, width in _CELL.findall(row)]
        if len(widths) == columns and any(widths):
            return [width * total // sum(widths) for width in widths]
    return [total // columns] * columns


def _fitted(row: str, shares: list[int], *, anew: bool) -> str:
    """Return the row with every cell as wide as the columns it spans, all columns taken."""
    count = _columns(row)
    if not count or "<w:sdt>" in row:
        return row
    head, *cells = _CELLS.split(row)
    spans = [int(found[1]) if (found := _SPAN.search(cell)) else 1 for cell in cells]
    if count < len(shares):
        anew = True
        if _ASIDE.search(head) or not _reaches(cells, sum(shares)):
            head = _with_rest(head, len(shares) - count)
        else:
            spans = _wider(spans, cells, shares)
            cells = [_spanning(cell, span) for cell, span in zip(cells, spans, strict=True)]
    if not anew or _ASIDE.search(head):
        return head + "".join(cells)
    lines = [0, *accumulate(spans)]
    wide = (sum(shares[start:end]) for start, end in pairwise(lines))
    sized = (_CELL.sub(rf"\g<1>{width}", cell, count=1) for cell, width in zip(cells, wide, strict=True))
    return head + "".join(sized)


def _widths(cells: list[str]) -> list[int]:
    return [int(found[2]) if (found := _CELL.search(cell)) else 0 for cell in cells]


def _reaches(cells: list[str], total: int) -> bool:
    """Whether the cells of a row fill the width of the table; a row that tells no widths does."""
    widths = _widths(cells)
    if 'w:type="pct"' in "".join(cell[:300] for cell in cells):
        total = 5000
    return not all(widths) or sum(widths) >= _MARGIN * total


def _wider(spans: list[int], cells: list[str], shares: list[int]) -> list[int]:
    """Return how many columns each cell takes so that it ends at the grid line next to where it was drawn to end."""
    lines = [0, *accumulate(shares)]
    widths = _widths(cells)
    if not all(widths):
        return [*spans[:-1], spans[-1] + len(shares) - sum(spans)]
    ends = [0]
    for place, reached in enumerate(accumulate(widths)):
        wanted = reached * lines[-1] / sum(widths)
        low, high = ends[-1] + 1, len(shares) - (len(cells) - place - 1)
        ends.append(min(range(low, high + 1), key=lambda line: abs(lines[line] - wanted)))
    return [end - start for start, end in pairwise([*ends[:-1], len(shares)])]


def _spanning(cell: str, span: int) -> str:
    """Return the cell with this span, written where the schema wants it: after the width."""
    cell = _SPAN.sub("", cell, count=1) if _SPAN.search(cell.partition("</w:tcPr>")[0]) else cell
    if span == 1:
        return cell
    mark = f'<w:gridSpan w:val="{span}"/>'
    if "<w:tcPr>" not in cell:
        return re.sub(r"^(<w:tc(?: [^>]*)?>)(?:<w:tcPr/>)?", rf"\1<w:tcPr>{mark}</w:tcPr>", cell, count=1)
    return re.sub(r"<w:tcPr>(<w:cnfStyle[^>]*/>)?(<w:tcW [^>]*/>)?", rf"\g<0>{mark}", cell, count=1)


def _with_rest(head: str, rest: int) -> str:
    """Return the beginning of a row that leaves the last columns of the grid free."""
    old = re.search(r'<w:gridAfter w:val="(\d+)"/>', head)
    if old:
        return head.replace(old[0], f'<w:gridAfter w:val="{int(old[1]) + rest}"/>', 1)
    mark = f'<w:gridAfter w:val="{rest}"/>'
    if "<w:trPr>" in head:
        return head.replace("</w:trPr>", f"{mark}</w:trPr>", 1)
    return re.sub(r"<w:trPr/>|$", f"<w:trPr>{mark}</w:trPr>", head, count=1)


def _columns(row: str) -> int:
    """Return how many grid columns the row takes."""
    spans = sum(int(span) - 1 for span in _SPAN.findall(row))
    aside = sum(int(span) for span in _ASIDE.findall(row))
    return len(re.findall(r"<w:tc[ >]", row)) + spans + aside
