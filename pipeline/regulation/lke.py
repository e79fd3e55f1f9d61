"""The criteria of the LKE (PermenPANRB 88/2021) that a report's content can answer, read from ``lke.toml``."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

_UMUM = "umum"


@dataclass(frozen=True, slots=True)
class KriteriaLke:
    """One criterion; ``syarat`` names the rule, ``bagian`` the place in the report, ``temuan`` its code."""

    nomor: str
    temuan: str
    kriteria: str
    syarat: str
    bagian: str


@dataclass(frozen=True, slots=True)
class JenjangLke:
    """One step of the answer: reached when more than ``lebih_dari`` percent of the criteria are met."""

    nilai: str
    skor: Decimal
    lebih_dari: Decimal


@dataclass(frozen=True, slots=True)
class Lke:
    """The criteria in order, the steps from the highest a program may show, and the answer for nothing met."""

    peraturan: str
    kriteria: tuple[KriteriaLke, ...]
    jenjang: tuple[JenjangLke, ...]
    nilai_kosong: str

    def nilai(self, terpenuhi: int, dari: int) -> str:
        """The answer for so many criteria met: all → BB, more than 75 % → B, … none → E; never A or AA."""
        persen = Decimal(terpenuhi) * 100 / dari if dari else Decimal(0)
        tercapai = (j.nilai for j in self.jenjang if persen > j.lebih_dari or persen == Decimal(100))
        return next(tercapai, self.nilai_kosong)


@cache
def lke() -> Lke:
    """The LKE as data."""
    isi = tomllib.loads((files("pipeline.regulation") / "lke.toml").read_text(encoding="utf-8"))
    umum = isi.pop(_UMUM)
    return Lke(
        peraturan=umum["peraturan"],
        kriteria=tuple(KriteriaLke(**baris) for baris in isi.values()),
        jenjang=tuple(JenjangLke(nilai, Decimal(skor), Decimal(batas)) for nilai, skor, batas in umum["jenjang"]),
        nilai_kosong=umum["nilai_kosong"],
    )
