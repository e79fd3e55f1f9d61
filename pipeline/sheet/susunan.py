"""How the cells of a heading stand: one row or several, titles over the columns they reach, one path per column."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from pipeline.sheet.kolom import Skema
from pipeline.sheet.lembar import Lembar, Mentah
from pipeline.sheet.sel import as_text
from pipeline.sheet.waktu import FISIK, UANG, sebutan

_SEARCHED = 20
_ROWS = 4
"""Rows a heading may have."""
_LONGEST = 80
"""Letters of a title over columns; longer is a sentence."""
_WORD = re.compile(r"[^\W\d_]|%|^(?:19|20)\d\d$")
"""What a heading has and a figure has not: a letter, a percent sign, or nothing but a year."""

Sel = tuple[int, int]
"""A cell: row and column counted from 1."""


@dataclass(frozen=True, slots=True)
class Judul:
    """The heading of one column, or of several that share its lowest cell.

    ``jalur`` are the words above one another, the uppermost first; ``baris`` and ``kolom`` the lowest cell,
    ``sampai`` the last column it stands over; ``kelompok`` the cell of the title that reaches over this column and
    others, with the last column it reaches.
    """

    jalur: tuple[str, ...]
    baris: int
    kolom: int
    sampai: int
    kelompok: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Susunan:
    """The heading of a sheet: first and last row, and its columns from left to right."""

    awal: int
    akhir: int
    judul: tuple[Judul, ...]

    def dikenal(self, skema: Skema) -> frozenset[str]:
        """The declared columns its headings name."""
        return frozenset(filter(None, (skema.arti(*judul.jalur).nama for judul in self.judul)))


def arrange(lembar: Lembar, skema: Skema) -> Susunan | None:
    """The heading among the first rows: the row that names most columns, with the rows that belong to it.

    Rows belong together where a merged cell joins them, where a title stands over several of the columns below, and
    where the row below says more about the one above than a row of data could. None when no row names a column.
    """
    baris = _anchor(lembar, skema)
    if baris == 0:
        return None
    awal = akhir = baris
    while akhir - awal < _ROWS - 1 and (_joined(lembar, awal - 1, awal) or _above(lembar, skema, awal)):
        awal -= 1
    while akhir - awal < _ROWS - 1 and (_joined(lembar, akhir, akhir + 1) or _below(lembar, skema, awal, akhir)):
        akhir += 1
    return Susunan(awal, akhir, headings(lembar, awal, akhir))


def _anchor(lembar: Lembar, skema: Skema) -> int:
    """The row that by itself names most declared columns, then most known ones; 0 when none names any."""
    best, banyak = 0, (0, 0)
    for nomor, cells in enumerate(lembar.baris[:_SEARCHED], 1):
        texts = [raw for raw in cells if raw != "" and isinstance(raw, str)]
        if len(texts) < banyak[0]:
            continue
        found = [skema.arti(as_text(text)).nama for text in texts]
        named = frozenset(filter(None, found))
        if named and (len(named), len(found) - found.count(None)) > banyak:
            best, banyak = nomor, (len(named), len(found) - found.count(None))
            if None not in found and len(named) > 1 and named >= skema.wajib:
                break
    return best


def _texts(lembar: Lembar, nomor: int) -> dict[int, str]:
    """The filled cells of a row by column, their spaces as one."""
    if not 0 < nomor <= len(lembar.baris):
        return {}
    cells = enumerate(lembar.baris[nomor - 1], 1)
    return {n: text for n, raw in cells if raw != "" and (text := " ".join(as_text(raw).split()))}


def _joined(lembar: Lembar, atas: int, bawah: int) -> bool:
    """Whether a filled merged cell of heading height stands over both rows."""
    return any(
        top <= atas and bottom >= bawah and bottom - top < _ROWS and left in _texts(lembar, top)
        for top, left, bottom, _ in lembar.gabungan
    )


def _above(lembar: Lembar, skema: Skema, awal: int) -> bool:
    """Whether the row above the heading holds titles over its columns rather than the title of the sheet."""
    texts, own = _texts(lembar, awal - 1), _texts(lembar, awal)
    if not texts or not own or any(len(text) > _LONGEST for text in texts.values()):
        return False
    first, left = min(texts), min(own)
    if first < left:
        return skema.arti(texts[first]).nama is not None
    if first == left and skema.kolom[0].nama in {skema.arti(text).nama for text in own.values()}:
        return False
    wide = any(top == awal - 1 and right > kiri > left for top, kiri, _, right in lembar.gabungan)
    return wide or all(_speaks(text, skema) for text in texts.values())


def _below(lembar: Lembar, skema: Skema, awal: int, akhir: int) -> bool:
    """Whether the row below the heading is a part of it: no key, no figure, and words that fit what is above them."""
    texts = _texts(lembar, akhir + 1)
    if not texts or not _titles(lembar.baris[akhir]):
        return False
    kunci, sendiri = skema.kolom[0].nama, Susunan(awal, akhir, headings(lembar, awal, akhir))
    if any(j.kolom in texts for j in sendiri.judul if skema.arti(*j.jalur).nama == kunci):
        return False
    bersama = Susunan(awal, akhir + 1, headings(lembar, awal, akhir + 1))
    if len(bersama.dikenal(skema)) < len(sendiri.dikenal(skema)):
        return False  # words of data make headings unknown, those of a heading do not
    below = [judul for judul in bersama.judul if judul.baris == akhir + 1]
    spread = [judul for judul in below if judul.kelompok]
    paham = sum(1 for judul in below if _speaks(texts[judul.kolom], skema))
    return paham > 1 or (paham == 1 and bool(spread)) or len(spread) == len(below) > 1


def _speaks(text: str, skema: Skema) -> bool:
    """Whether a text says by itself what a column is: a known heading, a quarter, a year, a unit."""
    satu = sebutan(text)
    if satu.kata - UANG - FISIK:
        return skema.arti(text).nama is not None
    return bool(satu.kata or satu.triwulan or satu.nomor or satu.tahun or satu.lain or satu.ini or satu.persen)


def _titles(cells: Sequence[Mentah]) -> bool:
    """Whether the cells of a row can all be headings: words, years, or the quarters counted from 1 to 4."""
    filled = [text for cell in cells if (text := as_text(cell))]
    return filled == ["1", "2", "3", "4"] * (len(filled) // 4) or all(map(_WORD.search, filled))


def headings(lembar: Lembar, awal: int, akhir: int) -> tuple[Judul, ...]:
    """The headings in the rows from ``awal`` to ``akhir``, from left to right.

    A column that has no words of its own below a title that is divided has no heading.
    """
    kisi = _Kisi(lembar, awal, akhir)
    jalur = {n: kisi.jalur(n) for n in range(1, kisi.lebar + 1)}
    luas: dict[Sel, list[int]] = {}
    for n, cells in jalur.items():
        for cell in cells:
            luas.setdefault(cell, []).append(n)
    found: list[Judul] = []
    for n, cells in jalur.items():
        if found and found[-1].sampai == n - 1 and jalur[n - 1] == cells:
            found[-1] = replace(found[-1], sampai=n)
        elif cells and all(jalur[m][-1] == cells[-1] for m in luas[cells[-1]]):
            wide = [cell for cell in cells[:-1] if len(luas[cell]) > 1]
            kelompok = (*wide[-1], luas[wide[-1]][-1]) if wide else None
            found.append(Judul(kisi.kata(cells, luas), cells[-1][0], n, n, kelompok))
    return tuple(found)


class _Kisi:
    """The cells of some rows as a heading: what is filled, and what merged cells cover."""

    def __init__(self, lembar: Lembar, awal: int, akhir: int) -> None:
        self.teks = {nomor: _texts(lembar, nomor) for nomor in range(awal, akhir + 1)}
        self.tutup: dict[Sel, Sel] = {}
        for top, left, bottom, right in lembar.gabungan:
            if left in self.teks.get(top, {}):
                for row, column in product(range(top, min(bottom, akhir) + 1), range(left, right + 1)):
                    self.tutup[row, column] = (top, left)
        filled = (n for row in self.teks.values() for n in row)
        self.lebar = max((*filled, *(column for _, column in self.tutup)), default=0)

    def jalur(self, kolom: int) -> tuple[Sel, ...]:
        """The cells that stand over a column, from the top: its own, merged ones, and titles that reach over it."""
        cells: list[Sel] = []
        for row in self.teks:
            cell = self.tutup.get((row, kolom)) or ((row, kolom) if kolom in self.teks[row] else None)
            if cell is None and self._own_below(row, kolom):
                cell = self._reaching(row, kolom)
            if cell is not None and cell not in cells:
                cells.append(cell)
        return tuple(cells)

    def kata(self, cells: Sequence[Sel], luas: Mapping[Sel, Sequence[int]]) -> tuple[str, ...]:
        """The words of cells above one another; those over one column alone are one text, as if in one cell."""
        words: list[str] = []
        alone = False
        for row, column in cells:
            text = self.teks[row][column]
            words = [*words[:-1], f"{words[-1]} {text}"] if alone else [*words, text]
            alone = len(luas[row, column]) == 1
        return tuple(words)

    def _own_below(self, row: int, kolom: int) -> bool:
        return any(
            kolom in self.teks[lower] or self.tutup.get((lower, kolom), (0, 0))[0] == lower
            for lower in self.teks
            if lower > row
        )

    def _reaching(self, row: int, kolom: int) -> Sel | None:
        """The title to the left that reaches over a column: nothing stands between, no title above begins there."""
        for left in range(kolom - 1, 0, -1):
            begins = any(self._begins(upper, left + 1) for upper in self.teks if upper < row)
            if begins or (row, left) in self.tutup:
                return None
            if left in self.teks[row]:
                return (row, left) if self._own_below(row, left) else None
        return None

    def _begins(self, row: int, kolom: int) -> bool:
        return kolom in self.teks[row] and self.tutup.get((row, kolom), (row, kolom)) == (row, kolom)
