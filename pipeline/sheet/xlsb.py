"""An .xlsb (MS-XLSB): the same parts as an .xlsx, each a row of binary records."""

import struct
from collections.abc import Iterator
from functools import partial

from pipeline.sheet.arsip_buku import Arsip
from pipeline.sheet.batas import Batas, Kisi, LembarBuku, TakTerbaca, TakTerperiksa
from pipeline.sheet.biner import GayaBiner, error, font, packed_number
from pipeline.sheet.gaya import Teks, read_text
from pipeline.sheet.lembar import Bertanda, Mentah

_ROW, _STRING_ITEM, _FONT, _FORMAT, _XF, _COLUMN = 0, 19, 43, 44, 47, 60
_PROPERTIES, _SHEET, _MERGE, _VIEW, _CELL_XFS, _CELL_XFS_END = 153, 156, 176, 137, 617, 618
_DATA, _DATA_END, _RICH_CELL = 145, 146, 62
_CELLS = frozenset({*range(2, 12), _RICH_CELL})
_NO_TEXT = 0xFFFFFFFF
_RICH, _ZEROS = 0x01, 0x10


def xlsb_sheets(arsip: Arsip, nama: str, batas: Batas) -> list[LembarBuku]:
    """The worksheets of a workbook in their order; ``nama`` is the part that lists them."""
    relasi = arsip.relasi(nama)
    parts = {jenis: part for jenis, part in relasi.values()}
    gaya = _styles(arsip.baca(parts.get("styles", "")))
    teks = [
        _rich(row, 0, gaya)
        for kind, row in records(arsip.baca(parts.get("sharedStrings", "")))
        if kind == _STRING_ITEM
    ]
    found = []
    for kind, row in records(arsip.baca(nama)):
        if kind == _PROPERTIES:
            gaya.sejak_1904 = bool(_unpack("<I", row)[0] & 1)
        elif kind == _SHEET:
            rid, at = _wide(row, 8)
            judul, _ = _wide(row, at)
            jenis, part = relasi.get(rid, ("", ""))
            if jenis in {"worksheet", ""}:
                found.append(
                    LembarBuku(judul, _unpack("<I", row)[0] != 0, partial(_read, arsip, part, gaya, teks, batas))
                )
    return found


def records(isi: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and content of every record; raises ``TakTerbaca`` where one is cut off."""
    at = 0
    try:
        while at < len(isi):
            kind = isi[at]
            at += 1
            if kind & 0x80:
                kind, at = (kind & 0x7F) | (isi[at] & 0x7F) << 7, at + 1
            size = 0
            for shift in (0, 7, 14, 21):
                byte, at = isi[at], at + 1
                size |= (byte & 0x7F) << shift
                if not byte & 0x80:
                    break
            if at + size > len(isi):
                raise IndexError
            yield kind, isi[at : at + size]
            at += size
    except IndexError as fault:
        raise TakTerbaca("BCA-03", "isinya terpotong") from fault


def _unpack(form: str, row: bytes, at: int = 0) -> tuple[int, ...]:
    try:
        return struct.unpack_from(form, row, at)
    except struct.error as fault:
        raise TakTerbaca("BCA-03", "isinya terpotong") from fault


def _wide(row: bytes, at: int) -> tuple[str, int]:
    """A text with its length before it, and where it ends."""
    (length,) = _unpack("<I", row, at)
    if length == _NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * length
    if end > len(row):
        raise TakTerbaca("BCA-03", "isinya terpotong")
    return row[at + 4 : end].decode("utf-16-le", "replace"), end


def _rich(row: bytes, at: int, gaya: GayaBiner) -> Teks:
    """A text with its runs (MS-XLSB 2.5.122)."""
    (flags,) = _unpack("<B", row, at)
    isi, end = _wide(row, at + 1)
    if not flags & _RICH:
        return Teks(isi)
    (count,) = _unpack("<I", row, end)
    return gaya.teks(isi, [_unpack("<HH", row, end + 4 + 4 * n)[:2] for n in range(min(count, len(row) // 4))])  # type: ignore[misc]


def _styles(isi: bytes) -> GayaBiner:
    gaya, cells = GayaBiner(), False
    for kind, row in records(isi):
        if kind in {_CELL_XFS, _CELL_XFS_END}:
            cells = kind == _CELL_XFS
        elif kind == _XF and cells:
            _, fmt, nomor = _unpack("<HHH", row)
            gaya.xf.append((nomor, fmt))
        elif kind == _FORMAT:
            gaya.kode[_unpack("<H", row)[0]] = _wide(row, 2)[0]
        elif kind == _FONT and len(row) > 8:
            gaya.huruf.append(font(row, 6))
    return gaya


def _read(arsip: Arsip, part: str, gaya: GayaBiner, teks: list[Teks], batas: Batas) -> Kisi:
    if part not in arsip:
        raise TakTerperiksa("isinya tidak ditemukan di dalam berkas")
    kisi, baris, dalam = Kisi(batas), 0, False
    for kind, row in records(arsip.baca(part)):
        if kind in {_DATA, _DATA_END}:
            dalam = kind == _DATA
        elif kind == _ROW and dalam:
            baris = _unpack("<I", row)[0] + 1
            if len(row) > 11 and row[11] & 0x10:
                kisi.baris_sembunyi.add(baris)
        elif kind in _CELLS and dalam:
            column, style = _unpack("<II", row)
            isi, tanda = _cell(kind, row, style & 0xFFFFFF, gaya, teks)
            if isi != "" or tanda is not None:
                kisi.taruh(baris, column + 1, isi, tanda)
        elif kind == _COLUMN and _unpack("<H", row, 16)[0] & 1:
            first, last = _unpack("<II", row)
            kisi.sembunyikan_kolom(first + 1, last + 1)
        elif kind == _VIEW:
            kisi.nol_tampak = bool(_unpack("<H", row)[0] & _ZEROS)
        elif kind == _MERGE:
            top, bottom, left, right = _unpack("<IIII", row)
            kisi.gabungan.append((top + 1, left + 1, bottom + 1, right + 1))
    kisi.selesai()
    return kisi


def _cell(kind: int, row: bytes, style: int, gaya: GayaBiner, teks: list[Teks]) -> tuple[Mentah, Bertanda | None]:
    """The value of one cell record (MS-XLSB 2.4.305 and following); formulas hold their last result."""
    if kind == 2:
        return gaya.angka(packed_number(row[8:12].ljust(4, b"\0")), style)
    if kind in {3, 11}:
        return error(_unpack("<B", row, 8)[0])
    if kind in {4, 10}:
        return bool(_unpack("<B", row, 8)[0]), None
    if kind in {5, 9}:
        return gaya.angka(float(_unpack("<d", row, 8)[0]), style)
    if kind in {6, 8}:
        return read_text(Teks(_wide(row, 8)[0]), gaya.gaya(style))
    if kind == _RICH_CELL:
        return read_text(_rich(row, 8, gaya), gaya.gaya(style))
    (at,) = _unpack("<I", row, 8)
    if at >= len(teks):
        raise TakTerperiksa("ada sel yang menunjuk teks yang tidak ada")
    return read_text(teks[at], gaya.gaya(style))
