"""The daftar bukti as a workbook, for who fills an evaluation application row by row."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.render.bukti import DaftarBukti

_DIBUAT = datetime(2000, 1, 1, tzinfo=UTC)
"""The day the workbook says it was made on, so that two runs give the same bytes."""
_BUKTI = (("Kriteria", 9), ("Bunyi kriteria", 60), ("Yang ditunjukkan", 40), ("Dokumen", 50), ("Berkas", 40))
_TAMBAHAN = (("Kriteria", 9), ("Bunyi kriteria", 60), ("Keadaan", 14), ("Yang ditambahkan kantor", 80))


def evidence_workbook(naskah: Naskah, konteks: DaftarBukti) -> Dokumen:
    """The same rows as the Word document, one sheet of what is shown and one of what is to be added."""
    wadah = BytesIO()
    pilihan: Any = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(wadah, pilihan) as buku:
        buku.set_properties({"title": naskah.judul, "created": _DIBUAT})
        bukti = [
            (k.nomor, k.kriteria, b.isi, b.dokumen, b.berkas, b.halaman, b.catatan)
            for satu in konteks.komponen
            for k in satu.kriteria
            for b in k.bukti
        ]
        _sheet(buku, "bukti", (*_BUKTI, (konteks.kepala_halaman, 16), ("Catatan", 40)), bukti)
        tambahan = [(t.nomor, t.kriteria, t.keadaan, t.tambah) for t in konteks.tambahan]
        _sheet(buku, "ditambahkan kantor", _TAMBAHAN, tambahan)
    return Dokumen(f"{naskah.nama.removesuffix('.docx')}.xlsx", wadah.getvalue(), naskah.jenis, naskah.judul)


def _sheet(
    buku: xlsxwriter.Workbook, nama: str, kolom: tuple[tuple[str, int], ...], baris: Sequence[tuple[str, ...]]
) -> None:
    lembar, kepala = buku.add_worksheet(nama), buku.add_format({"bold": True, "text_wrap": True, "border": 1})
    isi = buku.add_format({"text_wrap": True, "valign": "top", "border": 1})
    for nomor, (judul, lebar) in enumerate(kolom):
        lembar.set_column(nomor, nomor, lebar)
        lembar.write_string(0, nomor, judul, kepala)
    for row, satu in enumerate(baris, start=1):
        for nomor, teks in enumerate(satu):
            lembar.write_string(row, nomor, teks, isi)
    lembar.freeze_panes(1, 0)
    lembar.autofilter(0, 0, max(len(baris), 1), len(kolom) - 1)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)
