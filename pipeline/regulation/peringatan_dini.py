"""Early warnings: which indikator and sasaran need attention now, by the rule in ``peringatan_dini.toml``."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from pipeline.domain.capaian import Analisis, HasilIndikator, HasilSasaran
from pipeline.domain.nilai import Keadaan
from pipeline.domain.periode import Periode
from pipeline.regulation.berlaku import ruled
from pipeline.regulation.skala import Skala

_SERATUS = Decimal(100)
_TRIWULAN = 4


@dataclass(frozen=True, slots=True)
class AturanDini:
    """The rule in force: how many of the lowest classes warn, and from which gap in percentage points."""

    teks: str
    sumber: str
    kelas_terbawah: int
    selisih_serapan: Decimal


@dataclass(frozen=True, slots=True)
class Peringatan:
    """One warning: ``perihal`` is indikator or sasaran, ``kode`` its kode, ``alasan`` one sentence per reason."""

    perihal: str
    kode: str
    uraian: str
    persen: Decimal | None
    serapan: Decimal | None
    alasan: tuple[str, ...]


@cache
def early_rule(tahun: int) -> AturanDini:
    """The rule in force in a year."""
    aturan = ruled(AturanDini, "peringatan_dini.toml", "peringatan_dini", tahun)
    return replace(aturan, teks=aturan.teks.format(kelas=aturan.kelas_terbawah, selisih=aturan.selisih_serapan))


def early_warnings(analisis: Analisis, skala: Skala, periode: Periode) -> tuple[Peringatan, ...]:
    """Indikator first, then sasaran, each in the order of the plan; only those with a reason."""
    low = tuple(kelas.nama for kelas in skala.kelas[-early_rule(periode.tahun).kelas_terbawah :])
    rows = [_indikator(hasil, low) for hasil in analisis.indikator]
    rows += [_sasaran(hasil, periode) for hasil in analisis.sasaran]
    return tuple(row for row in rows if row.alasan)


def _indikator(hasil: HasilIndikator, low: tuple[str, ...]) -> Peringatan:
    alasan = []
    if hasil.kategori in low:
        alasan.append(f"capaian berkategori {hasil.kategori}")
    ditunggu = not hasil.triwulan or any(tw.ditunggu for tw in hasil.triwulan)
    if hasil.realisasi.keadaan is Keadaan.KOSONG and ditunggu:
        alasan.append("realisasi belum diisi")
    kode, uraian = hasil.indikator.kode, hasil.indikator.uraian
    return Peringatan("indikator", kode, uraian, hasil.capaian.persen, None, tuple(alasan))


def _sasaran(hasil: HasilSasaran, periode: Periode) -> Peringatan:
    persen, serapan = hasil.rata.persen, hasil.serapan.persen
    alasan = money_gap(persen, serapan, periode)
    kode, uraian = hasil.sasaran.kode, hasil.sasaran.uraian
    return Peringatan("sasaran", kode, uraian, persen, serapan, (alasan,) if alasan else ())


def money_gap(persen: Decimal | None, serapan: Decimal | None, periode: Periode) -> str:
    """The reason when money and performance part by the rule's gap or more; empty otherwise.

    The pagu is the year's: after three quarters 75 % of it counts as all of what was to be spent.
    """
    if persen is None or serapan is None:
        return ""
    selisih = serapan * _TRIWULAN / periode.triwulan_terakhir - min(persen, _SERATUS)
    if selisih >= early_rule(periode.tahun).selisih_serapan:
        return "serapan anggaran jauh di atas capaian kinerja"
    if -selisih >= early_rule(periode.tahun).selisih_serapan:
        return "serapan anggaran jauh di bawah capaian kinerja"
    return ""
