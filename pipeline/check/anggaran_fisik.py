"""Can the work done be right: over the quarters, and beside the money (ANG-23, ANG-24, ANG-27)."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.fisik import reported
from pipeline.domain.nilai import Nilai
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


def fisik_diperebutkan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-27: units that report the same line do not agree how much of the work is done."""
    rencana = bacaan.rencana
    for penerimaan in bacaan.penerimaan:
        for laporan in reported(rencana, penerimaan):
            if not laporan.berselisih:
                continue
            mata, dihitung = rencana.anggaran_menurut_kode[laporan.kode], laporan.dihitung
            # The question goes to one whose figure does not count.
            unit, nilai = next(satu for satu in laporan.milik.items() if satu[1] is not dihitung)
            semua = (f"{rencana.nama_unit(kode)} {_fisik(n)} ({n.tempat})" for kode, n in laporan.milik.items())
            dipakai = f"sementara dihitung {_fisik(dihitung)}, dari unit yang disebut perencanaan"
            celah = {"mata": sebut(mata), "rujukan": mata.kode, "triwulan": triwulan(penerimaan.triwulan)}
            akibat = {"dipakai": dipakai if dihitung in laporan.milik.values() else "tidak satu pun dihitung"}
            yield temuan("ANG-27", nilai.tempat, _fisik(nilai), unit, **celah, **akibat, rincian="; ".join(semua))


def _fisik(nilai: Nilai) -> str:
    return persen(nilai.angka) if nilai.angka is not None else f"“{nilai.teks}”"


_SEBAB = {
    "fisik": "pekerjaan yang selesai belum dibayar, atau realisasi belanjanya belum dilaporkan",
    "keuangan": "uang sudah dibelanjakan sebelum pekerjaannya selesai, atau kemajuan pekerjaan belum dilaporkan",
}
"""What usually lies behind it."""
