"""How wide words are and where they break, without a font at hand: the widths of Bookman, which few fonts exceed."""

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
_SPACE: Final = _THOUSANDTHS[" "]
_SPARE: Final = 1.06
_BOLD: Final = 1.07
LEADING: Final = 1.22
"""The height of a line over the size of its letters."""


def widest(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of the widest word of a text, in points; 0 for no words."""
    return _widest(text) * _points(size, bold=bold)


@lru_cache(maxsize=8192)
def lines(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return a text broken into lines of at most `room` points; a word longer than that is cut."""
    most = room / _points(size, bold=bold)
    broken: list[str] = []
    for paragraph in text.splitlines():
        line: list[str] = []
        used = 0.0
        for word in paragraph.split():
            for piece in _cut(word, most):
                taken = _units(piece)
                if line and used + _SPACE + taken > most:
                    broken.append(" ".join(line))
                    line, used = [], 0.0
                used += taken + (_SPACE if line else 0)
                line.append(piece)
        broken += [" ".join(line)] if line else []
    return tuple(broken)


@lru_cache(maxsize=16384)
def _units(text: str) -> int:
    """Return the width of words in thousandths of the letters' size; the same words stand in many boxes."""
    return sum(_THOUSANDTHS.get(letter, _OTHER) for letter in text)


@lru_cache(maxsize=8192)
def _widest(text: str) -> int:
    return max(map(_units, text.split()), default=0)


def _points(size: float, *, bold: bool) -> float:
    return size * _SPARE * (_BOLD if bold else 1) / 1000


def _cut(word: str, most: float) -> list[str]:
    pieces: list[str] = []
    while len(word) > 1 and _units(word) > most:
        fits = next((n for n in range(len(word) - 1, 1, -1) if _units(word[:n]) <= most), 1)
        pieces.append(word[:fits])
        word = word[fits:]
    return [*pieces, word]
