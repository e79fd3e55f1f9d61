"""A sheet as typed rows: the header is looked for, columns are matched, every odd cell becomes a finding."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tempat import Tempat, column_letters
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kepala import Kepala, find_header
from pipeline.sheet.kolom import ANGKA, Kolom, Skema
from pipeline.sheet.lembar import Lembar, Mentah, Tanda
from pipeline.sheet.sel import Isi, as_text, read_cell

_ORDINAL = re.compile(r"\(?\d{1,2}\)?\.?")

_TOTAL = re.compile(
    r"(?:sub ?|grand )?(?:jumlah|total)(?: (?:total|keseluruhan|seluruhnya|anggaran|belanja|pagu|realisasi))*\s*:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of a table by column name; a cell left empty is an empty text, a missing value or None."""

    nomor: int
    lembar: Lembar
    letak: Mapping[str, int]
    isi: Mapping[str, Isi]

    def teks(self, nama: str) -> str:
        """The text, code, NIP or choice of a column, empty when there is none."""
        value = self.isi.get(nama)
        return value if isinstance(value, str) else ""

    def nilai(self, nama: str) -> Nilai:
        """The value of a number column, ``kosong`` with its place when there is none."""
        value = self.isi.get(nama)
        return value if isinstance(value, Nilai) else Nilai.kosong(self.tempat(nama))

    def bulat(self, nama: str) -> int | None:
        """The whole number of a column."""
        value = self.isi.get(nama)
        return value if isinstance(value, int) else None

    def tanggal(self, nama: str) -> date | None:
        """The date of a column."""
        value = self.isi.get(nama)
        return value if isinstance(value, date) else None

    def tempat(self, nama: str = "") -> Tempat:
        """The place of one cell, or of the row's key when no column (or an absent one) is named."""
        return self.lembar.tempat(self.nomor, self.letak.get(nama, next(iter(self.letak.values()), 1)))


@dataclass(frozen=True, slots=True)
class Tabel:
    """The rows that have a key, in the order of the sheet, and what reading them found."""

    baris: tuple[Baris, ...] = ()
    temuan: tuple[Temuan, ...] = ()


def read_table(lembar: Lembar, skema: Skema) -> Tabel:
    """The typed rows of a sheet; rows without their key are reported and left out, none goes silently."""
    findings: list[Temuan] = []
    kepala = find_header(lembar, skema, findings)
    if kepala is None:
        return Tabel((), tuple(findings))
    rows = tuple(_rows(lembar, skema, kepala, findings))
    if lembar.baris_sembunyi or lembar.kolom_sembunyi:
        findings.extend(_hidden(lembar, kepala, rows))
    return Tabel(rows, tuple(findings))


def _hidden(lembar: Lembar, kepala: Kepala, rows: Sequence[Baris]) -> Iterator[Temuan]:
    """What is hidden and was read all the same."""
    nomor = [str(baris.nomor) for baris in rows if baris.nomor in lembar.baris_sembunyi]
    huruf = [
        letters
        for number, letters, kolom in kepala.kolom
        if number in lembar.kolom_sembunyi and any(kolom.nama in baris.isi for baris in rows)
    ]
    for sebutan, bagian in (("baris", nomor), ("kolom", huruf)):
        if bagian:
            yield temuan("BCA-45", lembar.tempat(), f"{sebutan} {', '.join(bagian)}")


