"""Every text an office wrote, with its place: form columns, narasi files, descriptions in the plan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.check.sebutan import potong, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.ejaan import seragam
from pipeline.domain.formulir import IsianKinerja
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import word_list

KOLOM = ("faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut", "keterangan")
"""The columns of a form that hold sentences."""
_RENCANA = ("definisi_operasional", "formulasi", "alasan")
_KALIMAT = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\"(])|\n+")


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One text: what it says, where it stands, in words (``asal``), and who mends it."""

    isi: str
    asal: str
    tempat: Tempat
    unit_kerja: str = ""

    def kalimat(self) -> list[str]:
        """Its sentences, a line of a list counting as one."""
        return kalimat(self.isi)

    def temuan(self, kode: str, kalimat: str, nilai: str = "", **celah: object) -> Temuan:
        """A finding about one of its sentences, quoted shortly; the value is the quotation unless told."""
        petikan = potong(kalimat)
        return temuan(kode, self.tempat, nilai or petikan, self.unit_kerja, asal=self.asal, petikan=petikan, **celah)


def kalimat(isi: str) -> list[str]:
    """The sentences of a text, a line of a list counting as one."""
    return [k.strip() for k in _KALIMAT.split(isi) if k.strip()]


def ditanya(bacaan: Bacaan, analisis: Analisis) -> Iterator[tuple[HasilIndikator, Sumbangan]]:
    """Every filled row the period asks words about: of its own quarter, or of all four for the year."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            if bacaan.periode.triwulan in (0, s.triwulan) and s.nilai.terisi:
                yield hasil, s


def isian_uraian(baris: IsianKinerja) -> Iterator[tuple[str, str]]:
    """The filled sentence columns of one row: column, text."""
    for kolom in KOLOM:
        if teks := getattr(baris, kolom).strip():
            yield kolom, teks


def asal(kolom: str, kode: str, nomor: int) -> str:
    """Where a text of a form stands, in words: ``Faktor pendukung I1 pada Triwulan III``."""
    return f"{kolom.replace('_', ' ').capitalize()} {kode} pada {triwulan(nomor)}"


def teks_formulir(bacaan: Bacaan) -> Iterator[Tulisan]:
    """What the units wrote in the quarter asked about, or in all four for the year."""
    for satu in bacaan.isian_dilaporkan:
        for kode, baris in satu.kinerja.items():
            for kolom, isi in isian_uraian(baris):
                yield Tulisan(isi, asal(kolom, kode, satu.triwulan), baris.di(kolom), satu.unit_kerja)


def teks_narasi(bacaan: Bacaan) -> Iterator[Tulisan]:
    """The paragraphs of the narasi files; the place names the line a paragraph begins on."""
    for nama in sorted(bacaan.narasi):
        nomor = 1
        for paragraf in re.split(r"(\n\s*\n)", bacaan.narasi[nama]):
            if paragraf.strip():
                yield Tulisan(paragraf.strip(), f"Narasi {nama}", bacaan.tempat_narasi(nama, nomor))
            nomor += paragraf.count("\n")


def teks_rencana(bacaan: Bacaan) -> Iterator[Tulisan]:
    """What the plan says about its indikator."""
    for baris in bacaan.rencana.indikator:
        for kolom in _RENCANA:
            if isi := getattr(baris, kolom).strip():
                yield Tulisan(isi, f"{kolom.replace('_', ' ').capitalize()} {baris.kode}", baris.tempat)


def semua_teks(bacaan: Bacaan) -> Iterator[Tulisan]:
    """Forms, narasi and plan, in this order."""
    yield from teks_formulir(bacaan)
    yield from teks_narasi(bacaan)
    yield from teks_rencana(bacaan)


def memuat(kalimat: str, daftar: str) -> bool:
    """Whether a sentence has a word or phrase of one list of ``kewajaran.toml``."""
    kecil = seragam(kalimat)
    return any(kata in kecil for kata in word_list(daftar))
