"""Ranks of civil servants and classes of PPPK, and what of them a text names (``pangkat.toml``)."""

import re
from dataclasses import dataclass

from pipeline.regulation.berlaku import content

_BERKAS = "pangkat.toml"
_GOLONGAN = re.compile(
    r"(?<![a-z0-9])(?:(IV|I{1,3}|[1-4])\s*[/\\|.,–-]\s*([a-e])|(IV|I{1,3})\s+([a-e])|(IV|III|II)([a-e]))(?![a-z0-9])",
    re.IGNORECASE,
)
"""A golongan with its ruang, however they are parted: III/d, III.d, III-d, III d, IIId, 3/d."""
_PPPK = re.compile(
    r"(?:(?:ASN|pegawai)\s+)?(?:(?:PPPK|P3K|pegawai pemerintah dengan perjanjian kerja)\b[\s,:/–-]*)?"
    r"(?:gol(?:ongan)?\b[\s.:]*)?([IVX]+|1[0-7]|[1-9])",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b(?:pangkat|gol(?:ongan)?|ruang|pns|cpns)\b", re.IGNORECASE)
_SINGKATAN = {"tk": "tingkat", "tkt": "tingkat", "tingkt": "tingkat", "pemb": "pembina", "md": "muda"}
_ROMAWI = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_KATA = re.compile(r"[a-z]+|\b1\b")


@dataclass(frozen=True, slots=True)
class Pangkat:
    """What a text says: ``golongan`` such as ``III/d`` or ``IX``, ``nama`` as the list has it; empty when unnamed."""

    golongan: str
    nama: str


def rank_of(golongan: str) -> str:
    """The name of the rank of a golongan ruang; empty for one that is not on the list."""
    return str(content(_BERKAS)["pns"].get(golongan, ""))


def read_rank(teks: str) -> Pangkat | None:
    """What a text such as ``Penata Tk. I (III/d)`` or ``PPPK Golongan IX`` names; None when it is on no list."""
    rapi = " ".join(teks.split())
    match = _GOLONGAN.search(rapi)
    if match:
        romawi, ruang = (bagian for bagian in match.groups() if bagian)
        golongan = f"{_ROMAWI.get(romawi, romawi.upper())}/{ruang.lower()}"
        nama = _nama(rapi[: match.start()] + " " + rapi[match.end() :])
        return Pangkat(golongan, nama) if rank_of(golongan) else None
    if nama := _nama(rapi):
        return Pangkat("", nama)
    pppk = _PPPK.fullmatch(rapi.strip(" ()."))
    return Pangkat(pppk_class, "") if pppk and (pppk_class := _pppk(pppk[1])) else None


def _pppk(teks: str) -> str:
    """The class of a PPPK in Roman figures; empty for one that is not on the list."""
    semua: list[str] = content(_BERKAS)["pppk"]
    if teks.isdigit():
        return semua[int(teks) - 1] if int(teks) <= len(semua) else ""
    return teks.upper() if teks.upper() in semua else ""


def _nama(teks: str) -> str:
    """The rank a text spells out, Tk. read as Tingkat and 1 as I; empty when it is not on the list."""
    kata = [_SINGKATAN.get(k, k) for k in _KATA.findall(_LABEL.sub(" ", teks.casefold()))]
    tulisan = " ".join("i" if k == "1" else k for k in kata)
    return next((nama for nama in content(_BERKAS)["pns"].values() if nama.casefold() == tulisan), "")
