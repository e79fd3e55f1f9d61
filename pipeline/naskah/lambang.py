"""Whether the office's logo is a picture that can stand in the kop."""

import struct
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"


def ukuran_png(logo: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for bytes that are no PNG, or one without a size."""
    if not logo.startswith(_PNG) or len(logo) < 24:
        return None
    width, height = struct.unpack(">II", logo[16:24])
    return (width, height) if width and height else None
