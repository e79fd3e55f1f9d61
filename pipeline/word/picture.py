"""A picture as a value, and what it says of itself in its first bytes: PNG or JPEG, how many pixels wide and high."""

import struct
from dataclasses import dataclass
from typing import Final

from pipeline.word.errors import ValueRefused

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FRAMES: Final = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG for a place holder picture in the template; `alt` is read aloud to who cannot see it."""

    data: bytes
    alt: str = ""

    def __str__(self) -> str:
        return self.alt


@dataclass(frozen=True, slots=True)
class Look:
    """A picture's file extension (`png` or `jpeg`) and its size in pixels."""

    extension: str
    width: int
    height: int


def look(data: bytes) -> Look:
    """Return what the picture says of itself.

    Raises:
        ValueRefused: the bytes are neither PNG nor JPEG.
    """
    if data.startswith(_PNG) and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        found = Look("png", width, height)
    else:
        found = Look("jpeg", *_jpeg(data))
    if not found.width or not found.height:
        raise ValueRefused("gambar ini bukan PNG atau JPEG yang utuh")
    return found


def _jpeg(data: bytes) -> tuple[int, int]:
    """Return width and height from the first frame header; zeros when there is none."""
    place = 2
    while data[:2] == b"\xff\xd8" and place + 9 < len(data) and data[place] == 0xFF:
        if data[place + 1] in _FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return 0, 0
