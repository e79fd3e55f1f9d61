"""Next year's plan drafted from this year's: what stays is carried, what must be decided anew is left empty."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.organisasi import Pejabat
from pipeline.naskah.angka import dibulatkan
from pipeline.plan.lampiran_draf import LembarLain, pendapatan, tindak_lanjut
from pipeline.plan.skema import SKEMA

Isi = str | int | Decimal | date | None
"""What a cell of the draft holds; None is truly empty."""
ASAL, DIUKUR, USULAN = "asal", "yang_diukur", "usulan_renstra"
"""Columns that only help whoever fills in the draft; reading passes over them (``skema.toml``, konteks)."""
_DIKOSONGKAN: Mapping[str, tuple[str, ...]] = {
    "anggaran": ("pagu", "pagu_perubahan"),
    "rencana_aksi": ("target_tw1", "target_tw2", "target_tw3", "target_tw4"),
}
"""Sheet → columns whose figures belong to one year alone."""
_PK = ("target", "target_tw1", "target_tw2", "target_tw3", "target_tw4")


_DISEBUT = 10
"""A sentence names so many codes."""


@dataclass(frozen=True, slots=True)
class BarisDraf:
    """One row of a drafted sheet by column, and which of its cells wait to be filled in."""

    isi: Mapping[str, Isi]
    diisi: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LembarDraf:
    """One drafted sheet; ``kolom`` are those of the contract, then those that only help."""

    nama: str
    kolom: tuple[str, ...]
    baris: tuple[BarisDraf, ...]


@dataclass(frozen=True)
class RencanaDraf:
    """A whole drafted plan.

    ``perhatian`` are sentences about what could not be carried or needs a look; ``lain`` are sheets that are carried
    as they stood, and the open follow-up.
    """

    instansi: str
    tahun: int
    lembar: tuple[LembarDraf, ...]
    lain: tuple[LembarLain, ...] = ()
    perhatian: tuple[str, ...] = ()


def draft(
    bacaan: Bacaan, analisis: Analisis, lain: Sequence[LembarLain] = (), tertinggal: Iterable[str] = ()
) -> RencanaDraf:
    """The plan of the year after ``bacaan``, which holds that whole year and whose figures are ``analisis``.

    ``tertinggal`` are sentences about what the files hold and nobody could carry.
    """
    tahun, rencana = bacaan.rencana.tahun + 1, bacaan.rencana
    perhatian = list(tertinggal)
    khusus: Mapping[str, Callable[[], Iterable[BarisDraf]]] = {
        "unit_kerja": lambda: _units(bacaan, perhatian),
        "pejabat": lambda: _serving(bacaan, perhatian),
        "target": lambda: _targets(bacaan, tahun, perhatian),
        "riwayat": lambda: _history(bacaan, analisis.indikator, perhatian),
    }
    lembar = []
    for nama, skema in ((nama, skema) for nama, skema in SKEMA.items() if not skema.opsional):
        rows = khusus[nama]() if nama in khusus else (_carried(nama, row) for row in getattr(rencana, nama))
        kolom = (*(k.nama for k in skema.kolom), *_helping(nama))
        lembar.append(
            LembarDraf(nama, kolom, tuple(_told(nama, row, rencana.indikator_menurut_kode) for row in rows))
        )
    terbuka = tindak_lanjut(bacaan)
    return RencanaDraf(
        bacaan.instansi.nama, tahun, tuple(lembar), (*lain, *pendapatan(rencana), terbuka), tuple(perhatian)
    )


def _helping(nama: str) -> tuple[str, ...]:
    return tuple(kolom for kolom in (USULAN, DIUKUR, ASAL) if kolom.replace("_", " ") in SKEMA[nama].konteks)


def _told(nama: str, row: BarisDraf, indikator: Mapping[str, Indikator]) -> BarisDraf:
    """The row with the words of the indikator its kode names."""
    satu = indikator.get(str(row.isi.get("indikator", "")))
    if DIUKUR not in _helping(nama) or satu is None:
        return row
    return BarisDraf({**row.isi, DIUKUR: f"{satu.uraian} ({satu.satuan})" if satu.satuan else satu.uraian}, row.diisi)


def _carried(nama: str, row: Any) -> BarisDraf:
    """One row as it stands, without the figures of the year that ends."""
    kosong = _DIKOSONGKAN.get(nama, ())
    diisi = frozenset(kosong) - {"pagu_perubahan"}
    isi = {k.nama: None if k.nama in kosong else written(_field(row, k.nama)) for k in SKEMA[nama].kolom}
    return BarisDraf({**isi, ASAL: str(row.tempat)}, diisi)


def _field(row: Any, kolom: str) -> object:
    if kolom.startswith("target_tw"):
        return row.triwulan[int(kolom[-1]) - 1] if len(row.triwulan) >= int(kolom[-1]) else None
    return getattr(row, kolom)


def written(value: object) -> Isi:
    """A field of the plan as a cell says it: plain numbers as numbers, everything else in its own words."""
    if isinstance(value, Nilai):
        return figure(value)
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if isinstance(value, (int, date)) else str(value or "") or None


def figure(value: Nilai) -> Isi:
    """A value as documents print it: a number, a quotient rounded to two places, what was written, or its state."""
    if value.terisi and value.bentuk is Bentuk.ANGKA and value.angka is not None:
        return dibulatkan(value.angka)
    if value.tanpa_angka:
        return value.teks or value.keadaan.sebutan
    return value.teks or None


def _serving(bacaan: Bacaan, perhatian: list[str]) -> Iterator[BarisDraf]:
    for pejabat in bacaan.rencana.pejabat:
        if _left(pejabat, bacaan):
            perhatian.append(f"{pejabat.nama} ({pejabat.jabatan_lengkap}) tidak dibawa: sudah selesai menjabat.")
        else:
            yield _carried("pejabat", pejabat)


def _left(pejabat: Pejabat, bacaan: Bacaan) -> bool:
    return pejabat.selesai is not None and pejabat.selesai < bacaan.hari_ini


def _units(bacaan: Bacaan, perhatian: list[str]) -> Iterator[BarisDraf]:
    """Every unit; one whose head no longer serves waits for another."""
    berhenti, menjabat = ({p.nip for p in bacaan.rencana.pejabat if _left(p, bacaan) is ya} for ya in (True, False))
    for unit in bacaan.rencana.unit_kerja:
        row = _carried("unit_kerja", unit)
        if unit.pejabat in berhenti - menjabat:
            perhatian.append(f"{unit.nama}: pejabatnya sudah selesai menjabat; isi NIP penggantinya.")
            row = BarisDraf({**row.isi, "pejabat": None}, frozenset({"pejabat"}))
        yield row


def _targets(bacaan: Bacaan, tahun: int, perhatian: list[str]) -> Iterator[BarisDraf]:
    """Of the new PK every indikator of this year's, its target only proposed; then the Renstra as it stands."""
    rencana = bacaan.rencana
    tanpa = []
    for indikator in rencana.indikator:
        renstra = rencana.target_dokumen(indikator.kode, "renstra", tahun)
        if rencana.target_pk(indikator.kode) is None and renstra is None:
            continue
        isi: dict[str, Isi] = {"indikator": indikator.kode, "tahun": tahun, "dokumen": "pk"}
        if renstra is not None and renstra.target.disebut:
            isi |= {USULAN: figure(renstra.target), ASAL: f"usulan dari {renstra.target.tempat}"}
        else:
            tanpa.append(indikator.kode)
        yield BarisDraf(isi, frozenset(_PK))
    yield from (_carried("target", t) for t in rencana.target if t.dokumen == "renstra")
    if tanpa:
        perhatian.append(f"Renstra tidak memuat target {tahun} untuk {_named(tanpa)}; tidak ada yang diusulkan.")
    if bacaan.instansi.renstra and bacaan.instansi.renstra_untuk(tahun) is None:
        perhatian.append(f"instansi.toml tidak menyebut Renstra untuk {tahun}: tambahkan [[renstra]] yang baru.")


