"""Have the days passed by which documents had to be there (HKM-10, HKM-11)."""

from collections.abc import Iterator

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.regulation.tenggat import Tenggat, agreement_deadline, report_deadline

_AKHIR = 4


def tenggat_laporan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """HKM-10, from TW4 on: the report is being made after the day it had to be handed in.

    Whether it was handed in nobody can see from here, so the finding only tells.
    """
    tahun = bacaan.periode.tahun
    batas = report_deadline(bacaan.instansi, tahun)
    if bacaan.periode.triwulan_terakhir == _AKHIR and bacaan.hari_ini > batas.tanggal:
        yield _passed("HKM-10", tahun, batas)


def tenggat_perjanjian(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """HKM-11: the plan has no PK target at all although the day of the Perjanjian Kinerja has passed."""
    tahun = bacaan.periode.tahun
    batas = agreement_deadline(bacaan.instansi, tahun)
    if batas is None or bacaan.hari_ini <= batas.tanggal:
        return
    if not any(t.tahun == tahun and t.dokumen in ("pk", "pk_perubahan") for t in bacaan.rencana.target):
        yield _passed("HKM-11", tahun, batas)


def _passed(kode: str, tahun: int, batas: Tenggat) -> Temuan:
    return temuan(kode, tahun=tahun, tenggat=tanggal_panjang(batas.tanggal), aturan=batas.aturan, dasar=batas.sumber)
