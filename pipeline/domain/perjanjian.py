"""Which indikator and budget lines the Perjanjian Kinerja of each official loads: one rule for every kind of office.

The place of a unit, not its name, decides its tier (domain notes 1.1 and 1.4); the guide prints the rule
(``docs/panduan/isi-folder.md``) as tables made of what stands here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Indikator, Sasaran
from pipeline.domain.organisasi import PIMPINAN, UnitKerja
from pipeline.domain.penugasan import penjawab, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan, ke_atas, menurut

_INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}


@dataclass(frozen=True, slots=True)
class LapisPK:
    """One tier: who is of it, the levels of sasaran and of budget it may load; of each the first that has any."""

    siapa: str
    sasaran: tuple[str, ...]
    anggaran: tuple[str, ...]


KEPALA = LapisPK(
    "kepala perangkat daerah: camat, kepala dinas atau badan, inspektur, sekretaris, direktur RSUD, kepala UPTD",
    ("strategis", "program", "kegiatan", "sub_kegiatan"),
    ("program", "kegiatan", "sub_kegiatan"),
)
BAWAHAN_KEPALA = LapisPK(
    "langsung di bawah kepala atau wakilnya: wakil direktur, sekretariat, bidang, bagian, inspektur pembantu; pada "
    "kecamatan juga seksi dan kelurahan",
    ("program", "kegiatan", "sub_kegiatan"),
    ("kegiatan", "sub_kegiatan", "program"),
)
PENGAWAS = LapisPK(
    "di bawah unit lain: seksi, subbagian, subbidang, instalasi, UPTD di bawah bidang",
    ("kegiatan", "sub_kegiatan", "program"),
    ("sub_kegiatan", "kegiatan", "program"),
)
PELAKSANA = LapisPK(
    "jabatan fungsional dan pelaksana, di mana pun letaknya",
    ("sub_kegiatan", "kegiatan", "program"),
    ("sub_kegiatan", "kegiatan", "program"),
)
LAPIS_PK = (KEPALA, BAWAHAN_KEPALA, PENGAWAS, PELAKSANA)
"""The tiers from the head down."""


class AsalPK(StrEnum):
    """Why an indikator stands in a PK; the first that gives any counts, and none of them invents one."""

    KEPALA = "semua sasaran perangkat daerah pada jenjang itu (hanya kepala)"
    DISEBUT = "indikator yang menyebut unitnya pada kolom `unit_kerja`"
    BAWAHAN = "indikator yang menyebut unit di bawahnya; di bawah wakil jenjang kegiatan lebih dulu"
    DIDUKUNG = (
        "indikator sasaran yang didukung unit di bawahnya (menurut `induk` pada lembar `sasaran`), kecuali yang "
        "dijawab unit lain"
    )
    BERSAMA = "indikator gabungan yang dijawab semua unit (`metode_agregasi` bukan `tunggal`, `unit_kerja` kosong)"


@dataclass(frozen=True, slots=True)
class MuatanPK:
    """What one PK loads: sasaran with the indikator answered for, budget lines by parent, the levels of both."""

    sasaran: tuple[tuple[Sasaran, tuple[Indikator, ...]], ...]
    anggaran: tuple[tuple[MataAnggaran | None, tuple[MataAnggaran, ...]], ...]
    tingkat_sasaran: str
    tingkat_anggaran: str
    asal: AsalPK | None = None
    """Where its indikator come from; None where there is none."""

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
    if unit.jenis == "kepala":
        return KEPALA
    if unit.jenis == "jabatan_fungsional":
        return PELAKSANA
    above = atasan(rencana, unit)
    return BAWAHAN_KEPALA if above is None or above.jenis in PIMPINAN else PENGAWAS


def muatan(rencana: Perencanaan, unit: UnitKerja | None = None) -> MuatanPK:
    """What the PK of a unit's head loads; without a unit, that of the head of the office."""
    return _muatan_kepala(rencana) if unit is None or unit.jenis == "kepala" else _muatan_unit(rencana, unit)


def _muatan_kepala(rencana: Perencanaan) -> MuatanPK:
    """Every sasaran of the highest level the plan has, also one without indikator, and the highest budget lines."""
    level = next((t for t in KEPALA.sasaran if rencana.sasaran_tingkat(t)), KEPALA.sasaran[0])
    groups = tuple((s, rencana.indikator_sasaran(s.kode)) for s in rencana.sasaran_tingkat(level))
    lines, rung = _anggaran(rencana.anggaran, KEPALA)
    return MuatanPK(groups, _by_parent(rencana, lines, rung), level, rung, AsalPK.KEPALA if groups else None)


