"""Opening whatever file came in: workbook or CSV, always as sheets and findings."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from pipeline.domain.berkas import Berkas
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.comma import read_csv
from pipeline.sheet.kolom import Skema
from pipeline.sheet.lembar import Lembar

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_sheets(berkas: Berkas, skema: Sequence[Skema] = ()) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """The sheets of one file by its extension; the place of its findings is its name.

    ``skema`` are the sheets it may hold: what their headings are called tells how a text is cut into cells.
    """
    if not berkas.utuh:
        return (), (temuan("BCA-04", Tempat(berkas.nama)),)
    if PurePosixPath(berkas.nama).suffix.casefold() in WORKBOOKS:
        from pipeline.sheet.workbook import read_workbook  # noqa: PLC0415 - a CSV folder need not load the readers of workbooks

        return read_workbook(berkas.nama, berkas.isi)
    return read_csv(berkas.nama, berkas.isi, skema)
