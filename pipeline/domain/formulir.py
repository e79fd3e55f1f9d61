"""What a unit kerja sent back, sheet by sheet."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat

LAMA = "lama"
"""The folder for rounds that were replaced: kept in the ceklist, never counted."""
_Baris = TypeVar("_Baris")
_ANGKA = re.compile(r"[0-9]+")


def disisihkan(berkas: str) -> bool:
    """Whether a file lies in a folder ``lama``, so that it is kept and not counted."""
    return any(part.strip().casefold() == LAMA for part in berkas.split("/")[:-1])


@dataclass(frozen=True, slots=True)
class IsianKinerja:
    """One indikator of a returned form: this quarter's value and what the unit says about it."""

    indikator: str
    realisasi: Nilai
    pembilang: Nilai
    penyebut: Nilai
    bukti_dukung: str = ""
    faktor_pendukung: str = ""
    faktor_penghambat: str = ""
    upaya: str = ""
    tindak_lanjut: str = ""
    penanggung_jawab: str = ""
    batas_waktu: str = ""
    keterangan: str = ""
    tempat: Tempat = TANPA_TEMPAT
    letak: tuple[tuple[str, Tempat], ...] = ()
    """The cells of its text columns: (column, place)."""
    disunting: tuple[tuple[str, str], ...] = ()
    """The text columns a reviewer changed: (column, who and when)."""

    def di(self, kolom: str) -> Tempat:
        """The cell of one text column, else the place of the row."""
        return dict(self.letak).get(kolom, self.tempat)


@dataclass(frozen=True, slots=True)
class IsianAksi:
    """One rencana aksi of a returned form."""

    rencana_aksi: str
    realisasi: Nilai
    bukti_dukung: str = ""
    keterangan: str = ""
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class IsianAnggaran:
    """One budget line of a returned form or of ``lra.csv``: this quarter's spending in rupiah.

    ``realisasi_fisik`` is how much of the year's work was done at the quarter's end, in percent; the LRA has none.
    """

    kode: str
    realisasi: Nilai
    realisasi_fisik: Nilai = field(default_factory=Nilai.kosong)
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One respondent of the Survei Kepuasan Masyarakat: nine answers 1–4, None where unanswered."""

    responden: str
    unsur: tuple[int | None, ...]
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Formulir:
    """One returned form as it was received; ``sidik`` is the sha256 of its bytes."""

    berkas: str
    sidik: str
    unit_kerja: str
    tahun: int
    triwulan: int
    versi: str = ""
    id_formulir: str = ""
    sidik_rencana: str = ""
    disusun_oleh: str = ""
    tanggal: date | None = None
    kinerja: tuple[IsianKinerja, ...] = ()
    rencana_aksi: tuple[IsianAksi, ...] = ()
    anggaran: tuple[IsianAnggaran, ...] = ()
    kuesioner: tuple[Jawaban, ...] = ()
    peringkat: int = 0
    """Where the round stands among those of its unit: the latest 0, the one before −1 (``domain.putaran``)."""
    kedudukan: str = ""
    """What became of the round beside others of its unit; empty for the only one."""
    tak_terbaca: frozenset[str] = frozenset()
    """Sheets whose heading could not be used: their finding stands there, and no row of theirs is missed."""

    @property
    def nomor_versi(self) -> tuple[int, ...]:
        """The version as numbers, so that 10 follows 9 and “versi 2” is 2 and “2.0”; empty where there is none."""
        nomor = [int(angka) for angka in _ANGKA.findall(self.versi)]
        while len(nomor) > 1 and not nomor[-1]:
            nomor.pop()
        return tuple(nomor)

    @property
    def urutan(self) -> tuple[int, date, tuple[int, ...]]:
        """What orders two rounds of one unit; never the file's name."""
        return (self.peringkat, self.tanggal or date.min, self.nomor_versi)


