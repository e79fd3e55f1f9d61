"""Declared columns: what a sheet should hold, and how headers and choices are recognised however they are typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import IntEnum, auto
from functools import cached_property, lru_cache

from pipeline.sheet.tampak import clean
from pipeline.sheet.waktu import FISIK, UANG, Sebutan, gabung, sebutan

_NOT_WORD = re.compile(r"[\W_]+")
_BRACKETS = re.compile(r"\(.*?\)")
_SHORT = 60
_REMEMBERED = 4096
_UMUM = ("no", "nomor", "no urut", "nomor urut", "ket", "keterangan", "persen", "persentase", "sumber")
"""Headings every office puts beside its figures; a sheet that asks for one of them declares it."""


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


def perhaps(word: str, known: Iterable[str], before: str = "") -> str:
    """The end of a sentence that asks whether the known name most like a word was meant; empty when none is close."""
    usul = nearest(word, known)
    return f"; barangkali maksudnya “{before}{usul}”" if usul else ""


@dataclass(frozen=True)
class Kolom:
    """One column.

    ``wajib`` asks for the column, ``kosong`` is the code of the finding for an empty cell (none when empty text),
    ``padanan`` are other headers for it, ``pilihan`` the allowed words and ``sebutan`` other words for them.
    ``ukuran`` is the measure of a column that belongs to one quarter: its headings may name the quarter, and one that
    names another is another column. ``triwulan`` is that quarter; 0 means the one the sheet was sent for. ``merujuk``
    is the sheet whose key its cells name.
    """

    nama: str
    jenis: Jenis = Jenis.TEKS
    wajib: bool = False
    kosong: str = ""
    padanan: tuple[str, ...] = ()
    pilihan: tuple[str, ...] = ()
    sebutan: tuple[tuple[str, str], ...] = ()
    ukuran: str = ""
    triwulan: int = 0
    merujuk: str = ""

    @cached_property
    def kata(self) -> dict[str, str]:
        """Every word a choice may be typed as, to the word it means; a sign such as ``✓`` stands for itself."""
        words = {word: word for word in self.pilihan} | dict(self.sebutan)
        return {key(word) or word: meant for word, meant in words.items()}

    @cached_property
    def _nama_lain(self) -> frozenset[frozenset[str]]:
        return frozenset(sebutan(nama).kata for nama in (self.nama, *self.padanan))

    def disebut(self, kata: frozenset[str]) -> bool:
        """Whether the words of a heading name the measure of this column and nothing beside it."""
        lazim = UANG if self.jenis is Jenis.UANG else FISIK - {"fisik"}
        return kata - lazim <= {self.ukuran} or kata in self._nama_lain


@dataclass(frozen=True, slots=True)
class Arti:
    """What a heading means: a column (empty: known and left aside, None: unknown), and how surely.

    ``jelas`` says that it names the quarter itself, ``persen`` that it is a percentage; ``dekat`` is the column it
    resembles without being it: the percentage beside the value, another quarter, a part of the whole.
    """

    nama: str | None
    jelas: bool = False
    persen: bool = False
    dekat: str = ""


@dataclass(frozen=True)
class Skema:
    """One sheet: its columns, the first of which is the key, other names for it, and columns left aside.

    ``kunci`` are the columns that together tell its rows apart, where the key alone does not. A sheet that is
    ``opsional`` is known by its name alone and never missed. A row whose column says the word of ``cukup`` needs no
    other cells.
    ``triwulan`` and ``tahun`` are what the sheet was sent for; 0 where it belongs to no quarter, or to any.
    """

    nama: str
    kolom: tuple[Kolom, ...]
    padanan: tuple[str, ...] = ()
    konteks: tuple[str, ...] = ()
    kunci: tuple[str, ...] = ()
    opsional: bool = False
    triwulan: int = 0
    tahun: int = 0
    cukup: tuple[str, ...] = ()

    def untuk(self, triwulan: int, tahun: int) -> "Skema":
        """The schema of one quarter: “Realisasi TW IV” is realisasi in the fourth and context in the others."""
        if (triwulan, tahun) not in self._periode:
            self._periode[triwulan, tahun] = replace(self, triwulan=triwulan, tahun=tahun)
        return self._periode[triwulan, tahun]

    @cached_property
    def _periode(self) -> dict[tuple[int, int], "Skema"]:
        return {}

    @cached_property
    def judul(self) -> dict[str, str]:
        """Every header to the name of its column; context columns to the empty name."""
        headers = {key(name): "" for name in (*_UMUM, *self.konteks)}
        for kolom in self.kolom:
            headers |= {key(name): kolom.nama for name in (kolom.nama, *kolom.padanan)}
        return headers

    @cached_property
    def menurut_nama(self) -> dict[str, Kolom]:
        """The columns by their names."""
        return {kolom.nama: kolom for kolom in self.kolom}

    @cached_property
    def nama_lembar(self) -> frozenset[str]:
        """Every name the sheet may have."""
        return frozenset(key(name) for name in (self.nama, *self.padanan))

    @cached_property
    def wajib(self) -> frozenset[str]:
        """The columns without which the sheet cannot be used."""
        return frozenset(kolom.nama for kolom in self.kolom if kolom.wajib)

    @cached_property
    def _diingat(self) -> dict[tuple[str, ...], Arti]:
        return {}

    def arti(self, *jalur: str) -> Arti:
        """What a heading means, from the words above one another over its column, the uppermost first."""
        if len(self._diingat) > _REMEMBERED:
            self._diingat.clear()
        found = self._diingat.get(jalur)
        if found is None:
            found = self._diingat[jalur] = self._arti(jalur)
        return found

    def _arti(self, jalur: tuple[str, ...]) -> Arti:
        parts = tuple(map(sebutan, jalur))
        for start in range(len(jalur)):
            nama = self._tepat(" ".join(jalur[start:]))
            if nama is None or (nama and self.menurut_nama[nama].ukuran):
                continue
            triwulan, lain, tahun, _ = gabung(parts[:start])
            if nama and self.triwulan and (lain or self._lain(triwulan, tahun, self.triwulan)):
                return Arti("")
            if nama or start == 0 or not any(part.ukuran for part in parts[:start]):
                sama = (k.nama for k in self.kolom if not k.triwulan and any(k.ukuran in part.kata for part in parts))
                return Arti(nama, jelas=bool(triwulan), dekat="" if nama else next(sama, ""))
        return self._terukur(parts)

    def _tepat(self, header: str) -> str | None:
        """The column one text names as it stands, without what it says in brackets, or without the year of a plan."""
        found = self.judul.get(key(header))
        if found is None and self.tahun and not self.triwulan:
            found = self.judul.get(key(re.sub(rf"(?<!\d){self.tahun}(?!\d)", "", header)))
        return self.judul.get(key(_BRACKETS.sub("", header))) if found is None and "(" in header else found

    def _terukur(self, parts: tuple[Sebutan, ...]) -> Arti:
        """The column of figures that headings name by its measure, its quarter and its unit."""
        letak = max((n for n, part in enumerate(parts) if part.ukuran), default=len(parts) - 1)
        ukuran, polos = parts[letak].ukuran, parts[-1].persen and not parts[-1].kata
        kolom = self._berukuran(ukuran, parts)
        if kolom is None and ukuran & {"capaian", "hasil"}:
            return Arti("", dekat=next((k.nama for k in self.kolom if k.ukuran and not k.triwulan), ""))
        if kolom is None:
            dikenal = polos or any(self._tepat(satu) == "" for satu in ukuran)
            sebagian = next((k.nama for k in self.kolom if k.ukuran in ukuran and not k.triwulan), "")
            return Arti("" if dikenal else None, dekat=sebagian)
        uang = next((part.uang for part in reversed(parts) if part.uang is not None), None)
        persen = any(part.persen for part in parts)
        if (persen or uang is False) if kolom.jenis is Jenis.UANG else uang:
            return Arti("", dekat=kolom.nama)
        triwulan, lain, tahun, ini = gabung(parts)
        if lain or self._lain(triwulan, tahun, kolom.triwulan or self.triwulan) or (tahun and not triwulan):
            return Arti("", dekat=kolom.nama)
        kata = frozenset[str]().union(*(part.kata for part in parts[letak:]))
        if (polos and len(parts) > 1) or not kolom.disebut(kata):
            return Arti(None, dekat=kolom.nama)
        return Arti(kolom.nama, bool(triwulan) or ini, persen)

    def _berukuran(self, ukuran: frozenset[str], parts: tuple[Sebutan, ...]) -> Kolom | None:
        """The column of one measure; of several that differ in their quarter, the one whose quarter is named."""
        triwulan = gabung(parts)[0]
        for kolom in self.kolom:
            sama = ukuran == {kolom.ukuran} or (kolom.triwulan and not ukuran)
            if kolom.ukuran and sama and (not kolom.triwulan or triwulan == {kolom.triwulan}):
                return kolom
        return None

    def _lain(self, triwulan: frozenset[int], tahun: frozenset[int], diminta: int) -> bool:
        """Whether a heading names another quarter or another year than the one asked for."""
        return bool(
            (triwulan and diminta and triwulan != {diminta}) or (tahun and self.tahun and tahun != {self.tahun})
        )
