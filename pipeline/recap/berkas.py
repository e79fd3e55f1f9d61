"""A recap as files: one workbook for people, CSV and Parquet with their dictionary for programs."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode
from pipeline.recap.kolom import ANGKA, BULAT, TANGGAL, TEKS, KolomRekap, LembarRekap
from pipeline.sheet.berkas_csv import for_programs
from pipeline.sheet.buku_baru import PANJANG_SEL, new_workbook
from pipeline.sheet.parquet import parquet_of, parquet_ready

JENIS = "rekap"
BARIS_BUKU = 100_000
"""A table of more rows is read in the CSV alone; Excel has room for ten times as many and opens them slowly."""
_TINGGI, _BARIS_SEL = 15, 27
"""Points of one line, and how many lines Excel lets a row have."""
_SELEBAR = 220
"""So many signs stand legibly side by side on a printed page; a wider table goes on to the next."""
_KAMUS = ("berkas", "kolom", "jenis", "arti")


def workbook(lembar: Sequence[LembarRekap], periode: Periode, penulis: str) -> Dokumen:
    """One sheet per table: frozen heads, filters, numbers as numbers, texts that stay texts."""
    judul = f"Rekap Kinerja Perangkat Daerah {periode.sebutan}"
    buku = new_workbook(judul, penulis, lambda buku: _written(buku, lembar))
    return Dokumen(f"rekap-{_suffix(periode)}.xlsx", buku, JENIS, judul)


def open_data(lembar: Sequence[LembarRekap], periode: Periode) -> tuple[Dokumen, ...]:
    """The tables as CSV and, where DuckDB is installed, as Parquet, with a dictionary; they name no person."""
    made: list[Dokumen] = []
    kamus: list[tuple[str, ...]] = []
    for satu in lembar:
        if not satu.terbuka or not satu.baris:
            continue
        stem = f"rekap-{satu.nama}-{_suffix(periode)}"
        judul = f"Rekap {satu.nama.replace('-', ' ')} {periode.sebutan}"
        rows = [[_plain(sel) for sel in baris] for baris in satu.baris]
        made.append(Dokumen(f"{stem}.csv", for_programs([k.nama for k in satu.kolom], rows), JENIS, judul))
        if parquet_ready():
            isi = parquet_of({k.nama: k.jenis for k in satu.kolom}, rows)
            made.append(Dokumen(f"{stem}.parquet", isi, JENIS, judul))
        kamus += ((f"{stem}.csv", k.nama, k.jenis, k.arti) for k in satu.kolom)
    return (*made, Dokumen("kamus-data.csv", for_programs(_KAMUS, kamus), JENIS, "Kamus data"))


def _suffix(periode: Periode) -> str:
    return str(periode).casefold()


def _plain(sel: object) -> object:
    """Numbers with a decimal point and every digit; empty where there is none."""
    if isinstance(sel, Decimal):
        return f"{sel.normalize():f}"
    if isinstance(sel, date):
        return sel.isoformat()
    return "" if sel is None else sel


def _written(buku: Workbook, lembar: Iterable[LembarRekap]) -> None:
    kepala = buku.add_format(
        {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#E7EEF6"}
    )
    for satu in lembar:
        sheet = buku.add_worksheet(satu.nama)
        _sheet(buku, sheet, satu, kepala)


def _sheet(buku: Workbook, sheet: Worksheet, satu: LembarRekap, kepala: Any) -> None:
    gaya = [
        buku.add_format({"valign": "top", "text_wrap": not k.format, "num_format": k.format or "@", **_place(k)})
        for k in satu.kolom
    ]
    sheet.set_row(0, 3 * _TINGGI)
    for nomor, kolom in enumerate(satu.kolom):
        sheet.set_column(nomor, nomor, kolom.lebar)
        sheet.write_string(0, nomor, kolom.judul, kepala)
    rows = satu.baris[:BARIS_BUKU]
    for urut, baris in enumerate(rows, start=1):
        sheet.set_row(urut, _TINGGI * _lines(baris, satu))
        for nomor, (sel, kolom) in enumerate(zip(baris, satu.kolom, strict=True)):
            _cell(sheet, (urut, nomor), kolom.kata.get(sel, sel) if kolom.kata else sel, kolom.jenis, gaya[nomor])
    if len(satu.baris) > BARIS_BUKU:
        sisa = f"{len(satu.baris) - BARIS_BUKU} baris lain ada di berkas CSV tabel ini."
        sheet.write_string(len(rows) + 1, 0, sisa)
    if not rows:
        sheet.write_string(1, 0, "Tidak ada.")
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(rows), 1), len(satu.kolom) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(-(-sum(kolom.lebar for kolom in satu.kolom) // _SELEBAR), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, 1)


def _place(kolom: KolomRekap) -> dict[str, object]:
    """Words and days stand apart from the amount before them."""
    return {"align": "left", "indent": 1} if kolom.jenis in (TEKS, TANGGAL) else {}


def _lines(baris: Sequence[object], satu: LembarRekap) -> int:
    """How many lines the longest text of a row takes; LibreOffice does not count them itself."""
    teks = ((len(str(sel)), kolom.lebar) for sel, kolom in zip(baris, satu.kolom, strict=True) if kolom.jenis == TEKS)
    return min(max((-(-panjang // (lebar - 2)) for panjang, lebar in teks), default=1) or 1, _BARIS_SEL)


def _cell(sheet: Worksheet, di: tuple[int, int], sel: object, jenis: str, gaya: Any) -> None:
    if sel is None or sel == "":
        sheet.write_blank(*di, None, gaya)
    elif jenis in (ANGKA, BULAT):
        sheet.write_number(*di, sel, gaya)  # a Decimal: the library writes its digits
    elif isinstance(sel, date):
        sheet.write_datetime(*di, sel, gaya)
    else:
        sheet.write_string(*di, str(sel)[:PANJANG_SEL], gaya)
