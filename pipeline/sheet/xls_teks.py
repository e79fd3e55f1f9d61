"""The texts of an .xls: in one byte or two for each letter, with runs, and cut in the middle by CONTINUE records."""

import struct
from collections.abc import Sequence

from pipeline.sheet.batas import TakTerbacaError
from pipeline.sheet.biner import BukuBiner, unpack
from pipeline.sheet.gaya import TeksSel

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


def short_text(row: bytes, at: int, sandi: str) -> str:
    """A text with its length in one byte before it; ``sandi`` is the code page of BIFF5, empty for BIFF8."""
    (length,) = unpack("<B", row, at)
    return _letters(row, at + 1, length, sandi)[0]


def long_text(row: bytes, at: int, buku: BukuBiner, *, runs: bool = False) -> TeksSel:
    """A text with its length in two bytes before it, and the runs behind it where the record has them."""
    (length,) = unpack("<H", row, at)
    isi, end = _letters(row, at + 2, length, buku.sandi)
    if not runs:
        return TeksSel(isi)
    form, size = ("<BB", 2) if buku.sandi else ("<HH", 4)
    (count,) = unpack("<B" if buku.sandi else "<H", row, end)
    end += 1 if buku.sandi else 2
    found = [unpack(form, row, end + size * n) for n in range(min(count, len(row) // size))]
    return buku.dirangkai(isi, [(first, nomor) for first, nomor in found])


def _letters(row: bytes, at: int, length: int, sandi: str) -> tuple[str, int]:
    if sandi:
        return row[at : at + length].decode(sandi, "replace"), at + length
    (flags,) = unpack("<B", row, at) if length or at < len(row) else (0,)
    end = at + 1 + length * (2 if flags & _WIDE else 1)
    if end > len(row):
        raise TakTerbacaError("BCA-03", "isinya terpotong")
    return row[at + 1 : end].decode("utf-16-le" if flags & _WIDE else "latin-1", "replace"), end


def read_strings(segments: Sequence[bytes], buku: BukuBiner) -> list[TeksSel]:
    """The shared strings from the SST record and its CONTINUE records (MS-XLS 2.4.265)."""
    baca = _Sambungan(segments)
    _, unique = struct.unpack("<II", baca.ambil(8))
    found: list[TeksSel] = []
    while len(found) < unique and not baca.habis:
        length, flags = struct.unpack("<HB", baca.ambil(3))
        runs = struct.unpack("<H", baca.ambil(2))[0] if flags & _RICH else 0
        extra = struct.unpack("<I", baca.ambil(4))[0] if flags & _EXTENDED else 0
        isi = baca.huruf(length, wide=bool(flags & _WIDE))
        found.append(buku.dirangkai(isi, [(a, b) for a, b in struct.iter_unpack("<HH", baca.ambil(4 * runs))]))
        baca.ambil(extra)
    return found


class _Sambungan:
    """Bytes over several records; letters that go on in the next one begin there with flags of their own."""

    def __init__(self, segments: Sequence[bytes]) -> None:
        self._segments, self._nomor, self._at = segments, 0, 0

    @property
    def habis(self) -> bool:
        """Whether nothing is left."""
        self._maju()
        return self._nomor >= len(self._segments)

    def _maju(self) -> None:
        while self._nomor < len(self._segments) and self._at >= len(self._segments[self._nomor]):
            self._nomor, self._at = self._nomor + 1, 0

    def ambil(self, size: int) -> bytes:
        """The next bytes; raises ``TakTerbacaError`` when there are too few."""
        parts = []
        while size > 0:
            if self.habis:
                raise TakTerbacaError("BCA-03", "isinya terpotong")
            part = self._segments[self._nomor][self._at : self._at + size]
            parts.append(part)
            self._at += len(part)
            size -= len(part)
        return b"".join(parts)

    def huruf(self, length: int, *, wide: bool) -> str:
        """The next letters."""
        parts = []
        while length > 0:
            if self._nomor < len(self._segments) and self._at >= len(self._segments[self._nomor]):
                self._maju()
                wide = bool(self.ambil(1)[0] & _WIDE)
            if self.habis:
                raise TakTerbacaError("BCA-03", "isinya terpotong")
            here = max((len(self._segments[self._nomor]) - self._at) // (2 if wide else 1), 1)
            count = min(length, here)
            parts.append(self.ambil(count * (2 if wide else 1)).decode("utf-16-le" if wide else "latin-1", "replace"))
            length -= count
        return "".join(parts)
