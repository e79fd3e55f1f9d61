"""What a difference between a written sum and its parts looks like."""

from collections.abc import Sequence
from decimal import Decimal


def petunjuk_selisih(selisih: Decimal, bagian: Sequence[tuple[str, Decimal]]) -> str:
    """A hint when written less summed is exactly one part: it was dropped or counted twice; else empty."""
    for nama, nilai in bagian:
        if nilai != 0 and abs(selisih) == abs(nilai):
            kata = "tidak ikut dijumlahkan" if selisih < 0 else "terhitung dua kali"
            return f" Selisihnya tepat {nama}: kemungkinan baris itu {kata}."
    return ""
