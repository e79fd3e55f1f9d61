"""The office's own text: a small subset of markdown read into lines a template can style."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.domain.suntingan import NARASI, AsalTeks
from pipeline.naskah.jangkar import berjangkar

JUDUL, TEKS, BUTIR, NOMOR, BELUM = "judul", "teks", "butir", "nomor", "belum"

_KOMENTAR = re.compile(r"<!--.*?-->", re.DOTALL)
_AWAL = re.compile(r"^\s*(?:(?P<judul>#+)\s+|(?P<butir>[-*•])\s+|(?P<nomor>(?:\d+|[a-z])[.)])\s+)(?P<teks>\S.*)$")
_TEBAL = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph; ``jenis`` is judul, teks, butir, nomor or belum, ``nomor`` the number as typed (``1.``)."""

    jenis: str
    teks: str
    nomor: str = ""


@dataclass(frozen=True, slots=True)
class BagianNarasi:
    """One section of narrative; without text it holds the visible placeholder and ``ada`` is false."""

    baris: tuple[Alinea, ...]
    ada: bool
    judul: str
    berkas: str


def parse(teks: str) -> tuple[Alinea, ...]:
    """The paragraphs of a narrative: blank lines part them, ``#`` heads, ``-`` and ``1.`` list; comments go."""
    bersih = _KOMENTAR.sub("", teks.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(baris for blok in re.split(r"\n\s*\n", bersih) for baris in _lines(blok))


def _lines(blok: str) -> Iterator[Alinea]:
    """The lines of one block; a line that opens nothing goes on with the one before, save after a heading."""
    pending: Alinea | None = None
    for line in filter(str.strip, blok.split("\n")):
        opened = _opened(line)
        if opened is None and pending is not None and pending.jenis != JUDUL:
            pending = Alinea(pending.jenis, f"{pending.teks} {_plain(line)}", pending.nomor)
            continue
        if pending is not None:
            yield pending
        pending = opened or Alinea(TEKS, _plain(line))
    if pending is not None:
        yield pending


def _opened(line: str) -> Alinea | None:
    match = _AWAL.match(line)
    if match is None:
        return None
    jenis = JUDUL if match["judul"] else BUTIR if match["butir"] else NOMOR
    return Alinea(jenis, _plain(match["teks"]), match["nomor"] or "")


def _plain(line: str) -> str:
    """A line without the marks of bold text and without spare spaces."""
    return " ".join(_TEBAL.sub(r"\2", line).split())


def _file_key(nama: str) -> str:
    """File names are compared without regard to case, blanks and underscores."""
    return re.sub(r"[\s_]+", "-", nama.strip()).casefold()


def _owned(stem: str, baris: tuple[Alinea, ...]) -> tuple[Alinea, ...]:
    """The paragraphs of one file, each knowing where it stands there."""
    return tuple(
        replace(satu, teks=berjangkar(satu.teks, AsalTeks(NARASI, stem, str(nomor))))
        for nomor, satu in enumerate(baris)
    )


def belum(judul: str, saran: str) -> Alinea:
    """The visible placeholder: ``[BELUM DIISI – judul, saran]``."""
    return Alinea(BELUM, f"[BELUM DIISI – {judul}, {saran}]")


def section(narasi: Mapping[str, str], berkas: str, judul: str, *lain: str) -> BagianNarasi:
    """The section written in ``narasi/<berkas>.md`` (or under one of the other names), else its placeholder."""
    tersedia = {_file_key(nama): nama for nama in narasi}
    for nama in (berkas, *lain):
        stem = tersedia.get(_file_key(nama), "")
        baris = _owned(stem, parse(narasi.get(stem, "")))
        if baris:
            return BagianNarasi(baris, ada=True, judul=judul, berkas=nama)
    kosong = belum(f"bagian {judul}", f"tulis di narasi/{berkas}.md")
    return BagianNarasi((kosong,), ada=False, judul=judul, berkas=berkas)
