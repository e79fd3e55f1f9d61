"""Thresholds and word lists of the plausibility checks, each with its reason in ``kewajaran.toml``."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _isi() -> Mapping[str, Any]:
    isi: dict[str, Any] = tomllib.loads((files("pipeline.regulation") / "kewajaran.toml").read_text(encoding="utf-8"))
    return isi


@cache
def threshold(nama: str) -> Decimal:
    """The threshold of one name; its unit (percent, ratio, rupiah, rows) stands in its reason."""
    return Decimal(_isi()["ambang"][nama]["nilai"])


@cache
def word_list(nama: str) -> tuple[str, ...]:
    """One list of words in lower case, in the order of the file."""
    return tuple(_isi()["daftar"][nama])


def reasons() -> dict[str, str]:
    """Why each threshold is what it is: name → reason."""
    return {nama: baris["alasan"] for nama, baris in _isi()["ambang"].items()}
