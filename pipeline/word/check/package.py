"""What Word asks of the parts together: relationships that lead somewhere, types, styles that exist."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from lxml import etree

from pipeline.word.check.fault import Fault, words_of
from pipeline.word.file.naming import owner_of, target_of
from pipeline.word.markup import NAMESPACES, RELS, TYPES, w

_STYLED: Final = (w("pStyle"), w("rStyle"), w("tblStyle"))  # iterated: a union of XPaths is quadratic
_DRAWINGS: Final = etree.XPath("//wp:docPr", namespaces=NAMESPACES)
_RELATED: Final = etree.XPath("//@r:*", namespaces=NAMESPACES)
_NUMBERED: Final = etree.XPath("//w:numPr/w:numId", namespaces=NAMESPACES)
_NOTED: Final = (
    ("footnotes", etree.XPath("//w:footnoteReference", namespaces=NAMESPACES)),
    ("endnotes", etree.XPath("//w:endnoteReference", namespaces=NAMESPACES)),
)
_MAGIC: Final = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif", b"BM": "image/bmp"}
Trees: TypeAlias = "Mapping[str, etree._Element]"  # noqa: SLF001 - the name lxml-stubs give the type


def package_faults(parts: Mapping[str, bytes], trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    """Yield the faults between parts; `pages` names the parts that hold pages."""
    related = dict(_related(trees))
    yield from _target_faults(parts, trees)
    yield from _type_faults(parts, trees)
    yield from _style_faults(trees, pages)
    yield from _drawing_faults(trees, pages)
    yield from _number_faults(trees, pages)
    for page in pages:
        values: Any = _RELATED(trees[page])
        for value in values:
            if value and value not in related.get(page, ()):
                words = words_of(value.getparent())
                yield Fault("hubungan-hilang", page, words, f"hubungan {value} tidak ada dalam berkas")


def _related(trees: Trees) -> Iterator[tuple[str, set[str]]]:
    for name, tree in trees.items():
        if name.endswith(".rels"):
            yield owner_of(name), {rel.get("Id", "") for rel in tree}


def _target_faults(parts: Mapping[str, bytes], trees: Trees) -> Iterator[Fault]:
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        seen: set[str] = set()
        for rel in tree.iterchildren(f"{{{RELS}}}Relationship"):
            number, target = rel.get("Id", ""), rel.get("Target", "")
            if number in seen:
                yield Fault("hubungan-ganda", name, "", f"hubungan {number} ada dua kali")
            seen.add(number)
            whole = target_of(owner_of(name), target)
            if rel.get("TargetMode") != "External" and whole not in parts and target != "NULL":
                yield Fault("sasaran-hilang", name, "", f"bagian {target} yang dirujuk tidak ada")


def _type_faults(parts: Mapping[str, bytes], trees: Trees) -> Iterator[Fault]:
    types = trees["[Content_Types].xml"]
    defaults = {
        item.get("Extension", "").lower(): item.get("ContentType", "")
        for item in types.iterchildren(f"{{{TYPES}}}Default")
    }
    overrides = {
        item.get("PartName", "")[1:]: item.get("ContentType", "")
        for item in types.iterchildren(f"{{{TYPES}}}Override")
    }
    for name in sorted(overrides.keys() - parts.keys()):
        yield Fault("jenis-isi", "[Content_Types].xml", "", f"bagian {name} disebut tetapi tidak ada")
    for name, content in parts.items():
        kind = overrides.get(name) or defaults.get(name.rpartition(".")[2].lower())
        if kind is None and name != "[Content_Types].xml":
            yield Fault("jenis-isi", name, "", "jenis isi bagian ini tidak dinyatakan")
        real = next((found for magic, found in _MAGIC.items() if content.startswith(magic)), None)
        if real and kind and kind.startswith("image/") and kind.replace("jpg", "jpeg") != real:
            yield Fault("jenis-isi", name, "", f"gambar {real} dinyatakan sebagai {kind}")


def _style_faults(trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    styles = trees.get("word/styles.xml")
    known = set() if styles is None else {style.get(w("styleId")) for style in styles.iterchildren(w("style"))}
    for page in pages:
        told: set[str] = set()
        for use in trees[page].iter(*_STYLED):
            name = use.get(w("val"), "")
            if name not in known and name not in told:
                told.add(name)
                yield Fault("gaya-tak-dikenal", page, words_of(use), f"gaya {name!r} tidak ada dalam templat")


def _drawing_faults(trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for page in pages:
        drawings: Any = _DRAWINGS(trees[page])
        for drawing in drawings:
            number = drawing.get("id", "")
            if number in seen:
                yield Fault("nomor-gambar-ganda", page, words_of(drawing), f"nomor gambar {number} dipakai dua kali")
            seen.add(number)


def _number_faults(trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    """Yield the list numbers and the notes that a page names but no part defines."""
    numbering = trees.get("word/numbering.xml")
    lists = set() if numbering is None else {item.get(w("numId")) for item in numbering.iterchildren(w("num"))}
    for page in pages:
        uses: Any = _NUMBERED(trees[page])
        for number in sorted({use.get(w("val")) for use in uses} - lists - {"0"}):
            yield Fault("daftar-tak-dikenal", page, "", f"daftar bernomor {number} tidak ada dalam templat")
        for kind, find in _NOTED:
            notes = trees.get(f"word/{kind}.xml")
            known = set() if notes is None else {note.get(w("id")) for note in notes}
            references: Any = find(trees[page])
            for reference in references:
                if reference.get(w("id")) not in known:
                    yield Fault("catatan-hilang", page, words_of(reference), f"catatan kaki tidak ada di {kind}.xml")
