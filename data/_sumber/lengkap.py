"""Folder sebuah kantor contoh yang lengkap: perencanaan, formulir empat triwulan, LRA, waktu, narasi, gambar."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from isian import Kantor, formulir, lra, rekap_pd, waktu
from kolom import PENDUKUNG, PERENCANAAN, TRIWULAN, kolom_rencana
from lambang import gambar, gedung
from tulis import Tabel, buku, csv_biasa, csv_indonesia, tabel, teks

Baris = dict[str, str]

_TARGET_TW = tuple(f"target_tw{n}" for n in range(1, 5))
_REALISASI_TW = tuple(f"realisasi_tw{n}" for n in range(1, 5))
_ANGKA_RENCANA = frozenset(
    {
        *("tahun", "target", "realisasi", "nilai", "pagu", "pagu_perubahan", "laki_laki", "perempuan", "jumlah"),
        *(*_TARGET_TW, *_REALISASI_TW),
    }
)
_ANGKA_FORMULIR = frozenset(
    {"realisasi", "pembilang", "penyebut", "realisasi_fisik", *(f"u{n}" for n in range(1, 10))},
)


def buat(kantor: Kantor, data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    tujuan = data / kantor.folder
    for nama in ("instansi.toml", "README.md"):
        teks(tujuan / nama, (kantor.sumber / nama).read_text(encoding="utf-8"))
    gambar(tujuan / "logo.png")
    tahun = tujuan / kantor.tahun
    buku(tahun / "perencanaan.xlsx", _perencanaan(kantor), _ANGKA_RENCANA)
    narasi = sorted((kantor.sumber / "narasi").glob("*.md"))
    for berkas in narasi:
        teks(tahun / "narasi" / berkas.name, berkas.read_text(encoding="utf-8"))
    if any("(gedung.png)" in berkas.read_text(encoding="utf-8") for berkas in narasi):
        gedung(tahun / "narasi" / "gambar" / "gedung.png")
    for triwulan in TRIWULAN:
        _masuk(kantor, triwulan, tahun / "masuk" / triwulan)


def _masuk(kantor: Kantor, triwulan: str, masuk: Path) -> None:
    for unit, lembar in formulir(kantor, triwulan).items():
        buku(masuk / f"{unit}.xlsx", lembar, _ANGKA_FORMULIR)
    csv_biasa(masuk / "rekap_pd.csv", rekap_pd(kantor, triwulan))
    csv_biasa(masuk / "lra.csv", lra(kantor, triwulan))
    if kantor.ada("waktu"):
        csv_indonesia(masuk / "waktu.csv", waktu(kantor, triwulan))


def _perencanaan(kantor: Kantor) -> dict[str, Tabel]:
    lembar = (*PERENCANAAN, *(nama for nama in PENDUKUNG if kantor.ada(nama)))
    isi = {nama: _lembar(kantor, nama) for nama in lembar}
    return {nama: tabel(kolom_rencana(nama, baris), baris) for nama, baris in isi.items()}


def _lembar(kantor: Kantor, nama: str) -> list[Baris]:
    if nama == "target":
        return _target(kantor)
    if nama == "riwayat":
        return kantor.baca("riwayat_publik") + kantor.baca("riwayat_contoh")
    if nama == "anggaran":
        return _anggaran(kantor)
    return _hanya(kantor.baca(nama), kolom_rencana(nama, kantor.baca(nama)))


def _hanya(baris: Sequence[Baris], kolom: Sequence[str]) -> list[Baris]:
    return [{kunci: satu[kunci] for kunci in kolom if kunci in satu} for satu in baris]


def _target(kantor: Kantor) -> list[Baris]:
    """Target Renstra sampai akhir periode, PK, dan PK perubahan untuk indikator yang ada di dalamnya."""
    rencana = kantor.baca("target")
    renstra = [
        {"indikator": baris["indikator"], "tahun": kolom[1:], "dokumen": "renstra", "target": isi}
        for baris in rencana
        for kolom, isi in baris.items()
        if _tahun(kolom) >= int(kantor.tahun) and isi and baris.get("renstra") != "tidak"
    ]
    perubahan = kantor.baca("pk_perubahan") if kantor.ada("pk_perubahan") else []
    return [
        *renstra,
        *(_pk(baris, "pk", kantor.tahun) for baris in rencana),
        *(_pk(baris, "pk_perubahan", kantor.tahun) for baris in perubahan),
    ]


def _tahun(kolom: str) -> int:
    """Tahun sebuah kolom target seperti `t2024`; 0 untuk kolom lain."""
    return int(kolom[1:]) if kolom[0] == "t" and kolom[1:].isdigit() else 0


def _pk(baris: Baris, dokumen: str, tahun: str) -> Baris:
    triwulan = {f"target_tw{n}": baris[f"tw{n}"] for n in range(1, 5)}
    kepala = {"indikator": baris["indikator"], "tahun": tahun, "dokumen": dokumen, "target": baris[f"t{tahun}"]}
    return kepala | triwulan


def _anggaran(kantor: Kantor) -> list[Baris]:
    """Baris anggaran; pagu program dan kegiatan adalah jumlah sub kegiatannya."""
    sumber = kantor.baca("anggaran")
    sub = [baris for baris in sumber if baris["tingkat"] == "sub_kegiatan"]
    kolom_pagu = [kolom for kolom in ("pagu", "pagu_perubahan") if any(baris[kolom] for baris in sub)]
    hasil = _hanya(sumber, kolom_rencana("anggaran", sumber))
    for baris in hasil:
        milik = [s for s in sub if f"{s['kode']}.".startswith(f"{baris['kode']}.")]
        baris.update({kolom: str(sum(int(s[kolom]) for s in milik)) for kolom in kolom_pagu})
    return hasil
