"""How much one workbook may hold, counted while it is read: nothing is built that could eat the memory."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.domain.tempat import LAST_COLUMN, LAST_ROW, address
from pipeline.sheet.lembar import Bertanda, Letak, Luas, Mentah, Tanda

LARGEST_FILE = 30_000_000
"""Bytes of a file that is still opened."""
LARGEST_CONTENT = 150_000_000
"""Bytes a file may unpack to; more is taken for a zip bomb."""
LARGEST_SHEET = 2_000_000
"""Cells the sheets of a workbook may span; a stray cell at the far end of a sheet spans billions."""
MOST_TEXT = 30_000_000
"""Characters in all cells of a workbook; one text may stand in many cells."""
MOST_PARTS = 5_000
"""Parts of a zip archive; a workbook of a hundred sheets with pictures has some hundreds."""
MOST_SHEETS = 1_000
MOST_MERGES = 50_000
"""Merged areas on all sheets of a workbook."""
MOST_TAGS = 20_000_000
"""Tags in one part; two million cells with texts of their own have some twelve million."""
MOST_ATTRIBUTES = 10_000
"""Attributes of one tag."""


class TakTerbacaError(Exception):
    """A workbook that cannot be used: the code of its finding, and the reason that fills its sentence."""

    def __init__(self, kode: str, sebab: str = "") -> None:
        super().__init__(kode, sebab)
        self.kode, self.sebab = kode, sebab


def berlebih(apa: str, paling: int) -> TakTerbacaError:
    """The refusal of a file that holds more of something than is read; ``apa`` begins its reason."""
    return TakTerbacaError("BCA-04", kelebihan(apa, paling))


def kelebihan(apa: str, paling: int) -> str:
    """Why a file is too large, in words: ``apa`` is what there is too much of."""
    return f"{apa} lebih dari {f'{paling:,}'.replace(',', '.')}"


BESAR = f"besarnya lebih dari {LARGEST_FILE // 1_000_000} MB"
"""Why a file is not opened whose size alone is too much."""


class TerlaluLuasError(Exception):
    """A sheet that must not be built, for the cell whose address it carries."""


class TakTerperiksaError(Exception):
    """A sheet of which it is not certain what stands where, with the reason."""


class Batas:
    """What is left for one workbook; ``sel``, ``teks`` and ``gabungan`` shrink while its sheets are read."""

    def __init__(self) -> None:
        self.sel, self.teks, self.gabungan = LARGEST_SHEET, MOST_TEXT, MOST_MERGES
        self.bita = LARGEST_FILE

    def ambil(self, panjang: int) -> None:
        """Take characters for one cell; raises ``TakTerbacaError`` when there are none left."""
        self.teks -= panjang
        if self.teks < 0:
            raise berlebih("huruf di sel-selnya", MOST_TEXT)


class Kisi:
    """The cells of one sheet while it is read, in whatever order they come."""

    def __init__(self, batas: Batas) -> None:
        self.baris: list[list[Mentah]] = []
        self.tanda: dict[Letak, Bertanda] = {}
        self.gabungan: list[Luas] = []
        self.baris_sembunyi: set[int] = set()
        self.kolom_sembunyi: set[int] = set()
        self.nol_tampak = True
        self._batas, self._lebar = batas, 0

    def taruh(self, row: int, column: int, isi: Mentah, tanda: Bertanda | None = None) -> None:
        """Put a value and its mark at a place counted from 1; raises ``TerlaluLuasError`` for one out of reach."""
        if not 0 < row <= len(self.baris) or column > self._lebar:
            self._luaskan(row, column)
        cells = self.baris[row - 1]
        if column > len(cells):
            cells.extend([""] * (column - 1 - len(cells)))
            cells.append(isi)
        else:
            cells[column - 1] = isi
        if isinstance(isi, str):
            self._batas.ambil(len(isi))
        if tanda is not None:
            self.tanda[row, column] = tanda
        elif self.tanda:
            self.tanda.pop((row, column), None)

    def _luaskan(self, row: int, column: int) -> None:
        tinggi, lebar = max(row, len(self.baris)), max(column, self._lebar)
        if not (0 < row <= LAST_ROW and 0 < column <= LAST_COLUMN and tinggi * lebar <= self._batas.sel):
            raise TerlaluLuasError(address(row, column))
        self.baris.extend([] for _ in range(tinggi - len(self.baris)))
        self._lebar = lebar

    def gabung(self, luas: Luas) -> None:
        """Note a merged area; raises ``TakTerbacaError`` for more of them than a workbook may have."""
        self._batas.gabungan -= 1
        if self._batas.gabungan < 0:
            raise berlebih("sel gabungannya", MOST_MERGES)
        self.gabungan.append(luas)

    def sembunyikan_kolom(self, first: int, last: int) -> None:
        """Mark columns as hidden, as far as a sheet has columns."""
        self.kolom_sembunyi.update(range(max(first, 1), min(last, LAST_COLUMN) + 1))

    def selesai(self) -> None:
        """Take what this sheet spans from what the workbook may span, and mark zeros where the sheet shows none."""
        self._batas.sel -= len(self.baris) * self._lebar
        self.baris_sembunyi = {row for row in self.baris_sembunyi if row <= len(self.baris)}
        if self.nol_tampak:
            return
        for row, cells in enumerate(self.baris, 1):
            for column, isi in enumerate(cells, 1):
                if isinstance(isi, float) and isi == 0:
                    self.tanda.setdefault((row, column), (Tanda.TERSEMBUNYI, ""))


@dataclass(frozen=True)
class LembarBuku:
    """One worksheet of a workbook; ``baca`` gives its cells, or raises one of the three exceptions above."""

    nama: str
    tersembunyi: bool
    baca: Callable[[], Kisi]
