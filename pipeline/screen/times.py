"""``masuk/TWn/waktu.csv``: when each step of the SOP began and ended, as the office noted it."""

import csv
import io
import re
from datetime import datetime

from pipeline.screen.status import CatatanLangkah

_FORMS = ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


def notes(isi: bytes | None) -> dict[str, CatatanLangkah]:
    """The noted times by step; columns langkah, mulai, selesai, separated by ``;`` or ``,``.

    A moment that cannot be read counts as not noted: the status then shows the step as still open.
    """
    if isi is None:
        return {}
    text = isi.decode("utf-8-sig", errors="replace")
    head = text.splitlines()[0] if text.strip() else ""
    rows = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in head else ",")
    found = (_note({_name(key): (value or "").strip() for key, value in row.items() if key}) for row in rows)
    return {note.langkah: note for note in found if note.langkah}


def _name(header: str) -> str:
    return re.sub(r"[\s._]+", "", header).casefold()


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
