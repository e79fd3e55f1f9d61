"""The data and information the office needs, and which sheet of the form asks for each (``kebutuhan_data.toml``)."""

from dataclasses import dataclass

from pipeline.regulation.berlaku import record, rule


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """One need: what, for which document, and the sheet and columns of the form that ask for it."""

    data: str
    untuk: str
    lembar: str
    kolom: tuple[str, ...]


def data_needs(tahun: int) -> tuple[Kebutuhan, ...]:
    """Every need in force in a year, in the order of the file."""
    return tuple(record(Kebutuhan, row) for row in rule("kebutuhan_data.toml", "kebutuhan_data", tahun)["kebutuhan"])
