"""Folder RSUD contoh 2021: program, pagu, dan indikator yang dipublikasikan, selebihnya buatan dan lengkap."""

from __future__ import annotations

from pathlib import Path

import lengkap
from isian import Kantor

FOLDER = "rsud-contoh-sidoarjo"
KANTOR = Kantor(
    Path(__file__).parent / "rsud",
    FOLDER,
    "2021",
    {"TW1": "2021-04-06", "TW2": "2021-07-06", "TW3": "2021-10-05", "TW4": "2022-01-04"},
)


def buat(data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    lengkap.buat(KANTOR, data)
