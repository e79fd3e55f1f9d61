"""A file of the data folder as it was seen once."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Berkas:
    """One file: its path below the perangkat daerah's folder with forward slashes, its bytes, its size and sha256.

    ``isi`` is empty where the bytes were not read: the file is larger than anything we open, nobody wants them, or
    ``sebab`` says why they could not be. ``sidik`` is empty where nothing of the year asks for the file.
    """

    nama: str
    isi: bytes
    ukuran: int
    sidik: str
    sebab: str = ""

    @classmethod
    def dari(cls, nama: str, isi: bytes) -> "Berkas":
        """A file whose bytes are at hand."""
        return cls(nama, isi, len(isi), hashlib.sha256(isi).hexdigest())

    @property
    def utuh(self) -> bool:
        """Whether all of its bytes are here."""
        return len(self.isi) == self.ukuran

    @property
    def teks(self) -> str:
        """The text of a file an office wrote in whatever editor: UTF-8 with or without BOM, else Windows' own."""
        try:
            return self.isi.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.isi.decode("cp1252", errors="replace")
