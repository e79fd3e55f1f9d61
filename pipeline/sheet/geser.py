"""Figures that stand where they cannot be trusted: under a heading nobody can tell, or in a row a cell too long."""

import re
from collections.abc import Sequence

from pipeline.domain.nilai import TIDAK_DIBACA, Keadaan, Nilai
from pipeline.domain.tempat import Tempat, address
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kepala import Kepala
from pipeline.sheet.kolom import ANGKA, Jenis, key
from pipeline.sheet.lembar import Lembar, Mentah
from pipeline.sheet.sel import as_text

_DIGITS = re.compile(r"\s*\d+(?:\.\d+)?\s*")
_KATA = frozenset({"ket", "keterangan", "catatan", "sumber", "bukti", "satuan"})
"""Columns of words a sheet need not declare."""


def blind(lembar: Lembar, kepala: Kepala, nomor: int) -> dict[str, str | Nilai]:
    """The cells of one row whose heading cannot be used."""
    return {nama: _unread(lembar, address(nomor, number)) for nama, number in kepala.buta.items()}


def is_shifted(lembar: Lembar, kepala: Kepala, cells: Sequence[Mentah], filled: Sequence[int]) -> bool:
    """Whether a separator too many has pushed cells of a CSV row under the wrong heading.

    More filled cells than headings, or as many empty ones too many at the end as there are figures that look cut at
    their decimal comma. ``filled`` are the numbers of the filled cells.
    """
    lebar = _width(kepala)
    if filled[-1] > lebar:
        return True
    lebih = len(cells) - len(lembar.baris[kepala.nomor - 1])
    if lebih <= 0:
        return False
    angka = {number for number, _, kolom in kepala.kolom if kolom.jenis in ANGKA}
    potong = sum(
        n in angka and str(cells[n - 1]).strip().isdigit() and str(cells[n]).strip().isdigit()
        for n in range(1, min(len(cells), lebar))
    )
    return lebih <= potong


def is_cut(lembar: Lembar, kepala: Kepala, cells: Sequence[Mentah]) -> bool:
    """Whether a figure of a CSV row divided by commas may be cut at its own: bare digits stand where words belong.

    ``93,5`` under realisasi and keterangan is 93 with the words “5”, or 93,5 with none.
    """
    if not (lembar.csv and lembar.pemisah == ","):
        return False
    angka = {n for n, _, kolom in kepala.kolom if kolom.jenis in {Jenis.DESIMAL, Jenis.UANG}}
    kata = {n for n, _, kolom in kepala.kolom if kolom.jenis not in ANGKA | {Jenis.KODE, Jenis.NIP}}
    judul = enumerate(lembar.baris[kepala.nomor - 1], 1)
    kata |= {n for n, raw in judul if key(raw) in _KATA and n not in angka}
    for n in angka:
        end = n
        while end < len(cells) and _DIGITS.fullmatch(str(cells[end])) and (end + 1 in kata or end + 1 in angka):
            end += 1
            if end in kata and _DIGITS.fullmatch(str(cells[n - 1])):
                return True
    return False


def cut(lembar: Lembar, kepala: Kepala, nomor: int, filled: Sequence[int], cells: Sequence[Mentah]) -> Temuan:
    """BCA-54 at the first column of figures of the row."""
    sel = min(number for number, _, kolom in kepala.kolom if kolom.jenis in ANGKA)
    nilai = ",".join(as_text(cells[n - 1]) for n in filled)[:200]
    return temuan("BCA-54", lembar.tempat(nomor, sel), nilai, baris=nomor)


def shifted(lembar: Lembar, kepala: Kepala, nomor: int, cells: Sequence[Mentah]) -> dict[str, str | Nilai]:
    """What a row that is too long still says: its key before the first figure, and that no figure of it is used."""
    isi = blind(lembar, kepala, nomor)
    isi |= {
        k.nama: _unread(lembar, f"{x}{nomor}") for _, x, k in kepala.kolom if k.jenis in {Jenis.DESIMAL, Jenis.UANG}
    }
    number, _, kunci = kepala.kolom[0]
    if number <= len(cells) and number < min((n for n, _, k in kepala.kolom if k.jenis in ANGKA), default=number + 1):
        isi[kunci.nama] = as_text(cells[number - 1])
    return isi


def too_many(lembar: Lembar, kepala: Kepala, nomor: int, filled: Sequence[int], cells: Sequence[Mentah]) -> Temuan:
    """BCA-53 at the first column of figures of the row."""
    lebar = _width(kepala)
    sel = min((number for number, _, kolom in kepala.kolom if kolom.jenis in ANGKA), default=filled[0])
    celah = {"isian": str(max(filled[-1], lebar + 1)), "kepala": str(lebar), "baris": str(nomor)}
    nilai = " | ".join(as_text(cells[n - 1]) for n in filled)[:200]
    return temuan("BCA-53", lembar.tempat(nomor, sel), nilai, **celah)


def _width(kepala: Kepala) -> int:
    return max(kepala.bernama, default=0)


def _unread(lembar: Lembar, sel: str) -> Nilai:
    """A figure that somebody wrote and nobody may take from there: missing, and reported already."""
    return Nilai(Keadaan.KOSONG, TIDAK_DIBACA, tempat=Tempat(lembar.berkas, lembar.nama, sel))
