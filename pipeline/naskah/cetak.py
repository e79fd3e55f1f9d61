"""From a Naskah to the finished Word file: its template, its fields, its properties, its soundness."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from pipeline.domain.dokumen import Ciri, Dokumen, Naskah
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.naskah.belum_diisi import tandai
from pipeline.naskah.ciri import as_properties, content_hash, sources_as_properties
from pipeline.naskah.kop import logo_layak
from pipeline.naskah.nama_lama import as_before, old_names
from pipeline.naskah.rak import Rak
from pipeline.word import anchor
from pipeline.word.check.document import ensure_sound
from pipeline.word.contents.layout import number_pages
from pipeline.word.contents.lists import listed
from pipeline.word.file import custom
from pipeline.word.file.bound import bound
from pipeline.word.file.naming import PAGE
from pipeline.word.file.properties import Properties
from pipeline.word.picture import Picture
from pipeline.word.template.fit import with_room
from pipeline.word.template.template import Rendering

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

KATA_KUNCI = "SAKIP"
_BAHASA = "id-ID"


def cetak(
    naskah: Naskah,
    rak: Rak,
    instansi: PerangkatDaerah,
    hari: date,
    *,
    logo: bytes | None = None,
    draf: str = "",
    periode: str = "",
    tata_letak: bool = False,
) -> Dokumen:
    """The document as a file of the output; the same input gives the same bytes.

    ``hari`` becomes the date in the document's properties, ``draf`` a line at the top of every page (empty for a
    final document), ``logo`` the picture of the kop; with ``periode`` the file says what it is (``naskah.ciri``) and
    carries an anchor around every paragraph (``word.anchor``).
    Placeholders ``[BELUM DIISI – …]`` get the style Belum Diisi.
    Lists of contents get their entries, and with ``tata_letak`` their page numbers, which needs LibreOffice.

    Raises:
        TemplateError: the template is missing or cannot be used with these fields.
        DocumentBroken: the result is one Word would mend.
    """
    drawing = _drawn(naskah, rak, instansi, hari, logo, draf)
    bersih = anchor.plain(drawing.parts)
    sidik = content_hash(bersih)
    if periode:
        bersih = _berciri(drawing.parts, Ciri(naskah.nama, naskah.jenis, instansi.slug, periode, sidik))
    drawing.parts.update(with_room(bersih))
    ditunggu = listed(drawing.parts)
    tandai(drawing.parts)
    ensure_sound(drawing.parts)
    if tata_letak:
        number_pages(drawing.parts, ditunggu, rak.cache)
    if periode:
        drawing.parts[PAGE] = anchor.anchored(drawing.parts)
    return Dokumen(naskah.nama, drawing.zipped(), naskah.jenis, naskah.judul, sidik)


def jilid(
    naskah: Sequence[Naskah],
    nama: str,
    judul: str,
    rak: Rak,
    instansi: PerangkatDaerah,
    hari: date,
    *,
    logo: bytes | None = None,
    draf: str = "",
    periode: str = "",
) -> Dokumen | None:
    """Documents of one template in one file for printing, each from a new page; None where it would not be sound.

    It is no document of its own: nobody decides on it, and the archive keeps those it is made of. What it is called
    stands in it, so that nobody takes it for one of them.

    Raises:
        TemplateError: as ``cetak``.
    """
    semua = [_drawn(satu, rak, instansi, hari, logo, draf) for satu in naskah]
    parts = bound([anchor.plain(drawing.parts) for drawing in semua])
    if parts is None:
        return None
    first = semua[0]
    first.parts.update(with_room(parts))
    first.parts["docProps/core.xml"] = _properties(naskah[0].jenis, judul, instansi, hari).as_xml()
    if periode:
        said = as_properties(Ciri(nama, naskah[0].jenis, instansi.slug, periode, content_hash(parts)))
        first.parts[custom.PART] = custom.with_values(first.parts[custom.PART], said)
    tandai(first.parts)
    ensure_sound(first.parts)
    return Dokumen(nama, first.zipped(), naskah[0].jenis, judul)


def _drawn(
    naskah: Naskah, rak: Rak, instansi: PerangkatDaerah, hari: date, logo: bytes | None, draf: str
) -> Rendering:
    template = rak.ambil(naskah.templat, instansi.tampilan)
    konteks = _konteks(naskah, lama=not template.stamped) | {"draf": draf}
    if logo is not None and logo_layak(logo):
        konteks["logo"] = Picture(logo, alt=f"Lambang {instansi.pemerintah_daerah}")
    return template.draw(konteks, properties=_properties(naskah.jenis, naskah.judul, instansi, hari))


def _properties(jenis: str, judul: str, instansi: PerangkatDaerah, hari: date) -> Properties:
    """The properties of a document: its title names the office, its words are Indonesian."""
    title = judul if instansi.nama in judul else f"{judul} – {instansi.nama}"
    return Properties(title, jenis, instansi.nama, KATA_KUNCI, hari, _BAHASA)


def _berciri(parts: Mapping[str, bytes], ciri: Ciri) -> dict[str, bytes]:
    """The parts of a draft that says what it is and where the texts in it that people own were written."""
    made, asal = anchor.owned(parts)
    said = {**as_properties(ciri), **sources_as_properties(asal)}
    return {**made, custom.PART: custom.with_values(made[custom.PART], said)}


def _konteks(naskah: Naskah, *, lama: bool) -> dict[str, object]:
    """The fields of a document by name; in a copy that may be older than the names of today they answer to both."""
    konteks = isian(naskah.konteks)
    if not lama:
        return konteks
    nama = old_names(naskah.templat)
    return {satu: as_before(value, satu, nama) for satu, value in konteks.items()}


def isian(konteks: "object | DataclassInstance") -> dict[str, object]:
    """The fields of a context by name; what is nested stays a dataclass, whose fields a template reads by dots.

    Raises:
        TypeError: the context is no dataclass.
    """
    return {field.name: getattr(konteks, field.name) for field in fields(konteks)}  # type: ignore[arg-type]  # object by contract of Naskah
