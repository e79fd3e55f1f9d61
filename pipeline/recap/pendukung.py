"""Which indikator of perangkat daerah carry those of the region (sheet ``pendukung``), and what they add up to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from pipeline.domain.berkas import Berkas
from pipeline.domain.daerah import Dukungan, DukunganTerbaca
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.temuan import Temuan
from pipeline.regulation.satuan import is_percent, may_be_summed
from pipeline.sheet.baris import maker
from pipeline.sheet.buka import read_sheets
from pipeline.sheet.kolom import Skema, key
from pipeline.sheet.skema import declared
from pipeline.sheet.tabel import read_table


@cache
def _skema() -> Skema:
    return declared("pipeline.recap", {}, kosong="BCA-16")["pendukung"]


def read_supports(files: Iterable[Berkas]) -> tuple[tuple[Dukungan, ...], tuple[Temuan, ...]]:
    """The rows of the sheet ``pendukung`` in the files of a plan, and the findings about it; none without it."""
    found: list[Dukungan] = []
    temuan: list[Temuan] = []
    skema = _skema()
    make = maker(Dukungan, skema)
    for berkas in files:
        for lembar in read_sheets(berkas, (skema,))[0]:
            if key(lembar.nama) in skema.nama_lembar:
                tabel = read_table(lembar, skema)
                temuan += tabel.temuan
                found += (make(baris) for baris in tabel.baris)
    return tuple(dict.fromkeys(found)), tuple(temuan)


class IndikatorTerarsip:
    """The archived indikator of one period, found by an office's folder or name and the kode of an indikator."""

    def __init__(self, capaian: Iterable[Mapping[str, Any]], kantor: Mapping[str, str] | None = None) -> None:
        """The rows, and the names of the perangkat daerah there are by folder, archived or not."""
        self._kantor = {key(satu): nama for slug, nama in (kantor or {}).items() for satu in (slug, nama)}
        self._baris: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._nama: dict[str, str] = {}
        for row in capaian:
            for siapa in (row["slug"], row["perangkat_daerah"]):
                self._nama[key(siapa)] = row["perangkat_daerah"]
                self._baris[key(siapa), row["indikator"].casefold()] = row

    def dibaca(self, dukungan: Dukungan, satuan: str) -> DukunganTerbaca:
        """A support with its row, or with the reason why there is none to be used."""
        siapa = key(dukungan.perangkat_daerah)
        nama = self._nama.get(siapa) or self._kantor.get(siapa, dukungan.perangkat_daerah)
        row = self._baris.get((siapa, dukungan.indikator_pd.casefold()))
        if siapa not in self._nama and self._kantor and siapa not in self._kantor:
            return DukunganTerbaca(dukungan, nama, sebab="tidak ada perangkat daerah bernama itu")
        if siapa not in self._nama:
            return DukunganTerbaca(dukungan, nama, sebab="belum diarsipkan pada periode ini")
        if row is None:
            return DukunganTerbaca(dukungan, nama, sebab="indikator ini tidak ada di arsipnya")
        if row["realisasi"] is None:
            sebab = "realisasinya bukan satu angka" if row["realisasi_teks"] else "realisasinya belum terisi"
            return DukunganTerbaca(dukungan, nama, row, sebab)
        if not _same(satuan, row["satuan"]):
            return DukunganTerbaca(dukungan, nama, row, f"satuannya {row['satuan'] or 'kosong'}, bukan {satuan}")
        return DukunganTerbaca(dukungan, nama, row)


def _same(satu: str, lain: str) -> bool:
    return key(satu) == key(lain) or (is_percent(satu) and is_percent(lain))


_METODE: Mapping[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "tunggal": lambda angka: angka[0],
    "jumlah": lambda angka: sum(angka, Decimal(0)),
    "rata_rata": lambda angka: sum(angka, Decimal(0)) / len(angka),
    "maksimum": max,
    "minimum": min,
}
"""The rules of ``metode_agregasi`` that need nothing but the values themselves (contract, section 4)."""


def joined(indikator: Indikator, dukungan: Sequence[DukunganTerbaca]) -> tuple[Nilai, str]:
    """The region's value from those of its perangkat daerah, and what is said beside it.

    What cannot be put together is unfilled and its text says why.
    """
    metode = indikator.metode_agregasi
    if metode not in _METODE:
        return _open("pembilang dan penyebut tidak ada di arsip; tulis angkanya di lembar riwayat"), ""
    if metode == "tunggal" and len(dukungan) > 1:
        return _open(f"didukung {len(dukungan)} indikator, tetapi metode_agregasi tunggal"), ""
    if metode == "jumlah" and not may_be_summed(indikator.satuan):
        return _open(f"satuan {indikator.satuan or 'yang kosong'} tidak dapat dijumlahkan"), ""
    angka = [Decimal(d.baris["realisasi"]) for d in dukungan if d.baris is not None and not d.sebab]
    if not angka:
        return Nilai.kosong(), ""
    catatan = "" if len(angka) == len(dukungan) else f"{len(angka)} dari {len(dukungan)} indikator pendukung"
    return Nilai.dari(_METODE[metode](angka)), catatan


def _open(sebab: str) -> Nilai:
    return Nilai(Keadaan.KOSONG, sebab)
