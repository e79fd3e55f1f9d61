"""What one rendering may spend: steps, letters and bytes are counted, so that the same template always ends the same.

A clock would refuse on a slow computer what a fast one prints; a count does not.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final, TypeVar

from pipeline.word.template.complaint import TooMuch

STEPS: Final = 1_000_000
"""Rounds of loops, calls and items looked at in one part of a document: an LKjIP of 80 pages takes some 20,000."""
LONG: Final = 100_000
"""The longest text or list that a tag may make."""
JOINED: Final = 1_000_000
"""The longest text that `a ~ b` may make."""
PAGE: Final = 80_000_000
"""Characters of one finished part: an LKjIP of 80 pages has three million; 5,000 sub kegiatan make 67."""
WIDE: Final = 1_000
"""The widest line."""
CALL: Final = 10
"""So many steps a call costs: a macro is far slower than a round of a loop."""
LETTERS: Final = 100
"""So many letters cost as much as one step."""
_ENDLESS: Final = "templat mengulang atau menghitung terlalu banyak (lebih dari 1.000.000 langkah)"
_T = TypeVar("_T")


@dataclass(slots=True)
class Meter:
    """The steps taken so far."""

    steps: int = 0

    def spend(self, steps: int) -> None:
        """Count steps.

        Raises:
            TooMuch: there were more than any document needs.
        """
        self.steps += steps
        if self.steps > STEPS:
            raise TooMuch(_ENDLESS)


_METER: Final[ContextVar[Meter]] = ContextVar("_METER")


@contextmanager
def measured() -> Iterator[None]:
    """Count from nothing for one part of a document."""
    token = _METER.set(Meter())
    try:
        yield
    finally:
        _METER.reset(token)


def spend(steps: int = 1) -> bool:
    """Count steps of the part that is being filled; true, so that a condition may begin with it.

    Raises:
        TooMuch: there were more than any document needs.
    """
    (_METER.get(None) or Meter()).spend(steps)
    return True


def joined(pieces: Iterable[str]) -> str:
    """Return the pieces of a page, or of a block of it, as one text.

    Raises:
        TooMuch: it is longer than any document.
    """
    kept: list[str] = []
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > PAGE:
            raise TooMuch("templat membuat dokumen yang terlalu panjang (lebih dari 80.000.000 huruf)")
        kept.append(piece)
    return "".join(kept)


def ensure_short(length: int) -> None:
    """Refuse to make a text or a list of this length.

    Raises:
        TooMuch: it is too long.
    """
    if length > LONG:
        raise TooMuch(f"tag membuat teks atau daftar yang isinya terlalu banyak ({length}; paling banyak {LONG})")


def ensure_plain(values: Iterable[object]) -> None:
    """Refuse to write lists of lists as text, whose length nobody knows before.

    Raises:
        TooMuch: there is one among the values.
    """
    if any(isinstance(value, (list, tuple, dict, set)) for value in values):
        raise TooMuch("tag menulis daftar sebagai teks; ulangi daftarnya dengan {% for %}")


def longest(values: Iterable[object]) -> int:
    """Return the length of the longest of the values as text."""
    return max((len(value) if isinstance(value, str) else 40 for value in values), default=0)


def counted(made: Callable[..., _T]) -> Callable[..., _T]:
    """Return a filter whose work counts: what goes in, item by item, and what comes out."""

    @wraps(made)
    def filtered(*args: Any, **named: Any) -> _T:
        taken: _T = _taken(made(*(_taken(value) for value in args), **named))
        return taken

    return filtered


def _taken(value: Any) -> Any:
    if isinstance(value, str):
        spend(1 + len(value) // LETTERS)
    elif isinstance(value, Iterator):
        return _stepping(value)
    elif isinstance(value, (list, tuple, dict, set, range)):
        spend(1 + len(value))
    return value


def _stepping(values: Iterator[Any]) -> Iterator[Any]:
    for value in values:
        spend()
        yield value
