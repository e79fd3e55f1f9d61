"""Each unit kerja on the page: whether its form came, in time and complete, and the text to send it."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.check.cek_list_kelengkapan import BELUM, LENGKAP, KelengkapanUnit, kelengkapan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.rencana import menurut
from pipeline.domain.temuan import Temuan, in_reading_order
from pipeline.domain.tugas import pembagian_tugas
from pipeline.intake.ceklist import baris_ceklist
from pipeline.regulation.sop import Sop
from pipeline.screen.page.message import message


@dataclass(frozen=True, slots=True)
class Kiriman:
    """One unit in one quarter; ``pesan`` is the number of its text, 0 where nothing is asked of it."""

    kode: str
    cetak: KelengkapanUnit
    ketepatan: str
    pesan: int


@dataclass(frozen=True, slots=True)
class Pesan:
    """The text for one unit."""

    nomor: int
    unit: str
    teks: str


@dataclass(frozen=True, slots=True)
class DaftarUnit:
    """Every unit that was asked, quarter by quarter, and the texts for those of whom something is asked."""

    kiriman: tuple[Kiriman, ...]
    pesan: tuple[Pesan, ...]

    @property
    def diterima(self) -> int:
        """How many forms came."""
        return sum(satu.cetak.hasil != BELUM for satu in self.kiriman)

    @property
    def lengkap(self) -> int:
        """How many came complete."""
        return sum(satu.cetak.hasil == LENGKAP for satu in self.kiriman)


def units(bacaan: Bacaan, sop: Sop, temuan: Sequence[Temuan]) -> DaftarUnit:
    """The units of the plan in its order; a text also for one the plan does not know that has something to mend."""
    rows = kelengkapan(bacaan, sop, tuple(temuan))
    tugas = pembagian_tugas(bacaan.rencana)
    kode = [satu.unit.kode for _ in bacaan.periode.triwulan_dilaporkan for satu in tugas]
    tepat = {(satu.triwulan, satu.kode): satu.ketepatan for satu in baris_ceklist(bacaan)}
    berkode = tuple(zip(kode, rows, strict=True))
    pesan = _messages(bacaan, temuan, berkode)
    return DaftarUnit(
        tuple(
            Kiriman(satu, row, tepat.get((row.triwulan, satu), ""), pesan[satu].nomor if satu in pesan else 0)
            for satu, row in berkode
        ),
        tuple(pesan.values()),
    )


def _messages(
    bacaan: Bacaan, temuan: Sequence[Temuan], rows: Sequence[tuple[str, KelengkapanUnit]]
) -> dict[str, Pesan]:
    """The texts by kode of the unit, numbered from 1."""
    milik = menurut((t for t in temuan if t.unit_kerja and not t.digantikan_oleh), lambda t: t.unit_kerja)
    known = bacaan.rencana.unit_menurut_kode
    found: dict[str, Pesan] = {}
    for kode in dict.fromkeys((*(kode for kode, _ in rows), *sorted(milik))):
        unit = known.get(kode) or UnitKerja(kode, kode, "")
        belum = [row.triwulan for satu, row in rows if satu == kode and row.hasil == BELUM]
        if teks := message(bacaan, unit, in_reading_order(milik.get(kode, ())), belum):
            found[kode] = Pesan(len(found) + 1, unit.nama, teks)
    return found
