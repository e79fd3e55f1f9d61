"""How much of the work of a budget line is done: realisasi fisik, in percent at the end of a quarter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.domain.formulir import Penerimaan
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.penugasan import penjawab_anggaran
from pipeline.domain.rencana import Perencanaan


@dataclass(frozen=True, slots=True)
class Fisik:
    """One line: what was reported of it in each quarter, and where it stands.

    ``nilai`` is the last quarter that is filled; of a line with none of its own the mean of the lines below it,
    weighted by their pagu.
    """

    nilai: Nilai = field(default_factory=Nilai.kosong)
    triwulan: tuple[Nilai, ...] = ()
    berincian: bool = False
    """Whether lines stand below it, so that nobody is asked for a figure of its own."""

    @property
    def dilaporkan(self) -> bool:
        """Whether the line itself was reported on."""
        return any(satu.disebut for satu in self.triwulan)


Berbobot = tuple[Nilai, Nilai]
"""A share of the work, and the pagu it weighs with."""


def physical(
    rencana: Perencanaan, penerimaan: Iterable[Penerimaan], pagu: Mapping[str, Nilai]
) -> Mapping[str, Fisik]:
    """Every line of the plan by its kode, from what came in for the quarters so far."""
    datang = {
        satu.triwulan: {laporan.kode: laporan.dihitung for laporan in reported(rencana, satu)} for satu in penerimaan
    }
    hasil: dict[str, Fisik] = {}
    for kode in rencana.pohon_anggaran.dari_bawah:
        triwulan = tuple(datang.get(n, {}).get(kode, Nilai.kosong()) for n in (1, 2, 3, 4))
        anak, nilai = rencana.pohon_anggaran.anak[kode], posisi(triwulan)
        if not nilai.disebut:
            nilai = tertimbang((hasil[satu].nilai, pagu[satu]) for satu in anak)
        hasil[kode] = Fisik(nilai, triwulan, bool(anak))
    return hasil


def posisi(triwulan: Sequence[Nilai]) -> Nilai:
    """The last quarter that is filled, else the last that says anything."""
    mundur = tuple(reversed(triwulan))
    disebut = (satu for satu in mundur if satu.disebut)
    return next((satu for satu in mundur if satu.terisi), next(disebut, Nilai.kosong()))


def tertimbang(bagian: Iterable[Berbobot]) -> Nilai:
    """The mean weighted by pagu; unfilled where a line that has work to do lacks its share or its pagu."""
    berlaku = [satu for satu in bagian if satu[0].keadaan is not Keadaan.TIDAK_BERLAKU]
    angka = [(nilai.angka, pagu.angka) for nilai, pagu in berlaku if nilai.terisi]
    lengkap = [(nilai, pagu) for nilai, pagu in angka if nilai is not None and pagu is not None]
    bobot = sum((pagu for _, pagu in lengkap), Decimal(0))
    if len(lengkap) < len(berlaku) or bobot <= 0:
        return Nilai.kosong()
    return Nilai.dari(sum((nilai * pagu for nilai, pagu in lengkap), Decimal(0)) / bobot)


@dataclass(frozen=True, slots=True)
class LaporanFisik:
    """What several units said of one line in one quarter, by the kode of the unit, and what of it counts."""

    kode: str
    milik: Mapping[str, Nilai]
    dihitung: Nilai

    @property
    def berselisih(self) -> bool:
        """Whether two of them say another thing."""
        return _beda(self.milik.values())


def reported(rencana: Perencanaan, penerimaan: Penerimaan) -> Iterator[LaporanFisik]:
    """Every line that was reported on: what the unit the plan names says counts, else what the others agree on."""
    semua: dict[str, dict[str, Nilai]] = {}
    for unit, isian in penerimaan.isian_unit.items():
        for kode, baris in isian.anggaran.items():
            if baris.realisasi_fisik.disebut and kode in rencana.anggaran_menurut_kode:
                semua.setdefault(kode, {})[unit] = baris.realisasi_fisik
    for kode, milik in semua.items():
        yield LaporanFisik(kode, milik, _satu(rencana, kode, milik))


def _satu(rencana: Perencanaan, kode: str, milik: Mapping[str, Nilai]) -> Nilai:
    pemilik = penjawab_anggaran(rencana, rencana.anggaran_menurut_kode[kode])
    punya = [nilai for unit, nilai in milik.items() if unit in pemilik] or list(milik.values())
    if _beda(punya):
        return Nilai(Keadaan.KOSONG, "dilaporkan beberapa unit kerja dengan angka berbeda")
    return punya[0]


def _beda(semua: Iterable[Nilai]) -> bool:
    return len({(nilai.keadaan, nilai.angka) for nilai in semua}) > 1
