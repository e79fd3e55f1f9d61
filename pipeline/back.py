"""The way back: next year's plan, what changed since the archive, what others get of it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.changed import changes
from pipeline.decided import concerned, decided, printed, reviewed
from pipeline.domain.beda_versi import BedaVersi
from pipeline.errors import DataFolderError
from pipeline.folder import data, layout
from pipeline.folder.output import edited, period_folder
from pipeline.folder.rencana import put_plan
from pipeline.load import load
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
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


def ensure_year(tahun: int) -> None:
    """Let a year pass that a folder may be named after.

    Raises:
        DataFolderError: it is none, mostly because none was given.
    """
    if tahun not in _TAHUN:
        raise DataFolderError("Sebut tahun yang akan direncanakan, misalnya: invoke plan --year 2025.")


def plan_next(unit: Path, tahun: int, hari_ini: date) -> HasilDraf:
    """Draft the plan of ``tahun`` from the year before and put it into its folder.

    Raises:
        DataFolderError: the year before has no folder or no plan.
        OutputError: the draft cannot be written.
    """
    if tahun - 1 not in (ada := data.years(unit)):
        raise DataFolderError(
            f"Rencana {tahun} disiapkan dari tahun {tahun - 1}, yang tidak ada pada “{unit.name}” (tersedia: "
            f"{', '.join(map(str, ada))}). Pilih tahun lain dengan --year."
        )
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


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """One period beside its last archived version; ``beda`` is None where none was archived yet."""

    nama: str
    periode: str
    beda: BedaVersi | None


def compared(unit: Path, permintaan: Permintaan) -> Perbandingan:
    """What changed in a period since its newest archived version.

    Raises:
        PipelineError: the period is not there, or the archive cannot be read.
    """
    kerja = work(read(unit, permintaan))
    instansi, periode = kerja.bacaan.instansi, kerja.bacaan.periode
    suntingan = edited(period_folder(permintaan.output, instansi.slug, str(periode)))
    kerja, _ = reviewed(kerja, permintaan, suntingan)
    rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
    if concerned(kerja, ("archive",)):
        kerja = decided(kerja, printed(kerja, rak), suntingan)
    return Perbandingan(instansi.nama, str(periode), changes(kerja, permintaan, suntingan, rak))
