"""Money laid out by a word of the plan: jenis belanja, sumber dana. Every rupiah of the total once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.belanja import absorption
from pipeline.domain.capaian import Capaian, HasilAnggaran
from pipeline.domain.ejaan import seragam
from pipeline.domain.keuangan import MataAnggaran, Pohon

Uang = tuple[Decimal | None, Decimal | None]
"""Pagu and realisasi; None where nothing is filled."""


@dataclass(frozen=True, slots=True)
class Rincian:
    """What the lines of one word come to; the empty word is that of lines without one.

    None is what a programme or kegiatan has beyond the lines below it: nobody can say whose it is, so that its pagu
    and its realisasi need not belong together.
    """

    kata: str | None
    pagu: Decimal | None
    realisasi: Decimal | None

    @property
    def serapan(self) -> Capaian:
        """Its share spent."""
        if self.kata is None:
            return Capaian(None, alasan="tidak dirinci")
        return absorption(self.pagu, self.realisasi)

    @property
    def sisa(self) -> Decimal | None:
        """What is left of its pagu."""
        if self.kata is None or self.pagu is None or self.realisasi is None:
            return None
        return self.pagu - self.realisasi


def rincian(hasil: Iterable[HasilAnggaran], kata: Callable[[MataAnggaran], str]) -> tuple[Rincian, ...]:
    """The amounts by the word of each line, in the order of the plan, the wordless last; empty when no line has one.

    A line without a word has that of the nearest line above it. Where the lines at the tips below a line agree, its
    own amount counts; where they do not, theirs do, and what it has beyond them (a figure written on a programme
    alone) stands by itself. So the rows make the total of the lines on top, whatever was reported on which level.
    """
    susunan = _Susunan.dari({satu.mata.kode: satu for satu in hasil}, kata)
    bagian: dict[str | None, list[tuple[str | None, Uang]]] = {}
    for puncak in susunan.pohon.puncak:
        for tertulis, uang in susunan.bagi(puncak):
            bagian.setdefault(tertulis and seragam(tertulis), []).append((tertulis, uang))
    if not bagian.keys() - {"", None}:
        return ()
    urut = sorted(bagian.values(), key=lambda satu: (satu[0][0] is None, not satu[0][0]))
    return tuple(Rincian(satu[0][0], *(_jumlah(uang[n] for _, uang in satu) for n in (0, 1))) for satu in urut)


@dataclass(frozen=True, slots=True)
class _Susunan:
    """The tree of the lines with the words that stand at its tips."""

    hasil: Mapping[str, HasilAnggaran]
    pohon: Pohon
    kata: Mapping[str, dict[str, str]]
    """Kode → the words at the tips below it: word as compared → as written."""

    @classmethod
    def dari(cls, hasil: Mapping[str, HasilAnggaran], kata: Callable[[MataAnggaran], str]) -> "_Susunan":
        pohon, sendiri = Pohon.dari(hasil), {"": ""}
        for kode in reversed(pohon.dari_bawah):
            sendiri[kode] = kata(hasil[kode].mata).strip() or sendiri[pohon.induk[kode]]
        di_bawah: dict[str, dict[str, str]] = {}
        for kode in pohon.dari_bawah:
            anak = [di_bawah[satu] for satu in pohon.anak[kode]] or [{seragam(sendiri[kode]): sendiri[kode]}]
            di_bawah[kode] = {kunci: tertulis for satu in reversed(anak) for kunci, tertulis in satu.items()}
        return cls(hasil, pohon, di_bawah)

    def bagi(self, kode: str) -> Iterator[tuple[str | None, Uang]]:
        """The amounts of a line by word; they make its own amount."""
        uang = self._uang(kode)
        if len(self.kata[kode]) == 1:
            yield next(iter(self.kata[kode].values())), uang
            return
        anak = self.pohon.anak[kode]
        for satu in anak:
            yield from self.bagi(satu)
        sisa = tuple(_kurang(uang[n], _jumlah(self._uang(satu)[n] for satu in anak)) for n in (0, 1))
        if any(sisa):
            yield None, (sisa[0], sisa[1])

    def _uang(self, kode: str) -> Uang:
        return self.hasil[kode].pagu.angka, self.hasil[kode].realisasi.angka


def _jumlah(angka: Iterable[Decimal | None]) -> Decimal | None:
    ada = [satu for satu in angka if satu is not None]
    return sum(ada, Decimal(0)) if ada else None


def _kurang(seluruh: Decimal | None, bagian: Decimal | None) -> Decimal | None:
    return None if seluruh is None else seluruh - (bagian or Decimal(0)) or None
