"""An .xls (MS-XLS, BIFF8 and the BIFF5 before it): records in the stream “Workbook” of an OLE file."""

import codecs
import struct
from collections.abc import Iterable, Iterator
from functools import partial

from pipeline.sheet.batas import Batas, Kisi, LembarBuku, TakTerbacaError, TakTerperiksaError
from pipeline.sheet.biner import BukuBiner, Isi, error, font, packed_number, unpack
from pipeline.sheet.lembar import Bertanda, Mentah
from pipeline.sheet.ole import Wadah
from pipeline.sheet.xls_teks import long_text, read_strings, short_text

_BIFF8, _BIFF5 = 0x0600, 0x0500
_PASSWORD, _DATES, _CODEPAGE, _FONT, _FORMAT, _XF = 0x2F, 0x22, 0x42, 0x31, 0x41E, 0xE0
_SHEET, _STRINGS, _CONTINUE = 0x85, 0xFC, 0x3C
_MISSING_FONT = 4
_WORKSHEET = 0
_BOF, _EOF = 0x809, 0x0A
_ROW, _COLUMN, _MERGES, _VIEW = 0x208, 0x7D, 0xE5, 0x23E
_NUMBER, _RK, _MANY_RK, _SHARED, _LABEL, _RICH, _BOOL, _FORMULA, _RESULT = (
    0x203, 0x27E, 0xBD, 0xFD, 0x204, 0xD6, 0x205, 0x06, 0x207,
)  # fmt: skip
_HIDDEN_ROW, _ZEROS = 0x20, 0x10
_NO_NUMBER = 0xFFFF


def xls_sheets(wadah: Wadah, batas: Batas) -> list[LembarBuku]:
    """The worksheets of an old workbook in their order."""
    nama = next((nama for nama in ("Workbook", "Book") if nama in wadah), "")
    isi = wadah.baca(nama)
    if not nama or len(isi) < 8:
        sebab = "dokumen Word lama" if "WordDocument" in wadah else "bukan buku kerja Excel"
        raise TakTerbacaError("BCA-01", sebab)
    version = unpack("<HHH", isi)[2]
    if version not in {_BIFF8, _BIFF5}:
        raise TakTerbacaError("BCA-03", "dibuat oleh Excel yang terlalu tua")
    globals_ = _Globals(baru=version == _BIFF8)
    for kind, row in records(isi, 0):
        globals_.dengar(kind, row)
        if kind == _EOF:
            break
    buku = globals_.selesai()
    return [
        LembarBuku(judul, tersembunyi, partial(read_sheet, _once(records(isi, at), batas), buku, batas))
        for judul, tersembunyi, at in globals_.lembar
    ]


