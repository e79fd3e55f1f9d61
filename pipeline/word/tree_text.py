"""How wide words are and where they break, without a font at hand: the widths of Bookman, which few fonts exceed."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_THOUSANDTHS: Final = {
    **dict.fromkeys("iljI|.,;:'!·", 340),
    **dict.fromkeys('ft()[]{}-/ "', 400),
    **dict.fromkeys("rscJz–“”", 520),
    **dict.fromkeys("mMwW%—…", 960),
    **dict.fromkeys("ABCDGHKNOQRUVXY&", 780),
    **dict.fromkeys("EFLPSTZ", 700),
}
_OTHER: Final = 640
_SPARE: Final = 1.06
_BOLD: Final = 1.07
LEADING: Final = 1.22
"""The height of a line over the size of its letters."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of words in points, rather too large than too small."""
    total = sum(_THOUSANDTHS.get(letter, _OTHER) for letter in text)
    return total / 1000 * size * _SPARE * (_BOLD if bold else 1)


@lru_cache(maxsize=8192)
def lines(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text broken into lines of at most `room` points; a word longer than that is cut."""
    broken: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            for piece in _cut(word, room, size, bold=bold):
                longer = f"{line} {piece}" if line else piece
                if line and width(longer, size, bold=bold) > room:
                    broken.append(line)
                    longer = piece
                line = longer
        broken += [line] if line else []
    return tuple(broken)


def _cut(word: str, room: float, size: float, *, bold: bool) -> list[str]:
    pieces: list[str] = []
    while len(word) > 1 and width(word, size, bold=bold) > room:
        fits = next((n for n in range(len(word) - 1, 1, -1) if width(word[:n], size, bold=bold) <= room), 1)
        pieces.append(word[:fits])
        word = word[fits:]
    return [*pieces, word]
