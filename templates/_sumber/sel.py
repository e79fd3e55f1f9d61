"""Cells, rows and tables from ready paragraphs: what every table is put together from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from teks import BIASA, Huruf, p, run, runs


@dataclass(frozen=True, slots=True)
class Sel:
    """One ready cell: its paragraphs, width in twips, columns and rows it spans, colour, vertical place."""

    isi: str
    lebar: int
    lajur: int = 1
    gabung: str = ""
    warna: str = ""
    tegak: str = ""

    def xml(self) -> str:
        """The cell as Word stores it."""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self.lebar}" w:type="dxa"/>'
            + (f'<w:gridSpan w:val="{self.lajur}"/>' if self.lajur > 1 else "")
            + (f'<w:vMerge w:val="{self.gabung}"/>' if self.gabung else "")
            + (f'<w:shd w:val="clear" w:color="auto" w:fill="{self.warna}"/>' if self.warna else "")
            + (f'<w:vAlign w:val="{self.tegak}"/>' if self.tegak else "")
            + f"</w:tcPr>{self.isi}</w:tc>"
        )


def baris(sel: Iterable[Sel], *, kepala: bool = False) -> str:
    """One row that never breaks over pages; a head repeats on every page."""
    repeat = "<w:tblHeader/>" if kepala else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cell.xml() for cell in sel)}</w:tr>"


def _table(gaya: str, widths: Sequence[int], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = (
        f'<w:tblStyle w:val="{gaya}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/>'
    )
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def polos(widths: Sequence[int], rows: str) -> str:
    """A table without lines from ready rows."""
    return _table("TabelPolos", widths, rows)


def resmi(widths: Sequence[int], rows: str) -> str:
    """A table with lines from ready rows."""
    return _table("TabelResmi", widths, rows)


def baris_tag(isi: str, widths: Sequence[int]) -> str:
    """A row that holds only a tag such as ``{%tr endfor %}`` and vanishes when rendered."""
    return baris([Sel(p(run(isi), "IsiTabel"), sum(widths), len(widths))])


def sel_tag(isi: str) -> Sel:
    """A cell that holds only a tag such as ``{%tc endfor %}`` and vanishes when rendered."""
    return Sel(p(run(isi), "IsiTabel"), 300)


def penuh(teks: str, widths: Sequence[int], gaya: str, huruf: Huruf = BIASA, warna: str = "", lebih: str = "") -> str:
    """A row of one cell over the whole width; a coloured one is a band and stays with the row after it.

    ``lebih`` is an expression for columns that a loop adds to the fixed ones.
    """
    span = f"{{% colspan {len(widths)} + {lebih} %}}" if lebih else ""
    rata = "" if warna else "tengah"
    return baris(
        [Sel(p(runs(span + teks, huruf), gaya, rata, lanjut=bool(warna)), sum(widths), len(widths), warna=warna)]
    )
