"""A chart part from nothing, for places where the template holds only a picture and for who makes templates."""

from typing import Final

from markupsafe import escape

from pipeline.word.chart.chart import Chart, Kind
from pipeline.word.chart.fill import refill
from pipeline.word.markup import A, C, R, legal

_BAR: Final = (
    '<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:invertIfNegative val="0"/>'
    '<c:dLbls><c:numFmt formatCode="General" sourceLinked="1"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls></c:ser>'
    '<c:gapWidth val="80"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>'
)
_GRID_LINE: Final = (
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>'
    "</c:majorGridlines>"
)
_AXIS: Final = (
    '<c:{name}><c:axId val="{own}"/><c:scaling><c:orientation val="{turn}"/>{least}</c:scaling><c:delete val="0"/>'
    '<c:axPos val="{side}"/>{grid}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{other}"/><c:crosses val="{cross}"/>'
    "{rest}</c:{name}>"
)

_LABELLED: Final = (
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
    '<c:noMultiLvlLbl val="0"/>'
)


def build(chart: Chart) -> bytes:
    """Return a plain chart of the chart's `kind` that follows the document's theme."""
    title = (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r>'
        f'<a:rPr lang="id-ID" sz="1200" b="1"/><a:t>{escape(legal(chart.title))}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
        if chart.title
        else '<c:autoTitleDeleted val="1"/>'
    )
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
    shown = legend if len(chart.series) > 1 else ""
    text = (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:roundedCorners val="0"/><c:chart>{title}'
        f'<c:plotArea><c:layout/>{_plot(chart.kind, _least(chart))}</c:plotArea>{shown}<c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
    )
    return refill(text.encode(), chart)


def _least(chart: Chart) -> str:
    """Return where the axis begins: at zero, so that bars keep their proportion, save for values below it."""
    below = any(value is not None and value < 0 for series in chart.series for value in series.values)
    return "" if below else '<c:min val="0"/>'


def _plot(kind: Kind, least: str) -> str:
    lying = kind == "batang"
    plot = _BAR.format(direction="bar" if lying else "col")
    return plot + (_axes("l", "b", "maxMin", least) if lying else _axes("b", "l", "minMax", least))


def _axes(category: str, value: str, turn: str, least: str) -> str:
    """Return both axes; `turn` is `maxMin` for lying bars, so that the first category stands on top."""
    first, second = "111111111", "222222222"
    names = {"own": first, "other": second, "side": category, "turn": turn, "grid": "", "least": ""}
    cat = _AXIS.format(name="catAx", cross="autoZero", rest=_LABELLED, **names)
    names = {"own": second, "other": first, "side": value, "turn": "minMax", "grid": _GRID_LINE, "least": least}
    cross = "max" if turn == "maxMin" else "autoZero"
    return cat + _AXIS.format(name="valAx", cross=cross, rest='<c:crossBetween val="between"/>', **names)
