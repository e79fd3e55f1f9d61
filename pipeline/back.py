"""The way back: what the finished year gives the next one."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.errors import DataFolderError
from pipeline.folder.rencana import put_plan
from pipeline.load import load
from pipeline.plan.buku_draf import workbook
from pipeline.plan.draf import RencanaDraf, draft
from pipeline.plan.lampiran_draf import optional_sheets
from pipeline.stages import work

_KOLOM_ASING = "BCA-14"
_TAHUN = range(1900, 2100)
"""The years a folder may be named after (``folder.layout``)."""


@dataclass(frozen=True, slots=True)
class HasilDraf:
    """A drafted plan and where it was put; ``baru`` says that it is the plan of its year now."""

    nama: str
    file: Path
    draf: RencanaDraf
    baru: bool


def plan_next(unit: Path, tahun: int, hari_ini: date) -> HasilDraf:
    """Draft the plan of ``tahun`` from the year before and put it into its folder.

    Raises:
        DataFolderError: it is no year, or the year before has no folder or no plan.
        OutputError: the draft cannot be written.
    """
    if tahun not in _TAHUN:
        raise DataFolderError("Sebut tahun yang akan direncanakan, misalnya: invoke plan --year 2025.")
    pembacaan = load(unit, str(tahun - 1), hari_ini)
    kerja = work(pembacaan)
    lain, tertinggal = optional_sheets(pembacaan.folder.rencana)
    rencana = {file.nama for file in pembacaan.folder.rencana}
    perhatian = (
        *(f"Lembar “{nama}” tidak dikenal dan tidak dibawa; salin sendiri bila perlu." for nama in tertinggal),
        *(
            f"Kolom “{t.nilai}” pada lembar {t.tempat.lembar} tidak dikenal dan tidak dibawa."
            for t in kerja.bacaan.temuan
            if t.kode == _KOLOM_ASING and t.tempat.berkas in rencana
        ),
    )
    draf = draft(kerja.bacaan, kerja.analisis, lain, perhatian)
    file = put_plan(unit, tahun, workbook(draf))
    return HasilDraf(kerja.bacaan.instansi.nama, file, draf, baru=file.stem.casefold() == "perencanaan")
