"""A file put on the disk whole or not at all: in place of what lies there, or only where nothing does."""

import errno
import os
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_SEBAB = {
    errno.ENOSPC: "disk penuh",
    errno.EDQUOT: "jatah disk habis",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "disknya hanya dapat dibaca",
    errno.ENOENT: "tidak ada",
    errno.ENOTDIR: "ada berkas di tempat folder itu; beri berkas itu nama lain",
    errno.EEXIST: "ada berkas di tempat folder itu; beri berkas itu nama lain",
    errno.EISDIR: "ada folder di tempat berkas itu; beri folder itu nama lain",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "disknya tidak dapat dibaca",
}
HALF = ".tmp"
"""What the name of a file ends in while it is written."""


def sebab(error: Exception) -> str:
    """Why the system refused, in a few words an office knows; in the system's own where there are none."""
    nomor, kata = getattr(error, "errno", None), getattr(error, "strerror", None)
    return _SEBAB.get(nomor or 0) or kata or str(error) or type(error).__name__


def put(file: Path, isi: bytes) -> None:
    """Write beside the file, then put it in place in one step; it is whole on the disk when this returns.

    Raises:
        OSError: it cannot be written; what lay there lies there still, and no half of the new one.
    """
    with beside(half(file), (isi,)) as made:
        made.replace(file)


def put_new(file: Path, pieces: Iterable[bytes]) -> bool:
    """Whether the file is there now; False where something lay under its name, which stays as it is.

    Raises:
        OSError: it cannot be written; no half of it remains.
    """
    with beside(file.with_name(f".{file.name}-{os.getpid()}{HALF}"), pieces) as made:
        there = named(made, file)
    sync_folder(file.parent)
    return there


def named(made: Path, file: Path) -> bool:
    """Give what was written beside its name in one step; False where something lies under it, which stays as it is.

    Raises:
        OSError: it cannot be named so.
    """
    try:
        os.link(made, file)
    except FileExistsError:
        return False
    except OSError:  # a disk that knows no second name, as many memory sticks
        if file.exists():
            return False
        made.rename(file)
    return True


def half(file: Path) -> Path:
    """Where ``put`` writes a file before it is in place; a run that was killed leaves it there."""
    return file.with_name(file.name + HALF)


def sync_folder(folder: Path) -> None:
    """Let the disk know of new names; Windows does so by itself and refuses to open a folder."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def beside(other: Path, pieces: Iterable[bytes]) -> Iterator[Path]:
    """The content under a name it has only until it is named, whole on the disk; that name is gone afterwards."""
    other.parent.mkdir(parents=True, exist_ok=True)
    try:
        with other.open("wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        yield other
    finally:
        with suppress(OSError):
            other.unlink()


def program_fault(folder: Path, error: Exception, hide: Callable[[str], str]) -> str:
    """One sentence for a fault of the program itself; its details go to a file in the folder, secrets hidden."""
    file = folder / "kesalahan-program.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(hide("".join(traceback.format_exception(error))), encoding="utf-8")
    except (OSError, UnicodeError) as reason:
        return (
            f"Program berhenti karena kesalahannya sendiri ({type(error).__name__}), dan rinciannya tidak dapat "
            f"ditulis di “{folder}” ({sebab(reason)}). Periksa folder itu, lalu jalankan lagi."
        )
    return f"Program berhenti karena kesalahannya sendiri. Kirim berkas “{file}” kepada pengelola aplikasi."
