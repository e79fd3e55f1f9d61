"""A chart as a value: categories, series and words; Word draws it, and staff can edit its data."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["kolom", "batang"]
SHEET = "Data"


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers, one per category; None where there is none (a gap, never a zero)."""

    name: str
    values: tuple[Decimal | int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers for a chart in the template; `alt` is read aloud to who cannot see it.

    A chart staff drew keeps its kind and its look; `kind` counts where the template holds only a picture's place.
    An empty `title` leaves the template's own. `tall` is how many times the height of the drawing in the template it
    gets, so that bars stay readable however many there are.

    Raises:
        ValueError: a series has not one value for each category, or there is no series.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    title: str = ""
    alt: str = ""
    kind: Kind = "kolom"
    tall: Decimal | int = 1

    def __post_init__(self) -> None:
        if not self.series:
            raise ValueError(f"grafik {self.title!r} tidak punya deret")
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(
                    f"deret {series.name!r}: {len(series.values)} nilai, {len(self.categories)} kategori"
                )


def column(place: int) -> str:
    """Return the spreadsheet letter of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def plain(value: Decimal | int) -> str:
    """Return a number as a file holds it, without an exponent."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
