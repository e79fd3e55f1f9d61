"""What changed in figures and findings since an archived version, row against row."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pipeline.domain.beda_versi import BedaAngka, BedaTemuan
from pipeline.domain.nilai import Keadaan
from pipeline.naskah.angka import desimal, rupiah

Baris = Mapping[str, Any]
_TIDAK_ADA = ""
_KOSONG = "kosong"


def figures(lama: Iterable[Baris], baru: Iterable[Baris]) -> tuple[BedaAngka, ...]:
    """The indikator whose target, realisasi, capaian or category differ, in today's order; gone ones last."""
    kolom: dict[str, Callable[[Baris], str]] = {
        "target": lambda row: _value(row, "target"),
        "realisasi": _realisasi,
        "capaian": lambda row: _KOSONG if row["capaian_persen"] is None else f"{desimal(row['capaian_persen'])}%",
        "kategori": lambda row: row["kategori"] or _KOSONG,
    }
    return tuple(_differences(lama, baru, "indikator", kolom))


def money(lama: Iterable[Baris], baru: Iterable[Baris]) -> tuple[BedaAngka, ...]:
    """The budget lines whose pagu or realisasi differ, in today's order; gone ones last."""
    kolom: dict[str, Callable[[Baris], str]] = {
        "pagu": lambda row: _KOSONG if row["pagu"] is None else rupiah(row["pagu"]),
        "realisasi": lambda row: _KOSONG if row["realisasi"] is None else rupiah(row["realisasi"]),
    }
    return tuple(_differences(lama, baru, "kode", kolom))


def _differences(
    lama: Iterable[Baris], baru: Iterable[Baris], kunci: str, kolom: Mapping[str, Callable[[Baris], str]]
) -> Iterator[BedaAngka]:
    dulu, kini = ({row[kunci]: row for row in rows} for rows in (lama, baru))
    for kode in dict.fromkeys((*kini, *dulu)):
        row = kini.get(kode) or dulu[kode]
        for apa, baca in kolom.items():
            sebelum = baca(dulu[kode]) if kode in dulu else _TIDAK_ADA
            sesudah = baca(kini[kode]) if kode in kini else _TIDAK_ADA
            if sebelum != sesudah:
                yield BedaAngka(kode, row["uraian"], apa, sebelum, sesudah)


def _realisasi(row: Baris) -> str:
    if row["keadaan"] != Keadaan.TERISI:
        return Keadaan(row["keadaan"]).sebutan
    return _value(row, "realisasi")


def _value(row: Baris, kolom: str) -> str:
    angka = row[kolom]
    return (row[f"{kolom}_teks"] or _KOSONG) if angka is None else desimal(angka, 6)


def findings(lama: Iterable[Baris], baru: Iterable[Baris]) -> tuple[BedaTemuan, ...]:
    """The findings that are new, in their order, then those that are gone."""
    dulu, kini = list(lama), list(baru)
    hilang, muncul = Counter(map(_key, dulu)), Counter(map(_key, kini))
    hilang, muncul = hilang - muncul, muncul - hilang
    return (*_taken(kini, muncul, baru=True), *_taken(dulu, hilang, baru=False))


def _key(row: Baris) -> tuple[str, ...]:
    return tuple(row[kolom] for kolom in ("kode", "unit_kerja", "berkas", "lembar", "sel", "nilai"))


def _taken(rows: Iterable[Baris], sisa: Counter[tuple[str, ...]], *, baru: bool) -> Iterator[BedaTemuan]:
    for row in rows:
        if sisa[_key(row)] > 0:
            sisa[_key(row)] -= 1
            tempat = " › ".join(filter(None, (row["berkas"], row["lembar"], row["sel"])))
            yield BedaTemuan(row["kode"], row["tingkat"], tempat, row["pesan"], baru)
