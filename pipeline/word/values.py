"""Values a context may hold beside plain text and numbers: formatted words, paragraphs, links, pictures."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")
_COLOR: Final = re.compile(r"[0-9A-Fa-f]{6}\Z")


@dataclass(frozen=True, slots=True)
class Run:
    """Words with formatting of their own; what is not set comes from the template's run. `color` is RRGGBB."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: str = ""
    highlight: str = ""

    def __post_init__(self) -> None:
        if self.color and not _COLOR.match(self.color):
            raise ValueError(f"warna {self.color!r} bukan enam angka heksadesimal seperti 'C00000'")

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to `url`, or to the bookmark `anchor` in the same document."""

    text: str
    url: str = ""
    anchor: str = ""

    def __str__(self) -> str:
        return self.text


Inline: TypeAlias = str | Run | Link


@dataclass(frozen=True, slots=True)
class Words:
    """Several pieces of text in one line: `Words(("capaian ", bold("98,5")))`."""

    pieces: tuple[Inline, ...]

    def __str__(self) -> str:
        return "".join(str(piece) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Whole paragraphs for `{{p narasi }}`; each looks like the paragraph the tag stands in."""

    items: tuple[Words, ...]

    def __str__(self) -> str:
        return "\n".join(str(item) for item in self.items)


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG for a place holder picture in the template; `alt` is read aloud to who cannot see it."""

    data: bytes
    alt: str = ""

    def __str__(self) -> str:
        return self.alt


def bold(text: str) -> Run:
    """Return the words in bold."""
    return Run(text, bold=True)


def italic(text: str) -> Run:
    """Return the words in italics."""
    return Run(text, italic=True)


def paragraphs(text: str | Iterable[Inline | Words]) -> Paragraphs:
    """Return paragraphs: text is cut at blank lines (a single line break stays one); a list gives one each."""
    if isinstance(text, str):
        pieces = _BLANK_LINE.split(text.replace("\r\n", "\n").replace("\r", "\n").strip())
        return Paragraphs(tuple(Words((piece,)) for piece in pieces if piece.strip()))
    return Paragraphs(tuple(item if isinstance(item, Words) else Words((item,)) for item in text))
