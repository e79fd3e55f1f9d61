"""The rule under every table of capaian: formulas used, scale in force, rounding, with their sources."""

from collections.abc import Iterable
from decimal import Decimal

from pipeline.domain.instansi import Kebijakan
from pipeline.domain.kinerja import Indikator
from pipeline.naskah.angka import desimal
from pipeline.naskah.sumber import bersumber
from pipeline.regulation.rumus import formulas
from pipeline.regulation.skala import Skala, scale_in_force

_POLARITAS = {"positif": "polaritas positif", "negatif": "polaritas negatif", "rentang": "target rentang"}


def metodologi(kebijakan: Kebijakan, indikator: Iterable[Indikator], tahun: int) -> tuple[str, ...]:
    """Sentences for the note under a table of capaian of a year, for the formulas its indikator use."""
    skala = scale_in_force(kebijakan, tahun)
    return (kalimat_rumus(kebijakan, indikator, tahun), kalimat_batas(kebijakan), kalimat_skala(skala))


def kalimat_rumus(kebijakan: Kebijakan, indikator: Iterable[Indikator], tahun: int) -> str:
    """``Rumus capaian (T = target, R = realisasi): polaritas positif = R / T × 100; …``."""
    rows = tuple(indikator)
    used = dict.fromkeys((i.polaritas, _rumus(kebijakan, i)) for i in rows) or {("positif", "positif"): None}
    known = formulas(tahun)
    texts = [f"{_POLARITAS.get(p, p)} = {known[name].teks}" for p, name in used if name in known]
    return f"Rumus capaian (T = target, R = realisasi): {'; '.join(texts)}."


def _rumus(kebijakan: Kebijakan, indikator: Indikator) -> str:
    if indikator.polaritas != "negatif":
        return indikator.polaritas
    return f"negatif_{kebijakan.rumus_negatif_untuk(indikator.kode)}"


def kalimat_batas(kebijakan: Kebijakan) -> str:
    """How capaian are floored, capped and rounded."""
    return (
        f"Capaian {_batas('paling rendah', kebijakan.lantai, 'tanpa batas bawah')}, "
        f"{_batas('paling tinggi', kebijakan.batas_atas, 'tanpa batas atas')}; dibulatkan sekali di akhir ke dua "
        "angka desimal (0,005 ke atas)."
    )


def _batas(kata: str, angka: Decimal | None, tanpa: str) -> str:
    return tanpa if angka is None else f"{kata} {desimal(angka)}%"


def kalimat_skala(skala: Skala) -> str:
    """``Kategori menurut …: ≥ 91 Sangat Tinggi; ≥ 76 Tinggi; …; < 51 Sangat Rendah (Permendagri …).``."""
    bounds = [k.batas for k in skala.kelas if k.batas is not None]
    lowest = bounds[-1] if bounds else Decimal(0)
    texts = [
        f"{'<' if k.batas is None else '≥'}\u00a0{desimal(lowest if k.batas is None else k.batas)} {k.nama}"
        for k in skala.kelas
    ]
    return bersumber(f"Kategori menurut {skala.nama}: {'; '.join(texts)}", skala.sumber) + "."
