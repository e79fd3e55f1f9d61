"""The rules of the Survei Kepuasan Masyarakat, read from ``skm.toml``: unsur, bobot, mutu and least sample."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Bobot:
    """The weight of one unsur, exact; ``sebutan`` is how a report prints it, ``sumber`` where it comes from."""

    nilai: Fraction
    sebutan: str
    sumber: str


@dataclass(frozen=True, slots=True)
class Mutu:
    """One class of service quality from its lower bound upwards; the last class has None."""

    huruf: str
    sebutan: str
    batas_bawah: Decimal | None


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question of the questionnaire with the meaning of the answers 1, 2, 3 and 4."""

    unsur: str
    teks: str
    jawaban: tuple[str, ...]


@cache
def _aturan() -> dict[str, Any]:
    return tomllib.loads((files("pipeline.regulation") / "skm.toml").read_text(encoding="utf-8"))


def unsur() -> tuple[str, ...]:
    """The names of the nine unsur in their order (PermenPANRB 14/2017)."""
    return tuple(_aturan()["unsur"]["nama"])


def pertanyaan() -> tuple[Pertanyaan, ...]:
    """The nine questions as the questionnaire prints them, one per unsur."""
    baris = _aturan()["kuesioner"]["pertanyaan"]
    return tuple(
        Pertanyaan(nama, teks, tuple(jawaban)) for nama, (teks, *jawaban) in zip(unsur(), baris, strict=True)
    )


def bobot(nama: str) -> Bobot:
    """The weight an office chose: ``tepat``, ``0,11`` or ``0,1111``; SettingsError for any other."""
    pilihan = _aturan()["bobot"]
    if nama not in pilihan:
        dikenal = ", ".join(f"“{kunci}”" for kunci in pilihan)
        raise SettingsError(f"Bobot SKM “{nama}” tidak dikenal; isi bobot_skm di instansi.toml dengan {dikenal}.")
    baris = pilihan[nama]
    return Bobot(Fraction(baris["nilai"]), baris["sebutan"], baris["sumber"])


def mutu(ikm: Decimal) -> Mutu:
    """The class of an IKM that is already rounded to two decimals, so that a printed figure has its printed class."""
    kelas = [
        Mutu(baris[0], baris[1], Decimal(baris[2]) if len(baris) > 2 else None)
        for baris in _aturan()["mutu"]["kelas"]
    ]
    return next(m for m in kelas if m.batas_bawah is None or ikm >= m.batas_bawah)


def sampel_minimum(populasi: int) -> int:
    """The fewest respondents for a population, by the table of Krejcie and Morgan; fewer than ten are all asked.

    A population between two rows takes the next row; beyond the table its last row counts.
    """
    tabel: list[list[int]] = _aturan()["sampel"]["tabel"]
    if populasi < tabel[0][0]:
        return max(populasi, 0)
    return next((sampel for batas, sampel in tabel if populasi <= batas), tabel[-1][1])
