"""An archive to try things on: three versions of two periods, with their soft copies."""

import hashlib
from datetime import date
from decimal import Decimal

from pipeline.archive.isi import IsiArsip
from pipeline.archive.simpan import archive
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from tests.archive.test_database import CAPAIAN

SLUG = "kecamatan-contoh"


def diarsipkan(folder, alamat, isi, *, tahun=2024, triwulan=4, slug=SLUG, masukan=(), jauh="", **ubah):
    """Archive one document of these bytes, one form, and one figure; ``jauh`` is where the folder lies elsewhere."""
    file = Dokumen("7-dokumen/iku.docx", isi, "iku", "IKU")
    sha256 = hashlib.sha256(isi).hexdigest()
    row = {"sha256": sha256, "nama": file.nama, "jenis": "iku", "klasifikasi": "000", "retensi": "permanen",
           "sidik_isi": sha256}  # fmt: skip
    given = masukan or [Berkas.dari(f"{tahun}/masuk/TW{triwulan}/KESRA.xlsx", b"form " + isi)]
    masuk = [{"sha256": b.sidik, "nama": b.nama, "ukuran": b.ukuran} for b in given]
    figures = [{**CAPAIAN, **ubah}]
    whole = IsiArsip(
        slug, "Kecamatan Contoh", tahun, triwulan, date(2025, 1, 7), "bersih", figures, [], [], [row], masuk
    )
    return archive(TempatArsip(folder, alamat, jauh=jauh), whole, [file], given)


def penuh(folder, alamat, jauh=""):
    """TW4 twice, the year once."""
    diarsipkan(folder, alamat, b"satu", jauh=jauh)
    diarsipkan(folder, alamat, b"dua", jauh=jauh, realisasi=Decimal(98))
    diarsipkan(folder, alamat, b"dua", jauh=jauh, triwulan=0, realisasi=Decimal("590123456789.12"))
