"""One fault in a document or a template: its code, its part, the words around it and what to do."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from pipeline.word.markup import w

_REACH: Final = 60


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A fault: `kode` is stable, `pesan` says what is wrong and what to do, `kata` are the page's words around it."""

    kode: str
    bagian: str
    kata: str
    pesan: str

    def __str__(self) -> str:
        near = f" (di dekat “{self.kata}”)" if self.kata else ""
        return f"[{self.kode}] {self.bagian}: {self.pesan}{near}"


def words_of(element: etree._Element) -> str:
    """Return the first words in an element, or of the nearest element around or before it that has any."""
    place: etree._Element | None = element
    for _ in range(6):
        if place is None:
            return ""
        text = "".join(piece.text or "" for piece in place.iter(w("t"))).strip()
        if text:
            return text if len(text) <= _REACH else text[:_REACH].rstrip() + "…"
        previous = place.getprevious()
        place = previous if previous is not None else place.getparent()
    return ""
