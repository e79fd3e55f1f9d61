"""What Excel says and allows in the input cells of a form, in Indonesian."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from xlsxwriter.worksheet import Worksheet

from pipeline.domain.nilai import Keadaan

_BATAS = 1e15
"""Beyond this Excel no longer keeps every digit."""
KEADAAN = (Keadaan.TERISI.value, Keadaan.TIDAK_BERLAKU.value, Keadaan.BELUM_TERSEDIA.value)

_PESAN: Mapping[str, tuple[str, str]] = {
    "realisasi": (
        "Realisasi",
        "Nilai triwulan ini, lihat kolom cara isi. Nol ditulis 0; yang belum ada biarkan kosong.",
    ),
    "realisasi_persen": (
        "Realisasi persentase",
        "Boleh kosong bila pembilang dan penyebut diisi. Bila ditulis sendiri: 93,75 tanpa tanda %.",
    ),
    "realisasi_skm": ("Realisasi", "Biarkan kosong: dihitung dari lembar kuesioner."),
    "realisasi_predikat": ("Predikat", "Tulis seperti dalam dokumen resminya, misalnya BB, WTP, atau 81 (A)."),
    "realisasi_rupiah": ("Realisasi anggaran", "Belanja triwulan ini saja, dalam rupiah penuh, misalnya 12500000."),
    "realisasi_fisik": (
        "Realisasi fisik",
        "Persen pekerjaan setahun yang selesai sampai akhir triwulan ini, 0 sampai 100; boleh kosong.",
    ),
    "pembilang": ("Pembilang", "Banyaknya yang memenuhi, misalnya 45 dari 48: tulis 45."),
    "penyebut": ("Penyebut", "Banyaknya seluruhnya, misalnya 45 dari 48: tulis 48."),
    "keadaan": (
        "Keadaan",
        "Pilih dari daftar bila nilai tidak berlaku atau belum tersedia; selain itu boleh kosong.",
    ),
    "bukti_dukung": ("Bukti dukung", "Nama dokumen atau tautan yang menunjukkan angka ini."),
    "faktor_pendukung": ("Faktor pendukung", "Apa yang membuat target tercapai. Tulis yang nyata terjadi."),
    "faktor_penghambat": ("Faktor penghambat", "Apa yang menghambat. Wajib bila target tidak tercapai."),
    "upaya": ("Upaya", "Apa yang sudah dilakukan untuk mengatasi hambatan."),
    "tindak_lanjut": ("Tindak lanjut", "Apa yang akan dilakukan berikutnya."),
    "penanggung_jawab": ("Penanggung jawab", "Jabatan yang bertanggung jawab atas tindak lanjut."),
    "batas_waktu": ("Batas waktu", "Kapan tindak lanjut selesai, misalnya 31/12/2024."),
    "keterangan": ("Keterangan", "Hal lain yang perlu diketahui; boleh kosong."),
    "disusun_oleh": ("Disusun oleh", "Nama yang mengisi formulir ini."),
    "tanggal": ("Tanggal", "Tanggal formulir selesai diisi, misalnya 05/10/2024."),
}


def pesan(nama: str) -> dict[str, str]:
    """The message Excel shows at a cell of that column; one without words of its own may stay blank."""
    judul, isi = _PESAN.get(nama, (nama.replace("_", " ").capitalize(), "Boleh kosong."))
    return {"input_title": judul, "input_message": isi}


def bebas(nama: str) -> dict[str, Any]:
    """Any text, with its message."""
    return {"validate": "any", **pesan(nama)}


def angka(nama: str, *, tegas: bool, terkecil: float = -_BATAS) -> dict[str, Any]:
    """A number; ``tegas`` refuses anything else, otherwise Excel asks before it takes a text."""
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": terkecil,
        "maximum": _BATAS,
        **pesan(nama),
        **_tolak("Bukan angka", "Tulis angka saja, tanpa satuan dan tanpa Rp. Desimal memakai koma.", tegas=tegas),
    }


def persen(sel: str, nama: str = "realisasi_persen", batas: str = "") -> dict[str, Any]:
    """A percentage: 0 or from 1 on, because 93,75% typed into Excel turns into 0,9375; Excel asks, never refuses.

    ``batas`` is what else must hold of it, such as ``<=100``.
    """
    lagi = f",{sel}{batas}" if batas else ""
    return {
        "validate": "custom",
        "value": f"=AND(ISNUMBER({sel}),OR({sel}<=0,{sel}>=1){lagi})",
        **pesan(nama),
        **_tolak(
            "Periksa persentase", "Tulis 93,75 untuk 93,75 persen, bukan 0,9375 dan tanpa tanda %.", tegas=False
        ),
    }


def pilihan(nama: str, daftar: Sequence[str]) -> dict[str, Any]:
    """One of a list."""
    tolak = _tolak("Tidak ada dalam daftar", "Pilih salah satu dari daftar, atau kosongkan.", tegas=True)
    return {"validate": "list", "source": list(daftar), **pesan(nama), **tolak}


def bulat(judul: str, isi: str, terkecil: int, terbesar: int) -> dict[str, Any]:
    """A whole number between two."""
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": terkecil,
        "maximum": terbesar,
        "input_title": judul,
        "input_message": isi,
        **_tolak(
            "Di luar skala", f"Isi {terkecil} sampai {terbesar}, atau kosongkan bila tidak dijawab.", tegas=True
        ),
    }


def tanggal(tahun: int) -> dict[str, Any]:
    """A date in the year reported or the year after; Excel asks before it takes another."""
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": date(tahun, 1, 1),
        "maximum": date(tahun + 1, 12, 31),
        **pesan("tanggal"),
        **_tolak("Periksa tanggal", f"Tulis tanggal {tahun} atau {tahun + 1}, misalnya 05/10/{tahun}.", tegas=False),
    }


def pasang(lembar: Worksheet, kolom: int, baris: Iterable[int], aturan: Mapping[str, Any]) -> None:
    """One rule on the given rows of a column (both counted from 0), as few ranges as they allow."""
    rentang = list(_beruntun(baris))
    if rentang:
        (awal, akhir), *lain = rentang
        sisanya = {"other_cells": [[a, kolom, z, kolom] for a, z in lain]} if lain else {}
        lembar.data_validation(awal, kolom, akhir, kolom, {**aturan, **sisanya})


def _tolak(judul: str, isi: str, *, tegas: bool) -> dict[str, str]:
    return {"error_title": judul, "error_message": isi, "error_type": "stop" if tegas else "warning"}


def _beruntun(baris: Iterable[int]) -> Iterable[tuple[int, int]]:
    awal = akhir = -1
    for nomor in baris:
        if akhir >= 0 and nomor == akhir + 1:
            akhir = nomor
            continue
        if akhir >= 0:
            yield awal, akhir
        awal = akhir = nomor
    if akhir >= 0:
        yield awal, akhir
