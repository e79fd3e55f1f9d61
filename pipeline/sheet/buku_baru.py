"""A workbook of ours: the same rows give the same bytes, and a text stays a text whatever it begins with."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from xlsxwriter import Workbook

DIBUAT: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The day every workbook says it was made on, so that two runs give the same bytes."""
PILIHAN: Final[dict[str, Any]] = {
    "in_memory": True,
    "remove_timezone": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
"""How the library writes it: nothing that acts, no file besides it."""
PANJANG_SEL: Final = 32_767
"""The longest text Excel keeps in one cell."""
_KEPALA: Final = 46
"""Bytes of an entry of a zip's directory before its name (APPNOTE.TXT 4.3.12)."""
_SISTEM: Final = 5
"""The byte of such an entry that says on what system it was made (4.4.2)."""
_UNIX: Final = 3
_TERPANJANG: Final = 255
"""Letters a property may have."""


def new_workbook(judul: str, penulis: str, tulis: Callable[[Workbook], object]) -> bytes:
    """The bytes of a workbook that ``tulis`` fills, with its title and author."""
    wadah = BytesIO()
    with Workbook(wadah, PILIHAN) as buku:
        buku.set_properties({"title": judul[:_TERPANJANG], "author": penulis[:_TERPANJANG], "created": DIBUAT})
        tulis(buku)
    return _same_everywhere(wadah.getvalue())


def _same_everywhere(data: bytes) -> bytes:
    """The workbook without a word of the system it was made on, which a zip keeps for each of its files."""
    isi = bytearray(data)
    with ZipFile(BytesIO(data)) as paket:
        awal, entri = paket.start_dir, paket.infolist()
    for satu in entri:
        isi[awal + _SISTEM] = _UNIX
        awal += _KEPALA + len(satu.filename.encode()) + len(satu.extra) + len(satu.comment)
    return bytes(isi)
