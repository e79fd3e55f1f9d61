"""Whose form it is and for when: the sheet ``identitas`` of a returned form, however its keys are typed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from pipeline.domain.ejaan import seragam
from pipeline.domain.kolom_formulir import VERSI
from pipeline.domain.periode import ROMAN, Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.domain.tugas import Tugas, pembagian_tugas, sidik_tugas
from pipeline.intake.skema import IDENTITAS
from pipeline.regulation.katalog import temuan
from pipeline.regulation.tenggat import quarter_end
from pipeline.sheet.kolom import key, nearest
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.sel import as_text
from pipeline.sheet.tabel import read_table
from pipeline.sheet.tanggal import read_date, written

_QUARTER = re.compile(r"(?:^|\b(?:triwulan|tribulan|tw|q)[\s.-]*)(IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class Identitas:
    """What the sheet says, as text, with the place of every answer."""

    isi: Mapping[str, str]
    tempat: Mapping[str, Tempat]

    def teks(self, kunci: str) -> str:
        """The answer to one key, empty when there is none."""
        return self.isi.get(kunci, "")

    def letak(self, kunci: str) -> Tempat:
        """The place of one answer, or of the sheet."""
        return self.tempat.get(kunci, self.tempat[""])

    @property
    def tanggal(self) -> date | None:
        """When it was filled in."""
        return read_date(self.teks("tanggal"))


def read_identity(lembar: Lembar, findings: list[Temuan]) -> Identitas:
    """The answers of ``identitas``: a table kunci–nilai, or keys with their answer in the cell to the right."""
    isi: dict[str, str] = {}
    places: dict[str, Tempat] = {"": lembar.tempat()}
    tabel = read_table(lembar, IDENTITAS)
    if all({"kunci", "nilai"} <= set(baris.letak) for baris in tabel.baris) and tabel.baris:
        findings.extend(tabel.temuan)
        pairs = [(baris.teks("kunci"), baris.teks("nilai"), baris.tempat("nilai")) for baris in tabel.baris]
    else:
        pairs = [
            (as_text(kunci), as_text(nilai), lembar.tempat(row, column))
            for row, cells in enumerate(lembar.baris, 1)
            for column, (kunci, nilai) in enumerate(pairwise(cells), 2)
        ]
    for kunci, nilai, tempat in pairs:
        name = IDENTITAS.kolom[0].kata.get(key(kunci), "")
        if name and nilai and name not in isi:
            isi[name] = nilai
            places[name] = tempat
        elif name:
            places.setdefault(name, tempat)
    return Identitas(isi, places)


def quarter(text: str) -> int | None:
    """The quarter in ``3``, ``III``, ``TW III`` or ``Triwulan III Tahun 2024``; None for anything else."""
    match = _QUARTER.search(text.strip())
    if not match:
        return None
    return int(match[1]) if match[1].isdigit() else ROMAN.index(match[1].upper())


def unit_named(text: str, rencana: Perencanaan) -> str:
    """The kode of the unit a text names, by kode or by its full name; empty when it names none."""
    wanted = seragam(text)
    for unit in rencana.unit_kerja:
        if wanted in {unit.kode.casefold(), seragam(unit.nama)}:
            return unit.kode
    names = {key(name): unit.kode for unit in rencana.unit_kerja for name in (unit.nama, unit.kode)}
    return names.get(key(text), "")


@dataclass(frozen=True)
class Himpunan:
    """What is being collected: the forms of one quarter, for a plan, seen on one day."""

    periode: Periode
    rencana: Perencanaan
    hari_ini: date = date.max

    @property
    def akhir(self) -> date:
        """The last day of the quarter: no form can be complete before it."""
        return quarter_end(self.periode.tahun, self.periode.triwulan)

    @cached_property
    def tugas(self) -> dict[str, Tugas]:
        """What the plan asks of each unit."""
        return {tugas.unit.kode: tugas for tugas in pembagian_tugas(self.rencana)}

    def sidik(self, unit: str) -> tuple[str, ...]:
        """The fingerprints a form of today's plan may carry: of the unit's share, or of the whole as once."""
        milik = self.tugas.get(unit)
        return (self.rencana.sidik, *((sidik_tugas(self.rencana, milik),) if milik else ()))


def accept(identitas: Identitas, himpunan: Himpunan, findings: list[Temuan]) -> str:
    """The kode of the unit when the form belongs to this quarter and to a known unit; else empty, with findings."""
    sesuai = of_period(identitas, himpunan.periode, findings)
    unit = unit_named(identitas.teks("unit_kerja"), himpunan.rencana)
    if not unit:
        _unknown_unit(identitas, himpunan.rencana, findings)
    elif sesuai:
        findings.extend(_other_form(identitas, himpunan, unit))
        findings.extend(_dated(identitas, himpunan))
    return unit if sesuai else ""


def of_period(identitas: Identitas, periode: Periode, findings: list[Temuan]) -> bool:
    """Whether a form is of this quarter by what it says itself; what it does not say goes by the folder."""
    return _same_year(identitas, periode.tahun, findings) & _same_quarter(identitas, periode.triwulan, findings)


def _other_form(identitas: Identitas, himpunan: Himpunan, unit: str) -> Iterator[Temuan]:
    """What tells that the form is not the one handed out now: the unit's share of the plan, the version."""
    sidik, versi = identitas.teks("sidik_rencana"), identitas.teks("versi_formulir")
    if sidik and himpunan.rencana.sidik and sidik not in himpunan.sidik(unit):
        yield temuan("FRM-07", identitas.letak("sidik_rencana"))
    if versi and versi.removesuffix(",0").removesuffix(".0") != VERSI:
        yield temuan("FRM-21", identitas.letak("versi_formulir"), versi, berlaku=VERSI)


