"""Copies of returned forms with the cells of their findings coloured and noted; everything else untouched."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.inert import active
from pipeline.regulation.katalog import pesan, saran
from pipeline.sheet.batas import TakTerbacaError
from pipeline.sheet.berkas_csv import for_people
from pipeline.sheet.berwarna import SelBerwarna, colour

PENULIS = "Pemeriksaan data kinerja"
WARNA = {Tingkat.GALAT: "FFFFB3B3", Tingkat.PERINGATAN: "FFFFC04D", Tingkat.INFO: "FFBFDCF5"}
"""Fill by severity as ARGB, the gravest first: red, amber, blue; light enough to read black text and to print."""
KOLOM = ("lembar", "sel", "nilai", "tingkat", "pesan", "saran", "kode")
_MASUK = re.compile(r"^(?:\d{4}/)?masuk/")
_AKHIRAN = re.compile(r"\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)-temuan\.csv$", re.IGNORECASE)
_TEKS = (".csv", ".tsv", ".txt")
_BUKU = (".xlsx", ".xlsm")


def salinan_berwarna(kiriman: Mapping[str, bytes], temuan: Sequence[Temuan]) -> Iterator[Dokumen]:
    """One document per returned form that has findings, in the order of the files.

    ``kiriman`` maps paths below the perangkat daerah's folder to bytes. A workbook comes back coloured as
    ``3-kelengkapan/salinan/TW1/<name>``; a folder of CSV, or a workbook that cannot be opened as one, gets the list
    ``<name>-temuan.csv`` instead.
    """
    menurut_formulir: dict[str, list[Temuan]] = {}
    for satu in in_reading_order(list(temuan)):
        menurut_formulir.setdefault(_formulir(satu.tempat.berkas), []).append(satu)
    terpakai: set[str] = set()
    for nama in sorted({_formulir(berkas) for berkas in kiriman} & set(menurut_formulir)):
        dokumen = _dokumen(nama, kiriman.get(nama, b""), menurut_formulir[nama])
        ringkas = _AKHIRAN.sub("-temuan.csv", dokumen.nama)
        dokumen = dokumen if ringkas in terpakai else replace(dokumen, nama=ringkas)
        terpakai.add(dokumen.nama)
        yield dokumen


def _formulir(berkas: str) -> str:
    """What a file belongs to: a CSV file in a unit's folder to that folder, any other file to itself."""
    folder, _, nama = berkas.rpartition("/")
    dalam_folder_unit = _MASUK.sub("", folder).count("/") > 0
    return folder if dalam_folder_unit and nama.casefold().endswith(_TEKS) else berkas


def _dokumen(berkas: str, isi: bytes, temuan: Sequence[Temuan]) -> Dokumen:
    nama = f"3-kelengkapan/salinan/{_MASUK.sub('', berkas)}"
    if berkas.casefold().endswith(_BUKU):
        with suppress(TakTerbacaError, ValueError):
            buku = warnai(isi, temuan)
            nama_buku = f"{nama}.xlsx" if berkas.casefold().endswith(".xlsm") else nama  # its macros are gone
            if not active(nama_buku, buku):
                return Dokumen(nama_buku, buku, "salinan", f"Salinan bertanda {berkas}")
    return Dokumen(f"{nama}-temuan.csv", daftar(temuan), "salinan", f"Temuan pada {berkas}")


def daftar(temuan: Sequence[Temuan]) -> bytes:
    """The findings of one file as a list that opens in Indonesian Excel."""
    rows = (
        (tempat.lembar, tempat.sel, t.nilai, t.tingkat.value, pesan(t), saran(t), t.kode)
        for t in temuan
        for tempat in t.semua_tempat
    )
    return for_people(KOLOM, rows)


def warnai(isi: bytes, temuan: Sequence[Temuan]) -> bytes:
    """The workbook with each cell of a finding coloured by the gravest and noted with sentence and remedy.

    A finding without a cell is noted on A1 of its sheet, one without a sheet on A1 of the first. Raises
    ``TakTerbacaError`` or ValueError for bytes that are no whole workbook.
    """
    sel = (
        SelBerwarna(tempat.lembar, tempat.sel, WARNA[t.tingkat], kalimat(t))
        for t in temuan
        for tempat in dict.fromkeys(t.semua_tempat)
    )
    return colour(isi, sel, tuple(WARNA.values()), PENULIS)


def kalimat(t: Temuan) -> str:
    """The note about one finding: severity and code, sentence, remedy."""
    return f"{t.tingkat.value.upper()} {t.kode}\n{pesan(t)}\nSaran: {saran(t)}"
