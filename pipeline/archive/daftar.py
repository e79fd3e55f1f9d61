"""The soft copies and the register that go with one version."""

import csv
import io
from collections.abc import Iterable

from pipeline.archive.isi import IsiArsip
from pipeline.archive.lokasi import location
from pipeline.domain.dokumen import Dokumen

KOLOM = ("no", "nama", "jenis", "klasifikasi", "retensi", "sha256", "lokasi_soft_copy", "lokasi_hard_copy")


def copies(isi: IsiArsip, dokumen: Iterable[Dokumen], versi: int) -> tuple[Dokumen, ...]:
    """Every document under its archive name, and ``register.csv`` beside them.

    The place of the hard copy is left for the office to write.
    """
    soft = tuple(Dokumen(location(isi, d.nama, d.jenis, versi), d.isi, d.jenis, d.judul) for d in dokumen)
    return (*soft, Dokumen(f"8-arsip/v{versi:02d}/register.csv", _register(isi, versi), "register", "Register arsip"))


def _register(isi: IsiArsip, versi: int) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(KOLOM)
    for nomor, row in enumerate(isi.dokumen, start=1):
        lokasi = location(isi, row["nama"], row["jenis"], versi)
        writer.writerow(
            (nomor, row["nama"], row["jenis"], row["klasifikasi"], row["retensi"], row["sha256"], lokasi, "")
        )
    return text.getvalue().encode("utf-8-sig")