def _dated(identitas: Identitas, himpunan: Himpunan) -> Iterator[Temuan]:
    """A date that nobody can read, that is still to come, or from before the quarter was over."""
    tulisan, tanggal, tempat = identitas.teks("tanggal"), identitas.tanggal, identitas.letak("tanggal")
    akhir, hari_ini = himpunan.akhir, himpunan.hari_ini
    if tanggal is None:
        if tulisan.strip("-– "):
            yield temuan("FRM-22", tempat, tulisan)
    elif tanggal > hari_ini:
        yield temuan("FRM-34", tempat, written(tanggal), hari_ini=written(hari_ini))
    elif tanggal < akhir:
        yield temuan("FRM-35", tempat, written(tanggal), akhir=written(akhir), periode=himpunan.periode.sebutan)


def _unknown_unit(identitas: Identitas, rencana: Perencanaan, findings: list[Temuan]) -> None:
    nama = identitas.teks("unit_kerja")
    usul = nearest(nama, [part for unit in rencana.unit_kerja for part in (unit.kode, unit.nama)])
    mirip = f"; yang paling mirip “{usul}”" if usul else ""
    findings.append(temuan("FRM-05" if nama else "FRM-06", identitas.letak("unit_kerja"), nama, mirip=mirip))


def _same_year(identitas: Identitas, tahun: int, findings: list[Temuan]) -> bool:
    match = _YEAR.search(identitas.teks("tahun"))
    return _same(identitas, "tahun", match[1] if match else "", str(tahun), str(tahun), findings)


def _same_quarter(identitas: Identitas, triwulan: int, findings: list[Temuan]) -> bool:
    ada, diminta = ROMAN[quarter(identitas.teks("triwulan")) or 0], ROMAN[triwulan]
    return _same(identitas, "triwulan", ada, diminta, f"triwulan {diminta}", findings)


def _same(identitas: Identitas, apa: str, ada: str, diminta: str, dipakai: str, findings: list[Temuan]) -> bool:
    """Whether a form is of the year or quarter asked for; ``ada`` is the one it names, empty where it names none."""
    text, tempat = identitas.teks(apa), identitas.letak(apa)
    if not ada:
        findings.append(temuan("FRM-09" if text else "FRM-08", tempat, text, apa=apa, dipakai=dipakai))
        return not text
    if ada != diminta:
        findings.append(temuan("FRM-03", tempat, ada, apa=apa, diminta=diminta))
    return ada == diminta
