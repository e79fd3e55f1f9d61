"""The data and information the office needs, and which sheet of the form asks for each (``kebutuhan_data.toml``)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """One need: what, for which document, and the sheet and columns of the form that ask for it."""

    data: str
    untuk: str
    lembar: str
    kolom: tuple[str, ...]


@cache
def data_needs() -> tuple[Kebutuhan, ...]:
    """Every need, in the order of the file."""
    text = (files("pipeline.regulation") / "kebutuhan_data.toml").read_text(encoding="utf-8")
    return tuple(
        Kebutuhan(row["data"], row["untuk"], row["lembar"], tuple(row["kolom"]))
        for row in tomllib.loads(text)["kebutuhan"]
    )
