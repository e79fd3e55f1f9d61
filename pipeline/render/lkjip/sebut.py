"""How the report names values, spans of time and verdicts inside a sentence."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from pipeline.domain.capaian import Capaian, HasilIndikator
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.periode import Periode
from pipeline.naskah import angka
from pipeline.regulation.satuan import is_percent, may_be_summed


class Putusan(StrEnum):
    """How a realisasi stands to its target; TANPA when nothing may be concluded."""

    MELAMPAUI = "melampaui target"
    MENCAPAI = "mencapai target"
    BELUM = "belum mencapai target"
    TANPA = "belum dapat disimpulkan"


def waktu(periode: Periode) -> str:
    """The period inside a sentence: ``tahun 2024``, ``sampai dengan Triwulan III Tahun 2024``."""
    return f"tahun {periode.tahun}" if periode.setahun else f"sampai dengan {periode.sebutan}"


def besaran(nilai: Nilai, satuan: str) -> str:
    """A filled value with what it counts: ``93,75%``, ``12 dokumen``, ``97,66``; the state words otherwise."""
    kata = angka.nilai(nilai)
    if not nilai.terisi or nilai.bentuk is not Bentuk.ANGKA or nilai.angka is None:
        return kata
    if is_percent(satuan):
        return f"{kata}%"
    return f"{kata} {satuan.lower()}" if may_be_summed(satuan) else kata


def selisih(jarak: Decimal, satuan: str) -> str:
    """A difference without its sign: ``3,73 poin persentase``, ``2 dokumen``, ``3,73 poin``."""
    kata = angka.desimal(abs(jarak))
    if is_percent(satuan):
        return f"{kata} poin persentase"
    return f"{kata} {satuan.lower()}" if may_be_summed(satuan) else f"{kata} poin"


def putusan(hasil: HasilIndikator) -> Putusan:
    """The verdict on the period's target, by the capaian as it is printed against 100.

    Only a computed capaian allows one. A cap on capaian does not hide that a target was passed: at a printed 100 two
    plain numbers tell.
    """
    lebih = hasil.capaian.selisih
    if lebih is None:
        return Putusan.TANPA
    if lebih == 0:
        return Putusan.MELAMPAUI if _passed(hasil) else Putusan.MENCAPAI
    return Putusan.MELAMPAUI if lebih > 0 else Putusan.BELUM


def _passed(hasil: HasilIndikator) -> bool:
    """Whether a plain realisasi is better than a plain target."""
    target, realisasi = hasil.target, hasil.realisasi
    polos = target.bentuk is Bentuk.ANGKA and realisasi.bentuk is Bentuk.ANGKA
    if not polos or target.angka is None or realisasi.angka is None or hasil.indikator.polaritas == "rentang":
        return False
    beda = angka.dibulatkan(realisasi.angka) - angka.dibulatkan(target.angka)
    return beda < 0 if hasil.indikator.polaritas == "negatif" else beda > 0


def tercapai(hasil: HasilIndikator) -> bool:
    """Whether the target was reached; a value that is not there never counts as reached."""
    return putusan(hasil) in (Putusan.MELAMPAUI, Putusan.MENCAPAI)


def sifat(beda: Decimal, polaritas: str) -> str:
    """What a change means: ``kinerja membaik``, ``kinerja menurun``; empty for none and for a range."""
    if beda == 0 or polaritas == "rentang":
        return ""
    return "kinerja membaik" if (beda > 0) is (polaritas != "negatif") else "kinerja menurun"


def tanpa_capaian(capaian: Capaian) -> str:
    """Why there is no percentage: ``tidak dapat dihitung karena target 0``."""
    alasan = capaian.alasan
    return alasan if alasan.startswith("tidak dapat dihitung") else f"tidak dihitung karena {alasan}"


def persen(capaian: Capaian) -> str:
    """A percentage in a sentence: ``102,50%``; only asked for where there is one."""
    return angka.persen(capaian.persen)


def dan(bagian: Sequence[str]) -> str:
    """A list in words: ``a``, ``a dan b``, ``a, b, dan c``."""
    if len(bagian) < 2:
        return "".join(bagian)
    return f"{', '.join(bagian[:-1])}{',' if len(bagian) > 2 else ''} dan {bagian[-1]}"
