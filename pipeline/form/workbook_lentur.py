"""A worksheet whose rows grow with what is typed into them; the one place that reaches into xlsxwriter."""

from functools import cache

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_huruf = cache(xl_col_to_name)
_BIASA = ("Blank", "String", "Number")
_POIN = 0.75
"""Points in a pixel, the unit xlsxwriter keeps the height of a row in."""


class LembarLentur(Worksheet):  # type: ignore[misc]  # xlsxwriter ships no types
    """A worksheet whose rows start at the height given and still grow while the unit types.

    Excel stops fitting a row to its text once ``customHeight`` is set, xlsxwriter sets it with every height, and no
    public option leaves it out; rows without any height are fitted too, but then nothing is left to write on by
    hand. So the rows are written here, which also takes half the time: a form has a thousand cells, and most of them
    are empty with a format. Cells of other kinds are left to xlsxwriter. A row has a height and nothing else: no
    format of its own, not hidden, no outline.
    """

    def _write_rows(self) -> None:
        huruf = [_huruf(nomor) for nomor in range(self.dim_colmax + 1)]
        tulis = self.fh.write
        for baris in range(self.dim_rowmin, self.dim_rowmax + 1):
            isi = self.table.get(baris)
            if not isi and baris not in self.row_info:
                continue
            nomor = baris + 1
            tulis(f'<row r="{nomor}"{self._tinggi(baris)}>')
            for kolom in sorted(isi or ()):
                sel = isi[kolom]
                jenis = sel.__class__.__name__
                gaya = sel.format._get_xf_index() if sel.format else None  # noqa: SLF001 - no public name for it
                awal = f'<c r="{huruf[kolom]}{nomor}" s="{gaya}"'
                if gaya is None or jenis not in _BIASA:
                    self._write_cell(baris, kolom, sel)
                elif jenis == "Blank":
                    tulis(f"{awal}/>")
                elif jenis == "String":
                    tulis(f'{awal} t="s"><v>{sel.string}</v></c>')
                else:
                    tulis(f"{awal}><v>{sel.number:.16G}</v></c>")
            tulis("</row>")

    def _tinggi(self, baris: int) -> str:
        info = self.row_info.get(baris)
        return f' ht="{info.height * _POIN:.16g}"' if info and info.height != self.original_row_height else ""
