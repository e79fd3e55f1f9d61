"""``temuan.csv``: every finding of the period for other programs (contract, section 3)."""

from collections.abc import Sequence

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import pesan, saran
from pipeline.sheet.berkas_csv import for_programs

KOLOM = ("kode", "tingkat", "unit_kerja", "berkas", "lembar", "sel", "nilai", "pesan", "saran")


def temuan_csv(temuan: Sequence[Temuan]) -> Dokumen:
    """One row per finding, gravest first."""
    rows = (
        (t.kode, t.tingkat.value, t.unit_kerja, tempat.berkas, tempat.lembar, tempat.sel, t.nilai, pesan(t), saran(t))
        for t in temuan
        for tempat in (t.tempat,)
    )
    return Dokumen("3-kelengkapan/temuan.csv", for_programs(KOLOM, rows), "temuan_csv", "Daftar temuan")
