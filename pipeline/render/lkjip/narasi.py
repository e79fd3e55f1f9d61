"""A section of the report as the office wrote it in ``narasi/``, or the placeholder that asks for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.domain.periode import Periode
from pipeline.domain.suntingan import NARASI, AsalTeks, rapat
from pipeline.naskah.bagian_narasi import added, chosen
from pipeline.naskah.jangkar import berjangkar
from pipeline.naskah.narasi import BELUM, BUTIR, JUDUL, NOMOR, TEKS, Alinea, parse
from pipeline.word.styled import changed, with_notes

__all__ = ["BELUM", "BUTIR", "JUDUL", "NOMOR", "TEKS", "Alinea", "BagianNarasi", "belum", "parse", "section"]


@dataclass(frozen=True, slots=True)
class BagianNarasi:
    """One section of narrative; without text it holds the visible placeholder and ``ada`` is false."""

    baris: tuple[Alinea, ...]
    ada: bool
    judul: str
    berkas: str


@dataclass(frozen=True, slots=True)
class BagianTambahan:
    """Satu bagian yang ditambahkan kantor sendiri di akhir bab, atau sebagai lampiran."""

    judul: str
    """Di akhir bab dengan hurufnya. Contoh: `F. Maksud dan Tujuan`."""
    nama: str
    """Tanpa hurufnya. Contoh: `Maksud dan Tujuan`."""
    baris: tuple[Alinea, ...]
    """Isi berkasnya, misalnya narasi/bab1-maksud-dan-tujuan.md."""


_HURUF = re.compile(r"^(?:[A-Z]|[IVX]+)\.\s+(?=\S)")
"""The letter an office wrote before a title; ours takes its place."""


def _owned(stem: str, baris: tuple[Alinea, ...]) -> tuple[Alinea, ...]:
    """The paragraphs of one file, each knowing where it stands there."""
    return tuple(
        satu if satu.blok else replace(satu, teks=berjangkar(satu.teks, AsalTeks(NARASI, stem, str(nomor))))
        for nomor, satu in enumerate(baris)
    )


def belum(judul: str, saran: str) -> Alinea:
    """The visible placeholder: ``[BELUM DIISI – judul, saran]``."""
    return Alinea(BELUM, f"[BELUM DIISI – {judul}, {saran}]")


def section(narasi: Mapping[str, str], berkas: str, judul: str, *lain: str) -> BagianNarasi:
    """The section written in ``narasi/<berkas>.md`` (or under one of the other names), else its placeholder."""
    stem, nama = chosen(narasi, (berkas, *lain))
    if stem:
        semua = parse(narasi[stem])
        isi = _untitled(semua, judul)
        baris = _none(judul, berkas) if says_none(semua) else _owned(stem, semua)[len(semua) - len(isi) :]
        return BagianNarasi(baris, ada=True, judul=judul, berkas=nama)
    kosong = belum(f"bagian {judul}", f"tulis di narasi/{berkas}.md")
    return BagianNarasi((kosong,), ada=False, judul=judul, berkas=berkas)


def says_none(baris: tuple[Alinea, ...]) -> bool:
    """Whether all an office wrote is that there is nothing: ``Tidak ada.``."""
    return len(baris) == 1 and rapat(baris[0].teks).casefold().rstrip(".") in ("tidak ada", "nihil")


def _none(judul: str, berkas: str) -> tuple[Alinea, ...]:
    """What is printed then: a sentence below a heading that would stand alone, else nothing."""
    return (Alinea(TEKS, f"Tidak ada {judul.lower()}."),) if berkas in _SENDIRI else ()


def _untitled(baris: tuple[Alinea, ...], judul: str) -> tuple[Alinea, ...]:
    """The paragraphs without a first heading that only repeats the title of the section."""
    ulang = (
        baris
        and baris[0].jenis == JUDUL
        and _HURUF.sub("", rapat(with_notes(baris[0].teks))).casefold() == judul.casefold()
    )
    return baris[1:] if ulang and len(baris) > 1 else baris


_SENDIRI = frozenset({"latar-belakang", "tugas-fungsi", "isu-strategis", "langkah-perbaikan"})
"""The sections that are all that stands below their heading."""


def added_sections(
    narasi: Mapping[str, str], bagian: str, periode: Periode, huruf: str = ""
) -> tuple[BagianTambahan, ...]:
    """What an office adds to a chapter, the first with this letter, or as appendices without one."""
    found: list[BagianTambahan] = []
    for stem in added(narasi, bagian, periode):
        semua = parse(narasi[stem])
        judul, isi = _titled(stem, () if says_none(semua) else semua)
        baris = _owned(stem, semua)[len(semua) - len(isi) :]
        if baris:
            depan = f"{chr(ord(huruf) + len(found))}. " if huruf else ""
            found.append(BagianTambahan(changed(judul, str, depan), str(judul), baris))
    return tuple(found)


def _titled(stem: str, baris: tuple[Alinea, ...]) -> tuple[str, tuple[Alinea, ...]]:
    """The title of an added section and what stands below it: its first heading, else the name of its file."""
    if baris and baris[0].jenis == JUDUL:
        return changed(baris[0].teks, lambda teks: _HURUF.sub("", teks)), baris[1:]
    nama = re.sub(r"^(?:bab-?\d|lampiran)-|-tw\d$", "", re.sub(r"[\s_]+", "-", stem.strip()), flags=re.IGNORECASE)
    kata = [satu if satu in _KECIL else satu[:1].upper() + satu[1:] for satu in nama.split("-")]
    return " ".join(kata), baris


_KECIL = frozenset({"dan", "di", "ke", "dari", "yang", "untuk", "pada", "dengan", "bagi", "atas", "serta", "oleh"})
"""Words a title writes small."""
