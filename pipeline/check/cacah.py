"""What is counted one by one, so that its figures are whole; and what may swing from year to year."""

import re
from decimal import Decimal

from pipeline.domain.kinerja import Indikator
from pipeline.regulation.kewajaran import word_list
from pipeline.regulation.satuan import is_percent, may_be_summed

_BAGIAN = re.compile(r"\s*(?:[/,&]|\bdan\b|\batau\b)\s*")
_KATA = re.compile(r"[a-z]+")
_LAJU = re.compile(r"\d|\bper\b|‰")


def dicacah(indikator: Indikator) -> bool:
    """Whether its values are whole by nature: Orang, Dokumen, Desa/Kelurahan, or "Jumlah …" without a satuan.

    A mean or a rate of such things (``rata-rata``, ``per 1.000 penduduk``) is not; nor is one whose name says so.
    """
    nama = indikator.uraian.casefold()
    if any(kata in nama for kata in word_list("nama_pecahan")):
        return False
    satuan = indikator.satuan.casefold().strip()
    if not satuan:
        return nama.startswith(("jumlah ", "banyaknya "))
    if _LAJU.search(satuan) or not may_be_summed(satuan):
        return False
    awal = [_KATA.findall(bagian)[:1] for bagian in _BAGIAN.split(satuan) if bagian]
    return all(kata and kata[0] in word_list("satuan_cacah") for kata in awal)


def berubah(indikator: Indikator) -> bool:
    """Whether it measures a change or a ratio (pertumbuhan, penurunan …), which may fall and rise by any factor."""
    nama = indikator.uraian.casefold()
    return any(kata in nama for kata in word_list("kata_perubahan"))


def bertaraf(indikator: Indikator) -> bool:
    """Whether it is a level at any time of the year: an index, a score, a rate; a percentage or a count may grow."""
    satuan = indikator.satuan.strip()
    return bool(satuan) and not may_be_summed(satuan) and not is_percent(satuan)


def lazim_tepat(indikator: Indikator, nilai: Decimal) -> bool:
    """Whether a figure is honestly met to the digit: an output the office plans itself, nought, a hundred percent.

    Twelve monthly reports are twelve every year and every target; eighty-one families are not.
    """
    if nilai == 0 or (nilai == 100 and not may_be_summed(indikator.satuan)):
        return True
    kata = _KATA.findall(indikator.satuan.casefold()) or _KATA.findall(indikator.uraian.casefold())[1:2]
    return dicacah(indikator) and bool(kata) and kata[0] in word_list("satuan_rencana")
