"""The database an older program kept beside the periods, copied into the archive folder once."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from filelock import FileLock

from pipeline.archive.salinan import KUNCI, SEMENTARA
from pipeline.disk import sebab
from pipeline.errors import ArchiveError


def bring_along(lama: Path, folder: Path) -> None:
    """Copy ``lama`` under its own name into ``folder``, where none of that name is there; the old one stays.

    Raises:
        ArchiveError: there is an old one and it cannot be read, or the folder cannot be written.
    """
    target = folder / lama.name
    if target.exists() or not lama.is_file():
        return
    beside = target.with_name(f"{target.name}{SEMENTARA}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / KUNCI):
            if target.exists():
                return
            beside.unlink(missing_ok=True)
            with closing(sqlite3.connect(lama)) as old, closing(sqlite3.connect(beside)) as new:
                old.backup(new)
            with beside.open("rb+") as stream:
                os.fsync(stream.fileno())
            beside.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise ArchiveError(
            f"Arsip lama “{lama}” tidak dapat disalin ke “{folder}” ({sebab(error)}). "
            "Periksa izin folder itu; bila arsip lama itu rusak, pindahkan ke tempat lain. Lalu jalankan lagi."
        ) from error
