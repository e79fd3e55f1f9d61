"""Folder badan contoh 2023: pagu murni dan perubahan beserta target yang dipublikasikan, selebihnya buatan."""

from __future__ import annotations

from pathlib import Path

import lengkap
from isian import Kantor

FOLDER = "kesbangpol-contoh-mamberamo"
KANTOR = Kantor(
    Path(__file__).parent / "kesbangpol",
    FOLDER,
    "2023",
    {"TW1": "2023-04-04", "TW2": "2023-07-04", "TW3": "2023-10-03", "TW4": "2024-01-03"},
)


def buat(data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    lengkap.buat(KANTOR, data)