def _muatan_unit(rencana: Perencanaan, unit: UnitKerja) -> MuatanPK:
    """What one unit answers for: indikator by the first source that has any, the budget of it and of those below."""
    lapis, below = jenjang(rencana, unit), _below(rencana, unit)
    level, asal, found = next(_sumber(rencana, unit, below, lapis), (lapis.sasaran[0], None, ()))
    named = menurut(found, lambda i: i.sasaran)
    groups = tuple((rencana.sasaran_menurut_kode[kode], rows) for kode, rows in named.items())
    units = {unit.kode} if lapis is PELAKSANA else {unit.kode, *below}
    lines, rung = _anggaran((m for m in rencana.anggaran if set(penjawab_anggaran(rencana, m)) & units), lapis)
    return MuatanPK(groups, _by_parent(rencana, lines, rung), level, rung, asal)


def _sumber(
    rencana: Perencanaan, unit: UnitKerja, below: frozenset[str], lapis: LapisPK
) -> Iterator[tuple[str, AsalPK, tuple[Indikator, ...]]]:
    """The sources of indikator in the order of ``AsalPK``, each with its level; without the empty ones.

    What a deputy head answers for by his units is the programmes; those units then begin a level below him.
    """
    bawahan = [i for i in rencana.indikator if below & {*i.unit_kerja}]
    didukung = {kode for i in bawahan for kode in ke_atas(i.sasaran, rencana.sasaran_menurut_kode)}
    lain = {u.kode for u in rencana.unit_kerja} - {unit.kode, *below, *_above(rencana, unit)}
    milik = {
        AsalPK.DISEBUT: [i for i in rencana.indikator if unit.kode in i.unit_kerja],
        AsalPK.BAWAHAN: bawahan,
        AsalPK.DIDUKUNG: [i for i in rencana.indikator if i.sasaran in didukung and not lain & {*i.unit_kerja}],
        AsalPK.BERSAMA: [i for i in rencana.indikator if unit.kode in penjawab(rencana, i)],
    }
    above = atasan(rencana, unit)
    turun = PENGAWAS.sasaran if above is not None and above.jenis == "wakil" else lapis.sasaran
    langkah = (
        ((AsalPK.DISEBUT,), lapis.sasaran),
        ((AsalPK.BAWAHAN, AsalPK.DIDUKUNG), turun),
        ((AsalPK.BERSAMA,), lapis.sasaran),
    )
    for bersama, tingkatan in langkah:
        for tingkat in tingkatan:
            kodes = {s.kode for s in rencana.sasaran_tingkat(tingkat)}
            for asal in bersama:
                if found := tuple(i for i in milik[asal] if i.sasaran in kodes):
                    yield tingkat, asal, found


def _below(rencana: Perencanaan, unit: UnitKerja) -> frozenset[str]:
    """The units below one, without itself."""
    found = {unit.kode}
    while more := {u.kode for u in rencana.unit_kerja if u.induk in found} - found:
        found |= more
    return frozenset(found - {unit.kode})


def _above(rencana: Perencanaan, unit: UnitKerja) -> Iterator[str]:
    """The units above one; the head is above all."""
    yield from (u.kode for u in rencana.unit_kerja if u.jenis == "kepala")
    yield from ke_atas(unit.induk, rencana.unit_menurut_kode)


def _anggaran(lines: Iterable[MataAnggaran], lapis: LapisPK) -> tuple[list[MataAnggaran], str]:
    """Of these lines those of the first level of the tier that has any, and the level."""
    mine = list(lines)
    rung = next((t for t in lapis.anggaran if any(m.tingkat == t for m in mine)), lapis.anggaran[0])
    return [m for m in mine if m.tingkat == rung], rung


def _by_parent(
    rencana: Perencanaan, lines: Iterable[MataAnggaran], tingkat: str
) -> tuple[tuple[MataAnggaran | None, tuple[MataAnggaran, ...]], ...]:
    def parent(mata: MataAnggaran) -> MataAnggaran | None:
        return rencana.mata_di_atas(mata.kode, _INDUK.get(tingkat, ""))

    return tuple((induk, tuple(rows)) for induk, rows in groupby(lines, key=parent))
