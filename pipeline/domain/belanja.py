"""What was spent in one quarter: one kode has one amount (contract, section 4), whoever asks for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.capaian import Capaian, HasilAnggaran
from pipeline.domain.formulir import IsianAnggaran, Penerimaan
from pipeline.domain.keuangan import Pohon
from pipeline.domain.kinerja import Sasaran
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.penugasan import penjawab_anggaran
from pipeline.domain.rencana import Perencanaan


@dataclass(frozen=True, slots=True)
class Laporan:
    """What one unit reported on one line; the LRA has no unit."""

    isian: IsianAnggaran
    unit_kerja: str = ""


@dataclass(frozen=True, slots=True)
class Jumlah:
    """The amount of one kode, and what it is made of.

    ``sendiri`` is the figure of its own row, which counts where there is one; ``rincian`` the amounts of the codes
    right below it that have one; ``baris`` the rows that ``nilai`` was made from.
    """

    kode: str
    nilai: Nilai
    baris: tuple[IsianAnggaran, ...]
    sendiri: Laporan | None = None
    rincian: tuple[tuple[str, Nilai], ...] = ()

    @property
    def bawah(self) -> Nilai:
        """The sum of what was reported below."""
        return jumlahkan(nilai for _, nilai in self.rincian)


@dataclass(frozen=True, slots=True)
class Rebutan:
    """One line reported by several units; ``dipakai`` is the one whose figure counts meanwhile, or None."""

    kode: str
    laporan: tuple[Laporan, ...]
    dipakai: Laporan | None


@dataclass(frozen=True, slots=True)
class Belanja:
    """The amounts of one quarter by kode, those that have one; and the lines several units lay claim to."""

    jumlah: Mapping[str, Jumlah]
    rebutan: tuple[Rebutan, ...] = ()

    def nilai(self, kode: str) -> Nilai:
        """The amount of a kode; unfilled where there is none, with the reason where nobody knows whose counts."""
        if (satu := self.jumlah.get(kode)) is not None:
            return satu.nilai
        if any(rebutan.kode == kode for rebutan in self.rebutan):
            return Nilai(Keadaan.KOSONG, "dilaporkan beberapa unit kerja dan belum jelas siapa yang melaporkannya")
        return Nilai.kosong()


def belanja(rencana: Perencanaan, penerimaan: Penerimaan, pohon: Pohon | None = None) -> Belanja:
    """What forms and LRA of one quarter give for every kode of the plan, or of a larger tree.

    Only rows of the plan count. A line that several units report is not added: the unit the plan names counts until
    it is known whose it is. The LRA serves a line for which no form gives anything, neither on its row nor below it.
    """
    milik: dict[str, Laporan] = {}
    rebutan = []
    for kode, laporan in _terlapor(penerimaan).items():
        if (mata := rencana.anggaran_menurut_kode.get(kode)) is None:
            continue
        dipakai, berebut = _satu(laporan, penjawab_anggaran(rencana, mata))
        if dipakai is not None:
            milik[kode] = dipakai
        if berebut:
            rebutan.append(Rebutan(kode, tuple(laporan), dipakai))
    lra = {baris.kode: Laporan(baris) for baris in penerimaan.lra if _berangka(baris.realisasi)}
    cadangan = {kode: laporan for kode, laporan in lra.items() if kode in rencana.anggaran_menurut_kode}
    return Belanja(susun(pohon or rencana.pohon_anggaran, milik, cadangan), tuple(rebutan))


def susun(
    pohon: Pohon, milik: Mapping[str, Laporan], cadangan: Mapping[str, Laporan] | None = None
) -> dict[str, Jumlah]:
    """The amount of every kode from the rows reported: its own row, else the sum of what lies below it.

    ``cadangan`` are rows that serve only where ``milik`` has none, on a row or below it.
    """
    cadangan = cadangan or {}
    hasil: dict[str, Jumlah] = {}
    dilaporkan: set[str] = set()
    for kode in pohon.dari_bawah:
        anak = [hasil[satu] for satu in pohon.anak[kode] if satu in hasil]
        sendiri = milik.get(kode)
        if sendiri is not None or any(satu.kode in dilaporkan for satu in anak):
            dilaporkan.add(kode)
        else:
            sendiri = cadangan.get(kode)
        rincian = tuple((satu.kode, satu.nilai) for satu in anak)
        if sendiri is not None:
            hasil[kode] = Jumlah(kode, sendiri.isian.realisasi, (sendiri.isian,), sendiri, rincian)
        elif anak:
            baris = tuple(isian for satu in anak for isian in satu.baris)
            hasil[kode] = Jumlah(kode, jumlahkan(nilai for _, nilai in rincian), baris, None, rincian)
    return hasil


def jumlahkan(nilai: Iterable[Nilai]) -> Nilai:
    """The sum of the amounts that are filled; unfilled when none is, and one alone stays as it was written."""
    terisi = [satu for satu in nilai if _berangka(satu)]
    if len(terisi) == 1:
        return terisi[0]
    return Nilai.dari(sum((satu.angka or Decimal(0) for satu in terisi), Decimal(0))) if terisi else Nilai.kosong()


def _berangka(nilai: Nilai) -> bool:
    return nilai.terisi and nilai.angka is not None


def _terlapor(penerimaan: Penerimaan) -> dict[str, list[Laporan]]:
    """The amounts by kode, by unit; a row without an amount claims nothing."""
    hasil: dict[str, list[Laporan]] = {}
    for unit, isian in penerimaan.isian_unit.items():
        for kode, baris in isian.anggaran.items():
            if _berangka(baris.realisasi):
                hasil.setdefault(kode, []).append(Laporan(baris, unit))
    return hasil


def _satu(laporan: list[Laporan], pemilik: tuple[str, ...]) -> tuple[Laporan | None, bool]:
    """Whose figure counts, and whether others claim the line; a nought of a unit that does not own it is no claim."""
    punya = [satu for satu in laporan if satu.unit_kerja in pemilik]
    lain = [satu for satu in laporan if satu.unit_kerja not in pemilik and satu.isian.realisasi.angka]
    if len(punya) == 1:
        return punya[0], bool(lain)
    pengaku = punya + lain or laporan[:1]
    return (pengaku[0] if len(pengaku) == 1 else None), len(pengaku) > 1


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


def teratas(hasil: Iterable[HasilAnggaran]) -> tuple[HasilAnggaran, ...]:
    """The lines that lie below no other of the given ones, so that nothing is counted twice."""
    menurut_kode = {satu.mata.kode: satu for satu in hasil}
    return tuple(menurut_kode[kode] for kode in Pohon.dari(menurut_kode).puncak)


_RUMUS = "realisasi / pagu × 100"


def absorption(pagu: Decimal | None, realisasi: Decimal | None) -> Capaian:
    """Serapan in percent, unrounded, neither capped nor floored: 144,21 % must be seen."""
    if pagu is None:
        return Capaian(None, alasan="pagu belum diisi")
    if realisasi is None:
        return Capaian(None, alasan="realisasi anggaran belum diisi")
    if pagu == 0:
        return Capaian(None, alasan="tidak dapat dihitung karena pagu 0")
    return Capaian(realisasi / pagu * 100, _RUMUS)
