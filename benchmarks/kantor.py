"""An office that exists only in memory, put on disk as its people would: settings, plan, returned forms."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter.workbook import Workbook

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import Formulir
from pipeline.domain.kolom_formulir import ISIAN
from pipeline.plan.draf import written
from pipeline.plan.skema import SKEMA

Sheets = dict[str, list[Sequence[Any]]]


def put(folder: Path, bacaan: Bacaan) -> Path:
    """Write the office into a new folder, whose name becomes its slug; the folder."""
    tahun = folder / str(bacaan.periode.tahun)
    kantor = bacaan.instansi
    tahun.mkdir(parents=True)
    (folder / "instansi.toml").write_text(
        f'[instansi]\nnama = "{kantor.nama}"\njenis = "{kantor.jenis}"\n'
        f'pemerintah_daerah = "{kantor.pemerintah_daerah}"\n',
        encoding="utf-8",
    )
    (tahun / "perencanaan.xlsx").write_bytes(workbook(plan(bacaan)))
    for penerimaan in bacaan.penerimaan:
        masuk = tahun / "masuk" / f"TW{penerimaan.triwulan}"
        masuk.mkdir(parents=True)
        for satu in penerimaan.formulir:
            (masuk / f"{satu.unit_kerja}.xlsx").write_bytes(workbook(form(satu, bacaan.periode.tahun)))
    return folder


def plan(bacaan: Bacaan) -> Sheets:
    """The sheets of a plan that have a row."""
    nama = [n for n, skema in SKEMA.items() if getattr(bacaan.rencana, n, ()) or not skema.opsional]
    return {n: table([k.nama for k in SKEMA[n].kolom], getattr(bacaan.rencana, n, ())) for n in nama}


def form(formulir: Formulir, tahun: int) -> Sheets:
    """The sheets of a returned form."""
    kenal = {
        "unit_kerja": formulir.unit_kerja, "tahun": tahun, "triwulan": formulir.triwulan, "versi_formulir": "1",
        "tanggal": str(formulir.tanggal),
    }  # fmt: skip
    sheets: Sheets = {"identitas": [("kunci", "nilai"), *kenal.items()]}
    return sheets | {n: table(ISIAN[n], getattr(formulir, n)) for n in ("kinerja", "rencana_aksi", "anggaran")}


def table(kolom: Sequence[str], rows: Iterable[Any]) -> list[Sequence[Any]]:
    """A heading and its rows, each cell as the plan writes it."""
    return [kolom, *([cell(row, nama) for nama in kolom] for row in rows)]


def cell(row: Any, kolom: str) -> Any:
    """What one noun says in one column."""
    if kolom.startswith("target_tw"):
        triwulan = row.triwulan
        return written(triwulan[int(kolom[-1]) - 1]) if len(triwulan) >= int(kolom[-1]) else None
    return written(getattr(row, kolom, None))


def workbook(sheets: Sheets) -> bytes:
    """The sheets as a workbook."""
    wadah = BytesIO()
    with Workbook(wadah, {"in_memory": True}) as buku:
        for nama, rows in sheets.items():
            lembar = buku.add_worksheet(nama)
            for nomor, row in enumerate(rows):
                lembar.write_row(nomor, 0, [satu if satu is None or isinstance(satu, (int, str)) else float(satu)
                                            for satu in row])  # fmt: skip
    return wadah.getvalue()
