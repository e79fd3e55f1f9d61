"""Every finding of every case, with its place, its unit and the gaps of its sentence, as golden tables.

A case of ``kasus_*.py`` says which code is found; the table says all of it: read it as the office would walk to the
cells. ``TERIMA=1 pytest tests/check/test_temuan_lengkap.py`` writes the tables anew for a person to read.
"""

import os
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.check.periksa import check
from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import Tempat
from tests.check import kasus_angka, kasus_isian, kasus_kata, kasus_pendukung, kasus_target, kasus_uang

EMAS = Path(__file__).parents[1] / "golden" / "temuan"
KASUS = {berkas.__name__.rpartition("_")[2]: berkas for berkas in (
    kasus_isian, kasus_target, kasus_uang, kasus_angka, kasus_kata, kasus_pendukung)}  # fmt: skip
KUNCI = ("kode", "nip", "indikator", "rencana_aksi", "tingkat", "tahun", "dokumen")
URAIAN = ("bukti_dukung", "faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut", "keterangan")


def berlembar(berkas, lembar, baris):
    """The rows of a sheet, each value with a cell of its own, named by the row's key and the column."""
    return tuple(_baris(Tempat(berkas, lembar, _kunci(satu)), satu) for satu in baris)


def _kunci(baris):
    return "/".join(str(getattr(baris, kunci)) for kunci in KUNCI if hasattr(baris, kunci))


def _baris(tempat, baris):
    isi = {kolom.name: _sel(getattr(baris, kolom.name), tempat, kolom.name) for kolom in fields(baris)}
    if "letak" in isi:
        isi["letak"] = tuple((kolom, _di(tempat, kolom)) for kolom in URAIAN)
    return replace(baris, **{**isi, "tempat": tempat})


def _di(tempat, kolom):
    return replace(tempat, sel=f"{tempat.sel}.{kolom}")


def _sel(isi, tempat, kolom):
    if isinstance(isi, Nilai):
        return replace(isi, tempat=_di(tempat, kolom))
    if isinstance(isi, tuple):
        return tuple(_sel(satu, tempat, f"{kolom}{n}") for n, satu in enumerate(isi, 1))
    return isi


def bertempat(bacaan):
    """The reading as it comes from files: every value, row and text stands at a cell of its own."""
    rencana = {
        kolom.name: berlembar("perencanaan.xlsx", kolom.name, tabel)
        for kolom in fields(bacaan.rencana)
        if isinstance(tabel := getattr(bacaan.rencana, kolom.name), tuple) and tabel and is_dataclass(tabel[0])
    }
    return replace(
        bacaan, rencana=replace(bacaan.rencana, **rencana), penerimaan=tuple(map(_diterima, bacaan.penerimaan))
    )


def _diterima(penerimaan):
    folder = f"masuk/TW{penerimaan.triwulan}"
    return replace(
        penerimaan,
        formulir=tuple(_formulir(satu) for satu in penerimaan.formulir),
        rekap_pd=berlembar(f"{folder}/rekap_pd.csv", "rekap_pd", penerimaan.rekap_pd),
        lra=berlembar(f"{folder}/lra.csv", "lra", penerimaan.lra),
    )


def _formulir(satu):
    return replace(satu, **{
        nama: berlembar(satu.berkas, nama, getattr(satu, nama)) for nama in ("kinerja", "rencana_aksi", "anggaran")
    })  # fmt: skip


def tertulis(t):
    """One finding in one line: code, cell, value, who mends it, gaps."""
    celah = "; ".join(f"{nama}={isi}" for nama, isi in t.celah)
    return f"  {t.kode} | {t.tempat or '-'} | {t.nilai or '-'} | {t.unit_kerja or 'perencanaan'} | {celah}"


def temuan(bacaan):
    """The lines of all findings of one case."""
    lengkap = bertempat(bacaan)
    return [tertulis(t) for t in check(lengkap, analyse(lengkap))]


def emas(nama):
    """The golden table of one file of cases: (code and sentence of the case) → lines."""
    tabel, milik = {}, []
    for line in (EMAS / f"{nama}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            milik.append(line)
        else:
            milik = tabel[line] = []
    return tabel


def kasus():
    """Every case: (file, code and sentence, reading)."""
    for nama, berkas in KASUS.items():
        for macam in ("ADA", "TIDAK"):
            for kode, kalimat, bacaan in getattr(berkas, macam):
                yield f"{nama}-{macam.lower()}", f"{kode} {kalimat}", bacaan


SEMUA = list(kasus())
if os.environ.get("TERIMA"):
    baru = {}
    for berkas, judul, bacaan in SEMUA:
        baru.setdefault(berkas, []).extend([judul, *temuan(bacaan)])
    for berkas, lines in baru.items():
        EMAS.mkdir(parents=True, exist_ok=True)
        (EMAS / f"{berkas}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
TABEL = {berkas: emas(berkas) for berkas in {berkas for berkas, _, _ in SEMUA}}


@pytest.mark.parametrize(
    ("berkas", "judul", "bacaan"), SEMUA, ids=[f"{berkas} {judul}" for berkas, judul, _ in SEMUA]
)
def test_the_findings_of_a_case_read_as_in_its_golden_table(berkas, judul, bacaan):
    assert temuan(bacaan) == TABEL[berkas][judul]


def test_the_golden_tables_hold_each_case_once_and_no_other():
    assert sorted((b, j) for b, tabel in TABEL.items() for j in tabel) == sorted((b, j) for b, j, _ in SEMUA)
