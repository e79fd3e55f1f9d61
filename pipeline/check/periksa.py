"""All rules over one reading, and one cause told by one finding."""

import re
from collections.abc import Callable, Container, Hashable, Iterable, Iterator
from inspect import get_annotations, isfunction
from types import ModuleType

from pipeline.check import (
    anggaran_baris,
    anggaran_fisik,
    anggaran_kinerja,
    anggaran_realisasi,
    cascade,
    dasar_hukum,
    kelengkapan_formulir,
    kelengkapan_isian,
    kewajaran_koma,
    kewajaran_nilai,
    kewajaran_pola,
    narasi_banding,
    narasi_berkas,
    narasi_nama,
    narasi_salinan,
    pejabat,
    pendapatan,
    pendukung,
    rekonsiliasi,
    satuan,
    target,
)
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.nilai import Bentuk
from pipeline.domain.temuan import Temuan, gathered, in_reading_order
from pipeline.regulation.katalog import Sebab, causes
from pipeline.regulation.rumus import predicate_order, predicate_place

Aturan = Callable[[Bacaan, Analisis], Iterator[Temuan]]

_RUANG = (
    kelengkapan_formulir, kelengkapan_isian, target, satuan, anggaran_baris, anggaran_realisasi, anggaran_kinerja,
    anggaran_fisik, pendapatan, kewajaran_nilai, kewajaran_koma, kewajaran_pola, narasi_nama, narasi_banding,
    narasi_salinan, narasi_berkas, dasar_hukum, rekonsiliasi, cascade, pejabat, pendukung,
)  # fmt: skip
"""Where rules are written, in the order in which an office works: completeness, targets, money, figures, words,
people."""


def rules(ruang: ModuleType) -> Iterator[Aturan]:
    """The rules of one module, as written: its public functions that make findings of a reading and its analysis."""
    for nama, satu in vars(ruang).items():
        milik = isfunction(satu) and satu.__module__ == ruang.__name__ and not nama.startswith("_")
        if milik and [*get_annotations(satu).values()] == [Bacaan, Analisis, Iterator[Temuan]]:
            yield satu


ATURAN: tuple[Aturan, ...] = tuple(aturan for ruang in _RUANG for aturan in rules(ruang))


def check(bacaan: Bacaan, analisis: Analisis) -> tuple[Temuan, ...]:
    """What every rule found, gravest first; what reading found is not repeated here."""
    return in_reading_order([found for aturan in ATURAN for found in aturan(bacaan, analisis)])


_BARIS = re.compile(r"\d+$")
_KURUNG = re.compile(r"\(([^()]+)\)$")
_TRIWULAN = re.compile(r"masuk/(TW[1-4])(?:/|$)", re.IGNORECASE)
_TAHUN = re.compile(r"^\d{4}/")
_BUKU_RENCANA = re.compile(r"^\d{4}/perencanaan\.[^/]+$", re.IGNORECASE)
_TULISAN = ("BCA-29", "BCA-30", "BCA-66")
_TARGET_TULISAN = "TGT-15"


def one_cause(temuan: Iterable[Temuan], bacaan: Bacaan, analisis: Analisis) -> tuple[Temuan, ...]:
    """The findings without those whose cause another one tells (``satu_sebab.toml``), columns told once.

    A word that a scale of predicates computes with is no fault, and where the target is words they are asked about
    there. Findings of replaced rounds neither drop nor go.
    """
    semua = list(temuan)
    bertulisan = {_indikator(t) for t in semua if t.kode == _TARGET_TULISAN}
    wajar = _terhitung(analisis) | _ditanyakan(bacaan, analisis, bertulisan)
    semua = [t for t in semua if t.kode not in _TULISAN or t.tempat not in wajar]
    for sebab in causes():
        semua = _tanpa(semua, sebab)
    return gathered(semua)


def _tanpa(semua: list[Temuan], sebab: Sebab) -> list[Temuan]:
    letak = _LETAK[sebab.pada]
    ada = {letak(t) for t in semua if t.kode.startswith(sebab.tetap) and not t.digantikan_oleh} - {None}
    if not ada:
        return semua
    return [t for t in semua if t.digantikan_oleh or not t.kode.startswith(sebab.gugur) or letak(t) not in ada]


