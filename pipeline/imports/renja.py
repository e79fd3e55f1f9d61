"""The evaluation of the Renja (Formulir E.81): per line what each quarter reached (K) and spent (Rp)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.keuangan import leluhur
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import ROMAN
from pipeline.errors import ImportFileError
from pipeline.imports.cocok import Anggaran, parted
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan
from pipeline.regulation.katalog import pesan
from pipeline.sheet.kolom import Jenis, Kolom
from pipeline.sheet.lembar import Lembar, Mentah
from pipeline.sheet.sel import as_text, read_cell
from pipeline.sheet.tata_letak import LembarDikenal

_UANG = Kolom("realisasi", Jenis.UANG)
_BAWAH = 4
"""Rows below the heading that may still belong to it."""
_NOMOR = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")
_KE = r"(III|II|IV|I|[1-4])"
_HURUF = re.compile(rf"(?:{_KE.replace('(', '(?:')}\s+)?(K|Rp)\b\.?.*", re.IGNORECASE)
_TRIWULAN = re.compile(
    rf"(?:.*\b(?:triwulan|tribulan|tw)\s*|(?:K|Rp)\.?\s+)?{_KE}(?:\s+(?:K|Rp)\.?)?\s*(?:\(\d{{1,2}}\))?",
    re.IGNORECASE,
)
_ANGKA = {teks: n for n, romawi in enumerate(ROMAN) if n for teks in (romawi, str(n))}


@dataclass(frozen=True, slots=True)
class _Letak:
    """Where the quarters stand: quarter → (column of K, column of Rp), and the last row of the heading."""

    kolom: Mapping[int, tuple[int, int]]
    akhir: int


def evaluated(
    kenal: LembarDikenal, acuan: AcuanImpor, catat: Callable[[str], None]
) -> tuple[tuple[BarisImpor, ...], tuple[tuple[str, ...], ...]]:
    """One row per line and quarter asked for, and what each line reached as the file writes it.

    A line that has others of the file below it tells their sum: it is compared, never added.

    Raises:
        ImportFileError: the columns K and Rp of the quarters asked for cannot be found.
    """
    letak = _quarters(kenal)
    diminta = _asked_for(letak, acuan, catat)
    anggaran = Anggaran(acuan.rencana.anggaran)
    lines = list(_lines(kenal, letak, anggaran))
    atas = {induk for _, kode, *_ in lines for induk in leluhur(kode)} if lines else set()
    semua = [letak.kolom.get(tw, (0, 0)) for tw in range(1, len(ROMAN))]
    found: list[BarisImpor] = []
    kinerja: list[tuple[str, ...]] = []
    for nomor, kode, nama, indikator in lines:
        cells = kenal.lembar.baris[nomor - 1]
        kinerja.append((nama, indikator, *(as_text(_at(cells, k)) for k, _ in semua)))
        for tw in diminta:
            satu = _amount(kenal.lembar, nomor, letak.kolom[tw][1])
            if satu is None:
                continue
            nilai, sebab = satu
            putusan = Perlakuan.DITINGGAL if sebab else Perlakuan.JUMLAH if kode in atas else Perlakuan.DIAMBIL
            if not sebab and not kode:
                putusan, sebab = (
                    Perlakuan.DITINGGAL,
                    f"“{nama}” tidak ada di lembar anggaran{anggaran.terdekat('', nama)}",
                )
            tempat = kenal.lembar.tempat(nomor, letak.kolom[tw][1])
            found.append(BarisImpor(tempat, putusan, kode, nama, nilai, tw, sebab))
    return tuple(found), tuple(kinerja)


def _asked_for(letak: _Letak, acuan: AcuanImpor, catat: Callable[[str], None]) -> list[int]:
    """The quarters asked for that the file has; those of a year that it lacks are told."""
    ada = " dan ".join(f"Triwulan {ROMAN[tw]}" for tw in letak.kolom)
    diminta = [tw for tw in acuan.periode.triwulan_dilaporkan if tw in letak.kolom]
    if not diminta:
        raise ImportFileError(
            f"Formulir evaluasi Renja ini hanya memuat {ada}, bukan {acuan.periode.sebutan}. Sebut triwulan itu "
            "dengan --period, atau ambil formulir yang lengkap."
        )
    if len(diminta) < len(acuan.periode.triwulan_dilaporkan):
        catat(f"Formulir ini hanya memuat {ada}; triwulan lain tidak diambil.")
    return diminta


def _lines(kenal: LembarDikenal, letak: _Letak, anggaran: Anggaran) -> Iterator[tuple[int, str, str, str]]:
    """Row, kode of the plan (empty where it has none), name and indikator of every line."""
    di_nama, di_kode, di_indikator = (kenal.letak.get(k, 0) for k in ("nama", "kode", "indikator"))
    for nomor, cells in enumerate(kenal.lembar.baris[letak.akhir :], letak.akhir + 1):
        teks, kode = as_text(_at(cells, di_nama)), as_text(_at(cells, di_kode))
        if not teks or _NOMOR.fullmatch(teks):
            continue
        di_depan, nama = parted(teks)
        kode = di_depan or kode
        found = anggaran.kode(kode) if kode else ""
        yield nomor, found or anggaran.bernama(nama), nama, as_text(_at(cells, di_indikator))


def _amount(lembar: Lembar, nomor: int, kolom: int) -> tuple[Decimal | None, str] | None:
    """The rupiah of one cell and why it cannot be read; None for an empty one."""
    raw = _at(lembar.baris[nomor - 1], kolom)
    value, finding = read_cell(raw, _UANG, lembar.tempat(nomor, kolom), lembar.tanda.get((nomor, kolom)))
    angka = value.angka if isinstance(value, Nilai) else None
    if angka is None and finding is None:
        return None
    return angka, pesan(finding) if angka is None and finding else ""


def _quarters(kenal: LembarDikenal) -> _Letak:
    """The columns K and Rp of each quarter the file has, below the heading that reaches over them or names it alone.

    A pair belongs to the quarter that the nearest heading above it names; four pairs below one that names none are
    the four quarters.
    """
    awal, rows = kenal.letak["triwulan"], kenal.lembar.baris
    for nomor in range(kenal.baris, min(kenal.baris + _BAWAH, len(rows)) + 1):
        pasangan = {n: _above(rows[kenal.baris - 1 : nomor], n, awal) for n in _pairs(rows[nomor - 1], awal)}
        kolom: dict[int, tuple[int, int]] = {}
        for n, teks in pasangan.items():
            if tw := _quarter(teks):
                kolom.setdefault(tw, (n, n + 1))
        tanpa = [n for n, teks in pasangan.items() if teks == kenal.judul[awal]]
        if not kolom and len(tanpa) == len(_ANGKA) // 2:
            kolom = {tw: (n, n + 1) for tw, n in enumerate(tanpa, start=1)}
        if kolom:
            return _Letak(dict(sorted(kolom.items())), nomor)
    raise ImportFileError(
        "Formulir evaluasi Renja ini tidak memuat kolom K dan Rp yang jelas triwulannya di bawah “Realisasi Kinerja "
        "Pada Triwulan”. Tulis K dan Rp di bawah I, II, III, atau IV, lalu ulangi."
    )


def _pairs(cells: Sequence[Mentah], awal: int) -> list[int]:
    """The columns of K with a column of Rp beside it in one row; either may carry its quarter: ``K TW I``."""
    match = {n: _HURUF.fullmatch(_heading(cells, n)) for n in range(awal, len(cells) + 1)}
    huruf = {n: satu[1].casefold() for n, satu in match.items() if satu}
    return [n for n, satu in huruf.items() if satu == "k" and huruf.get(n + 1) == "rp"]


def _above(rows: Sequence[Sequence[Mentah]], kolom: int, awal: int) -> str:
    """The heading a pair stands under: the nearest to its left, the lowest of those; K and Rp alone are none."""
    for n in range(kolom, awal - 1, -1):
        for cells in reversed(rows):
            teks = _heading(cells, n)
            if teks and (_quarter(teks) or not _HURUF.fullmatch(teks)):
                return teks
    return ""


def _heading(cells: Sequence[Mentah], kolom: int) -> str:
    return " ".join(as_text(_at(cells, kolom)).split())


def _quarter(teks: str) -> int:
    """The quarter a heading names: ``II``, ``Triwulan 2``, ``Realisasi Kinerja Pada Triwulan II (8)``; 0 for none."""
    match = _TRIWULAN.fullmatch(teks)
    return _ANGKA[match[1].upper()] if match else 0


def _at(cells: Sequence[Mentah], kolom: int) -> Mentah:
    return cells[kolom - 1] if 0 < kolom <= len(cells) else ""
