"""The 23 rows of the reviu on a Laporan Kinerja (PermenPANRB 53/2014), read from ``reviu.toml``."""

from dataclasses import dataclass
from functools import cache

from pipeline.regulation.berlaku import rule


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
    """The statements in order, where they come from, and whose report is reviewed at all.

    ``lingkup`` is what a perangkat daerah prints about that, ``lingkup_pemerintah_daerah`` the kabupaten or kota.
    """

    sumber: str
    lingkup: str
    lingkup_pemerintah_daerah: str
    baris: tuple[BarisReviu, ...]


@cache
def reviu(tahun: int) -> Reviu:
    """The reviu in force for the report of a year."""
    isi = rule("reviu.toml", "reviu", tahun)
    return Reviu(
        sumber=isi["sumber"],
        lingkup=isi["lingkup"],
        lingkup_pemerintah_daerah=isi["lingkup_pemerintah_daerah"],
        baris=tuple(BarisReviu(**baris) for baris in isi["baris"]),
    )
