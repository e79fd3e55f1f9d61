"""Menulis tabel contoh sebagai CSV atau xlsx, selalu dengan bita yang sama."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

DIBUAT = datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class Tabel:
    """Satu lembar: nama kolom, lalu baris-baris dengan sel sebanyak kolomnya."""

    kolom: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]


def tabel(kolom: Sequence[str], baris: Iterable[Mapping[str, str]]) -> Tabel:
    """Tabel dari baris berupa kamus; kunci yang tidak ada menjadi sel kosong, kunci asing ditolak."""
    isi = []
    for satu in baris:
        if asing := set(satu) - set(kolom):
            raise ValueError(f"kolom tidak dikenal: {sorted(asing)}")
        isi.append(tuple(satu.get(nama, "") for nama in kolom))
    return Tabel(tuple(kolom), tuple(isi))


def baca(berkas: Path) -> list[dict[str, str]]:
    """Tabel sumber (CSV, koma, UTF-8) sebagai daftar kamus."""
    with berkas.open(encoding="utf-8", newline="") as teks:
        return list(csv.DictReader(teks))


def teks(berkas: Path, isi: str) -> None:
    """Berkas teks UTF-8 dengan akhir baris LF."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(isi.encode("utf-8"))


def csv_indonesia(berkas: Path, isi: Tabel) -> None:
    """CSV seperti Excel Indonesia menyimpannya: BOM, titik koma, CRLF."""
    wadah = io.StringIO()
    csv.writer(wadah, delimiter=";", lineterminator="\r\n").writerows([isi.kolom, *isi.baris])
    teks(berkas, "\ufeff" + wadah.getvalue())


def csv_biasa(berkas: Path, isi: Tabel) -> None:
    """CSV seperti aplikasi mengekspornya: koma, LF, tanpa BOM."""
    wadah = io.StringIO()
    csv.writer(wadah, lineterminator="\n").writerows([isi.kolom, *isi.baris])
    teks(berkas, wadah.getvalue())


def buku(berkas: Path, lembar: Mapping[str, Tabel], angka: frozenset[str] = frozenset()) -> None:
    """Buku kerja xlsx; bilangan pada kolom `angka` ditulis sebagai angka, selebihnya teks."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(berkas) as wb:
        wb.set_properties({"created": DIBUAT, "author": "Data contoh"})
        kepala = wb.add_format({"bold": True, "bg_color": "#D9E2F3", "text_wrap": True, "valign": "top"})
        tulisan = wb.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        bulat = wb.add_format({"num_format": "#,##0", "valign": "top"})
        pecahan = wb.add_format({"num_format": "#,##0.00", "valign": "top"})
        polos = wb.add_format({"num_format": "0", "valign": "top"})
        for nama, isi in lembar.items():
            ws = wb.add_worksheet(nama)
            ws.freeze_panes(1, 0)
            for k, judul in enumerate(isi.kolom):
                ws.set_column(k, k, _lebar(judul, [baris[k] for baris in isi.baris]))
                ws.write_string(0, k, judul, kepala)
                for b, baris in enumerate(isi.baris, 1):
                    if judul in angka and _bilangan(baris[k]):
                        bentuk = polos if judul == "tahun" else pecahan if "." in baris[k] else bulat
                        ws.write_number(b, k, float(baris[k]), bentuk)
                    elif baris[k]:
                        ws.write_string(b, k, baris[k], tulisan)


def _bilangan(sel: str) -> bool:
    return sel.replace(".", "", 1).isdigit()


def _lebar(judul: str, isi: Sequence[str]) -> int:
    return min(48, max(10, *(len(sel) + 2 for sel in (judul, *isi))))
