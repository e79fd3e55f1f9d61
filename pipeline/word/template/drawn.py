"""A drawing of a template, ready to be filled with a picture or a chart."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing cut at what changes; `chart` names the chart's relationship when staff drew one, sizes are in EMU."""

    pieces: tuple[str, ...]
    as_chart: tuple[str, ...]
    chart: str
    width: int
    height: int

    def filled(self, values: Mapping[str, str], *, chart: bool) -> str:
        """Return the drawing's XML with `nomor`, `hubungan`, `lebar`, `tinggi` and `alt` put in, escaped."""
        pieces = self.as_chart if chart else self.pieces
        return "".join(str(escape(values[piece])) if place % 2 else piece for place, piece in enumerate(pieces))
