"""A picture without a place holder, for `{{p gambar }}`: as large as its room lets it be, in its own proportions."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Final

from pipeline.word.markup import PIC, WP, A, R, legal
from pipeline.word.picture import look

_CM: Final = 360_000
_PIXELS: Final = 96 / 2.54
"""A picture of few pixels is not blown up beyond what a screen shows of it."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A PNG or JPEG, to be drawn no larger than `width` × `height` cm; `alt` is read aloud to who cannot see it."""

    data: bytes
    alt: str
    width: float
    height: float

    def __str__(self) -> str:
        return self.alt

    def as_paragraph(self, paragraph: str, number: int, relate: Callable[[bytes], str]) -> str:
        """Return the paragraph with the picture; `relate` puts it into the file and gives its relationship."""
        seen = look(self.data)
        scale = min(self.width / seen.width, self.height / seen.height, 1 / _PIXELS)
        cx, cy = round(seen.width * scale * _CM), round(seen.height * scale * _CM)
        alt, related = escape(legal(" ".join(self.alt.split()))), relate(self.data)
        return (
            f'<w:p>{paragraph}<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="Gambar {number}" descr="{alt}"/>'
            f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr>'
            f'<pic:cNvPr id="{number}" name="Gambar {number}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{related}"/><a:stretch><a:fillRect/></a:stretch>'
            f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r></w:p>"
        )
