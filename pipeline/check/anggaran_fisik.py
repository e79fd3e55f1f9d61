"""Can the work done be right: over the quarters, and beside the money (ANG-23, ANG-24)."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.pembulatan import bulat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen, tetap
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def fisik_turun(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-23: what was done by the end of a quarter is undone by the end of a later one."""
    for hasil in analisis.anggaran:
        deret = [
            (n, nilai, nilai.angka) for n, nilai in enumerate(hasil.fisik.triwulan, 1) if nilai.angka is not None
        ]
        for (dulu, _, lama), (kini, nilai, baru) in pairwise(deret):
            if baru < lama:
                celah = {"mata": sebut(hasil.mata), "triwulan": triwulan(kini), "sebelum": triwulan(dulu)}
                angka = {"fisik": persen(baru), "lama": persen(lama)}
                yield temuan("ANG-23", nilai.tempat, persen(baru), hasil.mata.unit_kerja, **celah, **angka)


def fisik_dan_keuangan(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-24: work and money far apart at the end of the period; an older figure says nothing of today's money."""
    for hasil in analisis.anggaran:
        kini = hasil.fisik.triwulan[bacaan.periode.triwulan_terakhir - 1]
        if kini.angka is None or hasil.serapan.persen is None:
            continue
        selisih = abs(bulat(kini.angka) - bulat(hasil.serapan.persen))
        if selisih >= threshold("beda_fisik_keuangan"):
            mendahului = "fisik" if kini.angka > hasil.serapan.persen else "keuangan"
            celah = {"mata": sebut(hasil.mata), "periode": bacaan.periode.sebutan, "selisih": tetap(selisih)}
            angka = {
                "fisik": persen(kini.angka),
                "serapan": persen(hasil.serapan.persen),
                "sebab": _SEBAB[mendahului],
            }
            yield temuan("ANG-24", kini.tempat, persen(kini.angka), hasil.mata.unit_kerja, **celah, **angka)


_SEBAB = {
    "fisik": "pekerjaan yang selesai belum dibayar, atau realisasi belanjanya belum dilaporkan",
    "keuangan": "uang sudah dibelanjakan sebelum pekerjaannya selesai, atau kemajuan pekerjaan belum dilaporkan",
}
"""What usually lies behind it."""
