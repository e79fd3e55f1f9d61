"""What is promised: sasaran, indikator, their targets, history, benchmarks and rencana aksi."""

from collections.abc import Collection
from dataclasses import dataclass

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat

MISI = "misi"
"""What stands above every tujuan, of the whole pemerintah daerah and measured by nobody here."""
TINGKAT_SASARAN = ("tujuan", "strategis", "program", "kegiatan", "sub_kegiatan")


def speaking_level(ada: Collection[str]) -> str:
    """Of the levels that have indikator the one that speaks for a PD: strategis, or the highest below; else tujuan.

    Empty where none of TINGKAT_SASARAN is among them.
    """
    return next((tingkat for tingkat in (*TINGKAT_SASARAN[1:], TINGKAT_SASARAN[0]) if tingkat in ada), "")


@dataclass(frozen=True, slots=True)
class Sasaran:
    """One statement of the cascade; ``tingkat`` is MISI or one of TINGKAT_SASARAN, ``induk`` the kode above it."""

    kode: str
    tingkat: str
    uraian: str
    induk: str = ""
    strategi: str = ""
    arah_kebijakan: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indikator kinerja with everything its manual (kartu indikator) says.

    ``unit_kerja`` are the kode of those who answer for it, in the order written.
    """

    kode: str
    sasaran: str
    uraian: str
    satuan: str
    polaritas: str = "positif"
    metode_akumulasi: str = "akhir"
    metode_agregasi: str = "tunggal"
    iku: bool = False
    induk: str = ""
    unit_kerja: tuple[str, ...] = ()
    definisi_operasional: str = ""
    formulasi: str = ""
    sumber_data: str = ""
    alasan: str = ""
    skala_predikat: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Target:
    """The target of one indikator in one year by one document (renstra, pk, pk_perubahan)."""

    indikator: str
    tahun: int
    dokumen: str
    target: Nilai
    triwulan: tuple[Nilai, ...]
    tempat: Tempat = TANPA_TEMPAT

    @property
    def bertriwulan(self) -> bool:
        """Whether the plan breaks the year down into quarters at all."""
        return any(nilai.terisi for nilai in self.triwulan)


def ditagih(target: Target | None, nomor: int, *, setiap: bool) -> bool:
    """Whether a figure is due in a quarter: where the plan has a target for it.

    Without quarterly targets it is due in every quarter (``setiap``), or in the fourth alone.
    """
    if target is not None and target.bertriwulan:
        return target.triwulan[nomor - 1].terisi
    return setiap or nomor == 4


@dataclass(frozen=True, slots=True)
class Riwayat:
    """What one indikator reached in an earlier year."""

    indikator: str
    tahun: int
    target: Nilai
    realisasi: Nilai
    sumber: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Pembanding:
    """A benchmark: ``tingkat`` is kabupaten, provinsi, nasional or standar; ``tidak ada`` says there is none."""

    indikator: str
    tingkat: str
    tahun: int
    nilai: Nilai
    sumber: str
    tempat: Tempat = TANPA_TEMPAT

    @property
    def ada(self) -> bool:
        """Whether there is one."""
        return self.tingkat != "tidak ada"


@dataclass(frozen=True, slots=True)
class Aksi:
    """One row of the rencana aksi with its quarterly targets."""

    kode: str
    indikator: str
    uraian: str
    keluaran: str = ""
    satuan: str = ""
    triwulan: tuple[Nilai, ...] = ()
    sub_kegiatan: str = ""
    unit_kerja: str = ""
    tempat: Tempat = TANPA_TEMPAT
