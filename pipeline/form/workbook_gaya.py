"""How a form looks in Excel: the few cell formats all its sheets share, its rows and its page."""

from collections.abc import Callable, Iterable
from math import ceil
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.form.isi import IsiFormulir
from pipeline.naskah.berkas import nama_berkas, nama_unit
from pipeline.sheet.buku_baru import PANJANG_SEL, new_workbook

ANGKA = "#,##0.00"
TANGGAL = "[$-421]d mmmm yyyy"
TEKS = "@"
_KERTAS = {"A4": 9, "F4": 14}
"""Excel's numbers of paper sizes; its Folio of 8,5 × 13 inches is what Indonesia calls F4."""
_KEPALA_HALAMAN = 70
HURUF = 10
"""Points: what lets a row of ``kinerja`` stand on a small screen whole and still be read on paper."""
_BARIS_TEKS = 18
"""Pixels of one line of text at that size."""
_TERPAKAI = 1.04
"""Signs of ordinary text that go into one unit of column width, the ragged ends of lines taken off."""
_TEPI = {"left": 0.3, "right": 0.3, "top": 0.8, "bottom": 0.6}


class BentukSel:
    """The formats of one workbook; ``isi_`` ones are unlocked and yellow, the others locked.

    They are registered in one order, so that two runs give the same bytes.
    """

    def __init__(self, buku: Workbook) -> None:
        sel: dict[str, Any] = {"font_size": HURUF, "valign": "top", "border": 1, "border_color": "#8C8C8C"}
        isi = {**sel, "bg_color": "#FFF8D6", "locked": False}
        kepala = {**sel, "bold": True, "font_size": 9, "text_wrap": True, "valign": "vcenter", "align": "center"}
        self.judul = buku.add_format({"bold": True, "font_size": 14})
        self.subjudul = buku.add_format({"bold": True, "font_size": 11, "font_color": "#1F3864"})
        self.teks = buku.add_format({**sel, "text_wrap": True, "num_format": TEKS})
        self.tebal = buku.add_format({**sel, "bold": True, "text_wrap": True, "bg_color": "#E7EAF0"})
        self.kepala = buku.add_format({**kepala, "bg_color": "#D9DEE8"})
        self.kepala_isi = buku.add_format({**kepala, "bg_color": "#1F3864", "font_color": "#FFFFFF"})
        self.angka = buku.add_format({**sel, "num_format": ANGKA})
        self.polos = buku.add_format({"font_size": HURUF})
        self.nilai_teks = buku.add_format({**sel, "text_wrap": True, "align": "right", "num_format": TEKS})
        self.bulat = buku.add_format({**sel, "num_format": "0", "align": "left"})
        self.isi_teks = buku.add_format({**isi, "text_wrap": True, "num_format": TEKS})
        self.isi_kata = buku.add_format({**isi, "shrink": True, "num_format": TEKS})
        self.isi_angka = buku.add_format({**isi, "num_format": ANGKA})
        self.isi_bulat = buku.add_format({**isi, "num_format": "0", "align": "center"})
        self.isi_tanggal = buku.add_format({**isi, "num_format": TANGGAL, "align": "left"})
        self.mati = buku.add_format({**sel, "bg_color": "#EDEDED"})


def nama_buku(isi: IsiFormulir, sebutan: str = "formulir") -> str:
    """The file name of one unit's workbook."""
    return nama_berkas(sebutan, isi.periode, nama_unit(isi.unit.kode), "xlsx")


def buku_formulir(
    isi: IsiFormulir, sebutan: str, folder: str, lembar: Callable[[Workbook, BentukSel], None]
) -> Dokumen:
    """The workbook of one unit whose sheets ``lembar`` writes; the same form twice gives the same bytes."""
    judul = f"{sebutan.capitalize()} Data Kinerja {isi.unit.nama} {isi.periode.sebutan}"
    buku = new_workbook(judul, isi.instansi, lambda buku: lembar(buku, BentukSel(buku)))
    return Dokumen(f"{folder}/{nama_buku(isi, sebutan)}", buku, sebutan, judul)


def tulis(lembar: Worksheet, baris: int, kolom: int, teks: str, format_sel: Format) -> None:
    """A text as it stands, never taken for a formula or a link; empty text leaves the cell truly empty."""
    if teks:
        lembar.write_string(baris, kolom, teks[:PANJANG_SEL], format_sel)
    else:
        lembar.write_blank(baris, kolom, None, format_sel)


def tulis_nilai(lembar: Worksheet, baris: int, kolom: int, nilai: Nilai, bentuk: BentukSel) -> None:
    """A known value: a plain number as a number, anything else in the words it was written in."""
    if nilai.terisi and nilai.bentuk is Bentuk.ANGKA and nilai.angka is not None:
        lembar.write_number(baris, kolom, float(nilai.angka), bentuk.angka)
    else:
        tulis(lembar, baris, kolom, sebutan(nilai), bentuk.nilai_teks)


def sebutan(nilai: Nilai) -> str:
    """A value in words: what was written, else its state; nothing for one that nobody filled."""
    if nilai.terisi:
        return nilai.teks or f"{nilai.angka:f}".replace(".", ",")
    return "" if nilai.keadaan.value == "kosong" else nilai.keadaan.sebutan


def tinggi(lembar: Worksheet, baris: int, isi: Iterable[tuple[str, float]], paling_sedikit: int = 1) -> None:
    """The row as high as its longest text needs; ``isi`` are the texts with the widths of their columns."""
    banyak = paling_sedikit
    for teks, lebar in isi:
        if len(teks) > lebar or "\n" in teks:
            banyak = max(banyak, _banyak_baris(teks, lebar))
    lembar.set_row_pixels(baris, banyak * _BARIS_TEKS)


def _banyak_baris(teks: str, lebar: float) -> int:
    """The lines a long text takes; an estimate on the safe side, since Excel alone knows the width of its letters."""
    return sum(max(ceil(len(satu) / (lebar * _TERPAKAI)), 1) for satu in teks.split("\n"))


def halaman(lembar: Worksheet, isi: IsiFormulir, judul: str, *, tegak: bool = False) -> None:
    """The printed page, as wide as the sheet: unit and period above, number of the form and page below."""
    if not tegak:
        lembar.set_landscape()
    lembar.set_paper(_KERTAS.get(isi.kertas, _KERTAS["F4"]))
    lembar.fit_to_pages(1, 0)
    lembar.set_margins(**_TEPI)
    lembar.set_header(
        f'&L&9{_aman(isi.instansi)}\n{_aman(isi.unit.nama)}&C&"Calibri,Bold"&11{judul}\n{isi.periode.sebutan}'
    )
    lembar.set_footer(f"&L&8Formulir {isi.id_formulir}&R&8Halaman &P dari &N")


def hanya_layar(lembar: Worksheet, kolom: int) -> None:
    """A sheet read on the screen alone: what is printed of it is an empty cell in a ``kolom`` it does not use."""
    lembar.print_area(0, kolom, 0, kolom)


def _aman(teks: str) -> str:
    """A name within a page header, where an ampersand is a command and the whole may have 255 signs."""
    return teks[:_KEPALA_HALAMAN].replace("&", "&&").replace("\n", " ")
