"""The door to LibreOffice: it lays a document out, and tells on which page each bookmark came to stand."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pipeline.word import package
from pipeline.word.contents import bookmarks, numbered
from pipeline.word.contents_entry import probe
from pipeline.word.errors import TemplateBroken

_USUAL: Final = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
_PAGE: Final = "word/document.xml"
_PATIENCE: Final = 90
_AS_WIDE: Final = "?0"
_TOLD: Final = re.compile(r"@@([^@]+)@([^@?]+)@")
_TAGS: Final = re.compile(r"<w:instrText.*?</w:instrText>|<[^>]*>", re.DOTALL)


def office() -> str:
    """Return the program that starts LibreOffice on this computer; empty when there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _USUAL if Path(place).is_file()), "")


def with_page_numbers(document: bytes) -> bytes:
    """Return the document with the page of every entry in its lists, as LibreOffice lays it out.

    One that has no lists, or that LibreOffice is not there for or does not finish in time, comes back as it was.
    """
    parts = package.read(document)
    asked = bookmarks(parts[_PAGE])
    pages = _pages(parts, asked) if asked and office() else {}
    if not pages:
        return document
    parts[_PAGE] = numbered(parts[_PAGE], pages)
    return package.write(package.deflate(name, content) for name, content in parts.items())


def _pages(parts: dict[str, bytes], asked: tuple[str, ...]) -> dict[str, str]:
    """Return the page of each bookmark, asked for by fields behind the last page."""
    page = numbered(parts[_PAGE], dict.fromkeys(asked, _AS_WIDE)).decode()
    head, section, tail = page.rpartition("<w:sectPr")
    probed = {**parts, _PAGE: f"{head}{probe(asked)}{section}{tail}".encode()}
    answer = _laid_out(package.write(package.deflate(name, part, 1) for name, part in probed.items()))
    told = dict(_TOLD.findall(unescape(_TAGS.sub("", answer))))
    return {name: told[name].strip() for name in asked if name in told}


def _laid_out(document: bytes) -> str:
    """Return `word/document.xml` as LibreOffice writes it after laying it out; empty when it does not."""
    with TemporaryDirectory(prefix="tata-letak-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, result = place / "naskah.docx", place / "hasil" / "naskah.docx"
        source.write_bytes(document)
        command = [
            office(), "--headless", "--norestore", f"-env:UserInstallation={(place / 'profil').as_uri()}",
            "--convert-to", "docx", "--outdir", str(result.parent), str(source),
        ]  # fmt: skip
        try:
            subprocess.run(command, timeout=_PATIENCE, check=True, capture_output=True)  # noqa: S603 - our own words
            return package.read(result.read_bytes())[_PAGE].decode()
        except (OSError, subprocess.SubprocessError, TemplateBroken):
            return ""
