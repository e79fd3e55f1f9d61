"""Efficiency: capaian against serapan, said only where the method allows it."""

from decimal import Decimal

from pipeline.domain.capaian import Capaian, Efisiensi
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import Periode
from pipeline.regulation.rumus import MetodeEfisiensi

_AKHIR = 4
_SERATUS = Decimal(100)


def efficiency_of(persen: Decimal | None, serapan: Capaian, metode: MetodeEfisiensi, periode: Periode) -> Efisiensi:
    """Capaian, or 100 by another method, minus serapan in percentage points, within its bound, with its band's label.

    The two are subtracted as they are printed, so that a reader who does so gets the same difference.

    Nothing is concluded where low spending says nothing: below the threshold of capaian, where nothing was spent, and
    before the year ends, since serapan stands against the pagu of the whole year.
    """
    if persen is None or serapan.persen is None:
        kurang = "capaian belum dapat dihitung" if persen is None else serapan.alasan
        return Efisiensi(None, metode.label_tanpa, kurang, metode.nama)
    if serapan.persen == 0:
        return Efisiensi(None, metode.label_tanpa, "tidak ada realisasi anggaran", metode.nama)
    dari = _SERATUS if metode.dari == "seratus" else bulat(persen)
    selisih = max(-metode.batas, min(metode.batas, dari - bulat(serapan.persen)))
    belum = _not_yet(persen, metode, periode)
    if belum:
        return Efisiensi(selisih, metode.label_belum, belum, metode.nama)
    return Efisiensi(selisih, _label(selisih, metode), "", metode.nama)


def _not_yet(persen: Decimal, metode: MetodeEfisiensi, periode: Periode) -> str:
    if periode.triwulan_terakhir < _AKHIR:
        return "serapan terhadap pagu setahun baru dapat dinilai pada akhir tahun"
    if bulat(persen) < metode.ambang_capaian:
        return f"capaian di bawah {metode.ambang_capaian} persen"
    return ""


def _label(selisih: Decimal, metode: MetodeEfisiensi) -> str:
    if selisih > metode.pita:
        return metode.label_efisien
    return metode.label_cukup if abs(selisih) <= metode.pita else metode.label_tidak