def records(isi: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Number and content of every record from a place on; raises ``TakTerbacaError`` where one is cut off."""
    while at + 4 <= len(isi):
        kind, size = unpack("<HH", isi, at)
        if at + 4 + size > len(isi):
            raise TakTerbacaError("BCA-03", "isinya terpotong")
        yield kind, isi[at + 4 : at + 4 + size]
        at += 4 + size


def _once(records: Iterable[tuple[int, bytes]], batas: Batas) -> Iterator[tuple[int, bytes]]:
    """The same records as long as the sheets together are not longer than any file: two may claim the same ones."""
    for kind, row in records:
        batas.bita -= 4 + len(row)
        if batas.bita < 0:
            raise TakTerbacaError("BCA-03", "lembar-lembarnya bertindihan")
        yield kind, row


class _Globals:
    """Listens to the records that all sheets share."""

    def __init__(self, *, baru: bool) -> None:
        self.lembar: list[tuple[str, bool, int]] = []
        self._buku = BukuBiner(_MISSING_FONT)
        self._buku.sandi = "" if baru else "cp1252"
        self._teks: list[bytes] = []
        self._terakhir = 0

    def dengar(self, kind: int, row: bytes) -> None:
        """Hear one record."""
        if kind == _PASSWORD:
            raise TakTerbacaError("BCA-02")
        if kind == _STRINGS or (kind == _CONTINUE and self._terakhir == _STRINGS):
            self._teks.append(row)
        elif kind == _DATES:
            self._buku.sejak_1904 = unpack("<H", row)[0] == 1
        elif kind == _CODEPAGE and self._buku.sandi:
            self._buku.sandi = _code_page(unpack("<H", row)[0])
        elif kind == _FONT:
            self._buku.huruf.append(font(row, 8))
        elif kind == _FORMAT:
            (nomor,) = unpack("<H", row)
            text = short_text(row, 2, self._buku.sandi) if self._buku.sandi else long_text(row, 2, self._buku).isi
            self._buku.kode[nomor] = text
        elif kind == _XF:
            huruf, fmt = unpack("<HH", row)
            self._buku.xf.append((huruf, fmt))
        elif kind == _SHEET:
            at, state, jenis = unpack("<IBB", row)
            if jenis == _WORKSHEET:
                self.lembar.append((short_text(row, 6, self._buku.sandi), state & 3 != 0, at))
        self._terakhir = kind if kind != _CONTINUE else self._terakhir

    def selesai(self) -> BukuBiner:
        """What the sheets share, when all records have been heard."""
        self._buku.teks = read_strings(self._teks, self._buku) if self._teks else []
        return self._buku


def _code_page(nomor: int) -> str:
    kode = {32768: "mac_roman", 32769: "cp1252"}.get(nomor, f"cp{nomor}")
    try:
        codecs.lookup(kode)  # nothing at all can be decoded from a code page that does not exist
    except LookupError:
        return "cp1252"
    return kode


def read_sheet(records: Iterable[tuple[int, bytes]], buku: BukuBiner, batas: Batas) -> Kisi:
    """The cells of the sheet whose records begin here; charts inside it are passed over."""
    kisi, dalam, kind = Kisi(batas), 0, 0
    menunggu: tuple[int, int, int] | None = None
    for kind, row in records:
        dalam += (kind == _BOF) - (kind == _EOF)
        if dalam <= 0:
            break
        if dalam > 1:
            continue
        if kind == _RESULT and menunggu is not None:
            baris, kolom, style = menunggu
            kisi.taruh(baris, kolom, *buku.kata(long_text(row, 0, buku), style))
            menunggu = None
        elif kind == _FORMULA and row[6:7] == b"\0" and row[12:14] == b"\xff\xff":
            baris, kolom, style = unpack("<HHH", row)
            menunggu = baris + 1, kolom + 1, style
        elif kind in {_COLUMN, _MERGES, _VIEW, _ROW}:
            _around(kind, row, kisi)
        else:
            for baris, kolom, isi, tanda in _cells(kind, row, buku):
                kisi.taruh(baris + 1, kolom + 1, isi, tanda)
    if kind != _EOF or dalam < 0:
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
            kisi.gabung((top + 1, left + 1, bottom + 1, right + 1))


def _cells(kind: int, row: bytes, buku: BukuBiner) -> Iterator[tuple[int, int, Mentah, Bertanda | None]]:
    """Row and column counted from 0, value and mark of the cells of one record."""
    if kind == _MANY_RK:
        baris, kolom = unpack("<HH", row)
        for n in range((len(row) - 6) // 6):
            (style,) = unpack("<H", row, 4 + 6 * n)
            yield baris, kolom + n, *buku.angka(packed_number(row[6 + 6 * n : 10 + 6 * n]), style)
    elif kind in {_NUMBER, _RK, _SHARED, _LABEL, _RICH, _BOOL, _FORMULA}:
        baris, kolom, style = unpack("<HHH", row)
        isi, tanda = _cell(kind, row, style, buku)
        if isi != "" or tanda is not None:
            yield baris, kolom, isi, tanda


def _cell(kind: int, row: bytes, style: int, buku: BukuBiner) -> Isi:
    if kind == _NUMBER:
        return buku.angka(float(unpack("<d", row, 6)[0]), style)
    if kind == _RK:
        return buku.angka(packed_number(row[6:10].ljust(4, b"\0")), style)
    if kind == _BOOL:
        nilai, galat = unpack("<BB", row, 6)
        return error(nilai) if galat else (bool(nilai), None)
    if kind == _FORMULA:
        return _result(row, style, buku)
    if kind == _SHARED:
        return buku.bersama(unpack("<I", row, 6)[0], style)
    return buku.kata(long_text(row, 6, buku, runs=kind == _RICH), style)


def _result(row: bytes, style: int, buku: BukuBiner) -> Isi:
    """The last result of a formula (MS-XLS 2.5.133); a text stands in the record that follows."""
    jenis, _, nilai = unpack("<BBB", row, 6)
    if unpack("<H", row, 12)[0] != _NO_NUMBER:
        return buku.angka(struct.unpack("<d", row[6:14])[0], style)
    if jenis == 1:
        return bool(nilai), None
    return error(nilai) if jenis == 2 else ("", None)
