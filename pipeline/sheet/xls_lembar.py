"""The cells of one sheet of an .xls, record by record."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipeline.sheet.batas import Batas, Kisi, TakTerperiksaError
from pipeline.sheet.biner import GayaBiner, error, packed_number, unpack
from pipeline.sheet.gaya import Teks, read_text
from pipeline.sheet.lembar import Bertanda, Mentah
from pipeline.sheet.xls_teks import long_text

BOF, EOF = 0x809, 0x0A
_ROW, _COLUMN, _MERGES, _VIEW = 0x208, 0x7D, 0xE5, 0x23E
_NUMBER, _RK, _MANY_RK, _SHARED, _LABEL, _RICH, _BOOL, _FORMULA, _RESULT = (
    0x203, 0x27E, 0xBD, 0xFD, 0x204, 0xD6, 0x205, 0x06, 0x207,
)  # fmt: skip
_HIDDEN_ROW, _ZEROS = 0x20, 0x10
_NO_NUMBER = 0xFFFF
Isi = tuple[Mentah, Bertanda | None]


@dataclass
class IsiXls:
    """What all sheets of an old workbook share."""

    gaya: GayaBiner
    teks: list[Teks] = field(default_factory=list)
    sandi: str = ""


def read_sheet(records: Iterable[tuple[int, bytes]], buku: IsiXls, batas: Batas) -> Kisi:
    """The cells of the sheet whose records begin here; charts inside it are passed over."""
    kisi, dalam, kind = Kisi(batas), 0, 0
    menunggu: tuple[int, int, int] | None = None
    for kind, row in records:
        dalam += (kind == BOF) - (kind == EOF)
        if dalam <= 0:
            break
        if dalam > 1:
            continue
        if kind == _RESULT and menunggu is not None:
            baris, kolom, style = menunggu
            kisi.taruh(baris, kolom, *read_text(long_text(row, 0, buku.sandi, buku.gaya), buku.gaya.gaya(style)))
            menunggu = None
        elif kind == _FORMULA and row[6:7] == b"\0" and row[12:14] == b"\xff\xff":
            baris, kolom, style = unpack("<HHH", row)
            menunggu = baris + 1, kolom + 1, style
        elif kind in {_COLUMN, _MERGES, _VIEW, _ROW}:
            _around(kind, row, kisi)
        else:
            for baris, kolom, isi, tanda in _cells(kind, row, buku):
                kisi.taruh(baris + 1, kolom + 1, isi, tanda)
    if kind != EOF or dalam < 0:
        raise TakTerperiksaError("isinya terpotong")
    kisi.selesai()
    return kisi


def _around(kind: int, row: bytes, kisi: Kisi) -> None:
    """What is hidden and merged."""
    if kind == _ROW and unpack("<H", row, 12)[0] & _HIDDEN_ROW:
        kisi.baris_sembunyi.add(unpack("<H", row)[0] + 1)
    elif kind == _COLUMN:
        first, last, _, _, flags = unpack("<HHHHH", row)
        if flags & 1:
            kisi.sembunyikan_kolom(first + 1, min(last + 1, 256))
    elif kind == _VIEW:
        kisi.nol_tampak = bool(unpack("<H", row)[0] & _ZEROS)
    elif kind == _MERGES:
        for n in range(unpack("<H", row)[0]):
            top, bottom, left, right = unpack("<HHHH", row, 2 + 8 * n)
            kisi.gabungan.append((top + 1, left + 1, bottom + 1, right + 1))


def _cells(kind: int, row: bytes, buku: IsiXls) -> Iterator[tuple[int, int, Mentah, Bertanda | None]]:
    """Row and column counted from 0, value and mark of the cells of one record."""
    if kind == _MANY_RK:
        baris, kolom = unpack("<HH", row)
        for n in range((len(row) - 6) // 6):
            (style,) = unpack("<H", row, 4 + 6 * n)
            yield baris, kolom + n, *buku.gaya.angka(packed_number(row[6 + 6 * n : 10 + 6 * n]), style)
    elif kind in {_NUMBER, _RK, _SHARED, _LABEL, _RICH, _BOOL, _FORMULA}:
        baris, kolom, style = unpack("<HHH", row)
        isi, tanda = _cell(kind, row, style, buku)
        if isi != "" or tanda is not None:
            yield baris, kolom, isi, tanda


def _cell(kind: int, row: bytes, style: int, buku: IsiXls) -> Isi:
    if kind == _NUMBER:
        return buku.gaya.angka(float(unpack("<d", row, 6)[0]), style)
    if kind == _RK:
        return buku.gaya.angka(packed_number(row[6:10].ljust(4, b"\0")), style)
    if kind == _BOOL:
        nilai, galat = unpack("<BB", row, 6)
        return error(nilai) if galat else (bool(nilai), None)
    if kind == _FORMULA:
        return _result(row, style, buku)
    if kind == _SHARED:
        (at,) = unpack("<I", row, 6)
        if at >= len(buku.teks):
            raise TakTerperiksaError("ada sel yang menunjuk teks yang tidak ada")
        teks = buku.teks[at]
    else:
        teks = long_text(row, 6, buku.sandi, buku.gaya, runs=kind == _RICH)
    return read_text(teks, buku.gaya.gaya(style))


def _result(row: bytes, style: int, buku: IsiXls) -> Isi:
    """The last result of a formula (MS-XLS 2.5.133); a text stands in the record that follows."""
    jenis, _, nilai = unpack("<BBB", row, 6)
    if unpack("<H", row, 12)[0] != _NO_NUMBER:
        return buku.gaya.angka(struct.unpack("<d", row[6:14])[0], style)
    if jenis == 1:
        return bool(nilai), None
    return error(nilai) if jenis == 2 else ("", None)
