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
    lembar_rencana,
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
from pipeline.check.lembar_rencana import RUJUKAN, dirujuk
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.nilai import Bentuk
from pipeline.domain.rencana import WAJIB
from pipeline.domain.temuan import Temuan, gathered, in_reading_order
from pipeline.regulation.katalog import Sebab, causes
from pipeline.regulation.rumus import predicate_order, predicate_place

Aturan = Callable[[Bacaan, Analisis], Iterator[Temuan]]

_RUANG = (
    lembar_rencana, kelengkapan_formulir, kelengkapan_isian, target, satuan, anggaran_baris, anggaran_realisasi,
    anggaran_kinerja, anggaran_fisik, pendapatan, kewajaran_nilai, kewajaran_koma, kewajaran_pola, narasi_nama,
    narasi_banding, narasi_salinan, narasi_berkas, dasar_hukum, rekonsiliasi, cascade, pejabat, pendukung,
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
_DARI_RENCANA = re.compile(r"^\d{4}/perencanaan[./]", re.IGNORECASE)
_BUKU_RENCANA = re.compile(r"^\d{4}/perencanaan\.[^/]+$", re.IGNORECASE)
_BERTUMPU = {
    "unit_kerja": ("FRM-05", "KEL-0", "KEL-19"),
    "anggaran": ("FRM-30", "LKE-08"),
    "pejabat": ("SDM",),
    "rencana_aksi": ("TGT-07",),
    "target": ("TGT-01", "TGT-02", "TGT-03", "TGT-06"),
    "indikator": ("TGT-17",),
}
"""The findings that rest on a sheet of the plan without naming it, by the beginnings of their codes."""
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
    tetap = [t for t in semua if t.kode.startswith(sebab.tetap) and not t.digantikan_oleh]
    ada = {letak for t in tetap for letak in _letak(t, sebab)}
    if not ada:
        return semua
    boleh_gugur = {t for t in semua if t.kode.startswith(sebab.gugur) and not t.digantikan_oleh}
    return [t for t in semua if t not in boleh_gugur or ada.isdisjoint(_letak(t, sebab))]


def _letak(t: Temuan, sebab: Sebab) -> frozenset[Hashable]:
    """Where two findings must meet; most meet at one place, what speaks of several sheets at each."""
    letak = _LETAK[sebab.pada](t)
    return letak if isinstance(letak, frozenset) else frozenset({letak} - {None})


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


def _lembar_rencana(t: Temuan) -> frozenset[Hashable]:
    """The sheets of the plan that are not there or empty, or those without which this cannot be judged."""
    celah = dict(t.celah)
    if t.kode == "REK-04":
        return frozenset({"unit_kerja", "anggaran" if celah["menurut_pd"] == "LRA" else "indikator"})
    if bertumpu := [lembar for lembar, kode in _BERTUMPU.items() if t.kode.startswith(kode)]:
        return frozenset(bertumpu)
    if t.kode.startswith("BCA-1"):
        return frozenset({celah.get("skema", t.tempat.lembar)} if _DARI_RENCANA.search(t.tempat.berkas) else ())
    if t.kode in RUJUKAN:
        return frozenset({dirujuk(t)})
    return frozenset((celah.get("lembar") or t.nilai).split(", "))


def _lembar_wajib(t: Temuan) -> str | None:
    """One place for what is told of the sheets a plan cannot do without and for what rests on all of them."""
    tentang = t.kode.startswith(("BCA", "RCN", "KEL"))
    return "wajib" if not tentang or not WAJIB.isdisjoint(_lembar_rencana(t)) else None


def _rujukan(t: Temuan) -> Hashable:
    """The sheet of the plan and the kode that was not found in it."""
    return dirujuk(t), t.nilai


def _kiriman(t: Temuan) -> Hashable:
    triwulan = _TRIWULAN.search(t.tempat.berkas)
    return (t.unit_kerja, triwulan[1].upper()) if triwulan and t.unit_kerja else None


def _kinerja(t: Temuan) -> Hashable:
    """Unit and quarter of what is told of a form's sheet of figures as a whole, or of one of its figures."""
    celah = dict(t.celah)
    return None if t.kode.startswith("BCA") and celah.get("skema") != "kinerja" else _kiriman(t)


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
    "lembar wajib": _lembar_wajib,
    "rujukan": _rujukan,
    "kinerja": _kinerja,
    "kiriman": _kiriman,
    "kantor": lambda _: "kantor",
}
"""Where two findings must meet, by the names of ``satu_sebab.toml``."""
