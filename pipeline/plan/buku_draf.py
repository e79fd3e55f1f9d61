"""A drafted plan as a workbook: the contract's sheets with drop-downs, what must be filled in yellow, and a guide."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pipeline.plan.buku_rencana import BukuRencana, drop_downs, fit_height, guide, headed
from pipeline.plan.draf import ASAL, DIUKUR, USULAN, LembarDraf, RencanaDraf
from pipeline.plan.lampiran_draf import LembarLain
from pipeline.plan.skema import SKEMA
from pipeline.sheet.buku_baru import new_workbook
from pipeline.sheet.kolom import Jenis, Kolom

_BANTU = dict.fromkeys((ASAL, DIUKUR, USULAN), "kepala_bantu")
"""Columns that only help have a heading of their own look."""


def workbook(draf: RencanaDraf) -> bytes:
    """The bytes of ``perencanaan.xlsx``; the same draft twice gives the same bytes."""
    judul = f"Draf perencanaan {draf.tahun} {draf.instansi}"
    return new_workbook(judul, draf.instansi, lambda buku: _written(BukuRencana(buku), draf))


def _written(buku: BukuRencana, draf: RencanaDraf) -> None:
    guide(buku, f"Draf perencanaan {draf.tahun}", draf.instansi, _sections(draf))
    panjang = {satu.nama: len(satu.baris) for satu in draf.lembar}
    for satu in draf.lembar:
        _sheet(buku, satu, panjang)
    for lain in draf.lain:
        _other(buku, lain)


def _sheet(buku: BukuRencana, draf: LembarDraf, panjang: dict[str, int]) -> None:
    lembar = headed(buku, draf.nama, draf.kolom, _BANTU)
    kenal = SKEMA[draf.nama].menurut_nama
    for nomor, row in enumerate(draf.baris, 1):
        for letak, nama in enumerate(draf.kolom):
            buku.tulis(
                lembar, nomor, letak, row.isi.get(nama), _shape(nama, kenal.get(nama), nama in row.diisi, row.isi)
            )
        fit_height(lembar, nomor, draf.kolom, [row.isi.get(nama) for nama in draf.kolom])
    drop_downs(lembar, draf.nama, draf.kolom, panjang)
    if draf.baris:
        lembar.autofilter(0, 0, len(draf.baris), len(draf.kolom) - 1)


def _shape(nama: str, kolom: Kolom | None, diisi: bool, isi: Any) -> str:
    if kolom is None:
        return "bantu_angka" if isinstance(isi.get(nama), Decimal) else "bantu"
    if diisi:
        return "isi_uang" if kolom.jenis is Jenis.UANG else "isi"
    if isinstance(isi.get(nama), str):
        return "teks"
    return {Jenis.UANG: "uang", Jenis.BULAT: "bulat", Jenis.DESIMAL: "angka"}.get(kolom.jenis, "teks")


def _other(buku: BukuRencana, lain: LembarLain) -> None:
    kepala, *rows = lain.baris or ((),)
    lembar = headed(buku, lain.nama, [str(cell) for cell in kepala], {})
    for nomor, row in enumerate(rows, 1):
        for letak, isi in enumerate(row):
            buku.tulis(lembar, nomor, letak, isi, "teks" if isinstance(isi, str) else "angka")
        fit_height(lembar, nomor, [str(cell) for cell in kepala], row)


def _sections(draf: RencanaDraf) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    lalu = draf.tahun - 1
    yield (
        "Cara memakai",
        [
            ("1", "Isi sel kuning. Sel lain dibawa dari tahun lalu: ubah atau hapus yang berubah."),
            ("2", f"Kolom abu-abu ({USULAN}, {DIUKUR}, {ASAL}) hanya membantu dan tidak dibaca; boleh dihapus."),
            ("3", f"Target PK tidak ditetapkan oleh program. Target Renstra {draf.tahun} ada di kolom {USULAN}."),
            ("4", "Bila target itu disepakati, salin ke kolom target, lalu bagi ke triwulan."),
            ("5", f"Setelah diisi, jalankan invoke build --period {draf.tahun}-TW1."),
        ],
    )  # fmt: skip
    yield "Yang harus diisi", [(s.nama, kata) for s in draf.lembar if (kata := _to_fill(s))]
    dibawa = [(s.nama, f"{len(s.baris)} baris; asal tiap baris ada di kolom {ASAL}.") for s in draf.lembar if s.baris]
    lain = [(s.nama, f"{max(len(s.baris) - 1, 0)} baris dari {s.asal or f'tahun {lalu}'}.") for s in draf.lain]
    yield f"Yang dibawa dari {lalu}", [*dibawa, *lain]
    if draf.perhatian:
        yield "Perlu diperhatikan", [("", kalimat) for kalimat in draf.perhatian]


def _to_fill(lembar: LembarDraf) -> str:
    """How many rows wait for which columns."""
    jumlah = {kolom: sum(kolom in row.diisi for row in lembar.baris) for kolom in lembar.kolom}
    return ", ".join(f"{kolom} ({banyak} baris)" for kolom, banyak in jumlah.items() if banyak)
