"""Dates as offices write them: ``31 Desember 2024``, ``31/12/2024``, ``2024-12-31``, ``31-12-24``."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_OTHER = {"agt": 8, "ags": 8, "nop": 11, "pebruari": 2, "peb": 2, "may": 5, "aug": 8, "oct": 10, "dec": 12}
_NAMES = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember", "nopember", "sept",
)  # fmt: skip
_WORDS = re.compile(r"(?:[a-z']+,\s*)?(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[t ]\d{2}:\d{2}.*)?")


def read_date(text: str) -> date | None:
    """The date in a text, None when it is not exactly one; two-digit years are of this century."""
    plain = text.strip().casefold()
    if match := _WORDS.fullmatch(plain):
        return _date(int(match[3]), _month(match[2]), int(match[1]))
    if match := _DAY_FIRST.fullmatch(plain):
        year = int(match[3])
        return _date(year + 2000 if year < 100 else year, int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(plain):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    return None


def _month(word: str) -> int:
    if word in _OTHER:
        return _OTHER[word]
    if word in _MONTHS or word in _NAMES:
        return next((n for n, month in enumerate(_MONTHS, 1) if word.startswith(month)), 11)
    return 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def written(day: date) -> str:
    """A date in words as offices write it: ``31 Desember 2024``."""
    return f"{day.day} {_NAMES[day.month - 1].capitalize()} {day.year}"
