"""What a stage hands over to be written."""

import hashlib
from dataclasses import dataclass

JILID = "semua-"
"""How a file is called that only binds others for printing: nobody decides on it, and the archive has it not."""


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
    sidik: str = ""
    """The sha256 of what it says, whatever the day, the mark of a draft and the page numbers; empty: of its bytes."""

    @property
    def sidik_isi(self) -> str:
        """What tells its content from another's."""
        return self.sidik or hashlib.sha256(self.isi).hexdigest()


@dataclass(frozen=True, slots=True)
class Ciri:
    """What a draft says of itself, wherever it is taken and whatever its file is called.

    ``dokumen`` is its path below the period's folder, ``perangkat_daerah`` the slug, ``periode`` as in ``--period``,
    ``sidik`` the sha256 of what it said when it was made (``Dokumen.sidik``).
    """

    dokumen: str
    jenis: str
    perangkat_daerah: str
    periode: str
    sidik: str = ""