def _rows(lembar: Lembar, skema: Skema, kepala: Kepala, findings: list[Temuan]) -> Iterator[Baris]:
    kunci = skema.kolom[0].nama
    marked = lembar.baris_bertanda
    unnamed: set[int] = set()
    for nomor, cells in enumerate(lembar.baris[kepala.nomor :], kepala.nomor + 1):
        filled = [
            number
            for number, raw in enumerate(cells, 1)
            if raw != "" and not (isinstance(raw, str) and raw.isspace())
        ]
        if not filled and nomor not in marked:
            continue
        if nomor == kepala.nomor + 1 and _is_numbering(cells, filled):
            findings.append(temuan("BCA-18", lembar.tempat(nomor, filled[0]), baris=nomor))
            continue
        if filled and _TOTAL.fullmatch(judul := as_text(cells[filled[0] - 1])):
            findings.append(temuan("BCA-43", lembar.tempat(nomor, filled[0]), judul, baris=nomor))
            continue
        unnamed.update(number for number in filled if number not in kepala.bernama)
        odd: list[Temuan] = []
        baris = _row(lembar, nomor, cells, kepala, odd)
        if baris.teks(kunci):
            findings.extend((*odd, *_empty_cells(baris, skema, {satu.tempat for satu in odd})))
            yield baris
        elif at_key := [satu for satu in odd if satu.tempat == baris.tempat()]:
            findings.extend(at_key)
        elif filled:
            findings.append(_without_key(baris, kunci, [as_text(cells[n - 1]) for n in filled]))
    for number in sorted(unnamed):
        nama = f"{column_letters(number)} (tanpa judul)"
        findings.append(temuan("BCA-14", lembar.tempat(kepala.nomor, number), nama, mirip=""))


def _row(lembar: Lembar, nomor: int, cells: Sequence[Mentah], kepala: Kepala, findings: list[Temuan]) -> Baris:
    isi: dict[str, Isi] = {}
    width, berkas, nama, marks = len(cells), lembar.berkas, lembar.nama, lembar.tanda
    for number, letters, kolom in kepala.kolom:
        raw = cells[number - 1] if number <= width else ""
        tanda = marks.get((nomor, number)) if marks else None
        if raw == "" and tanda is None:
            continue
        if tanda and tanda[0] is Tanda.GABUNGAN:
            raw, finding = _merged(lembar, nomor, number, kolom, tanda[1])
            findings.extend(finding)
            tanda = None
        value, fault = read_cell(raw, kolom, Tempat(berkas, nama, f"{letters}{nomor}"), tanda)
        isi[kolom.nama] = value
        if fault is not None:
            findings.append(fault)
    return Baris(nomor, lembar, kepala.letak, isi)


def _merged(lembar: Lembar, row: int, number: int, kolom: Kolom, first: str) -> tuple[Mentah, tuple[Temuan, ...]]:
    """The raw value of a cell covered by a merge: the first cell's for words, nothing for numbers."""
    top = int(first.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    cells = lembar.baris[top - 1] if top <= len(lembar.baris) else ()
    raw = cells[number - 1] if number <= len(cells) else ""
    if kolom.jenis not in ANGKA or raw == "":
        return raw, ()
    return "", (temuan("BCA-38", lembar.tempat(row, number), first, kolom=kolom.nama),)


def _is_numbering(cells: Sequence[Mentah], filled: Sequence[int]) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3)."""
    texts = [as_text(cells[number - 1]) for number in filled]
    numbers = [int(text.strip("().")) for text in texts if _ORDINAL.fullmatch(text)]
    return len(texts) > 1 and numbers == list(range(1, len(texts) + 1))


def _without_key(baris: Baris, kunci: str, texts: Sequence[str]) -> Temuan:
    if len(texts) == 1:
        return temuan("BCA-19", baris.tempat(), texts[0], kolom=kunci, baris=baris.nomor)
    akibat = ", sehingga baris ini tidak dapat dipakai"
    nilai = " | ".join(texts)[:200]
    return temuan("BCA-16", baris.tempat(kunci), nilai, kolom=kunci, baris=baris.nomor, akibat=akibat)


def _empty_cells(baris: Baris, skema: Skema, faulty: AbstractSet[Tempat]) -> Iterator[Temuan]:
    """The cells that must be filled and say nothing, apart from those that already have a finding."""
    for kolom in skema.kolom:
        if kolom.kosong and kolom.nama in baris.letak:
            value = baris.isi.get(kolom.nama)
            blank = isinstance(value, Nilai) and value.keadaan is Keadaan.KOSONG and not value.teks
            if (blank or value is None or value == "") and (tempat := baris.tempat(kolom.nama)) not in faulty:
                yield temuan(kolom.kosong, tempat, kolom=kolom.nama, baris=baris.nomor, akibat="")
