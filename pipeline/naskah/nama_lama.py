"""Names that templates used before (``nama_lama.toml``): an old copy of an office prints what it printed then."""

import tomllib
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Nama = Mapping[str, Mapping[str, str]]
"""Where a record stands in the context, then its old names and what they are now."""


@cache
def old_names(templat: str) -> Nama:
    """The old names of one template, none where it has none."""
    text = (files("pipeline.naskah") / "nama_lama.toml").read_text(encoding="utf-8")
    found: Nama = tomllib.loads(text).get(templat, {})
    return found


class Dahulu:
    """A record that also answers to its old names."""

    __slots__ = ("_isi", "_jalur", "_nama")

    def __init__(self, isi: object, jalur: str, nama: Nama) -> None:
        self._isi, self._jalur, self._nama = isi, jalur, nama

    def __getattr__(self, nama: str) -> Any:
        baru = self._nama.get(self._jalur, {}).get(nama, nama)
        awal, banyak, akhir = baru.partition("[].")
        value = self._isi
        for satu in awal.split("."):
            value = getattr(value, satu)
        if banyak:
            value = tuple(getattr(satu, akhir) for satu in value)  # type: ignore[attr-defined]  # a tuple by its name
        return as_before(value, f"{self._jalur}.{nama}", self._nama)


def as_before(value: Any, jalur: str, nama: Nama) -> Any:
    """A value whose records answer to the old names that belong to their place."""
    if isinstance(value, tuple):
        return tuple(as_before(satu, jalur, nama) for satu in value)
    berjalan = any(tempat == jalur or tempat.startswith(f"{jalur}.") for tempat in nama)
    return Dahulu(value, jalur, nama) if berjalan and is_dataclass(value) else value


def schema_before(schema: dict[str, Any], templat: str) -> dict[str, Any]:
    """A schema (``pipeline.word.schema``) that knows the old names as well."""
    for tempat, nama in old_names(templat).items():
        here: Any = schema
        for satu in tempat.split("."):
            here = here[satu][0] if isinstance(here[satu], list) else here[satu]
        here.update({lama: _then(here, baru) for lama, baru in nama.items()})
    return schema


def _then(here: Mapping[str, Any], baru: str) -> Any:
    awal, banyak, akhir = baru.partition("[].")
    if banyak:
        return [here[awal][0][akhir]]
    return [None] if "." in awal else here[awal]
