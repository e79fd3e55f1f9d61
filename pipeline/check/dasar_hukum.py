"""Are the rules a text cites in force and rightly dated (HKM-01 to HKM-03)."""

import re
from collections.abc import Iterator

from pipeline.check.kemiripan import kata
from pipeline.check.teks import Teks, semua_teks
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.temuan import Temuan
from pipeline.regulation.dasar_hukum import Kutipan, citations
from pipeline.regulation.katalog import temuan

_MENGUTIP = re.compile(r"\b(?:UU|PP|PMK|Undang|Per\w+|Kep\w+)\b[^\n]*\d", re.IGNORECASE)
"""Cheap to ask first: most sentences cite nothing."""
_SADAR = re.compile(r"\b(?:dicabut|diganti|digantikan|menggantikan|pengganti|tidak berlaku|semula)\b", re.IGNORECASE)
_TENTANG = re.compile(r"^\s*tentang\s+(.{0,120})", re.IGNORECASE)


def kutipan_hukum(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """HKM-01 revoked, HKM-02 wrong year, HKM-03 a list reissued since."""
    for teks in semua_teks(bacaan):
        for kalimat in teks.kalimat() if _MENGUTIP.search(teks.isi) else ():
            for kutipan in citations(kalimat):
                yield from _satu(teks, kalimat, kutipan, bacaan.periode.tahun)


def _satu(teks: Teks, kalimat: str, kutipan: Kutipan, tahun: int) -> Iterator[Temuan]:
    dasar = kutipan.dasar
    celah = {"asal": teks.asal, "kutipan": kutipan.teks.strip()}
    if kutipan.salah_tahun:
        if not _peraturan_lain(kalimat, kutipan):
            benar = {"benar": dasar.sebutan, "tahun_benar": dasar.tahun}
            yield temuan("HKM-02", teks.tempat, kutipan.teks, teks.unit_kerja, **celah, **benar)
    elif not dasar.berlaku_pada(tahun) and dasar.sejak and not _SADAR.search(kalimat):
        oleh = f" dengan {dasar.oleh}" if dasar.oleh else ""
        if dasar.status == "diperbarui":
            yield temuan("HKM-03", teks.tempat, kutipan.teks, teks.unit_kerja, **celah, oleh=oleh)
        else:
            ganti = f", yaitu {dasar.oleh}" if dasar.oleh else ""
            yield temuan("HKM-01", teks.tempat, kutipan.teks, teks.unit_kerja, **celah, oleh=oleh, ganti=ganti)


def _peraturan_lain(kalimat: str, kutipan: Kutipan) -> bool:
    """Whether a title follows that is not the known one: same kind and number, but another rule."""
    judul = _TENTANG.match(kalimat.partition(kutipan.teks)[2])
    if judul is None:
        return False
    tertulis = set(kata(judul[1]))
    dikenal = {k for k in kata(kutipan.dasar.tentang) if len(k) > 4}
    return len(tertulis & dikenal) < min(2, len(dikenal))
