"""What is said beside a figure that lacks a quarter: ``s.d. Triwulan III``, ``3 dari 4 triwulan``."""

from collections.abc import Sequence

from pipeline.domain.capaian import HasilTriwulan
from pipeline.domain.kinerja import Target
from pipeline.domain.nilai import Keadaan
from pipeline.domain.periode import ROMAN


def due(metode: str, target: Target | None, nomor: int) -> bool:
    """Whether the plan asks for a figure in a quarter: where it has a target for it.

    Without quarterly targets every quarter of a sum or a mean is asked for, and of a position the fourth.
    """
    if target is not None and target.bertriwulan:
        return target.triwulan[nomor - 1].terisi
    return metode != "akhir" or nomor == len(ROMAN) - 1


def missing(metode: str, triwulan: Sequence[HasilTriwulan]) -> tuple[int, ...]:
    """The quarters so far that were asked for and are blank or not yet available.

    Of a position only what follows its last filled quarter is missed.
    """
    belum = tuple(hasil.triwulan for hasil in triwulan if hasil.ditunggu and _open(hasil))
    if metode != "akhir":
        return belum
    terakhir = max((hasil.triwulan for hasil in triwulan if hasil.realisasi.terisi), default=0)
    return tuple(nomor for nomor in belum if nomor > terakhir)


def _open(hasil: HasilTriwulan) -> bool:
    return hasil.realisasi.keadaan in (Keadaan.KOSONG, Keadaan.BELUM_TERSEDIA)


def remark(metode: str, triwulan: Sequence[HasilTriwulan], belum: Sequence[int], masuk: Sequence[int]) -> str:
    """The words beside the figure; empty where nothing was filled, or nothing is missing.

    ``masuk`` are the quarters of a figure so far, where one filled without a target leaves both sums; empty for the
    year's figure, in which every filled quarter counts.
    """
    terisi = [hasil.triwulan for hasil in triwulan if hasil.realisasi.terisi]
    if not terisi:
        return ""
    if metode == "akhir":
        return f"s.d. Triwulan {ROMAN[terisi[-1]]}" if belum else ""
    luar = [nomor for nomor in terisi if masuk and nomor not in masuk]
    bagian = [f"{len(terisi) - len(luar)} dari {len(terisi) + len(belum)} triwulan"] if belum or luar else []
    if belum and min(belum) > terisi[-1]:
        bagian.insert(0, f"s.d. Triwulan {ROMAN[terisi[-1]]}")
    elif belum:
        bagian.append(f"tanpa {_named(belum)}")
    if luar:
        bagian.append(f"{_named(luar)} tidak ikut karena targetnya belum diisi")
    return ", ".join(bagian)


def _named(nomor: Sequence[int]) -> str:
    return f"Triwulan {' dan '.join(ROMAN[n] for n in nomor)}"
