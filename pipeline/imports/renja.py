"""The evaluation of the Renja (Formulir E.81): per line what each quarter reached (K) and spent (Rp)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.keuangan import leluhur
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import ROMAN
from pipeline.errors import ImportFileError
from pipeline.imports.cocok import Anggaran, parted
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan
from pipeline.regulation.katalog import pesan
from pipeline.sheet.kolom import Jenis, Kolom, key
from pipeline.sheet.lembar import Lembar, Mentah
from pipeline.sheet.sel import as_text, read_cell
from pipeline.sheet.tata_letak import LembarDikenal

_UANG = Kolom("realisasi", Jenis.UANG)
_BAWAH = 4
"""Rows below the heading that may still belong to it."""
_NOMOR = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")


@dataclass(frozen=True, slots=True)
class _Letak:
    """Where the quarters stand: quarter → (column of K, column of Rp), and the last row of the heading."""

    kolom: Mapping[int, tuple[int, int]]
    akhir: int


def evaluated(kenal: LembarDikenal, acuan: AcuanImpor) -> tuple[tuple[BarisImpor, ...], tuple[tuple[str, ...], ...]]:
    """One row per line and quarter asked for, and what each line reached as the file writes it.

    A line that has others of the file below it tells their sum: it is compared, never added.

    Raises:
        ImportFileError: the columns K and Rp of the quarters cannot be found.
    """
    letak = _quarters(kenal)
    anggaran = Anggaran(acuan.rencana.anggaran)
    lines = list(_lines(kenal, letak, anggaran))
    atas = {induk for _, kode, *_ in lines for induk in leluhur(kode)} if lines else set()
    found: list[BarisImpor] = []
    kinerja: list[tuple[str, ...]] = []
    for nomor, kode, nama, indikator in lines:
        cells = kenal.lembar.baris[nomor - 1]
        kinerja.append((nama, indikator, *(as_text(_at(cells, k)) for k, _ in letak.kolom.values())))
        for tw in acuan.periode.triwulan_dilaporkan:
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
    """The columns K and Rp of the four quarters, below the heading that reaches over them."""
    awal, rows = kenal.letak["triwulan"], kenal.lembar.baris
    kolom: dict[int, tuple[int, int]] = {}
    for nomor in range(kenal.baris, min(kenal.baris + _BAWAH, len(rows)) + 1):
        cells = rows[nomor - 1]
        for n in range(awal, len(cells)):
            if (key(cells[n - 1]), key(cells[n])) == ("k", "rp") and len(kolom) < len(ROMAN) - 1:
                kolom[len(kolom) + 1] = (n, n + 1)
        if len(kolom) == len(ROMAN) - 1:
            return _Letak(kolom, nomor)
        kolom = {}
    raise ImportFileError(
        "Formulir evaluasi Renja ini tidak memuat kolom K dan Rp untuk keempat triwulan di bawah “Realisasi Kinerja "
        "Pada Triwulan”. Tulis K dan Rp di bawah I, II, III, dan IV, lalu ulangi."
    )


def _at(cells: Sequence[Mentah], kolom: int) -> Mentah:
    return cells[kolom - 1] if 0 < kolom <= len(cells) else ""
