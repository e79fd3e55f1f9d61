"""Formulas, predicate scales and the efficiency method, read from their dated TOML files."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from pipeline.domain.ejaan import seragam
from pipeline.domain.instansi import Kebijakan
from pipeline.regulation.berlaku import content, dated, record, ruled, rules

_RUMUS, _EFISIENSI = "rumus.toml", "efisiensi.toml"


@dataclass(frozen=True, slots=True)
class Rumus:
    """One formula: its text as printed, what it is for, its source (empty for none) and since when it is used."""

    nama: str
    teks: str
    uraian: str
    sumber: str
    berlaku_sejak: str


@dataclass(frozen=True, slots=True)
class MetodeEfisiensi:
    """One way to judge efficiency: the capaian needed before anything is said, the band and the bound, in points.

    ``dari`` is what serapan is taken from: ``capaian``, or ``seratus`` for what was left of the money.
    """

    nama: str
    teks: str
    sumber: str
    dari: str
    ambang_capaian: Decimal
    pita: Decimal
    batas: Decimal
    label_efisien: str
    label_cukup: str
    label_tidak: str
    label_belum: str
    label_tanpa: str


@cache
def formulas(tahun: int) -> Mapping[str, Rumus]:
    """Every capaian formula in force in a year by its name (positif, negatif_selisih, …)."""
    return MappingProxyType({
        name: record(Rumus, {**row, "nama": name, "berlaku_sejak": row["berlaku_sejak"].isoformat()})
        for name, row in rules(_RUMUS, tahun).items()
    })  # fmt: skip


Skala = tuple[tuple[str, ...], ...]
"""The steps of a predicate scale, lowest first, each as the words that name it, in small letters."""


@cache
def _known_scales() -> dict[str, Skala]:
    read = content(_RUMUS)
    padanan = read["padanan_predikat"]
    return {
        name: tuple(tuple(seragam(kata) for kata in (word, *padanan.get(name, {}).get(word, ()))) for word in words)
        for name, words in read["skala_predikat"].items()
    }


def predicate_order(declared: str, *words: str) -> Skala:
    """The steps of the scale of one indikator, lowest first; empty when it cannot be known.

    ``declared`` is the plan's ``skala_predikat``: a known name (opini, akip, skm) or the words themselves, lowest
    first, separated by ``<``, ``,`` or ``;``. Without a declaration the one known scale that holds all ``words`` is
    taken; two such scales (``B`` stands in akip and in skm) leave the question open.
    """
    name = declared.strip().casefold()
    if name in _known_scales():
        return _known_scales()[name]
    if name:
        return tuple((seragam(word),) for word in re.split(r"[<,;]", declared) if word.strip())
    fitting = [scale for scale in _known_scales().values() if all(predicate_place(scale, word) for word in words)]
    return fitting[0] if len(fitting) == 1 and words else ()


def predicate_place(scale: Skala, word: str) -> int:
    """The step of a predicate counted from 1 for the lowest; 0 when it does not stand on the scale."""
    return next((n for n, step in enumerate(scale, start=1) if seragam(word) in step), 0)


@cache
def meanings() -> Mapping[str, frozenset[str]]:
    """Letter → the words it stands for on any known scale, in lower case: ``BB`` → sangat baik."""
    words: dict[str, frozenset[str]] = {}
    for scale in content("predikat.toml").values():
        for letter, names in scale["sebutan"].items():
            words[letter] = words.get(letter, frozenset()) | {name.casefold() for name in names}
    return words


@cache
def efficiency(name: str, tahun: int) -> MetodeEfisiensi:
    """The efficiency method of that name in force in a year; KeyError when there is none."""
    metode = ruled(MetodeEfisiensi, _EFISIENSI, name, tahun)
    return replace(metode, teks=metode.teks.format(ambang=metode.ambang_capaian, batas=metode.batas))


def efficiency_in_force(kebijakan: Kebijakan, tahun: int) -> MetodeEfisiensi:
    """The method the office judges a year's efficiency by, with its source."""
    metode = efficiency(kebijakan.efisiensi, tahun)
    return replace(metode, sumber=kebijakan.sumber("efisiensi", metode.sumber))


def efficiency_names() -> tuple[str, ...]:
    """The methods ``instansi.toml`` may name, in the order of the file."""
    return tuple(dated(_EFISIENSI))
