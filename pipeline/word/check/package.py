"""What Word asks of the parts together: relationships that lead somewhere, types, styles that exist."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from lxml import etree

from pipeline.word.check.fault import Fault, words_of
from pipeline.word.file.naming import owner_of, rels_name, target_of
from pipeline.word.markup import NAMESPACES, RELS, TYPES, w

_DEFINED: Final = (
    ("gaya-tak-dikenal", (w("pStyle"), w("rStyle"), w("tblStyle")), "val", ("styles", "style", "styleId"), None,
     "gaya {!r} tidak ada dalam templat"),
    ("daftar-tak-dikenal", (w("numId"),), "val", ("numbering", "num", "numId"), "0",
     "daftar bernomor {} tidak ada dalam templat"),
    ("catatan-hilang", (w("footnoteReference"),), "id", ("footnotes", "footnote", "id"), None,
     "catatan kaki tidak ada di footnotes.xml"),
    ("catatan-hilang", (w("endnoteReference"),), "id", ("endnotes", "endnote", "id"), None,
     "catatan kaki tidak ada di endnotes.xml"),
)  # fmt: skip
"""What a page names, by which attribute, the part that defines it and how, what needs no definition."""
_DRAWINGS: Final = etree.XPath("//wp:docPr", namespaces=NAMESPACES)
_RELATED: Final = etree.XPath("//@r:*", namespaces=NAMESPACES)
_MAGIC: Final = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif", b"BM": "image/bmp"}
Trees: TypeAlias = "Mapping[str, etree._Element]"  # noqa: SLF001 - the name lxml-stubs give the type


def package_faults(parts: Mapping[str, bytes], trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    """Yield the faults between parts; `pages` names the parts that hold pages."""
    yield from _target_faults(parts, trees)
    yield from _type_faults(parts, trees)
    yield from _undefined_faults(trees, pages)
    yield from _drawing_faults(trees, pages)
    for page in pages:
        rels = trees.get(rels_name(page))
        known = set() if rels is None else {rel.get("Id") for rel in rels}
        values: Any = _RELATED(trees[page])
        for value in values:
            if value and value not in known:
                words = words_of(value.getparent())
                yield Fault("hubungan-hilang", page, words, f"hubungan {value} tidak ada dalam berkas")


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


def _undefined_faults(trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    """Yield, once for each page, what it names and no part defines."""
    for kode, uses, attribute, (part, item, key), always, pesan in _DEFINED:
        tree = trees.get(f"word/{part}.xml")
        known = {always} if tree is None else {always, *(found.get(w(key)) for found in tree.iterchildren(w(item)))}
        for page in pages:
            told = set(known)
            for use in trees[page].iter(*uses):
                name = use.get(w(attribute), "")
                if name not in told:
                    told.add(name)
                    yield Fault(kode, page, words_of(use), pesan.format(name))


def _drawing_faults(trees: Trees, pages: tuple[str, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for page in pages:
        drawings: Any = _DRAWINGS(trees[page])
        for drawing in drawings:
            number = drawing.get("id", "")
            if number in seen:
                yield Fault("nomor-gambar-ganda", page, words_of(drawing), f"nomor gambar {number} dipakai dua kali")
            seen.add(number)
