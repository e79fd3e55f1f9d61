"""Putting the folder of a new office into the data folder: whole or not at all, never over one that is there."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.disk import sebab
from pipeline.errors import DataFolderError, OutputError
from pipeline.folder import layout


def put_office(data: Path, slug: str, isi: Mapping[str, bytes], folder: Iterable[str]) -> Path:
    """The new folder with these files and empty folders, all by their paths in it.

    It is made beside its place under a name that is set aside, so that one half made is taken for no office.

    Raises:
        DataFolderError: something lies under that name already, or ``data`` is itself an office's folder.
        OutputError: it cannot be written.
    """
    unit, made = data / slug, data / f".{slug}.tmp"
    if (data / layout.INSTANSI).is_file():
        raise DataFolderError(f"“{data.as_posix()}” folder sebuah kantor. Sebut folder di atasnya dengan --data.")
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
            f"Folder “{unit.as_posix()}” tidak dapat dibuat ({sebab(error)}). Periksa izinnya."
        ) from error
    return unit


def put_sample(contoh: Path, to: Path) -> Path:
    """The sample copied into the data folder of a folder of its own; left as it lies where it is there already.

    Raises:
        DataFolderError: that folder holds something else.
        OutputError: it cannot be written.
    """
    unit = to / "data" / contoh.name
    if unit.is_dir():
        return unit
    try:
        if to.is_dir() and any(to.iterdir()):
            raise DataFolderError(
                f"Folder “{to.as_posix()}” sudah berisi yang lain. Sebut folder baru atau kosong dengan --to."
            )
        shutil.copytree(contoh, unit)
    except OSError as error:
        raise OutputError(
            f"Folder “{to.as_posix()}” tidak dapat ditulis ({sebab(error)}). Periksa izinnya."
        ) from error
    return unit
