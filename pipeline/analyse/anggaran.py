"""Spending of every budget line of the plan in the period, by the one amount each kode has in a quarter."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from pipeline.analyse.rumus import SERATUS
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Belanja, jumlahkan
from pipeline.domain.capaian import Capaian, HasilAnggaran, teratas
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.rencana import Perencanaan

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
    pagu = _pagu(bacaan.rencana)
    return tuple(_line(mata, pagu[mata.kode], bacaan.belanja) for mata in bacaan.rencana.anggaran)


def _line(mata: MataAnggaran, pagu: Nilai, quarters: Mapping[int, Belanja]) -> HasilAnggaran:
    satu, dua, tiga, empat = (
        quarters[nomor].nilai(mata.kode) if nomor in quarters else Nilai.kosong() for nomor in (1, 2, 3, 4)
    )
    jumlah = (quarters[nomor].jumlah.get(mata.kode) for nomor in sorted(quarters))
    cells = (baris.realisasi.tempat for satu in jumlah if satu is not None for baris in satu.baris)
    total = jumlahkan((satu, dua, tiga, empat))
    if not total.terisi:
        total = next((nilai for nilai in (satu, dua, tiga, empat) if nilai.teks), total)
    return HasilAnggaran(
        mata=mata,
        pagu=pagu,
        realisasi=total,
        serapan=absorption(pagu.angka, total.angka),
        triwulan=(satu, dua, tiga, empat),
        jejak=tuple(dict.fromkeys(place for place in (mata.pagu_berlaku.tempat, *cells) if place.berkas)),
    )


def _pagu(rencana: Perencanaan) -> dict[str, Nilai]:
    """The pagu in force of every kode: its own, else the sum of those right below it."""
    pohon, hasil = rencana.pohon_anggaran, dict[str, Nilai]()
    for kode in pohon.dari_bawah:
        own = rencana.anggaran_menurut_kode[kode].pagu_berlaku
        hasil[kode] = own if own.terisi else jumlahkan(hasil[anak] for anak in pohon.anak[kode])
    return hasil


def totals(hasil: Iterable[HasilAnggaran]) -> tuple[Decimal | None, Decimal | None]:
    """Pagu and realisasi of a set of lines without double counting; None where nothing is filled."""
    rows = teratas(hasil)
    return jumlahkan(row.pagu for row in rows).angka, jumlahkan(row.realisasi for row in rows).angka
