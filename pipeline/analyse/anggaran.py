"""Spending of every budget line of the plan, rolled up along the code tree."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.analyse.rumus import SERATUS
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Capaian, HasilAnggaran
from pipeline.domain.formulir import IsianAnggaran, Penerimaan, newest_first
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.nilai import Nilai

_RUMUS = "realisasi / pagu × 100"


def absorption(pagu: Decimal | None, realisasi: Decimal | None) -> Capaian:
    """Serapan in percent, unrounded, neither capped nor floored: 144,21 % must be seen."""
    if pagu is None:
        return Capaian(None, alasan="pagu belum diisi")
    if realisasi is None:
        return Capaian(None, alasan="realisasi anggaran belum diisi")
    if pagu == 0:
        return Capaian(None, alasan="tidak dapat dihitung karena pagu 0")
    return Capaian(realisasi / pagu * SERATUS, _RUMUS)


def spending(bacaan: Bacaan) -> tuple[HasilAnggaran, ...]:
    """One result per budget line of the plan, in its order."""
    by_quarter = {p.triwulan: reported_spending(p) for p in bacaan.penerimaan}
    return tuple(_line(mata, bacaan, by_quarter) for mata in bacaan.rencana.anggaran)


def reported_spending(penerimaan: Penerimaan) -> dict[str, tuple[IsianAnggaran, ...]]:
    """The rows of one quarter by kode: each unit's newest, and the LRA only where no unit filled one."""
    rows: dict[str, dict[str, IsianAnggaran]] = {}
    for form in newest_first(penerimaan.formulir):
        for isian in form.anggaran:
            rows.setdefault(isian.kode, {}).setdefault(form.unit_kerja, isian)
    found = {kode: tuple(units[unit] for unit in sorted(units)) for kode, units in rows.items()}
    for isian in penerimaan.lra:
        if not any(row.realisasi.terisi for row in found.get(isian.kode, ())):
            found[isian.kode] = (isian,)
    return found


def _line(
    mata: MataAnggaran, bacaan: Bacaan, by_quarter: dict[int, dict[str, tuple[IsianAnggaran, ...]]]
) -> HasilAnggaran:
    anak = [m.kode for m in bacaan.rencana.anggaran if mata.memuat(m.kode)]
    leaves = [kode for kode in anak if not any(lain.startswith(kode + ".") for lain in anak)]
    cells: list[IsianAnggaran] = []
    quarters = [Nilai.kosong()] * 4
    for nomor in bacaan.periode.triwulan_berjalan:
        rows = _rows(mata.kode, leaves, by_quarter.get(nomor, {}))
        quarters[nomor - 1] = _sum(row.realisasi for row in rows)
        cells.extend(rows)
    pagu = _pagu(mata, leaves, bacaan)
    total = _sum(quarters)
    tempat = (mata.pagu_berlaku.tempat, *(cell.realisasi.tempat for cell in cells))
    return HasilAnggaran(
        mata=mata,
        pagu=pagu,
        realisasi=total,
        serapan=absorption(pagu.angka, total.angka),
        triwulan=(quarters[0], quarters[1], quarters[2], quarters[3]),
        jejak=tuple(dict.fromkeys(place for place in tempat if place.berkas)),
    )


def _rows(kode: str, leaves: Sequence[str], found: dict[str, tuple[IsianAnggaran, ...]]) -> tuple[IsianAnggaran, ...]:
    """The rows that make up a line: those of the lines at its tips, or its own where no tip was reported."""
    below = tuple(row for leaf in leaves for row in found.get(leaf, ()) if row.realisasi.terisi)
    return below or tuple(row for row in found.get(kode, ()) if row.realisasi.terisi)


def _sum(values: Iterable[Nilai]) -> Nilai:
    """The sum of what is filled; unfilled when nothing is."""
    filled = [value for value in values if value.terisi and value.angka is not None]
    if len(filled) == 1:
        return filled[0]
    return Nilai.dari(sum((v.angka or Decimal(0) for v in filled), Decimal(0))) if filled else Nilai.kosong()


def _pagu(mata: MataAnggaran, leaves: Sequence[str], bacaan: Bacaan) -> Nilai:
    own = mata.pagu_berlaku
    if own.terisi:
        return own
    return _sum(bacaan.rencana.anggaran_menurut_kode[leaf].pagu_berlaku for leaf in leaves)


def tops(hasil: Iterable[HasilAnggaran]) -> tuple[HasilAnggaran, ...]:
    """The lines that lie below no other of the given ones, so that nothing is counted twice."""
    rows = tuple(hasil)
    return tuple(row for row in rows if not any(lain.mata.memuat(row.mata.kode) for lain in rows))


def totals(hasil: Iterable[HasilAnggaran]) -> tuple[Decimal | None, Decimal | None]:
    """Pagu and realisasi of a set of lines without double counting; None where nothing is filled."""
    rows = tops(hasil)
    return _sum(row.pagu for row in rows).angka, _sum(row.realisasi for row in rows).angka
