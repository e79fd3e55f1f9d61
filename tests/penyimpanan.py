"""A store that refuses, as real ones do: a connection that is cut, a folder nobody may list."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar
from uuid import uuid4

import pytest

fsspec = pytest.importorskip("fsspec")
MemoryFileSystem = pytest.importorskip("fsspec.implementations.memory").MemoryFileSystem
TERDAFTAR = pytest.importorskip("fsspec.registry")._registry
"""The kinds of stores this process has met."""
PUTUS = ConnectionResetError(104, "Connection reset by peer")
ALASAN_PUTUS = "sambungannya terputus"


class Rapuh(MemoryFileSystem):
    """A memory store with a will of its own.

    ``sftp`` is one on which a file is there while it is written, ``gs`` one of whole objects, with one for each empty
    folder that a person made in its console.
    """

    protocol = ("rapuh", "sftp", "gs")
    store: ClassVar[dict] = {}
    pseudo_dirs: ClassVar[list] = [""]
    cachable = False
    tulisan: ClassVar[int | None] = None
    """So many writes more are taken; every one where it is None."""
    bacaan: ClassVar[int | None] = None
    """So many reads."""
    galat: ClassVar[Exception] = PUTUS
    separuh: ClassVar[bool] = False
    """Whether the write that is refused leaves its first half."""
    tertutup: ClassVar[str] = ""
    """A folder whose name ends so is not listed."""

    def __init__(self, *args, **_):
        super().__init__(*args)

    @classmethod
    def _strip_protocol(cls, path):
        return MemoryFileSystem._strip_protocol(path.partition("://")[2] if "://" in path else path)

    @classmethod
    def _get_kwargs_from_urls(cls, _path):
        return {}

    def pipe_file(self, path, value, **_):
        if type(self).tulisan == 0:
            if self.separuh:
                super().pipe_file(path, value[: len(value) // 2])
            raise self.galat
        if type(self).tulisan is not None:
            type(self).tulisan -= 1
        super().pipe_file(path, value)

    def cat_file(self, path, **_):
        if type(self).bacaan == 0:
            raise self.galat
        if type(self).bacaan is not None:
            type(self).bacaan -= 1
        return super().cat_file(path)

    def find(self, path, **_):
        penanda = f"{self._strip_protocol(path)}/"
        return {**super().find(path, detail=True), penanda: {"name": penanda, "type": "file", "size": 0}}

    def ls(self, path, detail=True, **_):
        if self.tertutup and path.rstrip("/").endswith(self.tertutup):
            raise PermissionError(13, "Permission denied")
        return super().ls(path, detail=detail)


@contextmanager
def rapuh(jenis: str = "rapuh", **mau) -> Iterator[str]:
    """The URL of an empty folder on such a store, for as long as it is needed."""
    for skema in Rapuh.protocol:
        fsspec.register_implementation(skema, Rapuh, clobber=True)
    try:
        with berniat(**mau):
            yield f"{jenis}://{uuid4().hex}/hasil"
    finally:
        for skema in Rapuh.protocol:
            TERDAFTAR.pop(skema, None)
        Rapuh.store.clear()


@contextmanager
def berniat(**mau) -> Iterator[None]:
    """What the store refuses meanwhile."""
    lama = {nama: getattr(Rapuh, nama) for nama in mau}
    for nama, isi in mau.items():
        setattr(Rapuh, nama, isi)
    try:
        yield
    finally:
        for nama, isi in lama.items():
            setattr(Rapuh, nama, isi)
