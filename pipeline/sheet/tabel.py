"""A sheet as typed rows: the header is looked for, columns are matched, every odd cell becomes a finding."""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tempat import Tempat, column_letters, halves
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.geser import blind, cut, is_cut, is_shifted, shifted, too_many
from pipeline.sheet.kepala import Kepala, find_header
from pipeline.sheet.kolom import ANGKA, Jenis, Kolom, Skema
from pipeline.sheet.lembar import Lembar, Mentah, Tanda, at
from pipeline.sheet.penutup import closing_rows
from pipeline.sheet.sel import Isi, as_text, read_cell

_ORDINAL = re.compile(r"\(?(\d{1,2})\)?\.?(?:\s*[=:]\s*[\d\s()+*/:.,%xX×÷–-]+)?\)?")
"""The number of a column, with how it is reckoned from others: ``(5)``, ``7=6/5``, ``(7 = 6/5 x 100%)``."""
_TOTAL = re.compile(
    r"(?:sub ?|grand )?(?:jumlah|total)(?: (?:total|keseluruhan|seluruhnya|anggaran|belanja|pagu|realisasi))*\s*:?|"
    r"(?:rata\s?-\s?rata|rerata (?=[a-z]))(?: ?(?:capaian|kinerja|realisasi|total|iku|indikator))*\s*(?:\(%\))?\s*:?",
    re.IGNORECASE,
)
_TOTAL_UANG = re.compile(r"(?:sub|grand)?[\s-]*(?:jumlah|total)\b.*", re.IGNORECASE)
"""In a sheet of money a total may name what it adds up: ``Jumlah Program Penunjang``; no budget line is called so."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """The rows that have a key, in the order of the sheet, and what reading them found.

    ``jumlah`` are the typed totals between and below them: never among the rows, their figures with their cells kept
    for whoever compares them with the sum.
    """

    baris: tuple[BarisTabel, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    jumlah: tuple[BarisTabel, ...] = ()
    terbaca: bool = True
    """Whether the heading told where the rows stand; otherwise there are none, and a finding says why."""


def read_table(lembar: Lembar, skema: Skema) -> Tabel:
    """The typed rows of a sheet; rows without their key are reported and left out, none goes silently.

    ``skema`` is made for the period (``Skema.untuk``) where its columns belong to one. A sheet that lacks a column it
    cannot do without is told once: its rows have no findings of their own, and where the key or the only figures are
    missing there are no rows.
    """
    findings: list[Temuan] = []
    kepala = find_header(lembar, skema, findings)
    if kepala is None:
        return Tabel((), tuple(findings), terbaca=False)
    reader = _Pembaca(lembar, skema, kepala)
    rows = tuple(reader.rows())
    if kepala.terpakai and not kepala.buta:
        findings.extend(reader.temuan)
    if _useless(skema, kepala):
        return Tabel((), tuple(findings), terbaca=False)
    if lembar.baris_sembunyi or lembar.kolom_sembunyi:
        findings.extend(_hidden(lembar, kepala, rows))
    return Tabel(rows, tuple(findings), tuple(reader.jumlah))


def _useless(skema: Skema, kepala: Kepala) -> bool:
    """Whether rows would say nothing: no key, or no figures in a sheet that is there for them."""
    hilang = skema.wajib - kepala.letak.keys()
    return skema.kolom[0].nama in hilang or any(skema.menurut_nama[nama].ukuran for nama in hilang)


def _hidden(lembar: Lembar, kepala: Kepala, rows: Sequence[BarisTabel]) -> Iterator[Temuan]:
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


class _Pembaca:
    """The rows below one header, typed; what is odd about them, and the typed totals among them."""

    def __init__(self, lembar: Lembar, skema: Skema, kepala: Kepala) -> None:
        self.lembar, self.skema, self.kepala = lembar, skema, kepala
        self.kunci = skema.kolom[0].nama
        self.total = _TOTAL_UANG if any(kolom.jenis is Jenis.UANG for kolom in skema.kolom) else _TOTAL
        self.temuan: list[Temuan] = []
        self.jumlah: list[BarisTabel] = []
        self.angka = [n for n, _, kolom in kepala.kolom if kolom.jenis in ANGKA]
        self.penutup = frozenset[int]()
        if skema.kolom[0].jenis is Jenis.KODE and self.kunci in kepala.letak:
            self.penutup = closing_rows(lembar, kepala.nomor + 1, kepala.letak[self.kunci], self.angka)

    def rows(self) -> Iterator[BarisTabel]:
        """The rows that have a key, in their order."""
        lembar, kepala = self.lembar, self.kepala
        awal = kepala.nomor + 1
        marked = lembar.baris_bertanda
        unnamed: set[int] = set()
        for nomor, cells in enumerate(lembar.baris[awal - 1 :], awal):
            filled = [
                number
                for number, raw in enumerate(cells, 1)
                if raw != "" and not (isinstance(raw, str) and not as_text(raw))
            ]
            if (not filled and nomor not in marked) or nomor in self.penutup:
                continue
            if nomor == awal and _is_numbering(cells, filled, len(kepala.bernama), self._key(nomor + 1)):
                self.temuan.append(temuan("BCA-18", lembar.tempat(nomor, filled[0]), baris=nomor))
                continue
            lebih = lembar.csv and bool(filled) and is_shifted(lembar, kepala, cells, filled)
            potong = bool(filled) and not lebih and is_cut(lembar, kepala, cells)
            if not lebih:
                unnamed.update(number for number in filled if number not in kepala.bernama)
            if baris := self._row(nomor, cells, filled, too_many if lebih else cut if potong else None):
                yield baris
        for number in sorted(unnamed):
            nama = f"{column_letters(number)} (tanpa judul)"
            self.temuan.append(temuan("BCA-14", lembar.tempat(kepala.nomor, number), nama, mirip=""))

    def _key(self, nomor: int) -> str:
        """What a row of the sheet says in the column of the key; empty where it has none."""
        cells = self.lembar.baris[nomor - 1] if nomor <= len(self.lembar.baris) else ()
        return as_text(at(cells, self.kepala.letak.get(self.kunci, 0)))

    def _row(
        self, nomor: int, cells: Sequence[Mentah], filled: Sequence[int], geser: Callable[..., Temuan] | None
    ) -> BarisTabel | None:
        """One row of data, None for a total or a row that has no key; ``geser`` tells why its cells have moved."""
        odd: list[Temuan] = []
        if geser:
            odd.append(geser(self.lembar, self.kepala, nomor, filled, cells))
            baris = BarisTabel(nomor, self.lembar, self.kepala.letak, shifted(self.lembar, self.kepala, nomor, cells))
        else:
            baris = _row(self.lembar, nomor, cells, self.kepala, odd)
        if filled and self.total.fullmatch(judul := as_text(cells[filled[0] - 1])):
            self.temuan.append(temuan("BCA-43", self.lembar.tempat(nomor, filled[0]), judul, baris=nomor))
            self.jumlah.append(baris)
        elif baris.teks(self.kunci):
            self.temuan.extend(odd)
            if not geser:
                self.temuan.extend(_empty_cells(baris, self.skema, {satu.tempat for satu in odd}))
            return baris
        elif at_key := [satu for satu in odd if satu.tempat == baris.tempat() or geser]:
            self.temuan.extend(at_key)
        elif filled:
            self.temuan.append(_without_key(baris, self.kunci, [(n, as_text(cells[n - 1])) for n in filled]))
        return None


def _row(lembar: Lembar, nomor: int, cells: Sequence[Mentah], kepala: Kepala, findings: list[Temuan]) -> BarisTabel:
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
    isi.update(blind(lembar, kepala, nomor))
    return BarisTabel(nomor, lembar, kepala.letak, isi)


def _merged(lembar: Lembar, row: int, number: int, kolom: Kolom, first: str) -> tuple[Mentah, tuple[Temuan, ...]]:
    """The raw value of a cell covered by a merge: the first cell's for words, nothing for numbers."""
    top = int(halves(first)[1])
    cells = lembar.baris[top - 1] if top <= len(lembar.baris) else ()
    raw = at(cells, number)
    if kolom.jenis not in ANGKA or raw == "":
        return raw, ()
    return "", (temuan("BCA-38", lembar.tempat(row, number), first, kolom=kolom.nama),)


