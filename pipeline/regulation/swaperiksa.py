"""What a Laporan Kinerja is checked by: the LKE (PermenPANRB 88/2021) and the reviu (PermenPANRB 53/2014)."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pipeline.regulation.berlaku import ruled


@dataclass(frozen=True, slots=True)
class KriteriaLke:
    """One criterion; ``syarat`` names the rule, ``bagian`` the place in the report, ``temuan`` its code."""

    nomor: str
    temuan: str
    kriteria: str
    syarat: str
    bagian: str


@dataclass(frozen=True, slots=True)
class Lke:
    """The criteria in order, the steps from the highest a program may show, and the answer for nothing met.

    A step is (answer, score, percent): reached when more than so many percent of the criteria are met.
    """

    peraturan: str
    kriteria: tuple[KriteriaLke, ...]
    jenjang: tuple[tuple[str, Decimal, Decimal], ...]
    nilai_kosong: str

    def nilai(self, terpenuhi: int, dari: int) -> str:
        """The answer for so many criteria met: all → BB, more than 75 % → B, … none → E; never A or AA."""
        persen = Decimal(terpenuhi) * 100 / dari if dari else Decimal(0)
        tercapai = (nilai for nilai, _, batas in self.jenjang if persen > batas or persen == Decimal(100))
        return next(tercapai, self.nilai_kosong)


@cache
def lke(tahun: int) -> Lke:
    """The LKE in force for the report of a year."""
    return ruled(Lke, "lke.toml", "lke", tahun)


@dataclass(frozen=True, slots=True)
class BarisReviu:
    """One statement: ``dilihat`` is what the rule ``syarat`` looks at, ``dinilai`` what only a person can judge.

    Without ``syarat`` the program looks at nothing. ``temuan`` is the code of its finding; empty where another
    criterion reports the same.
    """

    aspek: str
    nomor: int
    pernyataan: str
    dinilai: str
    syarat: str = ""
    dilihat: str = ""
    temuan: str = ""


@dataclass(frozen=True, slots=True)
class Reviu:
    """The 23 statements in order, where they come from, and whose report is reviewed at all.

    ``lingkup`` is what a perangkat daerah prints about that, ``lingkup_pemerintah_daerah`` the kabupaten or kota.
    """

    sumber: str
    lingkup: str
    lingkup_pemerintah_daerah: str
    baris: tuple[BarisReviu, ...]


@cache
def reviu(tahun: int) -> Reviu:
    """The reviu in force for the report of a year."""
    return ruled(Reviu, "reviu.toml", "reviu", tahun)
