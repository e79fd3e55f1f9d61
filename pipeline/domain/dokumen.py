"""What a stage hands over to be written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naskah:
    """One Word document still to be rendered.

    ``nama`` is its path below the period's folder (``7-dokumen/iku.docx``), ``templat`` the stem of a file in
    ``templates/``, ``konteks`` a frozen dataclass whose fields are all the template may use, ``jenis`` the kind for
    the register (pk, iku, lkjip …), ``judul`` the title in the document's properties.
    """

    nama: str
    templat: str
    konteks: object
    jenis: str
    judul: str


@dataclass(frozen=True, slots=True)
class Dokumen:
    """One finished file of the output; ``nama``, ``jenis`` and ``judul`` as in Naskah."""

    nama: str
    isi: bytes
    jenis: str
    judul: str
