"""Whether a file that people delivered runs or fetches something when it is opened by a double click."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

from lxml import etree

from pipeline.sheet.batas import LARGEST_CONTENT
from pipeline.word.file.naming import SHOWN
from pipeline.word.file.own import follows
from pipeline.word.template.asks import harms

AKTIF = ".aktif"
"""What the archive puts behind the name of such a file: no program opens it, and the bytes are all there."""
_AKHIRAN = (
    ".txt .csv .tsv .md .toml .pdf .png .jpg .jpeg .jfif .gif .bmp .tif .tiff .webp .heic .xlsx .xls .xlsb .ods "
    ".docx .doc .odt .pptx .ppt .odp .zip .rar .7z .mp4 .mp3"
)
DIAM = frozenset(_AKHIRAN.split())
"""Endings whose programs look before they run anything; every other ending is taken for one that runs."""
_TEKS = (".csv", ".tsv", ".txt")
_RUMUS = re.compile(r'(?:\A|[,;\t\n"])[ ]*[=+@-][^,;\t\n]*?[|(]', re.MULTILINE)
_OLE = b"\xd0\xcf\x11\xe0"
_MAKRO_LAMA = tuple(kata.encode("utf-16-le") for kata in ("_VBA_PROJECT", "Macros", "Ole10Native"))
_BAGIAN = re.compile(
    r"vba|macro|activex|externallink|connections\.|querytable|oleobject|embeddings/.*\.bin|customui|webext|"
    r"^basic/|^scripts/|dialogsheet",
    re.IGNORECASE,
)
_JENIS = re.compile(rb"macroEnabled|vbaProject|activeX|oleObject|ms-excel\.(?:intl)?macrosheet", re.IGNORECASE)
_ODF = re.compile(
    rb"<(?:text:dde-connection|office:dde-source|script:event-listener|form:form)\b|"
    rb"""<(?:draw:(?:image|object|plugin|applet)|table:table-source|text:section-source)\b[^>]*href=["'](?:[a-z]+:|//|\\\\)""",
    re.IGNORECASE,
)
_PETI = "http://schemas.openxmlformats.org/package/2006/relationships"
_BENDA = frozenset({"aFChunk", "oleObject", "control", "subDocument", "frame"})
_DISK = re.compile(r"file:/{2,3}[a-z]:", re.IGNORECASE)

_TAK_TERBUKA = (
    BadZipFile, OSError, ValueError, EOFError, LookupError,
    RuntimeError,  # a part with a password, and NotImplementedError: a compression method zipfile does not know
)  # fmt: skip


def active(nama: str, isi: bytes | None) -> str:
    """What in a file runs or fetches something, as words; empty where nothing does. None: nobody read its bytes."""
    akhiran = PurePosixPath(nama).suffix.casefold()
    if akhiran not in DIAM:
        return f"jenis berkas ({akhiran or 'tanpa akhiran'}) yang dapat menjalankan sesuatu"
    if isi is None:
        return "isi yang terlalu besar untuk diperiksa" if akhiran.startswith((".xls", ".doc", ".od", ".ppt")) else ""
    if akhiran in _TEKS:
        return "rumus yang dijalankan Excel" if _RUMUS.search(isi.decode("latin-1")) else ""
    if isi.startswith(_OLE):
        return "makro atau benda program lain" if any(kata in isi for kata in _MAKRO_LAMA) else ""
    if akhiran.startswith((".xls", ".doc", ".od", ".ppt")) and isi.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return "halaman web yang berganti nama"
    return next(_in_package(isi), "") if isi.startswith(b"PK") and akhiran != ".zip" else ""


def _in_package(isi: bytes) -> Iterator[str]:
    try:
        with ZipFile(BytesIO(isi)) as peti:
            nama = [info.filename.replace("\\", "/").lstrip("/") for info in peti.infolist()]
            if sum(info.file_size for info in peti.infolist()) > LARGEST_CONTENT:
                yield "isi yang terlalu besar untuk diperiksa"
                return
            if any(map(_BAGIAN.search, nama)):
                yield "makro, tautan ke berkas lain, atau benda program lain"
            for info, satu in zip(peti.infolist(), nama, strict=True):
                if satu.casefold().endswith((".xml", ".rels", ".vml")):
                    yield from _in_part(satu, peti.read(info))
    except _TAK_TERBUKA:
        return  # what no program opens runs nothing


def _in_part(nama: str, isi: bytes) -> Iterator[str]:
    if nama.casefold() == "[content_types].xml" and _JENIS.search(isi):
        yield "makro atau benda program lain"
    elif nama in ("content.xml", "styles.xml") and _ODF.search(isi):
        yield "isi yang diambil dari luar berkas"
    elif nama.endswith(".rels") or SHOWN.match(nama):
        try:
            root = etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
        except etree.XMLSyntaxError:
            return
        if nama.endswith(".rels"):
            yield from _fetched(root)
        else:
            yield from ("bidang (field) atau gambar yang mengambil isi dari luar berkas" for _ in harms(root))


def _fetched(root: etree._Element) -> Iterator[str]:
    for satu in root.iterchildren(f"{{{_PETI}}}Relationship"):
        jenis, tujuan = satu.get("Type", "").rpartition("/")[2], satu.get("Target", "")
        luar = satu.get("TargetMode") == "External"
        if jenis in _BENDA:
            yield "benda program lain atau dokumen sisipan"
        elif luar and jenis == "hyperlink" and not follows(tujuan):
            yield "tautan ke berkas atau program"
        elif luar and jenis != "hyperlink" and not (jenis == "attachedTemplate" and _DISK.match(tujuan)):
            yield "isi yang diambil dari luar berkas"
