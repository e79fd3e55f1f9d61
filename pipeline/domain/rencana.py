"""The year's plan as one record, with the look-ups every room needs."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator, Pembanding, Riwayat, Sasaran, Target
from pipeline.domain.organisasi import Pejabat, UnitKerja

_DOKUMEN_PK = ("pk_perubahan", "pk")


@dataclass(frozen=True)
class Perencanaan:
    """The plan of one perangkat daerah for one year; rows keep the order of the sheets."""

    tahun: int
    unit_kerja: tuple[UnitKerja, ...] = ()
    pejabat: tuple[Pejabat, ...] = ()
    sasaran: tuple[Sasaran, ...] = ()
    indikator: tuple[Indikator, ...] = ()
    target: tuple[Target, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    pembanding: tuple[Pembanding, ...] = ()
    anggaran: tuple[MataAnggaran, ...] = ()
    rencana_aksi: tuple[Aksi, ...] = ()
    sidik: str = ""
    """sha256 of the plan's rows, printed on forms so that a changed plan is noticed."""

    @cached_property
    def unit_menurut_kode(self) -> dict[str, UnitKerja]:
        """Unit kerja by kode."""
        return {unit.kode: unit for unit in self.unit_kerja}

    @cached_property
    def sasaran_menurut_kode(self) -> dict[str, Sasaran]:
        """Sasaran by kode."""
        return {sasaran.kode: sasaran for sasaran in self.sasaran}

    @cached_property
    def indikator_menurut_kode(self) -> dict[str, Indikator]:
        """Indikator by kode."""
        return {indikator.kode: indikator for indikator in self.indikator}

    @cached_property
    def anggaran_menurut_kode(self) -> dict[str, MataAnggaran]:
        """Budget lines by kode."""
        return {mata.kode: mata for mata in self.anggaran}

    @cached_property
    def aksi_menurut_kode(self) -> dict[str, Aksi]:
        """Rencana aksi by kode."""
        return {aksi.kode: aksi for aksi in self.rencana_aksi}

    @cached_property
    def _target(self) -> dict[tuple[str, int, str], Target]:
        return {(t.indikator, t.tahun, t.dokumen): t for t in self.target}

    def target_dokumen(self, indikator: str, dokumen: str, tahun: int | None = None) -> Target | None:
        """The target of one document (renstra, pk, pk_perubahan) in a year, this plan's unless given."""
        return self._target.get((indikator, self.tahun if tahun is None else tahun, dokumen))

    def target_pk(self, indikator: str) -> Target | None:
        """The year's target in the Perjanjian Kinerja in force: the changed one, else the first."""
        found = (self.target_dokumen(indikator, dokumen) for dokumen in _DOKUMEN_PK)
        return next((target for target in found if target is not None), None)

    def target_berlaku(self, indikator: str) -> Target | None:
        """What the year is measured against: the PK in force, else the Renstra."""
        return self.target_pk(indikator) or self.target_dokumen(indikator, "renstra")

    @property
    def ada_pk_perubahan(self) -> bool:
        """Whether any target of this year was changed in a PK Perubahan."""
        return any(t.dokumen == "pk_perubahan" and t.tahun == self.tahun for t in self.target)

    def indikator_sasaran(self, sasaran: str) -> tuple[Indikator, ...]:
        """The indikator of one sasaran in the order of the plan."""
        return tuple(i for i in self.indikator if i.sasaran == sasaran)

    def sasaran_tingkat(self, *tingkat: str) -> tuple[Sasaran, ...]:
        """The sasaran of the given levels in the order of the plan."""
        return tuple(s for s in self.sasaran if s.tingkat in tingkat)

    def nama_unit(self, kode: str | Iterable[str]) -> str:
        """The names of one or several unit kerja, joined by commas; an unknown kode stays itself."""
        kodes = (kode,) if isinstance(kode, str) else tuple(kode)
        return ", ".join(self.unit_menurut_kode[k].nama if k in self.unit_menurut_kode else k for k in kodes)


def content(row: Any) -> tuple[object, ...]:
    """Everything a row of the plan says, leaving out where it stands."""
    return tuple(_plain(getattr(row, field.name)) for field in fields(row) if field.name != "tempat")


def _plain(value: Any) -> object:
    """A value by what it means: 12.50 and ``12,5`` are the same, whatever file they came from."""
    if isinstance(value, tuple):
        return tuple(_plain(part) for part in value)
    if not hasattr(value, "keadaan"):
        return value
    angka = (value.angka, value.bawah, value.atas, value.pembilang, value.penyebut)
    teks = value.teks if value.bentuk == "teks" or not value.terisi else ""
    numbers = tuple("" if n is None else f"{n.normalize():f}" for n in angka)
    return (value.keadaan.value, value.bentuk.value, *numbers, value.tanda, value.predikat, teks)
