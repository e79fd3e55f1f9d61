"""What a plan may tell beside its promises: staff, means, recommendations and their follow-up, partners, awards."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat

GOLONGAN_PEGAWAI = ("pangkat", "pendidikan", "jabatan", "usia")
"""By what an office counts its staff, in the order of its reports."""
Orang = tuple[Decimal | None, Decimal | None, Decimal | None]
"""Men, women, both; None is not told."""
_JUMLAH = re.compile(r"(?:jumlah|total)(?: (?:pegawai|seluruhnya|keseluruhan|total))?\s*:?", re.IGNORECASE)
_BERES = re.compile(r"(?:selesai|tuntas|sudah|telah|100\b)(?!.*(?:sebagian|belum|proses))", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pegawai:
    """How many people of one kind the office has; ``golongan_data`` is one of GOLONGAN_PEGAWAI."""

    golongan_data: str
    uraian: str
    laki_laki: Nilai
    perempuan: Nilai
    jumlah: Nilai
    tempat: Tempat = TANPA_TEMPAT

    @property
    def penjumlahan(self) -> bool:
        """Whether the row is a typed total of the others."""
        return _JUMLAH.fullmatch(self.uraian.strip()) is not None

    @property
    def orang(self) -> Orang:
        """Men, women and both, the third of two that are told reckoned from them."""
        laki, perempuan, jumlah = (
            n.angka if n.terisi else None for n in (self.laki_laki, self.perempuan, self.jumlah)
        )
        if jumlah is None:
            return laki, perempuan, None if laki is None or perempuan is None else laki + perempuan
        if laki is None:
            laki = None if perempuan is None else jumlah - perempuan
        return laki, jumlah - laki if perempuan is None and laki is not None else perempuan, jumlah


@dataclass(frozen=True, slots=True)
class KelompokPegawai:
    """The whole staff counted one way."""

    golongan: str
    semua: tuple[Pegawai, ...]

    @property
    def baris(self) -> tuple[Pegawai, ...]:
        """The rows without a typed total."""
        return tuple(p for p in self.semua if not p.penjumlahan)

    @property
    def jumlah(self) -> Orang:
        """The sums; one of which a part is not told is None."""
        laki, perempuan, semua = (_sum(p.orang[n] for p in self.baris) for n in range(3))
        return laki, perempuan, semua


def _sum(bagian: Iterable[Decimal | None]) -> Decimal | None:
    jumlah = Decimal(0)
    for satu in bagian:
        if satu is None:
            return None
        jumlah += satu
    return jumlah


@dataclass(frozen=True, slots=True)
class Sarana:
    """One kind of building, vehicle or equipment the office works with."""

    uraian: str
    jumlah: Nilai
    satuan: str = ""
    kondisi: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Rekomendasi:
    """What an evaluator asked for (``sumber``: LHE, reviu, BPK …) and what became of it."""

    kode: str
    tahun: int
    sumber: str
    rekomendasi: str
    tindak_lanjut: str = ""
    penanggung_jawab: str = ""
    batas_waktu: str = ""
    status: str = ""
    bukti: str = ""
    tempat: Tempat = TANPA_TEMPAT

    @property
    def selesai(self) -> bool:
        """Whether its status says that nothing is left to do."""
        return beres(self.status)


def beres(status: str) -> bool:
    """Whether a status leaves nothing to do: “Selesai”, “Sudah ditindaklanjuti”, but not “Selesai sebagian”."""
    return _BERES.match(status.strip()) is not None


@dataclass(frozen=True, slots=True)
class Lintas:
    """Another perangkat daerah that carries one of our sasaran, and how."""

    sasaran: str
    perangkat_daerah: str
    peran: str
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Prestasi:
    """An award of one year."""

    tahun: int
    uraian: str
    pemberi: str = ""
    tempat: Tempat = TANPA_TEMPAT
