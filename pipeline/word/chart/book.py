"""The small workbook behind a chart, which Word opens on “Edit Data”; written by hand, the same bytes each time."""

from typing import Final

from markupsafe import escape

from pipeline.word.chart.chart import SHEET, Chart, column, plain
from pipeline.word.file import package
from pipeline.word.markup import HEAD, RELS, TYPES, R, legal

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FIXED: Final = {
    "[Content_Types].xml": (
        '<Types xmlns="' + TYPES + '">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KINDS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KINDS}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{R}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{R}"><sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>"
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{R}/worksheet" '
        'Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}
_STATIC: Final = tuple(package.deflate(name, (HEAD + text).encode()) for name, text in _FIXED.items())


def as_book(chart: Chart) -> bytes:
    """Return the workbook: categories down column A, one series per column, names in the first row."""
    rows = [_row(1, ["", *(series.name for series in chart.series)])]
    for place, category in enumerate(chart.categories):
        values = [series.values[place] for series in chart.series]
        numbers = [None if value is None else plain(value) for value in values]
        rows.append(_row(place + 2, [category], numbers))
    sheet = f'{HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    return package.write((*_STATIC, package.deflate("xl/worksheets/sheet1.xml", sheet.encode())))


def _row(number: int, texts: list[str], numbers: list[str | None] | None = None) -> str:
    cells = [
        f'<c r="{column(place)}{number}" t="inlineStr"><is><t>{escape(legal(text))}</t></is></c>'
        for place, text in enumerate(texts)
        if text
    ]
    for place, value in enumerate(numbers or (), start=len(texts)):
        if value is not None:
            cells.append(f'<c r="{column(place)}{number}"><v>{value}</v></c>')
    return f'<row r="{number}">{"".join(cells)}</row>'
