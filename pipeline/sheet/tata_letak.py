"""Tables that were not made for us and are known by their headings: which one a sheet is, or comes nearest to."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from pipeline.sheet.kolom import Jenis, Kolom, key
from pipeline.sheet.lembar import Lembar, Mentah
from pipeline.sheet.sel import as_text

_SEARCHED = 15
"""Rows from the top among which a heading stands."""
SURVEI = "survei"
_MENJADI = {"survei": "kuesioner", "pagu": "anggaran", "pejabat": "pejabat", "struktur": "unit_kerja"}
_UNSUR = re.compile(r"u[1-9]")
_CUKUP = 3
"""Questions a survey must have that speak of an unsur; fewer are another questionnaire."""
_NOMOR = re.compile(r"\s*\(?(?:unsur\s*|u|q|p)?([1-9])\b(?!\d)", re.IGNORECASE)


@dataclass(frozen=True)
class TataLetak:
    """One known table: what people call it, what is made of it, its columns by what they mean.

    ``wajib`` of a column says that without it this is not the table. ``kata`` are words by which a question is known,
    ``awal`` beginnings of long headings, both by the column. ``pribadi`` and ``lain`` are keys of headings.
    """

    nama: str
    sebutan: str
    cara: str
    sumber: str
    kolom: tuple[Kolom, ...]
    kata: Mapping[str, tuple[str, ...]]
    awal: Mapping[str, tuple[str, ...]]
    pribadi: frozenset[str]
    lain: frozenset[str]
    lembar: str = ""
    """The sheet of ours that an office's own table becomes."""

    @property
    def menjadi(self) -> str:
        """The table of ours it becomes."""
        return self.lembar or _MENJADI.get(self.cara, "lra")

    @cached_property
    def judul(self) -> Mapping[str, str]:
        """The meaning of every heading by its key."""
        return {key(judul): kolom.nama for kolom in self.kolom for judul in kolom.padanan}

    def arti(self, judul: str) -> str:
        """The meaning of one heading, empty when it has none here."""
        kunci = key(judul)
        beginnings = (nama for nama, awal in self.awal.items() if kunci.startswith(tuple(map(key, awal))))
        found = self.judul.get(kunci) or next(beginnings, "")
        if found or not self.kata:
            return found
        kalimat = " ".join(re.findall(r"\w+", judul.casefold()))
        spoken = [nama for nama, kata in self.kata.items() if any(re.search(rf"\b{k}", kalimat) for k in kata)]
        return spoken[0] if len(spoken) == 1 else ""


@dataclass(frozen=True)
class LembarDikenal:
    """A sheet that is a known table: the row of its heading, the column of each meaning, every heading by column."""

    tata_letak: TataLetak
    lembar: Lembar
    baris: int
    letak: Mapping[str, int]
    judul: Mapping[int, str]


@cache
def known_tables() -> tuple[TataLetak, ...]:
    """Every table of ``tata_letak.toml``, in its order."""
    text = (files("pipeline.sheet") / "tata_letak.toml").read_text(encoding="utf-8")
    return tuple(_table(nama, isi) for nama, isi in tomllib.loads(text).items())


def _table(nama: str, isi: Mapping[str, Any]) -> TataLetak:
    kolom: Mapping[str, Mapping[str, Any]] = isi["kolom"]
    return TataLetak(
        nama=nama,
        sebutan=isi["sebutan"],
        cara=isi["cara"],
        sumber=isi["sumber"],
        kolom=tuple(
            Kolom(
                arti, Jenis[satu.get("jenis", "teks").upper()], satu.get("ciri", False), padanan=_texts(satu, "judul")
            )
            for arti, satu in kolom.items()
        ),
        kata={arti: _texts(satu, "kata") for arti, satu in kolom.items() if "kata" in satu},
        awal={arti: _texts(satu, "awal") for arti, satu in kolom.items() if "awal" in satu},
        pribadi=frozenset(map(key, isi.get("pribadi", ()))),
        lain=frozenset(map(key, isi.get("lain", ()))),
    )


