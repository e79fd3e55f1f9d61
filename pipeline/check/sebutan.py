"""How findings name things: a row by what it says and by its kode, a value as it was written."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.domain.keuangan import MataAnggaran, Pendapatan
from pipeline.domain.kinerja import Aksi, Indikator, Sasaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import ROMAN
from pipeline.domain.rekonsiliasi import BarisRekonsiliasi
from pipeline.naskah.angka import desimal, keadaan

_TERPANJANG = 90
_SEDERET = 5


def angka(nilai: Decimal) -> str:
    """A number with at most four decimals: ``1.234,5``."""
    return desimal(nilai, 4)


def isi(nilai: Nilai) -> str:
    """A value as it was written, else its number; an unfilled one by its state."""
    if not nilai.terisi:
        return keadaan(nilai)
    return nilai.teks.strip() or ("" if nilai.angka is None else angka(nilai.angka))


def potong(teks: str, terpanjang: int = _TERPANJANG) -> str:
    """A text short enough for a sentence; what is cut off shows as an ellipsis."""
    rapi = " ".join(teks.split())
    return rapi if len(rapi) <= terpanjang else rapi[:terpanjang].rsplit(" ", 1)[0] + " …"


def sebut(baris: Indikator | Sasaran | Aksi | MataAnggaran | Pendapatan | BarisRekonsiliasi) -> str:
    """A row by what it says and by its kode: ``“Indeks Kepuasan Masyarakat” (I001)``."""
    return f"“{potong(baris.uraian)}” ({baris.kode})" if baris.uraian.strip() else baris.kode


def deret(kode: Sequence[str], sederet: int = _SEDERET) -> str:
    """The codes in a sentence; of a long list the first few and how many more: ``RA-1, …, RA-5 dan 22 lainnya``."""
    if len(kode) <= sederet + 1:
        return ", ".join(kode)
    return f"{', '.join(kode[:sederet])} dan {len(kode) - sederet} lainnya"


def triwulan(nomor: int) -> str:
    """``Triwulan III``."""
    return f"Triwulan {ROMAN[nomor]}"
