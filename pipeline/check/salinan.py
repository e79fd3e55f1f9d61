"""Copies of returned forms with the cells of their findings coloured and noted; everything else untouched."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from zipfile import BadZipFile

from lxml import etree

from pipeline.check.salinan_catatan import daftar_catatan, gambar_kosong, tambah_catatan, tambah_gambar
from pipeline.check.salinan_gaya import Gaya
from pipeline.check.salinan_lembar import LembarXml, letak
from pipeline.check.salinan_paket import Paket, PaketTakTerbacaError
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.regulation.katalog import pesan, saran
from pipeline.sheet.berkas_csv import for_people

Catatan = dict[tuple[int, int], list[Temuan]]
KOLOM = ("lembar", "sel", "nilai", "tingkat", "pesan", "saran", "kode")
_KETAT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HUBUNGAN_KETAT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_JENIS_CATATAN = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_JENIS_GAMBAR = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_TAK_TERBACA = (
    PaketTakTerbacaError,
    BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_MASUK = re.compile(r"^(?:\d{4}/)?masuk/")
_AKHIRAN = re.compile(r"\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)-temuan\.csv$", re.IGNORECASE)
_TEKS = (".csv", ".tsv", ".txt")
_BUKU = (".xlsx", ".xlsm")
_URUTAN = (Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.INFO)


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
        try:
            return Dokumen(nama, warnai(isi, temuan), "salinan", f"Salinan bertanda {berkas}")
        except _TAK_TERBACA:
            pass
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
    PaketTakTerbacaError, BadZipFile or a decompression error for bytes that are no whole workbook.
    """
    paket = Paket(isi)
    buku = next(iter(paket.sasaran("", "officeDocument").values()), "xl/workbook.xml")
    lembar = _lembar(paket, buku)
    bagian_gaya = next(iter(paket.sasaran(buku, "styles").values()), "")
    gaya = Gaya(paket.baca(bagian_gaya)) if bagian_gaya else None
    for nomor, (bagian, catatan) in enumerate(_menurut_lembar(lembar, temuan).items(), 1):
        _tandai(paket, bagian, catatan, gaya, nomor)
    if gaya is not None:
        paket.tulis(bagian_gaya, gaya.akar)
    return paket.selesai()


def _lembar(paket: Paket, buku: str) -> dict[str, str]:
    """Sheet name → part, in the order of the workbook; chart sheets left out."""
    bagian = paket.sasaran(buku, "worksheet")
    akar = paket.baca(buku)
    ns = etree.QName(akar).namespace
    hubungan = _HUBUNGAN_KETAT if ns == _KETAT else _HUBUNGAN
    lembar = {
        satu.get("name", ""): bagian[nomor]
        for satu in akar.iterfind(f"{{{ns}}}sheets/{{{ns}}}sheet")
        if (nomor := satu.get(f"{{{hubungan}}}id", "")) in bagian
    }
    if not lembar:
        raise PaketTakTerbacaError(buku)
    return lembar


def _menurut_lembar(lembar: Mapping[str, str], temuan: Sequence[Temuan]) -> dict[str, Catatan]:
    """Findings by part and cell, in the order of the sheets."""
    nama = {satu.strip().casefold(): bagian for satu, bagian in lembar.items()}
    pertama = next(iter(lembar.values()))
    kumpulan: dict[str, Catatan] = {bagian: {} for bagian in lembar.values()}
    for satu, tempat in ((t, tempat) for t in temuan for tempat in dict.fromkeys(t.semua_tempat)):
        bagian = nama.get(tempat.lembar.strip().casefold())
        sel = letak(tempat.sel) if bagian else None
        kumpulan[bagian or pertama].setdefault(sel or (1, 1), []).append(satu)
    return kumpulan


def _tandai(paket: Paket, bagian: str, catatan: Catatan, gaya: Gaya | None, nomor: int) -> None:
    if not catatan:
        return
    lembar = LembarXml(paket.baca(bagian))
    terkumpul: Catatan = {}
    for tempat, milik in sorted(catatan.items()):
        terkumpul.setdefault(lembar.jangkar(tempat), []).extend(milik)
    if gaya is not None:
        for tempat, milik in terkumpul.items():
            terberat = min((t.tingkat for t in milik), key=_URUTAN.index)
            lembar.beri_bentuk(tempat, gaya.berwarna(lembar.bentuk(tempat), terberat))
    _catat(paket, bagian, lembar, {tempat: kalimat(milik) for tempat, milik in terkumpul.items()}, nomor)
    paket.tulis(bagian, lembar.akar)


def _catat(paket: Paket, bagian: str, lembar: LembarXml, teks: Mapping[tuple[int, int], str], nomor: int) -> None:
    ns = etree.QName(lembar.akar).namespace or ""
    hubungan = _HUBUNGAN_KETAT if ns == _KETAT else _HUBUNGAN
    catatan = next(iter(paket.sasaran(bagian, "comments").values()), "")
    if not catatan:
        catatan = f"xl/commentsPeriksa{nomor}.xml"
        paket.hubungkan(bagian, catatan, f"{hubungan}/comments")
        paket.jenis_isi(_JENIS_CATATAN, bagian=catatan)
        paket.tulis(catatan, daftar_catatan(ns))
    akar = paket.baca(catatan)
    baru = {tempat: satu for tempat, satu in teks.items() if tambah_catatan(akar, tempat, satu)}
    paket.tulis(catatan, akar)
    gambar = paket.sasaran(bagian, "vmlDrawing").get(lembar.nomor_catatan(hubungan), "")
    if not gambar:
        gambar = f"xl/drawings/vmlDrawingPeriksa{nomor}.vml"
        lembar.pasang_catatan(hubungan, paket.hubungkan(bagian, gambar, f"{hubungan}/vmlDrawing"))
        paket.jenis_isi(_JENIS_GAMBAR, akhiran="vml")
        paket.tulis_mentah(gambar, gambar_kosong(nomor))
    paket.tulis_mentah(gambar, tambah_gambar(paket.mentah(gambar), lembar, baru, nomor))


def kalimat(temuan: Sequence[Temuan]) -> str:
    """The note of one cell: severity and code, sentence, remedy, for each of its findings."""
    return "\n\n".join(f"{t.tingkat.value.upper()} {t.kode}\n{pesan(t)}\nSaran: {saran(t)}" for t in temuan)
