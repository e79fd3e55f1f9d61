"""Formulir kembali, rekap, dan LRA kecamatan contoh, semuanya dari tabel isian yang sama."""

from __future__ import annotations

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from kolom import FORMULIR, LRA, REKAP_PD, identitas
from kuesioner import ikm, jawaban
from tulis import Tabel, baca, tabel

Baris = dict[str, str]

_TANGGAL = {"TW1": "2024-04-04", "TW2": "2024-07-04", "TW3": "2024-10-03", "TW4": "2025-01-06"}
_BATAS = {"TW1": "30 Juni 2024", "TW2": "30 September 2024", "TW3": "31 Desember 2024", "TW4": "31 Maret 2025"}
_ROMAWI = {"TW1": "I", "TW2": "II", "TW3": "III", "TW4": "IV"}


def formulir(sumber: Path, tahun: str, triwulan: str) -> dict[str, dict[str, Tabel]]:
    """Satu formulir per unit kerja yang menjawab indikator: unit → lembar → tabel."""
    isian = _isian(sumber, triwulan)
    hasil = {}
    for unit in baca(sumber / "unit_kerja.csv"):
        milik = [baris for baris in isian if baris["unit"] == unit["kode"]]
        if milik:
            lembar = _lembar(sumber, unit["kode"], triwulan, milik)
            lembar["identitas"] = identitas(
                unit["kode"], tahun, triwulan, _kepala(sumber, unit["kode"], triwulan)["nama"], _TANGGAL[triwulan]
            )
            hasil[unit["kode"]] = {n: tabel(k, lembar[n]) for n, k in FORMULIR.items() if n in lembar}
    return hasil


def rekap_pd(sumber: Path, triwulan: str) -> Tabel:
    """Angka PD untuk indikator posisi akhir; yang dijumlahkan antartriwulan tidak ada di rekap."""
    baris = []
    for indikator in baca(sumber / "indikator.csv"):
        isian = [i for i in _isian(sumber, triwulan) if i["indikator"] == indikator["kode"]]
        if indikator["metode_akumulasi"] == "akhir" and all(_keadaan(i) == "terisi" for i in isian):
            baris.append({"indikator": indikator["kode"], "realisasi": _gabung(indikator, isian)})
    return tabel(REKAP_PD, baris)


def lra(sumber: Path, triwulan: str) -> Tabel:
    """Realisasi anggaran triwulan ini menurut bagian keuangan, per sub kegiatan."""
    return tabel(LRA, _belanja(sumber, triwulan))


def persen(pembilang: str, penyebut: str) -> str:
    """Persentase dua desimal, dibulatkan setengah ke atas."""
    return _dua(Decimal(pembilang) * 100 / Decimal(penyebut))


def _dua(nilai: Decimal) -> str:
    return str(nilai.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _isian(sumber: Path, triwulan: str) -> list[Baris]:
    with (sumber / "isian" / f"{triwulan}.psv").open(encoding="utf-8", newline="") as berkas:
        return [_lengkap(baris, triwulan) for baris in csv.DictReader(berkas, delimiter="|")]


def _lengkap(baris: Baris, triwulan: str) -> Baris:
    if baris["penyebut"]:
        return baris | {"realisasi": persen(baris["pembilang"], baris["penyebut"])}
    if baris["realisasi"] == "SKM":
        return baris | {"realisasi": _dua(ikm(jawaban(triwulan)))}
    return baris


def _keadaan(baris: Baris) -> str:
    return "belum_tersedia" if baris["realisasi"].startswith("Diukur") else "terisi"


def _gabung(indikator: Baris, isian: list[Baris]) -> str:
    """Angka PD dari angka unit menurut metode_agregasi."""
    metode = indikator["metode_agregasi"]
    if metode == "persentase":
        atas, bawah = (str(sum(int(i[k]) for i in isian)) for k in ("pembilang", "penyebut"))
        return persen(atas, bawah)
    if metode == "rata_rata":
        return _dua(sum(Decimal(i["realisasi"]) for i in isian) / Decimal(len(isian)))
    if metode == "maksimum":
        return max((i["realisasi"] for i in isian), key=Decimal)
    return isian[0]["realisasi"]


def _kepala(sumber: Path, unit: str, triwulan: str) -> Baris:
    """Pejabat yang menjabat pada tanggal formulir ditulis."""
    hari = _TANGGAL[triwulan]
    pejabat = [p for p in baca(sumber / "pejabat.csv") if p["unit_kerja"] == unit]
    return next(p for p in pejabat if p["mulai"] <= hari and (not p["selesai"] or hari <= p["selesai"]))


def _lembar(sumber: Path, unit: str, triwulan: str, isian: list[Baris]) -> dict[str, list[Baris]]:
    kepala = _kepala(sumber, unit, triwulan)
    jabatan = ("Plt. " if kepala["status_jabatan"] == "plt" else "") + kepala["jabatan"]
    milik = {a["kode"] for a in baca(sumber / "anggaran.csv") if a["unit_kerja"] == unit}
    lembar = {
        "kinerja": [_kinerja(baris, jabatan, triwulan) for baris in isian],
        "rencana_aksi": _aksi(sumber, unit, triwulan),
        "anggaran": [baris for baris in _belanja(sumber, triwulan) if baris["kode"] in milik],
    }
    if unit == "PELAYANAN":
        lembar["kuesioner"] = jawaban(triwulan)
    return lembar


def _kinerja(baris: Baris, jabatan: str, triwulan: str) -> Baris:
    sisanya = {"keadaan": _keadaan(baris), "penanggung_jawab": jabatan, "batas_waktu": _BATAS[triwulan]}
    return {kolom: isi for kolom, isi in baris.items() if kolom != "unit"} | sisanya


def _aksi(sumber: Path, unit: str, triwulan: str) -> list[Baris]:
    angka = triwulan[-1]
    hasil = []
    for aksi in baca(sumber / "rencana_aksi.csv"):
        if aksi["unit_kerja"] == unit:
            target, realisasi = aksi[f"target_tw{angka}"], aksi[f"r{angka}"]
            hasil.append(
                {
                    "rencana_aksi": aksi["kode"],
                    "realisasi": realisasi,
                    "bukti_dukung": f"{aksi['keluaran']} triwulan {_ROMAWI[triwulan]}, map {aksi['kode']}",
                    "keterangan": _selisih(int(target), int(realisasi), aksi["satuan"].lower()),
                }
            )
    return hasil


def _selisih(target: int, realisasi: int, satuan: str) -> str:
    if target == 0:
        return "Tidak dijadwalkan pada triwulan ini"
    if realisasi == target:
        return f"Terlaksana sesuai rencana, {realisasi} {satuan}"
    arah = "kurang" if realisasi < target else "lebih"
    return f"{arah.capitalize()} {abs(target - realisasi)} {satuan} dari rencana {target}"


def _belanja(sumber: Path, triwulan: str) -> list[Baris]:
    return [
        {"kode": baris["kode"], "realisasi": baris[triwulan.lower()]}
        for baris in baca(sumber / "anggaran.csv")
        if baris["tingkat"] == "sub_kegiatan"
    ]
