"""The cells of a sheet of an .xlsx that is written as usual, matched at one go: far quicker than tag by tag."""

import re
from collections.abc import Iterator

from pipeline.domain.tempat import column_number
from pipeline.sheet.batas import Kisi
from pipeline.sheet.gaya import read_text
from pipeline.sheet.lembar import Bertanda, Mentah
from pipeline.sheet.xlsx_isi import RUANG, IsiBuku

_PIECE = 4_000_000
"""Bytes that are matched at one go; more would take too much memory."""
_HEAD = re.compile(
    rb'(?:<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*)?<worksheet xmlns="%s"[^<>]*>' % RUANG[0].encode()
)
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="([sn])")?(?: ?/>|><v>([-+0-9.eE]*)</v></c>)'
)
_ROW = re.compile(rb'<row r="[1-9]\d{0,6}"[^<>\']*>')
_HIDDEN = re.compile(rb'<row r="(\d+)"[^<>]*\shidden="(?:1|true)"')
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/>')
_ODD = re.compile(rb"""hidden(?!="(?:0|false)")|showZeros(?!="(?:1|true)")|'|xmlns\s*=""")
"""What before the cells makes a sheet unusual."""
_ODD_HIDDEN = re.compile(rb'hidden(?!="(?:[01]|true|false)")')
Sel = tuple[bytes, bytes, bytes, bytes, bytes]
"""Letters and row of the address, style, kind and value as they stand in a tag."""


def read_usual(xml: bytes, buku: IsiBuku, kisi: Kisi) -> bool:
    """Read a sheet written as Excel and its like write plain cells; False, and nothing read, for any other.

    Proof that nothing else stands in it: the encoding and the namespace are pinned at the start; there are no
    comments, CDATA or instructions; the cells stand between the only two tags ``sheetData``; there, all signs ``<``
    are those of rows, of cells without content and of cells with one number or one shared string.
    """
    head = _HEAD.match(xml)
    start, end = xml.find(b"<sheetData>"), xml.find(b"</sheetData>")
    if head is None or not head.end() <= start < end or xml.count(b"sheetData") != 2:
        return False
    if b"<!" in xml or xml.find(b"<?", 1) > 0 or not xml.rstrip().endswith(b"</worksheet>"):
        return False
    pieces, tail = list(_pieces(xml, start + len(b"<sheetData>"), end)), xml[end:]
    merges, first = _MERGE.findall(tail), _cells(pieces[0])
    if _ODD.search(xml, head.end(), start) or tail.count(b"mergeCell ") != len(merges) or first is None:
        return False
    if any(_cells(piece) is None for piece in pieces[1:]):
        return False
    for nomor, piece in enumerate(pieces):
        _put(_CELL.findall(piece) if nomor else first, buku, kisi)
        kisi.baris_sembunyi.update(map(int, _HIDDEN.findall(piece) if b"hidden" in piece else ()))
    for left, top, right, bottom in merges:
        kisi.gabung((int(top), column_number(left.decode()), int(bottom), column_number(right.decode())))
    return True


def _pieces(xml: bytes, start: int, end: int) -> Iterator[bytes]:
    """The rows, in pieces that end with one."""
    while end - start > _PIECE:
        cut = xml.find(b"</row>", start + _PIECE, end) + len(b"</row>")
        if cut < start + _PIECE:
            break
        yield xml[start:cut]
        start = cut
    yield xml[start:end]


def _cells(data: bytes) -> list[Sel] | None:
    """The cells of some rows; None where anything but rows and plain cells stands there, by the count of the tags."""
    cells, filled = _CELL.findall(data), data.count(b"</c>")
    tags = 3 * filled + len(cells) + len(_ROW.findall(data)) + data.count(b"</row>")
    if data.count(b"<") != tags or data.count(b">") != tags or (b"hidden" in data and _ODD_HIDDEN.search(data)):
        return None
    return cells


def _put(cells: list[Sel], buku: IsiBuku, kisi: Kisi) -> None:
    columns: dict[bytes, int] = {}
    plain, rich = buku.teks if any(kind == b"s" for _, _, _, kind, _ in cells) else ([], {})
    for letters, row, style, kind, value in cells:
        if not value:
            continue
        column = columns.get(letters) or columns.setdefault(letters, column_number(letters.decode()))
        special = style in buku.istimewa
        tanda: Bertanda | None = None
        isi: Mentah
        if kind == b"s":
            at = int(value) if value.isdigit() else -1
            if special or at in rich or not 0 <= at < len(plain):
                isi, tanda = read_text(buku.shared(value.decode()), buku.gaya(style.decode()))
            else:
                isi = plain[at]
        elif special:
            isi, tanda = buku.angka(value.decode(), style.decode())
        else:
            isi = _plain_number(value)
        kisi.taruh(int(row), column, isi, tanda)


def _plain_number(value: bytes) -> float | str:
    try:
        return float(value)
    except ValueError:
        return value.decode()
