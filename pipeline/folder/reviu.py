"""The door to ``reviu/`` in the data folder: a new file is put there whole or not at all, never over another."""

from itertools import count
from pathlib import Path

from pipeline import disk
from pipeline.errors import OutputError
from pipeline.folder import layout


def keep(unit: Path, tahun: int, awal: str, isi: bytes) -> Path:
    """Where ``<awal>-01.xlsx`` was written, or the next number that is free, synced to the disk.

    Raises:
        OutputError: the folder cannot be written to.
    """
    folder = _folder(unit / str(tahun))
    try:
        return next(file for n in count(1) if disk.put_new(file := folder / f"{awal}-{n:02d}.xlsx", (isi,)))
    except OSError as error:
        raise OutputError(
            f"Keputusan tidak dapat ditulis di “{folder}” ({disk.sebab(error)}). Periksa izin folder dan ruang disk, "
            "lalu jalankan lagi."
        ) from error


def _folder(tahun: Path) -> Path:
    """The folder of that name as the office spelled it."""
    entries = sorted(tahun.iterdir()) if tahun.is_dir() else []
    return next((c for c in entries if c.is_dir() and c.name.casefold() == layout.REVIU), tahun / layout.REVIU)
