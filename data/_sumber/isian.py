"""Formulir kembali, rekap, LRA, dan catatan waktu kantor contoh, semuanya dari tabel isian yang sama."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from kolom import FORMULIR, LRA, REKAP_PD, WAKTU, identitas, kolom_formulir
from kuesioner import ikm, jawaban
from tulis import Tabel, baca, tabel

Baris = dict[str, str]

_ROMAWI = {"TW1": "I", "TW2": "II", "TW3": "III", "TW4": "IV"}


@dataclass(frozen=True)
class Kantor:
    """Sebuah kantor contoh: tabel sumbernya, foldernya, tahunnya, dan hari formulir tiap triwulan ditulis."""

    sumber: Path
    folder: str
    tahun: str
    tanggal: Mapping[str, str]

    def baca(self, nama: str) -> list[Baris]:
        """Sebuah tabel sumber."""
        return baca(self.sumber / f"{nama}.csv")

    def ada(self, nama: str) -> bool:
        """Apakah kantor ini mempunyai tabel itu."""
        return (self.sumber / f"{nama}.csv").exists()

    def batas(self, triwulan: str) -> str:
        """Batas waktu tindak lanjut: akhir triwulan berikutnya."""
        lanjut = {"TW1": "30 Juni", "TW2": "30 September", "TW3": "31 Desember", "TW4": "31 Maret"}[triwulan]
        return f"{lanjut} {int(self.tahun) + (triwulan == 'TW4')}"


def formulir(kantor: Kantor, triwulan: str) -> dict[str, dict[str, Tabel]]:
    """Satu formulir per unit kerja yang menjawab indikator: unit → lembar → tabel."""
    isian = _isian(kantor, triwulan)
    hasil = {}
    for unit in kantor.baca("unit_kerja"):
        milik = [baris for baris in isian if baris["unit"] == unit["kode"]]
        if milik:
            lembar = _lembar(kantor, unit["kode"], triwulan, milik)
            penyusun = _kepala(kantor, unit["kode"], triwulan)["nama"]
            lembar["identitas"] = identitas(unit["kode"], kantor.tahun, triwulan, penyusun, kantor.tanggal[triwulan])
            hasil[unit["kode"]] = {n: tabel(kolom_formulir(n, lembar[n]), lembar[n]) for n in FORMULIR if n in lembar}
    return hasil


def waktu(kantor: Kantor, triwulan: str) -> Tabel:
    """Kapan langkah SOP mulai dan selesai: hari dihitung dari hari formulir ditulis, hari libur dilewati."""
    hari = date.fromisoformat(kantor.tanggal[triwulan])
    return tabel(
        WAKTU,
        (
            {
                "langkah": baris["langkah"],
                "mulai": f"{_kerja(hari, int(baris['hari_mulai']))} {baris['jam_mulai']}",
                "selesai": f"{_kerja(hari, int(baris['hari_selesai']))} {baris['jam_selesai']}",
            }
            for baris in kantor.baca("waktu")
        ),
    )


def _kerja(hari: date, banyak: int) -> date:
    """Hari kerja ke sekian sesudah atau sebelum sebuah hari."""
    langkah = timedelta(days=1 if banyak > 0 else -1)
    sisa = abs(banyak)
    while sisa:
        hari += langkah
        sisa -= hari.isoweekday() < 6
    return hari


def rekap_pd(kantor: Kantor, triwulan: str) -> Tabel:
    """Angka PD untuk indikator posisi akhir; yang dijumlahkan antartriwulan tidak ada di rekap."""
    baris = []
    for indikator in kantor.baca("indikator"):
        isian = [i for i in _isian(kantor, triwulan) if i["indikator"] == indikator["kode"]]
        if indikator["metode_akumulasi"] == "akhir" and all(_keadaan(i) == "terisi" for i in isian):
            baris.append({"indikator": indikator["kode"], "realisasi": _gabung(indikator, isian)})
    return tabel(REKAP_PD, baris)


def lra(kantor: Kantor, triwulan: str) -> Tabel:
    """Realisasi anggaran triwulan ini menurut bagian keuangan, per sub kegiatan."""
    return tabel(LRA, ({kolom: baris[kolom] for kolom in LRA} for baris in _belanja(kantor, triwulan)))


def persen(pembilang: str, penyebut: str) -> str:
    """Persentase dua desimal, dibulatkan setengah ke atas."""
    return _dua(Decimal(pembilang) * 100 / Decimal(penyebut))


def _dua(nilai: Decimal) -> str:
    return str(nilai.quantize(Decimal("0.01"), ROUND_HALF_UP))


def _isian(kantor: Kantor, triwulan: str) -> list[Baris]:
    if kantor.ada("capaian"):
        return [_lengkap(baris, triwulan) for baris in _dari_tabel(kantor, triwulan)]
    return [_lengkap(baris, triwulan) for baris in _psv(kantor.sumber / "isian" / f"{triwulan}.psv")]


def _psv(berkas: Path) -> list[Baris]:
    with berkas.open(encoding="utf-8", newline="") as isi:
        return list(csv.DictReader(isi, delimiter="|"))


def _dari_tabel(kantor: Kantor, triwulan: str) -> list[Baris]:
    """Isian dari satu tabel angka setahun (`a/b`: pembilang dan penyebut) dan satu tabel penjelasan."""
    kata = {(k["indikator"], k["unit"], f"TW{k['tw']}"): k for k in _psv(kantor.sumber / "penjelasan.psv")}
    sumber_data = {i["kode"]: i["sumber_data"] for i in kantor.baca("indikator")}
    hasil = []
    for baris in kantor.baca("capaian"):
        isi = baris[triwulan.lower()]
        angka, garis, bawah = (isi, "", "") if isi == "n/a" else isi.partition("/")
        kunci = (baris["indikator"], baris["unit"], triwulan)
        penjelasan = {k: kalimat or "" for k, kalimat in kata.pop(kunci, {}).items() if k != "tw"}
        hasil.append(
            dict.fromkeys(("faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut", "keterangan"), "")
            | penjelasan
            | {
                "indikator": baris["indikator"],
                "unit": baris["unit"],
                "realisasi": "" if garis else angka,
                "pembilang": angka if garis else "",
                "penyebut": bawah,
                "bukti_dukung": f"{sumber_data[baris['indikator']]} triwulan {_ROMAWI[triwulan]}",
            }
            | ({"keterangan": "Tidak dijadwalkan triwulan ini"} if angka == "n/a" else {})
        )
    if sisa := [kunci for kunci in kata if kunci[2] == triwulan]:
        raise ValueError(f"penjelasan tanpa angka: {sisa}")
    return hasil


def _lengkap(baris: Baris, triwulan: str) -> Baris:
    if baris["penyebut"]:
        return baris | {"realisasi": persen(baris["pembilang"], baris["penyebut"])}
    if baris["realisasi"] == "SKM":
        return baris | {"realisasi": _dua(ikm(jawaban(triwulan)))}
    return baris


def _keadaan(baris: Baris) -> str:
    if baris["realisasi"] == "n/a":
        return "tidak_berlaku"
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


def _kepala(kantor: Kantor, unit: str, triwulan: str) -> Baris:
    """Pejabat yang menjabat pada tanggal formulir ditulis."""
    hari = kantor.tanggal[triwulan]
    pejabat = [p for p in kantor.baca("pejabat") if p["unit_kerja"] == unit]
    return next(p for p in pejabat if p["mulai"] <= hari and (not p["selesai"] or hari <= p["selesai"]))


def _lembar(kantor: Kantor, unit: str, triwulan: str, isian: list[Baris]) -> dict[str, list[Baris]]:
    kepala = _kepala(kantor, unit, triwulan)
    jabatan = ("Plt. " if kepala["status_jabatan"] == "plt" else "") + kepala["jabatan"]
    milik = {a["kode"] for a in kantor.baca("anggaran") if a["unit_kerja"] == unit}
    survei = {i["kode"] for i in kantor.baca("indikator") if i["metode_agregasi"] == "skm"}
    lembar = {
        "kinerja": [_kinerja(baris, jabatan, kantor.batas(triwulan)) for baris in isian],
        "rencana_aksi": _aksi(kantor, unit, triwulan),
        "anggaran": [baris for baris in _belanja(kantor, triwulan) if baris["kode"] in milik],
    }
    if survei & {baris["indikator"] for baris in isian}:
        lembar["kuesioner"] = jawaban(triwulan)
    return lembar


def _kinerja(baris: Baris, jabatan: str, batas: str) -> Baris:
    sisanya = {"keadaan": _keadaan(baris), "penanggung_jawab": jabatan, "batas_waktu": batas}
    return {kolom: isi for kolom, isi in baris.items() if kolom != "unit"} | sisanya


def _aksi(kantor: Kantor, unit: str, triwulan: str) -> list[Baris]:
    angka = triwulan[-1]
    hasil = []
    for aksi in kantor.baca("rencana_aksi"):
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


def _belanja(kantor: Kantor, triwulan: str) -> list[Baris]:
    """Per sub kegiatan; `realisasi_fisik` ada bila kantor mencatatnya (kolom f1 sampai f4)."""
    return [
        {"kode": baris["kode"], "realisasi": baris[triwulan.lower()]}
        | ({"realisasi_fisik": baris[f"f{triwulan[-1]}"]} if "f1" in baris else {})
        for baris in kantor.baca("anggaran")
        if baris["tingkat"] == "sub_kegiatan"
    ]
