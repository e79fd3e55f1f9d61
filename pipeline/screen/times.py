"""``masuk/TWn/waktu.csv`` or ``waktu.xlsx``: when each step of the SOP began and ended, as the office noted it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from pipeline.domain.berkas import Berkas
from pipeline.sheet.buka import read_sheets
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar, Mentah

_FORMS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


@dataclass(frozen=True, slots=True)
class CatatanLangkah:
    """When one step began and ended (``masuk/TWn/waktu.csv``); ``berjam`` says whether the hour was written too."""

    langkah: str
    mulai: datetime | None = None
    selesai: datetime | None = None
    berjam: bool = True


def notes(berkas: Berkas | None) -> dict[str, CatatanLangkah]:
    """The noted times by step; columns langkah, mulai, selesai.

    A moment that cannot be read counts as not noted: the status then shows the step as still open.
    """
    lembar, _ = read_sheets(berkas) if berkas else ((), ())
    found = (_note(row) for sheet in lembar for row in _rows(sheet))
    return {note.langkah: note for note in found if note.langkah}


def _rows(sheet: Lembar) -> Iterator[dict[str, str]]:
    """The rows of a sheet by its headings, which a title may stand above."""
    rows = [[_written(cell) for cell in row] for row in sheet.baris]
    kepala = next((nomor for nomor, row in enumerate(rows) if "langkah" in map(key, row)), len(rows))
    for row in rows[kepala + 1 :]:
        yield dict(zip(map(key, rows[kepala]), row, strict=False))


def _written(cell: Mentah) -> str:
    """A cell as a person types it: the number of a step without decimals, a moment as ``_FORMS`` and ``_DAYS``."""
    if isinstance(cell, datetime):
        return f"{cell:{_FORMS[0] if cell.time() != time.min else _DAYS[0]}}"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def _note(row: dict[str, str]) -> CatatanLangkah:
    mulai, jam_mulai = _moment(row.get("mulai", ""))
    selesai, jam_selesai = _moment(row.get("selesai", ""))
    return CatatanLangkah(row.get("langkah", ""), mulai, selesai, berjam=jam_mulai and jam_selesai)


def _moment(text: str) -> tuple[datetime | None, bool]:
    """A moment and whether its hour was written; a plain calendar moment of the office, in no time zone."""
    for forms, berjam in ((_FORMS, True), (_DAYS, False)):
        for form in forms:
            try:
                return datetime.strptime(text, form), berjam  # noqa: DTZ007 - offices note their own clock
            except ValueError:
                continue
    return None, False
