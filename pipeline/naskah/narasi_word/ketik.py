"""Words with their looks as an office would type them, checked by reading them again: never a sign too many."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from pipeline.domain.suntingan import rapat
from pipeline.naskah.markdown import read_words
from pipeline.word.styled import Piece, Styled, with_notes

_SIGNS = re.compile(r"([\\*`\[\]]|(?<!\w)_|_(?!\w)|~(?=~)|(?<=~)~|<(?=[A-Za-z!/]))")
_OPENS = re.compile(r"^(#+\s)")
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+\Z", re.IGNORECASE)
_MARKS = (("struck", "~~"), ("bold", "**"), ("italic", "*"))


@dataclass
class Ketikan:
    """What was typed of one file so far: its footnotes, numbered as they are referred to."""

    catatan: dict[str, str] = field(default_factory=dict)
    """Label → words as typed."""

    def typed(self, pieces: Sequence[Piece], *, polos: bool = False) -> str:
        """The words of one paragraph in one line; ``polos`` without emphasis."""
        said = _merged(pieces)
        for looks in (False,) if polos else (True, False):
            made = "".join(self._piece(piece, looks=looks) for piece in said).strip()
            if _same(made, said, self.catatan, looks=looks):
                break
        return _OPENS.sub(r"\\\1", made)

    def _piece(self, piece: Piece, *, looks: bool) -> str:
        if piece.note:
            return f"[^{self._label(piece.note)}]"
        inside = piece.text.strip()
        if not inside:
            return piece.text
        before, after = piece.text.split(inside, 1)
        made = _SIGNS.sub(r"\\\1", inside)
        if piece.link and _LINK.match(piece.link):
            made = f"[{made}](<{piece.link}>)"
        for look, mark in _MARKS if looks else ():
            if look in piece.looks:
                made = f"{mark}{made}{mark}"
        return f"{before}{made}{after}"

    def _label(self, note: str) -> str:
        known = next((label for label, said in self.catatan.items() if said == note), "")
        if not known:
            known = str(len(self.catatan) + 1)
            self.catatan[known] = note
        return known

    def definitions(self) -> list[str]:
        """The footnotes as blocks of the text."""
        return [f"[^{label}]: {said}" for label, said in self.catatan.items()]


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbours that look alike as one: Word parts words into runs for many reasons."""
    made: list[Piece] = []
    for (looks, link, note), group in groupby(pieces, lambda p: (p.looks, p.link, p.note)):
        words = "".join(piece.text for piece in group)
        made += [Piece("", note=note)] if note else [Piece(re.sub(r"\s+", " ", words), looks, link)]
    return [piece if piece.text.strip() else replace(piece, looks=frozenset()) for piece in made]


def _same(made: str, said: Sequence[Piece], catatan: Mapping[str, str], *, looks: bool) -> bool:
    """Whether what was typed reads as it was meant."""
    read, _ = read_words(made, catatan)
    again = {note: read_words(note)[0] for note in catatan.values()}
    meant = Styled(replace(piece, note=again.get(piece.note, piece.note)) for piece in said)
    if rapat(with_notes(read)) != rapat(with_notes(meant)):
        return False
    pieces = read.pieces if isinstance(read, Styled) else (Piece(read),)
    return not looks or _letters(pieces) == _letters(said)


def _letters(pieces: Sequence[Piece]) -> list[tuple[str, frozenset[str]]]:
    return [(letter, piece.looks) for piece in pieces for letter in piece.text if not letter.isspace()]
