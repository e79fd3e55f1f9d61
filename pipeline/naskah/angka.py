"""Numbers as Indonesian offices write them: ``1.234,56``, ``Rp 1.385.437.875``, ``93,75%``, and in words."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.domain.capaian import Capaian, HasilIndikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat

STRIP = "–"
"""What a table prints where there is no figure and no more to say."""
_SEBUTAN = {
    Keadaan.KOSONG: "belum diisi",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
    Keadaan.BELUM_TERSEDIA: "belum tersedia",
}
_TERTULIS = 6
"""More decimals than this were computed, not written."""
_TUKAR = str.maketrans(",.", ".,")


def _pisah(angka: Decimal) -> str:
    return f"{angka:,f}".translate(_TUKAR)


def desimal(angka: Decimal | None, tempat: int = 2) -> str:
    """The number rounded half-up to ``tempat`` places, without useless zeros: 1234.50 → ``1.234,5``; None → ``–``."""
    if angka is None:
        return STRIP
    rounded = bulat(angka, tempat)
    if rounded == rounded.to_integral_value():
        return _pisah(abs(rounded).quantize(Decimal(1)) if rounded == 0 else rounded.quantize(Decimal(1)))
    return _pisah(rounded.normalize())


def tetap(angka: Decimal | None, tempat: int = 2) -> str:
    """The number with exactly ``tempat`` places, for columns that align: 100 → ``100,00``; None → ``–``."""
    return STRIP if angka is None else _pisah(bulat(angka, tempat))


def rupiah(angka: Decimal | None) -> str:
    """``Rp 1.385.437.875``; sen only where there are any; None → ``–``."""
    if angka is None:
        return STRIP
    minus = "-" if angka < 0 else ""
    whole = angka == angka.to_integral_value()
    return f"{minus}Rp {tetap(abs(angka), 0 if whole else 2)}"


def persen(angka: Decimal | None) -> str:
    """``93,75%`` with two places; None → ``–``."""
    return STRIP if angka is None else tetap(angka) + "%"


def keadaan(value: Nilai) -> str:
    """The words for a value that is not filled; empty for one that is.

    A cell that says what nobody can compute with is not empty: it is printed as written, and a finding asks about it.
    """
    return value.teks if value.tak_terbaca else _SEBUTAN.get(value.keadaan, "")


def nilai(value: Nilai) -> str:
    """A value in a table: state words when not filled, its raw text when it is no plain number, else ``1.234,56``.

    A plain number keeps all the decimals the office wrote: 99,8765 is not rounded here. A quotient, which has more
    than anybody writes, is rounded to two.
    """
    if not value.terisi:
        return keadaan(value)
    if value.bentuk is not Bentuk.ANGKA or value.angka is None:
        return value.teks
    return desimal(value.angka, _tempat(value.angka))


def target(value: Nilai) -> str:
    """A target in a table: ``–`` where none is set, or none yet, whatever its cell says of that."""
    return nilai(value) if value.terisi or value.tak_terbaca else STRIP


def realisasi(hasil: HasilIndikator) -> str:
    """The realisasi of an indikator in a table, with what has to be said beside it: ``76,4 (s.d. Triwulan III)``.

    ``–`` where no quarter so far asked for one.
    """
    if not hasil.realisasi.disebut and hasil.triwulan and not any(tw.ditunggu for tw in hasil.triwulan):
        return STRIP
    return f"{nilai(hasil.realisasi)} ({hasil.catatan})" if hasil.catatan else nilai(hasil.realisasi)


def beda(kini: Decimal | None, lalu: Decimal | None) -> Decimal | None:
    """What a reader gets who subtracts the two figures as they are printed; None where one is missing."""
    return None if kini is None or lalu is None else dibulatkan(kini) - dibulatkan(lalu)


def dibulatkan(angka: Decimal) -> Decimal:
    """The number that ``nilai`` prints for a plain one."""
    return bulat(angka, _tempat(angka))


def _tempat(angka: Decimal) -> int:
    places = max(0, -_pangkat(angka))
    return places if places <= _TERTULIS else 2


def _pangkat(angka: Decimal) -> int:
    exponent = angka.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def uang(value: Nilai) -> str:
    """A value in rupiah: state words when not filled, its raw text when it is no number."""
    if not value.terisi:
        return keadaan(value)
    return value.teks if value.angka is None else rupiah(value.angka)


def capaian(hasil: Capaian) -> str:
    """A percentage of achievement for a table cell: ``102,50`` or ``–`` when there is none."""
    return tetap(hasil.persen)


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


def petunjuk_selisih(selisih: Decimal, bagian: Sequence[tuple[str, Decimal]]) -> str:
    """A hint when written less summed is exactly one part: it was dropped or counted twice; else empty."""
    for nama, nilai in bagian:
        if nilai != 0 and abs(selisih) == abs(nilai):
            kata = "tidak ikut dijumlahkan" if selisih < 0 else "terhitung dua kali"
            return f" Selisihnya tepat {nama}: kemungkinan baris itu {kata}."
    return ""
