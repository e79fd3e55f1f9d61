"""How many findings there are, and who mends those of no unit kerja."""

from dataclasses import dataclass

from pipeline.domain.temuan import Temuan, Tingkat

PERENCANAAN = "Perencanaan"
"""Who mends a finding that belongs to no unit kerja."""


@dataclass(frozen=True, slots=True)
class JumlahTemuan:
    """Jumlah temuan menurut tingkat."""

    galat: int
    """Jumlah galat. Contoh: `2`."""
    peringatan: int
    """Jumlah peringatan. Contoh: `3`."""
    info: int
    """Jumlah info. Contoh: `1`."""

    @property
    def semua(self) -> int:
        """Findings of every severity."""
        return self.galat + self.peringatan + self.info


def jumlah_temuan(temuan: tuple[Temuan, ...]) -> JumlahTemuan:
    """How many findings there are of each severity."""
    count = {tingkat: sum(t.tingkat is tingkat for t in temuan) for tingkat in Tingkat}
    return JumlahTemuan(count[Tingkat.GALAT], count[Tingkat.PERINGATAN], count[Tingkat.INFO])
