"""A worksheet whose rows grow with what is typed into them; the one place that reaches into xlsxwriter."""

from functools import cache
from math import isfinite

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_huruf = cache(xl_col_to_name)
_POIN = 0.75
"""Points in a pixel, the unit xlsxwriter keeps the height of a row in."""
_PENDEK = 16_000
"""A text of so many signs surely fits a cell, however many bytes its signs take."""


class LembarLentur(Worksheet):  # type: ignore[misc]  # xlsxwriter ships no types
    """A worksheet whose rows start at the height given and still grow while the unit types.

    Excel stops fitting a row to its text once ``customHeight`` is set, xlsxwriter sets it with every height, and no
    public option leaves it out; rows without any height are fitted too, but then nothing is left to write on by
    hand. So the rows are written here, and the commonest cells of a form, texts, numbers and empty ones with a
    format, are put down at once as they will lie in the file, which makes a whole form a third quicker. Everything
    else is left to xlsxwriter. A row has a height and nothing else: no format of its own, not hidden, no outline.
    """

    def write_blank(self, baris: int, kolom: int, blank: None, format_sel: Format) -> int:
        """An empty cell with a format; row and column count from 0."""
        del blank
        return self._taruh(baris, kolom, format_sel, "/>")

    def write_string(self, baris: int, kolom: int, teks: str, format_sel: Format | None = None) -> int:
        """A text, never taken for anything else; row and column count from 0."""
        if format_sel is None or len(teks) > _PENDEK:
            return int(super().write_string(baris, kolom, teks, format_sel))
        nomor = self.str_table._get_shared_string_index(teks)  # noqa: SLF001 - it has no public name
        return self._taruh(baris, kolom, format_sel, f' t="s"><v>{nomor}</v></c>')

    def write_number(self, baris: int, kolom: int, angka: float, format_sel: Format | None = None) -> int:
        """A number; row and column count from 0."""
        if format_sel is None or not isfinite(angka):
            return int(super().write_number(baris, kolom, angka, format_sel))
        return self._taruh(baris, kolom, format_sel, f"><v>{angka:.16G}</v></c>")

    def _taruh(self, baris: int, kolom: int, format_sel: Format, sisanya: str) -> int:
        isi = self.table[baris]
        if not isi or not self.dim_colmin <= kolom <= self.dim_colmax:
            self._check_dimensions(baris, kolom)
        gaya = format_sel.xf_index
        if gaya is None:
            gaya = format_sel._get_xf_index()  # noqa: SLF001 - it has no public name
        isi[kolom] = f'<c r="{_huruf(kolom)}{baris + 1}" s="{gaya}"{sisanya}'
        return 0

    def _write_rows(self) -> None:
        tulis = self.fh.write
        for baris in range(self.dim_rowmin, self.dim_rowmax + 1):
            isi = self.table.get(baris)
            if not isi and baris not in self.row_info:
                continue
            tulis(f'<row r="{baris + 1}"{self._tinggi(baris)}>')
            for kolom in sorted(isi or ()):
                sel = isi[kolom]
                if sel.__class__ is str:
                    tulis(sel)
                else:
                    self._write_cell(baris, kolom, sel)
            tulis("</row>")

    def _tinggi(self, baris: int) -> str:
        info = self.row_info.get(baris)
        return f' ht="{info.height * _POIN:.16g}"' if info and info.height != self.original_row_height else ""
