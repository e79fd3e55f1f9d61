"""Jawaban buatan survei kepuasan loket: 24 responden, sembilan unsur, nilai 1–4."""

from __future__ import annotations

from decimal import Decimal

RESPONDEN = 24
UNSUR = tuple(f"u{n}" for n in range(1, 10))

_PUAS = {"TW1": 8, "TW2": 9, "TW3": 10, "TW4": 11}
_TAMBAHAN = (0, 1, -1, 3, 0, 2, 2, -1, -4)
_KOSONG = {("TW3", 17, 8)}


def jawaban(triwulan: str) -> list[dict[str, str]]:
    """Baris lembar kuesioner; satu sel pada TW3 sengaja tidak diisi responden."""
    return [
        {"responden": f"R{nomor:02d}"} | {UNSUR[u]: _nilai(triwulan, nomor, u) for u in range(9)}
        for nomor in range(1, RESPONDEN + 1)
    ]


def ikm(baris: list[dict[str, str]]) -> Decimal:
    """Rata-rata sembilan unsur × 25 dengan bobot tepat 1/9; sel kosong keluar dari unsurnya saja."""
    rata = []
    for unsur in UNSUR:
        isi = [Decimal(satu[unsur]) for satu in baris if satu[unsur]]
        rata.append(sum(isi) / Decimal(len(isi)))
    return sum(rata, Decimal(0)) * 25 / Decimal(9)


def _nilai(triwulan: str, nomor: int, unsur: int) -> str:
    if (triwulan, nomor, unsur) in _KOSONG:
        return ""
    undian = (nomor * 7 + unsur * 3 + int(triwulan[-1]) * 5) % 20
    if undian < _PUAS[triwulan] + _TAMBAHAN[unsur]:
        return "4"
    return "2" if undian == 19 else "3"
