"""Tables whose rows and columns agree again: after another program drew them, and after a loop made columns."""

from itertools import accumulate, pairwise
from typing import Final

from lxml import etree

from pipeline.word.markup import TCPR_ORDER, local, remove, w

_HAIR: Final = 30
"""Grid columns narrower than this many twentieths of a point are what rounding left of one line drawn twice."""
_VAL, _WIDE = w("val"), w("w")
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
    elif _span_of(element) is not None:
        set_cell(element, "gridSpan", {"val": str(span)} if span > 1 else None)


def set_cell(cell: etree._Element, name: str, attributes: dict[str, str] | None) -> None:
    """Set a property of a cell at the place the schema gives it; without attributes take it away."""
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    for old in properties.findall(w(name)):
        properties.remove(old)
    if attributes is not None:
        new = etree.Element(w(name), {w(key): value for key, value in attributes.items()})
        place = sum(TCPR_ORDER.get(local(child.tag), 99) < TCPR_ORDER[name] for child in properties)
        properties.insert(place, new)


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
    root = etree.fromstring(xml)
    changed = [table for table in root.iter(w("tbl")) if _regridded(table)]
    return etree.tostring(root, encoding="unicode") if changed else xml


def _regridded(table: etree._Element) -> bool:
    """Whether the table had to be changed."""
    grid = table.find(w("tblGrid"))
    if grid is None:
        return False
    gone = [cell for cell in table.iterfind(f"{w('tr')}/{w('tc')}") if _span_of(cell) == "0"]
    for cell in gone:
        remove(cell)  # a heading over the columns of a loop that made none
    rows = {row: _spans(row) for row in table.iterchildren(w("tr")) if next(row.iter(w("sdt")), None) is None}
    counts = [sum(span for _, span in row) for row in rows.values()]
    columns, widths = max(counts, default=0), [_number(column.get(_WIDE)) for column in grid]
    if not columns or (columns == len(widths) and min(counts) == columns):
        return bool(gone)
    shares = widths if columns == len(widths) else _shares(list(rows), columns, sum(widths) or 9000)
    grid[:] = [etree.Element(w("gridCol"), {_WIDE: str(width)}) for width in shares]
    for row, spans in rows.items():
        _fit(row, spans, shares, anew=shares is not widths)
    return True


def _shares(rows: list[etree._Element], columns: int, total: int) -> list[int]:
    """Return the widths the cells of a full row ask for, in proportion; equal ones when no row has them all."""
    for row in rows:
        widths = _widths(row)
        if len(widths) == columns and any(widths):
            return [width * total // sum(widths) for width in widths]
    return [total // columns] * columns


def _fit(row: etree._Element, spans: list[tuple[etree._Element, int]], shares: list[int], *, anew: bool) -> None:
    """Make every cell of the row as wide as the columns it spans, all columns taken."""
    cells = [(cell, span) for cell, span in spans if cell.tag == w("tc")]
    aside, rest = len(cells) < len(spans), len(shares) - sum(span for _, span in spans)
    if rest and cells:
        anew = True
        if aside or not _reaches(row, sum(shares)):
            _leave(row, rest)
        else:
            cells = _wider([cell for cell, _ in cells], [span for _, span in cells], shares)
    if anew and not aside:
        for (cell, _), (start, end) in zip(
            cells, pairwise(accumulate((0, *(span for _, span in cells)))), strict=True
        ):
            width = cell.find(f"{w('tcPr')}/{w('tcW')}")
            if width is not None:
                width.set(_WIDE, str(sum(shares[start:end])))


def _widths(row: etree._Element) -> list[int]:
    """Return the widths the cells ask for; 0 where one asks for none."""
    found = (cell.find(f"{w('tcPr')}/{w('tcW')}") for cell in row.iterchildren(w("tc")))
    return [0 if width is None else _number(width.get(_WIDE)) for width in found]


def _reaches(row: etree._Element, total: int) -> bool:
    """Whether the cells of a row fill the width of the table; a row that tells no widths does."""
    widths = _widths(row)
    if any(width.get(w("type")) == "pct" for width in row.iterfind(f"{w('tc')}/{w('tcPr')}/{w('tcW')}")):
        total = 5000
    return not all(widths) or sum(widths) >= _MARGIN * total


def _wider(cells: list[etree._Element], spans: list[int], shares: list[int]) -> list[tuple[etree._Element, int]]:
    """Let each cell end at the grid line next to where it was drawn to end."""
    lines, widths = [0, *accumulate(shares)], _widths(next(cells[0].iterancestors(w("tr"))))
    ends = [0]
    for place, reached in enumerate(accumulate(widths) if all(widths) else ()):
        wanted = reached * lines[-1] / sum(widths)
        low, high = ends[-1] + 1, len(shares) - (len(cells) - place - 1)
        ends.append(min(range(low, high + 1), key=lambda line: abs(lines[line] - wanted)))
    if not all(widths):
        ends = [*accumulate((0, *spans))]
    made = [
        (cell, end - start) for cell, (start, end) in zip(cells, pairwise([*ends[:-1], len(shares)]), strict=True)
    ]
    for cell, span in made:
        set_cell(cell, "gridSpan", {"val": str(span)} if span > 1 else None)
    return made


def _leave(row: etree._Element, rest: int) -> None:
    """Leave the last columns of the grid free."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(sum(child.tag == w("tblPrEx") for child in row), properties)
    after = properties.find(w("gridAfter"))
    if after is None:
        after = etree.SubElement(properties, w("gridAfter"), {_VAL: "0"})
    after.set(_VAL, str(_number(after.get(_VAL)) + rest))
