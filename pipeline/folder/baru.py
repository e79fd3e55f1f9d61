"""Putting the folder of a new office into the data folder: whole or not at all, never over one that is there."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.errors import DataFolderError, OutputError


def put_office(data: Path, slug: str, isi: Mapping[str, bytes], folder: Iterable[str]) -> Path:
    """The new folder with these files and empty folders, all by their paths in it.

    It is made beside its place under a name that is set aside, so that one half made is taken for no office.

    Raises:
        DataFolderError: something lies under that name already.
        OutputError: it cannot be written.
    """
    unit, made = data / slug, data / f".{slug}.tmp"
    if unit.exists():
        raise DataFolderError(
            f"Folder “{unit.as_posix()}” sudah ada dan tidak disentuh. Pakai nama lain, atau pindahkan folder itu."
        )
    try:
        shutil.rmtree(made, ignore_errors=True)
        for nama in folder:
            (made / nama).mkdir(parents=True)
        for nama, bita in isi.items():
            (made / nama).parent.mkdir(parents=True, exist_ok=True)
            (made / nama).write_bytes(bita)
        made.rename(unit)
    except OSError as error:
        shutil.rmtree(made, ignore_errors=True)
        raise OutputError(
            f"Folder “{unit.as_posix()}” tidak dapat dibuat ({error.strerror}). Periksa izinnya."
        ) from error
    return unit
