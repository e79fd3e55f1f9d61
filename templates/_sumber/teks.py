"""Paragraphs on python-docx: what stands in them, how it looks, and the fields that Word computes."""

import re
from base64 import b64decode
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.shared import Cm, Length, Pt, Twips
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_POTONGAN: Final = re.compile(r"(\*\*.+?\*\*|__.+?__|\[\[.+?\]\]|\t|\n)", re.DOTALL)
RATA: Final = {
    "kiri": WD_ALIGN_PARAGRAPH.LEFT,
    "tengah": WD_ALIGN_PARAGRAPH.CENTER,
    "kanan": WD_ALIGN_PARAGRAPH.RIGHT,
    "rata": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
LOGO: Final = (
    "iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAAAAADH8yjkAAABYUlEQVR42u3aUY7CMAxFUfa/kLfAu4L5qmYYoLWdXAkh8o10BLSJ/Zxb5HX7DA"
    "BpHQCSEA7AEcIvYAjhL7BfCPfAbiH8B/YK4RHYKYRnwD4hPAd2CeEVsEcIr4EdQjgD1oVwDqwK4QpYE8I1sCKECjAXQg2YCqEKzIRQByZC6AB9"
    "IfSArhC6QE8IfaAjhAlQF8IMqAphCtSEMAcqQlgBroWwBlwJYRVg5QuWABYeghrA/EUpAow3kyrAdMMtAwwPpTrA7OBuAIyKmw7ApABsAQyK5B"
    "5Av5FoArSbrS5AtyFtAzSb9j5A99NvB9g/kf0n24+p/aLZW4W92dnbtX3g2EemfejbZYtdeNmlo1382uW73YDYLZTdBNptrN2I21GCHYbYcY4d"
    "SNmRmh0K2rGmHcza0bIdjtvxvj2gsEcs9pDIHnPZgzp71GgPS+1xrz2wtkfu9qUB+9qDfnHje3nmdP0ArIKJIT4cUr8AAAAASUVORK5CYII="
)
"""A PNG of 96 × 96 grey pixels with a frame and a cross: staff see it in the template, the engine replaces it."""


def cm(panjang: float) -> int:
    """The length in twips, the unit of Word: 1 cm = 567."""
    return round(panjang * 567)


def unsur(nama: str, teks: str = "", **sifat: str) -> BaseOxmlElement:
    """An element python-docx has no word for: ``unsur("w:shd", val="clear", fill="F2F2F2")``."""
    hasil = OxmlElement(nama, {qn(f"w:{kunci}"): nilai for kunci, nilai in sifat.items()})
    if teks:
        hasil.text = teks
        hasil.set(qn("xml:space"), "preserve")
    return hasil


@dataclass(frozen=True, slots=True)
class Huruf:
    """How letters look beyond the style of their paragraph; ``gaya`` is a character style, ``ukuran`` in points."""

    tebal: bool = False
    miring: bool = False
    garis_bawah: bool = False
    ukuran: float = 0
    gaya: str = ""

    def pada(self, run: Run) -> Run:
        """The run, looking so."""
        if self.gaya:
            run.style = self.gaya
        if self.ukuran:
            run.font.size = Pt(self.ukuran)
        for nama, berlaku in (("bold", self.tebal), ("italic", self.miring), ("underline", self.garis_bawah)):
            if berlaku:
                setattr(run.font, nama, True)
        return run


BIASA: Final = Huruf()
TEBAL: Final = Huruf(tebal=True)


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph: words, style (by the name Word shows), alignment; spaces and hanging indent in points.

    ``masuk`` is how much further in a hanging one stands.

    The words understand ``**tebal**``, ``__miring__``, tab, line break, a field with what it shows until Word
    computes it (``[[PAGE|1]]``) and the logo with its size in cm (``[[LOGO|1.9 2.2]]``). ``lanjut`` keeps the
    paragraph on the page of what follows, ``halaman`` begins a page with it, ``tipis`` leaves it one point high,
    ``tingkat`` is the outline level of a heading where its style's does not fit.
    """

    teks: str = ""
    gaya: str | None = None
    rata: str = ""
    lanjut: bool = False
    sebelum: float | None = None
    sesudah: float | None = None
    huruf: Huruf = BIASA
    halaman: bool = False
    gantung: float = 0
    masuk: float = 0
    tipis: bool = False
    tingkat: int = 0

    def tulis(self, wadah: Document | BlockItemContainer) -> Paragraph:
        """Write it at the end of a document, a cell, a header or a footer."""
        hasil = wadah.add_paragraph()
        if self.gaya:
            hasil._p.style = _gaya(self.gaya, wadah.part)
        for nama, nilai in self._bentuk().items():
            if nilai is not None:
                setattr(hasil.paragraph_format, nama, nilai)
        if self.tingkat:
            hasil._p.get_or_add_pPr().append(unsur("w:outlineLvl", val=str(self.tingkat - 1)))
        for potongan in filter(None, _POTONGAN.split(self.teks)):
            self._potongan(hasil, potongan)
        return hasil

    def _bentuk(self) -> dict[str, Length | WD_ALIGN_PARAGRAPH | bool | None]:
        return {
            "keep_with_next": self.lanjut or None,
            "page_break_before": self.halaman or None,
            "space_before": None if self.sebelum is None else Pt(self.sebelum),
            "space_after": None if self.sesudah is None else Pt(self.sesudah),
            "line_spacing": Pt(1) if self.tipis else None,
            "left_indent": Twips(round((self.masuk + self.gantung) * 20)) if self.gantung else None,
            "first_line_indent": Twips(round(-self.gantung * 20)) if self.gantung else None,
            "alignment": RATA[self.rata] if self.rata else None,
        }

    def _potongan(self, alinea: Paragraph, isi: str) -> None:
        if isi.startswith("[["):
            perintah, _, nilai = isi[2:-2].partition("|")
            if perintah == "LOGO":
                _logo(alinea, nilai)
            else:
                self._medan(alinea, perintah, nilai)
        elif isi.startswith(("**", "__")):
            tambah = {"tebal": True} if isi[0] == "*" else {"miring": True}
            replace(self.huruf, **tambah).pada(alinea.add_run(isi[2:-2]))
        else:
            self.huruf.pada(alinea.add_run(isi))

    def _medan(self, alinea: Paragraph, perintah: str, tersimpan: str) -> None:
        def tanda(jenis: str) -> BaseOxmlElement:
            return unsur("w:fldChar", fldCharType=jenis)

        kode = unsur("w:instrText", f" {perintah} ")
        for isi in (tanda("begin"), kode, tanda("separate"), unsur("w:t", tersimpan), tanda("end")):
            self.huruf.pada(alinea.add_run())._r.append(isi)


def _gaya(nama: str, part: StoryPart, dikenal: dict[str, str | None] = {}) -> str | None:  # noqa: B006 - remembers
    """The id of a style, the same in every file; python-docx goes through all styles each time it is asked."""
    if nama not in dikenal:
        dikenal[nama] = part.get_style_id(nama, WD_STYLE_TYPE.PARAGRAPH)
    return dikenal[nama]


def _logo(alinea: Paragraph, ukuran: str) -> None:
    """The stand-in of the logo; its alt text tells the engine what to put there."""
    lebar, tinggi = (Cm(float(sisi)) for sisi in ukuran.split())
    gambar = alinea.add_run().add_picture(BytesIO(b64decode(LOGO)), lebar, tinggi)._inline
    for sisi in "TBLR":
        gambar.set(f"dist{sisi}", "0")
    gambar.docPr.set("name", "logo")
    gambar.docPr.set("descr", "gambar:logo")


def tag(isi: str) -> Alinea:
    """A paragraph that holds only a tag such as ``for x in y`` and vanishes when rendered."""
    return Alinea(f"{{%p {isi} %}}")
