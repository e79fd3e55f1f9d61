"""The reporting period: a triwulan of a year, or the whole year."""

import re
from dataclasses import dataclass

ROMAN = ("", "I", "II", "III", "IV")
_TAHUN = r"(?:tahun )?(?P<tahun>[0-9]{4})"
_TRIWULAN = r"(?:tw|triwulan|tribulan|q) ?(?P<triwulan>iv|i{1,3}|[1-4])"
_PATTERNS = tuple(
    re.compile(pattern) for pattern in (_TAHUN, _TRIWULAN, f"{_TAHUN} ?{_TRIWULAN}", f"{_TRIWULAN} {_TAHUN}")
)
_BETWEEN = re.compile(r"[\s./_,–-]+")


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """A year with a triwulan 1–4, or 0 for the whole year."""

    tahun: int
    triwulan: int = 0

    @classmethod
    def parse(cls, text: str, tahun: int = 0) -> "Periode | None":
        """The period written as ``2024-TW3``, ``2024``, ``tw3 2024``, ``Triwulan III Tahun 2024``.

        ``tahun`` is the year of a triwulan written alone; None for anything else.
        """
        plain = _BETWEEN.sub(" ", text).strip().casefold()
        match = next((match for pattern in _PATTERNS if (match := pattern.fullmatch(plain))), None)
        if match is None:
            return None
        found = match.groupdict()
        year, quarter = int(found.get("tahun") or tahun), found.get("triwulan") or "0"
        return cls(year, int(quarter) if quarter.isdigit() else ROMAN.index(quarter.upper())) if year else None

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
    def triwulan_dilaporkan(self) -> tuple[int, ...]:
        """The quarters it is about: (3,) for TW3, all four for the year."""
        return self.triwulan_berjalan if self.setahun else (self.triwulan,)

    @property
    def sebutan(self) -> str:
        """How a sentence names it: ``Triwulan III Tahun 2024``, ``Tahun 2024``."""
        if self.setahun:
            return f"Tahun {self.tahun}"
        return f"Triwulan {ROMAN[self.triwulan]} Tahun {self.tahun}"

    def __str__(self) -> str:
        """The name of its output folder: ``2024-TW3``, ``2024``."""
        return str(self.tahun) if self.setahun else f"{self.tahun}-TW{self.triwulan}"
