"""What is said beside a figure that does not rest on every quarter it should: ``s.d. Triwulan III``, ``3 dari 4 triwulan``."""

from collections.abc import Sequence

from pipeline.domain.capaian import HasilTriwulan
from pipeline.domain.kinerja import Target
from pipeline.domain.nilai import Keadaan
from pipeline.domain.periode import ROMAN


def missing(metode: str, target: Target | None, triwulan: Sequence[HasilTriwulan]) -> tuple[int, ...]:
    """The quarters so far that should stand in the figure and are blank or not yet available.

    Due is a quarter that has a target; without quarterly targets every quarter of a sum or a mean, and of a position
    the fourth. Of a position only what follows its last filled quarter is missed.
    """
    due = [hasil.triwulan for hasil in triwulan if _due(metode, target, hasil)]
    belum = tuple(hasil.triwulan for hasil in triwulan if hasil.triwulan in due and not hasil.realisasi.terisi)
    if metode != "akhir":
        return belum
    terakhir = max((hasil.triwulan for hasil in triwulan if hasil.realisasi.terisi), default=0)
    return tuple(nomor for nomor in belum if nomor > terakhir)


def _due(metode: str, target: Target | None, hasil: HasilTriwulan) -> bool:
    if hasil.realisasi.keadaan is Keadaan.TIDAK_BERLAKU:
        return False
    if target is not None and target.bertriwulan:
        return hasil.target.terisi
    return metode != "akhir" or hasil.triwulan == len(ROMAN) - 1


def remark(
    metode: str, triwulan: Sequence[HasilTriwulan], belum: Sequence[int], masuk: Sequence[int]
) -> str:
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
