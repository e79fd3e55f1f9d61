"""The round that counts: what one unit delivered for one quarter in several rounds, laid over one another.

Order is ``tanggal``, then ``versi`` (contract, section 1, Rounds); a file's name never decides. A later row replaces
an earlier one, a cell left blank replaces nothing, and a row whose order nobody can tell has no figure until somebody
says which one holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pipeline.domain.baris_putaran import Akibat, Baris, BarisPutaran, Beda, Sel, kode, letak
from pipeline.domain.formulir import Formulir, Jawaban, newest_first
from pipeline.domain.tempat import Tempat

_LEMBAR = ("kinerja", "rencana_aksi", "anggaran")


@dataclass(frozen=True, slots=True)
class Urutan:
    """What may order rounds: dates from the quarter's last day to today. ``kemudian`` is the order itself."""

    akhir: date = date.min
    hari_ini: date = date.max

    def tanggal(self, form: Formulir) -> date | None:
        """The date of a round if it can be right, else None."""
        return form.tanggal if form.tanggal and self.akhir <= form.tanggal <= self.hari_ini else None

    def kemudian(self, satu: Formulir, dua: Formulir) -> bool:
        """Whether ``satu`` is certainly the later round."""
        a, b = self.tanggal(satu), self.tanggal(dua)
        if a and b and a != b:
            return a > b
        return bool(satu.nomor_versi and dua.nomor_versi) and satu.nomor_versi > dua.nomor_versi

    def berurut(self, forms: Iterable[Formulir]) -> list[Formulir]:
        """The rounds of one unit, earliest first, each with its ``peringkat``; equal ones by what is in them."""
        semua = list(forms)
        kalah = [sum(self.kemudian(form, lain) for lain in semua) for form in semua]
        kunci = sorted(
            zip(kalah, semua, strict=True),
            key=lambda satu: (satu[0], self.tanggal(satu[1]) or date.min, satu[1].nomor_versi, satu[1].sidik),
        )
        return [replace(form, peringkat=nomor) for nomor, (_, form) in enumerate(kunci, 1 - len(kunci))]


def berlaku(putaran: Iterable[Formulir], urutan: Urutan) -> tuple[tuple[Formulir, ...], tuple[Beda, ...]]:
    """The rounds of one unit in their order, and what became of the rows that several of them hold.

    The latest round that holds a row carries the one that counts: its own cells, a blank one filled from the rounds
    before. In a row whose order is not certain no round keeps a figure. Places stay those of the cells.
    """
    forms = urutan.berurut(putaran)
    beda: list[Beda] = []
    for lembar in _LEMBAR:
        forms = _selembar(forms, lembar, urutan, beda)
    return tuple(_kuesioner(forms, urutan, beda)), tuple(beda)


def sel_berlaku(forms: Iterable[Formulir]) -> frozenset[Tempat]:
    """The cells that count among ordered rounds of one unit, a row's blank ones with it."""
    found: dict[tuple[str, str], tuple[Tempat, ...]] = {}
    for form in newest_first(forms):
        for lembar, row in baris_form(form):
            found.setdefault((lembar, kode(row)), letak(row))
        if form.kuesioner:
            found.setdefault(("kuesioner", ""), tuple(satu.tempat for satu in form.kuesioner))
    return frozenset(tempat for satu in found.values() for tempat in satu)


def baris_form(form: Formulir) -> tuple[tuple[str, Baris], ...]:
    """The rows of one form with the sheet they stand in."""
    return tuple((lembar, row) for lembar in _LEMBAR for row in getattr(form, lembar))


def _selembar(forms: list[Formulir], lembar: str, urutan: Urutan, beda: list[Beda]) -> list[Formulir]:
    milik: dict[str, list[tuple[int, Baris]]] = {}
    for nomor, form in enumerate(forms):
        for row in getattr(form, lembar):
            milik.setdefault(kode(row), []).append((nomor, row))
    ganti: dict[tuple[int, str], Baris] = {}
    for nama, rows in milik.items():
        if len(rows) > 1:
            baris = BarisPutaran(lembar, nama, rows, lambda a, b: urutan.kemudian(forms[a], forms[b]))
            ganti |= {(nomor, nama): row for nomor, row in baris.disatukan(beda)}
    return [
        _dengan_baris(form, lembar, tuple(ganti.get((nomor, kode(row)), row) for row in getattr(form, lembar)))
        for nomor, form in enumerate(forms)
    ]


def _dengan_baris(form: Any, lembar: str, rows: tuple[Baris, ...]) -> Formulir:
    changed: Formulir = replace(form, **{lembar: rows})
    return changed


def _kuesioner(forms: list[Formulir], urutan: Urutan, beda: list[Beda]) -> list[Formulir]:
    """The answers of a survey go together: those of the latest round that has any, none where the order is open."""
    berisi = [form for form in forms if form.kuesioner]
    if len(berisi) < 2:
        return forms
    puncak = [a for a in berisi if not any(urutan.kemudian(b, a) for b in berisi)] or berisi
    if len({_jawaban(form.kuesioner) for form in puncak}) > 1:
        sel = tuple(_responden(form.kuesioner) for form in puncak)
        beda.append(Beda(Akibat.SENGKETA, "kuesioner", "kuesioner", sel))
        return [replace(form, kuesioner=()) for form in forms]
    pakai = puncak[-1].kuesioner
    for form in berisi:
        if _jawaban(form.kuesioner) != _jawaban(pakai):
            lama, baru = _responden(form.kuesioner), _responden(pakai)
            beda.append(Beda(Akibat.DIGANTI, "kuesioner", "kuesioner", (lama,), (baru,)))
    return [replace(form, kuesioner=pakai) if form is berisi[-1] else form for form in forms]


def _jawaban(kuesioner: Sequence[Jawaban]) -> tuple[tuple[str, tuple[int | None, ...]], ...]:
    return tuple((satu.responden, satu.unsur) for satu in kuesioner)


def _responden(kuesioner: Sequence[Jawaban]) -> Sel:
    return Sel("kuesioner", f"{len(kuesioner)} responden", kuesioner[0].tempat)
