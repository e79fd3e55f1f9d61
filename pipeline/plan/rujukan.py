"""References between the rows of the plan: duplicates, unknown codes, circles."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.domain.ejaan import seragam
from pipeline.domain.rencana import content
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.plan.baris import Noun
from pipeline.plan.skema import SKEMA
from pipeline.regulation.katalog import temuan
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.kolom import nearest

TabelRencana = dict[str, tuple[Noun, ...]]
"""The rows of every sheet that was found."""
LetakBaris = Mapping[Tempat, BarisTabel]
"""The row as it was read by the place of its noun, for pointing at one of its cells."""


@dataclass(frozen=True, slots=True)
class _Acuan:
    """One referring column, the sheet it refers to, the spellings known there, and where its cells stand."""

    kolom: str
    tujuan: str
    dikenal: Mapping[str, str]
    letak: LetakBaris


def without_duplicates(nama: str, rows: Iterable[Noun], findings: list[Temuan]) -> tuple[Noun, ...]:
    """The first row of every key; further ones are findings, graver when they say something else."""
    first: dict[Hashable, Noun] = {}
    kolom = SKEMA[nama].kunci or (SKEMA[nama].kolom[0].nama,)
    for row in rows:
        kunci = tuple(getattr(row, nama_kolom) for nama_kolom in kolom)
        if kunci not in first:
            first[kunci] = row
            continue
        sebutan = " / ".join(str(bagian) for bagian in kunci if bagian)
        kode = "RCN-02" if content(row) == content(first[kunci]) else "RCN-01"
        pertama = str(first[kunci].tempat)
        findings.append(temuan(kode, row.tempat, sebutan, lembar=nama, pertama=pertama))
    return tuple(first.values())


def resolve(tables: TabelRencana, letak: LetakBaris, findings: list[Temuan]) -> TabelRencana:
    """The tables with references in the spelling of the kode they mean; unknown ones are kept and reported.

    A reference may also be the full name or uraian of what it means. Sheets that are not there are not missed here.
    """
    resolved = dict(tables)
    for nama, kolom in ((nama, kolom) for nama, skema in SKEMA.items() for kolom in skema.kolom):
        if kolom.merujuk not in tables:
            continue
        acuan = _Acuan(kolom.nama, kolom.merujuk, _spellings(kolom.merujuk, tables[kolom.merujuk]), letak)
        resolved[nama] = tuple(_resolved(row, acuan, findings) for row in resolved.get(nama, ()))
    return resolved


def cut_circles(nama: str, rows: Sequence[Noun], letak: LetakBaris, findings: list[Temuan]) -> tuple[Noun, ...]:
    """The rows with ``induk`` emptied where following it comes back to the row; the circle is named A → B → A."""
    parents: dict[str, str] = {row.kode: row.induk for row in rows if hasattr(row, "kode") and hasattr(row, "induk")}
    safe: set[str] = set()
    cut: set[str] = set()
    for start in parents:
        path: list[str] = []
        kode = start
        while kode in parents and kode not in safe and kode not in path:
            path.append(kode)
            kode = parents[kode]
        if kode in path:
            circle = path[path.index(kode) :]
            parents[circle[-1]] = ""
            cut.add(circle[-1])
            row = next(row for row in rows if getattr(row, "kode", "") == circle[-1])
            jalan = " → ".join([*circle, kode])
            findings.append(temuan("RCN-04", letak[row.tempat].tempat("induk"), jalan, lembar=nama, milik=circle[-1]))
        safe.update(path)
    return tuple(_rootless(row) if getattr(row, "kode", "") in cut else row for row in rows)


def _rootless(row: Any) -> Noun:
    changed: Noun = replace(row, induk="")
    return changed


def _spellings(nama: str, rows: Sequence[Noun]) -> dict[str, str]:
    """Every spelling a reference may have → the kode it means; names only where they are unique."""
    spellings: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    for row in rows:
        kode = str(getattr(row, SKEMA[nama].kolom[0].nama))
        spellings[kode] = kode
        spellings.setdefault(kode.casefold(), kode)
        sebutan = getattr(row, "nama", "") or getattr(row, "uraian", "")
        names.setdefault(seragam(str(sebutan)), []).append(kode)
    unique = {name: kodes[0] for name, kodes in names.items() if name and len(kodes) == 1}
    return unique | spellings


def _resolved(row: Noun, acuan: _Acuan, findings: list[Temuan]) -> Noun:
    value: str | tuple[str, ...] = getattr(row, acuan.kolom)
    given = (value,) if isinstance(value, str) else value
    found = tuple(_meant(part, row, acuan, findings) for part in given)
    if found == given:
        return row
    changed: dict[str, Any] = {acuan.kolom: found[0] if isinstance(value, str) else found}
    return replace(row, **changed)


def _meant(kode: str, row: Noun, acuan: _Acuan, findings: list[Temuan]) -> str:
    found = acuan.dikenal.get(kode) or acuan.dikenal.get(seragam(kode))
    if found is None and kode:
        usul = nearest(kode, acuan.dikenal)
        mirip = f"; yang paling mirip “{acuan.dikenal[usul]}”" if usul else ""
        tempat = acuan.letak[row.tempat].tempat(acuan.kolom)
        findings.append(temuan("RCN-03", tempat, kode, kolom=acuan.kolom, lembar=acuan.tujuan, mirip=mirip))
    return found or kode
