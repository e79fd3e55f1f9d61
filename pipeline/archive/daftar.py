"""The soft copies and the register that go with one version."""

from codecs import BOM_UTF8
from collections.abc import Iterable

from pipeline.archive.isi import IsiArsip
from pipeline.archive.lokasi import location
from pipeline.domain.dokumen import Dokumen
from pipeline.sheet.berkas_csv import for_programs

KOLOM = ("no", "nama", "jenis", "klasifikasi", "retensi", "sha256", "lokasi_soft_copy", "lokasi_hard_copy")


def copies(isi: IsiArsip, dokumen: Iterable[Dokumen], versi: int) -> tuple[Dokumen, ...]:
    """Every document under its archive name, and ``register.csv`` beside them.

    The place of the hard copy is left for the office to write.
    """
    soft = tuple(Dokumen(location(isi, d.nama, d.jenis, versi), d.isi, d.jenis, d.judul) for d in dokumen)
    return (*soft, Dokumen(f"8-arsip/v{versi:02d}/register.csv", _register(isi, versi), "register", "Register arsip"))


def _register(isi: IsiArsip, versi: int) -> bytes:
    rows = (
        (nomor, *(row[kolom] for kolom in KOLOM[1:6]), location(isi, row["nama"], row["jenis"], versi), "")
        for nomor, row in enumerate(isi.dokumen, start=1)
    )
    return BOM_UTF8 + for_programs(KOLOM, rows)
