"""The door to a folder of what is costly to make: each thing under the hash of what it was made from.

Nothing in it is needed: it may be deleted at any time, and where the folder cannot be used all is made anew.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final, Literal, get_args

VARIABLE = "SAKIP_CACHE"
Kind = Literal["templat", "halaman"]
_NAME = "sakip"
_NEW = "baru-"
_OWN: Final = re.compile(rf"(?:{'|'.join(get_args(Kind))})-[0-9a-f]{{64}}|{_NEW}[a-z0-9_]{{8}}")
"""What this door puts into the folder; whatever else stands there is somebody's own and stays."""
_MOST = 400
"""So many entries stay, the latest used; a template takes some 100 kB, a layout less than one."""
_DIGEST = 32
_OTHERS_WRITE = 0o022
_WINDOWS = os.name == "nt"


def user_folder() -> Path | None:
    """Return the folder of this user for such things; None when `SAKIP_CACHE` is set to nothing."""
    if (told := os.environ.get(VARIABLE)) is not None:
        return Path(told) if told else None
    usual = os.environ.get("LOCALAPPDATA" if _WINDOWS else "XDG_CACHE_HOME")
    try:
        return Path(usual or Path.home() / ".cache") / _NAME
    except RuntimeError:
        return None


@dataclass(frozen=True, slots=True)
class Cache:
    """What was kept in a folder, or nothing at all without one; it never stops a run."""

    folder: Path | None = None

    def place_of(self, kind: Kind, *pieces: bytes) -> str:
        """Return the name of what this engine makes from these pieces; none where nothing is kept."""
        if self.folder is None or not _is_ours(self.folder):
            return ""
        try:
            hashed = engine() + b"".join(sha256(piece).digest() for piece in pieces)
        except (OSError, PackageNotFoundError):
            return ""
        return f"{kind}-{sha256(hashed).hexdigest()}"

    def get(self, name: str) -> bytes | None:
        """Return what was kept under a name; None when it is not there or not as it was written."""
        if self.folder is None or not name:
            return None
        path = self.folder / name
        try:
            held = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):  # where nothing may be written, what is there may still be read
            os.utime(path)
        digest, data = held[:_DIGEST], held[_DIGEST:]
        return data if sha256(data).digest() == digest else None

    def put(self, name: str, data: bytes) -> None:
        """Keep something under a name, whole or not at all; the entries used longest ago make room."""
        if self.folder is None or not name:
            return
        with suppress(OSError):
            _write(self.folder, name, sha256(data).digest() + data)
            for path in list(_by_use(self.folder))[_MOST:]:
                path.unlink(missing_ok=True)


NO_CACHE = Cache()


@cache
def _is_ours(folder: Path) -> bool:
    """Whether the folder is there or could be made, and nobody else writes in it: code is read from it and run.

    Windows tells by lists of rights who may write; there the folder must lie below the user's own profile.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        if _WINDOWS:
            return folder.resolve().is_relative_to(Path.home().resolve())  # behind every link and junction
    except (OSError, RuntimeError):
        return False
    return not folder.is_symlink() and found.st_uid == os.getuid() and not found.st_mode & _OTHERS_WRITE


def _write(folder: Path, name: str, held: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: it could not be written.
    """
    with NamedTemporaryFile(dir=folder, prefix=_NEW, delete=False) as file:
        path = Path(file.name)
    try:
        path.write_bytes(held)
        path.replace(folder / name)
    finally:
        path.unlink(missing_ok=True)  # there is one only where the entry could not be written


def _by_use(folder: Path) -> Iterator[Path]:
    """Yield what this door put into the folder, the latest used first."""
    with os.scandir(folder) as entries:
        own = [entry for entry in entries if _OWN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)]
        used = sorted(((entry.stat().st_mtime_ns, entry.name) for entry in own), reverse=True)
    yield from (folder / name for _, name in used)


@cache
def engine() -> bytes:
    """Return the hash of whatever turns a template into code: the files of this room, jinja, lxml and Python.

    Raises:
        OSError: the files of this room are not to be read.
        PackageNotFoundError: a library does not tell its version.
    """
    found = sha256(MAGIC_NUMBER)
    for library in ("jinja2", "lxml", "markupsafe"):
        found.update(f"{library} {version(library)}\0".encode())
    room = Path(__file__).parent
    for path in sorted(room.rglob("*.py")):
        found.update(path.relative_to(room).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.digest()
