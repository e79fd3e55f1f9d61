"""Workbooks and CSV of a few rows, as bytes, for the tests of reading."""

import io
import re
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from pipeline.domain.tempat import Tempat

TEMPAT = Tempat("masuk/TW1/seksi.xlsx", "kinerja", "B2")


def buku(lembar, isi_sel=None):
    """xlsx bytes; ``lembar`` maps sheet names to rows; ``isi_sel(buku, lembar)`` may add odd cells."""
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah) as wb:
        wb.set_properties({"created": datetime(2025, 1, 2, tzinfo=UTC)})  # the same rows are the same bytes
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


_MANIFES = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def ods(lembar):
    """ods bytes; ``lembar`` maps sheet names to the XML of their rows."""
    isi = "".join(f'<table:table table:name="{nama}">{baris}</table:table>' for nama, baris in lembar.items())
    ruang = "".join(
        f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text", "calcext")
    )
    xml = f"<office:document-content{ruang}><office:body><office:spreadsheet>{isi}</office:spreadsheet>"
    wadah = io.BytesIO()
    with ZipFile(wadah, "w", ZIP_DEFLATED) as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr("META-INF/manifest.xml", _MANIFES)
        arsip.writestr("content.xml", f"{xml}</office:body></office:document-content>")
    return wadah.getvalue()


def baris_ods(*sel, atribut=""):
    """One row of an ods: texts as texts, anything else as the attributes of a cell."""
    teks = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    isi = "".join(
        teks.format(s) if isinstance(s, str) else f"<table:table-cell {s[0]}>{s[1]}</table:table-cell>" for s in sel
    )
    return f"<table:table-row {atribut}>{isi}</table:table-row>"
