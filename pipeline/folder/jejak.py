"""The door to traces: what lies in a folder, by hash, and what is noted of a result that was made from it."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.folder.jurnal import guarded, put

JEJAK = ".jejak"
"""Where an office's part of the output keeps what is noted of its results."""
_BUKAN_ISI = ("__pycache__", ".kunci", JEJAK)
"""What changes without anybody changing anything."""


def tree(folder: Path) -> dict[str, str]:
    """Everything below a folder by its path: the sha256 of a file, where a link leads, folders too.

    Raises:
        OSError: something of it cannot be read.
    """
    return dict(sorted(_below(str(folder), "", frozenset())))


def _below(folder: str, awal: str, di_dalam: frozenset[str]) -> Iterator[tuple[str, str]]:
    here = os.path.realpath(folder)
    if not os.path.isdir(folder) or here in di_dalam:  # noqa: PTH112 - a path of each of 100,000 files takes a third
        return
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if entry.name not in _BUKAN_ISI]
    for entry in found:
        nama, link = awal + entry.name, f"{Path(entry.path).readlink()} " if entry.is_symlink() else ""
        if entry.is_dir():
            yield f"{nama}/", link
            yield from _below(entry.path, f"{nama}/", di_dalam | {here})
        else:
            yield nama, link + (digest(entry.path) if entry.is_file() else "")


def digest(file: Path | str) -> str:
    """The sha256 of a file on disk."""
    with open(file, "rb") as stream:  # noqa: PTH123 - as above
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sizes(folder: Path) -> dict[str, str]:
    """Every file below a folder by its path: its size and when it was written, for what is too much to read.

    Raises:
        OSError: something of it cannot be looked at.
    """
    awal = len(str(folder)) + 1
    files = (f"{di}{os.sep}{nama}" for di, _, names in os.walk(folder) for nama in names if nama not in _BUKAN_ISI)
    seen = ((file[awal:].replace(os.sep, "/"), os.stat(file)) for file in files)  # noqa: PTH116 - as above
    return {nama: f"{satu.st_size} {satu.st_mtime_ns}" for nama, satu in seen}


def program(folders: Iterable[Path], lain: Iterable[str]) -> str:
    """One hash of some folders whole and some words.

    Raises:
        OSError: something of it cannot be read.
    """
    return together(*(sorted(tree(folder).items()) for folder in folders), list(lain))


def together(*apa: object) -> str:
    """One hash of what JSON can say."""
    return hashlib.sha256(json.dumps(apa, default=str, ensure_ascii=False).encode()).hexdigest()


def noted(folder: Path, kunci: str) -> Mapping[str, Any]:
    """What is noted under a key in an office's part of the output; nothing where that is not to be had."""
    try:
        return as_noted((folder / JEJAK / f"{kunci}.json").read_bytes())
    except OSError:
        return {}


def as_noted(isi: bytes) -> Mapping[str, Any]:
    """The bytes of a note as what was noted; nothing where they are none."""
    try:
        found = json.loads(isi)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def note(folder: Path, kunci: str, isi: Mapping[str, Any]) -> None:
    """Note it.

    Raises:
        OutputError: it cannot be written.
    """
    tempat = folder / JEJAK
    guarded(tempat, lambda: tempat.mkdir(parents=True, exist_ok=True))
    put(tempat / f"{kunci}.json", as_bytes(isi))


def as_bytes(isi: Mapping[str, Any]) -> bytes:
    """A note as it is kept."""
    return json.dumps(isi, ensure_ascii=False, indent=1).encode()
