"""The 23 rows of the reviu on a Laporan Kinerja (PermenPANRB 53/2014), read from ``reviu.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class BarisReviu:
    """One statement; without ``syarat`` a person must judge it, and ``pertanyaan`` says by what.

    ``temuan`` is the code of its finding; empty where another criterion reports the same.
    """

    aspek: str
    nomor: int
    pernyataan: str
    syarat: str = ""
    pertanyaan: str = ""
    temuan: str = ""


@dataclass(frozen=True, slots=True)
class Reviu:
    """The statements in order and where they come from."""

    sumber: str
    baris: tuple[BarisReviu, ...]


@cache
def reviu() -> Reviu:
    """The reviu as data."""
    isi = tomllib.loads((files("pipeline.regulation") / "reviu.toml").read_text(encoding="utf-8"))
    return Reviu(sumber=isi["sumber"], baris=tuple(BarisReviu(**baris) for baris in isi["baris"]))
