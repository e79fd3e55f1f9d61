"""File names made from the kode of a unit kerja."""

import re
from hashlib import sha256

_ASING = re.compile(r"[^\w.-]+", re.ASCII)
_PERANGKAT = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin|conout)(?:\..*)?", re.IGNORECASE | re.ASCII)
"""Names Windows keeps for devices, whatever stands behind a dot."""
_TERPANJANG = 60


def nama_berkas(kode: str) -> str:
    """The kode as a file name every system accepts; a kode that had to be changed gets four signs to stay unique.

    ``PRN`` (Perencanaan) is a printer to Windows, as ``AUX``, ``CON``, ``NUL``, ``COM1`` and ``LPT1`` are devices.
    """
    bersih = _ASING.sub("-", kode).strip(".-")[:_TERPANJANG].rstrip(".-") or "unit"
    if bersih == kode and not _PERANGKAT.fullmatch(kode):
        return kode
    if _PERANGKAT.fullmatch(bersih):
        bersih = bersih.replace(".", "-")  # what stands before the first dot is the device
    return f"{bersih}-{sha256(kode.encode()).hexdigest()[:4]}"
