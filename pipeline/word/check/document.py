"""Whether Word would open a document without mending it: the rules Word keeps, on the bytes alone."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree

from pipeline.word.check.fault import Fault
from pipeline.word.check.package import package_faults
from pipeline.word.check.page import page_faults
from pipeline.word.errors import DocumentBroken, TemplateBroken
from pipeline.word.file import package

_PAGE: Final = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml\Z")
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_BRACES: Final = (b"{{", b"{%", b"{</w:t>")
_CORE: Final = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")


def faults(document: bytes) -> tuple[Fault, ...]:
    """Return every fault of a document, in the order of its parts; none means that Word opens it as it is."""
    try:
        parts = package.read(document)
    except TemplateBroken as reason:
        return (Fault("bukan-docx", "", "", reason.message),)
    return (*_doubled(document), *part_faults(parts))


def part_faults(parts: Mapping[str, bytes], *, braces: bool = True) -> tuple[Fault, ...]:
    """Return every fault of a document given as its parts, as :func:`faults` does for a file.

    Without `braces` words that look like a tag are taken for what somebody wrote.
    """
    return tuple(_faults(parts, braces=braces))


def _doubled(document: bytes) -> Iterator[Fault]:
    with ZipFile(BytesIO(document)) as archive:
        names = Counter(archive.namelist())
    for name in sorted(name for name, times in names.items() if times > 1):
        yield Fault("bagian-ganda", name, "", "bagian ini ada dua kali dalam berkas")


def ensure_sound(document: bytes) -> bytes:
    """Return the document itself when it is sound.

    Raises:
        DocumentBroken: it is not; its `faults` tell where.
    """
    found = faults(document)
    if found:
        raise DocumentBroken(found)
    return document


def _faults(parts: Mapping[str, bytes], *, braces: bool) -> Iterator[Fault]:
    trees: dict[str, etree._Element] = {}
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            trees[name] = _page(content) if _PAGE.match(name) else _unchanged(content)
        except etree.XMLSyntaxError as reason:
            yield Fault("xml-rusak", name, "", f"bukan XML yang utuh: {reason.msg}")
    if any(name not in trees for name in _CORE):
        yield Fault("bagian-hilang", "", "", "bagian pokok berkas Word tidak ada atau rusak")
        return
    pages = tuple(name for name in trees if _PAGE.match(name))
    for page in pages:
        yield from page_faults(trees[page], page, braces=braces and any(brace in parts[page] for brace in _BRACES))
    yield from package_faults(parts, trees, pages)


def _page(content: bytes) -> etree._Element:
    return etree.fromstring(content, _PARSER)


@lru_cache(maxsize=256)
def _unchanged(content: bytes) -> etree._Element:
    """Return the tree of a part that documents of one template share; it is only read."""
    return _page(content)
