"""Which forms are among the files that came in: one per workbook, one per folder of CSV."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import LAMA, disisihkan
from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.intake.asing import foreign
from pipeline.intake.identitas import quarter, unit_named
from pipeline.intake.skema import FORMULIR
from pipeline.regulation.katalog import temuan
from pipeline.sheet.buka import TEXTS, WORKBOOKS, match_sheets, read_sheets
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar

CSV = frozenset({".csv", ".tsv"})


@dataclass
class FormulirMentah:
    """One form as it came in: its name, the sha256 of its bytes and its sheets."""

    berkas: str
    sidik: str
    lembar: dict[str, Lembar]
    folder: str
    temuan: list[Temuan] = field(default_factory=list)


def received(files: Iterable[Berkas], rencana: Perencanaan, findings: list[Temuan]) -> Iterable[FormulirMentah]:
    """The forms among the files: one per workbook, one per folder of CSV."""
    folders: dict[str, list[Berkas]] = {}
    for berkas in files:
        name = PurePosixPath(berkas.nama)
        if name.suffix.casefold() in WORKBOOKS:
            yield from _workbook(berkas, rencana, findings)
        elif (
            name.suffix.casefold() in CSV and _is_sheet(name.stem) and (_unit_folder(name) or disisihkan(berkas.nama))
        ):
            folders.setdefault(str(name.parent), []).append(berkas)
        else:
            lembar = read_sheets(berkas)[0] if name.suffix.casefold() in TEXTS else ()
            findings.append(foreign(berkas, lembar, rencana) or temuan("FRM-01", Tempat(berkas.nama), name.name))
    for folder, members in folders.items():
        yield _csv_folder(folder, members)


def _is_sheet(stem: str) -> bool:
    return any(key(stem) in skema.nama_lembar for skema in FORMULIR)


def _unit_folder(berkas: PurePosixPath) -> str:
    """The folder a unit's file lies in, looking through ``lama``; empty directly below the quarter."""
    name = next((part for part in reversed(berkas.parent.parts) if part.strip().casefold() != LAMA), "")
    return "" if name.casefold().startswith(("tw", "triwulan")) and quarter(name) else name


def _workbook(berkas: Berkas, rencana: Perencanaan, findings: list[Temuan]) -> Iterable[FormulirMentah]:
    lembar, odd = read_sheets(berkas, FORMULIR)
    name = PurePosixPath(berkas.nama)
    milik = unit_named(_unit_folder(name), rencana) or unit_named(name.stem, rencana)
    if not lembar:
        findings.extend(replace(satu, unit_kerja=milik) for satu in odd)
        return
    if asing := foreign(berkas, lembar, rencana):
        findings.append(asing)
        return
    matched, unknown = match_sheets(lembar, FORMULIR, {PENJELASAN})
    if not set(matched) - {"identitas"}:
        ada = ", ".join(f"“{sheet.nama}”" for sheet in lembar)
        findings.append(temuan("FRM-02", Tempat(berkas.nama), name.name, unit_kerja=milik, ada=ada))
        return
    yield FormulirMentah(berkas.nama, berkas.sidik, matched, milik, [*odd, *unknown])


def _csv_folder(folder: str, members: Iterable[Berkas]) -> FormulirMentah:
    digest = hashlib.sha256(PurePosixPath(folder).name.encode())
    sheets: list[Lembar] = []
    findings: list[Temuan] = []
    for berkas in sorted(members, key=lambda satu: satu.nama):
        digest.update(f"\n{PurePosixPath(berkas.nama).name} {berkas.dibaca}".encode())
        lembar, odd = read_sheets(berkas, FORMULIR)
        sheets.extend(lembar)
        findings.extend(odd)
    matched, unknown = match_sheets(sheets, FORMULIR)
    milik = _unit_folder(PurePosixPath(folder) / "identitas.csv")
    return FormulirMentah(folder, digest.hexdigest(), matched, milik, [*findings, *unknown])


def once(forms: Iterable[FormulirMentah], findings: list[Temuan]) -> Iterable[FormulirMentah]:
    """Every form once; the same bytes under another name are reported."""
    seen: dict[str, str] = {}
    for kiriman in forms:
        if kiriman.sidik in seen:
            nama = PurePosixPath(kiriman.berkas).name
            findings.append(temuan("FRM-17", Tempat(kiriman.berkas), nama, pertama=seen[kiriman.sidik]))
        else:
            seen[kiriman.sidik] = kiriman.berkas
            yield kiriman
