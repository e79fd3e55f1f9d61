"""Forms of 100 units with 60 rows each, written and read back: ours beside openpyxl, in one run.

openpyxl writes the same workbooks: values, styles, widths, heights, locks, validations, panes,
print set-up; one of them is read back and compared before anything is timed. Of its ways of giving a cell a style the
quickest is taken: one style record for all cells that look alike, rather than named styles or a style object each.
Ours besides works out the rows from the plan when writing, and makes records and findings of them when reading.
"""

from __future__ import annotations

import sys
from copy import copy
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.turns import figure, table, timed
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
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
from pipeline.sheet import buka
from pipeline.sheet.buka import read_sheets

UNIT, INDIKATOR, AKSI, ANGGARAN = 100, 30, 15, 15
URAIAN = "Persentase desa dan kelurahan yang menyampaikan laporan tepat waktu dan lengkap"
GAYA = ("font", "fill", "border", "alignment", "protection", "number_format")
CETAK = ("orientation", "paperSize", "fitToHeight", "fitToWidth", "scale", "pageOrder")
SISI = ("left", "center", "right")


@dataclass(frozen=True)
class Lembar:
    """What one sheet of a finished form holds, for openpyxl to write again; a cell is (row, column, value, style)."""

    sel: tuple[tuple[int, int, Any, int], ...]
    lebar: dict[str, float]
    tinggi: dict[int, float]
    aturan: list[Any]
    bagian: dict[str, Any]


@dataclass(frozen=True)
class Buku:
    """One finished form: its sheets, and its styles as (font, fill, border …)."""

    lembar: dict[str, Lembar]
    gaya: list[tuple[Any, ...]]


def rencana() -> Perencanaan:
    """A plan that gives each of 100 units 30 indikator, 15 rencana aksi and 15 budget lines."""
    unit = [UnitKerja(f"U{u:03}", f"Seksi {u}", "seksi") for u in range(UNIT)]
    empat = (Nilai.dari(10), Nilai.dari(20), Nilai.dari("30.5"), Nilai.dari(40))
    indikator, target, aksi, anggaran = [], [], [], []
    for satu in unit:
        milik = [f"{satu.kode}-{n:02}" for n in range(INDIKATOR)]
        indikator += [
            Indikator(k, "S", f"{URAIAN} pada {k}", "Persen" if k[-1] in "02" else "Dokumen", unit_kerja=(satu.kode,))
            for k in milik
        ]
        target += [Target(k, 2024, "pk", Nilai.dari(100), empat) for k in milik]
        aksi += [
            Aksi(f"RA-{k}", k, f"Menindaklanjuti {k}", "Laporan", "Dokumen", empat, unit_kerja=satu.kode)
            for k in milik[:AKSI]
        ]
        kode = [f"7.01.{int(satu.kode[1:]):03}.2.01.{n:04}" for n in range(ANGGARAN)]
        pagu = Nilai.dari(125_000_000)
        anggaran += [MataAnggaran(k, "sub_kegiatan", f"{URAIAN} {k}", pagu, Nilai.kosong(), satu.kode) for k in kode]
    return Perencanaan(
        2024, unit_kerja=tuple(unit), indikator=tuple(indikator), target=tuple(target), anggaran=tuple(anggaran),
        rencana_aksi=tuple(aksi), sidik="0" * 64,
    )  # fmt: skip


def bacaan() -> Bacaan:
    kantor = PerangkatDaerah("uji", "Kecamatan Contoh", "kecamatan", "Kabupaten Contoh")
    return Bacaan(kantor, Periode(2024, 3), rencana(), (), date(2024, 10, 1))


def salinan(isi: bytes) -> Buku:
    """Everything a form holds, as openpyxl reads it."""
    gaya: list[tuple[Any, ...]] = []
    nomor: dict[int, int] = {}
    lembar = {}
    for satu in openpyxl.load_workbook(BytesIO(isi)):
        semua = [sel for baris in satu.iter_rows() for sel in baris if sel.has_style]
        for sel in semua:
            if sel.style_id not in nomor:
                rupa = tuple(copy(getattr(sel, nama)) for nama in GAYA)
                nomor[sel.style_id] = gaya.index(rupa) if rupa in gaya else len(gaya)
                gaya += [] if rupa in gaya else [rupa]
        lembar[satu.title] = Lembar(
            tuple((sel.row, sel.column, sel.value, nomor[sel.style_id]) for sel in semua),
            {get_column_letter(n): d.width for d in satu.column_dimensions.values() for n in range(d.min, d.max + 1)},
            {n: d.height for n, d in satu.row_dimensions.items() if d.height},
            list(satu.data_validations.dataValidation),
            _bagian(satu),
        )
    return Buku(lembar, gaya)


