"""From quarters to the running figure: kumulatif, akhir, rata_rata (contract, section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.analyse.rumus import number
from pipeline.domain.nilai import Keadaan, Nilai


@dataclass(frozen=True, slots=True)
class Berjalan:
    """The accumulated realisasi with the quarterly targets of the same quarters; ``terisi`` counts the quarters."""

    realisasi: Nilai
    target: Nilai
    terisi: int


def accumulate(metode: str, realisasi: Sequence[Nilai], target: Sequence[Nilai], *, persen: bool) -> Berjalan:
    """The running figure over the quarters given, first quarter first.

    A quarter whose realisasi is not filled leaves both sums. ``akhir`` takes the last filled quarter as it was
    written; the others need plain numbers, and say so in the text of an unfilled value when they get none.
    """
    pairs = [(r, t) for r, t in zip(realisasi, target, strict=True) if r.terisi]
    if not pairs:
        return Berjalan(last_said(realisasi), Nilai.kosong(), 0)
    if metode == "akhir":
        return Berjalan(*pairs[-1], len(pairs))
    kurang = "nilai triwulan berupa teks tidak dapat dijumlahkan"
    hasil = _combined(metode, [r for r, _ in pairs], persen=persen)
    sasaran = _combined(metode, [t for _, t in pairs if t.terisi], persen=persen)
    return Berjalan(hasil or Nilai(Keadaan.KOSONG, kurang), sasaran or Nilai.kosong(), len(pairs))


def last_said(quarters: Sequence[Nilai]) -> Nilai:
    """What the latest quarter that says anything says of an unfilled value; a blank quarter says nothing."""
    said = (nilai for nilai in reversed(quarters) if nilai.keadaan is not Keadaan.KOSONG or nilai.teks)
    return next(said, Nilai.kosong())


def unfilled(values: Sequence[Nilai]) -> Nilai:
    """What no unit filled, in the state that says most: belum tersedia, then tidak berlaku, then kosong.

    ``tidak berlaku`` holds only when it is said everywhere; a reason written by an earlier step is kept.
    """
    states = {value.keadaan for value in values}
    if Keadaan.BELUM_TERSEDIA in states:
        return next(value for value in reversed(values) if value.keadaan is Keadaan.BELUM_TERSEDIA)
    if states == {Keadaan.TIDAK_BERLAKU}:
        return values[-1]
    return next((value for value in reversed(values) if value.teks), Nilai.kosong())


def _combined(metode: str, values: Sequence[Nilai], *, persen: bool) -> Nilai | None:
    if len(values) == 1:
        return values[0]
    angka = [number(value, persen=persen) for value in values]
    if not angka or any(a is None for a in angka):
        return None
    total = sum((a for a in angka if a is not None), Decimal(0))
    return Nilai.dari(total if metode == "kumulatif" else total / len(angka))
