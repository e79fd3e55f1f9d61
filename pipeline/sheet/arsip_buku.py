"""A workbook's zip archive as its parts: names without regard to case, sizes bounded, nothing double."""

import io
import zlib
from functools import lru_cache
from posixpath import dirname, join, normpath, split
from zipfile import BadZipFile, ZipFile, ZipInfo

from pipeline.sheet.batas import LARGEST_CONTENT, MOST_PARTS, TakTerbacaError, berlebih
from pipeline.sheet.xml_aman import Atribut, local, urai

_DAMAGED = (
    BadZipFile,
    zlib.error,
    LookupError,
    EOFError,
    OSError,
    NotImplementedError,  # a compression method zipfile does not know
    RuntimeError,
    ValueError,
)
"""What zipfile raises for bytes it cannot read."""
_ENCRYPTED = 0x1
_ENTRY = b"PK\1\2"
"""What every part begins with in the list of an archive."""


class ArsipBuku:
    """The parts of a zip archive by their names; raises ``TakTerbacaError`` for an archive nobody should open."""

    def __init__(self, isi: bytes) -> None:
        if isi.count(_ENTRY) > MOST_PARTS:
            raise berlebih("bagian di dalamnya", MOST_PARTS)
        try:
            self._zip = ZipFile(io.BytesIO(isi))
            members = [info for info in self._zip.infolist() if not info.is_dir()]
        except _DAMAGED as fault:
            raise TakTerbacaError("BCA-03", "arsipnya terpotong atau tidak lengkap") from fault
        self._parts: dict[str, ZipInfo] = {part_key(info.filename): info for info in members}
        if len(self._parts) != len(members):
            raise TakTerbacaError("BCA-03", "ada dua bagian dengan nama yang sama di dalamnya")
        if sum(info.file_size for info in members) > LARGEST_CONTENT:
            raise TakTerbacaError("BCA-04", f"isinya bila dimekarkan lebih dari {LARGEST_CONTENT // 1_000_000} MB")
        self._sisa = 2 * LARGEST_CONTENT

    def __contains__(self, nama: str) -> bool:
        return part_key(nama) in self._parts

    def baca(self, nama: str) -> bytes:
        """The bytes of one part, never more than the archive declares; empty when there is none."""
        info = self._parts.get(part_key(nama))
        if info is None:
            return b""
        if info.flag_bits & _ENCRYPTED:
            raise TakTerbacaError("BCA-02")
        self._sisa -= info.file_size
        if self._sisa < 0:
            raise TakTerbacaError("BCA-03", "satu bagian dipakai banyak lembar")
        try:
            return self._zip.read(info)
        except _DAMAGED as fault:
            raise TakTerbacaError("BCA-03", "isi arsipnya terpotong atau berubah") from fault

    def relasi(self, nama: str) -> dict[str, tuple[str, str]]:
        """The relationships of a part (of the archive itself when empty): Id → last word of the type, and part."""
        folder = dirname(nama)
        rels = self.baca(relations_of(nama))
        return {key: (jenis, self._part(folder, target)) for key, jenis, target in _relations(rels)} if rels else {}

    def _part(self, folder: str, target: str) -> str:
        """The part a target names, below the folder or, as some programs write it, from the root."""
        part = _resolved(folder, target)
        return part if part in self or _resolved("", target) not in self else _resolved("", target)


def relations_of(nama: str) -> str:
    """The part that holds the relationships of another one, of the archive itself when ``nama`` is empty."""
    folder, name = split(nama)
    return join(folder, "_rels", f"{name}.rels")


def part_key(nama: str) -> str:
    """Part names know no case (ECMA-376 part 2); some programs write them with backslashes."""
    return nama.replace("\\", "/").lstrip("/").casefold()


def _resolved(folder: str, target: str) -> str:
    target = target.replace("\\", "/")
    return normpath(target if target.startswith("/") else join("/", folder, target)).lstrip("/")


@lru_cache(64)
def _relations(xml: bytes) -> tuple[tuple[str, str, str], ...]:
    found = []

    def mulai(name: str, row: Atribut) -> None:
        if local(name) == "Relationship" and row.get("TargetMode") != "External":
            found.append((row.get("Id", ""), row.get("Type", "").rpartition("/")[2], row.get("Target", "")))

    urai(xml, mulai)
    return tuple(found)
