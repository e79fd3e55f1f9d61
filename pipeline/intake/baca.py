"""What came back in one quarter: forms as workbooks or CSV folders, the PD's own figures, and what is not known."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from pipeline.domain.formulir import Formulir, IsianAnggaran, IsianRekap, Penerimaan
from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.intake import isian
from pipeline.intake.identitas import Identitas, accept, quarter, read_identity, unit_named
from pipeline.intake.skema import FORMULIR, LRA, REKAP_PD
from pipeline.regulation.katalog import temuan
from pipeline.sheet.buka import WORKBOOKS, read_sheets
from pipeline.sheet.kenali import match_sheets
from pipeline.sheet.kolom import Skema, key
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tabel import Baris, read_table

Sumber = tuple[str, bytes]
"""A file: its path below the perangkat daerah's folder, and its bytes."""

_CSV = frozenset({".csv", ".tsv"})
_TERSISIH = frozenset({"waktu"})
"""Stems of files in this folder that other rooms read."""


@dataclass
class _Kiriman:
    """One form as it came in: its name, the sha256 of its bytes and its sheets."""

    berkas: str
    sidik: str
    lembar: dict[str, Lembar]
    folder: str
    temuan: list[Temuan] = field(default_factory=list)


def read_quarter(
    files: Iterable[Sumber], triwulan: int, tahun: int, rencana: Perencanaan
) -> tuple[Penerimaan, tuple[Temuan, ...]]:
    """Everything that came in for one quarter, and the findings (BCA, FRM), each with the unit that mends it.

    ``files`` is the listing of ``masuk/TWn``. A form of another period or of an unknown unit is named and not used;
    two forms of one unit are both kept, the newest decides later (``Formulir.urutan``).
    """
    findings: list[Temuan] = []
    kept = [(berkas, isi) for berkas, isi in files if not _passed_over(berkas)]
    rekap, lra, rest = _own_figures(kept, rencana, findings)
    formulir: list[Formulir] = []
    for kiriman in _once(_received(rest, rencana, findings), findings):
        formulir.extend(_form(kiriman, triwulan, tahun, rencana, findings))
    _report_rounds(formulir, findings)
    return Penerimaan(triwulan, tuple(formulir), rekap, lra), tuple(findings)


def _passed_over(berkas: str) -> bool:
    name = PurePosixPath(berkas)
    hidden = any(part.startswith(("~$", ".")) for part in name.parts)
    return hidden or name.name.casefold() in {"thumbs.db", "desktop.ini"} or name.stem.casefold() in _TERSISIH


def _own_figures(
    files: Iterable[Sumber], rencana: Perencanaan, findings: list[Temuan]
) -> tuple[tuple[IsianRekap, ...], tuple[IsianAnggaran, ...], list[Sumber]]:
    """The figures of ``rekap_pd`` and ``lra``, and the files that are neither."""
    rows: dict[str, tuple[Baris, ...]] = {}
    rest: list[Sumber] = []
    for berkas, isi in files:
        name = PurePosixPath(berkas)
        skema = next((s for s in (REKAP_PD, LRA) if key(name.stem) == key(s.nama)), None)
        if skema is None or name.suffix.casefold() not in _CSV | WORKBOOKS:
            rest.append((berkas, isi))
        elif skema.nama in rows:
            findings.append(temuan("FRM-18", Tempat(berkas), name.name, apa=skema.nama))
        else:
            rows[skema.nama] = _own_rows(berkas, isi, skema, findings)
    rekap = isian.rekap(rows.get(REKAP_PD.nama, ()), rencana, findings)
    return rekap, isian.anggaran(rows.get(LRA.nama, ()), rencana, findings), rest


def _own_rows(berkas: str, isi: bytes, skema: Skema, findings: list[Temuan]) -> tuple[Baris, ...]:
    lembar, odd = read_sheets(berkas, isi)
    findings.extend(odd)
    if len(lembar) > 1:
        matched, unknown = match_sheets(lembar, (skema,))
        findings.extend(unknown)
        lembar = tuple(matched.values()) or lembar[:1]
    if not lembar:
        return ()
    tabel = read_table(lembar[0], skema)
    findings.extend(tabel.temuan)
    return tabel.baris


def _received(files: Iterable[Sumber], rencana: Perencanaan, findings: list[Temuan]) -> Iterable[_Kiriman]:
    """The forms among the files: one per workbook, one per folder of CSV."""
    folders: dict[str, list[Sumber]] = {}
    for berkas, isi in files:
        name = PurePosixPath(berkas)
        if name.suffix.casefold() in WORKBOOKS:
            yield from _workbook(berkas, isi, rencana, findings)
        elif name.suffix.casefold() in _CSV and _is_sheet(name.stem) and _is_unit_folder(name.parent.name):
            folders.setdefault(str(name.parent), []).append((berkas, isi))
        else:
            findings.append(temuan("FRM-01", Tempat(berkas), name.name))
    for folder, members in folders.items():
        yield _csv_folder(folder, members)


def _is_sheet(stem: str) -> bool:
    return any(key(stem) in skema.nama_lembar for skema in FORMULIR)


def _is_unit_folder(name: str) -> bool:
    return bool(name) and not (name.casefold().startswith(("tw", "triwulan")) and quarter(name))


