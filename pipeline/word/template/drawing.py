"""Pictures and charts staff place in a template: their alt text names the value that takes their place."""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from pipeline.word.markup import PIC, WP, A, C, R, w
from pipeline.word.template.page import AROUND, Drawing, Page, ancestor, replace
from pipeline.word.template.tags import parse

_NAMED: Final = re.compile(r"\s*(?:gambar|grafik)\s*:\s*([\w.\[\]]+)\s*\Z")
_TAG: Final = re.compile(r"\s*\{\{[^{}]*\}\}\s*\Z")
_DECLARED: Final = re.compile(r'\sxmlns:(\w+)="([^"]*)"')
_TOKEN: Final = re.compile(r"@@(\w+)@@")
_CHART_DATA: Final = f'<c:chart xmlns:c="{C}" xmlns:r="{R}" r:id="@@hubungan@@"/>'


def hold_drawings(page: Page) -> None:
    """Take the drawings whose alt text reads `gambar:logo`, `grafik:capaian` or `{{ logo }}` out of the page.

    One named `gambar:…` or `grafik:…` may be missing from the context and is left out then. A chart that lost its alt
    text (LibreOffice drops it) shows what the loop around it walks: its sample figures must never pass for real ones.
    """
    for properties in list(page.root.iter(f"{{{WP}}}docPr")):
        text = properties.get("descr", "")
        named, tag = _NAMED.match(text), _TAG.match(text)
        drawing = ancestor(properties, w("drawing"))
        if drawing is None or not (named or tag):
            if drawing is not None and not text.strip() and drawing.find(f".//{{{C}}}chart") is not None:
                page.drawings.append(_cut(drawing, properties))
                call = f"{{{{\n_sesi.grafik({len(page.drawings) - 1}, {AROUND}) }}}}"
                replace(drawing, page.hold(call, "grafik tanpa teks alternatif"))
            continue
        expression = f"{named[1]}|default(none)" if named else parse(text.strip()).body
        page.drawings.append(_cut(drawing, properties))
        call = f"{{{{\n_sesi.gambar({len(page.drawings) - 1}, {expression}) }}}}"
        replace(drawing, page.hold(call, text.strip()))


def _cut(drawing: etree._Element, properties: etree._Element) -> Drawing:
    """Return the drawing with a token at each place that changes."""
    declared = dict(drawing.getroottree().getroot().nsmap)
    whole = deepcopy(drawing)
    whole.tail = None
    chart = next((found.get(f"{{{R}}}id", "") for found in whole.iter(f"{{{C}}}chart")), "")
    own = next(whole.iter(properties.tag))
    own.set("id", "@@nomor@@")
    own.set("descr", "@@alt@@")
    size = next(whole.iter(f"{{{WP}}}extent"))
    width, height = int(size.get("cx", "0")), int(size.get("cy", "0"))
    for place in (size, *whole.iterfind(f".//{{{PIC}}}spPr//{{{A}}}ext")):
        place.set("cx", "@@lebar@@")
        place.set("cy", "@@tinggi@@")
    for blip in whole.iter(f"{{{A}}}blip"):
        blip.set(f"{{{R}}}embed", "@@hubungan@@")
    for inner in whole.iter(f"{{{PIC}}}cNvPr"):
        inner.set("descr", "@@alt@@")
    pieces = _pieces(whole, declared)
    return Drawing(pieces, _pieces(_charted(whole), declared), chart, width, height)


def _charted(whole: etree._Element) -> etree._Element:
    """Return the drawing with a chart in the place of its picture."""
    data = next(whole.iter(f"{{{A}}}graphicData"))
    data.set("uri", C)
    for child in list(data):
        data.remove(child)
    data.append(etree.fromstring(_CHART_DATA))
    return whole


def _pieces(whole: etree._Element, declared: Mapping[str | None, str]) -> tuple[str, ...]:
    text = etree.tostring(whole, encoding="unicode")
    plain = _DECLARED.sub(lambda match: "" if declared.get(match[1]) == match[2] else match[0], text)
    return tuple(_TOKEN.split(plain))
