"""The tables that are handed out, as the data dictionary declares them."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

_KEPALA = "versi"
"""What stands before the columns of every table: whose rows they are."""
_NIP = re.compile(r"(?<!\d)\d{8}\s?\d{6}\s?\d\s?\d{3}(?!\d)")
TANPA_NIP = "[NIP dihapus]"
TANPA_ORANG = (
    "Versi publik: tanpa temuan, tanpa keputusan verifikasi, tanpa letak soft copy, tanpa tanda tangan dan nama "
    "orang; NIP di dalam teks diganti. Isinya capaian, anggaran, serta nama dan sidik dokumen."
)
"""What the public version leaves out, in the words of the file that goes with it."""


@dataclass(frozen=True, slots=True)
class KolomEkspor:
    """One column with what it is (teks, angka, bulat, tanggal) and means."""

    nama: str
    jenis: str
    arti: str


@dataclass(frozen=True, slots=True)
class TabelEkspor:
    """One table; ``baris`` has a cell per column, numbers as Decimal and None where there is none."""

    nama: str
    kolom: tuple[KolomEkspor, ...]
    baris: tuple[tuple[Any, ...], ...]

    @property
    def judul(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(kolom.nama for kolom in self.kolom)


@cache
def dictionary(*, publik: bool) -> dict[str, tuple[KolomEkspor, ...]]:
    """The columns of every table that is handed out."""
    isi = tomllib.loads((files("pipeline.export") / "kamus.toml").read_text(encoding="utf-8"))
    kepala = _columns(isi.pop(_KEPALA), publik=publik)
    return {nama: (*kepala, *_columns(kolom, publik=publik)) for nama, kolom in isi.items() if _shown(kolom, publik)}


def _columns(isi: Mapping[str, Any], *, publik: bool) -> tuple[KolomEkspor, ...]:
    rows = {nama: satu for nama, satu in isi.items() if isinstance(satu, dict) and _shown(satu, publik)}
    return tuple(KolomEkspor(nama, satu["jenis"], satu["arti"]) for nama, satu in rows.items())


def _shown(isi: Mapping[str, Any], publik: bool) -> bool:
    return not publik or isi.get("publik", True) is True


def tables(isi: Mapping[str, Iterable[Mapping[str, Any]]], *, publik: bool) -> tuple[TabelEkspor, ...]:
    """The tables of some archived rows, which carry the head of their version; a column they lack is empty."""
    return tuple(
        TabelEkspor(
            nama, kolom, tuple(tuple(_cell(row.get(k.nama), publik=publik) for k in kolom) for row in isi[nama])
        )
        for nama, kolom in dictionary(publik=publik).items()
    )


def _cell(value: object, *, publik: bool) -> object:
    if isinstance(value, Decimal):
        return value.normalize()
    return _NIP.sub(TANPA_NIP, value) if publik and isinstance(value, str) else value


def plain(value: object) -> object:
    """A cell for a program: numbers with a decimal point and every digit, empty where there is none."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else value


def dictionary_rows(tabel: Sequence[TabelEkspor]) -> tuple[tuple[str, str, str, str], ...]:
    """The data dictionary: (table, column, kind, meaning)."""
    return tuple((satu.nama, k.nama, k.jenis, k.arti) for satu in tabel for k in satu.kolom)