def _bagian(lembar: Worksheet) -> dict[str, Any]:
    """The locks, panes and print set-up of a sheet."""
    return {
        "lindung": copy(lembar.protection), "beku": lembar.freeze_panes, "garis": lembar.sheet_view.showGridLines,
        "cetak": tuple(getattr(lembar.page_setup, nama) for nama in CETAK),
        "pas": bool(lembar.sheet_properties.pageSetUpPr and lembar.sheet_properties.pageSetUpPr.fitToPage),
        "tepi": copy(lembar.page_margins), "kepala": _teks(lembar.oddHeader), "kaki": _teks(lembar.oddFooter),
        "ulang": (lembar.print_title_rows, lembar.print_title_cols), "potong": copy(lembar.col_breaks),
    }  # fmt: skip


def _teks(tepi: HeaderFooterItem) -> tuple[Any, ...]:
    return tuple((satu.text, satu.size, satu.font) for satu in (tepi.left, tepi.center, tepi.right))


def tulis_openpyxl(isi: Buku) -> bytes:
    buku = openpyxl.Workbook()
    gaya = [_gaya(buku.active, satu) for satu in isi.gaya]
    buku.remove(buku.active)
    for nama, satu in isi.lembar.items():
        lembar = buku.create_sheet(nama)
        for baris, kolom, nilai, nomor in satu.sel:
            lembar.cell(baris, kolom, nilai)._style = gaya[nomor]  # noqa: SLF001 - its quickest way
        for huruf, lebar in satu.lebar.items():
            lembar.column_dimensions[huruf].width = lebar
        for baris, tinggi in satu.tinggi.items():
            lembar.row_dimensions[baris].height = tinggi
        for aturan in satu.aturan:
            lembar.add_data_validation(copy(aturan))
        _pasang(lembar, satu.bagian)
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def _gaya(lembar: Worksheet, rupa: tuple[Any, ...]) -> Any:
    sel = Cell(lembar, 1, 1)
    for nama, satu in zip(GAYA, rupa, strict=True):
        setattr(sel, nama, satu)
    return sel._style  # noqa: SLF001


def _pasang(lembar: Worksheet, bagian: dict[str, Any]) -> None:
    lembar.protection, lembar.freeze_panes = bagian["lindung"], bagian["beku"]
    lembar.sheet_view.showGridLines = bagian["garis"]
    for nama, satu in zip(CETAK, bagian["cetak"], strict=True):
        setattr(lembar.page_setup, nama, satu)
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=bagian["pas"])
    lembar.page_margins = bagian["tepi"]
    for nama, kemana in (("kepala", lembar.oddHeader), ("kaki", lembar.oddFooter)):
        for sisi, (teks, besar, huruf) in zip(SISI, bagian[nama], strict=True):
            satu = getattr(kemana, sisi)
            satu.text, satu.size, satu.font = teks, besar, huruf
    lembar.print_title_rows, lembar.print_title_cols = bagian["ulang"]
    lembar.col_breaks = bagian["potong"]


def baca_openpyxl(isi: bytes, *, hemat: bool) -> int:
    buku = openpyxl.load_workbook(BytesIO(isi), data_only=True, read_only=hemat)
    jumlah = sum(
        nilai is not None for lembar in buku for baris in lembar.iter_rows(values_only=True) for nilai in baris
    )
    buku.close()
    return jumlah


def here(fungsi: Any, *isi: Any) -> Any:
    """The reader that works in a process of its own, worked by this one, so that its time is seen."""
    return fungsi(*isi)


def main() -> None:
    buka.apart = here  # type: ignore[assignment]
    sumber = bacaan()
    isi = [formulir(satu).isi for satu in isi_formulir(sumber)]
    bahan = [salinan(satu) for satu in isi]
    assert salinan(tulis_openpyxl(bahan[0])) == bahan[0], "openpyxl must write the same form"
    kiriman = [Berkas.dari(f"masuk/TW3/U{n:03}.xlsx", satu) for n, satu in enumerate(isi)]
    ways = {
        "writing": lambda: [formulir(satu) for satu in isi_formulir(sumber)],
        "writing, openpyxl": lambda: [tulis_openpyxl(satu) for satu in bahan],
        "reading the cells, every address checked": lambda: [read_sheets(satu) for satu in kiriman],
        "reading to records and findings": lambda: read_quarter(kiriman, 3, 2024, sumber.rencana),
        "reading, openpyxl": lambda: [baca_openpyxl(satu, hemat=False) for satu in isi],
        "reading, openpyxl `read_only`": lambda: [baca_openpyxl(satu, hemat=True) for satu in isi],
    }
    taken = timed(ways)
    against = {
        name: taken["writing, openpyxl" if name.startswith("writing") else "reading, openpyxl"] for name in taken
    }
    table(
        (f"{UNIT} forms", "s", "openpyxl takes"),
        [(name, figure(s, 2), f"{figure(against[name] / s)} ×") for name, s in taken.items()],
    )


if __name__ == "__main__":
    main()
