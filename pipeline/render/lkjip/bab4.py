"""Bab IV Penutup: conclusion, steps ahead, follow-up."""

from dataclasses import dataclass

from pipeline.naskah.bagian_narasi import BAGIAN
from pipeline.naskah.nomina.penjelasan import PenjelasanTercetak
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import TEKS, Alinea, BagianNarasi, BagianTambahan
from pipeline.render.lkjip.penilaian import BagianRekomendasi, recalled
from pipeline.render.lkjip.penyebab import follow_up
from pipeline.render.lkjip.simpulan import simpulan_pd
from pipeline.render.lkjip.takarir import Penomor, Takarir


@dataclass(frozen=True, slots=True)
class Bab4:
    """Bab IV Penutup."""

    kalimat: tuple[Alinea, ...]
    """Simpulan yang dihitung program."""
    simpulan: BagianNarasi
    """Isi narasi/simpulan.md."""
    langkah: BagianNarasi
    """Isi narasi/langkah-perbaikan.md."""
    rekomendasi: tuple[Alinea, ...]
    """Keadaan rekomendasi dan tabelnya, bila rencana memuatnya."""
    tabel: Takarir
    """Judul tabel tindak lanjut."""
    tindak_lanjut: tuple[PenjelasanTercetak, ...]
    """Dari formulir unit kerja."""
    tambahan: tuple[BagianTambahan, ...]
    """Huruf C dan seterusnya, dari narasi/bab4-….md."""


def chapter(bahan: Bahan, nomor: Penomor, rekomendasi: BagianRekomendasi) -> Bab4:
    """Chapter IV."""
    nomor.bab("4")
    return Bab4(
        kalimat=tuple(Alinea(TEKS, kalimat) for kalimat in simpulan_pd(bahan)),
        simpulan=bahan.narasi(BAGIAN["simpulan"], nomor),
        langkah=bahan.narasi(BAGIAN["langkah-perbaikan"], nomor),
        rekomendasi=recalled(bahan, rekomendasi),
        tabel=nomor.tabel("Rencana Tindak Lanjut"),
        tindak_lanjut=follow_up(bahan),
        tambahan=bahan.tambahan("bab4", nomor, "C"),
    )
