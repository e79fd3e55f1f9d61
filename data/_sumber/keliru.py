"""Folder latihan yang sengaja keliru; tiap cacat tercatat dalam keliru/cacat.csv."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from kolom import TRIWULAN
from tulis import DIBUAT, Tabel, baca, csv_indonesia, teks

SUMBER = Path(__file__).parent / "keliru"
FOLDER = "_latihan/kecamatan-keliru"

_BUKAN_BUKU = "Data kami kirim lewat pesan saja ya, Pak.\r\nSeksi Kesejahteraan Rakyat\r\n"
_LEMBAR_ANGKA = frozenset({"target", "riwayat", "pembanding", "anggaran", "rencana_aksi"})


def buat(data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    tujuan = data / FOLDER
    teks(tujuan / "instansi.toml", (SUMBER / "instansi.toml").read_text(encoding="utf-8"))
    teks(tujuan / "README.md", (SUMBER / "README.md").read_text(encoding="utf-8") + _daftar())
    tahun = tujuan / "2024"
    masuk = tahun / "masuk" / TRIWULAN[0]
    _buku(tahun / "perencanaan.xlsx", SUMBER / "perencanaan")
    for folder in sorted((SUMBER / "masuk").iterdir()):
        if folder.name == "TRANTIB":
            for berkas in sorted(folder.glob("*.csv")):
                csv_indonesia(masuk / folder.name / berkas.name, _tabel(berkas))
        else:
            _buku(masuk / f"{folder.name}.xlsx", folder)
    teks(masuk / "KESRA.xlsx", _BUKAN_BUKU)


def _daftar() -> str:
    kepala = "| berkas | lembar | sel | isi | salah apa |\n|---|---|---|---|---|\n"
    baris = ("| " + " | ".join(_kode(*pasang) for pasang in cacat.items()) + " |\n" for cacat in _cacat())
    return kepala + "".join(baris)


def _kode(kolom: str, isi: str) -> str:
    return isi if kolom == "salah" or not isi else f"`{isi}`"


def _cacat() -> list[dict[str, str]]:
    return baca(SUMBER / "cacat.csv")


def _tabel(berkas: Path) -> Tabel:
    baris = baca(berkas)
    return Tabel(tuple(baris[0]), tuple(tuple(satu.values()) for satu in baris))


def _urutan(berkas: Path) -> tuple[bool, str]:
    return (berkas.stem != "identitas", berkas.stem)


def _buku(berkas: Path, folder: Path) -> None:
    """Buku kerja dari CSV sefolder; awalan `rumus:`, `galat:`, `tanggal:`, `angka:` menentukan jenis sel."""
    berkas.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(berkas) as wb:
        wb.set_properties({"created": DIBUAT, "author": "Data latihan"})
        tanggal = wb.add_format({"num_format": "dd/mm/yyyy"})
        for sumber in sorted(folder.glob("*.csv"), key=_urutan):
            ws = wb.add_worksheet(sumber.stem)
            isi = _tabel(sumber)
            for b, baris in enumerate((isi.kolom, *isi.baris)):
                for k, sel in enumerate(baris):
                    angka = sumber.stem in _LEMBAR_ANGKA and isi.kolom[k] != "kode"
                    _sel(ws, (b, k), sel, tanggal, angka=angka)


def _sel(ws: Any, tempat: tuple[int, int], sel: str, tanggal: Any, *, angka: bool) -> None:
    jenis, _, isi = sel.partition(":")
    match jenis:
        case "rumus" if isi:
            ws.write_formula(*tempat, isi, None, "")
        case "galat" if isi:
            ws.write_formula(*tempat, f"={isi}", None, isi)
        case "tanggal" if isi:
            ws.write_datetime(*tempat, date.fromisoformat(isi), tanggal)
        case "angka" if isi:
            ws.write_number(*tempat, int(isi))
        case _ if angka and sel.replace(".", "", 1).isdigit():
            ws.write_number(*tempat, float(sel))
        case _ if sel:
            ws.write_string(*tempat, sel)
