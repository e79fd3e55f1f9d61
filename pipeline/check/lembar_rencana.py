"""Sheets of the plan that others refer to and that hold no row."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan

RUJUKAN = {"RCN-03": "lembar", "FRM-10": "apa"}
"""What refers to a sheet of the plan in vain, and where it names the sheet."""


def lembar_kosong(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KEL-22: a sheet has no row that can be used, and cells of the plan or of forms refer to it."""
    sia_sia = (t for t in bacaan.temuan if t.kode in RUJUKAN and not t.digantikan_oleh)
    dikatakan = _dikatakan(bacaan)
    for lembar, semua in menurut(sia_sia, dirujuk).items():
        if not getattr(bacaan.rencana, lembar) and lembar not in dikatakan:
            pertama = min(semua, key=lambda t: t.tempat.urutan)
            celah = {"jumlah": str(len(semua)), "contoh": pertama.nilai, "di": str(pertama.tempat)}
            yield temuan("KEL-22", _letak(bacaan.rencana, lembar), lembar, **celah)


def dirujuk(t: Temuan) -> str:
    """The sheet of the plan in which a kode was looked for in vain."""
    return dict(t.celah)[RUJUKAN[t.kode]].replace(" ", "_")


def _dikatakan(bacaan: Bacaan) -> set[str]:
    """The sheets a plan cannot do without that are told to be missing or empty."""
    return {nama for t in bacaan.temuan if t.kode in {"BCA-09", "RCN-11"} for nama in t.nilai.split(", ")}


def _letak(rencana: Perencanaan, lembar: str) -> Tempat:
    """The workbook of the plan, or the sheet's own CSV beside the others."""
    letak = [*(satu.tempat for satu in rencana.sasaran), *(satu.tempat for satu in rencana.indikator)]
    if not letak:
        return Tempat()
    berkas = PurePosixPath(letak[0].berkas)
    return Tempat(str(berkas.with_name(f"{lembar}.csv") if berkas.suffix.casefold() == ".csv" else berkas))
