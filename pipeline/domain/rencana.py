"""The year's plan as one record, with the look-ups every room needs."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, TypeVar

from pipeline.domain.ejaan import seragam
from pipeline.domain.keuangan import DI_LUAR_FORMULIR, MataAnggaran, Pendapatan, Pohon
from pipeline.domain.kinerja import Aksi, Indikator, Pembanding, Riwayat, Sasaran, Target
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.pendukung import (
    GOLONGAN_PEGAWAI,
    KelompokPegawai,
    Lintas,
    Pegawai,
    Prestasi,
    Rekomendasi,
    Sarana,
)

WAJIB = frozenset({"unit_kerja", "sasaran", "indikator", "target"})
"""Sheets without which there is no plan; the others but the optional ones leave parts of the documents open."""

_Baris = TypeVar("_Baris")
_Kunci = TypeVar("_Kunci", bound=Hashable)


def menurut(baris: Iterable[_Baris], kunci: Callable[[_Baris], _Kunci]) -> dict[_Kunci, tuple[_Baris, ...]]:
    """Rows by a kode they carry, in their order."""
    found: dict[_Kunci, list[_Baris]] = {}
    for satu in baris:
        found.setdefault(kunci(satu), []).append(satu)
    return {kode: tuple(rows) for kode, rows in found.items()}


def ke_atas(kode: str, baris: Mapping[str, Any]) -> Iterator[str]:
    """A kode and those above it by the ``induk`` of their rows, nearest first; a circle in the plan ends here."""
    dilalui: set[str] = set()
    while kode in baris and kode not in dilalui:
        dilalui.add(kode)
        yield kode
        kode = baris[kode].induk


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
    pendapatan: tuple[Pendapatan, ...] = ()
    rencana_aksi: tuple[Aksi, ...] = ()
    pegawai: tuple[Pegawai, ...] = ()
    sarana: tuple[Sarana, ...] = ()
    rekomendasi: tuple[Rekomendasi, ...] = ()
    lintas: tuple[Lintas, ...] = ()
    prestasi: tuple[Prestasi, ...] = ()
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
    def pohon_anggaran(self) -> Pohon:
        """What lies below what among the budget lines."""
        return Pohon.dari(mata.kode for mata in self.anggaran)

    def sumber_dana(self, mata: MataAnggaran) -> str:
        """Where the money of a line comes from: as its row says, else as those below it do, each source once."""
        anak = [self.anggaran_menurut_kode[kode] for kode in self.pohon_anggaran.anak[mata.kode]]
        bawah = {seragam(sumber): sumber for satu in reversed(anak) if (sumber := self.sumber_dana(satu))}
        return mata.sumber_dana or ", ".join(reversed(bawah.values()))

    def mata_di_atas(self, kode: str, tingkat: str) -> MataAnggaran | None:
        """The nearest budget line of one level above a kode."""
        atas = (self.anggaran_menurut_kode[satu] for satu in self.pohon_anggaran.atas(kode))
        return next((mata for mata in atas if mata.tingkat == tingkat), None)

    @cached_property
    def beraksi(self) -> frozenset[str]:
        """The kode of indikator with rencana aksi: an action serves its own and every one above in the cascade."""
        indikator = self.indikator_menurut_kode
        return frozenset(kode for aksi in self.rencana_aksi for kode in ke_atas(aksi.indikator, indikator))

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

    @cached_property
    def _target_indikator(self) -> dict[str, tuple[Target, ...]]:
        return menurut(self.target, lambda t: t.indikator)

    def target_indikator(self, indikator: str, dokumen: str) -> tuple[Target, ...]:
        """The targets of one indikator in one document, one per year, in the order of the plan."""
        return tuple(t for t in self._target_indikator.get(indikator, ()) if t.dokumen == dokumen)

    def target_pk(self, indikator: str) -> Target | None:
        """The year's target in the Perjanjian Kinerja in force: the changed one, else the first.

        A change says nothing of the quarters it leaves blank: those of the first PK stand.
        """
        ubah, awal = self.target_dokumen(indikator, "pk_perubahan"), self.target_dokumen(indikator, "pk")
        if ubah is None or awal is None:
            return ubah or awal
        lama, baru = awal.triwulan, ubah.triwulan
        if not awal.bertriwulan or all(nilai.disebut for nilai in baru):
            return ubah
        return replace(ubah, triwulan=tuple(b if b.disebut else a for a, b in zip(lama, baru, strict=True)))

    def target_berlaku(self, indikator: str) -> Target | None:
        """What the year is measured against: the PK in force, else the Renstra."""
        return self.target_pk(indikator) or self.target_dokumen(indikator, "renstra")

    @property
    def ada_pk_perubahan(self) -> bool:
        """Whether any target of this year was changed in a PK Perubahan."""
        return any(t.dokumen == "pk_perubahan" and t.tahun == self.tahun for t in self.target)

    @cached_property
    def _indikator_sasaran(self) -> dict[str, tuple[Indikator, ...]]:
        return menurut(self.indikator, lambda i: i.sasaran)

    def indikator_sasaran(self, sasaran: str) -> tuple[Indikator, ...]:
        """The indikator of one sasaran in the order of the plan."""
        return self._indikator_sasaran.get(sasaran, ())

    @cached_property
    def _riwayat(self) -> dict[str, tuple[Riwayat, ...]]:
        rows = menurut(self.riwayat, lambda r: r.indikator)
        return {kode: tuple(sorted(own, key=lambda r: r.tahun)) for kode, own in rows.items()}

    def riwayat_indikator(self, indikator: str) -> tuple[Riwayat, ...]:
        """The earlier years of one indikator, oldest first."""
        return self._riwayat.get(indikator, ())

    @cached_property
    def _pembanding(self) -> dict[str, tuple[Pembanding, ...]]:
        return menurut(self.pembanding, lambda p: p.indikator)

    def pembanding_indikator(self, indikator: str) -> tuple[Pembanding, ...]:
        """The benchmarks of one indikator in the order of the plan."""
        return tuple(satu for satu in self._pembanding.get(indikator, ()) if satu.ada)

    def tanpa_pembanding(self, indikator: str) -> bool:
        """Whether the plan says that there is no benchmark for an indikator."""
        semua = self._pembanding.get(indikator, ())
        return bool(semua) and not any(satu.ada for satu in semua)

    @cached_property
    def _bawahan(self) -> dict[str, tuple[Sasaran, ...]]:
        return menurut(self.sasaran, lambda s: s.induk)

    def keturunan(self, *sasaran: str) -> frozenset[str]:
        """The given sasaran with all below them, as kode; a circle in the plan ends here."""
        found, edge = set(sasaran), set(sasaran)
        while edge:
            edge = {s.kode for kode in edge for s in self._bawahan.get(kode, ())} - found
            found |= edge
        return frozenset(found)

    def sasaran_tingkat(self, *tingkat: str) -> tuple[Sasaran, ...]:
        """The sasaran of the given levels in the order of the plan."""
        return tuple(s for s in self.sasaran if s.tingkat in tingkat)

    @cached_property
    def indikator_utama(self) -> tuple[Indikator, ...]:
        """The indikator marked iku; a plan that marks none means all of its sasaran strategis."""
        strategis = {s.kode for s in self.sasaran_tingkat("strategis")}
        marked = tuple(i for i in self.indikator if i.iku)
        return marked or tuple(i for i in self.indikator if i.sasaran in strategis)

    @cached_property
    def kelompok_pegawai(self) -> tuple[KelompokPegawai, ...]:
        """The staff by pangkat, pendidikan, jabatan and usia, as far as the plan counts them so."""
        rows = menurut(self.pegawai, lambda p: p.golongan_data)
        return tuple(KelompokPegawai(nama, rows[nama]) for nama in GOLONGAN_PEGAWAI if nama in rows)

    def nama_unit(self, kode: str | Iterable[str]) -> str:
        """The names of one or several unit kerja, joined by commas; an unknown kode stays itself."""
        kodes = (kode,) if isinstance(kode, str) else tuple(kode)
        return ", ".join(self.unit_menurut_kode[k].nama if k in self.unit_menurut_kode else k for k in kodes)


def content(row: Any) -> tuple[object, ...]:
    """Everything a row of the plan says, leaving out where it stands."""
    return tuple(_plain(getattr(row, field.name)) for field in fields(row) if field.name != "tempat")


def pada_formulir(row: Any) -> tuple[object, ...]:
    """The same without what no form is about: it changes, and a form handed out before is still the right one."""
    return tuple(
        _plain(getattr(row, field.name))
        for field in fields(row)
        if field.name != "tempat" and DI_LUAR_FORMULIR not in field.metadata
    )


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
