"""The register of one period: what its newest version holds and where each soft copy lies."""

from codecs import BOM_UTF8
from collections.abc import Iterable

from pipeline.archive.isi import BarisArsip
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.tahap import TAHAP
from pipeline.sheet.berkas_csv import for_programs

KOLOM = ("no", "nama", "jenis", "klasifikasi", "retensi", "sha256", "lokasi_soft_copy", "lokasi_hard_copy")


def register(dokumen: Iterable[BarisArsip]) -> Dokumen:
    """The register of documents as they are archived; the place of the hard copy is left for the office to write."""
    rows = ((nomor, *(row[kolom] for kolom in (*KOLOM[1:6], "lokasi")), "") for nomor, row in enumerate(dokumen, 1))
    isi = BOM_UTF8 + for_programs(KOLOM, rows)
    return Dokumen(f"{TAHAP['archive'].folder}/register.csv", isi, "register", "Register arsip")
