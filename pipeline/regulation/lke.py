"""The criteria of the LKE (PermenPANRB 88/2021) that a report's content can answer, read from ``lke.toml``."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.regulation.berlaku import rule


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
def lke(tahun: int) -> Lke:
    """The LKE in force for the report of a year."""
    isi = rule("lke.toml", "lke", tahun)
    return Lke(
        peraturan=isi["peraturan"],
        kriteria=tuple(KriteriaLke(**baris) for baris in isi["kriteria"]),
        jenjang=tuple(JenjangLke(nilai, Decimal(skor), Decimal(batas)) for nilai, skor, batas in isi["jenjang"]),
        nilai_kosong=isi["nilai_kosong"],
    )
