"""Words as WordprocessingML: runs, paragraphs and fields, written as strings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

TWIP_PER_CM: Final = 567
_PIECE: Final = re.compile(r"(\*\*.+?\*\*|__.+?__|\t|\n)", re.DOTALL)
RATA: Final = {"kiri": "left", "tengah": "center", "kanan": "right", "rata": "both"}


def cm(panjang: float) -> int:
    """The length in twips, the unit of Word: 1 cm = 567."""
    return round(panjang * TWIP_PER_CM)


@dataclass(frozen=True, slots=True)
class Huruf:
    """How a run looks beyond its paragraph's style; ``gaya`` is a character style, ``ukuran`` in points."""

    tebal: bool = False
    miring: bool = False
    garis_bawah: bool = False
    kapital: bool = False
    ukuran: float = 0
    gaya: str = ""
    warna: str = ""

    def xml(self) -> str:
        """The run properties in the order of the schema, empty when there are none."""
        size = f"{round(self.ukuran * 2)}"
        parts = (
            f'<w:rStyle w:val="{self.gaya}"/>' if self.gaya else "",
            "<w:b/>" if self.tebal else "",
            "<w:i/>" if self.miring else "",
            "<w:caps/>" if self.kapital else "",
            f'<w:color w:val="{self.warna}"/>' if self.warna else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if self.ukuran else "",
            '<w:u w:val="single"/>' if self.garis_bawah else "",
        )
        inner = "".join(parts)
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


BIASA: Final = Huruf()
TEBAL: Final = Huruf(tebal=True)


def run(teks: str, huruf: Huruf = BIASA) -> str:
    """One run of plain text."""
    return f'<w:r>{huruf.xml()}<w:t xml:space="preserve">{escape(teks)}</w:t></w:r>'


def runs(teks: str, huruf: Huruf = BIASA) -> str:
    """The runs of a text in which ``**tebal**``, ``__miring__``, tabs and line breaks mean what they look like."""
    return "".join(_runs(teks, huruf))


def _runs(teks: str, huruf: Huruf) -> Iterator[str]:
    for piece in _PIECE.split(teks):
        if piece == "\t":
            yield f"<w:r>{huruf.xml()}<w:tab/></w:r>"
        elif piece == "\n":
            yield f"<w:r>{huruf.xml()}<w:br/></w:r>"
        elif piece.startswith("**") and piece.endswith("**") and len(piece) > 4:
            yield run(piece[2:-2], Huruf(tebal=True, miring=huruf.miring, ukuran=huruf.ukuran))
        elif piece.startswith("__") and piece.endswith("__") and len(piece) > 4:
            yield run(piece[2:-2], Huruf(miring=True, tebal=huruf.tebal, ukuran=huruf.ukuran))
        elif piece:
            yield run(piece, huruf)


def medan(perintah: str, tersimpan: str, huruf: Huruf = BIASA) -> str:
    """A field such as ``PAGE`` with the text it shows until Word computes it."""
    look = huruf.xml()
    return (
        f'<w:r>{look}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{look}<w:instrText xml:space="preserve"> {escape(perintah)} </w:instrText></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r>{look}<w:t xml:space="preserve">{escape(tersimpan)}</w:t></w:r>'
        f'<w:r>{look}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def p(isi: str = "", gaya: str = "", rata: str = "", *, lanjut: bool = False, sebelum: int | None = None,
      sesudah: int | None = None, tambahan: str = "") -> str:  # fmt: skip
    """One paragraph around ready runs; ``lanjut`` keeps it with the next, spacing is in twips.

    ``tambahan`` is ready paragraph properties that the schema puts after the spacing (``w:ind``) or nothing.
    """
    spacing = ""
    if sebelum is not None or sesudah is not None:
        before = "" if sebelum is None else f' w:before="{sebelum}"'
        after = "" if sesudah is None else f' w:after="{sesudah}"'
        spacing = f"<w:spacing{before}{after}/>"
    inner = (
        (f'<w:pStyle w:val="{gaya}"/>' if gaya else "")
        + ("<w:keepNext/>" if lanjut else "")
        + spacing
        + tambahan
        + (f'<w:jc w:val="{RATA[rata]}"/>' if rata else "")
    )
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{isi}</w:p>"


def tag(isi: str) -> str:
    """A paragraph that holds only a tag such as ``{%p if kop.berlogo %}`` and vanishes when rendered."""
    return p(run(isi))
