"""An .xlsb (MS-XLSB): the same parts as an .xlsx, each a row of binary records."""

from collections.abc import Iterator
from functools import partial

from pipeline.domain.tempat import LAST_ROW
from pipeline.sheet.arsip_buku import ArsipBuku
from pipeline.sheet.batas import Batas, Kisi, LembarBuku, TakTerbacaError, TakTerperiksaError
from pipeline.sheet.biner import BukuBiner, Isi, error, font, packed_number, unpack
from pipeline.sheet.gaya import TeksSel

_ROW, _STRING_ITEM, _FONT, _FORMAT, _XF, _COLUMN = 0, 19, 43, 44, 47, 60
_PROPERTIES, _SHEET, _MERGE, _VIEW, _CELL_XFS, _CELL_XFS_END = 153, 156, 176, 137, 617, 618
_DATA, _DATA_END, _RICH_CELL = 145, 146, 62
_CELLS = frozenset({*range(2, 12), _RICH_CELL})
_PACKED, _SHARED = 2, 7
_NUMBERS, _ERRORS, _TRUTHS = frozenset({_PACKED, 5, 9}), frozenset({3, 11}), frozenset({4, 10})
_NO_TEXT = 0xFFFFFFFF
_RICH, _ZEROS, _HIDDEN_ROW = 0x01, 0x10, 0x10


def xlsb_sheets(arsip: ArsipBuku, nama: str, batas: Batas) -> list[LembarBuku]:
    """The worksheets of a workbook in their order; ``nama`` is the part that lists them."""
    relasi = arsip.relasi(nama)
    parts = dict(relasi.values())
    buku = _styles(arsip.baca(parts.get("styles", "")))
    buku.teks = [
        _rich(row, 0, buku)
        for kind, row in records(arsip.baca(parts.get("sharedStrings", "")))
        if kind == _STRING_ITEM
    ]
    found = []
    for kind, row in records(arsip.baca(nama)):
        if kind == _PROPERTIES:
            buku.sejak_1904 = bool(unpack("<I", row)[0] & 1)
        elif kind == _SHEET:
            rid, at = _wide(row, 8)
            judul, _ = _wide(row, at)
            jenis, part = relasi.get(rid, ("", ""))
            if jenis in {"worksheet", ""}:
                found.append(LembarBuku(judul, unpack("<I", row)[0] != 0, partial(_read, arsip, part, buku, batas)))
    return found


def records(isi: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and content of every record; raises ``TakTerbacaError`` where one is cut off."""
    at = 0
    while at < len(isi):
        kind, at = _variable(isi, at, 2)
        size, at = _variable(isi, at, 4)
        if at + size > len(isi):
            raise TakTerbacaError("BCA-03", "isinya terpotong")
        yield kind, isi[at : at + size]
        at += size


def _variable(isi: bytes, at: int, most: int) -> tuple[int, int]:
    """A number in up to so many bytes of seven bits (MS-XLSB 2.1.4), and where it ends."""
    number = 0
    for place, byte in enumerate(isi[at : at + most]):
        number |= (byte & 0x7F) << 7 * place
        if not byte & 0x80 or place == most - 1:
            return number, at + place + 1
    raise TakTerbacaError("BCA-03", "isinya terpotong")


def _wide(row: bytes, at: int) -> tuple[str, int]:
    """A text with its length before it, and where it ends."""
    (length,) = unpack("<I", row, at)
    if length == _NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * length
    if end > len(row):
        raise TakTerbacaError("BCA-03", "isinya terpotong")
    return row[at + 4 : end].decode("utf-16-le", "replace"), end


def _rich(row: bytes, at: int, buku: BukuBiner) -> TeksSel:
    """A text with its runs (MS-XLSB 2.5.122)."""
    (flags,) = unpack("<B", row, at)
    isi, end = _wide(row, at + 1)
    if not flags & _RICH:
        return TeksSel(isi)
    (count,) = unpack("<I", row, end)
    runs = (unpack("<HH", row, end + 4 + 4 * n) for n in range(min(count, len(row) // 4)))
    return buku.dirangkai(isi, [(first, nomor) for first, nomor in runs])


def _styles(isi: bytes) -> BukuBiner:
    buku, cells = BukuBiner(), False
    for kind, row in records(isi):
        if kind in {_CELL_XFS, _CELL_XFS_END}:
            cells = kind == _CELL_XFS
        elif kind == _XF and cells:
            _, fmt, nomor = unpack("<HHH", row)
            buku.xf.append((nomor, fmt))
        elif kind == _FORMAT:
            buku.kode[unpack("<H", row)[0]] = _wide(row, 2)[0]
        elif kind == _FONT and len(row) > 8:
            buku.huruf.append(font(row, 6))
    return buku


def _read(arsip: ArsipBuku, part: str, buku: BukuBiner, batas: Batas) -> Kisi:
    if part not in arsip:
        raise TakTerperiksaError("isinya tidak ditemukan di dalam berkas")
    kisi, baris, dalam = Kisi(batas), 0, False
    for kind, row in records(arsip.baca(part)):
        if kind in {_DATA, _DATA_END}:
            dalam = kind == _DATA
        elif not dalam:
            _around(kind, row, kisi)
        elif kind == _ROW:
            baris = unpack("<I", row)[0] + 1
            if len(row) > 11 and row[11] & _HIDDEN_ROW and baris <= LAST_ROW:
                kisi.baris_sembunyi.add(baris)
        elif kind in _CELLS:
            column, style = unpack("<II", row)
            isi, tanda = _cell(kind, row, style & 0xFFFFFF, buku)
            if isi != "" or tanda is not None:
                kisi.taruh(baris, column + 1, isi, tanda)
    kisi.selesai()
    return kisi


def _around(kind: int, row: bytes, kisi: Kisi) -> None:
    """What stands around the cells: hidden columns, merged areas, zeros not shown."""
    if kind == _COLUMN and unpack("<H", row, 16)[0] & 1:
        first, last = unpack("<II", row)
        kisi.sembunyikan_kolom(first + 1, last + 1)
    elif kind == _VIEW:
        kisi.nol_tampak = bool(unpack("<H", row)[0] & _ZEROS)
    elif kind == _MERGE:
        top, bottom, left, right = unpack("<IIII", row)
        kisi.gabung((top + 1, left + 1, bottom + 1, right + 1))


def _cell(kind: int, row: bytes, style: int, buku: BukuBiner) -> Isi:
    """The value of one cell record (MS-XLSB 2.4.305 and following); formulas hold their last result."""
    if kind in _NUMBERS:
        nilai = packed_number(row[8:12].ljust(4, b"\0")) if kind == _PACKED else float(unpack("<d", row, 8)[0])
        return buku.angka(nilai, style)
    if kind in _ERRORS:
        return error(unpack("<B", row, 8)[0])
    if kind in _TRUTHS:
        return bool(unpack("<B", row, 8)[0]), None
    if kind == _SHARED:
        return buku.bersama(unpack("<I", row, 8)[0], style)
    return buku.kata(_rich(row, 8, buku) if kind == _RICH_CELL else TeksSel(_wide(row, 8)[0]), style)
