"""A table somebody wrote, for `{{p tabel }}`: a head that repeats, rows that do not break."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

LANDSCAPE: Final = "<?lanskap?>"
"""Stands before a table that is too wide for an upright page, until the page is whole."""
LEFT, ABOVE = "\ue001", "\ue002"
"""What a cell says that is one with the cell left of it, or above it."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table: its rows, the first of them the head; widths of its columns in twips, each column's side.

    A side is what Word calls it: `left`, `center`, `right`. The styles are ids of the template: of the table, of a
    paragraph in its head, of one below (none where empty); `shade` is the colour of the head as `RRGGBB`.
    """

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    sides: tuple[str, ...]
    styles: tuple[str, str, str] = ("", "", "")
    shade: str = "D9D9D9"
    landscape: bool = False

    def __str__(self) -> str:
        return "; ".join(" | ".join(cell for cell in row if cell not in (LEFT, ABOVE)) for row in self.rows)

    def as_table(self, shown: Callable[[object], str]) -> str:
        """Return the table as Word writes it; `shown` gives the words of a cell as they stand on the page."""
        total = sum(self.widths)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        heads, mark = self.heads, LANDSCAPE if self.landscape else ""
        rows = "".join(self._row(place, shown, head=place < heads) for place in range(len(self.rows)))
        return (
            f'{mark}<w:tbl><w:tblPr>{_styled("tblStyle", self.styles[0])}<w:tblW w:w="{total}" w:type="dxa"/>'
            '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    @property
    def heads(self) -> int:
        """How many rows are the head: the first, and those a cell of it runs into."""
        below = (place for place, row in enumerate(self.rows) if place and ABOVE not in row)
        return next(below, len(self.rows) or 1)

    def _row(self, place: int, shown: Callable[[object], str], *, head: bool) -> str:
        look = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else "<w:trPr><w:cantSplit/></w:trPr>"
        cells: list[str] = []
        column = 0
        while column < len(self.widths):
            span = self._span(place, column)
            cells.append(self._cell(place, column, span, shown, head=head))
            column += span
        return f"<w:tr>{look}{''.join(cells)}</w:tr>"

    def _span(self, place: int, column: int) -> int:
        """How many columns a cell takes: those right of it that are one with it."""
        row = self.rows[place]
        return next((n for n in range(1, len(row) - column) if row[column + n] != LEFT), len(row) - column)

    def _cell(self, place: int, column: int, span: int, shown: Callable[[object], str], *, head: bool) -> str:
        text = self.rows[place][column]
        below = place + 1 < len(self.rows) and self.rows[place + 1][column] == ABOVE
        merge = '<w:vMerge w:val="continue"/>' if text == ABOVE else '<w:vMerge w:val="restart"/>' if below else ""
        spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{self.shade}"/>' if head else ""
        jc = "" if head else f'<w:jc w:val="{self.sides[column]}"/>'
        width = sum(self.widths[column : column + span])
        said = text not in ("", LEFT, ABOVE)
        words = f'<w:r><w:t xml:space="preserve">{shown(text)}</w:t></w:r>' if said else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{merge}{shade}</w:tcPr>'
            f"<w:p><w:pPr>{_styled('pStyle', self.styles[1 if head else 2])}{jc}</w:pPr>{words}</w:p></w:tc>"
        )


def _styled(kind: str, style: str) -> str:
    return f'<w:{kind} w:val="{style}"/>' if style else ""