def _named(kode: Sequence[str]) -> str:
    """Some codes by their names, the rest by their number."""
    lain = len(kode) - _DISEBUT
    return ", ".join(kode[:_DISEBUT]) + (f" dan {lain} indikator lain" if lain > 0 else "")


def _history(bacaan: Bacaan, hasil: Iterable[HasilIndikator], perhatian: list[str]) -> Iterator[BarisDraf]:
    """The earlier years as they stand, then this year as its Laporan Kinerja prints it; never part of a year."""
    tahun = bacaan.rencana.tahun
    yield from (_carried("riwayat", row) for row in bacaan.rencana.riwayat)
    ada = {row.indikator for row in bacaan.rencana.riwayat if row.tahun == tahun}
    belum = []
    for satu in hasil:
        if satu.indikator.kode in ada:
            continue
        selesai = (satu.realisasi.terisi and 4 not in satu.belum) or satu.realisasi.keadaan is Keadaan.TIDAK_BERLAKU
        if not selesai:
            belum.append(satu.indikator.kode)
            continue
        catatan = f" ({satu.catatan})" if satu.catatan else ""
        yield BarisDraf(
            {
                "indikator": satu.indikator.kode,
                "tahun": tahun,
                "target": figure(satu.target),
                "realisasi": figure(satu.realisasi),
                "sumber": f"Pengukuran kinerja Tahun {tahun}{catatan}",
                ASAL: "; ".join(map(str, satu.jejak)),
            }
        )
    if belum:
        perhatian.append(
            f"Angka akhir {tahun} belum ada untuk {_named(belum)}: tidak ditulis di riwayat. Jalankan perintah "
            "ini lagi setelah Triwulan IV lengkap, atau isi sendiri."
        )
