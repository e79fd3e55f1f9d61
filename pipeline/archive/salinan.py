"""The door to the soft copies: each content once, under a name for people, whole or not at all, never overwritten."""

import hashlib
import os
import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path, PurePosixPath
from shutil import copyfileobj

from filelock import FileLock, Timeout

from pipeline.disk import beside, named, put_new, sebab, sync_folder
from pipeline.errors import ArchiveError

BACA_SAYA = "BACA-SAYA.txt"
KUNCI, SEMENTARA = ".kunci", ".tmp-arsip"
_TUNGGU = 600
"""Seconds an archiver waits for the one before it."""
_PANJANG = 100
_TERLARANG = re.compile(r'[<>:"|?*\\\x00-\x1f\ud800-\udfff]')
_PERANGKAT = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
"""Names Windows keeps for devices."""

Potongan = Callable[[], Iterable[bytes]]
"""Gives the bytes of a file, piece by piece."""


@contextmanager
def locked(folder: Path, slug: str) -> Iterator[None]:
    """The archive folder with its page for people, and one perangkat daerah's part of it for one program at a time.

    Raises:
        ArchiveError: the folder cannot be made or written, or another program does not let go.
    """
    try:
        (folder / slug).mkdir(parents=True, exist_ok=True)
        _welcome(folder)
        with FileLock(folder / slug / KUNCI, timeout=_TUNGGU):
            yield
    except Timeout:
        raise ArchiveError(
            f"Folder arsip “{folder}” sedang dipakai program lain. Tunggu sampai selesai, lalu jalankan lagi."
        ) from None
    except OSError as error:
        raise ArchiveError(
            f"Folder arsip “{folder}” tidak dapat ditulisi: {sebab(error)}. Bereskan dulu, lalu jalankan lagi."
        ) from error


class Lemari(ABC):
    """The soft copies of one perangkat daerah, wherever they lie (``there``), and where the database says so."""

    def __init__(self, there: Iterable[str], slug: str, known: Mapping[str, Sequence[str]]) -> None:
        self._slug = slug
        ours = f"{slug}/"  # older programs kept theirs in the output folder
        self._known = {sha: [p for p in places if p.startswith(ours)] for sha, places in known.items()}
        self._there = {same_name(nama): nama for nama in there}
        self._orphans_seen = False

    def put(self, nama: str, sha256: str, potongan: Potongan) -> str:
        """Keep one content; where it lies below the archive folder, the old place when it is there already.

        Raises:
            ArchiveError: the file is no longer what it was when it was read.
        """
        there = next((place for place in self._places(sha256) if self._holds(place, sha256)), None)
        if there is not None:
            return there
        lost = (place for place in self._known.get(sha256, ()) if same_name(place) not in self._there)
        free = (name for name in candidates(self._below(legal(nama))) if self._free(name))
        place = next(lost, None) or next(free)
        self._write(place, sha256, potongan, nama)
        self._there[same_name(place)] = place
        self._known.setdefault(sha256, []).append(place)
        return place

    @abstractmethod
    def settle(self) -> None:
        """Bring to the disk what was put."""

    def _places(self, sha256: str) -> Iterator[str]:
        yield from self._known.get(sha256, ())
        if not self._orphans_seen:
            self._orphans_seen = True
            registered = {same_name(place) for places in self._known.values() for place in places}
            for name in (nama for same, nama in self._there.items() if same not in registered):
                self._known.setdefault(self._digest(name), []).append(name)
            yield from self._known.get(sha256, ())

    def _below(self, nama: str) -> str:
        """The place of a name, whose folders stand beside files that are called like them."""
        here = PurePosixPath(self._slug)
        *folders, name = nama.split("/")
        for folder in folders:
            while same_name(str(here / folder)) in self._there:
                folder += " (folder)"  # noqa: PLW2901
            here /= folder
        return str(here / name)

    @abstractmethod
    def _digest(self, place: str) -> str: ...

    @abstractmethod
    def _holds(self, place: str, sha256: str) -> bool: ...

    @abstractmethod
    def _free(self, place: str) -> bool: ...

    @abstractmethod
    def _write(self, place: str, sha256: str, potongan: Potongan, nama: str) -> None: ...


