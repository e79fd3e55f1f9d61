"""The daftar bukti as a workbook, for who fills an evaluation application row by row."""

from collections.abc import Sequence

from xlsxwriter import Workbook

from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.render.bukti import DaftarBukti
from pipeline.sheet.buku_baru import new_workbook

_BUKTI = (("Kriteria", 9), ("Bunyi kriteria", 60), ("Yang ditunjukkan", 40), ("Dokumen", 50), ("Berkas", 40))
_TAMBAHAN = (("Kriteria", 9), ("Bunyi kriteria", 60), ("Keadaan", 14), ("Yang ditambahkan kantor", 80))


def evidence_workbook(naskah: Naskah, konteks: DaftarBukti) -> Dokumen:
    """The same rows as the Word document, one sheet of what is shown and one of what is to be added."""
    buku = new_workbook(naskah.judul, konteks.kop.nama, lambda buku: _written(buku, konteks))
    return Dokumen(f"{naskah.nama.removesuffix('.docx')}.xlsx", buku, naskah.jenis, naskah.judul)


def _written(buku: Workbook, konteks: DaftarBukti) -> None:
    bukti = [
        (k.nomor, k.kriteria, b.isi, b.dokumen, b.berkas, b.halaman, b.catatan)
        for satu in konteks.komponen
        for k in satu.kriteria
        for b in k.bukti
    ]
    _sheet(buku, "bukti", (*_BUKTI, (konteks.kepala_halaman, 16), ("Catatan", 40)), bukti)
    tambahan = [(t.nomor, t.kriteria, t.keadaan, t.tambah) for t in konteks.tambahan]
    _sheet(buku, "ditambahkan kantor", _TAMBAHAN, tambahan)


def _sheet(buku: Workbook, nama: str, kolom: tuple[tuple[str, int], ...], baris: Sequence[tuple[str, ...]]) -> None:
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