def _terhitung(analisis: Analisis) -> set[object]:
    """The cells of words that count: a capaian came of them, or a recap gives a step of the declared scale."""
    skala = {h.indikator.kode: predicate_order(h.indikator.skala_predikat) for h in analisis.indikator}
    dihitung = (
        nilai
        for hasil in analisis.indikator
        for tw in hasil.triwulan
        if tw.capaian.persen is not None or hasil.capaian.persen is not None
        for nilai in (tw.realisasi, tw.target, hasil.target_tahun)
    )
    direkap = (b.nilai_pd for b in analisis.rekonsiliasi if predicate_place(skala.get(b.kode, ()), b.nilai_pd.teks))
    return {n.tempat for n in (*dihitung, *direkap) if n.bentuk is Bentuk.TEKS and n.tempat.sel}


def _ditanyakan(bacaan: Bacaan, analisis: Analisis, bertulisan: Container[str | None]) -> set[object]:
    """The cells of words of an indikator whose target is words: other targets, realisasi, the recap."""
    target = (n for t in bacaan.rencana.target if t.indikator in bertulisan for n in (t.target, *t.triwulan))
    dari_unit = (s.isian.realisasi for h in analisis.indikator if h.indikator.kode in bertulisan for s in h.sumbangan)
    direkap = (b.nilai_pd for b in analisis.rekonsiliasi if b.kode in bertulisan)
    return {n.tempat for n in (*target, *dari_unit, *direkap) if n.bentuk is Bentuk.TEKS and n.tempat.sel}


def _sel(t: Temuan) -> Hashable:
    return t.tempat if t.tempat.sel else None


def _baris(t: Temuan) -> Hashable:
    baris = _BARIS.search(t.tempat.sel)
    return (t.tempat.berkas, t.tempat.lembar, baris[0]) if baris else None


def _indikator(t: Temuan) -> str | None:
    """The kode of the indikator a finding is about: its reference, the brackets behind its name, its first word."""
    celah = dict(t.celah)
    nama = celah.get("indikator", "")
    if kurung := _KURUNG.search(nama):
        return kurung[1]
    return nama or celah.get("perihal", "").partition(" ")[0] or None


def _isian(t: Temuan) -> Hashable:
    kode = _indikator(t)
    return (kode, t.unit_kerja) if kode else None


def _mata(t: Temuan) -> str | None:
    kurung = _KURUNG.search(dict(t.celah).get("mata", ""))
    return kurung[1] if kurung else None


def _lembar_rencana(t: Temuan) -> str | None:
    """The sheet of the plan that is not there, or in which a kode was looked for."""
    if t.kode == "FRM-05":
        return "unit_kerja"
    return dict(t.celah).get("apa", t.nilai).replace(" ", "_")


def _kiriman(t: Temuan) -> Hashable:
    triwulan = _TRIWULAN.search(t.tempat.berkas)
    return (t.unit_kerja, triwulan[1].upper()) if triwulan and t.unit_kerja else None


def _berkas(t: Temuan) -> str | None:
    """The file of the year's folder; a demand for one that is missing names it without the year."""
    return _TAHUN.sub("", t.tempat.berkas) or None


def _rencana(t: Temuan) -> str | None:
    """One place for all that rests on the plan, and for the plan's own workbook."""
    return "rencana" if not t.kode.startswith("BCA") or _BUKU_RENCANA.search(t.tempat.berkas) else None


_LETAK: dict[str, Callable[[Temuan], Hashable]] = {
    "sel": _sel,
    "baris": _baris,
    "berkas": _berkas,
    "indikator": _indikator,
    "isian": _isian,
    "mata": _mata,
    "lembar rencana": _lembar_rencana,
    "rencana": _rencana,
    "kiriman": _kiriman,
    "kantor": lambda _: "kantor",
}
"""Where two findings must meet, by the names of ``satu_sebab.toml``."""
