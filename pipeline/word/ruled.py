"""A table somebody wrote, for `{{p tabel }}`: a head that repeats, rows that do not break."""

from collections.abc import Callable
from dataclasses import dataclass


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

    def __str__(self) -> str:
        return "; ".join(" | ".join(row) for row in self.rows)

    def as_table(self, shown: Callable[[object], str]) -> str:
        """Return the table as Word writes it; `shown` gives the words of a cell as they stand on the page."""
        total = sum(self.widths)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        rows = "".join(self._row(row, shown, head=place == 0) for place, row in enumerate(self.rows))
        return (
            f'<w:tbl><w:tblPr>{_styled("tblStyle", self.styles[0])}<w:tblW w:w="{total}" w:type="dxa"/>'
            '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, row: tuple[str, ...], shown: Callable[[object], str], *, head: bool) -> str:
        look = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else "<w:trPr><w:cantSplit/></w:trPr>"
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{self.shade}"/>' if head else ""
        style = self.styles[1 if head else 2]
        cells: list[str] = []
        for text, width, side in zip(row, self.widths, self.sides, strict=True):
            jc = "" if head else f'<w:jc w:val="{side}"/>'
            words = f'<w:r><w:t xml:space="preserve">{shown(text)}</w:t></w:r>' if text else ""
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
                f"<w:p><w:pPr>{_styled('pStyle', style)}{jc}</w:pPr>{words}</w:p></w:tc>"
            )
        return f"<w:tr>{look}{''.join(cells)}</w:tr>"


def _styled(kind: str, style: str) -> str:
    return f'<w:{kind} w:val="{style}"/>' if style else ""
