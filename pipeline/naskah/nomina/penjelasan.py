"""What a unit kerja wrote of an indikator: causes, efforts, and what it promised."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from pipeline.domain.capaian import HasilIndikator, Sumbangan
from pipeline.domain.penugasan import penjawab
from pipeline.domain.periode import ROMAN
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.suntingan import AsalTeks
from pipeline.naskah.angka import STRIP
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.jangkar import berjangkar

_KOLOM: Final = {
    "pendukung": "faktor_pendukung",
    "penghambat": "faktor_penghambat",
    "upaya": "upaya",
    "tindak_lanjut": "tindak_lanjut",
    "penanggung_jawab": "penanggung_jawab",
    "batas_waktu": "batas_waktu",
}
_PERKEMBANGAN: Final = belum_diisi("perkembangan tindak lanjut")


@dataclass(frozen=True, slots=True)
class PenjelasanTercetak:
    """Penjelasan satu unit kerja atas satu indikator pada satu triwulan."""

    nomor: str
    """Nomor urut dalam daftar yang mencetaknya. Contoh: `1`."""
    indikator: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    unit_kerja: str
    """Unit kerja yang menjelaskan. Contoh: `Seksi Pelayanan Umum`."""
    unit: str
    """Unit kerja dan triwulannya. Contoh: `Seksi Pelayanan (TW IV)`."""
    pendukung: str
    """Faktor pendukung. Contoh: `Loket baru.`."""
    penghambat: str
    """Faktor penghambat. Contoh: `Jaringan lambat.`."""
    upaya: str
    """Upaya yang telah dilakukan. Contoh: `Menambah jaringan.`."""
    tindak_lanjut: str
    """Rencana tindak lanjut. Contoh: `Pengadaan jaringan`."""
    penanggung_jawab: str
    """Penanggung jawab tindak lanjut. Contoh: `Kasi Pelayanan Umum`."""
    batas_waktu: str
    """Batas waktu tindak lanjut. Contoh: `30 November 2024`."""
    perkembangan: str
    """Upaya yang ditulis unit itu pada triwulan sesudahnya. Contoh: `Jaringan terpasang`."""


def penjelasan(
    rencana: Perencanaan, hasil: HasilIndikator, ditulis: Sumbangan, nomor: int = 0, wajib: Collection[str] = ()
) -> PenjelasanTercetak:
    """What a unit wrote in one quarter; a blank field is ``–``, a placeholder where the document demands it."""
    unit = rencana.nama_unit(ditulis.unit_kerja)
    kosong = {
        nama: belum_diisi(kolom.replace("_", " ")) if nama in wajib else STRIP for nama, kolom in _KOLOM.items()
    }
    sesudah = (_tertulis(hasil, s, "upaya") for s in hasil.sumbangan
               if s.unit_kerja == ditulis.unit_kerja and s.triwulan == ditulis.triwulan + 1)  # fmt: skip
    return PenjelasanTercetak(
        nomor=str(nomor),
        indikator=hasil.indikator.uraian,
        unit_kerja=f"{unit}{_edited(ditulis)}",
        unit=f"{unit} (TW {ROMAN[ditulis.triwulan]}){_edited(ditulis)}",
        **{nama: _tertulis(hasil, ditulis, kolom) or kosong[nama] for nama, kolom in _KOLOM.items()},
        perkembangan=next(sesudah, "") or (_PERKEMBANGAN if "perkembangan" in wajib else STRIP),
    )


def _edited(ditulis: Sumbangan) -> str:
    """Who changed these words in review, and when."""
    return "".join(f"; disunting {siapa}" for siapa in dict.fromkeys(siapa for _, siapa in ditulis.isian.disunting))


def _tertulis(hasil: HasilIndikator, ditulis: Sumbangan, kolom: str) -> str:
    """What a unit wrote in one column, knowing where."""
    asal = AsalTeks("kinerja", hasil.indikator.kode, kolom, ditulis.unit_kerja, ditulis.triwulan)
    return berjangkar(getattr(ditulis.isian, kolom).strip(), asal)


def tanpa_penjelasan(rencana: Perencanaan, hasil: HasilIndikator) -> PenjelasanTercetak:
    """What stands where nobody wrote of an indikator."""
    unit = rencana.nama_unit(penjawab(rencana, hasil.indikator)) or belum_diisi("unit kerja")
    lain = dict.fromkeys(PenjelasanTercetak.__slots__, STRIP)
    sebab = dict.fromkeys(("pendukung", "penghambat"), belum_diisi("penjelasan unit kerja"))
    return PenjelasanTercetak(
        **{**lain, "indikator": hasil.indikator.uraian, "unit_kerja": unit, "unit": unit, **sebab}
    )
