"""Where the archive of an office lies: its folder and the address of its database."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.alamat import is_remote, shown
from pipeline.archive.salinan import content_of
from pipeline.domain.instansi import PengaturanArsip
from pipeline.errors import ArchiveError
from pipeline.remote import Jauh

ARSIP = "arsip.sqlite"
FOLDER = "arsip"
"""The archive's folder in the output folder, where the office names no other."""


@dataclass(frozen=True, slots=True)
class TempatArsip:
    """The folder of the soft copies, the SQLAlchemy URL, and where an older program kept the database by itself.

    ``jauh`` is the URL of that folder where it lies elsewhere; ``alamat`` is then empty where no server is named.
    """

    folder: Path
    alamat: str = field(repr=False)
    lama: Path | None = None
    jauh: str = field(default="", repr=False)

    @property
    def kosong(self) -> bool:
        """Whether there is surely no archive: nobody named another place, and no file lies in this one."""
        if self.jauh:
            return not self.alamat
        file = self.folder / ARSIP
        return self.alamat == _address(file) and not any(f and f.is_file() for f in (file, self.lama))

    @property
    def sebutan(self) -> str:
        """The folder as a person may read it."""
        return shown(self.jauh) if self.jauh else str(self.folder)

    def jauhnya(self) -> Jauh:
        """The folder where it lies elsewhere; a store that refuses is an archive that cannot be used.

        Raises:
            ArchiveError: the address is none, or by every method of it.
        """
        return Jauh(self.jauh, ArchiveError)

    def content(self, lokasi: str, sha256: str) -> bytes | None:
        """The bytes of a soft copy; None where it is not there, or not what was kept."""
        if not self.jauh:
            return content_of(self.folder / lokasi, sha256)
        isi = self.jauhnya().read(lokasi) or b""
        return isi if hashlib.sha256(isi).hexdigest() == sha256 else None

    @contextmanager
    def near(self, *slugs: str) -> Iterator[Path]:
        """The archive folder on this computer, with the soft copies of these perangkat daerah or of all."""
        if not self.jauh:
            yield self.folder
            return
        with TemporaryDirectory(prefix="sakip-arsip-") as name:
            self.jauhnya().fetch(Path(name), lambda _: True, slugs or ("",))
            yield Path(name)

    @classmethod
    def dari(cls, output: Path, milik: PengaturanArsip, diminta: str = "", jauh: str = "") -> "TempatArsip":
        """As asked for, else as the office says, else in the output folder, which ``jauh`` says where it is."""
        lokasi, alamat = milik.lokasi or FOLDER, diminta or milik.alamat
        if is_remote(lokasi) or (jauh and not Path(lokasi).is_absolute()):
            return cls(output / FOLDER, alamat, jauh=lokasi if is_remote(lokasi) else f"{jauh}/{lokasi}")
        folder = output / lokasi
        older = None if alamat or milik.lokasi else output / ARSIP
        return cls(folder, alamat or _address(folder / ARSIP), older)


def _address(file: Path) -> str:
    return f"sqlite:///{file.as_posix()}"
