"""New numbers put into a chart that staff drew and styled in Word: only the data changes, the look stays."""

from collections.abc import Sequence
from copy import deepcopy
from decimal import Decimal
from typing import Final

from lxml import etree
from markupsafe import escape

from pipeline.word.chart.chart import SHEET, Chart, Series, column, plain
from pipeline.word.markup import A, C, R, legal, local, parsed, remove

_LATER: Final = frozenset({"smooth", "shape", "extLst"})
_POINTWISE: Final = frozenset({"dPt", "trendline", "errBars", "extLst"})


def _c(name: str) -> str:
    return f"{{{C}}}{name}"


def refill(part: bytes, chart: Chart) -> bytes:
    """Return the chart part with the chart's categories and series, however many it had before.

    A series beyond those staff styled looks like the last of them, in a colour of the theme.
    """
    root = parsed(part)
    styled = list(root.iter(_c("ser")))
    if styled:
        for place, series in enumerate(_fitting(styled, len(chart.series))):
            _fill(series, chart, chart.series[place], place)
    if chart.title:
        _title(root, chart.title)
    _open_axis(root, chart)
    for old in root.findall(_c("externalData")):
        root.remove(old)
    _link_book(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fitting(styled: list[etree._Element], count: int) -> list[etree._Element]:
    """Return exactly `count` series elements: the last is copied for more, what is too many is removed."""
    for extra in styled[count:]:
        remove(extra)
    kept = styled[:count]
    while len(kept) < count:
        copy = deepcopy(kept[-1])
        for child in [child for child in copy if local(child.tag) in ("spPr", *_POINTWISE)]:
            copy.remove(child)
        kept[-1].addnext(copy)
        kept.append(copy)
    return kept


def _fill(series: etree._Element, chart: Chart, values: Series, place: int) -> None:
    points = len(chart.categories)
    for child in list(series):
        name = local(child.tag)
        index = child.find(_c("idx"))
        late = name == "dPt" and index is not None and int(index.get("val", "0")) >= points
        if late or name in ("tx", "cat", "val", "trendline", "errBars", "extLst"):
            series.remove(child)
    for name in ("idx", "order"):
        number = series.find(_c(name))
        if number is not None:
            number.set("val", str(place))
    letter = column(place + 1)
    order = series.find(_c("order"))
    if order is not None:
        order.addnext(_texts("tx", f"{SHEET}!${letter}$1", (values.name,)))
    last = next((child for child in series if local(child.tag) in _LATER), None)
    data = (
        _texts("cat", f"{SHEET}!$A$2:$A${points + 1}", chart.categories),
        _numbers(f"{SHEET}!${letter}$2:${letter}${points + 1}", values),
    )
    for element in data:
        if last is None:
            series.append(element)
        else:
            last.addprevious(element)


def _texts(name: str, place: str, texts: tuple[str, ...]) -> etree._Element:
    return _data(name, "str", place, [escape(legal(text)) for text in texts])


def _numbers(place: str, series: Series) -> etree._Element:
    return _data("val", "num", place, [None if value is None else plain(value) for value in series.values])


def _data(name: str, kind: str, place: str, values: Sequence[str | None]) -> etree._Element:
    """Return values as Word holds them for a cell range of the workbook; where there is none is no point."""
    shape = "<c:formatCode>General</c:formatCode>" if kind == "num" else ""
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, value in enumerate(values) if value is not None
    )
    cache = f'<c:{kind}Cache>{shape}<c:ptCount val="{len(values)}"/>{points}</c:{kind}Cache>'
    inside = f"<c:{kind}Ref><c:f>{place}</c:f>{cache}</c:{kind}Ref>"
    return etree.fromstring(f'<c:{name} xmlns:c="{C}">{inside}</c:{name}>')


def _open_axis(root: etree._Element, chart: Chart) -> None:
    """Take away a beginning or an end of the value axis that would hide one of the values."""
    values = [value for series in chart.series for value in series.values if value is not None]
    for scaling in root.iterfind(f".//{_c('valAx')}/{_c('scaling')}"):
        low, high = scaling.find(_c("min")), scaling.find(_c("max"))
        if low is not None and any(value < Decimal(low.get("val", "0")) for value in values):
            scaling.remove(low)
        if high is not None and any(value > Decimal(high.get("val", "0")) for value in values):
            scaling.remove(high)


def _title(root: etree._Element, title: str) -> None:
    """Put the title into the first words of the chart's own; a chart without a title gets none."""
    holder = root.find(f"{_c('chart')}/{_c('title')}")
    if holder is None:
        return
    words = list(holder.iter(f"{{{A}}}t"))
    for word in words:
        word.text = ""
    if words:
        words[0].text = legal(title)


def _link_book(root: etree._Element) -> None:
    book = etree.Element(_c("externalData"), {f"{{{R}}}id": "rId1"}, nsmap={"r": R})
    etree.SubElement(book, _c("autoUpdate"), {"val": "0"})
    later = next((child for child in root if local(child.tag) in ("printSettings", "userShapes", "extLst")), None)
    if later is None:
        root.append(book)
    else:
        later.addprevious(book)
