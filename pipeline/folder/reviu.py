"""The door to ``reviu/`` in the data folder: a new file is put there whole or not at all, never over another."""

import contextlib
import os
from itertools import count
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.folder import layout


def keep(unit: Path, tahun: int, awal: str, isi: bytes) -> Path:
    """Where ``<awal>-01.xlsx`` was written, or the next number that is free, synced to the disk.

    Raises:
        OutputError: the folder cannot be written to.
    """
    folder = _folder(unit / str(tahun))
    beside = folder / f".{awal}-{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(beside, isi, "wb")
        return next(file for n in count(1) if _taken(beside, file := folder / f"{awal}-{n:02d}.xlsx", isi))
    except OSError as error:
        raise OutputError(
            f"Keputusan tidak dapat ditulis di “{folder}” ({error.strerror}). Periksa izin folder dan ruang disk, "
            "lalu jalankan lagi."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def _folder(tahun: Path) -> Path:
    """The folder of that name as the office spelled it."""
    entries = sorted(tahun.iterdir()) if tahun.is_dir() else []
    return next((c for c in entries if c.is_dir() and c.name.casefold() == layout.REVIU), tahun / layout.REVIU)


def _taken(beside: Path, file: Path, isi: bytes) -> bool:
    """Whether the file is now ours; False where somebody else's has that name."""
    try:
        os.link(beside, file)
    except FileExistsError:
        return False
    except OSError:  # a disk that knows no links, as many memory sticks
        try:
            _write(file, isi, "xb")
        except FileExistsError:
            return False
    _sync(file.parent)
    return True


def _write(file: Path, isi: bytes, mode: str) -> None:
    with file.open(mode) as stream:
        stream.write(isi)
        stream.flush()
        os.fsync(stream.fileno())


def _sync(folder: Path) -> None:
    """Let the disk know of the new name; Windows does so by itself and refuses to open a folder."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
