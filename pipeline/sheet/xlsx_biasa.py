"""The cells of a sheet of an .xlsx that is written as usual, matched at one go: far quicker than tag by tag."""

import re

from pipeline.sheet.batas import Kisi
from pipeline.sheet.gaya import read_text
from pipeline.sheet.lembar import Bertanda, Mentah
from pipeline.sheet.xlsx_isi import IsiBuku, column_number
from pipeline.sheet.xlsx_teks import RUANG

_LARGEST_USUAL = 8_000_000
"""Bytes of a sheet that are matched at one go; more would take too much memory."""
_HEAD = re.compile(
    rb'(?:<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*)?<worksheet xmlns="%s"[^<>]*>' % RUANG[0].encode()
)
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="([sn])")?(?:/>|><v>([-+0-9.eE]*)</v></c>)'
)
_ROW = re.compile(rb'<row r="[1-9]\d{0,6}"[^<>\']*>')
_HIDDEN = re.compile(rb'<row r="(\d+)"[^<>]*\shidden="(?:1|true)"')
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/>')
_ODD = (b"hidden=", b"showZeros", b"'", b"xmlns=")
"""What before the cells makes a sheet unusual."""


def read_usual(xml: bytes, buku: IsiBuku, kisi: Kisi) -> bool:
    """Read a sheet written as Excel and its like write plain cells; False, and nothing read, for any other.

    Proof that nothing else stands in it: the encoding and the namespace are pinned at the start; there are no
    comments, CDATA or instructions; the cells stand between the only two tags ``sheetData``; there, all signs ``<``
    are those of rows, of cells without content and of cells with one number or one shared string.
    """
    head = _HEAD.match(xml)
    start, end = xml.find(b"<sheetData>"), xml.find(b"</sheetData>")
    if head is None or len(xml) > _LARGEST_USUAL or not head.end() <= start < end or xml.count(b"sheetData") != 2:
        return False
    if b"<!" in xml or xml.find(b"<?", 1) > 0 or not xml.rstrip().endswith(b"</worksheet>"):
        return False
    data, tail = xml[start + 11 : end], xml[end:]
    if any(xml.find(odd, head.end(), start) >= 0 for odd in _ODD):
        return False
    cells, rows, merges = _CELL.findall(data), _ROW.findall(data), _MERGE.findall(tail)
    filled = data.count(b"</c>")
    tags = 3 * filled + len(cells) + len(rows) + data.count(b"</row>")
    if data.count(b"<") != tags or data.count(b">") != tags or tail.count(b"mergeCell ") != len(merges):
        return False
    _put(cells, buku, kisi)
    kisi.baris_sembunyi.update(map(int, _HIDDEN.findall(data) if b"hidden" in data else ()))
    kisi.gabungan.extend(
        (int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))
        for left, top, right, bottom in merges
    )
    return True


def _put(cells: list[tuple[bytes, bytes, bytes, bytes, bytes]], buku: IsiBuku, kisi: Kisi) -> None:
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
