"""Four quarters side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import Periode
from pipeline.naskah.angka import STRIP, target


@dataclass(frozen=True, slots=True)
class Triwulanan:
    """Empat nilai triwulan."""

    i: str
    """Triwulan I. Contoh: `1`."""
    ii: str
    """Triwulan II. Contoh: `1`."""
    iii: str
    """Triwulan III. Contoh: `1`."""
    iv: str
    """Triwulan IV. Contoh: `1`."""

    @property
    def berurut(self) -> tuple[str, str, str, str]:
        """The four in a row, as old templates count them."""
        return self.i, self.ii, self.iii, self.iv

    @classmethod
    def dari(cls, texts: Sequence[str]) -> "Triwulanan":
        """The quarters there are, ``–`` for the others."""
        return cls(*[*texts, *[STRIP] * 4][:4])

    @classmethod
    def target(cls, values: Sequence[Nilai]) -> "Triwulanan":
        """Targets, ``–`` for a quarter that has none."""
        return cls.dari([target(value) for value in values])

    @classmethod
    def berjalan(cls, texts: Sequence[str], periode: Periode) -> "Triwulanan":
        """``–`` where the quarter has not begun: that is not the same as unfilled."""
        return cls.dari([text if n in periode.triwulan_berjalan else STRIP for n, text in enumerate(texts, start=1)])
