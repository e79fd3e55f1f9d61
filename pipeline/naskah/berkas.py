"""File names that say kind, period and unit by themselves."""

import re
from hashlib import sha256

from pipeline.domain.periode import Periode

_ASING = re.compile(r"[^\w.-]+", re.ASCII)
_PERANGKAT = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin|conout)(?:\..*)?", re.IGNORECASE | re.ASCII)
"""Names Windows keeps for devices, whatever stands behind a dot."""
_TERPANJANG = 60


def nama_berkas(jenis: str, periode: Periode, bagian: str = "", akhiran: str = "docx") -> str:
    """``1-formulir/formulir-2024-tw1-kesra.xlsx`` for ``1-formulir/formulir``: known wherever the file is taken."""
    return f"{'-'.join(filter(None, (jenis, str(periode).casefold(), bagian)))}.{akhiran}"


def nama_unit(kode: str) -> str:
    """The kode of a unit as part of a file name; one that had to be changed gets four signs to stay unique.

    ``PRN`` (Perencanaan) is a printer to Windows, as ``AUX``, ``CON``, ``NUL``, ``COM1`` and ``LPT1`` are devices.
    """
    bersih = _ASING.sub("-", kode).strip(".-")[:_TERPANJANG].rstrip(".-") or "unit"
    if bersih == kode and not _PERANGKAT.fullmatch(kode):
        return kode.casefold()
    if _PERANGKAT.fullmatch(bersih):
        bersih = bersih.replace(".", "-")  # what stands before the first dot is the device
    return f"{bersih.casefold()}-{sha256(kode.encode()).hexdigest()[:4]}"
