"""What others said of the office: recommendations with their follow-up, and awards; silent without their sheets."""

from dataclasses import dataclass

from pipeline.naskah import angka
from pipeline.naskah.nomina.rekomendasi import RekomendasiTercetak, keadaan_rekomendasi, semua_rekomendasi
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import TEKS, Alinea
from pipeline.render.lkjip.takarir import Penomor, Takarir


@dataclass(frozen=True, slots=True)
class BagianRekomendasi:
    """Tindak lanjut rekomendasi; kosong tanpa lembar rekomendasi."""

    kalimat: tuple[Alinea, ...]
    """Berapa yang selesai."""
    tabel: Takarir
    """Judul tabel."""
    baris: tuple[RekomendasiTercetak, ...]
    """Menurut urutan rencana."""


@dataclass(frozen=True, slots=True)
class BarisPrestasi:
    """Satu prestasi atau penghargaan."""

    nomor: str
    """Contoh: `1`."""
    tahun: str
    """Contoh: `2024`."""
    uraian: str
    """Contoh: `Kecamatan berkinerja terbaik`."""
    pemberi: str
    """Contoh: `Bupati Contoh`."""


@dataclass(frozen=True, slots=True)
class BagianPrestasi:
    """Prestasi dan penghargaan sampai tahun laporan; kosong tanpa lembar prestasi."""

    tabel: Takarir
    """Judul tabel."""
    baris: tuple[BarisPrestasi, ...]
    """Menurut urutan rencana."""


def recommendations(bahan: Bahan, nomor: Penomor) -> BagianRekomendasi:
    """The matrix of chapter I."""
    baris = semua_rekomendasi(bahan.rencana)
    return BagianRekomendasi(
        kalimat=(Alinea(TEKS, keadaan_rekomendasi(bahan.rencana.rekomendasi)),) if baris else (),
        tabel=nomor.tabel_bila(bool(baris), "Matriks Tindak Lanjut Rekomendasi"),
        baris=baris,
    )


def recalled(bahan: Bahan, matriks: BagianRekomendasi) -> tuple[Alinea, ...]:
    """What chapter IV says of the matrix: how many are done, which are open, and where it stands."""
    terbuka = [satu.kode for satu in bahan.rencana.rekomendasi if not satu.selesai]
    rujuk = f"Rinciannya pada Tabel {matriks.tabel.awal}{matriks.tabel.urut}."
    sisa = f" Yang masih harus ditindaklanjuti: {', '.join(terbuka)}." if terbuka else ""
    return tuple(Alinea(TEKS, f"{satu.teks}{sisa} {rujuk}") for satu in matriks.kalimat)


def awards(bahan: Bahan, nomor: Penomor) -> BagianPrestasi:
    """The awards, told once they are won."""
    semua = bahan.prestasi
    rows = (
        BarisPrestasi(str(urut), str(satu.tahun or angka.STRIP), satu.uraian, satu.pemberi or angka.STRIP)
        for urut, satu in enumerate(semua, start=1)
    )
    judul = f"Prestasi dan Penghargaan {bahan.bacaan.instansi.nama}"
    return BagianPrestasi(tabel=nomor.tabel_bila(bool(semua), judul), baris=tuple(rows))
