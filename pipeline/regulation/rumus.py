"""Formulas, predicate scales and the efficiency method, read from their dated TOML files."""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Rumus:
    """One formula: its text as printed, what it is for, its source and since when it is used."""

    nama: str
    teks: str
    uraian: str
    sumber: str
    berlaku_sejak: str


@dataclass(frozen=True, slots=True)
class MetodeEfisiensi:
    """One way to judge efficiency: the capaian needed before anything is said, the band and the bound, in points."""

    nama: str
    teks: str
    sumber: str
    ambang_capaian: Decimal
    pita: Decimal
    batas: Decimal
    label_efisien: str
    label_cukup: str
    label_tidak: str
    label_belum: str
    label_tanpa: str


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("pipeline.regulation") / name).read_text(encoding="utf-8"))


_BUKAN_RUMUS = ("skala_predikat", "padanan_predikat")


@cache
def formulas() -> dict[str, Rumus]:
    """Every capaian formula by its name (positif, negatif_selisih, …)."""
    rows = {name: row for name, row in _read("rumus.toml").items() if name not in _BUKAN_RUMUS}
    return {
        name: Rumus(name, row["teks"], row["uraian"], row["sumber"], row["berlaku_sejak"].isoformat())
        for name, row in rows.items()
    }


Skala = tuple[tuple[str, ...], ...]
"""The steps of a predicate scale, lowest first, each as the words that name it, in small letters."""


@cache
def _known_scales() -> dict[str, Skala]:
    read = _read("rumus.toml")
    padanan = read["padanan_predikat"]
    return {
        name: tuple(
            tuple(" ".join(kata.casefold().split()) for kata in (word, *padanan.get(name, {}).get(word, ())))
            for word in words
        )
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
        return tuple((_plain(word),) for word in re.split(r"[<,;]", declared) if word.strip())
    fitting = [scale for scale in _known_scales().values() if all(predicate_place(scale, word) for word in words)]
    return fitting[0] if len(fitting) == 1 and words else ()


def predicate_place(scale: Skala, word: str) -> int:
    """The step of a predicate counted from 1 for the lowest; 0 when it does not stand on the scale."""
    return next((n for n, step in enumerate(scale, start=1) if _plain(word) in step), 0)


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())


@cache
def efficiency(name: str) -> MetodeEfisiensi:
    """The efficiency method of that name; KeyError when there is none."""
    row = _read("efisiensi.toml")[name]
    return MetodeEfisiensi(
        nama=row["nama"],
        teks=row["teks"].format(ambang=row["ambang_capaian"], batas=row["batas"]),
        sumber=row["sumber"],
        ambang_capaian=Decimal(row["ambang_capaian"]),
        pita=Decimal(row["pita"]),
        batas=Decimal(row["batas"]),
        **{key: row[key] for key in row if key.startswith("label_")},
    )


@cache
def efficiency_names() -> tuple[str, ...]:
    """The methods ``instansi.toml`` may name, in the order of the file."""
    return tuple(_read("efisiensi.toml"))
