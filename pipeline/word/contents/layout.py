"""The door to LibreOffice: it lays a document out, and tells on which page each bookmark came to stand."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache as once
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Final

from pipeline.word.cache import NO_CACHE, Cache
from pipeline.word.contents.entry import probe
from pipeline.word.contents.lists import numbered
from pipeline.word.errors import TemplateBroken
from pipeline.word.file import package
from pipeline.word.file.naming import PAGE
from pipeline.word.file.stamp import fingerprint
from pipeline.word.libreoffice import converted, office

_FONTS: Final = (
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
)
_BEHIND: Final = ("soffice.bin", "bootstraprc", "versionrc", "bootstrap.ini", "version.ini")
"""What stands beside the program that starts LibreOffice and changes with every version of it."""
_SNAP: Final = "/snap/libreoffice/current/lib/libreoffice/program/soffice.bin"
"""What Ubuntu's own launcher starts, the same for every program it has: `current` is a link to one version."""
_NAMED: Final = re.compile(rb"""(?:^|["'\s=])(/[^"'\s$]*office[^"'\s$]*)""", re.MULTILINE)
_SCRIPT: Final = 65_536
_NUMBERED: Final = re.compile(rb"<w:pgNumType[^>]*/>")
_AS_WIDE: Final = "?0"
_TOLD: Final = re.compile(r"@@([^@]+)@([^@?]+)@")
_TAGS: Final = re.compile(r"<w:instrText.*?</w:instrText>|<[^>]*>", re.DOTALL)


def number_pages(parts: dict[str, bytes], asked: tuple[str, ...], cache: Cache = NO_CACHE) -> None:
    """Write the page of every entry into the lists of a document, as LibreOffice lays it out.

    `asked` are the bookmarks its lists name. One that has no lists, or that LibreOffice is not there for or does not
    finish in time, stays as it was. What was laid out whole before with the same LibreOffice and the same fonts is
    not laid out again.
    """
    program = office() if asked else ""
    if not program:
        return
    place = cache.place_of("halaman", fingerprint(parts).encode(), *_setting(program))
    kept = cache.get(place)
    pages = json.loads(kept) if kept else _pages(parts, asked, program)
    if not kept and len(pages) == len(asked):
        cache.put(place, json.dumps(pages).encode())
    if pages:
        parts[PAGE] = numbered(parts[PAGE], pages)


def _setting(program: str) -> Iterator[bytes]:
    """Yield what beside the document decides its pages: LibreOffice, by its files and their days, and the fonts."""
    folders = list(_FONTS)
    for path in _started(program):
        folders.append(str(path.parent.parent / "share" / "fonts"))
        for file in (path, *(path.with_name(name) for name in _BEHIND)):
            with suppress(OSError):
                found = file.stat()
                yield f"{file} {found.st_size} {found.st_mtime_ns}".encode()
    yield _fonts(tuple(folders))


def _started(program: str) -> Iterator[Path]:
    """Yield the file that starts LibreOffice behind every link, and those a script in its place names."""
    places = [program, _SNAP]
    with suppress(OSError), Path(program).open("rb") as file:
        if file.read(2) == b"#!":
            places += map(os.fsdecode, _NAMED.findall(file.read(_SCRIPT)))
    for place in places:
        with suppress(OSError, RuntimeError):  # one that is not there, or a circle of links
            yield Path(place).resolve(strict=True)


@once
def _fonts(folders: tuple[str, ...]) -> bytes:
    """Return the hash of every file below the folders of fonts; it is looked for once in a process."""
    return sha256("\0".join(sorted(_files(folders))).encode("utf-8", "surrogateescape")).digest()


def _files(folders: tuple[str, ...]) -> Iterator[str]:
    """Yield the path, size and day of every file below the folders, links followed and each folder once."""
    waiting, seen = [Path(folder) for folder in folders], set[Path]()
    while waiting:
        with suppress(OSError, RuntimeError):  # one that is not there, may not be read, or has no home
            folder = waiting.pop().expanduser().resolve()
            entries = [] if folder in seen else list(os.scandir(folder))
            seen.add(folder)
            for entry in entries:
                with suppress(OSError):  # one that went meanwhile, or a link to nothing
                    if entry.is_dir():
                        waiting.append(Path(entry.path))
                        continue
                    found = entry.stat()
                    yield f"{entry.path} {found.st_size} {found.st_mtime_ns}"


def pages_of(documents: Mapping[str, tuple[Mapping[str, bytes], tuple[str, ...]]]) -> dict[str, dict[str, str]]:
    """Return the pages of the bookmarks asked for in finished documents, by the keys they are given under.

    Each is given as its parts and its bookmarks. Pages are counted from the first of the file, however its sections
    number theirs; empty where there is no LibreOffice.
    """
    program = office() if documents else ""
    plain = {
        key: ({**parts, PAGE: _NUMBERED.sub(b"", parts[PAGE])}, asked) for key, (parts, asked) in documents.items()
    }
    made = converted({key: _probed(*one) for key, one in plain.items()}, program) if program else {}
    return {key: _told(_page_in(made[key]), asked) for key, (_, asked) in plain.items() if key in made}


def _pages(parts: dict[str, bytes], asked: tuple[str, ...], program: str) -> dict[str, str]:
    """Return the page of each bookmark its lists wait for."""
    page = numbered(parts[PAGE], dict.fromkeys(asked, _AS_WIDE))
    return _told(_laid_out(_probed({**parts, PAGE: page}, asked), program), asked)


def _told(answer: str, asked: tuple[str, ...]) -> dict[str, str]:
    told = dict(_TOLD.findall(unescape(_TAGS.sub("", answer))))
    return {name: told[name].strip() for name in asked if name in told}


def _probed(parts: Mapping[str, bytes], asked: tuple[str, ...]) -> bytes:
    """Return the document with fields behind its last page that ask for the page of each bookmark."""
    head, section, tail = parts[PAGE].decode().rpartition("<w:sectPr")
    probed = {**parts, PAGE: f"{head}{probe(asked)}{section}{tail}".encode()}
    return package.write(package.deflate(name, part, 1) for name, part in probed.items())


def _laid_out(document: bytes, program: str) -> str:
    """Return `word/document.xml` as LibreOffice writes it after laying it out; empty when it does not."""
    return _page_in(converted({"naskah": document}, program).get("naskah", b""))


def _page_in(document: bytes) -> str:
    """Return `word/document.xml` of a file; empty when it is none."""
    try:
        return package.read(document)[PAGE].decode()
    except (KeyError, TemplateBroken):
        return ""
