"""Numbers in Indonesian words: 1.385 → ``seribu tiga ratus delapan puluh lima``."""

from decimal import Decimal

_SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_KELOMPOK = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"),
             (100, "ratus"), (10, "puluh"))  # fmt: skip
BATAS = 10**15
"""The first number too large for these words."""


def terbilang(angka: int) -> str:
    """The whole number in words; 0 is ``nol``, a negative begins with ``minus``.

    Raises:
        ValueError: the number has a thousand trillions or more, which no budget of a perangkat daerah reaches.
    """
    if abs(angka) >= BATAS:
        raise ValueError(angka)
    if angka == 0:
        return "nol"
    words = _kata(abs(angka))
    return f"minus {words}" if angka < 0 else words


def terbilang_rupiah(angka: Decimal) -> str:
    """An amount in words with ``rupiah`` behind it; sen are named where there are any."""
    whole = int(angka)
    sen = int(abs(angka - whole) * 100)
    words = f"{terbilang(whole)} rupiah"
    return f"{words} {terbilang(sen)} sen" if sen else words


def _kata(angka: int) -> str:
    if angka < 12:
        return _SATUAN[angka]
    if angka < 20:
        return f"{_SATUAN[angka - 10]} belas"
    if 100 <= angka < 200 or 1000 <= angka < 2000:
        unit, name = (100, "seratus") if angka < 200 else (1000, "seribu")
        return _join(name, angka - unit)
    unit, name = next((unit, name) for unit, name in _KELOMPOK if angka >= unit)
    return _join(f"{_kata(angka // unit)} {name}", angka % unit)


def _join(awal: str, sisa: int) -> str:
    return f"{awal} {_kata(sisa)}" if sisa else awal
