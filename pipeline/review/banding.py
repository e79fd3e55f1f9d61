"""A draft as it came back beside the one that was made: which paragraph became which.

Paragraphs are told by their anchors. Where an editor took an anchor away, those between two that are known are laid
beside each other in their order, like ones first.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pipeline.domain.suntingan import baku, rapat
from pipeline.review.halaman import Paragraf

_MIRIP = 0.5
"""Two paragraphs of a stretch that are less alike than this are not one that was changed."""
_KATA = 15
"""A shorter text may stand anywhere."""
_TERBANYAK = 900
"""More pairs than this are not weighed one by one."""


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A paragraph that was made (None: somebody added it) and what came back in its place: none, one or several."""

    semula: Paragraf | None
    kembali: tuple[Paragraf, ...]

    @property
    def berubah(self) -> bool:
        """Whether it says something else now."""
        return self.semula is None or baku(self.semula.teks) != baku(" ".join(p.teks for p in self.kembali))


def paired(semula: Sequence[Paragraf], kembali: Sequence[Paragraf]) -> tuple[Pasangan, ...]:
    """Every paragraph of both, in the order they came back; what is gone stands where it was."""
    rows = _by_anchor(semula, kembali)
    pairs: list[Pasangan] = []
    made, back = 0, 0
    for place, places in (*rows, (len(semula), (len(kembali),))):
        pairs += _stretch(semula[made:place], kembali[back : places[0]])
        if place < len(semula):
            pairs.append(Pasangan(semula[place], tuple(kembali[n] for n in places)))
        made, back = place + 1, places[-1] + 1
    return tuple(pairs)


def _by_anchor(semula: Sequence[Paragraf], kembali: Sequence[Paragraf]) -> list[tuple[int, tuple[int, ...]]]:
    """(place in the draft, places in what came back) of those whose anchor is known, rising in both."""
    known = {nama: place for place, p in enumerate(semula) for nama in p.jangkar}
    rows: list[tuple[int, tuple[int, ...]]] = []
    for n, p in enumerate(kembali):
        places = sorted({known[nama] for nama in p.jangkar if nama in known})
        if not places:
            continue
        if rows and rows[-1][0] in places and rows[-1][1][-1] == n - 1:
            rows[-1] = (rows[-1][0], (*rows[-1][1], n))
        else:
            rows.append((places[0], (n,)))
    return _rising(rows)


def _rising(rows: list[tuple[int, tuple[int, ...]]]) -> list[tuple[int, tuple[int, ...]]]:
    """As many of them as rise: of paragraphs in another order it is the fewest that were moved."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (place, _) in enumerate(rows):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [place], [n]
    found: list[tuple[int, tuple[int, ...]]] = []
    n = last[-1] if last else -1
    while n >= 0:
        found.append(rows[n])
        n = before[n]
    return found[::-1]


def _stretch(semula: Sequence[Paragraf], kembali: Sequence[Paragraf]) -> Iterator[Pasangan]:
    """The paragraphs between two known ones."""
    kembali = [p for p in kembali if rapat(p.teks)]
    if not semula or not kembali:
        yield from (Pasangan(p, ()) for p in semula)
        yield from (Pasangan(None, (p,)) for p in kembali)
        return
    a, b = [baku(p.teks) for p in semula], [baku(p.teks) for p in kembali]
    for apa, i, j, m, n in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if apa == "equal" or j - i == n - m:
            yield from (Pasangan(p, (q,)) for p, q in zip(semula[i:j], kembali[m:n], strict=True))
        else:
            yield from _alike(semula[i:j], kembali[m:n])


def _alike(semula: Sequence[Paragraf], kembali: Sequence[Paragraf]) -> Iterator[Pasangan]:
    """A stretch in which paragraphs were added or taken out: each with the next one that is like it."""
    place = 0
    for p in semula:
        likely = range(place, len(kembali)) if len(semula) * len(kembali) <= _TERBANYAK else range(0)
        best = max(likely, key=lambda n: _likeness(p, kembali[n]), default=-1)
        if best >= 0 and _likeness(p, kembali[best]) >= _MIRIP:
            start, stop = best, best + 1
            while start > place and _part_of(kembali[start - 1], p):
                start -= 1
            while stop < len(kembali) and _part_of(kembali[stop], p):
                stop += 1
            yield from (Pasangan(None, (q,)) for q in kembali[place:start])
            yield Pasangan(p, tuple(kembali[start:stop]))
            place = stop
        else:
            yield Pasangan(p, ())
    yield from (Pasangan(None, (q,)) for q in kembali[place:])


def _part_of(q: Paragraf, p: Paragraf) -> bool:
    """Whether a paragraph is a piece of one that somebody parted."""
    return len(q.teks) > _KATA and rapat(q.teks) in rapat(p.teks)


def _likeness(p: Paragraf, q: Paragraf) -> float:
    return SequenceMatcher(None, p.teks, q.teks, autojunk=False).ratio()
