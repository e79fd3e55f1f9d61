"""Rounding, once and at the end: half-up (contract, section 4)."""

from decimal import ROUND_HALF_UP, Decimal


def bulat(angka: Decimal, desimal: int = 2) -> Decimal:
    """The number rounded half-up to ``desimal`` places: 99.665 → 99.67, also for negatives away from zero."""
    return angka.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
