"""Folders that lie elsewhere (S3, SFTP) by their URL: listed, fetched, put; the only place that knows fsspec.

What to put and what to remove is worked out from two listings (``plan``); a put that fails in the middle leaves the
former manifest and a journal beside it, as a run that was stopped on a disk does.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pipeline.alamat import shown, without_secrets
from pipeline.disk import HALF, sebab
from pipeline.errors import OutputError, PipelineError

_UBAH = ("ETag", "etag", "mtime", "LastModified", "created")
"""How stores say that a file is another one than it was."""
_TAK_DIBAWA = re.compile(r"(^|/)(\.kunci|[^/]*\.tmp|[^/]*\.tmp-arsip|\.jejak/[^/]*)$")
"""Locks and halves of files of this computer, and what is noted of a result where it lies."""
_EMBER = frozenset({"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss"})
"""Stores of whole objects, listed at once; they need no folders, and a folder made there may be a new bucket."""
_BERTUMBUH = frozenset({"file", "local", "sftp", "ssh"})
"""Stores on which a file is there while it is written: it gets its name when it is whole."""
_HANYA_BACA = frozenset({"http", "https", "data"})
_PAKET = {
    "s3": "s3fs", "s3a": "s3fs", "sftp": "paramiko", "ssh": "paramiko", "gs": "gcsfs", "gcs": "gcsfs", "az": "adlfs",
    "abfs": "adlfs", "abfss": "adlfs", "smb": "smbprotocol",
}  # fmt: skip
_CONTOH = "Tulis misalnya s3://bucket/folder atau sftp://server/folder; folder di komputer ini ditulis tanpa “://”."
_TERPUTUS = "sambungannya terputus atau servernya tidak dapat dihubungi"
_SEBAB = {
    "PermissionError": "tidak ada izin",
    "FileNotFoundError": "bucket atau folder itu tidak ada",
    "NotImplementedError": "penyimpanan jenis ini tidak dapat ditulisi",  # fsspec, of a store it can only read
    "NoCredentialsError": "kunci S3 belum disetel di komputer ini",
    "PartialCredentialsError": "kunci S3 di komputer ini tidak lengkap",
    "AuthenticationException": "nama pengguna atau kata sandi ditolak",
    **dict.fromkeys(("ConnectionError", "TimeoutError", "gaierror", "EOFError", "HTTPClientError"), _TERPUTUS),
    "NoValidConnectionsError": _TERPUTUS,  # of paramiko
}
"""Why a store refused, by the name of what it threw or of a base of it."""
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
        OutputError: or what is named ``galat``, by every method: the address is none, its packages are not
            installed, or the store refuses; never with a password.
    """

    def __init__(self, url: str, galat: type[PipelineError] = OutputError) -> None:
        self.url, self._galat = url.rstrip("/"), galat
        self._jenis, _, letak = self.url.partition("://")
        self._jenis = self._jenis.casefold()
        if tak_dapat := _unusable(self.url, self._jenis, letak):
            raise galat(tak_dapat)
        with self._told("dibuka"):
            self._fs, self._root = _filesystem(f"{self._jenis}://{letak}")

    def names(self, below: Iterable[str] = ("",)) -> dict[str, str]:
        """Every file below some folders in this one, with what the store says that changes when the file does.

        What a console of S3 puts for an empty folder, an object whose name ends in ``/``, is none.
        """
        found: dict[str, dict[str, Any]] = {}
        with self._told("dibaca"):
            self._fs.invalidate_cache()
            for nama in below:
                found |= self._find(self._path(nama).rstrip("/"))
        files = {path: info for path, info in found.items() if info.get("type") == "file" and path[-1] != "/"}
        rows = {_relative(path, self._root): info for path, info in files.items()}
        return {nama: _mark(info) for nama, info in sorted(rows.items()) if _harmless(nama) and carried(nama)}

    def _find(self, path: str) -> dict[str, dict[str, Any]]:
        """Every file below a path; of a folder that refuses to be listed nobody may think that it is empty.

        What fsspec finds on a store with folders leaves out those that refuse, whatever it is told.
        """
        try:
            if self._jenis in _EMBER:
                return dict(self._fs.find(path, detail=True))
            listing = self._fs.ls(path, detail=True)
        except FileNotFoundError:
            return {}
        found: dict[str, dict[str, Any]] = {}
        for info in listing:
            if info["type"] != "directory":
                found[info["name"]] = info
            elif info["name"].rstrip("/") != path:
                found |= self._find(info["name"].rstrip("/"))
        return found

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
            if self._jenis not in _EMBER:
                self._fs.makedirs(path.rpartition("/")[0], exist_ok=True)
            written = f"{path}{HALF}" if self._jenis in _BERTUMBUH else path
            self._fs.pipe_file(written, isi)
            if written != path:
                self._fs.mv(written, path)

    def remove(self, nama: str) -> None:
        """Take one file away; one that is gone already is no fault."""
        with self._told("ditulisi"):
            try:
                self._fs.rm_file(self._path(nama))
            except FileNotFoundError:
                return

    def fetch(self, folder: Path, wanted: Callable[[str], bool], below: Iterable[str] = ("",)) -> dict[str, str]:
        """Bring what is wanted to a folder of this computer; what ``names`` told of it."""
        listed = {nama: mark for nama, mark in self.names(below).items() if wanted(nama)}
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
        except PipelineError:
            raise
        except ImportError as error:
            raise self._galat(_missing(self.url, self._jenis, error)) from None
        except Exception as error:  # noqa: BLE001 - botocore, paramiko and others share no base
            raise self._galat(
                f"Penyimpanan “{shown(self.url)}” tidak dapat {apa} ({_reason(self.url, error)}). "
                "Periksa alamat, izin dan sambungannya, lalu jalankan lagi."
            ) from None


