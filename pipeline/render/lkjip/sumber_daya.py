"""Who works in the office and with what, for chapter I; silent without the sheets pegawai and sarana."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.pendukung import KelompokPegawai, Pegawai
from pipeline.naskah import angka
from pipeline.naskah.sebutan import GOLONGAN_PEGAWAI
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.gambar import Gambar, staff
from pipeline.render.lkjip.narasi import TEKS, Alinea
from pipeline.render.lkjip.takarir import Penomor, Takarir


@dataclass(frozen=True, slots=True)
class BarisPegawai:
    """Pegawai dari satu macam."""

    nomor: str
    """Contoh: `1`."""
    uraian: str
    """Contoh: `Penata (III/c)`."""
    laki_laki: str
    """Contoh: `3`."""
    perempuan: str
    """Contoh: `2`."""
    jumlah: str
    """Contoh: `5`."""


@dataclass(frozen=True, slots=True)
class TabelPegawai:
    """Seluruh pegawai menurut satu golongan data."""

    takarir: Takarir
    """Judul tabel."""
    golongan: str
    """Kepala kolomnya. Contoh: `Pangkat/Golongan`."""
    berjenis: bool
    """Apakah laki-laki dan perempuan dipisah. Contoh: `ya`."""
    baris: tuple[BarisPegawai, ...]
    """Menurut urutan rencana."""
    laki_laki: str
    """Jumlah laki-laki. Contoh: `13`."""
    perempuan: str
    """Jumlah perempuan. Contoh: `11`."""
    jumlah: str
    """Jumlah seluruhnya. Contoh: `24`."""


@dataclass(frozen=True, slots=True)
class BagianPegawai:
    """Sumber daya manusia; kosong tanpa lembar pegawai."""

    kalimat: tuple[Alinea, ...]
    """Jumlah seluruhnya, bila semua golongan data sepakat."""
    tabel: tuple[TabelPegawai, ...]
    """Satu tabel tiap golongan data."""
    gambar: tuple[Gambar, ...]
    """Golongan data pertama yang dapat digambar."""


@dataclass(frozen=True, slots=True)
class BarisSarana:
    """Satu macam sarana atau prasarana."""

    nomor: str
    """Contoh: `1`."""
    uraian: str
    """Contoh: `Kendaraan roda dua`."""
    jumlah: str
    """Contoh: `4`."""
    satuan: str
    """Contoh: `Unit`."""
    kondisi: str
    """Contoh: `Baik`."""


@dataclass(frozen=True, slots=True)
class BagianSarana:
    """Sarana dan prasarana; kosong tanpa lembar sarana."""

    tabel: Takarir
    """Judul tabel."""
    baris: tuple[BarisSarana, ...]
    """Menurut urutan rencana."""


def pegawai(bahan: Bahan, nomor: Penomor) -> BagianPegawai:
    """The staff by everything the plan counts it by, and one figure."""
    kelompok = bahan.rencana.kelompok_pegawai
    return BagianPegawai(
        kalimat=_headcount(bahan, kelompok),
        tabel=tuple(_counted(satu, bahan, nomor) for satu in kelompok),
        gambar=staff(kelompok, nomor),
    )


def _headcount(bahan: Bahan, kelompok: Sequence[KelompokPegawai]) -> tuple[Alinea, ...]:
    """How many there are, where every count says the same; men and women where one tells them."""
    semua = {satu.jumlah[2] for satu in kelompok}
    berjenis = {satu.jumlah for satu in kelompok if None not in satu.jumlah}
    if len(semua) != 1 or len(berjenis) > 1 or (banyak := semua.pop()) is None:
        return ()
    rinci = "".join(f", terdiri atas {_orang(laki)} laki-laki dan {_orang(p)} perempuan" for laki, p, _ in berjenis)
    return (Alinea(TEKS, f"Pegawai {bahan.bacaan.instansi.nama} berjumlah {_orang(banyak)} orang{rinci}."),)


def _counted(kelompok: KelompokPegawai, bahan: Bahan, nomor: Penomor) -> TabelPegawai:
    golongan = GOLONGAN_PEGAWAI[kelompok.golongan]
    laki, perempuan, jumlah = map(_orang, kelompok.jumlah)
    return TabelPegawai(
        takarir=nomor.tabel(f"Jumlah Pegawai {bahan.bacaan.instansi.nama} menurut {golongan}"),
        golongan=golongan,
        berjenis=any(p.laki_laki.terisi or p.perempuan.terisi for p in kelompok.baris),
        baris=tuple(_row(urut, satu) for urut, satu in enumerate(kelompok.baris, start=1)),
        laki_laki=laki,
        perempuan=perempuan,
        jumlah=jumlah,
    )


def _row(urut: int, satu: Pegawai) -> BarisPegawai:
    return BarisPegawai(str(urut), satu.uraian, *map(_orang, satu.orang))


def _orang(banyak: Decimal | None) -> str:
    return angka.desimal(banyak)


def sarana(bahan: Bahan, nomor: Penomor) -> BagianSarana:
    """What the office works with."""
    semua = bahan.rencana.sarana
    return BagianSarana(
        tabel=nomor.tabel_bila(bool(semua), f"Sarana dan Prasarana {bahan.bacaan.instansi.nama}"),
        baris=tuple(
            BarisSarana(str(urut), s.uraian, angka.nilai(s.jumlah), s.satuan or angka.STRIP, s.kondisi or angka.STRIP)
            for urut, s in enumerate(semua, start=1)
        ),
    )
