"""The stand-in picture of the kop: a pale square that staff see in the template and the engine replaces."""

import struct
import zlib
from functools import cache
from typing import Final

SISI: Final = 96


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@cache
def logo_contoh() -> bytes:
    """A PNG of 96 × 96 grey pixels with a frame, made here so that no picture file is needed."""
    rows = bytearray()
    for y in range(SISI):
        rows.append(0)
        for x in range(SISI):
            edge = min(x, y, SISI - 1 - x, SISI - 1 - y) < 3 or x == y or x == SISI - 1 - y
            rows.append(0xA6 if edge else 0xF2)
    head = struct.pack(">IIBBBBB", SISI, SISI, 8, 0, 0, 0, 0)
    chunks = _chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(bytes(rows), 9)), _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def gambar(rid: str, nama: str, lebar_cm: float, tinggi_cm: float, nomor: int = 1) -> str:
    """A run with an inline picture whose alt text ``gambar:<nama>`` tells the engine what to put there."""
    cx, cy = round(lebar_cm * 360000), round(tinggi_cm * 360000)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="{nomor}" name="{nama}" descr="gambar:{nama}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{nomor}" name="{nama}" descr="gambar:{nama}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