def _is_numbering(cells: Sequence[Mentah], filled: Sequence[int], lebar: int, kunci_sesudah: str) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3).

    It numbers most of the ``lebar`` that have a heading; a row “1, 2” of many columns is the first respondent's.
    Bare digits are data as well where the row below goes on with the kode 2.
    """
    if 2 * len(filled) <= lebar:
        return False
    texts = [as_text(cells[number - 1]) for number in filled]
    if kunci_sesudah == "2" and all(text.isdecimal() for text in texts):
        return False
    numbers = [int(match[1]) for text in texts if (match := _ORDINAL.fullmatch(text))]
    return len(texts) > 1 and numbers == list(range(1, len(texts) + 1))


def _without_key(baris: BarisTabel, kunci: str, texts: Sequence[tuple[int, str]]) -> Temuan:
    if len(texts) == 1:
        kolom, nilai = texts[0]
        return temuan("BCA-19", baris.lembar.tempat(baris.nomor, kolom), nilai, kolom=kunci, baris=baris.nomor)
    akibat = ", sehingga baris ini tidak dapat dipakai"
    nilai = " | ".join(text for _, text in texts)[:200]
    return temuan("BCA-16", baris.tempat(kunci), nilai, kolom=kunci, baris=baris.nomor, akibat=akibat)


def _empty_cells(baris: BarisTabel, skema: Skema, faulty: AbstractSet[Tempat]) -> Iterator[Temuan]:
    """The cells that must be filled and say nothing, apart from those that already have a finding."""
    if skema.cukup and baris.isi.get(skema.cukup[0]) == skema.cukup[1]:
        return
    for kolom in skema.kolom:
        if kolom.kosong and kolom.nama in baris.letak:
            value = baris.isi.get(kolom.nama)
            blank = isinstance(value, Nilai) and value.keadaan is Keadaan.KOSONG and not value.teks
            if (blank or value is None or value == "") and (tempat := baris.tempat(kolom.nama)) not in faulty:
                yield temuan(kolom.kosong, tempat, kolom=kolom.nama, baris=baris.nomor, akibat="")
