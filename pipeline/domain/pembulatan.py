"""Rounding, once and at the end: half-up (contract, section 4)."""

from decimal import ROUND_HALF_UP, Context, Decimal

_ROOM = Context(prec=999, rounding=ROUND_HALF_UP)
"""Digits enough for whatever two typed figures divide to; 28 would raise on a target of 0,000…1."""


def bulat(angka: Decimal, desimal: int = 2) -> Decimal:
    """The number rounded half-up to ``desimal`` places: 99.665 → 99.67, also for negatives away from zero."""
    return angka.quantize(Decimal(1).scaleb(-desimal), context=_ROOM)


def desimal_tertulis(angka: Decimal) -> int:
    """How many decimals a figure was written with."""
    pangkat = angka.as_tuple().exponent
    return max(0, -pangkat) if isinstance(pangkat, int) else 0
