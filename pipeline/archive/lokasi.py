"""Names of archived soft copies."""

import re
from pathlib import PurePosixPath

from pipeline.archive.isi import IsiArsip


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
