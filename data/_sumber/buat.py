"""Membuat ulang semua data contoh: `python data/_sumber/buat.py [folder tujuan]`."""

from __future__ import annotations

import sys
from pathlib import Path

import kecamatan
import keliru
import kesbangpol
import rsud
import satpol


def utama(tujuan: Path) -> None:
    """Menulis tiap folder contoh di bawah `tujuan`; isinya selalu sama."""
    for contoh in (satpol, kecamatan, rsud, kesbangpol, keliru):
        contoh.buat(tujuan)
        print(f"{contoh.__name__}: {tujuan / contoh.FOLDER}")


if __name__ == "__main__":
    utama(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
