"""Cells, rows and tables from ready paragraphs: what every table is put together from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Twips
from docx.table import Table, _Cell
from dokumen import Berkas
from teks import Alinea, unsur

_BERKEPALA: Final = "0620"
"""The look of a table whose first row is its head and whose rows and columns have no bands."""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell: its paragraphs, width in twips, columns and rows it spans, colour, vertical place.

    One with ``garis_atas`` (``single`` or ``nil``) has that line above it and none around it.
    """

    isi: Alinea | Sequence[Alinea]
    lebar: int = 0
    lajur: int = 1
    gabung: str = ""
    warna: str = ""
    tengah: bool = False
    garis_atas: str = ""

    def tulis(self, cell: _Cell) -> None:
        """Write it where python-docx made a cell."""
        tc = cell._tc
        del tc[:]
        tc.width, tc.grid_span = Twips(self.lebar), self.lajur
        if self.gabung:
            tc.vMerge = self.gabung
        if self.garis_atas:
            tc.tcPr.append(_terbuka(self.garis_atas))
        if self.warna:
            tc.tcPr.append(unsur("w:shd", val="clear", color="auto", fill=self.warna))
        if self.tengah:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        for alinea in [self.isi] if isinstance(self.isi, Alinea) else self.isi:
            alinea.tulis(cell)


def _terbuka(atas: str) -> BaseOxmlElement:
    tepi = unsur("w:tcBorders")
    for sisi in ("left", "bottom", "right"):
        tepi.append(unsur(f"w:{sisi}", val="nil"))
    tepi.insert(0, unsur("w:top", val="nil") if atas == "nil" else unsur("w:top", val=atas, sz="4", color="auto"))
    return tepi


class Baris(NamedTuple):
    """One row, which never breaks over pages; a head repeats on every page."""

    sel: Sequence[Sel]
    kepala: bool = False


def tulis_tabel(berkas: Berkas, gaya: str, widths: Sequence[int], baris: Iterable[Baris]) -> None:
    """A table of ready rows: ``Tabel Resmi`` with lines, ``Tabel Polos`` without."""
    table = berkas.word.add_table(0, len(widths), gaya)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    look = table._tbl.tblPr
    look.replace(look.find(qn("w:tblW")), unsur("w:tblW", w=str(sum(widths)), type="dxa"))
    rows = list(baris)
    kepala = unsur("w:tblLook", val=_BERKEPALA, firstRow="1", noHBand="1", noVBand="1")
    if any(satu.kepala for satu in rows):
        look.replace(look.find(qn("w:tblLook")), kepala)
    else:
        look.remove(look.find(qn("w:tblLook")))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    for satu in rows:
        _tulis_baris(table, satu)


def _tulis_baris(table: Table, baris: Baris) -> None:
    row = table._tbl.add_tr()
    row.get_or_add_trPr().append(unsur("w:cantSplit"))
    if baris.kepala:
        row.trPr.append(unsur("w:tblHeader"))
    for sel in baris.sel:
        sel.tulis(_Cell(row.add_tc(), table))


def polos(berkas: Berkas, widths: Sequence[int], *isi: Sequence[Alinea | Sequence[Alinea]]) -> None:
    """A table without lines, one row of cells per element of ``isi``."""
    baris = (Baris([Sel(satu, width) for satu, width in zip(sel, widths, strict=True)]) for sel in isi)
    tulis_tabel(berkas, "Tabel Polos", widths, baris)


def sel_tag(isi: str) -> Sel:
    """A cell that holds only a tag such as ``{%tc endfor %}`` and vanishes when rendered."""
    return Sel(Alinea(isi, "Isi Tabel"), 300)
