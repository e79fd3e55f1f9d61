"""What each unit kerja sent in a quarter: the newest row of each kode, as the analysis counts them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import Formulir, IsianAksi, IsianAnggaran, IsianKinerja, baris_terbaru, newest_first
from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import Tempat


@dataclass(frozen=True, slots=True)
class Kiriman:
    """The rows in force of one unit in one quarter, by kode; ``berkas`` is its newest file.

    ``tak_terbaca`` are the sheets of that file whose rows nobody can tell: none of them is missing.
    """

    unit_kerja: str
    triwulan: int
    berkas: str
    kinerja: dict[str, IsianKinerja] = field(default_factory=dict)
    rencana_aksi: dict[str, IsianAksi] = field(default_factory=dict)
    anggaran: dict[str, IsianAnggaran] = field(default_factory=dict)
    tak_terbaca: frozenset[str] = frozenset()

    def lembar(self, nama: str) -> Tempat:
        """The place of one sheet of the newest file."""
        return Tempat(self.berkas, nama)


def kiriman(bacaan: Bacaan) -> tuple[Kiriman, ...]:
    """Everything received in the quarters so far, by quarter and unit."""
    hasil = []
    for penerimaan in sorted(bacaan.penerimaan, key=lambda p: p.triwulan):
        if penerimaan.triwulan in bacaan.periode.triwulan_berjalan:
            units = sorted({form.unit_kerja for form in penerimaan.formulir})
            hasil += [_satu(unit, penerimaan.triwulan, penerimaan.formulir) for unit in units]
    return tuple(hasil)


def diperiksa(bacaan: Bacaan) -> tuple[Kiriman, ...]:
    """What this period asks about in words: its own quarter, or all four for the year."""
    return tuple(k for k in kiriman(bacaan) if k.triwulan in bacaan.periode.triwulan_dilaporkan)


def belum_diisi(bacaan: Bacaan, nilai: Nilai) -> bool:
    """Whether nobody filled a value; one that reading could not use was filled, and is reported there."""
    if nilai.disebut:
        return False
    return not nilai.tempat.sel or all(t.tempat != nilai.tempat for t in bacaan.temuan)


def _satu(unit: str, triwulan: int, formulir: Iterable[Formulir]) -> Kiriman:
    milik = newest_first(f for f in formulir if f.unit_kerja == unit)
    return Kiriman(
        unit,
        triwulan,
        milik[0].berkas,
        baris_terbaru((row.indikator, row) for form in milik for row in form.kinerja),
        baris_terbaru((row.rencana_aksi, row) for form in milik for row in form.rencana_aksi),
        baris_terbaru((row.kode, row) for form in milik for row in form.anggaran),
        milik[0].tak_terbaca,
    )
