"""The header row of a sheet: found among the title lines, matched to the declared columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

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
    """The header: its row, its columns as (number, letters, declared column), places by name, columns with a name."""

    nomor: int
    kolom: tuple[tuple[int, str, Kolom], ...]
    letak: Mapping[str, int]
    bernama: frozenset[int]


def header_score(lembar: Lembar, skema: Skema) -> tuple[int, int]:
    """How many declared columns the best row among the first rows names, and that row's number (0 for none)."""
    best = (0, 0)
    for nomor, cells in enumerate(lembar.baris[:_SEARCHED], 1):
        names = {skema.kolom_untuk(raw) for raw in cells if raw != "" and isinstance(raw, str)} - {None, ""}
        if len(names) > best[0]:
            best = (len(names), nomor)
    return best


def find_header(lembar: Lembar, skema: Skema, findings: list[Temuan]) -> Kepala | None:
    """The header of a sheet; None with a finding when no row names a declared column."""
    score, nomor = header_score(lembar, skema)
    if not score:
        kolom = ", ".join(k.nama for k in skema.kolom if k.wajib)
        findings.append(temuan("BCA-12", lembar.tempat(), lembar.nama, kolom=kolom))
        return None
    declared = {kolom.nama: kolom for kolom in skema.kolom}
    letak: dict[str, int] = {}
    bernama: set[int] = set()
    for number, raw in enumerate(lembar.baris[nomor - 1], 1):
        judul = as_text(raw)
        if not judul:
            continue
        bernama.add(number)
        nama = skema.kolom_untuk(judul)
        findings.extend(_odd_header(lembar, nomor, number, judul, nama, letak, declared))
        if nama and nama not in letak:
            letak[nama] = number
    absent = (k.nama for k in skema.kolom if k.wajib and k.nama not in letak)
    findings.extend(temuan("BCA-13", lembar.tempat(), nama, lembar=lembar.nama) for nama in absent)
    ordered = {kolom.nama: letak[kolom.nama] for kolom in skema.kolom if kolom.nama in letak}
    columns = tuple((n, column_letters(n), declared[k]) for k, n in ordered.items())
    return Kepala(nomor, columns, ordered, frozenset(bernama))


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
