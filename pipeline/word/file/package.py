"""The zip around a Word file: read into parts, written so that the same parts always give the same bytes."""

import lzma
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from pipeline.word.errors import TemplateBroken
from pipeline.word.file.naming import NoWordFile, named
from pipeline.word.file.own import ensure_near, only_own

LEVEL: Final = 6
STORED: Final = 0
LARGEST: Final = 300_000_000  # bytes; ours have two million, a real one with photographs some fifty
PARTS: Final = 5_000  # ours have thirty, a real one with photographs some hundreds
TEXT: Final = 100_000_000  # bytes of XML, which grow tenfold when they are read; ours have two million
_ENTRY: Final = b"PK\1\2"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_UNREADABLE: Final = (
    BadZipFile,
    LookupError,  # a part without a name
    struct.error,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,  # what zipfile raises for a way of compressing it does not know
    RuntimeError,
    ValueError,
    EOFError,
    OSError,
)
_DATE_1980: Final = 0x0021  # 1 January 1980, the first day a zip file can tell
_UTF8: Final = 0x0800
_LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<4sHHHHIIH")


@dataclass(frozen=True, slots=True)
class Entry:
    """One part, deflated and ready to be written; `size` is the number of bytes before deflating."""

    name: str
    crc: int
    size: int
    method: int
    data: bytes


def deflate(name: str, data: bytes, level: int = LEVEL) -> Entry:
    """Return the part deflated; one that would not shrink (a PNG, or at level 0) is stored as it is."""
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -15)
    squeezed = squeezer.compress(data) + squeezer.flush()
    if len(squeezed) < len(data):
        return Entry(name, zlib.crc32(data), len(data), 8, squeezed)
    return Entry(name, zlib.crc32(data), len(data), 0, data)


def write(entries: Iterable[Entry]) -> bytes:
    """Return a zip of the entries in the order given, with every date 1 January 1980."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        flags = 0 if entry.name.isascii() else _UTF8
        shared = (20, flags, entry.method, 0, _DATE_1980, entry.crc, len(entry.data), entry.size, len(name), 0)
        head = _LOCAL.pack(b"PK\3\4", *shared)
        directory += (_CENTRAL.pack(b"PK\1\2", 20, *shared, 0, 0, 0, 0, offset), name)
        chunks += (head, name, entry.data)
        offset += len(head) + len(name) + len(entry.data)
    index = b"".join(directory)
    count = len(directory) // 2
    chunks += (index, _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0))
    return b"".join(chunks)


def read(data: bytes, name: str = "", *, own: bool = False) -> dict[str, bytes]:
    """Return the parts by name, in the file's order with `[Content_Types].xml` first.

    With `own` only what a document may have, as `own.py` lists it; a file that needs more is refused.

    Raises:
        TemplateBroken: the bytes are no Word file.
    """

    def no_word_file(why: str) -> TemplateBroken:
        return TemplateBroken(
            f"tidak dapat dipakai sebagai templat Word (.docx): {why}", template=name, kode="bukan-docx"
        )

    if data.startswith(_OLE):
        raise no_word_file("ini .doc lama atau berkata sandi; simpan ulang di Word sebagai .docx tanpa kata sandi")
    if data.count(_ENTRY) > PARTS:
        raise no_word_file(f"isinya lebih dari {PARTS // 1000}.000 bagian")
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if why := _too_large(infos):
                raise no_word_file(why)
            parts = {info.filename: archive.read(info) for info in infos}
    except _UNREADABLE as reason:
        raise no_word_file("isinya tidak utuh; ambil lagi dari salinan aslinya") from reason
    try:
        found = named(parts)
        if own:
            ensure_near(found)
            found = only_own(found)
    except (NoWordFile, etree.XMLSyntaxError) as reason:
        raise no_word_file(str(reason) if isinstance(reason, NoWordFile) else "daftar isinya rusak") from reason
    return found


def _too_large(infos: Iterable[ZipInfo]) -> str:
    """Why a file is not unpacked, as its directory tells; else empty."""
    sizes = {info.filename: info.file_size for info in infos}
    if sum(sizes.values()) > LARGEST:
        return f"isinya bila dimekarkan lebih dari {LARGEST // 1_000_000} MB"
    if sum(size for name, size in sizes.items() if name.casefold().endswith((".xml", ".rels"))) > TEXT:
        return f"teksnya bila dimekarkan lebih dari {TEXT // 1_000_000} MB"
    return ""
