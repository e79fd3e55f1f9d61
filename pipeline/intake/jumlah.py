"""Typed totals of a sheet of money, held against the rows they stand for (ANG-11)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.belanja import Jumlah, Laporan, susun
from pipeline.domain.ejaan import seragam
from pipeline.domain.formulir import IsianAnggaran
from pipeline.domain.keuangan import Pohon
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import petunjuk_selisih, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.sel import as_text

_KATA_JUMLAH = re.compile(r"^(?:sub|grand)?[\s-]*(?:jumlah|total)\b[\s:]*(?:(?:program|(?:sub\s+)?kegiatan)\b\s*)?")
_SUB = re.compile(r"^sub")

Bernomor = tuple[int, IsianAnggaran]
"""A row of the sheet with its number."""


@dataclass(frozen=True, slots=True)
class _Susunan:
    """Rows of one sheet put together as the amounts of their codes are."""

    pohon: Pohon
    jumlah: dict[str, Jumlah]

    @classmethod
    def dari(cls, baris: Sequence[Bernomor]) -> "_Susunan":
        milik: dict[str, Laporan] = {}
        for _, isian in baris:
            milik.setdefault(isian.kode, Laporan(isian))
        pohon = Pohon.dari(milik)
        return cls(pohon, susun(pohon, milik))

    def puncak(self) -> Decimal:
        return self._sum(self.pohon.puncak)

    def ujung(self) -> Decimal:
        return self._sum([kode for kode in self.pohon.induk if not self.pohon.anak[kode]])

    def semua(self) -> Decimal:
        return self._sum(self.pohon.induk)

    def _sum(self, kode: Iterable[str]) -> Decimal:
        return sum((self.jumlah[satu].nilai.angka or Decimal(0) for satu in kode), Decimal(0))


def compare_totals(jumlah: Sequence[BarisTabel], baris: Sequence[Bernomor], rencana: Perencanaan) -> Iterator[Temuan]:
    """One finding per typed total that is no sum of its rows: not of the lines on top, not of those at the tips.

    A total stands for the rows above it, for those since the total before it, or for the line its words name; above
    all rows, for all of them.
    """
    terisi = [(nomor, isian) for nomor, isian in baris if isian.realisasi.angka is not None]
    sebelum = 0
    for satu in jumlah:
        nilai = satu.nilai("realisasi")
        if nilai.terisi and nilai.angka is not None:
            yield from _compare(satu, nilai.angka, _scope(satu, sebelum, satu is jumlah[-1], terisi, rencana))
        sebelum = satu.nomor


def _scope(
    satu: BarisTabel, sebelum: int, terakhir: bool, terisi: Sequence[Bernomor], rencana: Perencanaan
) -> list[Sequence[Bernomor]]:
    """The sets of rows a total may stand for, the likeliest first."""
    atas = [baris for baris in terisi if baris[0] < satu.nomor] or terisi
    bagian = [baris for baris in atas if baris[0] > sebelum] or atas
    judul = seragam(_judul(satu))
    if kode := _disebut(judul, rencana):
        milik = {kode, *rencana.pohon_anggaran.bawah(kode)}
        return [[baris for baris in terisi if baris[1].kode in milik], bagian]
    return [bagian, atas] if _SUB.match(judul) or not terakhir else [atas, bagian]


def _judul(satu: BarisTabel) -> str:
    """What the row calls itself: its first filled cell."""
    return next((teks for sel in satu.lembar.baris[satu.nomor - 1] if (teks := as_text(sel).strip())), "")


def _disebut(judul: str, rencana: Perencanaan) -> str:
    """The budget line a total names by its kode or its uraian: ``Jumlah Program Pelayanan Publik``; else empty."""
    kode = (kata.strip("().:;,") for kata in judul.split())
    if found := next((satu for satu in kode if satu in rencana.anggaran_menurut_kode), ""):
        return found
    sisa = _KATA_JUMLAH.sub("", judul).strip(" :")
    nama = {seragam(mata.uraian): mata.kode for mata in reversed(rencana.anggaran)}
    return next((nama[satu] for satu in (sisa, f"program {sisa}", f"kegiatan {sisa}") if satu in nama), "")


def _compare(satu: BarisTabel, tertulis: Decimal, scope: Sequence[Sequence[Bernomor]]) -> Iterator[Temuan]:
    susunan = [_Susunan.dari(baris) for baris in scope]
    batas = threshold("beda_rupiah") * max(1, len(scope[-1]), len(scope[0]))
    if any(abs(tertulis - jumlah) <= batas for s in susunan for jumlah in (s.puncak(), s.ujung())):
        return
    utama = susunan[0]
    selisih = tertulis - utama.puncak()
    bagian = [(kode, utama.jumlah[kode].nilai.angka or Decimal(0)) for kode in utama.pohon.puncak]
    petunjuk = petunjuk_selisih(selisih, bagian)
    if abs(tertulis - utama.semua()) <= batas:
        petunjuk = " Angka itu menjumlahkan semua baris, sehingga program dan kegiatan terhitung bersama rinciannya."
    yield temuan(
        "ANG-11",
        satu.tempat("realisasi"),
        rupiah(tertulis),
        sumber_angka=f"Lembar {satu.lembar.nama}",
        mata=f"baris “{_judul(satu)}”",
        tertulis=rupiah(tertulis),
        jumlah=rupiah(utama.puncak()),
        selisih=rupiah(abs(selisih)),
        dipakai="barisnya satu per satu, bukan baris jumlah itu",
        petunjuk=petunjuk,
    )
