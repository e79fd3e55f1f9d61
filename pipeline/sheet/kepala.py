"""The header row of a sheet: found among the title lines, matched to the declared columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from pipeline.domain.tempat import column_letters
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import Jenis, Kolom, Skema, nearest
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.sel import as_text

_SEARCHED = 20
_THOUSANDS = re.compile(r"\brp\.?\s*\.?0{3}\b|\b(?:ribuan|jutaan|miliaran|milyaran|juta|ribu)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kepala:
    """The header: its last row, its columns as (number, letters, declared column), places by name, named columns."""

    nomor: int
    kolom: tuple[tuple[int, str, Kolom], ...]
    letak: Mapping[str, int]
    bernama: frozenset[int]


@dataclass(frozen=True, slots=True)
class Judul:
    """The texts of a header: its first and last row, and per column the row and the text; ``dikenal`` are columns."""

    awal: int
    nomor: int
    teks: Mapping[int, tuple[int, str]]
    dikenal: frozenset[str]


def header_texts(lembar: Lembar, skema: Skema) -> Judul | None:
    """The row among the first rows that names most declared columns, joined with its neighbour where that names more.

    ``Target`` above ``I II III IV`` is Target I … Target IV. None when no row names a declared column.
    """
    best: Judul | None = None
    for nomor, cells in enumerate(lembar.baris[:_SEARCHED], 1):
        texts = {number: (nomor, raw) for number, raw in enumerate(cells, 1) if raw != "" and isinstance(raw, str)}
        if len(texts) <= (len(best.dikenal) if best else 0):
            continue
        found = [skema.kolom_untuk(text) for _, text in texts.values()]
        judul = Judul(nomor, nomor, texts, frozenset(filter(None, found)))
        if judul.dikenal and (best is None or len(judul.dikenal) > len(best.dikenal)):
            best = judul
            if None not in found and len(best.dikenal) > 1 and best.dikenal >= skema.wajib:
                break
    if best is None:
        return None
    pairs = (_joined(lembar, skema, top) for top in (best.nomor - 1, best.nomor) if top > 0)
    return max([best, *filter(None, pairs)], key=lambda judul: len(judul.dikenal))


def _joined(lembar: Lembar, skema: Skema, top: int) -> Judul | None:
    """Two rows as one header, a title above reaching over the empty cells to its right; None where it is none."""
    if top >= len(lembar.baris):
        return None
    texts: dict[int, tuple[int, str]] = {}
    group = ""
    for number, (above, below) in enumerate(zip_longest(*lembar.baris[top - 1 : top + 1], fillvalue=""), 1):
        upper, lower = as_text(above), as_text(below)
        group = upper or (group if lower else "")
        if lower:
            known = next((t for t in (f"{group} {lower}", lower) if skema.kolom_untuk(t) is not None), None)
            if known is None:
                return None
            texts[number] = (top + 1, known)
        elif upper:
            texts[number] = (top, upper)
    names = frozenset(filter(None, (skema.kolom_untuk(text) for _, text in texts.values())))
    return Judul(top, top + 1, texts, names)


def find_header(lembar: Lembar, skema: Skema, findings: list[Temuan]) -> Kepala | None:
    """The header of a sheet; None with a finding when no row names a declared column."""
    judul = header_texts(lembar, skema)
    if judul is None:
        kolom = ", ".join(k.nama for k in skema.kolom if k.wajib)
        findings.append(temuan("BCA-12", lembar.tempat(), lembar.nama, kolom=kolom))
        return None
    if judul.awal != judul.nomor:
        findings.append(temuan("BCA-47", lembar.tempat(judul.awal, 1), f"{judul.awal} dan {judul.nomor}"))
    letak = _places(lembar, judul, skema, findings)
    absent = (k.nama for k in skema.kolom if k.wajib and k.nama not in letak)
    findings.extend(temuan("BCA-13", lembar.tempat(), nama, lembar=lembar.nama) for nama in absent)
    columns = tuple((letak[k.nama], column_letters(letak[k.nama]), k) for k in skema.kolom if k.nama in letak)
    ordered = {kolom.nama: number for number, _, kolom in columns}
    named = {n for n, raw in enumerate(lembar.baris[judul.nomor - 1], 1) if as_text(raw)}
    return Kepala(judul.nomor, columns, ordered, frozenset(named.union(judul.teks)))


def _places(lembar: Lembar, judul: Judul, skema: Skema, findings: list[Temuan]) -> dict[str, int]:
    """The number of each declared column, its first when it stands twice."""
    declared = {kolom.nama: kolom for kolom in skema.kolom}
    letak: dict[str, int] = {}
    for number, (nomor, raw) in judul.teks.items():
        if teks := as_text(raw):
            nama = skema.kolom_untuk(teks)
            findings.extend(_odd_header(lembar, nomor, number, teks, nama, letak, declared))
            if nama and nama not in letak:
                letak[nama] = number
    return letak


def _odd_header(
    lembar: Lembar,
    nomor: int,
    number: int,
    judul: str,
    nama: str | None,
    letak: Mapping[str, int],
    declared: Mapping[str, Kolom],
) -> list[Temuan]:
    tempat = lembar.tempat(nomor, number)
    if nama is None:
        usul = nearest(judul, declared)
        mirip = f"; barangkali maksudnya “{usul}”" if usul and usul not in letak else ""
        return [temuan("BCA-14", tempat, judul, mirip=mirip)]
    if nama and nama in letak:
        return [temuan("BCA-15", tempat, judul, pertama=lembar.tempat(nomor, letak[nama]).sel)]
    if nama and declared[nama].jenis is Jenis.UANG and _THOUSANDS.search(judul):
        return [temuan("BCA-40", tempat, judul)]
    return []
