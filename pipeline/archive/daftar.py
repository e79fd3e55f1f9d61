"""The soft copies of one version, their names, and the register that goes with them."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import PurePosixPath

from pipeline.archive.isi import IsiArsip
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


def location(isi: IsiArsip, nama: str, jenis: str, versi: int) -> str:
    """Where a soft copy lies below the period's folder.

    ``8-arsip/v01/2024_lkjip_kecamatan-contoh_TW4_v01_draf.docx``; where the name says more than the kind, the folders
    below the stage's and the name stand there too, so that two units' files never meet.
    """
    file = PurePosixPath(nama)
    periode = f"TW{isi.triwulan}" if isi.triwulan else "setahun"
    asal = _plain("-".join((*file.parts[1:-1], file.stem)))
    sendiri = "" if asal == _plain(jenis) else f"_{asal}"
    stem = f"{isi.tahun}_{_plain(jenis)}_{isi.slug}{sendiri}_{periode}_v{versi:02d}_{isi.status_dokumen(nama, jenis)}"
    return f"8-arsip/v{versi:02d}/{stem}{file.suffix}"


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")
