"""From a Naskah to the finished Word file: its template, its fields, its properties, its soundness."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.naskah.belum_diisi import tandai
from pipeline.naskah.kop import ukuran_png
from pipeline.naskah.nama_lama import as_before, old_names
from pipeline.naskah.rak import Rak
from pipeline.word.check import part_faults
from pipeline.word.contents import listed
from pipeline.word.errors import DocumentBroken
from pipeline.word.layout import with_page_numbers
from pipeline.word.properties import Properties
from pipeline.word.values import Picture

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

KATA_KUNCI = "SAKIP"


def cetak(
    naskah: Naskah,
    rak: Rak,
    instansi: PerangkatDaerah,
    hari: date,
    *,
    logo: bytes | None = None,
    draf: str = "",
    tata_letak: bool = False,
) -> Dokumen:
    """The document as a file of the output; the same input gives the same bytes.

    ``hari`` becomes the date in the document's properties, ``draf`` a line at the top of every page (empty for a
    final document), ``logo`` the picture of the kop. Placeholders ``[BELUM DIISI – …]`` get the style Belum Diisi.
    Lists of contents get their entries, and with ``tata_letak`` their page numbers, which needs LibreOffice.

    Raises:
        TemplateError: the template is missing or cannot be used with these fields.
        DocumentBroken: the result is one Word would mend.
    """
    template = rak.ambil(naskah.templat, instansi.tampilan)
    konteks = isian(naskah.konteks)
    if not template.stamped:
        nama = old_names(naskah.templat)
        konteks = {satu: as_before(value, satu, nama) for satu, value in konteks.items()}
    konteks["draf"] = draf
    if logo is not None and ukuran_png(logo):
        konteks["logo"] = Picture(logo, alt=f"Lambang {instansi.pemerintah_daerah}")
    properties = Properties(
        title=_tercetak(naskah.judul),
        subject=naskah.jenis,
        author=_tercetak(instansi.nama),
        keywords=KATA_KUNCI,
        created=hari,
    )
    drawing = template.draw(konteks, properties=properties)
    berdaftar = listed(drawing.parts)
    tandai(drawing.parts)
    _pastikan_utuh(drawing.parts)
    data = drawing.zipped()
    isi = with_page_numbers(data) if berdaftar and tata_letak else data
    return Dokumen(naskah.nama, isi, naskah.jenis, naskah.judul)


def _tercetak(teks: str) -> str:
    """The text without control characters, which the properties of a file cannot hold."""
    return "".join(huruf for huruf in teks if huruf.isprintable())


def _pastikan_utuh(parts: Mapping[str, bytes]) -> None:
    """Refuse a document Word would mend.

    Braces are no fault here: the engine leaves no tag of its template, so they are words somebody wrote.
    """
    found = part_faults(parts, braces=False)
    if found:
        raise DocumentBroken(found)


def isian(konteks: "object | DataclassInstance") -> dict[str, object]:
    """The fields of a context by name; what is nested stays a dataclass, whose fields a template reads by dots.

    Raises:
        TypeError: the context is no dataclass.
    """
    return {field.name: getattr(konteks, field.name) for field in fields(konteks)}  # type: ignore[arg-type]  # object by contract of Naskah
