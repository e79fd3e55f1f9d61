"""The amounts of the quarters so far, as the analysis counts them, and those of forms and LRA apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Belanja, belanja
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.rencana import Perencanaan
from pipeline.regulation.kewajaran import threshold


@dataclass(frozen=True)
class BelanjaTriwulan:
    """One quarter: what counts, what the forms alone give, what the LRA alone gives."""

    rencana: Perencanaan
    penerimaan: Penerimaan
    dihitung: Belanja
    """The amounts as the analysis counts them."""

    @property
    def nomor(self) -> int:
        """The quarter."""
        return self.penerimaan.triwulan

    @cached_property
    def formulir(self) -> Belanja:
        """What the forms give."""
        return belanja(self.rencana, replace(self.penerimaan, lra=())) if self.penerimaan.lra else self.dihitung

    @cached_property
    def lra(self) -> Belanja:
        """What the LRA gives."""
        return belanja(self.rencana, replace(self.penerimaan, formulir=()))

    def sama(self, kode: str) -> bool:
        """Whether forms and LRA give the same amount for a kode, or the forms give none."""
        satu, dua = self.formulir.nilai(kode).angka, self.lra.nilai(kode).angka
        return not satu or (dua is not None and abs(satu - dua) <= threshold("beda_rupiah"))


def belanja_berjalan(bacaan: Bacaan) -> tuple[BelanjaTriwulan, ...]:
    """The quarters so far that anything came in for."""
    datang = {p.triwulan: p for p in bacaan.penerimaan}
    return tuple(BelanjaTriwulan(bacaan.rencana, datang[tw], satu) for tw, satu in bacaan.belanja.items())


def tertulis(quarters: Sequence[BelanjaTriwulan]) -> dict[str, set[int]]:
    """The quarters in which a kode has a figure of its own row that counts, by kode."""
    hasil: dict[str, set[int]] = {}
    for satu in quarters:
        for kode, jumlah in satu.dihitung.jumlah.items():
            if jumlah.sendiri is not None:
                hasil.setdefault(kode, set()).add(satu.nomor)
    return hasil


def dikuatkan_lra(quarters: Sequence[BelanjaTriwulan], kode: str) -> bool:
    """Whether the finance office gives the same amounts for a kode as the forms, quarter by quarter."""
    berisi = any(satu.formulir.nilai(kode).angka for satu in quarters)
    return berisi and all(satu.sama(kode) for satu in quarters)
