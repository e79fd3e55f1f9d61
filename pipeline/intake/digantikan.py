"""Findings of replaced rounds: what a later round settled is told and blocks nothing (contract, section 1)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.domain.baris_putaran import Baris, berangka, kode, letak
from pipeline.domain.formulir import Formulir
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.putaran import Urutan, baris_form, sel_berlaku
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.intake.identitas import Himpunan
from pipeline.intake.skema import FORMULIR
from pipeline.sheet.kolom import key


@dataclass(frozen=True)
class Putaran:
    """One accepted form as it was read, with what reading it found."""

    formulir: Formulir
    temuan: tuple[Temuan, ...]


@dataclass(frozen=True)
class Penilai:
    """The rounds of one unit, as they were read and as they count (``jadi``, in order)."""

    read: Sequence[Putaran]
    jadi: Sequence[Formulir]
    urutan: Urutan
    himpunan: Himpunan

    def temuan(self) -> Iterator[Temuan]:
        """All findings of the rounds, those settled by a later round as info that names it."""
        for satu in self.read:
            for found in satu.temuan:
                oleh = self._pengganti(satu.formulir, found.tempat)
                yield replace(found, tingkat=Tingkat.INFO, digantikan_oleh=oleh) if oleh else found

    def _pengganti(self, form: Formulir, tempat: Tempat) -> str:
        """The later round that settles what stands at one place of a round; empty when it still matters."""
        later = [lain for lain in reversed(self.jadi) if self.urutan.kemudian(lain, form)]
        if not later:
            return ""
        rows = [
            (lembar, row) for lembar, row in baris_form(form) if dikenal(self.himpunan.rencana, lembar, kode(row))
        ]
        own = next(((lembar, row) for lembar, row in rows if _sebaris(letak(row), tempat)), None)
        if own is not None:
            lembar, row = own
            cells = {tempat} if tempat in letak(row) else set(letak(row))
            pengganti = [lain for lain in later if kode(row) in _isi_lembar(lain, lembar)]
            return pengganti[0].berkas if pengganti and self._berlaku.isdisjoint(cells) else ""
        return later[0].berkas if self._selesai(form, rows, later, tempat) else ""

    def _selesai(
        self, form: Formulir, rows: Sequence[tuple[str, Baris]], later: Sequence[Formulir], tempat: Tempat
    ) -> bool:
        """Whether nothing that counts hangs on a place outside the rows: a heading, a row nobody knows, the form."""
        lembar = next((s.nama for s in FORMULIR[1:] if key(tempat.lembar) in s.nama_lembar), "")
        if lembar == "kuesioner":
            return self._berlaku.isdisjoint(j.tempat for j in form.kuesioner) and any(f.kuesioner for f in later)
        milik = [row for nama, row in rows if nama == lembar or not lembar]
        semua = [row for nama, row in baris_form(form) if nama == lembar]
        if not lembar or tempat.baris < min((cell.baris for row in semua for cell in letak(row)), default=0):
            return all(self._berlaku.isdisjoint(letak(row)) for row in milik)
        terbaca = {kode(row) for row in milik}
        terbaca |= {k for lain in later for k, row in _isi_lembar(lain, lembar).items() if berangka(row)}
        return self._diminta(lembar) <= terbaca

    @cached_property
    def _berlaku(self) -> frozenset[Tempat]:
        return sel_berlaku(self.jadi)

    def _diminta(self, lembar: str) -> set[str]:
        """The kode the plan asks of the unit on one sheet."""
        tugas = self.himpunan.tugas.get(self.jadi[0].unit_kerja)
        if tugas is None:
            return set()
        asked: dict[str, Sequence[Indikator | Aksi | MataAnggaran]] = {
            "kinerja": tugas.indikator,
            "rencana_aksi": tugas.rencana_aksi,
            "anggaran": tugas.anggaran,
        }
        return {row.kode for row in asked[lembar]}


def dikenal(rencana: Perencanaan, lembar: str, nama: str) -> bool:
    """Whether a row of one sheet stands under a kode of the plan, so that it can count at all."""
    plan: dict[str, Mapping[str, object]] = {
        "kinerja": rencana.indikator_menurut_kode,
        "rencana_aksi": rencana.aksi_menurut_kode,
        "anggaran": rencana.anggaran_menurut_kode,
    }
    return nama in plan[lembar]


def _isi_lembar(form: Formulir, lembar: str) -> dict[str, Baris]:
    return {kode(row): row for nama, row in baris_form(form) if nama == lembar}


def _sebaris(cells: Iterable[Tempat], tempat: Tempat) -> bool:
    """Whether a place stands in the same row of the same sheet as one of these cells."""
    baris = (tempat.berkas, tempat.lembar, tempat.baris)
    return bool(tempat.sel) and any((cell.berkas, cell.lembar, cell.baris) == baris for cell in cells)
