"""Which line of the plan a foreign row belongs to, and which of its rows are this office's at all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.domain.ejaan import seragam
from pipeline.domain.keuangan import MataAnggaran, leluhur
from pipeline.errors import ImportFileError
from pipeline.imports.baca import BarisAsing
from pipeline.imports.hasil import AcuanImpor
from pipeline.sheet.kolom import key, nearest

_KODE_PD = ("kode_skpd", "kode_unit", "kode_sub_unit", "kode_sub_skpd")
_NAMA_PD = ("nama_skpd", "nama_unit", "nama_sub_unit", "nama_sub_skpd")
_URUSAN = ("X", "XX")
_KODE = re.compile(r"\s*((?:[0-9X]+\.)+[0-9]+)\s+(.*)", re.DOTALL)
_CONTOH = 4
"""Names of other offices a sentence gives."""


@dataclass(frozen=True)
class Anggaran:
    """The budget lines of the plan, found by kode or by name."""

    mata: Sequence[MataAnggaran]

    def kode(self, kode: str) -> str:
        """The kode as the plan writes it, the given one where it lies below a line or the plan has none; else empty.

        Zeros before a digit say nothing: 7.01.01.2.01.06 is 7.01.01.2.01.0006; X.XX stands for whatever urusan.
        """
        if not self.mata or seragam(kode) in self._ada:
            return self._ada.get(seragam(kode), kode)
        polos = _bare(kode)
        sama = self._polos.get(polos, [])
        if polos[:2] == _URUSAN:
            sama = [satu for satu in self.kode_semua if _bare(satu)[2:] == polos[2:]]
        if len(sama) == 1:
            return sama[0]
        return kode if any(seragam(atas) in self._ada for atas in leluhur(kode)) else ""

    def bernama(self, nama: str) -> str:
        """The kode of the one line of this name, the lowest level first; empty where none or several have it."""
        sama = self._nama.get(key(nama), ())
        terbawah = [satu.kode for satu in sama if satu.tingkat == "sub_kegiatan"] or [satu.kode for satu in sama]
        return terbawah[0] if len(terbawah) == 1 else ""

    def terdekat(self, kode: str, nama: str) -> str:
        """The end of a sentence that names the nearest line, by its name, else by its kode; empty when none is."""
        dekat = nearest(nama, [satu.uraian for satu in self.mata]) if nama else ""
        mata = next((satu for satu in self.mata if dekat and satu.uraian == dekat), None)
        if mata is None and kode:
            terdekat = nearest(kode, self.kode_semua)
            mata = next((satu for satu in self.mata if satu.kode == terdekat), None)
        return f"; yang terdekat {mata.kode} ({mata.uraian})" if mata else ""

    @cached_property
    def kode_semua(self) -> tuple[str, ...]:
        """Every kode of the plan."""
        return tuple(satu.kode for satu in self.mata)

    @cached_property
    def _ada(self) -> dict[str, str]:
        return {seragam(kode): kode for kode in self.kode_semua}

    @cached_property
    def _polos(self) -> dict[tuple[str, ...], list[str]]:
        found: dict[tuple[str, ...], list[str]] = {}
        for kode in self.kode_semua:
            found.setdefault(_bare(kode), []).append(kode)
        return found

    @cached_property
    def _nama(self) -> dict[str, list[MataAnggaran]]:
        found: dict[str, list[MataAnggaran]] = {}
        for satu in self.mata:
            found.setdefault(key(satu.uraian), []).append(satu)
        return found


def parted(teks: str) -> tuple[str, str]:
    """The kode an application writes before a name, empty where there is none, and the name alone."""
    match = _KODE.fullmatch(teks)
    return (match[1], match[2]) if match else ("", teks)


def _bare(kode: str) -> tuple[str, ...]:
    return tuple(bagian.strip().lstrip("0") for bagian in kode.split("."))


def rows_of_others(rows: Iterable[BarisAsing], acuan: AcuanImpor) -> frozenset[int]:
    """The rows of other perangkat daerah, by their place in the sequence.

    By the kode of the settings where rows have one, else by the office's name; a file of one office alone, where
    neither tells, is this office's.

    Raises:
        ImportFileError: the file holds others alone, or several, and the settings do not tell which is ours.
    """
    semua = [(n, _offices(satu)) for n, satu in enumerate(rows) if not satu.total]
    disebut = {kode: nama for _, milik in semua for kode, nama in milik.items()}
    menurut_kode = bool(acuan.kode) and any(kode != nama for kode, nama in disebut.items())
    if menurut_kode:
        kita = {kode for kode in disebut if key(kode) == key(acuan.kode)}
    else:
        kita = {kode for kode, nama in disebut.items() if key(nama) == key(acuan.nama)}
    induk = {next(iter(milik)) for _, milik in semua if milik}
    if not kita and (menurut_kode or len(induk) > 1):
        ada = ", ".join(" ".join(dict.fromkeys(satu)).strip() for satu in list(disebut.items())[:_CONTOH])
        raise ImportFileError(
            f"Berkas ini memuat {ada}{' dan lain-lain' if len(disebut) > _CONTOH else ''}; mana yang milik "
            f"“{acuan.nama}” belum dapat ditentukan. Isi kode di bagian [instansi] pada instansi.toml dengan kode "
            "SKPD seperti di berkas itu, lalu ulangi."
        )
    return frozenset(n for n, milik in semua if kita and milik and kita.isdisjoint(milik))


def _offices(baris: BarisAsing) -> dict[str, str]:
    """The offices one row names, the highest first: by kode, or by name where there is no kode, the name."""
    found: dict[str, str] = {}
    for kolom_kode, kolom_nama in zip(_KODE_PD, _NAMA_PD, strict=True):
        kode, nama = baris.isi.teks(kolom_kode), baris.isi.teks(kolom_nama)
        if kode or nama:
            found.setdefault(kode or nama, nama)
    return found
