"""The amounts of the quarters so far, as the analysis counts them, and those of forms and LRA apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Belanja, belanja
from pipeline.regulation.kewajaran import threshold


@dataclass(frozen=True, slots=True)
class BelanjaTriwulan:
    """One quarter: what counts, what the forms alone give, what the LRA alone gives."""

    nomor: int
    dihitung: Belanja
    formulir: Belanja
    lra: Belanja

    def sama(self, kode: str) -> bool:
        """Whether forms and LRA give the same amount for a kode, or the forms give none."""
        satu, dua = self.formulir.nilai(kode).angka, self.lra.nilai(kode).angka
        return not satu or (dua is not None and abs(satu - dua) <= threshold("beda_rupiah"))


def belanja_berjalan(bacaan: Bacaan) -> tuple[BelanjaTriwulan, ...]:
    """The quarters so far that anything came in for."""
    return tuple(_triwulan(bacaan))


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


def _triwulan(bacaan: Bacaan) -> Iterator[BelanjaTriwulan]:
    for penerimaan in sorted(bacaan.penerimaan, key=lambda p: p.triwulan):
        if penerimaan.triwulan in bacaan.periode.triwulan_berjalan:
            semua = belanja(bacaan.rencana, penerimaan)
            formulir = belanja(bacaan.rencana, replace(penerimaan, lra=())) if penerimaan.lra else semua
            yield BelanjaTriwulan(
                penerimaan.triwulan, semua, formulir, belanja(bacaan.rencana, replace(penerimaan, formulir=()))
            )