class LemariDisk(Lemari):
    """The soft copies as they lie on the disk; used under ``locked``."""

    def __init__(self, folder: Path, slug: str, known: Mapping[str, Sequence[str]]) -> None:
        self._folder = folder
        self._touched: set[Path] = set()
        super().__init__(names(folder, slug), slug, known)

    def settle(self) -> None:
        """Bring to the disk that the files are there: from here on a power cut takes none away."""
        for folder in sorted({parent for place in self._touched for parent in (place, *place.parents)}):
            if self._folder in (folder, *folder.parents):
                sync_folder(folder)
        self._touched.clear()

    def _digest(self, place: str) -> str:
        return digest(self._folder / place)

    def _holds(self, place: str, sha256: str) -> bool:
        return same_name(place) in self._there and digest(self._folder / place) == sha256

    def _free(self, place: str) -> bool:
        return same_name(place) not in self._there and not (self._folder / place).exists()

    def _write(self, place: str, sha256: str, potongan: Potongan, nama: str) -> None:
        path = self._folder / place
        self._touched.add(path.parent)
        with beside(path.with_name(f"{sha256[:16]}{SEMENTARA}"), unchanged(potongan, sha256, nama)) as made:
            if not named(made, path):
                raise FileExistsError(path)


def legal(path: str) -> str:
    """A path whose every part may stand on Windows: no forbidden sign, no device, at most 100 characters."""
    return "/".join(_legal(part) for part in path.split("/"))


def names(folder: Path, slug: str) -> list[str]:
    """Every soft copy of one perangkat daerah that lies on the disk, by its path below the archive folder."""
    return sorted(
        (Path(here) / name).relative_to(folder).as_posix()
        for here, _, found in os.walk(folder / slug)
        for name in found
        if name != KUNCI and not name.endswith(SEMENTARA)
    )


def offices(folder: Path) -> list[str]:
    """The perangkat daerah that have a part of the archive folder."""
    return sorted(child.name for child in folder.iterdir() if child.is_dir()) if folder.is_dir() else []


def copy_out(source: Path, target: Path, sha256: str) -> bool:
    """Copy one file to where none is; whether it was there and is what it should be."""
    if not source.is_file() or digest(source) != sha256:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as old, target.open("xb") as new:
        copyfileobj(old, new)
    return True


def content_of(source: Path, sha256: str) -> bytes | None:
    """The bytes of a soft copy; None where it is not there, or not what was kept."""
    isi = source.read_bytes() if source.is_file() else b""
    return isi if hashlib.sha256(isi).hexdigest() == sha256 else None


def digest(file: Path) -> str:
    """The sha256 of a file on disk."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _legal(part: str) -> str:
    plain = _TERLARANG.sub("_", unicodedata.normalize("NFC", part)).rstrip(". ") or "_"
    plain = _PERANGKAT.sub(r"\1_", plain)
    if len(plain) <= _PANJANG - 4:  # room for “ v02”
        return plain
    suffix = PurePosixPath(plain).suffix[:10]
    return plain[: _PANJANG - 4 - len(suffix)].rstrip(". ") + suffix


def candidates(nama: str) -> Iterator[str]:
    """The name itself, then with v02, v03 and so on."""
    path = PurePosixPath(nama)
    yield nama
    for nomor in range(2, 10_000):
        yield str(path.with_name(f"{path.stem} v{nomor:02d}{path.suffix}"))


def same_name(place: str) -> str:
    """What two names have in common that are one on Windows or a Mac."""
    return unicodedata.normalize("NFC", place).casefold()


def unchanged(potongan: Potongan, sha256: str, nama: str) -> Iterator[bytes]:
    """The pieces of a file; what they are together must be what was read before."""
    found = hashlib.sha256()
    for piece in potongan():
        found.update(piece)
        yield piece
    if found.hexdigest() != sha256:
        raise ArchiveError(f"Berkas “{nama}” berubah selagi diarsipkan. Tutup berkas itu, lalu jalankan lagi.")


def _welcome(folder: Path) -> None:
    page = folder / BACA_SAYA
    if not page.exists():
        put_new(page, [(files("pipeline.archive") / BACA_SAYA).read_bytes()])
