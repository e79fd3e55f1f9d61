"""Where the archive of an office lies: its folder and the address of its database."""

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.domain.instansi import PengaturanArsip

ARSIP = "arsip.sqlite"
FOLDER = "arsip"
"""The archive's folder in the output folder, where the office names no other."""


@dataclass(frozen=True, slots=True)
class TempatArsip:
    """The folder of the soft copies, the SQLAlchemy URL, and where an older program kept the database by itself."""

    folder: Path
    alamat: str = field(repr=False)
    lama: Path | None = None

    @property
    def kosong(self) -> bool:
        """Whether there is surely no archive: nobody named another place, and no file lies in this one."""
        file = self.folder / ARSIP
        return self.alamat == _address(file) and not any(f and f.is_file() for f in (file, self.lama))

    @classmethod
    def dari(cls, output: Path, milik: PengaturanArsip, diminta: str = "") -> "TempatArsip":
        """As asked for, else as the office says, else in the output folder."""
        folder = output / (milik.lokasi or FOLDER)
        alamat = diminta or milik.alamat or _address(folder / ARSIP)
        return cls(folder, alamat, None if diminta or milik.alamat or milik.lokasi else output / ARSIP)


def _address(file: Path) -> str:
    return f"sqlite:///{file.as_posix()}"
