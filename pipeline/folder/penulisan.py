"""The door back into the data folder: what a reviewer changed, written beside and put in place in one step."""

import os
from collections.abc import Mapping
from pathlib import Path

from pipeline import disk
from pipeline.domain.berkas import Berkas
from pipeline.errors import OutputError


def write_back(unit: Path, berkas: Mapping[str, bytes], dilihat: Mapping[str, Berkas]) -> None:
    """Write files of an office's folder in this order; ``dilihat`` are those read before, as they were then.

    Raises:
        OutputError: one of them is held open, cannot be written, or was changed by somebody since it was read.
    """
    for nama, isi in berkas.items():
        file = unit / nama
        try:
            _untouched(file, dilihat.get(nama))
            if not file.is_file() or file.read_bytes() != isi:
                disk.put(file, isi)
        except PermissionError as error:
            if not os.access(file.parent, os.W_OK):
                raise OutputError(f"Folder “{file.parent}” tidak boleh ditulisi. Periksa izinnya.") from error
            raise OutputError(
                f"Berkas “{nama}” sedang dibuka atau terkunci. Tutup berkas itu, lalu jalankan lagi."
            ) from error
        except OSError as error:
            raise OutputError(f"Berkas “{nama}” tidak dapat ditulis ({disk.sebab(error)}).") from error


def _untouched(file: Path, dilihat: Berkas | None) -> None:
    """Refuse to write over what was not there, or was otherwise, when it was read."""
    now = file.read_bytes() if file.is_file() else None
    if now is not None and (dilihat is None or now != dilihat.isi):
        raise OutputError(f"Berkas “{file.name}” berubah saat sedang diproses. Jalankan lagi.")
