"""A section of the report as the office wrote it in ``narasi/``, or the placeholder that asks for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.domain.suntingan import NARASI, AsalTeks
from pipeline.naskah.jangkar import berjangkar
from pipeline.naskah.narasi import BELUM, BUTIR, JUDUL, NOMOR, TEKS, Alinea, parse

__all__ = ["BELUM", "BUTIR", "JUDUL", "NOMOR", "TEKS", "Alinea", "BagianNarasi", "belum", "parse", "section"]


@dataclass(frozen=True, slots=True)
class BagianNarasi:
    """One section of narrative; without text it holds the visible placeholder and ``ada`` is false."""

    baris: tuple[Alinea, ...]
    ada: bool
    judul: str
    berkas: str


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
