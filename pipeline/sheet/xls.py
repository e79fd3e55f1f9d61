"""An .xls (MS-XLS, BIFF8 and the BIFF5 before it): records in the stream “Workbook” of an OLE file."""

import codecs
from collections.abc import Iterator
from functools import partial

from pipeline.sheet.batas import Batas, LembarBuku, TakTerbacaError
from pipeline.sheet.biner import GayaBiner, font, unpack
from pipeline.sheet.gaya import Teks
from pipeline.sheet.ole import Wadah
from pipeline.sheet.xls_lembar import EOF, IsiXls, read_sheet
from pipeline.sheet.xls_teks import long_text, read_strings, short_text

_BIFF8, _BIFF5 = 0x0600, 0x0500
_PASSWORD, _DATES, _CODEPAGE, _FONT, _FORMAT, _XF = 0x2F, 0x22, 0x42, 0x31, 0x41E, 0xE0
_SHEET, _STRINGS, _CONTINUE = 0x85, 0xFC, 0x3C
_MISSING_FONT = 4
_WORKSHEET = 0


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
        if kind == EOF:
            break
    buku = globals_.selesai()
    return [
        LembarBuku(judul, tersembunyi, partial(read_sheet, records(isi, at), buku, batas))
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


class _Globals:
    """Listens to the records that all sheets share."""

    def __init__(self, *, baru: bool) -> None:
        self.lembar: list[tuple[str, bool, int]] = []
        self._sandi = "" if baru else "cp1252"
        self._gaya = GayaBiner(_MISSING_FONT)
        self._teks: list[bytes] = []
        self._terakhir = 0

    def dengar(self, kind: int, row: bytes) -> None:
        """Hear one record."""
        if kind == _PASSWORD:
            raise TakTerbacaError("BCA-02")
        if kind == _STRINGS or (kind == _CONTINUE and self._terakhir == _STRINGS):
            self._teks.append(row)
        elif kind == _DATES:
            self._gaya.sejak_1904 = unpack("<H", row)[0] == 1
        elif kind == _CODEPAGE and self._sandi:
            self._sandi = _code_page(unpack("<H", row)[0])
        elif kind == _FONT:
            self._gaya.huruf.append(font(row, 8))
        elif kind == _FORMAT:
            (nomor,) = unpack("<H", row)
            text = short_text(row, 2, self._sandi) if self._sandi else long_text(row, 2, "", self._gaya).isi
            self._gaya.kode[nomor] = text
        elif kind == _XF:
            huruf, fmt = unpack("<HH", row)
            self._gaya.xf.append((huruf, fmt))
        elif kind == _SHEET:
            at, state, jenis = unpack("<IBB", row)
            if jenis == _WORKSHEET:
                self.lembar.append((short_text(row, 6, self._sandi), state & 3 != 0, at))
        self._terakhir = kind if kind != _CONTINUE else self._terakhir

    def selesai(self) -> IsiXls:
        """What the sheets share, when all records have been heard."""
        teks: list[Teks] = read_strings(self._teks, self._gaya) if self._teks else []
        return IsiXls(self._gaya, teks, self._sandi)


def _code_page(nomor: int) -> str:
    kode = {32768: "mac_roman", 32769: "cp1252"}.get(nomor, f"cp{nomor}")
    try:
        codecs.lookup(kode)  # nothing at all can be decoded from a code page that does not exist
    except LookupError:
        return "cp1252"
    return kode
