"""A Word template: what it is, the parts it is made of, and the file python-docx writes from them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Union

from docx.blkcntnr import BlockItemContainer
from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph
from kosong import kosong
from lxml import etree
from teks import Alinea, cm

from pipeline.naskah.tampilan import F4, MARGIN
from pipeline.word.errors import TemplateBroken
from pipeline.word.file.package import deflate, read, write
from pipeline.word.file.stamp import PART, Stamp, fingerprint, stamp_of
from pipeline.word.template.template import Template

_TEPI = cm(MARGIN)

Bagian = Union[Alinea, Callable[["Berkas"], None], Sequence["Bagian"]]  # noqa: UP007 - it names itself
"""A part of a document: a paragraph, something that needs the file it is written to, or several parts."""


@dataclass(frozen=True)
class Dokumen:
    """One template; ``nama`` is its stem, ``konteks`` the dataclass its fields come from (``modul:Kelas`` below
    ``pipeline``).

    ``pemilik`` says who owns the wording, ``kegunaan`` what the document is for; both go to templates/README.md.
    """

    nama: str
    judul: str
    konteks: str
    pemilik: str = "Kasubag Perencanaan"
    lanskap: bool = False
    tanpa_nomor_awal: bool = False
    kegunaan: str = ""
    isi: tuple[Bagian, ...] = ()

    def untuk(self, kegunaan: str, *isi: Bagian) -> "Dokumen":
        """The same document with what it is for and its parts, from the first page to the last."""
        return replace(self, kegunaan=kegunaan, isi=isi)

    def bytes(self) -> bytes:
        """The finished .docx; the same template always gives the same bytes."""
        berkas = Berkas(self)
        berkas.tulis(self.isi)
        files = berkas.bagian()
        isian = Template.load(_zip(files), f"{self.nama}.docx").fields()
        return _zip({**files, PART: Stamp(self.nama, isian, fingerprint(files)).as_xml()})


class Berkas:
    """The Word file of a template while it is written: its words, what was counted, how wide the page is."""

    def __init__(self, dokumen: Dokumen) -> None:
        self.word = kosong(dokumen.judul)
        self.nomor: Counter[str] = Counter()
        section = self.word.sections[0]
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(_TEPI)
        section.header_distance = section.footer_distance = Twips(567)
        section.gutter = Twips(0)
        self._halaman(lanskap=dokumen.lanskap)
        _ganti(section.header, Alinea("{{ draf }}", "Draf"))
        _ganti(section.footer, Alinea("Halaman [[PAGE|1]] dari [[NUMPAGES|1]]", "Footer"))
        if dokumen.tanpa_nomor_awal:
            section.different_first_page_header_footer = True
            _ganti(section.first_page_footer, Alinea(gaya="Footer"))

    @property
    def lebar(self) -> int:
        """The width between the margins of the current section, in twips."""
        return self.word.sections[-1].page_width.twips - 2 * _TEPI

    def tulis(self, bagian: Bagian) -> None:
        """Write a part, or several, at the end."""
        if isinstance(bagian, Alinea):
            bagian.tulis(self.word)
        elif callable(bagian):
            bagian(self)
        else:
            for satu in bagian:
                self.tulis(satu)

    def tambah(self, *unsur: BaseOxmlElement, gaya: str) -> None:
        """Write a paragraph whose only run holds elements python-docx has no word for."""
        run = self.word.add_paragraph(style=gaya).add_run()
        for satu in unsur:
            run._r.append(satu)

    def bagian_baru(self, *, lanskap: bool) -> None:
        """What follows stands on new pages, upright or landscape."""
        section = self.word.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        batas = Paragraph(self.word.element.body.p_lst[-1], self.word._body).paragraph_format
        batas.space_after, batas.line_spacing = Pt(0), Pt(1)
        self._halaman(lanskap=lanskap)

    def _halaman(self, *, lanskap: bool) -> None:
        section = self.word.sections[-1]
        section.page_width, section.page_height = (Twips(sisi) for sisi in (F4[::-1] if lanskap else F4))
        section.orientation = WD_ORIENTATION.LANDSCAPE if lanskap else WD_ORIENTATION.PORTRAIT

    def bagian(self) -> dict[str, bytes]:
        """Every part of the package by name."""
        for part in self.word.part.package.iter_parts():
            if hasattr(part, "element"):
                etree.cleanup_namespaces(part.element)
        keluar = BytesIO()
        self.word.save(keluar)
        return read(keluar.getvalue())


def _ganti(wadah: BlockItemContainer, alinea: Alinea) -> None:
    """Write the only paragraph of a header or footer."""
    wadah.is_linked_to_previous = False
    wadah._element.attrib.clear()
    del wadah._element[:]
    alinea.tulis(wadah)


def _zip(files: dict[str, bytes]) -> bytes:
    return write(deflate(name, data) for name, data in files.items())


def edited(path: Path) -> bool:
    """Whether a file is there and is not what was made: edited, saved by another program, no template of ours."""
    try:
        parts = read(path.read_bytes()) if path.exists() else {}
    except TemplateBroken:
        return True
    stamp = stamp_of(parts)
    return bool(parts) and (stamp is None or stamp.sidik != fingerprint(parts))
