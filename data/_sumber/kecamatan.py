"""Folder kecamatan contoh 2024: angka IKU yang dipublikasikan, selebihnya buatan dan lengkap."""

from __future__ import annotations

from pathlib import Path

from isian import formulir, lra, rekap_pd
from kolom import PERENCANAAN, TRIWULAN
from lambang import gambar
from tulis import Tabel, baca, buku, csv_biasa, tabel, teks

SUMBER = Path(__file__).parent / "kecamatan"
FOLDER = "kecamatan-contoh-muncar"
TAHUN = "2024"

Baris = dict[str, str]

_TARGET_TW = tuple(f"target_tw{n}" for n in range(1, 5))
_ANGKA_RENCANA = frozenset(
    {"tahun", "target", *_TARGET_TW, "realisasi", "nilai", "pagu", "pagu_perubahan"},
)
_ANGKA_FORMULIR = frozenset(
    {"realisasi", "pembilang", "penyebut", *(f"u{n}" for n in range(1, 10))},
)


def buat(data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    tujuan = data / FOLDER
    for nama in ("instansi.toml", "README.md"):
        teks(tujuan / nama, (SUMBER / nama).read_text(encoding="utf-8"))
    gambar(tujuan / "logo.png")
    tahun = tujuan / TAHUN
    buku(tahun / "perencanaan.xlsx", _perencanaan(), _ANGKA_RENCANA)
    for berkas in sorted((SUMBER / "narasi").glob("*.md")):
        teks(tahun / "narasi" / berkas.name, berkas.read_text(encoding="utf-8"))
    for triwulan in TRIWULAN:
        masuk = tahun / "masuk" / triwulan
        for unit, lembar in formulir(SUMBER, TAHUN, triwulan).items():
            buku(masuk / f"{unit}.xlsx", lembar, _ANGKA_FORMULIR)
        csv_biasa(masuk / "rekap_pd.csv", rekap_pd(SUMBER, triwulan))
        csv_biasa(masuk / "lra.csv", lra(SUMBER, triwulan))


def _perencanaan() -> dict[str, Tabel]:
    isi = {
        "unit_kerja": baca(SUMBER / "unit_kerja.csv"),
        "pejabat": baca(SUMBER / "pejabat.csv"),
        "sasaran": baca(SUMBER / "sasaran.csv"),
        "indikator": baca(SUMBER / "indikator.csv"),
        "target": _target(),
        "riwayat": baca(SUMBER / "riwayat_publik.csv") + baca(SUMBER / "riwayat_contoh.csv"),
        "pembanding": baca(SUMBER / "pembanding.csv"),
        "anggaran": _anggaran(),
        "rencana_aksi": [_hanya(baris, "rencana_aksi") for baris in baca(SUMBER / "rencana_aksi.csv")],
    }
    return {nama: tabel(PERENCANAAN[nama], baris) for nama, baris in isi.items()}


def _hanya(baris: Baris, lembar: str) -> Baris:
    return {kunci: isi for kunci, isi in baris.items() if kunci in PERENCANAAN[lembar]}


def _target() -> list[Baris]:
    """Target Renstra sampai akhir periode, PK, dan PK perubahan untuk indikator yang berubah."""
    rencana = baca(SUMBER / "target.csv")
    perubahan = baca(SUMBER / "pk_perubahan.csv")
    renstra = [
        {"indikator": baris["indikator"], "tahun": tahun, "dokumen": "renstra", "target": baris[f"t{tahun}"]}
        for baris in rencana
        for tahun in ("2024", "2025", "2026")
    ]
    pk = [_pk(baris, "pk") for baris in rencana]
    return renstra + pk + [_pk(baris, "pk_perubahan") for baris in perubahan]


def _pk(baris: Baris, dokumen: str) -> Baris:
    triwulan = {f"target_tw{n}": baris[f"tw{n}"] for n in range(1, 5)}
    kepala = {"indikator": baris["indikator"], "tahun": TAHUN, "dokumen": dokumen, "target": baris["t2024"]}
    return kepala | triwulan


def _anggaran() -> list[Baris]:
    """Baris anggaran; pagu program dan kegiatan adalah jumlah sub kegiatannya."""
    sumber = baca(SUMBER / "anggaran.csv")
    sub = [baris for baris in sumber if baris["tingkat"] == "sub_kegiatan"]
    hasil = []
    for baris in sumber:
        pagu = {
            kolom: str(sum(int(s[kolom]) for s in sub if f"{s['kode']}.".startswith(f"{baris['kode']}.")))
            for kolom in ("pagu", "pagu_perubahan")
        }
        hasil.append(_hanya(baris, "anggaran") | pagu)
    return hasil
