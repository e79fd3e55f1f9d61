"""One command at a time in a folder, and files put in it so that a stop at any moment is no person's edit."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline import disk
from pipeline.errors import OutputError
from pipeline.folder.manifest import CatatanBerkas

_KUNCI, JURNAL = ".kunci", ".jurnal.json"
_SABAR = 600
"""Seconds to wait for another command; a build of a large office takes some ten."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone in this folder; a command that was stopped holds no lock.

    Raises:
        OutputError: another command has been at work there for ten minutes, or the folder cannot be written.
    """
    guarded(folder, lambda: folder.mkdir(parents=True, exist_ok=True))
    kunci = FileLock(folder / _KUNCI, timeout=_SABAR)
    try:
        guarded(folder, kunci.acquire)
    except Timeout:
        raise OutputError(
            f"Perintah lain masih menulis di folder “{folder}”. Tunggu sampai selesai, lalu jalankan lagi."
        ) from None
    try:
        yield
    finally:
        kunci.release()


def intended(folder: Path, keluaran: Mapping[str, CatatanBerkas]) -> dict[str, set[str]]:
    """The hashes each file may have and be ours: as the manifest says, and as a run that was stopped meant to."""
    found = {nama: {satu.sha256} for nama, satu in keluaran.items()}
    try:
        more = json.loads((folder / JURNAL).read_text(encoding="utf-8"))
        for nama, hashes in more.items():
            found.setdefault(nama, set()).update(hashes)
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return found  # no run was stopped, or so early that it had written nothing
    return found


def begin(folder: Path, hashes: Mapping[str, Iterable[str]]) -> None:
    """Note on the disk what is about to be written, and clear what a stopped run left half done."""
    for nama in hashes:
        with suppress(OSError):
            disk.half(folder / nama).unlink()
    put(folder / JURNAL, json.dumps({nama: sorted(h) for nama, h in hashes.items()}).encode())


def end(folder: Path) -> None:
    """All is written, and the manifest tells of it."""
    (folder / JURNAL).unlink(missing_ok=True)


def put(file: Path, isi: bytes) -> None:
    """Put a file in place in one step, whole on the disk when this returns.

    Raises:
        OutputError: it cannot be written; nothing half written remains.
    """
    guarded(file, lambda: disk.put(file, isi))


def guarded(file: Path, action: Callable[[], object]) -> None:
    """Do something to a file of the output.

    Raises:
        OutputError: the system refuses; the sentence says what to do.
    """
    try:
        action()
    except PermissionError as error:
        folder = next((f for f in (file, *file.parents) if f.is_dir()), file.parent)
        if not os.access(folder, os.W_OK):
            raise OutputError(
                f"Folder “{folder}” tidak boleh ditulisi. Periksa izinnya, atau pilih folder lain dengan --output."
            ) from error
        raise OutputError(
            f"Berkas “{file.name}” sedang dibuka atau terkunci. Tutup berkas itu di Word atau Excel, "
            "lalu jalankan lagi."
        ) from error
    except OSError as error:
        raise OutputError(f"Berkas “{file}” tidak dapat ditulis ({disk.sebab(error)}).") from error
