"""File names made from the kode of a unit kerja."""

import re
from hashlib import sha256

_ASING = re.compile(r"[^\w.-]+", re.ASCII)


def nama_berkas(kode: str) -> str:
    """The kode as a file name every system accepts; a kode that had to be changed gets four signs to stay unique."""
    bersih = _ASING.sub("-", kode).strip(".-") or "unit"
    return bersih if bersih == kode else f"{bersih}-{sha256(kode.encode()).hexdigest()[:4]}"
