"""Efficiency: capaian against serapan, said only where the method allows it."""

from decimal import Decimal

from pipeline.domain.capaian import Capaian, Efisiensi
from pipeline.domain.pembulatan import bulat
from pipeline.regulation.rumus import MetodeEfisiensi


def efficiency_of(persen: Decimal | None, serapan: Capaian, metode: MetodeEfisiensi) -> Efisiensi:
    """Capaian minus serapan in percentage points, with the label of its band.

    Low spending beside low capaian is no efficiency: below the method's threshold nothing is concluded.
    """
    if persen is None or serapan.persen is None:
        kurang = "capaian belum dapat dihitung" if persen is None else serapan.alasan
        return Efisiensi(None, metode.label_tanpa, kurang, metode.nama)
    selisih = persen - serapan.persen
    if bulat(persen) < metode.ambang_capaian:
        alasan = f"capaian di bawah {metode.ambang_capaian} persen"
        return Efisiensi(selisih, metode.label_belum, alasan, metode.nama)
    if selisih > metode.pita:
        return Efisiensi(selisih, metode.label_efisien, "", metode.nama)
    label = metode.label_cukup if abs(selisih) <= metode.pita else metode.label_tidak
    return Efisiensi(selisih, label, "", metode.nama)
