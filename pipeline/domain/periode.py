"""The reporting period: a triwulan of a year, or the whole year."""

import re
from dataclasses import dataclass

ROMAN = ("", "I", "II", "III", "IV")
_PATTERN = re.compile(r"^(\d{4})(?:-TW([1-4]))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A year with a triwulan 1–4, or 0 for the whole year."""

    tahun: int
    triwulan: int = 0

    @classmethod
    def parse(cls, text: str) -> "Periode | None":
        """The period written as ``2024-TW3`` or ``2024``; None for anything else."""
        match = _PATTERN.match(text.strip())
        return cls(int(match[1]), int(match[2] or 0)) if match else None

    @property
    def setahun(self) -> bool:
        """Whether this is the whole year."""
        return self.triwulan == 0

    @property
    def triwulan_terakhir(self) -> int:
        """The last quarter that counts: its own, or 4 for the year."""
        return self.triwulan or 4

    @property
    def berakhir(self) -> bool:
        """Whether the period closes the year: TW4, or the year itself."""
        return self.triwulan_terakhir == len(ROMAN) - 1

    @property
    def triwulan_berjalan(self) -> tuple[int, ...]:
        """The quarters so far: (1, 2, 3) for TW3, all four for the year."""
        return tuple(range(1, self.triwulan_terakhir + 1))

    @property
    def sebutan(self) -> str:
        """How a sentence names it: ``Triwulan III Tahun 2024``, ``Tahun 2024``."""
        if self.setahun:
            return f"Tahun {self.tahun}"
        return f"Triwulan {ROMAN[self.triwulan]} Tahun {self.tahun}"

    def __str__(self) -> str:
        """The name of its output folder: ``2024-TW3``, ``2024``."""
        return str(self.tahun) if self.setahun else f"{self.tahun}-TW{self.triwulan}"
