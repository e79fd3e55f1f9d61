"""What changed in the words of a Word document against its archived copy."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from lxml import etree

from pipeline.domain.beda_versi import BedaKalimat
from pipeline.word.file.package import read

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CADANGAN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ISI = "word/document.xml"
_MIRIP = 0.5
"""Two sentences less alike than this are one removed and one added."""


def sentences(nama: str, lama: bytes, baru: bytes) -> tuple[BedaKalimat, ...]:
    """The paragraphs and rows of tables that differ between two Word files, in their order.

    Contents lists are left out: a moved page is no changed sentence.

    Raises:
        TemplateBroken: one of them is no Word file.
    """
    dulu, kini = lines(lama), lines(baru)
    found = []
    for jenis, a, b, c, d in SequenceMatcher(None, dulu, kini, autojunk=False).get_opcodes():
        if jenis != "equal":
            found += [BedaKalimat(nama, *pair) for pair in _paired(dulu[a:b], kini[c:d])]
    return tuple(found)


def _paired(dulu: Sequence[str], kini: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stood there and what stands there now, as pairs where they are alike."""
    for lama, baru in zip_longest(dulu, kini, fillvalue=""):
        if lama and baru and SequenceMatcher(None, lama, baru, autojunk=False).ratio() < _MIRIP:
            yield lama, ""
            yield "", baru
        else:
            yield lama, baru


def lines(isi: bytes) -> tuple[str, ...]:
    """The paragraphs of a Word file outside tables, and its rows as ``cell | cell``; empty ones are left out."""
    tree = etree.fromstring(read(isi)[_ISI], etree.XMLParser(resolve_entities=False, huge_tree=True))
    return tuple(line for line in _walk(tree) if line.strip(" |"))


def _walk(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}tr" and child.find(f".//{_W}tr") is None:
            yield " | ".join(_words(cell) for cell in child.iterchildren(f"{_W}tc"))
        elif child.tag == f"{_W}p":
            if not any("PAGEREF" in (code.text or "") for code in child.iter(f"{_W}instrText")):
                yield _words(child)
        elif child.tag != _CADANGAN:
            yield from _walk(child)


def _words(element: Any) -> str:
    parts = (
        (node.text or "") if node.tag == f"{_W}t" else " "
        for node in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}p")
        if not any(atas.tag == _CADANGAN for atas in node.iterancestors())
    )
    return " ".join("".join(parts).split())
