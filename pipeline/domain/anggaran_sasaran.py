"""Which budget lines carry a sasaran."""

from collections.abc import Sequence

from pipeline.domain.capaian import HasilAnggaran
from pipeline.domain.kinerja import Sasaran
from pipeline.domain.rencana import Perencanaan


class AnggaranSasaran:
    """The budget lines by the sasaran they name."""

    def __init__(self, rencana: Perencanaan, anggaran: Sequence[HasilAnggaran]) -> None:
        self._rencana = rencana
        self._lines: dict[str, list[tuple[int, HasilAnggaran]]] = {}
        for urut, hasil in enumerate(anggaran):
            self._lines.setdefault(hasil.mata.sasaran, []).append((urut, hasil))

    def pada(self, sasaran: Sasaran) -> tuple[HasilAnggaran, ...]:
        """The lines that carry a sasaran: those that name it or any below it, in the order of the plan."""
        found = [line for kode in self._rencana.keturunan(sasaran.kode) for line in self._lines.get(kode, ())]
        return tuple(hasil for _, hasil in sorted(found, key=lambda line: line[0]))
