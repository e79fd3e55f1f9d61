"""The door to workbooks: bytes in, sheets and findings out; whatever the bytes are, nothing is raised."""

import io
import re
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from pipeline.domain.tempat import Tempat, address
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.lembar import Lembar, Luas, Tanda
from pipeline.sheet.penanda import Tandaan, far_cell, foreign, hidden, marks, percent_styles, sheet_parts
from pipeline.sheet.penanda_ods import ods_sheets

LARGEST_FILE = 30_000_000
"""Bytes of a file that is still opened."""
LARGEST_CONTENT = 150_000_000
"""Bytes a file may unpack to; more is taken for a zip bomb."""
LARGEST_SHEET = 4_000_000
"""Cells a sheet may span; a stray cell at the far end of a sheet spans billions."""
_HEADING = 30
"""Rows from the top among which a heading stands; merged areas further down say nothing about columns."""

_OLE = b"\xd0\xcf\x11\xe0"
_DAMAGED = (BadZipFile, zlib.error, LookupError, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_PANIC = "PanicException"
"""How a fault inside calamine shows; it is no Exception and cannot be imported."""
_PAGE = (b"<html", b"<!doctype", b"<table", b"<div")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = {"xl/workbook.xml": ".xlsx", "xl/workbook.bin": ".xlsb", "content.xml": ".ods"}
_STRINGS = "xl/sharedStrings.xml"
_ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
_SUSPECT = 60_000
"""Packed bytes of a part from which its unpacked size is checked by unpacking it."""


@dataclass
class _Isi:
    """What the archive tells beside the values: marks per sheet, findings, sheets not to be opened."""

    tanda: dict[str, Tandaan] = field(default_factory=dict)
    temuan: list[Temuan] = field(default_factory=list)
    sembunyi: dict[str, tuple[frozenset[int], frozenset[int]]] = field(default_factory=dict)
    lewati: set[str] = field(default_factory=set)
    terbaca: bool = True


def read_workbook(berkas: str, isi: bytes) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """Every worksheet of a workbook (.xlsx and .ods, and .xls or .xlsb without their marks), in its order.

    A file that cannot be used gives no sheets and a finding that says why and what to do.
    """
    found = _inspect(berkas, isi)
    if not found.terbaca:
        return (), tuple(found.temuan)
    try:
        sheets = tuple(_sheets(berkas, isi, found))
    except PasswordError:
        return (), (temuan("BCA-02", Tempat(berkas)),)
    except BaseException as fault:
        if not isinstance(fault, (CalamineError, OSError, ValueError)) and type(fault).__name__ != _PANIC:
            raise
        return (), (temuan("BCA-03", Tempat(berkas), sebab=type(fault).__name__),)
    if not sheets and not found.temuan:
        found.temuan.append(temuan("BCA-05", Tempat(berkas)))
    return sheets, tuple(found.temuan)


def _inspect(berkas: str, isi: bytes) -> _Isi:
    if not isi or len(isi) > LARGEST_FILE:
        return _refused("BCA-04" if isi else "BCA-05", berkas)
    if not isi.startswith(b"PK"):
        return _inspect_other(berkas, isi)
    try:
        with ZipFile(io.BytesIO(isi)) as archive:
            return _inspect_archive(berkas, archive)
    except _DAMAGED as fault:
        return _refused("BCA-03", berkas, sebab=type(fault).__name__)


def _inspect_other(berkas: str, isi: bytes) -> _Isi:
    if not isi.startswith(_OLE):
        page = isi[:400].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_PAGE)
        return _refused("BCA-01", berkas, sebab="halaman web" if page else "bukan buku kerja Excel")
    if _ENCRYPTED in isi:
        return _refused("BCA-02", berkas)
    return _Isi(temuan=[temuan("BCA-06", Tempat(berkas), format=".xls")])


