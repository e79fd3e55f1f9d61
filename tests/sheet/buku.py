"""Workbooks and CSV of a few rows, as bytes, for the tests of reading."""

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from pipeline.domain.tempat import Tempat

TEMPAT = Tempat("masuk/TW1/seksi.xlsx", "kinerja", "B2")


def buku(lembar, isi_sel=None):
    """xlsx bytes; ``lembar`` maps sheet names to rows; ``isi_sel(buku, lembar)`` may add odd cells."""
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah) as wb:
        for nama, baris in lembar.items():
            ws = wb.add_worksheet(nama)
            for nomor, sel in enumerate(baris):
                for kolom, nilai in enumerate(sel):
                    if isinstance(nilai, str):
                        ws.write_string(nomor, kolom, nilai)
                    elif nilai is not None:
                        ws.write(nomor, kolom, nilai)
            if isi_sel:
                isi_sel(wb, ws)
    return wadah.getvalue()


def ubah(isi, bagian, pola, ganti):
    """The same workbook with one part of it changed by a regular expression."""
    wadah = io.BytesIO()
    with ZipFile(io.BytesIO(isi)) as lama, ZipFile(wadah, "w", ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            data = lama.read(nama)
            baru.writestr(nama, re.sub(pola, ganti, data) if nama == bagian else data)
    return wadah.getvalue()


def csv(baris, pemisah=";", bom=True):
    """CSV bytes as Excel in Indonesia saves them."""
    teks = "\r\n".join(pemisah.join(map(str, sel)) for sel in baris) + "\r\n"
    return (b"\xef\xbb\xbf" if bom else b"") + teks.encode()


def kode(temuan):
    """The codes of findings, in their order."""
    return [satu.kode for satu in temuan]
