"""How alike two texts or two names are: runs of three words shared, and words that are one word misspelt."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from math import ceil

from pipeline.regulation.kewajaran import threshold

_KATA = re.compile(r"[a-z0-9]+")
_PANJANG = 5
"""Shorter words are too alike to be told misspelt."""


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
    if min(len(a), len(b)) < _PANJANG or any(c.isdigit() for c in a + b) or a[0] != b[0]:
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


class Sidik:
    """Finds among many texts one that ``mirip`` calls alike, looking only at those that share a rare run with it.

    Two sets that share the part ``narasi_mirip`` of their runs share one of the rarest few of each; so every text
    stands only under those (prefix filtering), and the work grows with the texts, not with their pairs.
    """

    def __init__(self, semua: Iterable[frozenset[tuple[str, ...]]]) -> None:
        """``semua`` are the runs of all texts that will be asked about; they say which runs are rare."""
        self._banyak = Counter(satu for runs in semua for satu in runs)
        self._letak: dict[tuple[str, ...], list[int]] = {}
        self._isi: list[frozenset[tuple[str, ...]]] = []
        self._ada: set[frozenset[tuple[str, ...]]] = set()

    def cari(self, runs: frozenset[tuple[str, ...]]) -> int | None:
        """The number of the first text added that is alike; None without one."""
        calon = sorted({nomor for satu in self._awal(runs) for nomor in self._letak.get(satu, ())})
        return next((nomor for nomor in calon if mirip(runs, self._isi[nomor])), None)

    def tambah(self, runs: frozenset[tuple[str, ...]]) -> None:
        """Put one text in; texts are numbered from 0 in the order added. The same text again adds no work."""
        for satu in self._awal(runs) if runs not in self._ada else ():
            self._letak.setdefault(satu, []).append(len(self._isi))
        self._ada.add(runs)
        self._isi.append(runs)

    def _awal(self, runs: frozenset[tuple[str, ...]]) -> list[tuple[str, ...]]:
        langka = sorted(runs, key=lambda satu: (self._banyak[satu], satu))
        return langka[: len(langka) - ceil(threshold("narasi_mirip") * len(langka)) + 1]


_TERBANYAK = 40
"""Names of more words, and more names that differ in one place alone, are not compared: the work stays bounded."""


def salah_eja_di_antara(nama: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """The pairs of names (their numbers, smaller first) of which one is the other misspelt, each name in one pair.

    Only names are compared that are the same but for one or two words, which begin alike.
    """
    rak: dict[tuple[object, ...], list[int]] = {}
    for nomor, satu in enumerate(nama):
        lain = next((n for kunci in _tanpa(satu) for n in rak.get(kunci, ()) if salah_eja(nama[n], satu)), None)
        if lain is not None:
            yield lain, nomor
        for kunci in _tanpa(satu):
            milik = rak.setdefault(kunci, [])
            if lain is None and len(milik) < _TERBANYAK:
                milik.append(nomor)


def _tanpa(nama: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """A name with one or two of its longer words cut down to three letters, in every way that leaves most whole."""
    boleh = [n for n, satu in enumerate(nama) if len(satu) >= _PANJANG and not any(c.isdigit() for c in satu)]
    if len(nama) > _TERBANYAK:
        return
    for banyak in (1, 2) if len(nama) > 4 else (1,):
        for letak in combinations(boleh, banyak):
            yield tuple((satu[:3], n) if n in letak else satu for n, satu in enumerate(nama))
