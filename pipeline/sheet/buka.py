"""Opening whatever file came in: workbook or CSV, always as sheets and findings."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from pipeline.domain.temuan import Temuan
from pipeline.sheet.comma import read_csv
from pipeline.sheet.kolom import Skema
from pipeline.sheet.lembar import Lembar

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_sheets(
    berkas: str, isi: bytes, skema: Sequence[Skema] = ()
) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """The sheets of one file by its extension; ``berkas`` is the path findings will show.

    ``skema`` are the sheets it may hold: what their headings are called tells how a text is cut into cells.
    """
    if PurePosixPath(berkas).suffix.casefold() in WORKBOOKS:
        from pipeline.sheet.workbook import read_workbook  # noqa: PLC0415 - a CSV folder need not load the readers of workbooks

        return read_workbook(berkas, isi)
    return read_csv(berkas, isi, skema)