def _inspect_archive(berkas: str, archive: ZipFile) -> _Isi:
    members = {info.filename: info for info in archive.infolist()}
    if sum(info.file_size for info in members.values()) > LARGEST_CONTENT:
        return _refused("BCA-04", berkas)
    kind = next((kind for part, kind in _WORKBOOKS.items() if part in members), "")
    if not kind:
        sebab = "dokumen Word" if "word/document.xml" in members else "bukan buku kerja Excel"
        return _refused("BCA-01", berkas, sebab=sebab)
    for info in members.values():
        if info.compress_size > _SUSPECT and not info.filename.startswith("xl/worksheets/"):
            archive.read(info)
    if kind == ".ods" and b"<table:table " in (content := archive.read("content.xml")):
        return _inspect_ods(berkas, content)
    if kind != ".xlsx":
        return _Isi(temuan=[temuan("BCA-06", Tempat(berkas), format=kind)])
    return _inspect_xlsx(berkas, archive, frozenset(members))


def _inspect_xlsx(berkas: str, archive: ZipFile, members: frozenset[str]) -> _Isi:
    found = _Isi()
    if _STRINGS in members and foreign(archive.read(_STRINGS)):
        return _refused("BCA-03", berkas, sebab="entitas XML")
    percent = percent_styles(archive.read("xl/styles.xml")) if "xl/styles.xml" in members else frozenset()
    for nama, part in sheet_parts(archive).items():
        if part in members:
            xml = archive.read(part)
            if foreign(xml):
                return _refused("BCA-03", berkas, sebab="entitas XML")
            if cell := far_cell(xml, LARGEST_SHEET):
                found.temuan.append(
                    temuan("BCA-39", Tempat(berkas, nama, cell if _ADDRESS.fullmatch(cell) else ""), cell)
                )
                found.lewati.add(nama)
                continue
            found.sembunyi[nama] = hidden(xml)
            if tanda := marks(xml, percent):
                found.tanda[nama] = tanda
    return found


def _inspect_ods(berkas: str, content: bytes) -> _Isi:
    found = _Isi()
    for nama, sheet in ods_sheets(content, LARGEST_SHEET).items():
        found.tanda[nama] = sheet.tanda
        found.sembunyi[nama] = (frozenset(sheet.baris_sembunyi), frozenset(sheet.kolom_sembunyi))
        if sheet.jauh:
            found.temuan.append(temuan("BCA-39", Tempat(berkas, nama, sheet.jauh), sheet.jauh))
    return replace(found, terbaca=not found.temuan)


def _refused(kode: str, berkas: str, **celah: str) -> _Isi:
    return _Isi(temuan=[temuan(kode, Tempat(berkas), **celah)], terbaca=False)


def _sheets(berkas: str, isi: bytes, found: _Isi) -> Iterable[Lembar]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    for meta in workbook.sheets_metadata:
        if meta.typ is not SheetTypeEnum.WorkSheet or meta.name in found.lewati:
            continue
        sheet = workbook.get_sheet_by_name(meta.name)
        rows = sheet.to_python(skip_empty_area=False)
        tanda = found.tanda.get(meta.name, {})
        gabungan: tuple[Luas, ...] = ()
        with suppress(CalamineError):
            areas = sheet.merged_cell_ranges or ()
            tanda = _merged(areas) | tanda
            gabungan = tuple((a + 1, b + 1, c + 1, d + 1) for (a, b), (c, d) in areas if a < _HEADING)
        rows += [[] for _ in range(max((row for row, _ in tanda), default=0) - len(rows))]
        sembunyi = found.sembunyi.get(meta.name, (frozenset(), frozenset()))
        tersembunyi = meta.visible is not SheetVisibleEnum.Visible
        yield Lembar(meta.name, berkas, rows, tanda, tersembunyi, *sembunyi, gabungan)


def _merged(ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> Tandaan:
    """Marks on the cells a vertical merge covers, apart from its first; titles merged sideways stay unmarked."""
    covered: Tandaan = {}
    for (top, left), (bottom, _) in ranges:
        for row in range(top + 1, min(bottom, top + 5000) + 1):
            covered[row + 1, left + 1] = (Tanda.GABUNGAN, address(top + 1, left + 1))
    return covered
