"""One row that several rounds of a unit hold: which figures count, and what became of the others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import combinations
from typing import Any

from pipeline.domain.ejaan import seragam
from pipeline.domain.formulir import IsianAksi, IsianAnggaran, IsianKinerja, IsianRekap
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tempat import Tempat

DUA_ANGKA = "dua kiriman berbeda"
"""What a cell without a certain figure says when it has no words of its own."""

_BAGIAN = ("pembilang", "penyebut")

Baris = IsianKinerja | IsianAksi | IsianAnggaran


class Akibat(StrEnum):
    """What laying rounds over one another did to one row."""

    SENGKETA = "sengketa"
    """Two rounds differ in a figure and nothing tells which is later: no figure."""
    DIGANTI = "diganti"
    """A later round's figure took the place of an earlier one."""
    DIPERTAHANKAN = "dipertahankan"
    """A figure stands because the other round left its cell blank."""
    URAIAN_DIPERTAHANKAN = "uraian dipertahankan"
    """The same for words."""
    URAIAN_BERBEDA = "uraian berbeda"
    """Words differ and nothing tells which are later; those of the last one listed are used."""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell of one round; ``isi`` is a Nilai, or the words of a text column."""

    kolom: str
    isi: Nilai | str
    tempat: Tempat


@dataclass(frozen=True, slots=True)
class Beda:
    """One row of one sheet that two rounds fill differently: the cells that gave way (or all), those that stand."""

    akibat: Akibat
    lembar: str
    kode: str
    lama: tuple[Sel, ...]
    baru: tuple[Sel, ...] = ()


@dataclass(frozen=True)
class BarisPutaran:
    """One row in the rounds that hold it: (number of the round, row), earliest first.

    ``kemudian`` says of two numbers whether the first is certainly the later round.
    """

    lembar: str
    kode: str
    rows: Sequence[tuple[int, Baris]]
    kemudian: Callable[[int, int], bool]

    def disatukan(self, beda: list[Beda]) -> list[tuple[int, Baris]]:
        """The rows that change: the latest one put together, or all of them without a figure."""
        berisi = [satu for satu in self.rows if berangka(satu[1])]
        puncak = self._puncak(berisi)
        nomor, teratas = self.rows[-1]
        teratas = self._uraian(teratas, beda)
        if any(not _cocok(a, b) for (_, a), (_, b) in combinations(puncak, 2)):
            sengketa = _berselisih([row for _, row in puncak])
            beda.append(self._beda(Akibat.SENGKETA, sengketa))
            kolom = {sel.kolom for sel in sengketa}
            return [(n, _tanpa_angka(teratas if n == nomor else row, kolom)) for n, row in self.rows]
        hasil = _ubah(teratas, figures(puncak[-1][1])) if puncak else teratas
        for _, row in sorted(berisi, key=lambda satu: (satu in puncak, satu[0]), reverse=True):
            hasil = _dilengkapi(hasil, row)
        self._catat_angka(hasil, berisi, beda)
        return [(nomor, hasil)]

    def _puncak(self, rows: Sequence[tuple[int, Baris]]) -> Sequence[tuple[int, Baris]]:
        """The rows that no other is certainly later than; all of them where each has a later one."""
        return [a for a in rows if not any(self.kemudian(b[0], a[0]) for b in rows)] or rows

    def _catat_angka(self, hasil: Baris, berisi: Sequence[tuple[int, Baris]], beda: list[Beda]) -> None:
        """What the figures in force took the place of, and which stand although another round is blank there."""
        jadi = figures(hasil)
        asal = {n.tempat: nomor for nomor, row in berisi for n in figures(row).values() if n.disebut}
        for _, row in berisi:
            kalah = [kolom for kolom, n in figures(row).items() if n.disebut and not sama(n, jadi[kolom])]
            if kalah:
                menang = [kolom for kolom in kalah if jadi[kolom].disebut] or [
                    k for k, n in jadi.items() if n.disebut
                ]
                beda.append(self._beda(Akibat.DIGANTI, _sel(row, kalah), _sel(hasil, menang)))
        for nomor, row in self.rows:
            kosong = [
                kolom
                for kolom, n in figures(row).items()
                if jadi[kolom].disebut and not n.disebut and not self.kemudian(asal[jadi[kolom].tempat], nomor)
                and _boleh(row, hasil, kolom)
            ]  # fmt: skip
            if kosong:
                beda.append(self._beda(Akibat.DIPERTAHANKAN, _sel(hasil, kosong), _sel(row, kosong)))

    def _uraian(self, teratas: Baris, beda: list[Beda]) -> Baris:
        """The latest row with its blank words filled from the rounds before."""
        hasil, akhir = teratas, self.rows[-1][0]
        for kolom in _teks(teratas):
            lain = [(n, row) for n, row in reversed(self.rows[:-1]) if getattr(row, kolom).strip()]
            if not getattr(teratas, kolom).strip():
                if lain:
                    hasil = _dengan_uraian(hasil, lain[0][1], kolom)
                    beda.append(
                        self._beda(Akibat.URAIAN_DIPERTAHANKAN, _sel(lain[0][1], [kolom]), _sel(teratas, [kolom]))
                    )
                continue
            for n, row in lain:
                if not self.kemudian(akhir, n) and seragam(getattr(row, kolom)) != seragam(getattr(teratas, kolom)):
                    beda.append(self._beda(Akibat.URAIAN_BERBEDA, _sel(row, [kolom]), _sel(teratas, [kolom])))
        return hasil

    def _beda(self, akibat: Akibat, lama: tuple[Sel, ...], baru: tuple[Sel, ...] = ()) -> Beda:
        return Beda(akibat, self.lembar, self.kode, lama, baru)


def kode(row: Baris | IsianRekap) -> str:
    """What a row is about: the first column of its sheet."""
    return str(getattr(row, fields(row)[0].name))


def letak(row: Baris) -> tuple[Tempat, ...]:
    """The cells of one row: its figures and its words."""
    return (row.tempat, *(n.tempat for n in figures(row).values()), *(_tempat(row, kolom) for kolom in _teks(row)))


def berangka(row: Baris) -> bool:
    """Whether anything is written in the cells of a row that hold figures."""
    return any(n.disebut for n in figures(row).values())


def sama(satu: Nilai, dua: Nilai) -> bool:
    """Whether two cells say the same, wherever they stand and however they are spelt."""
    return _makna(satu) == _makna(dua)


def _makna(nilai: Nilai) -> Nilai:
    teks = "" if nilai.angka is not None or nilai.predikat else seragam(nilai.teks)
    return replace(nilai, tempat=Tempat(), teks=teks)


def figures(row: Baris | IsianRekap) -> dict[str, Nilai]:
    """The cells of a row that hold figures, by their columns."""
    return {f.name: n for f in fields(row) if isinstance(n := getattr(row, f.name), Nilai)}


def _teks(row: Baris) -> list[str]:
    return [f.name for f in fields(row)[1:] if isinstance(getattr(row, f.name), str)]


def _tempat(row: Baris, kolom: str) -> Tempat:
    return row.di(kolom) if isinstance(row, IsianKinerja) else row.tempat


def _sel(row: Baris, kolom: Iterable[str]) -> tuple[Sel, ...]:
    angka = figures(row)
    return tuple(
        Sel(k, angka[k], angka[k].tempat) if k in angka else Sel(k, getattr(row, k), _tempat(row, k)) for k in kolom
    )


def _cocok(satu: Baris, dua: Baris) -> bool:
    """Whether two rows can both hold: no cell filled differently, not a value here and its parts there."""
    a, b = figures(satu), figures(dua)
    if any(a[k].disebut and b[k].disebut and not sama(a[k], b[k]) for k in a):
        return False
    return {_cara(a), _cara(b)} != {"realisasi", "bagian"}


def _cara(angka: dict[str, Nilai]) -> str:
    """How a row gives its value: as ``realisasi``, by its ``bagian``, or both or neither."""
    bagian = any(angka[k].disebut for k in _BAGIAN if k in angka)
    return "" if angka["realisasi"].disebut == bagian else "bagian" if bagian else "realisasi"


def _berselisih(rows: Sequence[Baris]) -> tuple[Sel, ...]:
    """The filled cells in which the rows differ, row by row; where none does, all that are filled."""
    kolom = [
        k
        for k in figures(rows[0])
        if any(
            a.disebut and b.disebut and not sama(a, b) for a, b in combinations([figures(row)[k] for row in rows], 2)
        )
    ] or list(figures(rows[0]))
    return tuple(sel for row in rows for sel in _sel(row, [k for k in kolom if figures(row)[k].disebut]))


def _boleh(hasil: Baris, dari: Baris, kolom: str) -> bool:
    """Whether a blank cell may be filled from another round without putting two statements together.

    An earlier realisasi does not stand beside newer parts of it, nor earlier parts beside a newer realisasi.
    """
    a, b = figures(hasil), figures(dari)
    bagian = [k for k in _BAGIAN if k in a and a[k].disebut]
    if kolom == "realisasi":
        return all(sama(a[k], b[k]) for k in bagian)
    if kolom in _BAGIAN:
        return bool(bagian) or not a["realisasi"].disebut or sama(a["realisasi"], b["realisasi"])
    return True


def _dilengkapi(hasil: Baris, dari: Baris) -> Baris:
    """The row with its blank figures filled from another round."""
    a, b = figures(hasil), figures(dari)
    isi = {k: b[k] for k in a if not a[k].disebut and b[k].disebut and _boleh(hasil, dari, k)}
    return _ubah(hasil, isi) if isi else hasil


def _dengan_uraian(hasil: Baris, dari: Baris, kolom: str) -> Baris:
    isi: dict[str, object] = {kolom: getattr(dari, kolom)}
    if isinstance(hasil, IsianKinerja):
        isi["letak"] = tuple((k, _tempat(dari, k) if k == kolom else tempat) for k, tempat in hasil.letak)
    return _ubah(hasil, isi)


def _tanpa_angka(row: Baris, sengketa: AbstractSet[str]) -> Baris:
    """The row without a figure: every cell keeps what was written in it and says why it does not count.

    Money and work done are two figures: of a budget line only the one in dispute goes.
    """

    def tanpa(nilai: Nilai) -> Nilai:
        tertulis = nilai.teks or ("" if nilai.angka is None else f"{nilai.angka:f}")
        teks = f"{tertulis} ({DUA_ANGKA})" if tertulis else DUA_ANGKA
        return Nilai(Keadaan.KOSONG, teks, tempat=nilai.tempat)

    terpisah = isinstance(row, IsianAnggaran)
    angka = {k: n for k, n in figures(row).items() if k in sengketa or not terpisah}
    return _ubah(row, {k: tanpa(n) for k, n in angka.items() if n.disebut or k == "realisasi"})


def _ubah(row: Any, isi: Mapping[str, object]) -> Baris:
    changed: Baris = replace(row, **isi)
    return changed
