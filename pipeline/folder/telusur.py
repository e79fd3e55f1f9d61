"""Walking through an office's folder: every file of it once, whatever else somebody put there."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.disk import sebab
from pipeline.errors import DataFolderError
from pipeline.folder import layout

_NO_LETTER = re.compile("[\ud800-\udfff]")
"""Bytes in a name that are no letters of UTF-8, as Python keeps them."""


def told(nama: str) -> str:
    """A name that can be written and printed: bytes that are no letters as in an address of the web."""
    return _NO_LETTER.sub(lambda found: f"%{ord(found[0]) & 0xFF:02X}", nama)


def folders(folder: Path) -> list[Path]:
    """The folders right in a folder, those set aside left out; none where it is no folder."""
    return [c for c in _entries(folder) if c.is_dir() and not c.name.startswith(layout.SET_ASIDE)]


def plain_files(folder: Path) -> list[Path]:
    """The files right in a folder, without what programs leave behind; none where it is no folder."""
    return [c for c in _entries(folder) if c.is_file() and not layout.left_behind(c.name)]


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise _closed(folder.name, error) from error


def _closed(nama: str, error: OSError) -> DataFolderError:
    return DataFolderError(f"Folder “{nama}” tidak dapat dibuka ({sebab(error)}). Periksa izinnya.")


def below(folder: Path, nama: str, akar: str, *, tertaut: bool = False) -> Iterator[tuple[str, Path | None]]:
    """Every file below a folder, its own first, with its name.

    No place for what must not be read: a link out of the office's folder or to nowhere, a pipe, a device. A linked
    folder is looked through where it does not hold the link itself, and links to folders in it are not followed: so
    every walk ends.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise _closed(nama, error) from error
    here = os.path.realpath(folder)
    found: list[tuple[str, Path, bool]] = []
    for entry in entries:
        name, path = f"{nama}/{told(entry.name)}", Path(entry.path)
        real = os.path.realpath(path) if entry.is_symlink() or entry.is_dir() else ""
        link = real not in {"", f"{here}{os.sep}{entry.name}"}
        if entry.name.startswith(".") or (layout.left_behind(entry.name) and not path.is_dir()):
            continue
        if link and not inside(path, akar):
            yield name, None
        elif path.is_dir():
            if not link or not (tertaut or f"{here}{os.sep}".startswith(f"{real}{os.sep}")):
                found.append((name, path, tertaut or link))
        else:
            yield name, path if path.is_file() else None
    for name, path, followed in found:
        yield from below(path, name, akar, tertaut=followed)


def inside(file: Path, akar: str) -> bool:
    """Whether a file, wherever links lead, lies below a folder."""
    return os.path.realpath(file).startswith(akar + os.sep)
