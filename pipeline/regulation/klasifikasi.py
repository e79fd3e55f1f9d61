"""Archive class and retention of a kind of document, read from ``klasifikasi.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Klasifikasi:
    """The classification code, what it stands for, and how long the document is kept."""

    kode: str
    uraian: str
    retensi: str


def classification(jenis: str) -> Klasifikasi:
    """The class of one kind of document; ``pk_administrator`` falls under ``pk``, an unknown kind under the rest."""
    rows = _rows()
    row = rows.get(jenis) or rows.get(jenis.partition("_")[0]) or rows["lainnya"]
    return Klasifikasi(row["kode"], row["uraian"], row["retensi"])


@cache
def _rows() -> dict[str, dict[str, Any]]:
    text = (files("pipeline.regulation") / "klasifikasi.toml").read_text(encoding="utf-8")
    return {name: row for name, row in tomllib.loads(text).items() if isinstance(row, dict)}