def _texts(isi: Mapping[str, Any], nama: str) -> tuple[str, ...]:
    return tuple(isi.get(nama, ()))


def recognised(lembar: Iterable[Lembar], tabel: Sequence[TataLetak] = ()) -> LembarDikenal | None:
    """The first sheet that is a known table: the one it shares most headings with, where none is missing of that.

    A report cut short is not taken for a smaller one that happens to have the rest of its columns. ``tabel`` are
    those to look for, mostly all that are known.
    """
    best = (max(_candidates(satu, tabel or known_tables()), key=_near, default=None) for satu in lembar)
    return next((kenal for kenal in best if kenal and not missing(kenal)), None)


def nearest_table(lembar: Iterable[Lembar]) -> tuple[TataLetak, tuple[str, ...]] | None:
    """The known table the sheets come nearest to, with the headings it lacks; None where no heading is known."""
    best = max((kenal for satu in lembar for kenal in _candidates(satu, known_tables())), key=_near, default=None)
    return (best.tata_letak, missing(best)) if best else None


def missing(kenal: LembarDikenal) -> tuple[str, ...]:
    """The headings without which a sheet is not the table, as they are called there."""
    tabel = kenal.tata_letak
    kurang = [
        next(iter(kolom.padanan or tabel.awal.get(kolom.nama, ())), kolom.nama)
        for kolom in tabel.kolom
        if kolom.wajib and kolom.nama not in kenal.letak
    ]
    if tabel.cara == SURVEI and len(_asked(kenal)) < _CUKUP:
        kurang.append("pertanyaan unsur SKM")
    return tuple(kurang)


def _asked(kenal: LembarDikenal) -> list[str]:
    return [nama for nama in kenal.letak if _UNSUR.fullmatch(nama)]


def _near(kenal: LembarDikenal) -> tuple[int, bool]:
    """How many headings are those of the table, and whether none is missing."""
    tabel = kenal.tata_letak
    lain = sum(key(judul) in tabel.lain | tabel.pribadi for judul in kenal.judul.values())
    return len(kenal.letak) + lain, not missing(kenal)


def _candidates(lembar: Lembar, dicari: Sequence[TataLetak]) -> Iterator[LembarDikenal]:
    """For each table the row that names most of its columns, where one names any."""
    rows = list(heading_rows(lembar))
    for tabel in dicari:
        kenal = [LembarDikenal(tabel, lembar, nomor, _placed(tabel, judul), judul) for nomor, judul in rows]
        best = max(kenal, key=lambda satu: len(satu.letak), default=None)
        if best is not None and best.letak:
            yield best


def heading_rows(lembar: Lembar) -> Iterator[tuple[int, dict[int, str]]]:
    """The rows among which a heading stands: number of the row, and its texts by column."""
    yield from ((nomor, _headings(cells)) for nomor, cells in enumerate(lembar.baris[:_SEARCHED], 1))


def _headings(cells: Sequence[Mentah]) -> dict[int, str]:
    texts = ((n, " ".join(as_text(raw).split())) for n, raw in enumerate(cells, 1) if isinstance(raw, str) and raw)
    return {n: text for n, text in texts if text}


def _placed(tabel: TataLetak, judul: Mapping[int, str]) -> dict[str, int]:
    """The column of each meaning, the first where two headings mean the same.

    In a survey a question that names no unsur is known by its number where the other numbers are those of the unsur.
    """
    letak: dict[str, int] = {}
    for nomor, text in judul.items():
        if arti := tabel.arti(text):
            letak.setdefault(arti, nomor)
    if tabel.cara != SURVEI:
        return letak
    if "waktu" not in letak:
        return {}  # words of a question stand in many tables
    bernomor = {n: f"u{match[1]}" for n, text in judul.items() if (match := _NOMOR.match(text))}
    if all(bernomor.get(n, arti) == arti for arti, n in letak.items()):
        for nomor, arti in bernomor.items():
            if nomor not in letak.values():
                letak.setdefault(arti, nomor)
    return letak
