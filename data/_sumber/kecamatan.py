"""Folder kecamatan contoh 2024: angka IKU yang dipublikasikan, selebihnya buatan dan lengkap."""

from __future__ import annotations

from pathlib import Path

import lengkap
from isian import Kantor

FOLDER = "kecamatan-contoh-muncar"
KANTOR = Kantor(
    Path(__file__).parent / "kecamatan",
    FOLDER,
    "2024",
    {"TW1": "2024-04-04", "TW2": "2024-07-04", "TW3": "2024-10-03", "TW4": "2025-01-06"},
)


def buat(data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    lengkap.buat(KANTOR, data)
