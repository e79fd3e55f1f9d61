"""Forms of 100 units with 60 rows each, written and read back: ours beside openpyxl, in one run.

openpyxl writes the same cells with named styles, validations and protection, and reads every cell; ours besides works
out the rows from the plan when writing, and makes records and findings of them when reading.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from copy import copy
from datetime import date
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator, Target
from pipeline.domain.nilai import Nilai
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.form.isi import isi_formulir
from pipeline.form.workbook import formulir
from pipeline.intake.baca import read_quarter
from pipeline.sheet.buka import read_sheets

UNIT, INDIKATOR, AKSI, ANGGARAN, KALI = 100, 30, 15, 15, 5
URAIAN = "Persentase desa dan kelurahan yang menyampaikan laporan tepat waktu dan lengkap"
Kisi = dict[str, list[list[tuple[Any, str]]]]


def rencana() -> Perencanaan:
    """A plan that gives each of 100 units 30 indikator, 15 rencana aksi and 15 budget lines."""
    unit = [UnitKerja(f"U{u:03}", f"Seksi {u}", "seksi") for u in range(UNIT)]
    empat = (Nilai.dari(10), Nilai.dari(20), Nilai.dari("30.5"), Nilai.dari(40))
    indikator, target, aksi, anggaran = [], [], [], []
    for satu in unit:
        milik = [f"{satu.kode}-{n:02}" for n in range(INDIKATOR)]
        indikator += [
            Indikator(k, "S", URAIAN, "Persen" if k[-1] in "02" else "Dokumen", unit_kerja=(satu.kode,))
            for k in milik
        ]
        target += [Target(k, 2024, "pk", Nilai.dari(100), empat) for k in milik]
        aksi += [Aksi(f"RA-{k}", k, URAIAN, "Laporan", "Dokumen", empat, unit_kerja=satu.kode) for k in milik[:AKSI]]
        kode = [f"7.01.{int(satu.kode[1:]):03}.2.01.{n:04}" for n in range(ANGGARAN)]
        pagu = Nilai.dari(125_000_000)
        anggaran += [MataAnggaran(k, "sub_kegiatan", URAIAN, pagu, Nilai.kosong(), satu.kode) for k in kode]
    return Perencanaan(
        2024, unit_kerja=tuple(unit), indikator=tuple(indikator), target=tuple(target), anggaran=tuple(anggaran),
        rencana_aksi=tuple(aksi), sidik="0" * 64,
    )  # fmt: skip


def bacaan() -> Bacaan:
    kantor = PerangkatDaerah("uji", "Kecamatan Contoh", "kecamatan", "Kabupaten Contoh")
    return Bacaan(kantor, Periode(2024, 3), rencana(), (), date(2024, 10, 1))


def kisi(isi: bytes) -> tuple[Kisi, dict[str, list[Any]]]:
    """What a finished form holds, for openpyxl to write again: values with a style each, and validations."""
    buku = openpyxl.load_workbook(BytesIO(isi))
    sel: Kisi = {
        lembar.title: [
            [(c.value, "isi" if not c.protection.locked else "kepala" if c.font.b else "teks") for c in baris]
            for baris in lembar.iter_rows()
        ]
        for lembar in buku
    }
    return sel, {lembar.title: list(lembar.data_validations.dataValidation) for lembar in buku}


def gaya() -> list[NamedStyle]:
    garis = Side(style="thin", color="FF8C8C8C")
    sama = {"border": Border(garis, garis, garis, garis), "alignment": Alignment(wrap_text=True, vertical="top")}
    kuning = PatternFill("solid", fgColor="FFFFF8D6")
    return [
        NamedStyle("teks", **sama),
        NamedStyle("kepala", font=Font(bold=True), **sama),
        NamedStyle("isi", fill=kuning, protection=Protection(locked=False), number_format="#,##0.00", **sama),
    ]


def tulis_openpyxl(sel: Kisi, aturan: dict[str, list[Any]]) -> bytes:
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in gaya():
        buku.add_named_style(satu)
    for nama, semua in sel.items():
        lembar = buku.create_sheet(nama)
        for nomor, baris in enumerate(semua, 1):
            for kolom, (nilai, bentuk) in enumerate(baris, 1):
                lembar.cell(nomor, kolom, nilai).style = bentuk
        for kolom in range(1, lembar.max_column + 1):
            lembar.column_dimensions[get_column_letter(kolom)].width = 14
        for baris in range(1, lembar.max_row + 1):
            lembar.row_dimensions[baris].height = 30
        for satu in aturan[nama]:
            lembar.add_data_validation(copy(satu))
        lembar.freeze_panes = "B2"
        lembar.protection.enable()
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def baca_openpyxl(isi: bytes, *, hemat: bool) -> int:
    buku = openpyxl.load_workbook(BytesIO(isi), data_only=True, read_only=hemat)
    jumlah = sum(
        nilai is not None for lembar in buku for baris in lembar.iter_rows(values_only=True) for nilai in baris
    )
    buku.close()
    return jumlah


def waktu(*kerja: Callable[[], object]) -> list[float]:
    """The median seconds of each job, taken in turns so that a busy moment hits all of them."""
    ukuran: list[list[float]] = [[] for _ in kerja]
    for _ in range(KALI):
        for nomor, satu in enumerate(kerja):
            gc.collect()
            mulai = perf_counter()
            satu()
            ukuran[nomor].append(perf_counter() - mulai)
    return [median(satu) for satu in ukuran]


def main() -> None:
    sumber = bacaan()
    isi = [formulir(satu).isi for satu in isi_formulir(sumber)]
    bahan = [kisi(satu) for satu in isi[:1]] * len(isi)
    kiriman = [(f"masuk/TW3/U{n:03}.xlsx", satu) for n, satu in enumerate(isi)]
    kita, lain = waktu(
        lambda: [formulir(satu) for satu in isi_formulir(sumber)],
        lambda: [tulis_openpyxl(*satu) for satu in bahan],
    )
    print(f"menulis {UNIT} formulir: kita {kita:.2f} s, openpyxl {lain:.2f} s, {lain / kita:.1f}×")
    mentah, penuh, biasa, hemat = waktu(
        lambda: [read_sheets(nama, satu) for nama, satu in kiriman],
        lambda: read_quarter(kiriman, 3, 2024, sumber.rencana),
        lambda: [baca_openpyxl(satu, hemat=False) for satu in isi],
        lambda: [baca_openpyxl(satu, hemat=True) for satu in isi],
    )
    print(f"membaca {UNIT} formulir: kita {mentah:.2f} s, sampai catatan dan temuan {penuh:.2f} s")
    print(f"  openpyxl {biasa:.2f} s: {biasa / mentah:.1f}× dan {biasa / penuh:.1f}×")
    print(f"  openpyxl read_only {hemat:.2f} s: {hemat / mentah:.1f}× dan {hemat / penuh:.1f}×")


if __name__ == "__main__":
    main()
