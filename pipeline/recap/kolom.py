"""The columns of a recap and what they mean; a table is columns and rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipeline.domain.kinerja import TINGKAT_SASARAN
from pipeline.naskah.sebutan import sebutan_tingkat

TEKS, ANGKA, BULAT, TANGGAL = "teks", "angka", "bulat", "tanggal"


@dataclass(frozen=True, slots=True)
class KolomRekap:
    """One column: its name in open data, its heading for people, its kind, its meaning, its width in signs."""

    nama: str
    judul: str
    jenis: str
    arti: str
    lebar: int = 14
    format: str = ""
    """The number format of its cells, where it is a figure."""
    kata: Mapping[str, str] = field(default_factory=dict)
    """What people read for a code; programs read the code."""


@dataclass(frozen=True, slots=True)
class LembarRekap:
    """One table; ``terbuka`` says whether it is handed out as open data too."""

    nama: str
    kolom: tuple[KolomRekap, ...]
    baris: tuple[tuple[Any, ...], ...]
    terbuka: bool = True


UANG, PERSEN, CACAH, HARI = "#,##0", "0.00", "0", "dd/mm/yyyy"
SLUG = KolomRekap("slug", "Folder", TEKS, "Nama folder perangkat daerah", 22)
PD = KolomRekap("perangkat_daerah", "Perangkat daerah", TEKS, "Nama perangkat daerah", 40)
KATA_TINGKAT = {**{kode: sebutan_tingkat(kode) for kode in TINGKAT_SASARAN}, "": "belum tercatat"}
_ARTI_TINGKAT = "Tingkat sasaran; kosong bila arsip program lama tidak mencatatnya"
TINGKAT = KolomRekap("tingkat", "Tingkat", TEKS, _ARTI_TINGKAT, 19, kata=KATA_TINGKAT)


def mean_columns(judul: str, arti: str, awal: str = "") -> tuple[KolomRekap, ...]:
    """How many indikator there are and were counted, and their mean."""
    dihitung, rata = f"Indikator {arti} yang dapat dihitung", f"Rata-rata capaian indikator {arti}"
    return (
        KolomRekap(f"{awal}indikator", f"{judul}: banyaknya", BULAT, f"Banyaknya indikator {arti}", 12, CACAH),
        KolomRekap(f"{awal}dihitung", f"{judul}: dihitung", BULAT, dihitung, 12, CACAH),
        KolomRekap(f"{awal}rata_rata", f"{judul}: rata-rata (%)", ANGKA, rata, 12, PERSEN),
    )


BELUM = KolomRekap("tanpa_kategori", "Belum dihitung", BULAT, "Indikator tanpa kategori", 12, CACAH)
