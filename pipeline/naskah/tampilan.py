"""Paper and font of an office put into a template, and the room between the margins for what is drawn to fit."""

import re
from typing import Final

from pipeline.domain.instansi import Tampilan
from pipeline.word.file.naming import STORY
from pipeline.word.file.package import STORED, deflate, read, write

F4: Final = (12242, 18722)
"""Width and height in twips: 21.59 × 33.02 cm, as measured in real Perjanjian Kinerja templates."""
A4: Final = (11906, 16838)
HURUF: Final = "Bookman Old Style"
MARGIN: Final = 2.0
"""The margin of the templates on every side, in cm."""
SISI: Final = 1.2
"""The margin at the sides of a landscape page of A4, which is a tenth narrower than F4: its tables stay readable."""
_TEKS: Final = re.compile(r"word/(styles|numbering|fontTable|charts/\w+)\.xml\Z")
_BAGIAN: Final = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_UKURAN: Final = re.compile(r'(<w:pgSz[^>]*?w:w=")(\d+)("[^>]*?w:h=")(\d+)(")')
_MARGIN: Final = re.compile(r'\bw:(left|right)="(\d+)"')
_LEBAR: Final = re.compile(r'(<w:(?:gridCol|tcW|tblW)\b(?![^>]*w:type="pct")[^>]*\bw:w=")(\d+)(")')
"""A width in twips, in whatever order its attributes stand."""


def dengan_tampilan(data: bytes, tampilan: Tampilan) -> bytes:
    """The template with the office's paper and font; unchanged bytes for F4 and Bookman Old Style.

    On A4 the columns of every table become narrower in proportion to the text width of their section. Nothing in it
    is deflated: it is read at once and never written.
    """
    if tampilan.kertas.upper() == "F4" and tampilan.huruf == HURUF:
        return data
    parts = read(data)
    for name, content in parts.items():
        if STORY.match(name) or _TEKS.match(name):
            parts[name] = _teks(name, content.decode(), tampilan).encode()
    return write(deflate(name, content, STORED) for name, content in parts.items())


def _teks(name: str, xml: str, tampilan: Tampilan) -> str:
    font = tampilan.huruf.strip()
    if font and font != HURUF:
        xml = xml.replace(f'"{HURUF}"', f'"{_attribute(font)}"')
    if tampilan.kertas.upper() == "A4" and name == "word/document.xml":
        xml = _kertas_a4(xml)
    return xml


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _kertas_a4(xml: str) -> str:
    """Each section with what stands in it: its properties come after its content."""
    pieces: list[str] = []
    start = 0
    for section in _BAGIAN.finditer(xml):
        body, sect = xml[start : section.start()], section.group()
        before, after = _lebar_teks(sect), _lebar_teks(_halaman_a4(sect))
        pieces += (_sempit(body, after, before), _halaman_a4(sect))
        start = section.end()
    return "".join((*pieces, xml[start:]))


def _halaman_a4(sect: str) -> str:
    def swap(match: re.Match[str]) -> str:
        width, height = (A4[1], A4[0]) if _lanskap(match) else A4
        return f"{match[1]}{width}{match[3]}{height}{match[5]}"

    size = _UKURAN.search(sect)
    if size and _lanskap(size):
        sect = _MARGIN.sub(lambda m: f'w:{m[1]}="{min(int(m[2]), round(SISI * _TWIP_PER_CM))}"', sect)
    return _UKURAN.sub(swap, sect)


def _lanskap(size: re.Match[str]) -> bool:
    return int(size[2]) > int(size[4])


def _lebar_teks(sect: str) -> int:
    size = _UKURAN.search(sect)
    margins = sum(int(value) for _, value in _MARGIN.findall(sect))
    return (int(size[2]) if size else F4[0]) - margins


def _sempit(body: str, after: int, before: int) -> str:
    return _LEBAR.sub(lambda m: f"{m[1]}{int(m[2]) * after // before}{m[3]}", body)


_TWIP_PER_CM = 567


def bidang(tampilan: Tampilan, *, lanskap: bool = False) -> tuple[float, float]:
    """Width and height in cm between the margins of the office's paper, upright unless ``lanskap``."""
    a4 = tampilan.kertas.upper() == "A4"
    width, height = (side / _TWIP_PER_CM for side in (A4 if a4 else F4))
    if lanskap:
        return round(height - 2 * (SISI if a4 else MARGIN), 1), round(width - 2 * MARGIN, 1)
    return round(width - 2 * MARGIN, 1), round(height - 2 * MARGIN, 1)
