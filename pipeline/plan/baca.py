"""The year's plan from its files: its sheets as one Perencanaan, and everything odd about them."""

import hashlib
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from pipeline.domain.berkas import Berkas
from pipeline.domain.rencana import WAJIB, Perencanaan, pada_formulir
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.plan.baris import noun
from pipeline.plan.rujukan import TabelRencana, cut_circles, resolve, without_duplicates
from pipeline.plan.skema import DIABAIKAN, SEMUA
from pipeline.regulation.katalog import temuan
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.buka import TEXTS, WORKBOOKS, match_sheets, read_sheets
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tabel import read_table

PADA_FORMULIR = ("indikator", "target", "rencana_aksi", "anggaran")
"""The sheets whose rows stand on a form."""


def read_plan(files: Iterable[Berkas], tahun: int) -> tuple[Perencanaan, tuple[Temuan, ...]]:
    """The plan of one year from ``perencanaan.xlsx`` or ``perencanaan/<sheet>.csv``, and the findings (BCA, RCN).

    Whatever the files are, a plan comes back: rows that can be used, references as written, circles cut. Its
    ``sidik`` depends on what the rows say, not on the file they stand in.
    """
    findings: list[Temuan] = []
    gagal: list[str] = []
    lembar = tuple(_sheets(files, gagal, findings))
    matched, odd = match_sheets(lembar, SEMUA, DIABAIKAN)
    findings.extend(odd)
    _report_missing(matched, lembar, gagal, findings)
    tables: TabelRencana = {}
    letak: dict[Tempat, BarisTabel] = {}
    for skema in SEMUA:
        if skema.nama in matched:
            tabel = read_table(matched[skema.nama], skema.untuk(0, tahun))
            findings.extend(tabel.temuan)
            rows = [noun(skema.nama, baris, findings) for baris in tabel.baris]
            letak |= {baris.tempat(): baris for baris in tabel.baris}
            tables[skema.nama] = without_duplicates(skema.nama, rows, findings)
    tables = resolve(tables, letak, findings)
    for nama in ("unit_kerja", "sasaran", "indikator"):
        tables[nama] = cut_circles(nama, tables.get(nama, ()), letak, findings)
    _report_empty(tables, matched, findings)
    _report_year(tables, tahun, matched, findings)
    parts: dict[str, Any] = {**tables, "sidik": fingerprint(tables)}
    return Perencanaan(tahun, **parts), tuple(findings)


def fingerprint(tables: TabelRencana) -> str:
    """The sha256 of what the rows on forms say, whatever their order; empty when there is no row at all.

    A new pembanding or pejabat does not make a form handed out before an old one.
    """
    digest = hashlib.sha256()
    for nama in PADA_FORMULIR:
        for row in sorted(repr(pada_formulir(row)) for row in tables.get(nama, ())):
            digest.update(f"{nama}\x1f{row}\x1e".encode("utf-8", "surrogatepass"))
    return digest.hexdigest() if any(tables.values()) else ""


def _sheets(files: Iterable[Berkas], gagal: list[str], findings: list[Temuan]) -> Iterable[Lembar]:
    """The sheets of every file; ``gagal`` gets the files and sheets nobody can read, each with its own finding."""
    for berkas in files:
        name = PurePosixPath(berkas.nama)
        if name.suffix.casefold() not in WORKBOOKS | TEXTS:
            findings.append(temuan("BCA-42", Tempat(berkas.nama), name.name))
            continue
        lembar, odd = read_sheets(berkas, SEMUA)
        findings.extend(odd)
        gagal.extend({satu.tempat.lembar for satu in odd} - {sheet.nama for sheet in lembar} - {""})
        if not lembar:
            gagal.append(berkas.nama)
        yield from lembar


def _report_missing(
    matched: dict[str, Lembar], lembar: tuple[Lembar, ...], gagal: Iterable[str], findings: list[Temuan]
) -> None:
    """The sheets that are nowhere, apart from those a file that could not be read may hold."""
    nama_gagal = [PurePosixPath(satu) for satu in gagal]
    if any(satu.suffix.casefold() in WORKBOOKS for satu in nama_gagal):
        return
    stems = {key(satu.stem) for satu in nama_gagal}
    ada = ", ".join(f"“{sheet.nama}”" for sheet in lembar if not sheet.tersembunyi) or "tidak ada satu pun"
    berkas = lembar[0].berkas if len({sheet.berkas for sheet in lembar}) == 1 else ""
    for skema in SEMUA:
        if skema.nama not in matched and not skema.opsional and not stems & skema.nama_lembar:
            kode = "BCA-09" if skema.nama in WAJIB else "RCN-09"
            findings.append(temuan(kode, Tempat(berkas), skema.nama, ada=ada))


def _report_empty(tables: TabelRencana, matched: dict[str, Lembar], findings: list[Temuan]) -> None:
    """The sheets a plan needs that have a heading and nothing below it: one finding, however many they are."""
    ditanya = {(satu.tempat.berkas, satu.tempat.lembar) for satu in findings}
    kosong = [
        skema.nama
        for skema in SEMUA
        if skema.nama in WAJIB and not tables.get(skema.nama, ()) and skema.nama in matched
        if (matched[skema.nama].berkas, matched[skema.nama].nama) not in ditanya
    ]
    if kosong:
        findings.append(temuan("RCN-11", Tempat(matched[kosong[0]].berkas), ", ".join(kosong)))


def _report_year(tables: TabelRencana, tahun: int, matched: dict[str, Lembar], findings: list[Temuan]) -> None:
    years = sorted({getattr(row, "tahun", 0) for row in tables.get("target", ())} - {0})
    if years and tahun not in years:
        ada = ", ".join(map(str, years))
        findings.append(temuan("RCN-10", matched["target"].tempat(), tahun, ada=ada))