@dataclass(frozen=True, slots=True)
class IsianRekap:
    """One figure the PD itself reported elsewhere (``rekap_pd.csv``)."""

    indikator: str
    realisasi: Nilai
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class IsianUnit:
    """The rows in force of one unit in one quarter, by kode; ``berkas`` is its newest file.

    A mended form that holds only some rows replaces only those; older rows stay. ``tak_terbaca`` are the sheets of
    the newest file whose rows nobody can tell: none of them is missing.
    """

    unit_kerja: str
    triwulan: int
    berkas: str
    kinerja: dict[str, IsianKinerja]
    rencana_aksi: dict[str, IsianAksi]
    anggaran: dict[str, IsianAnggaran]
    kuesioner: tuple[Jawaban, ...] = ()
    """The answers of the newest form that has any."""
    tak_terbaca: frozenset[str] = frozenset()

    @classmethod
    def dari(cls, triwulan: int, forms: Sequence[Formulir]) -> "IsianUnit":
        """What stands in the rounds of one unit, given newest first."""
        return cls(
            forms[0].unit_kerja,
            triwulan,
            forms[0].berkas,
            _pertama((row.indikator, row) for form in forms for row in form.kinerja),
            _pertama((row.rencana_aksi, row) for form in forms for row in form.rencana_aksi),
            _pertama((row.kode, row) for form in forms for row in form.anggaran),
            next((form.kuesioner for form in forms if form.kuesioner), ()),
            forms[0].tak_terbaca,
        )

    def letak(self, lembar: str, kode: str) -> Tempat:
        """The cell of the realisasi of one row; the sheet of the newest file where the row is not there."""
        baris = getattr(self, lembar).get(kode)
        return baris.realisasi.tempat if baris else Tempat(self.berkas, lembar)


@dataclass(frozen=True)
class Penerimaan:
    """Everything that came in for one quarter, with the rows in force found once.

    ``formulir`` holds every round, those of one unit in their order and ready to be counted: the latest round that
    holds a row has the row that counts (``domain.putaran``). ``lama`` are rounds the office itself put aside.
    """

    triwulan: int
    formulir: tuple[Formulir, ...] = ()
    rekap_pd: tuple[IsianRekap, ...] = ()
    lra: tuple[IsianAnggaran, ...] = ()
    lama: tuple[Formulir, ...] = ()
    lra_terbaca: bool = True
    """False where the LRA came but its heading cannot be used: a finding says so, and no line is missed for it."""

    @cached_property
    def terbaru(self) -> tuple[Formulir, ...]:
        """The forms with the latest round of each unit first."""
        return tuple(newest_first(self.formulir))

    @cached_property
    def isian_unit(self) -> dict[str, IsianUnit]:
        """What each unit that sent anything says, by its kode in alphabetical order."""
        milik: dict[str, list[Formulir]] = {}
        for form in self.terbaru:
            milik.setdefault(form.unit_kerja, []).append(form)
        return {unit: IsianUnit.dari(self.triwulan, milik[unit]) for unit in sorted(milik)}

    @cached_property
    def kinerja(self) -> dict[str, dict[str, IsianKinerja]]:
        """By indikator and unit the row in force."""
        rows: dict[str, dict[str, IsianKinerja]] = {}
        for unit, isian in self.isian_unit.items():
            for kode, baris in isian.kinerja.items():
                rows.setdefault(kode, {})[unit] = baris
        return rows

    @cached_property
    def aksi(self) -> dict[str, IsianAksi]:
        """By rencana aksi the newest row that has a figure, else the newest row."""
        rows: dict[str, IsianAksi] = {}
        for form in self.terbaru:
            for isian in form.rencana_aksi:
                known = rows.setdefault(isian.rencana_aksi, isian)
                if not known.realisasi.terisi and isian.realisasi.terisi:
                    rows[isian.rencana_aksi] = isian
        return rows


def _pertama(berkode: Iterable[tuple[str, _Baris]]) -> dict[str, _Baris]:
    """The first row of each kode."""
    found: dict[str, _Baris] = {}
    for kode, baris in berkode:
        found.setdefault(kode, baris)
    return found


def newest_first(formulir: Iterable[Formulir]) -> list[Formulir]:
    """Forms with the latest round of each unit first."""
    return sorted(formulir, key=lambda form: form.urutan, reverse=True)
