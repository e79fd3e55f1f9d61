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
