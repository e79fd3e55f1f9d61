"""Folders that lie elsewhere (S3, SFTP) by their URL: listed, fetched, put; the only place that knows fsspec.

What to put and what to remove is worked out from two listings (``plan``); a put that fails in the middle leaves the
former manifest and a journal beside it, as a run that was stopped on a disk does.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.alamat import shown, without_secrets
from pipeline.errors import OutputError

_UBAH = ("ETag", "etag", "mtime", "LastModified", "created")
"""How stores say that a file is another one than it was."""
_TAK_DIBAWA = re.compile(r"(^|/)(\.kunci|[^/]*\.tmp|[^/]*\.tmp-arsip)$")
"""Locks and halves of files of this computer."""
Daftar = Mapping[str, str]
"""The files below a folder, each with what tells its content from another's."""


@dataclass(frozen=True, slots=True)
class Pengiriman:
    """What to put, in this order, and what to remove before the last of it (``plan``)."""

    put: tuple[str, ...]
    remove: tuple[str, ...]


def plan(before: Daftar, after: Daftar, last: str) -> Pengiriman:
    """What makes of the files ``before`` those ``after``: what is named ``last`` goes last, hidden drafts first."""
    changed = (nama for nama, sidik in after.items() if before.get(nama) != sidik)
    order = sorted(changed, key=lambda n: (PurePosixPath(n).name == last, "/." not in f"/{n}", n))
    return Pengiriman(tuple(order), tuple(sorted(nama for nama in before if nama not in after)))


def clashes(kiriman: Pengiriman, fetched: Daftar, now: Daftar) -> tuple[str, ...]:
    """The files to be put or removed that somebody else changed since they were fetched."""
    return tuple(n for n in (*kiriman.put, *kiriman.remove) if fetched.get(n) != now.get(n))


def carried(nama: str) -> bool:
    """Whether a file is worth carrying: no lock, and no half of one."""
    return not _TAK_DIBAWA.search(nama)


def local(folder: Path) -> dict[str, str]:
    """What lies in a folder of this computer, by the sha256 of each file."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    found = {file.relative_to(folder).as_posix(): file for file in files}
    return {nama: hashlib.sha256(file.read_bytes()).hexdigest() for nama, file in found.items() if carried(nama)}


class Jauh:
    """A folder elsewhere.

    Raises:
        OutputError: by every method: the packages are not installed, or the store refuses; never with a password.
    """

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        with self._told("dibuka"):
            self._fs, self._root = _filesystem(self.url)

    def names(self, below: Iterable[str] = ("",)) -> dict[str, str]:
        """Every file below some folders in this one, with what the store says that changes when the file does."""
        found: dict[str, dict[str, Any]] = {}
        with self._told("dibaca"):
            self._fs.invalidate_cache()
            for nama in below:
                with suppress(FileNotFoundError):
                    found |= self._fs.find(self._path(nama).rstrip("/"), detail=True)
        rows = {_relative(path, self._root): info for path, info in found.items() if info.get("type") == "file"}
        return {nama: _mark(info) for nama, info in sorted(rows.items()) if _harmless(nama)}

    def read(self, nama: str) -> bytes | None:
        """The bytes of one file; None where it is not there."""
        with self._told("dibaca"):
            try:
                isi: bytes = self._fs.cat_file(self._path(nama))
            except FileNotFoundError:
                return None
        return isi

    def put(self, nama: str, isi: bytes) -> None:
        """One file in place of what lies there."""
        path = self._path(nama)
        with self._told("ditulisi"):
            self._fs.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._fs.pipe_file(path, isi)

    def remove(self, nama: str) -> None:
        """Take one file away; one that is gone already is no fault."""
        with self._told("ditulisi"):
            try:
                self._fs.rm_file(self._path(nama))
            except FileNotFoundError:
                return

    def fetch(self, folder: Path, wanted: Callable[[str], bool], below: Iterable[str] = ("",)) -> dict[str, str]:
        """Bring what is wanted to a folder of this computer; what ``names`` told of it."""
        listed = {nama: mark for nama, mark in self.names(below).items() if wanted(nama) and carried(nama)}
        for nama in listed:
            if (isi := self.read(nama)) is not None:
                file = folder / nama
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(isi)
        return listed

    def _path(self, nama: str) -> str:
        return f"{self._root}/{nama}"

    @contextmanager
    def _told(self, apa: str) -> Iterator[None]:
        """Whatever a store throws (each has errors of its own) as one sentence."""
        try:
            yield
        except OutputError:
            raise
        except Exception as error:  # noqa: BLE001 - botocore, paramiko and others share no base
            lines = str(error).strip().splitlines() or [type(error).__name__]
            raise OutputError(
                f"Penyimpanan “{shown(self.url)}” tidak dapat {apa} ({without_secrets(lines[0], [self.url])}). "
                "Periksa alamat, izin dan sambungannya, lalu jalankan lagi."
            ) from None


def _filesystem(url: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra, needed by those who ask for it

        fs, root = url_to_fs(url)
    except ImportError as error:
        paket = "" if (error.name or "fsspec") in {"fsspec", "s3fs"} else f" dan paket “{error.name}”"
        raise OutputError(
            f"Alamat “{shown(url)}” memerlukan pelengkap remote{paket}. "
            'Pasang dengan: python -m pip install "fsspec" "s3fs", lalu jalankan lagi.'
        ) from None
    return fs, str(root).rstrip("/")


def _relative(path: str, root: str) -> str:
    return path.strip("/").removeprefix(root.strip("/")).lstrip("/")


def _mark(info: Mapping[str, Any]) -> str:
    return " ".join(str(info[k]) for k in ("size", *_UBAH) if info.get(k) is not None)


def _harmless(nama: str) -> bool:
    """Whether a name stays below the folder on this computer, whoever put it there."""
    parts = PurePosixPath(nama).parts
    return bool(parts) and not nama.startswith("/") and ".." not in parts and not re.search(r"[\\:\x00]", nama)