def _filesystem(url: str) -> tuple[Any, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra, needed by those who ask for it

    fs, root = url_to_fs(url)
    return fs, str(root).rstrip("/")


def _unusable(url: str, jenis: str, letak: str) -> str:
    """Why an address can be no folder elsewhere, whatever lies there; empty where it can."""
    if not letak.strip("/") or "::" in jenis:
        return f"Alamat “{shown(url)}” tidak lengkap atau salah tulis. {_CONTOH}"
    if jenis in _HANYA_BACA:
        return f"Alamat “{shown(url)}” hanya dapat dibaca, sedangkan hasil harus ditulis. {_CONTOH}"
    if jenis in {"s3", "s3a"} and "@" in letak.partition("/")[0]:
        return (
            f"Kunci S3 tidak ditulis di alamat (“{shown(url)}”). Setel AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY "
            "di komputer ini, lalu sebut s3://bucket/folder."
        )
    return ""


def _missing(url: str, jenis: str, error: ImportError) -> str:
    """What to install for an address; fsspec tells of the package that is missing in the cause of its error."""
    sebabnya = error.__cause__ if isinstance(error.__cause__, ImportError) else error
    paket = dict.fromkeys(("fsspec", _PAKET.get(jenis) or (sebabnya.name or "fsspec").partition(".")[0]))
    semua = " ".join(f'"{satu}"' for satu in paket)
    return (
        f"Alamat “{shown(url)}” memerlukan pelengkap remote. Pasang dengan: "
        f"python -m pip install {semua}, lalu jalankan lagi."
    )


def _reason(url: str, error: Exception) -> str:
    if isinstance(error, ValueError) and str(error).startswith("Protocol not known"):
        return "jenis alamat itu tidak dikenal"
    known = (_SEBAB.get(kelas.__name__, "") for kelas in type(error).__mro__)
    lines = sebab(error).strip().splitlines() or [type(error).__name__]
    return next(filter(None, known), "") or without_secrets(lines[0], [url])


def _relative(path: str, root: str) -> str:
    return path.strip("/").removeprefix(root.strip("/")).lstrip("/")


def _mark(info: Mapping[str, Any]) -> str:
    return " ".join(str(info[k]) for k in ("size", *_UBAH) if info.get(k) is not None)


def _harmless(nama: str) -> bool:
    """Whether a name stays below the folder on this computer, whoever put it there."""
    parts = PurePosixPath(nama).parts
    return bool(parts) and not nama.startswith("/") and ".." not in parts and not re.search(r"[\\:\x00]", nama)
