"""``masuk/TWn/waktu.csv``: when each step of the SOP began and ended, as the office noted it."""

from datetime import datetime

from pipeline.domain.berkas import Berkas
from pipeline.screen.status import CatatanLangkah
from pipeline.sheet.buka import read_sheets
from pipeline.sheet.kolom import key

_FORMS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


def notes(berkas: Berkas | None) -> dict[str, CatatanLangkah]:
    """The noted times by step; columns langkah, mulai, selesai.

    A moment that cannot be read counts as not noted: the status then shows the step as still open.
    """
    lembar, _ = read_sheets(berkas) if berkas else ((), ())
    rows = [[str(cell).strip() for cell in row] for sheet in lembar for row in sheet.baris]
    found = (_note(dict(zip(map(key, rows[0]), row, strict=False))) for row in rows[1:])
    return {note.langkah: note for note in found if note.langkah}


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
