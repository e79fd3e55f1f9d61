"""What a NIP says about its bearer, and whether it can be one (18 digits: birth, appointment, sex, serial)."""

import re
from datetime import date

_DELAPAN_BELAS = re.compile(r"\d{18}")
_TERMUDA, _TERTUA = 16, 60


def cacat(nip: str) -> str:
    """Why a NIP cannot be right, in words; empty when it can.

    The month of appointment of PPPK may lie outside 01–12 (21, say), and is then not judged.
    """
    angka = re.sub(r"[\s.]", "", nip)
    if not _DELAPAN_BELAS.fullmatch(angka):
        return f"panjangnya {len(angka)}, seharusnya 18 angka" if angka.isdigit() else "memuat selain angka"
    lahir = _tanggal(angka[:8])
    if lahir is None:
        return f"tanggal lahir {angka[:8]} tidak ada dalam kalender"
    usia = int(angka[8:12]) - lahir.year
    if not _TERMUDA <= usia <= _TERTUA:
        return f"usia saat diangkat menjadi {usia} tahun"
    if angka[14] not in "12":
        return f"angka ke-15 seharusnya 1 atau 2, tertulis {angka[14]}"
    return "bulan pengangkatan 00" if angka[12:14] == "00" else ""


def _tanggal(teks: str) -> date | None:
    try:
        return date(int(teks[:4]), int(teks[4:6]), int(teks[6:8]))
    except ValueError:
        return None
