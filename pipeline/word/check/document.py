"""Whether Word would open a document without mending it: the rules Word keeps, on the bytes alone."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from lxml import etree

from pipeline.word.check.fault import Fault
from pipeline.word.check.package import package_faults
from pipeline.word.check.page import page_faults
from pipeline.word.errors import DocumentBroken
from pipeline.word.file.naming import SHOWN
from pipeline.word.markup import parsed

_CORE: Final = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")


def ensure_sound(parts: Mapping[str, bytes]) -> None:
    """Refuse a document Word would mend.

    Raises:
        DocumentBroken: it is one; its `faults` tell where.
    """
    if found := tuple(part_faults(parts)):
        raise DocumentBroken(found)


def part_faults(parts: Mapping[str, bytes]) -> Iterator[Fault]:
    """Yield every fault of a document given as its parts, in their order; none means that Word opens it as it is.

    Braces are no fault: the engine leaves no tag of its template, so they are words somebody wrote.
    """
    trees: dict[str, etree._Element] = {}
    for name, content in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            trees[name] = _page(content) if SHOWN.match(name) else _unchanged(content)
        except etree.XMLSyntaxError as reason:
            yield Fault("xml-rusak", name, "", f"bukan XML yang utuh: {reason.msg}")
    if any(name not in trees for name in _CORE):
        yield Fault("bagian-hilang", "", "", "bagian pokok berkas Word tidak ada atau rusak")
        return
    pages = tuple(name for name in trees if SHOWN.match(name))
    for page in pages:
        yield from page_faults(trees[page], page)
    yield from package_faults(parts, trees, pages)


def _page(content: bytes) -> etree._Element:
    return parsed(content)


@lru_cache(maxsize=256)
def _unchanged(content: bytes) -> etree._Element:
    """Return the tree of a part that documents of one template share; it is only read."""
    return _page(content)
