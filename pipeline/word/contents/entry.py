"""One line of a list of contents: words that lead to their place, dots, a field that tells the page."""

from typing import Final

from lxml import etree
from markupsafe import escape

from pipeline.word.contents.field import asked, elements

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def entry(style: str, text: str, bookmark: str, width: int) -> etree._Element:
    """Return the paragraph; its page number stands at `width` twips and is empty until it is known."""
    look = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
    dots = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    words = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r><w:r><w:tab/></w:r>'
    link = f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{words}{_page_of(bookmark)}</w:hyperlink>'
    return elements(f"<w:p><w:pPr>{look}{dots}</w:pPr>{link}</w:p>")[0]


def probe(bookmarks: tuple[str, ...]) -> str:
    """Return paragraphs that ask for the page of each bookmark outside any list, where LibreOffice tells it.

    It lays pages out only for who asks how many there are, so that is asked first.
    """
    lines = (f"<w:p>{_said(f'@@{name}@')}{_page_of(name, _said('?'))}{_said('@')}</w:p>" for name in bookmarks)
    first = f"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{asked('NUMPAGES', _said('?'))}</w:p>"
    return first + "".join(lines)


def _page_of(bookmark: str, shown: str = "") -> str:
    return asked(f"PAGEREF {bookmark} \\h", shown)


def _said(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


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
