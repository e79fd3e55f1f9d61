"""How the report names values, spans of time and verdicts inside a sentence."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from pipeline.domain.capaian import Capaian, HasilIndikator
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.periode import ROMAN, Periode
from pipeline.naskah import angka
from pipeline.regulation.satuan import is_percent, may_be_summed

SERATUS = Decimal(100)


class Putusan(StrEnum):
    """How a realisasi stands to its target; TANPA when nothing may be concluded."""

    MELAMPAUI = "melampaui target"
    MENCAPAI = "mencapai target"
    BELUM = "belum mencapai target"
    TANPA = "belum dapat disimpulkan"


def akhir_tahun(periode: Periode) -> bool:
    """Whether the period closes the year, so that its report is the LKjIP."""
    return periode.triwulan_terakhir == len(ROMAN) - 1


def waktu(periode: Periode) -> str:
    """The period inside a sentence: ``tahun 2024``, ``sampai dengan Triwulan III Tahun 2024``."""
    return f"tahun {periode.tahun}" if periode.setahun else f"sampai dengan {periode.sebutan}"


def teks(nilai: Nilai) -> str:
    """A value for a table or sentence: as the office wrote it, or its state in words."""
    return angka.nilai(nilai)


def besaran(nilai: Nilai, satuan: str) -> str:
    """A filled value with what it counts: ``93,75%``, ``12 dokumen``, ``97,66``; the state words otherwise."""
    kata = teks(nilai)
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
    """The verdict on the period's target.

    Only a computed capaian allows one. Two plain numbers are compared themselves, because a cap on capaian would
    hide that a target was passed; everything else goes by the capaian against 100.
    """
    if hasil.capaian.persen is None:
        return Putusan.TANPA
    lebih = _ahead(hasil)
    if lebih is None:
        lebih = hasil.capaian.persen - SERATUS
    if lebih == 0:
        return Putusan.MENCAPAI
    return Putusan.MELAMPAUI if lebih > 0 else Putusan.BELUM


def _ahead(hasil: HasilIndikator) -> Decimal | None:
    """By how much the realisasi is better than the target; None where only the capaian can tell."""
    target, realisasi = hasil.target, hasil.realisasi
    polos = target.bentuk is Bentuk.ANGKA and realisasi.bentuk is Bentuk.ANGKA
    if not polos or target.angka is None or realisasi.angka is None or hasil.indikator.polaritas == "rentang":
        return None
    beda = realisasi.angka - target.angka
    return -beda if hasil.indikator.polaritas == "negatif" else beda


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