def _workbook(berkas: str, isi: bytes, rencana: Perencanaan, findings: list[Temuan]) -> Iterable[_Kiriman]:
    lembar, odd = read_sheets(berkas, isi)
    name = PurePosixPath(berkas)
    folder = name.parent.name if _is_unit_folder(name.parent.name) else ""
    milik = unit_named(folder, rencana) or unit_named(name.stem, rencana)
    if not lembar:
        findings.extend(replace(satu, unit_kerja=milik) for satu in odd)
        return
    matched, unknown = match_sheets(lembar, FORMULIR, {PENJELASAN})
    if not set(matched) - {"identitas"}:
        ada = ", ".join(f"“{sheet.nama}”" for sheet in lembar)
        findings.append(temuan("FRM-02", Tempat(berkas), name.name, unit_kerja=milik, ada=ada))
        return
    yield _Kiriman(berkas, hashlib.sha256(isi).hexdigest(), matched, milik, [*odd, *unknown])


def _csv_folder(folder: str, members: Iterable[Sumber]) -> _Kiriman:
    digest = hashlib.sha256(PurePosixPath(folder).name.encode())
    sheets: list[Lembar] = []
    findings: list[Temuan] = []
    for berkas, isi in sorted(members):
        digest.update(f"\n{PurePosixPath(berkas).name} {hashlib.sha256(isi).hexdigest()}".encode())
        lembar, odd = read_sheets(berkas, isi)
        sheets.extend(lembar)
        findings.extend(odd)
    matched, unknown = match_sheets(sheets, FORMULIR)
    return _Kiriman(folder, digest.hexdigest(), matched, PurePosixPath(folder).name, [*findings, *unknown])


def _once(received: Iterable[_Kiriman], findings: list[Temuan]) -> Iterable[_Kiriman]:
    """Every form once; the same bytes under another name are reported."""
    seen: dict[str, str] = {}
    for kiriman in received:
        if kiriman.sidik in seen:
            nama = PurePosixPath(kiriman.berkas).name
            findings.append(temuan("FRM-17", Tempat(kiriman.berkas), nama, pertama=seen[kiriman.sidik]))
        else:
            seen[kiriman.sidik] = kiriman.berkas
            yield kiriman


def _form(
    kiriman: _Kiriman, triwulan: int, tahun: int, rencana: Perencanaan, findings: list[Temuan]
) -> Iterable[Formulir]:
    """The form when it can be used; its findings name the unit that sent it either way."""
    found = kiriman.temuan
    identitas = _identity(kiriman, triwulan, tahun, found)
    unit = accept(identitas, triwulan, tahun, rencana, found)
    if unit:
        formulir = _filled(kiriman, identitas, unit, rencana, found)
        yield replace(formulir, tahun=tahun, triwulan=triwulan)
    pengirim = unit or unit_named(identitas.teks("unit_kerja") or kiriman.folder, rencana)
    findings.extend(replace(satu, unit_kerja=satu.unit_kerja or pengirim) for satu in found)


def _identity(kiriman: _Kiriman, triwulan: int, tahun: int, findings: list[Temuan]) -> Identitas:
    """The identity from its sheet; without the sheet the folder names the unit and the period."""
    if "identitas" in kiriman.lembar:
        found = read_identity(kiriman.lembar["identitas"], findings)
        if found.teks("unit_kerja") or not kiriman.folder:
            return found
        isi: Mapping[str, str] = {**found.isi, "unit_kerja": kiriman.folder}
        findings.append(temuan("FRM-04", found.letak("unit_kerja"), kiriman.folder))
        return Identitas(isi, found.tempat)
    tempat = Tempat(kiriman.berkas)
    if not kiriman.folder:
        return Identitas({"tahun": str(tahun), "triwulan": str(triwulan)}, {"": tempat})
    findings.append(temuan("FRM-04", tempat, kiriman.folder))
    isi = {"unit_kerja": kiriman.folder, "tahun": str(tahun), "triwulan": str(triwulan)}
    return Identitas(isi, {"": tempat})


def _filled(
    kiriman: _Kiriman, identitas: Identitas, unit: str, rencana: Perencanaan, findings: list[Temuan]
) -> Formulir:
    rows: dict[str, tuple[Baris, ...]] = {}
    for skema in FORMULIR[1:]:
        if skema.nama in kiriman.lembar:
            tabel = read_table(kiriman.lembar[skema.nama], skema)
            findings.extend(tabel.temuan)
            rows[skema.nama] = tabel.baris
    return Formulir(
        berkas=kiriman.berkas,
        sidik=kiriman.sidik,
        unit_kerja=unit,
        tahun=0,
        triwulan=0,
        versi=identitas.teks("versi_formulir"),
        id_formulir=identitas.teks("id_formulir"),
        sidik_rencana=identitas.teks("sidik_rencana"),
        disusun_oleh=identitas.teks("disusun_oleh"),
        tanggal=identitas.tanggal,
        kinerja=isian.kinerja(rows.get("kinerja", ()), rencana, findings),
        rencana_aksi=isian.rencana_aksi(rows.get("rencana_aksi", ()), rencana, findings),
        anggaran=isian.anggaran(rows.get("anggaran", ()), rencana, findings),
        kuesioner=isian.kuesioner(rows.get("kuesioner", ()), findings),
    )


def _report_rounds(formulir: Iterable[Formulir], findings: list[Temuan]) -> None:
    rounds: dict[str, list[Formulir]] = {}
    for satu in formulir:
        rounds.setdefault(satu.unit_kerja, []).append(satu)
    for unit, forms in rounds.items():
        if len(forms) > 1:
            terbaru = max(forms, key=lambda form: form.urutan)
            berkas = ", ".join(form.berkas for form in sorted(forms, key=lambda form: form.urutan))
            tempat = Tempat(terbaru.berkas)
            findings.append(temuan("FRM-19", tempat, len(forms), unit_kerja=unit, milik=unit, berkas=berkas))
