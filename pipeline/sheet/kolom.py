"""Declared columns: what a sheet should hold, and how headers and choices are recognised however they are typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum, auto
from functools import cached_property, lru_cache

from pipeline.sheet.tampak import clean

_NOT_WORD = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\(.*?\)")
_SHORT = 60


class Jenis(IntEnum):
    """What the cells of a column are."""

    TEKS = auto()
    KODE = auto()
    NIP = auto()
    DESIMAL = auto()
    UANG = auto()
    BULAT = auto()
    TANGGAL = auto()
    PILIHAN = auto()


ANGKA = frozenset({Jenis.DESIMAL, Jenis.UANG, Jenis.BULAT})
"""Kinds whose cells are numbers."""


def key(text: object) -> str:
    """A name without case, spaces, dots and underscores: how headers, sheets and words are compared."""
    name = clean(str(text))
    return _short_key(name) if len(name) <= _SHORT else _NOT_WORD.sub("", name).casefold()


@lru_cache(4096)
def _short_key(name: str) -> str:
    """The same, remembered: every form of an office has the same headers."""
    return _NOT_WORD.sub("", name).casefold()


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name most like a word, empty when none is close."""
    names = {key(name): name for name in known if key(name)}
    found = get_close_matches(key(word), names, n=1, cutoff=0.6)
    return names[found[0]] if found else ""


@dataclass(frozen=True)
class Kolom:
    """One column.

    ``wajib`` asks for the column, ``kosong`` is the code of the finding for an empty cell (none when empty text),
    ``padanan`` are other headers for it, ``pilihan`` the allowed words and ``sebutan`` other words for them.
    """

    nama: str
    jenis: Jenis = Jenis.TEKS
    wajib: bool = False
    kosong: str = ""
    padanan: tuple[str, ...] = ()
    pilihan: tuple[str, ...] = ()
    sebutan: tuple[tuple[str, str], ...] = ()

    @cached_property
    def kata(self) -> dict[str, str]:
        """Every word a choice may be typed as, to the word it means; a sign such as ``✓`` stands for itself."""
        words = {word: word for word in self.pilihan} | dict(self.sebutan)
        return {key(word) or word: meant for word, meant in words.items()}


@dataclass(frozen=True)
class Skema:
    """One sheet: its columns, the first of which is the key, other names for it, and columns left aside."""

    nama: str
    kolom: tuple[Kolom, ...]
    padanan: tuple[str, ...] = ()
    konteks: tuple[str, ...] = ()

    @cached_property
    def judul(self) -> dict[str, str]:
        """Every header to the name of its column; context columns to the empty name."""
        headers = {key(name): "" for name in self.konteks}
        for kolom in self.kolom:
            headers |= {key(name): kolom.nama for name in (kolom.nama, *kolom.padanan)}
        return headers

    @cached_property
    def nama_lembar(self) -> frozenset[str]:
        """Every name the sheet may have."""
        return frozenset(key(name) for name in (self.nama, *self.padanan))

    @cached_property
    def wajib(self) -> frozenset[str]:
        """The columns without which the sheet cannot be used."""
        return frozenset(kolom.nama for kolom in self.kolom if kolom.wajib)

    def kolom_untuk(self, header: object) -> str | None:
        """The column a header names, an empty text for a context column, None for an unknown one."""
        text = str(header)
        found = self.judul.get(key(text))
        return self.judul.get(key(_BRACKETS.sub("", text))) if found is None and "(" in text else found
