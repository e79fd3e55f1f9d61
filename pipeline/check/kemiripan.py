"""How alike two texts or two names are: runs of three words shared, and words that are one word misspelt."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pipeline.regulation.kewajaran import threshold

_KATA = re.compile(r"[a-z0-9]+")


def kata(teks: str) -> tuple[str, ...]:
    """The words of a text in lower case, without punctuation."""
    return tuple(_KATA.findall(teks.casefold()))


def rangkaian(teks: str) -> frozenset[tuple[str, ...]]:
    """Its runs of three words; empty for a text too short to be compared (``kewajaran.toml``)."""
    semua = kata(teks)
    if len(semua) < threshold("narasi_kata_persis"):
        return frozenset()
    return frozenset(semua[n : n + 3] for n in range(len(semua) - 2))


def mirip(satu: frozenset[tuple[str, ...]], lain: frozenset[tuple[str, ...]]) -> bool:
    """Whether two sets of runs share so much that one text was copied from the other (Jaccard).

    Short texts must be the same; longer ones may differ by a word or two (``kewajaran.toml``).
    """
    if not satu or not lain:
        return False
    if min(len(satu), len(lain)) + 2 < threshold("narasi_kata"):
        return satu == lain
    return len(satu & lain) >= threshold("narasi_mirip") * len(satu | lain)


def salah_eja(nama: Sequence[str], tertulis: Sequence[str]) -> bool:
    """Whether two names of the same number of words, three at least, differ in one or two words only by spelling."""
    if len(nama) < 3 or len(nama) != len(tertulis):
        return False
    beda = [(a, b) for a, b in zip(nama, tertulis, strict=True) if a != b]
    return 1 <= len(beda) <= 2 and len(beda) < len(nama) / 2 and all(_satu_kata(a, b) for a, b in beda)


def _satu_kata(a: str, b: str) -> bool:
    """Whether two words of five letters or more are one word misspelt, not two words of one family."""
    if min(len(a), len(b)) < 5 or any(c.isdigit() for c in a + b) or a[0] != b[0]:
        return False
    if abs(len(a) - len(b)) > 2 or a[:3] != b[:3] or a in _imbuhan(b) or b in _imbuhan(a):
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= threshold("ejaan_mirip")


def _imbuhan(akar: str) -> tuple[str, ...]:
    """A word with the endings of Indonesian: another form, not another spelling."""
    return tuple(akar + akhiran for akhiran in ("nya", "an", "kan", "i", "ku"))


def tertulis_lain(nama: Sequence[str], teks: Sequence[str]) -> Iterator[str]:
    """The places in a text where a name stands misspelt, as written."""
    panjang = len(nama)
    if not panjang:
        return
    for awal in range(len(teks) - panjang + 1):
        potongan = teks[awal : awal + panjang]
        if (potongan[0] == nama[0] or potongan[1:2] == nama[1:2]) and salah_eja(nama, potongan):
            yield " ".join(potongan)
