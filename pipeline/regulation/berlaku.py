"""Dated rules: a rule is a list of records, and the year of the plan chooses the one in force."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Catatan = Mapping[str, Any]

TERBARU = 9999
"""A year that takes the newest record of every rule, where arithmetic is asked for without a plan."""

FOLDER: Traversable = files("pipeline.regulation")
"""Where the files of rules lie."""
_Noun = TypeVar("_Noun")


@cache
def _adapter(noun: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - who reads files without a finding needs no rule

    return TypeAdapter(noun)


def in_force(records: Iterable[Catatan], tahun: int) -> Catatan:
    """The record with the newest ``berlaku_sejak`` not after that year.

    A year before the first record takes the first: an old plan still has to be measured by something.
    """
    ordered = sorted(records, key=lambda record: record["berlaku_sejak"])
    return next((record for record in reversed(ordered) if record["berlaku_sejak"].year <= tahun), ordered[0])


@cache
def content(berkas: str) -> Catatan:
    """One file as it stands: dated rules as lists of records, the rest as written."""
    return tomllib.loads((FOLDER / berkas).read_text(encoding="utf-8"))


def rule(berkas: str, nama: str, tahun: int) -> Catatan:
    """The record of one rule in force in a year; KeyError where the file has no such rule."""
    return in_force(content(berkas)[nama], tahun)


def dated(berkas: str) -> dict[str, list[Catatan]]:
    """Every dated rule of a file with its records, in the order of the file."""
    return {nama: rows for nama, rows in content(berkas).items() if isinstance(rows, list)}


def rules(berkas: str, tahun: int) -> dict[str, Catatan]:
    """Every dated rule of a file in force in a year, in the order of the file."""
    return {nama: in_force(rows, tahun) for nama, rows in dated(berkas).items()}


def record(noun: type[_Noun], row: Catatan) -> _Noun:
    """A row of a file as one of our records: lists become tuples, figures Decimal; an unknown key is refused."""
    made: _Noun = _adapter(noun).validate_python(dict(row), extra="forbid")  # type: ignore[arg-type]
    return made


def ruled(noun: type[_Noun], berkas: str, nama: str, tahun: int) -> _Noun:
    """The rule in force in a year as one of our records, which need not name everything that is written there."""
    row, known = rule(berkas, nama, tahun), {field.name for field in fields(noun)}  # type: ignore[arg-type]
    return record(noun, {kunci: isi for kunci, isi in row.items() if kunci in known})
