"""Several rounds of one unit: which counts, what it took the place of, and which findings that settles.

What a later round settled is told and blocks nothing (contract, section 1).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.domain.baris_putaran import Akibat, Baris, Beda, Sel, berangka, kode, letak
from pipeline.domain.formulir import Formulir
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.putaran import Urutan, baris_form, berlaku, sel_berlaku
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.intake.acuan import berkode
from pipeline.intake.identitas import Himpunan
from pipeline.intake.skema import FORMULIR
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import key

_KODE = {
    Akibat.SENGKETA: "FRM-23",
    Akibat.DIGANTI: "FRM-31",
    Akibat.DIPERTAHANKAN: "FRM-32",
    Akibat.URAIAN_DIPERTAHANKAN: "FRM-33",
    Akibat.URAIAN_BERBEDA: "FRM-38",
}
_VERSI_LAIN = "FRM-21"
BERLAKU, SEBAGIAN, DIGANTIKAN, TAK_PASTI = "berlaku", "sebagian", "digantikan", "urutan tidak pasti"


@dataclass(frozen=True)
class Putaran:
    """One accepted form as it was read, with what reading it found."""

    formulir: Formulir
    temuan: tuple[Temuan, ...]


def resolved(
    putaran: Iterable[Putaran], lama: Iterable[Formulir], himpunan: Himpunan
) -> tuple[tuple[Formulir, ...], tuple[Temuan, ...]]:
    """The forms of one quarter ready to be counted, and all findings: those of the forms and those about rounds.

    ``lama`` are the rounds the office put aside: beside them a higher version is a later round, not another layout.
    """
    per_unit: dict[str, list[Putaran]] = {}
    for satu in putaran:
        per_unit.setdefault(satu.formulir.unit_kerja, []).append(satu)
    berlama = {form.unit_kerja for form in lama}
    urutan = Urutan(himpunan.akhir, himpunan.hari_ini)
    forms: list[Formulir] = []
    found: list[Temuan] = []
    for unit, rounds in per_unit.items():
        berulang = len(rounds) > 1 or unit in berlama
        read = [replace(satu, temuan=_tanpa_versi(satu)) if berulang else satu for satu in rounds]
        if len(read) == 1:
            forms.append(read[0].formulir)
            found += read[0].temuan
            continue
        jadi, beda = berlaku([satu.formulir for satu in read], urutan)
        found += Penilai(read, jadi, urutan, himpunan).temuan()
        found += _tentang(himpunan.rencana, jadi, beda)
        forms += _berkedudukan(read, jadi, beda, himpunan.rencana)
    return tuple(forms), tuple(found)


def _tanpa_versi(satu: Putaran) -> tuple[Temuan, ...]:
    return tuple(t for t in satu.temuan if t.kode != _VERSI_LAIN or not satu.formulir.nomor_versi)


def _berkedudukan(
    read: Sequence[Putaran], jadi: Sequence[Formulir], beda: Sequence[Beda], rencana: Perencanaan
) -> Iterator[Formulir]:
    """The rounds with what became of each, for the ceklist."""
    counted = sel_berlaku(jadi)
    tak_pasti = {sel.tempat for satu in beda if satu.akibat is Akibat.SENGKETA for sel in satu.lama}
    asal = {satu.formulir.berkas: satu.formulir for satu in read}
    for form in jadi:
        rows = (row for lembar, row in baris_form(asal[form.berkas]) if kode(row) in berkode(rencana, lembar))
        cells = {tempat for row in rows for tempat in letak(row)}
        cells |= {jawaban.tempat for jawaban in asal[form.berkas].kuesioner}
        if cells & tak_pasti:
            yield replace(form, kedudukan=TAK_PASTI)
        elif form is jadi[-1]:
            yield replace(form, kedudukan=BERLAKU)
        else:
            yield replace(form, kedudukan=SEBAGIAN if cells & counted else DIGANTIKAN)


def _tentang(rencana: Perencanaan, jadi: Sequence[Formulir], beda: Iterable[Beda]) -> Iterator[Temuan]:
    """FRM-19 once, then one finding per row that the rounds fill differently."""
    unit, berkas = jadi[-1].unit_kerja, ", ".join(form.berkas for form in jadi)
    yield temuan("FRM-19", Tempat(jadi[-1].berkas), len(jadi), unit, milik=rencana.nama_unit(unit), berkas=berkas)
    for satu in beda:
        utama = (satu.baru or satu.lama)[0]
        nilai = "; ".join(_isi(sel) for sel in (satu.baru or satu.lama))
        yield temuan(
            _KODE[satu.akibat],
            utama.tempat,
            nilai,
            unit,
            kunci=_sebutan(rencana, satu.lembar, satu.kode),
            lama=_tulis(satu.lama),
            baru=_tulis(satu.baru),
        )


def _tulis(cells: Iterable[Sel]) -> str:
    """Cells a person can walk to: ``pembilang 2541 (masuk/TW1/a.xlsx › kinerja › J2)``."""
    return "; ".join(f"{sel.kolom.replace('_', ' ')} {_isi(sel)} ({sel.tempat})" for sel in cells)


def _isi(sel: Sel) -> str:
    """A cell as it was written, in quotation marks unless it is a number; no separators that could mislead."""
    if not isinstance(sel.isi, Nilai):
        return f"“{sel.isi}”" if sel.isi else "kosong"
    if sel.isi.angka is None:
        return f"“{sel.isi.teks}”" if sel.isi.teks else sel.isi.keadaan.sebutan
    return sel.isi.teks or f"{sel.isi.angka:f}".replace(".", ",")


def _sebutan(rencana: Perencanaan, lembar: str, kunci: str) -> str:
    """What a row is about: its words in the plan and its kode."""
    satu = berkode(rencana, lembar).get(kunci)
    return f"“{satu.uraian}” ({kunci})" if satu else kunci


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
        rencana = self.himpunan.rencana
        rows = [(lembar, row) for lembar, row in baris_form(form) if kode(row) in berkode(rencana, lembar)]
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


def _isi_lembar(form: Formulir, lembar: str) -> dict[str, Baris]:
    return {kode(row): row for nama, row in baris_form(form) if nama == lembar}


def _sebaris(cells: Iterable[Tempat], tempat: Tempat) -> bool:
    """Whether a place stands in the same row of the same sheet as one of these cells."""
    baris = (tempat.berkas, tempat.lembar, tempat.baris)
    return bool(tempat.sel) and any((cell.berkas, cell.lembar, cell.baris) == baris for cell in cells)
