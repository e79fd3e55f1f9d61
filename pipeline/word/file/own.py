"""What a template may hand on to its documents: the parts and relationships on a list, and nothing else.

A list of what is allowed, not of what is known to be bad: what Word learns tomorrow is refused until it stands here
(ECMA-376 part 1, sections 11 to 15, and the extensions that Word 2010 and later write themselves).
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

from pipeline.word.file.naming import CONTENT_TYPES, LOOSE, PAGE, NoWordFile, owner_of, rels_name, target_of, without
from pipeline.word.markup import RELS, TYPES, parsed

KEPT: Final = frozenset(
    {
        *("officeDocument", "core-properties", "extended-properties", "custom-properties"),
        *("styles", "settings", "numbering", "fontTable", "font", "theme", "themeOverride"),
        *("header", "footer", "footnotes", "endnotes", "image", "hdphoto", "hyperlink"),
        *("chart", "chartStyle", "chartColorStyle", "chartUserShapes", "package"),
        *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    }
)
"""The relationships of a template that its documents have, by the last word of their type."""
LEFT: Final = LOOSE | {
    *("customXml", "customXmlProps", "glossaryDocument", "webSettings", "stylesWithEffects", "thumbnail"),
    *("printerSettings", "keyMapCustomizations", "attachedToolbars", "transform", "origin", "signature"),
    *("documenttasks", "classificationlabels"),
}
"""What Word leaves in a file and no page needs: a document does without, and nobody has to be told."""
SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OURS: Final = "application/vnd.openxmlformats-officedocument."
_WORD: Final = f"{_OURS}wordprocessingml."
KINDS: Final = frozenset(
    {
        *("application/xml", "text/xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        *(f"{_OURS}{kind}+xml" for kind in ("extended-properties", "custom-properties", "theme", "themeOverride")),
        *(
            f"{_WORD}{kind}+xml"
            for kind in (
                *("document.main", "template.main", "styles", "settings", "numbering", "fontTable"),
                *("header", "footer", "footnotes", "endnotes"),
            )
        ),
        *(f"{_OURS}drawingml.{kind}+xml" for kind in ("chart", "chartshapes", "diagramData", "diagramLayout")),
        *(f"{_OURS}drawingml.{kind}+xml" for kind in ("diagramStyle", "diagramColors")),
        *("application/vnd.ms-office.chartstyle+xml", "application/vnd.ms-office.chartcolorstyle+xml"),
        *("application/vnd.ms-office.drawingml.diagramDrawing+xml", f"{_OURS}obfuscatedFont"),
        *("image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp", "image/tiff", "image/x-emf"),
        *("image/x-wmf", "image/svg+xml", "image/vnd.ms-photo", SHEET),
    }
)
"""The content types of the parts that a document may have."""
_OBJECTS: Final = frozenset({"aFChunk", "oleObject", "control", "subDocument", "frame", "package"})
_MACRO: Final = re.compile("vba|macro|wordVba|attachedToolbar|customUI|ui/extensibility", re.IGNORECASE)
_FOLLOWED: Final = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
_SERVER: Final = re.compile(r"(?:file:/*)?(?://|\\\\)|(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_DRIVE: Final = re.compile(r"file:/{2,3}[a-z]:", re.IGNORECASE)
_DRAWN_BY_SCRIPT: Final = re.compile(
    rb"""<\s*(?:\w+:)?(?:script|foreignObject|iframe)\b|\son\w+\s*=|href\s*=\s*["'](?!#|data:image/)|@import|"""
    rb"""url\(\s*["']?(?!#)|<!ENTITY|<\?xml-stylesheet""",
    re.IGNORECASE,
)
_LIVELY: Final = re.compile(
    "vba|macro|external|connection|query|activex|ctrlprops|embeddings|customui|webext|dialogsheet", re.IGNORECASE
)
"""What the parts of a workbook are called that runs or fetches something."""
LARGEST: Final = 20_000_000
"""Bytes of a page's XML: an LKjIP of 80 pages has two million."""


