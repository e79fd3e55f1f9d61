"""The office's logo put in the place of the stand-in picture whose alt text is ``gambar:logo``."""

import re
import struct
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_GAMBAR: Final = re.compile(
    r"<w:drawing>(?:(?!</w:drawing>).)*gambar:logo(?:(?!</w:drawing>).)*</w:drawing>", re.DOTALL
)
_SEMAT: Final = re.compile(r'r:embed="([^"]+)"')
_UKURAN: Final = re.compile(r'(<(?:wp:extent|a:ext) cx=")(\d+)(" cy=")(\d+)(")')


def ukuran_png(logo: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for bytes that are no PNG, or one without a size."""
    if not logo.startswith(_PNG) or len(logo) < 24:
        return None
    width, height = struct.unpack(">II", logo[16:24])
    return (width, height) if width and height else None


def pasang(parts: dict[str, bytes], logo: bytes) -> bool:
    """Put the logo in, no larger than the stand-in and not distorted; False when there is no place or no PNG."""
    size = ukuran_png(logo)
    page = parts["word/document.xml"].decode()
    rels = parts.get("word/_rels/document.xml.rels", b"").decode()
    found = _GAMBAR.search(page)
    target = _sasaran(found[0], rels) if found else ""
    if size is None or target not in parts:
        return False
    parts[target] = logo
    parts["word/document.xml"] = _GAMBAR.sub(lambda drawing: _muat(drawing[0], size), page).encode()
    return True


def _sasaran(drawing: str, rels: str) -> str:
    """The part that holds the stand-in picture."""
    embedded = _SEMAT.search(drawing)
    known = dict(_hubungan(rels))
    return f"word/{known[embedded[1]]}" if embedded and embedded[1] in known else ""


def _hubungan(rels: str) -> list[tuple[str, str]]:
    pairs = []
    for relation in re.findall(r"<Relationship [^>]*>", rels):
        found = dict(re.findall(r'(\w+)="([^"]*)"', relation))
        pairs.append((found.get("Id", ""), found.get("Target", "").removeprefix("/word/")))
    return pairs


def _muat(drawing: str, size: tuple[int, int]) -> str:
    """The drawing with the proportions of the picture inside the box of the stand-in."""
    width, height = size

    def fit(match: re.Match[str]) -> str:
        box_width, box_height = int(match[2]), int(match[4])
        scale = min(box_width / width, box_height / height)
        return f"{match[1]}{round(width * scale)}{match[3]}{round(height * scale)}{match[5]}"

    return _UKURAN.sub(fit, drawing)
