"""Which forms are among the files that came in: one per workbook, one per folder of CSV."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from pipeline.domain.formulir import LAMA, disisihkan
from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.intake.identitas import quarter, unit_named
from pipeline.intake.skema import FORMULIR
from pipeline.regulation.katalog import temuan
from pipeline.sheet.buka import WORKBOOKS, match_sheets, read_sheets
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar

Sumber = tuple[str, bytes]
"""A file: its path below the perangkat daerah's folder, and its bytes."""

CSV = frozenset({".csv", ".tsv"})
_TERSISIH = frozenset({"waktu"})
"""Stems of files in this folder that other rooms read."""


@dataclass
class FormulirMasuk:
    """One form as it came in: its name, the sha256 of its bytes and its sheets."""

    berkas: str
    sidik: str
    lembar: dict[str, Lembar]
    folder: str
    temuan: list[Temuan] = field(default_factory=list)


def passed_over(berkas: str) -> bool:
    """Whether a file is a trace of a program or belongs to another room."""
    name = PurePosixPath(berkas)
    hidden = any(part.startswith(("~$", ".")) for part in name.parts)
    return hidden or name.name.casefold() in {"thumbs.db", "desktop.ini"} or name.stem.casefold() in _TERSISIH


def received(files: Iterable[Sumber], rencana: Perencanaan, findings: list[Temuan]) -> Iterable[FormulirMasuk]:
    """The forms among the files: one per workbook, one per folder of CSV."""
    folders: dict[str, list[Sumber]] = {}
    for berkas, isi in files:
        name = PurePosixPath(berkas)
        if name.suffix.casefold() in WORKBOOKS:
            yield from _workbook(berkas, isi, rencana, findings)
        elif name.suffix.casefold() in CSV and _is_sheet(name.stem) and (_unit_folder(name) or disisihkan(berkas)):
            folders.setdefault(str(name.parent), []).append((berkas, isi))
        else:
            findings.append(temuan("FRM-01", Tempat(berkas), name.name))
    for folder, members in folders.items():
        yield _csv_folder(folder, members)


def _is_sheet(stem: str) -> bool:
    return any(key(stem) in skema.nama_lembar for skema in FORMULIR)


def _unit_folder(berkas: PurePosixPath) -> str:
    """The folder a unit's file lies in, looking through ``lama``; empty directly below the quarter."""
    name = next((part for part in reversed(berkas.parent.parts) if part.strip().casefold() != LAMA), "")
    return "" if name.casefold().startswith(("tw", "triwulan")) and quarter(name) else name


def _workbook(berkas: str, isi: bytes, rencana: Perencanaan, findings: list[Temuan]) -> Iterable[FormulirMasuk]:
    lembar, odd = read_sheets(berkas, isi, FORMULIR)
    name = PurePosixPath(berkas)
    milik = unit_named(_unit_folder(name), rencana) or unit_named(name.stem, rencana)
    if not lembar:
        findings.extend(replace(satu, unit_kerja=milik) for satu in odd)
        return
    matched, unknown = match_sheets(lembar, FORMULIR, {PENJELASAN})
    if not set(matched) - {"identitas"}:
        ada = ", ".join(f"“{sheet.nama}”" for sheet in lembar)
        findings.append(temuan("FRM-02", Tempat(berkas), name.name, unit_kerja=milik, ada=ada))
        return
    yield FormulirMasuk(berkas, hashlib.sha256(isi).hexdigest(), matched, milik, [*odd, *unknown])


def _csv_folder(folder: str, members: Iterable[Sumber]) -> FormulirMasuk:
    digest = hashlib.sha256(PurePosixPath(folder).name.encode())
    sheets: list[Lembar] = []
    findings: list[Temuan] = []
    for berkas, isi in sorted(members):
        digest.update(f"\n{PurePosixPath(berkas).name} {hashlib.sha256(isi).hexdigest()}".encode())
        lembar, odd = read_sheets(berkas, isi, FORMULIR)
        sheets.extend(lembar)
        findings.extend(odd)
    matched, unknown = match_sheets(sheets, FORMULIR)
    milik = _unit_folder(PurePosixPath(folder) / "identitas.csv")
    return FormulirMasuk(folder, digest.hexdigest(), matched, milik, [*findings, *unknown])


def once(forms: Iterable[FormulirMasuk], findings: list[Temuan]) -> Iterable[FormulirMasuk]:
    """Every form once; the same bytes under another name are reported."""
    seen: dict[str, str] = {}
    for kiriman in forms:
        if kiriman.sidik in seen:
            nama = PurePosixPath(kiriman.berkas).name
            findings.append(temuan("FRM-17", Tempat(kiriman.berkas), nama, pertama=seen[kiriman.sidik]))
        else:
            seen[kiriman.sidik] = kiriman.berkas
            yield kiriman