def only_own(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts a document may have, without what Word left behind and what nothing leads to.

    Raises:
        NoWordFile: the template fetches, runs or carries what is on no list.
    """
    parts = without(parts, LEFT)
    for name, content in parts.items():
        if name.endswith((".xml", ".rels", ".svg")) and b"<!DOCTYPE" in content:
            raise NoWordFile("memuat deklarasi DOCTYPE, yang tidak ditulis Word; simpan ulang berkasnya di Word")
    known = {name.casefold(): name for name in parts}
    reached = dict.fromkeys((CONTENT_TYPES, *_reached(parts, known)))
    _ensure_kinds(parts, reached)
    if reached.keys() >= parts.keys():
        return parts
    kept = {name: content for name, content in parts.items() if name in reached}
    kept[CONTENT_TYPES] = _types_of(parts[CONTENT_TYPES], kept)
    return kept


def follows(target: str) -> bool:
    """Whether a link leads where a reader may go: a page, an address to write to, a place in the document."""
    return _FOLLOWED.match(target.strip()) is not None


def _reached(parts: Mapping[str, bytes], known: Mapping[str, str]) -> Iterator[str]:
    """Yield the parts that the package leads to, each with the list of its relationships."""
    waiting, seen, mains = [""], {""}, 0
    while waiting:
        owner = waiting.pop()
        rels = known.get(rels_name(owner).casefold(), "")
        if not rels:
            continue
        yield rels
        for relation in parsed(parts[rels]).iterchildren(f"{{{RELS}}}Relationship"):
            kind = relation.get("Type", "").rpartition("/")[2]
            mains += kind == "officeDocument"
            _ensure_kept(owner_of(rels), kind, relation)
            target = target_of(owner, relation.get("Target", "")).casefold()
            name = known.get(target) or known.get(unquote(target), "")
            if relation.get("TargetMode") != "External" and name and name not in seen:
                seen.add(name)
                waiting.append(name)
                yield name
    if mains > 1:
        raise NoWordFile("memuat dua halaman utama; simpan ulang berkasnya di Word")
    if PAGE not in seen and PAGE in parts:
        yield from (PAGE, rels_name(PAGE))  # a file without a list of its own: the page is where it always is


def _ensure_kept(owner: str, kind: str, relation: etree._Element) -> None:
    target = relation.get("Target", "")
    if _MACRO.search(kind) or _MACRO.search(relation.get("Type", "")):
        raise NoWordFile("memuat makro; simpan sebagai Word Document (*.docx) tanpa makro")
    if kind in _OBJECTS and not (kind == "package" and owner.startswith("word/charts/")):
        raise NoWordFile("memuat benda program lain (OLE, makro, atau dokumen sisipan); hapus benda itu")
    if kind not in KEPT:
        raise NoWordFile(f"memuat “{kind[:40]}”, yang tidak boleh ada dalam templat; hapus benda itu di Word")
    if kind == "hyperlink":
        if relation.get("TargetMode") == "External" and target and not follows(target):
            raise NoWordFile(
                f"memuat tautan ke berkas atau program ({target[:80]}); tautan hanya boleh ke laman (https://…) atau "
                "alamat surel (mailto:…)"
            )
    elif relation.get("TargetMode") == "External":
        raise NoWordFile(f"mengambil isi dari luar berkas ({target[:80]}); sisipkan gambarnya ke dalam berkas")


def ensure_near(parts: Mapping[str, bytes]) -> None:
    """Refuse a file that opens a template from another computer; one on its author's own disk is only forgotten.

    Raises:
        NoWordFile: whoever opened it would fetch that template, macros and all.
    """
    for name, content in parts.items():
        if not name.endswith(".rels") or b"/attachedTemplate" not in content:
            continue
        for relation in parsed(content).iterchildren(f"{{{RELS}}}Relationship"):
            target = unquote(relation.get("Target", "")).strip()
            far = _SERVER.match(target) and not _DRIVE.match(target)
            if relation.get("Type", "").endswith("/attachedTemplate") and far:
                raise NoWordFile(
                    f"mengambil templat dari luar berkas ({target[:80]}); lepaskan di Word lewat Developer > "
                    "Document Template"
                )


def _ensure_kinds(parts: Mapping[str, bytes], reached: Mapping[str, None]) -> None:
    """Refuse a part whose content type is on no list, or whose content is not what it says."""
    types = parsed(parts[CONTENT_TYPES])
    ending = {
        one.get("Extension", "").casefold(): one.get("ContentType", "") for one in types.iter(f"{{{TYPES}}}Default")
    }
    by_name = {
        one.get("PartName", "").lstrip("/").casefold(): one.get("ContentType", "")
        for one in types.iter(f"{{{TYPES}}}Override")
    }
    for name in reached:
        if name == CONTENT_TYPES or name.endswith(".rels"):
            continue
        whole = by_name.get(name.casefold()) or ending.get(name.rpartition(".")[2].casefold(), "")
        kind = whole.partition(";")[0].strip()
        if kind and kind not in KINDS:
            raise NoWordFile(
                f"memuat bagian “{name[:60]}” yang tidak boleh ada dalam templat; hapus benda itu di Word"
            )
        if kind == "image/svg+xml" and _DRAWN_BY_SCRIPT.search(parts[name]):
            raise NoWordFile("memuat gambar SVG yang menjalankan atau mengambil sesuatu; sisipkan sebagai PNG")
        if kind == SHEET and not _plain_sheet(parts[name]):
            raise NoWordFile(
                "grafiknya memuat buku kerja dengan makro, tautan, atau koneksi; buat grafik itu lagi di Word"
            )
        if kind not in ("", SHEET) and not kind.startswith("image/") and len(parts[name]) > LARGEST:
            raise NoWordFile("halamannya terlalu panjang untuk sebuah templat (lebih dari 20 MB)")


def _plain_sheet(data: bytes) -> bool:
    """Whether the figures of a chart are in a workbook without anything that runs or fetches."""
    try:
        with ZipFile(BytesIO(data)) as book:
            return not any(_LIVELY.search(name) for name in book.namelist())
    except BadZipFile:
        return False


def _types_of(types: bytes, kept: Mapping[str, bytes]) -> bytes:
    """Return the list of types without the parts that are gone."""
    root = parsed(types)
    names = {name.casefold() for name in kept}
    for item in list(root.iterchildren(f"{{{TYPES}}}Override")):
        if item.get("PartName", "").lstrip("/").casefold() not in names:
            root.remove(item)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
