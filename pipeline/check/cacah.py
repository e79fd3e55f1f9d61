"""What is counted one by one, so that its figures are whole; and what may swing from year to year."""

import re

from pipeline.domain.kinerja import Indikator
from pipeline.regulation.kewajaran import word_list
from pipeline.regulation.satuan import may_be_summed

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
