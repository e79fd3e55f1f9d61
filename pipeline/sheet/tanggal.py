"""Dates as offices write them: ``31 Desember 2024``, ``31/12/2024``, ``2024-12-31``, ``31-12-24``, ``31-Des-24``."""

import re
from datetime import date

from pipeline.sheet.tampak import clean

MONTH_NAMES = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember",
)  # fmt: skip
_OTHER = {
    1: ("january",), 2: ("february", "pebruari", "peb"), 3: ("march",), 5: ("may",), 6: ("june",), 7: ("july",),
    8: ("august", "agust", "agt", "ags", "aug"), 9: ("sept",), 10: ("october", "oct"), 11: ("nopember", "nop"),
    12: ("december", "dec"),
}  # fmt: skip
_MONTHS = {
    word: number for number, name in enumerate(MONTH_NAMES, 1) for word in (name, name[:3], *_OTHER.get(number, ()))
}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_CLOCK = r"(?:[t ]\d{1,2}[:.]\d{2}.*)?"
_WORDS = re.compile(r"(?:[a-z']+,\s*)?(\d{1,2})[\s/-]+([a-z]+)\.?[\s/-]+(\d{4}|\d{2})" + _CLOCK)
_DAY_FIRST = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})" + _CLOCK)
_YEAR_FIRST = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})" + _CLOCK)
_LIKE = re.compile(
    rf"(?:[a-z']+, ?)?\d{{1,3}}[ /.-]*{_MONTH}(?:[ /.,'-]*\d{{1,4}})?{_CLOCK}"
    rf"|{_MONTH}[ /.,'-]*\d{{1,4}}(?:[ /.,'-]+\d{{1,4}})?"
    r"|\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?(?:\d{4}|\d{2})(?: .*)?|\d{4}[/-]\d{1,2}[/-]\d{1,2}(?:[t ].*)?"
    r"|0\d-\d{1,2}|\d{1,2}-0\d|\d{1,2}:\d{2}:\d{2}(?: ?[ap]m)?|\d{1,2}:\d{2} ?[ap]m"
)
"""What a date or time cell leaves in text: ``05-Des``, ``Mei-24``, ``12/31/2024``, ``05-12``, ``12:30:00``."""


def read_date(text: str) -> date | None:
    """The date in a text, None when it is not exactly one; two-digit years are of this century."""
    plain = clean(text).casefold()
    if match := _WORDS.fullmatch(plain):
        return _date(int(match[3]), _MONTHS.get(match[2], 0), int(match[1]))
    if match := _DAY_FIRST.fullmatch(plain):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(plain):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    return None


def looks_like_date(text: str) -> bool:
    """Whether a text where a number is due is a date, part of one or a time, whole or cut short by Excel."""
    plain = clean(text).casefold()
    return bool(_LIKE.fullmatch(plain)) or read_date(plain) is not None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def written(day: date) -> str:
    """A date in words as offices write it: ``31 Desember 2024``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1].capitalize()} {day.year}"
