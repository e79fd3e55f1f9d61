"""Which sasaran and budget lines the PK of each official loads (domain notes 1.1 and 1.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Indikator, Sasaran
from pipeline.domain.organisasi import PIMPINAN, UnitKerja
from pipeline.domain.penugasan import penjawab_anggaran
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.naskah.sebutan import TINGKAT, TINGKAT_ANGGARAN

_INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}


@dataclass(frozen=True, slots=True)
class LapisPK:
    """One tier: the levels of sasaran it may load, the first that has any counts, and the same for the budget."""

    sasaran: tuple[str, ...]
    anggaran: tuple[str, ...]


KEPALA = LapisPK(("strategis",), ("program",))
BAWAHAN_KEPALA = LapisPK(("program", "kegiatan", "sub_kegiatan"), ("kegiatan", "sub_kegiatan", "program"))
PENGAWAS = LapisPK(("kegiatan", "sub_kegiatan", "program"), ("sub_kegiatan", "kegiatan"))
PELAKSANA = LapisPK(("sub_kegiatan", "kegiatan", "program"), ("sub_kegiatan",))


@dataclass(frozen=True, slots=True)
class MuatanPK:
    """What one PK loads: sasaran with the indikator answered for, budget lines by parent, the column heads."""

    sasaran: tuple[tuple[Sasaran, tuple[Indikator, ...]], ...]
    anggaran: tuple[tuple[MataAnggaran | None, tuple[MataAnggaran, ...]], ...]
    kepala_sasaran: str
    kepala_anggaran: str

    @property
    def mata(self) -> tuple[MataAnggaran, ...]:
        """The budget lines without their grouping."""
        return tuple(mata for _, baris in self.anggaran for mata in baris)


def atasan(rencana: Perencanaan, unit: UnitKerja) -> UnitKerja | None:
    """The unit above; without one written, the head's, and None for the head itself."""
    if unit.jenis == "kepala":
        return None
    kepala = next((u for u in rencana.unit_kerja if u.jenis == "kepala"), None)
    above = rencana.unit_menurut_kode.get(unit.induk)
    return kepala if above is None or above is unit else above


def jenjang(rencana: Perencanaan, unit: UnitKerja) -> LapisPK:
    """The tier by the place below the head: a Kasi of a kecamatan answers to the camat and so loads programmes."""
    if unit.jenis == "jabatan_fungsional":
        return PELAKSANA
    above = atasan(rencana, unit)
    return BAWAHAN_KEPALA if above is None or above.jenis in PIMPINAN else PENGAWAS


def muatan_kepala(rencana: Perencanaan) -> MuatanPK:
    """Every sasaran strategis, also one without indikator, and all programmes."""
    groups = tuple((s, rencana.indikator_sasaran(s.kode)) for s in rencana.sasaran_tingkat(*KEPALA.sasaran))
    program = tuple(m for m in rencana.anggaran if m.tingkat == "program")
    return MuatanPK(groups, ((None, program),) if program else (), TINGKAT["strategis"], "Program")


def muatan_unit(rencana: Perencanaan, unit: UnitKerja) -> MuatanPK:
    """What one unit answers for: indikator that name it, and the budget of it and of the units below it."""
    lapis = jenjang(rencana, unit)
    own = [i for i in rencana.indikator if unit.kode in i.unit_kerja]
    level = next((t for t in lapis.sasaran if _at_level(rencana, own, t)), lapis.sasaran[0])
    named = menurut(_at_level(rencana, own, level), lambda i: i.sasaran)
    groups = tuple((rencana.sasaran_menurut_kode[kode], rows) for kode, rows in named.items())
    units = _below(rencana, unit) if lapis is not PELAKSANA else frozenset({unit.kode})
    mine = [m for m in rencana.anggaran if set(penjawab_anggaran(rencana, m)) & units]
    rung = next((t for t in lapis.anggaran if any(m.tingkat == t for m in mine)), lapis.anggaran[0])
    lines = [m for m in mine if m.tingkat == rung]
    return MuatanPK(groups, _by_parent(rencana, lines, rung), TINGKAT[level], TINGKAT_ANGGARAN[rung])


def _at_level(rencana: Perencanaan, own: Iterable[Indikator], tingkat: str) -> list[Indikator]:
    kodes = {s.kode for s in rencana.sasaran_tingkat(tingkat)}
    return [i for i in own if i.sasaran in kodes]


def _below(rencana: Perencanaan, unit: UnitKerja) -> frozenset[str]:
    """The unit with all units below it."""
    found = {unit.kode}
    while more := {u.kode for u in rencana.unit_kerja if u.induk in found} - found:
        found |= more
    return frozenset(found)


def _by_parent(
    rencana: Perencanaan, lines: Iterable[MataAnggaran], tingkat: str
) -> tuple[tuple[MataAnggaran | None, tuple[MataAnggaran, ...]], ...]:
    def parent(mata: MataAnggaran) -> MataAnggaran | None:
        return rencana.mata_di_atas(mata.kode, _INDUK.get(tingkat, ""))

    return tuple((induk, tuple(rows)) for induk, rows in groupby(lines, key=parent))
