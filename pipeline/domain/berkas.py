"""A file of the data folder as it was seen once."""

import hashlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

TAK_DIBACA = "tidak dibaca"
"""How what is known of a file ends whose bytes nobody read."""


@dataclass(frozen=True)
class Berkas:
    """One file: its path below the perangkat daerah's folder with forward slashes, its bytes and its size.

    ``isi`` is empty where the bytes were not read: the file is larger than anything we open, nobody wants them, or
    ``sebab`` says why they could not be. ``sumber`` then gives them piece by piece.
    """

    nama: str
    isi: bytes
    ukuran: int
    sebab: str = ""
    sumber: Callable[[], Iterable[bytes]] | None = field(default=None, compare=False, repr=False)

    @classmethod
    def dari(cls, nama: str, isi: bytes) -> "Berkas":
        """A file whose bytes are at hand."""
        return cls(nama, isi, len(isi))

    @property
    def utuh(self) -> bool:
        """Whether all of its bytes are here."""
        return len(self.isi) == self.ukuran

    @cached_property
    def sidik(self) -> str:
        """The sha256; of a file that was not read it is found only now, piece by piece."""
        found = hashlib.sha256()
        for potongan in self.potongan():
            found.update(potongan)
        return found.hexdigest()

    def potongan(self) -> Iterable[bytes]:
        """All of its bytes, of a file that was not read as they now lie on the disk."""
        return (self.isi,) if self.sumber is None else self.sumber()

    @property
    def dibaca(self) -> str:
        """What of it anything can depend on: its bytes where they were read, else how many there are."""
        return self.sidik if self.utuh else f"{self.ukuran} byte, {TAK_DIBACA}"

    @property
    def teks(self) -> str:
        """The text of a file an office wrote in whatever editor."""
        return as_text(self.isi)[0]


def as_text(isi: bytes) -> tuple[str, bool]:
    """The text in bytes of whatever editor, and whether Windows' own letters had to be guessed.

    UTF-8 with or without its mark, UTF-16 by its mark (Notepad calls it Unicode), else Windows-1252.
    """
    encoding = "utf-16" if isi.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return isi.decode(encoding), False
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace"), True
