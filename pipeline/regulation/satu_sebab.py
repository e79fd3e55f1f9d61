"""Which findings say the same cause twice (``satu_sebab.toml``)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Sebab:
    """One cause: a finding of ``gugur`` goes where one of ``tetap`` stands at the same place (``pada``)."""

    tetap: tuple[str, ...]
    gugur: tuple[str, ...]
    pada: str
    alasan: str


@cache
def causes() -> tuple[Sebab, ...]:
    """Every cause, in the order of the file; codes by their beginnings."""
    text = (files("pipeline.regulation") / "satu_sebab.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["sebab"]
    return tuple(Sebab(tuple(r["tetap"]), tuple(r["gugur"]), r["pada"], r["alasan"]) for r in rows)
