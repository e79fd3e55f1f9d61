"""The door to workbooks: bytes in, sheets and findings out; whatever the bytes are, nothing is raised.

Every format is read by the standard's own words, values and what stands beside them in one pass, so that no mark can
belong to another cell than its value; ``batas`` holds what a workbook may hold.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.arsip_buku import ArsipBuku
from pipeline.sheet.batas import (
    BESAR,
    LARGEST_FILE,
    MOST_SHEETS,
    Batas,
    LembarBuku,
    TakTerbacaError,
    TakTerperiksaError,
    TerlaluLuasError,
    berlebih,
)
from pipeline.sheet.lembar import Lembar, Tandaan
from pipeline.sheet.ods import ods_sheets
from pipeline.sheet.ole import MAGIC, Wadah
from pipeline.sheet.xls import xls_sheets
from pipeline.sheet.xlsb import xlsb_sheets
from pipeline.sheet.xlsx import xlsx_sheets

_HEADING = 30
"""Rows from the top among which a heading stands; merged areas further down say nothing about columns."""
_NAME = 100
"""Letters of a sheet's name that are told; Excel allows 31."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PAGE = (b"<html", b"<!doctype", b"<table", b"<div")
_OTHERS = {b"%PDF": "dokumen PDF", b"Rar!": "arsip RAR", b"7z\xbc\xaf": "arsip 7-Zip", b"\xff\xd8\xff": "gambar",
           b"\x89PNG": "gambar", b"{\\rtf": "dokumen teks"}  # fmt: skip
_DOCUMENTS = {"word/": "dokumen Word", "ppt/": "dokumen PowerPoint"}
_NO_WORKBOOK = "bukan buku kerja Excel"


def read_workbook(berkas: str, isi: bytes) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """Every worksheet of a workbook (.xlsx, .xlsm, .xlsb, .xls and .ods), in its order.

    A file that cannot be used gives no sheets and a finding that says why and what to do; a sheet that cannot be used
    gives a finding, and the others are read.
    """
    findings: list[Temuan] = []
    try:
        sheets = tuple(_sheets(berkas, _open(isi), findings))
    except TakTerbacaError as fault:
        celah = {"sebab": fault.sebab} if fault.sebab else {}
        return (), (temuan(fault.kode, Tempat(berkas), **celah),)
    if not sheets and not findings:
        findings.append(temuan("BCA-05", Tempat(berkas)))
    return sheets, tuple(findings)


def _open(isi: bytes) -> list[LembarBuku]:
    """The sheets of a workbook by what its bytes are, not by its name."""
    if not isi or len(isi) > LARGEST_FILE:
        raise TakTerbacaError("BCA-04", BESAR) if isi else TakTerbacaError("BCA-05")
    batas = Batas()
    if isi.startswith(MAGIC[:4]):
        if _ENCRYPTED in isi:
            raise TakTerbacaError("BCA-02")
        return xls_sheets(Wadah(isi), batas)
    if not isi.startswith(b"PK"):
        page = isi[:400].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_PAGE)
        kind = next((nama for awal, nama in _OTHERS.items() if isi.startswith(awal)), _NO_WORKBOOK)
        raise TakTerbacaError("BCA-01", "halaman web" if page else kind)
    return _open_archive(ArsipBuku(isi), batas)


def _open_archive(arsip: ArsipBuku, batas: Batas) -> list[LembarBuku]:
    """A zip archive: its first relationship names the workbook; a text document has other parts."""
    roots = [part for jenis, part in arsip.relasi("").values() if jenis == "officeDocument"]
    for part in (*roots, "xl/workbook.xml", "xl/workbook.bin"):
        if part not in arsip:
            continue
        for folder, nama in _DOCUMENTS.items():
            if part.startswith(folder):
                raise TakTerbacaError("BCA-01", nama)
        return (
            xlsb_sheets(arsip, part, batas) if part.casefold().endswith(".bin") else xlsx_sheets(arsip, part, batas)
        )
    if "content.xml" in arsip:
        return ods_sheets(arsip, batas)
    raise TakTerbacaError("BCA-01", "dokumen Word" if "word/document.xml" in arsip else _NO_WORKBOOK)


def _sheets(berkas: str, lembar: list[LembarBuku], findings: list[Temuan]) -> Iterator[Lembar]:
    """The sheets that can be used; two of one name are named and neither is read, for nobody knows which is meant."""
    if len(lembar) > MOST_SHEETS:
        raise berlebih("lembarnya", MOST_SHEETS)
    lembar = [replace(satu, nama=satu.nama[:_NAME]) for satu in lembar]
    often = Counter(satu.nama.casefold() for satu in lembar)
    double = {satu.nama.casefold(): satu.nama for satu in lembar if often[satu.nama.casefold()] > 1}
    findings.extend(temuan("BCA-76", Tempat(berkas, nama), nama) for nama in double.values())
    for satu in lembar:
        tempat = Tempat(berkas, satu.nama)
        if satu.nama.casefold() in double:
            continue
        try:
            kisi = satu.baca()
        except TerlaluLuasError as fault:
            findings.append(temuan("BCA-39", Tempat(berkas, satu.nama, _cell(str(fault))), str(fault)))
        except TakTerperiksaError as fault:
            findings.append(temuan("BCA-75", tempat, satu.nama, sebab=str(fault)))
        else:
            yield Lembar(
                satu.nama, berkas, kisi.baris, Tandaan(kisi.tanda, kisi.gabungan), satu.tersembunyi,
                frozenset(kisi.baris_sembunyi), frozenset(kisi.kolom_sembunyi),
                tuple(luas for luas in kisi.gabungan if luas[0] <= _HEADING),
            )  # fmt: skip


def _cell(alamat: str) -> str:
    """An address a person can walk to, empty for anything else."""
    return alamat if re.fullmatch(r"[A-Z]{1,3}[1-9]\d{0,6}", alamat) else ""
