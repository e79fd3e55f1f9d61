"""What the binary workbooks .xls and .xlsb share: how they pack numbers, errors and fonts."""

import struct
from collections.abc import Sequence

from pipeline.sheet.batas import TakTerbacaError, TakTerperiksaError
from pipeline.sheet.gaya import BIASA, Gaya, Huruf, Potongan, TeksSel, Tinggi, read_number, read_text
from pipeline.sheet.kodeformat import built_in
from pipeline.sheet.lembar import Bertanda, Mentah, Tanda

Isi = tuple[Mentah, Bertanda | None]
"""What a cell holds, and its mark."""
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
_STRUCK = 0x08
_HEIGHTS = {1: Tinggi.NAIK, 2: Tinggi.TURUN}


def unpack(form: str, row: bytes, at: int = 0) -> tuple[int, ...]:
    """Numbers of a record; raises ``TakTerbacaError`` where it is cut off."""
    try:
        return struct.unpack_from(form, row, at)
    except struct.error as fault:
        raise TakTerbacaError("BCA-03", "isinya terpotong") from fault


def error(kode: int) -> Isi:
    """The value and the mark of a cell that holds an error (MS-XLS 2.5.10)."""
    return "", (Tanda.GALAT, _ERRORS.get(kode, "#N/A"))


def packed_number(rk: bytes) -> float:
    """A number in four bytes (MS-XLS 2.5.217): an integer or the upper half of a double, perhaps in hundredths."""
    (bits,) = struct.unpack("<I", rk)
    if bits & 2:
        angka = float(struct.unpack("<i", rk)[0] >> 2)
    else:
        angka = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", bits & 0xFFFFFFFC))[0]
    return angka / 100 if bits & 1 else angka


def font(record: bytes, at_escapement: int) -> Huruf:
    """The look of letters of a font record; both formats begin with height and flags."""
    _, flags = unpack("<HH", record)
    (escapement,) = unpack("<H", record, at_escapement)
    return Huruf(_HEIGHTS.get(escapement, Tinggi.BIASA), bool(flags & _STRUCK))


class BukuBiner:
    """What all sheets of a binary workbook share: fonts, number formats, cell formats, texts, the first day.

    ``sandi`` is the code page of its texts where they have one.
    """

    def __init__(self, lompat: int = -1) -> None:
        self.huruf: list[Huruf] = []
        self.kode: dict[int, str] = {}
        self.xf: list[tuple[int, int]] = []
        self.teks: list[TeksSel] = []
        self.sejak_1904 = False
        self.sandi = ""
        self._lompat = lompat
        self._gaya: list[Gaya] = []

    def huruf_nomor(self, nomor: int) -> Huruf:
        """A font by its number; .xls knows no font 4, so that later ones stand one place earlier."""
        at = nomor - 1 if nomor > self._lompat > 0 else nomor
        return self.huruf[at] if 0 <= at < len(self.huruf) else BIASA

    def gaya(self, nomor: int) -> Gaya:
        """A cell format by its number; asked for when all have been read."""
        if not self._gaya:
            self._gaya = [Gaya(self.kode.get(f, built_in(f)), self.huruf_nomor(h)) for h, f in self.xf]
        return self._gaya[nomor] if 0 <= nomor < len(self._gaya) else Gaya()

    def angka(self, nilai: float, nomor: int) -> Isi:
        """A number under a cell format."""
        return read_number(nilai, self.gaya(nomor), sejak_1904=self.sejak_1904)

    def kata(self, teks: TeksSel, nomor: int) -> Isi:
        """A text under a cell format."""
        return read_text(teks, self.gaya(nomor))

    def bersama(self, at: int, nomor: int) -> Isi:
        """A shared text under a cell format; raises ``TakTerperiksaError`` for one that does not exist."""
        if at >= len(self.teks):
            raise TakTerperiksaError("ada sel yang menunjuk teks yang tidak ada")
        return self.kata(self.teks[at], nomor)

    def dirangkai(self, isi: str, runs: Sequence[tuple[int, int]]) -> TeksSel:
        """A text with its runs: (first letter, font); letters before the first run have the look of the cell."""
        if not runs:
            return TeksSel(isi)
        ends = [*(at for at, _ in runs[1:]), len(isi)]
        potongan: list[Potongan] = [(isi[: runs[0][0]], None)] if runs[0][0] else []
        potongan += [(isi[at:end], self.huruf_nomor(f)) for (at, f), end in zip(runs, ends, strict=True)]
        return TeksSel(isi, tuple(potongan))
