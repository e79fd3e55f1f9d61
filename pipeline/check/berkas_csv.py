"""``temuan.csv``: every finding of the period for other programs (contract, section 3)."""

import csv
import io
from collections.abc import Sequence

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import pesan, saran

KOLOM = ("kode", "tingkat", "unit_kerja", "berkas", "lembar", "sel", "nilai", "pesan", "saran")


def temuan_csv(temuan: Sequence[Temuan]) -> Dokumen:
    """One row per finding, gravest first; UTF-8, comma separated."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(KOLOM)
    for t in temuan:
        place = (t.tempat.berkas, t.tempat.lembar, t.tempat.sel)
        writer.writerow((t.kode, t.tingkat.value, t.unit_kerja, *place, t.nilai, pesan(t), saran(t)))
    return Dokumen("3-kelengkapan/temuan.csv", text.getvalue().encode(), "temuan_csv", "Daftar temuan")
