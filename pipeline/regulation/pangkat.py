"""Ranks of civil servants and classes of PPPK, and what of them a text names (``pangkat.toml``)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_GOLONGAN = re.compile(r"\b(IV|I{1,3})\s*/\s*([a-e])\b", re.IGNORECASE)
_PPPK = re.compile(r"(?:(?:PPPK|P3K)\b[\s,–-]*)?(?:gol(?:ongan|\.)?\s*)?([IVX]+)", re.IGNORECASE)
_KATA = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Pangkat:
    """What a text says: ``golongan`` such as ``III/d`` or ``IX``, ``nama`` as the list has it; empty when unnamed."""

    golongan: str
    nama: str


@cache
def _isi() -> Mapping[str, Any]:
    isi: dict[str, Any] = tomllib.loads((files("pipeline.regulation") / "pangkat.toml").read_text(encoding="utf-8"))
    return isi


def rank_of(golongan: str) -> str:
    """The name of the rank of a golongan ruang; empty for one that is not on the list."""
    return str(_isi()["pns"].get(golongan, ""))


def read_rank(teks: str) -> Pangkat | None:
    """What a text such as ``Penata Tk. I (III/d)`` or ``PPPK Golongan IX`` names; None when it is on no list."""
    match = _GOLONGAN.search(teks)
    nama = _nama(teks[: match.start()] + teks[match.end() :] if match else teks)
    if match:
        golongan = f"{match[1].upper()}/{match[2].lower()}"
        return Pangkat(golongan, nama) if rank_of(golongan) else None
    pppk = _PPPK.fullmatch(teks.strip(" ()."))
    if nama:
        return Pangkat("", nama)
    return Pangkat(pppk[1].upper(), "") if pppk and pppk[1].upper() in _isi()["pppk"] else None


def _nama(teks: str) -> str:
    """The rank a text spells out, Tk. read as Tingkat; empty when it is not on the list."""
    kata = " ".join("tingkat" if k == "tk" else k for k in _KATA.findall(teks.casefold()))
    return next((nama for nama in _isi()["pns"].values() if nama.casefold() == kata), "")
