"""Budget lines of the plan."""

from dataclasses import dataclass

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat


@dataclass(frozen=True, slots=True)
class MataAnggaran:
    """One programme, kegiatan or sub kegiatan with its pagu in whole rupiah."""

    kode: str
    tingkat: str
    uraian: str
    pagu: Nilai
    pagu_perubahan: Nilai
    unit_kerja: str = ""
    sasaran: str = ""
    sumber_dana: str = ""
    tempat: Tempat = TANPA_TEMPAT

    @property
    def pagu_berlaku(self) -> Nilai:
        """The pagu in force: the changed one where there is one."""
        return self.pagu_perubahan if self.pagu_perubahan.terisi else self.pagu

    def memuat(self, kode: str) -> bool:
        """Whether ``kode`` lies below this line in the code tree."""
        return kode.startswith(self.kode + ".")
