"""How a page number is written: plain, roman, or as a letter, after the section the page is in."""

from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def as_label(page: str, look: str) -> str:
    """Return a page number in the `w:fmt` of its section: `as_label("4", "lowerRoman")` is `iv`.

    A page that is no plain number is a label already; a look not known here is written in plain digits.
    """
    if not page.isdecimal():
        return page
    number = int(page)
    if look in {"lowerRoman", "upperRoman"}:
        text = roman(number)
    elif look in {"lowerLetter", "upperLetter"}:
        text = _letter(number)
    else:
        return page
    return text.upper() if look.startswith("upper") else text


def roman(number: int) -> str:
    """Return a whole number from 1 in small roman figures."""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _letter(number: int) -> str:
    """Return a, b … z, aa, bb …, as Word counts pages in letters."""
    times, place = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + place) * (times + 1)
