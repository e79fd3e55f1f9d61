"""A text with emphasis, links and notes in it, and the runs of Word it becomes: each like the run it stood in."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from html import escape
from typing import Final, Self

from pipeline.word.markup import RPR_ORDER

_OPEN, _LINK, _SAID, _SHUT = "\U0010fff3", "\U0010fff4", "\U0010fff5", "\U0010fff6"
NOTE, NOTED = "\U0010fff7", "\U0010fff8"
SIGNS: Final = f"{_OPEN}-{NOTED}"
"""Private signs that stand around a styled piece until its run is known; no data may bring them."""
_PIECE: Final = re.compile(f"{_OPEN}([^{_LINK}]*){_LINK}([^{_SAID}]*){_SAID}([^{_SHUT}]*){_SHUT}")
_RUN: Final = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?")
_PROPERTY: Final = re.compile(r"<w:(\w+)[^>]*/>")
BRACKET: Final = r"\]"
"""A bracket inside a note that is written between brackets."""
_TEXT: Final = '<w:t xml:space="preserve">'
_LOOKS: Final = {
    "bold": "<w:b/><w:bCs/>",
    "italic": "<w:i/><w:iCs/>",
    "struck": "<w:strike/>",
    "link": '<w:color w:val="0563C1"/><w:u w:val="single"/>',
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text: how they look (`bold`, `italic`, `struck`) and where a click on them leads.

    A piece with a `note` has no words of its own: it is the place the note is referred to from.
    """

    text: str
    looks: frozenset[str] = frozenset()
    link: str = ""
    note: str = ""

    def around(self, shown: Callable[[str], str]) -> str:
        """Return what stands on the page for it; `shown` gives words as they are printed."""
        if self.note:
            return f"{NOTE}{shown(self.note)}{NOTED}"
        looks = self.looks | ({"link"} if self.link else frozenset())
        if not looks:
            return shown(self.text)
        return f"{_OPEN}{' '.join(sorted(looks))}{_LINK}{escape(self.link)}{_SAID}{shown(self.text)}{_SHUT}"


class Styled(str):
    """A text that knows which of its words are emphasised; to everybody else it is its plain words."""

    __slots__ = ("pieces",)
    pieces: tuple[Piece, ...]

    def __new__(cls, pieces: Iterable[Piece]) -> Self:
        """Return the text made of these pieces."""
        own = tuple(pieces)
        made = super().__new__(cls, "".join(piece.text for piece in own))
        made.pieces = own
        return made

    def __getnewargs__(self) -> tuple[tuple[Piece, ...]]:  # type: ignore[override]  # it is made of its pieces
        return (self.pieces,)


def with_notes(text: str) -> str:
    """Return a text with each note of it in its place: `kata^[isi catatan]`, a bracket in it escaped."""
    if not isinstance(text, Styled):
        return text
    return "".join(noted(piece.note) if piece.note else piece.text for piece in text.pieces)


def noted(note: str) -> str:
    """Return a note as `with_notes` writes it."""
    return f"^[{' '.join(note.replace(']', BRACKET).split())}]"


def changed(text: str, change: Callable[[str], str], before: str = "") -> str:
    """Return a text with its words changed and others put before it; its looks, links and notes stay."""
    if not isinstance(text, Styled):
        return before + change(str(text))
    return Styled((Piece(before), *(replace(piece, text=change(piece.text)) for piece in text.pieces)))


def in_runs(xml: str) -> str:
    """Return the part with each styled piece in a run of its own."""
    made: list[str] = []
    place = 0
    for piece in _PIECE.finditer(xml):
        look = look_before(xml, piece.start())
        made += (xml[place : piece.start()], _run(look, *piece.groups()))
        place = piece.end()
    return "".join((*made, xml[place:]))


def look_before(xml: str, place: int) -> str:
    """Return the properties of the run a piece stands in."""
    start = max(xml.rfind("<w:r>", 0, place), xml.rfind("<w:r ", 0, place))
    match = _RUN.match(xml, start) if start >= 0 else None
    return (match[1] or "") if match else ""


def _run(look: str, looks: str, link: str, text: str) -> str:
    found = {match[1]: match[0] for match in _PROPERTY.finditer(look)}
    for name in looks.split():
        found |= {match[1]: match[0] for match in _PROPERTY.finditer(_LOOKS[name])}
    own = "".join(found[name] for name in sorted(found, key=lambda name: RPR_ORDER.get(name, 0)))
    run = f"<w:r><w:rPr>{own}</w:rPr>{_TEXT}{text}</w:t></w:r>"
    return f"</w:t></w:r>{_linked(run, link) if link else run}<w:r>{look}{_TEXT}"


def _linked(run: str, link: str) -> str:
    """Return a run as the field Word makes of a link."""

    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{link}" </w:instrText></w:r>'
    return f"{char('begin')}{code}{char('separate')}{run}{char('end')}"
