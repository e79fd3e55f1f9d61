"""Folder Satpol PP Kabupaten Jember 2022: angka yang dipublikasikan, dalam rangka contoh."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kolom import FORMULIR, PERENCANAAN, TRIWULAN, identitas
from tulis import Tabel, baca, csv_indonesia, tabel, teks

SUMBER = Path(__file__).parent / "satpol"
FOLDER = "satpol-pp-kabupaten-jember"

Baris = dict[str, str]


@dataclass(frozen=True)
class Sumber:
    """Tabel sumber apa adanya, beserta rangka yang ditambahkan."""

    indikator: list[Baris]
    anggaran: list[Baris]
    triwulan: list[Baris]
    unit: list[Baris]
    pejabat: list[Baris]
    rangka: dict[str, Any]

    def kode(self, indikator: str) -> str:
        """Kode sub kegiatan sebuah indikator."""
        return next(t["kode"] for t in self.triwulan if t["row_id"] == indikator)

    def unit_untuk(self, kode: str) -> str:
        """Unit kerja yang menjawab atas program, kegiatan, atau sub kegiatan."""
        rangka = self.rangka
        unit = rangka["unit_program"].get(kode) or rangka["unit_kerja"][kegiatan(kode)]
        return str(unit)


def buat(data: Path) -> None:
    """Menulis seluruh folder di bawah `data`."""
    sumber = _baca()
    tujuan = data / FOLDER
    for nama in ("instansi.toml", "README.md"):
        teks(tujuan / nama, (SUMBER / nama).read_text(encoding="utf-8"))
    tahun = tujuan / str(sumber.rangka["tahun"])
    for nama, isi in _perencanaan(sumber).items():
        csv_indonesia(tahun / "perencanaan" / f"{nama}.csv", isi)
    for triwulan in TRIWULAN:
        for unit in [u for u in sumber.unit if u["kode"] in sumber.rangka["unit_kerja"].values()]:
            for nama, isi in _formulir(sumber, unit, triwulan).items():
                csv_indonesia(tahun / "masuk" / triwulan / unit["kode"] / f"{nama}.csv", isi)


def program(kode: str) -> str:
    """Kode program: tiga bagian pertama."""
    return ".".join(kode.split(".")[:3])


def kegiatan(kode: str) -> str:
    """Kode kegiatan: lima bagian pertama."""
    return ".".join(kode.split(".")[:5])


def rupiah(jumlah: int) -> str:
    """Rupiah dengan titik ribuan, tanpa lambang."""
    return f"{jumlah:,}".replace(",", ".")


def _baca() -> Sumber:
    rangka = tomllib.loads((SUMBER / "rangka.toml").read_text(encoding="utf-8"))
    return Sumber(
        indikator=baca(SUMBER / "indikator.csv"),
        anggaran=baca(SUMBER / "anggaran.csv"),
        triwulan=baca(SUMBER / "triwulan.csv"),
        unit=baca(SUMBER / "unit_kerja.csv"),
        pejabat=baca(SUMBER / "pejabat.csv"),
        rangka=rangka,
    )


def _perencanaan(sumber: Sumber) -> dict[str, Tabel]:
    isi = {
        "unit_kerja": sumber.unit,
        "pejabat": sumber.pejabat,
        "sasaran": _sasaran(sumber),
        "indikator": [_indikator(sumber, satu) for satu in sumber.indikator],
        "target": [_target(sumber, satu) for satu in sumber.indikator],
        "riwayat": [],
        "pembanding": [],
        "anggaran": _anggaran(sumber),
        "rencana_aksi": [_rencana_aksi(sumber, satu) for satu in sumber.indikator],
    }
    return {nama: tabel(PERENCANAAN[nama], baris) for nama, baris in isi.items()}


def _pohon(sumber: Sumber) -> list[Baris]:
    """Program, kegiatan, dan sub kegiatan menurut urutan kode, tiap kode sekali."""
    nama = {sumber.kode(i["row_id"]): i["sasaran"].split(" > ")[1:] for i in sumber.indikator}
    pohon: dict[str, Baris] = {}
    for sub in sumber.anggaran:
        kode = sub["kode"]
        nama_program, nama_kegiatan = nama[kode]
        for tingkat, satu, uraian in (
            ("program", program(kode), nama_program),
            ("kegiatan", kegiatan(kode), nama_kegiatan),
            ("sub_kegiatan", kode, sub["uraian"]),
        ):
            pohon.setdefault(satu, {"kode": satu, "tingkat": tingkat, "uraian": uraian})
    return list(pohon.values())


def _sasaran(sumber: Sumber) -> list[Baris]:
    induk = {"program": lambda _: "S1", "kegiatan": program, "sub_kegiatan": kegiatan}
    rangka: list[Baris] = sumber.rangka["sasaran"]
    return rangka + [satu | {"induk": induk[satu["tingkat"]](satu["kode"])} for satu in _pohon(sumber)]


def _indikator(sumber: Sumber, satu: Baris) -> Baris:
    kode = sumber.kode(satu["row_id"])
    return {
        "kode": satu["row_id"],
        "sasaran": kode,
        "uraian": satu["indikator"],
        "satuan": sumber.rangka["satuan"].get(satu["row_id"], ""),
        "polaritas": "positif",
        "metode_akumulasi": "kumulatif",
        "metode_agregasi": "tunggal",
        "iku": "tidak",
        "unit_kerja": sumber.unit_untuk(kode),
    }


def _target(sumber: Sumber, satu: Baris) -> Baris:
    tahun = str(sumber.rangka["tahun"])
    return {"indikator": satu["row_id"], "tahun": tahun, "dokumen": "pk", "target": satu["target_num"]}


def _anggaran(sumber: Sumber) -> list[Baris]:
    baris = []
    for satu in _pohon(sumber):
        kode = satu["kode"]
        pagu = sum(int(a["pagu_num"]) for a in sumber.anggaran if f"{a['kode']}.".startswith(f"{kode}."))
        baris.append(satu | {"unit_kerja": sumber.unit_untuk(kode), "sasaran": kode, "pagu": rupiah(pagu)})
    return baris


def _rencana_aksi(sumber: Sumber, satu: Baris) -> Baris:
    kode = sumber.kode(satu["row_id"])
    return {
        "kode": rencana(satu["row_id"]),
        "indikator": satu["row_id"],
        "uraian": next(a["uraian"] for a in sumber.anggaran if a["kode"] == kode),
        "keluaran": satu["indikator"],
        "satuan": sumber.rangka["satuan"].get(satu["row_id"], ""),
        "sub_kegiatan": kode,
        "unit_kerja": sumber.unit_untuk(kode),
    }


def rencana(indikator: str) -> str:
    """Kode rencana aksi sebuah indikator: I001 menjadi RA-001."""
    return f"RA-{indikator[1:]}"


def _formulir(sumber: Sumber, unit: Baris, triwulan: str) -> dict[str, Tabel]:
    rangka = sumber.rangka
    nama = next(p["nama"] for p in sumber.pejabat if p["nip"] == unit["pejabat"])
    angka = [t for t in sumber.triwulan if t["periode"] == triwulan and sumber.unit_untuk(t["kode"]) == unit["kode"]]
    isi: dict[str, list[Baris]] = {
        "identitas": identitas(unit["kode"], str(rangka["tahun"]), triwulan, nama, rangka["tanggal"][triwulan]),
        "kinerja": [{"indikator": t["row_id"], "realisasi": t["nilai_num"], "keadaan": "terisi"} for t in angka],
        "rencana_aksi": [{"rencana_aksi": rencana(t["row_id"]), "realisasi": t["nilai_num"]} for t in angka],
        "anggaran": [{"kode": t["kode"], "realisasi": rupiah(int(t["rp_num"]))} for t in angka],
    }
    return {lembar: tabel(FORMULIR[lembar], baris) for lembar, baris in isi.items()}
