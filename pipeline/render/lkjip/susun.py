"""The whole report: chapters in the order they are read, so that captions and lists count themselves."""

from dataclasses import dataclass, replace

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.kop import Kop, kop
from pipeline.render.lkjip import bab1, bab2, bab3, bab4, depan
from pipeline.render.lkjip.bab1 import Bab1
from pipeline.render.lkjip.bab2 import Bab2
from pipeline.render.lkjip.bab3 import Bab3
from pipeline.render.lkjip.bab4 import Bab4
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.depan import Edisi, Ikhtisar, KataPengantar
from pipeline.render.lkjip.kelengkapan import Kelengkapan, completeness, without_indikator
from pipeline.render.lkjip.lampiran import Lampiran, appendices
from pipeline.render.lkjip.sistematika import outline
from pipeline.render.lkjip.takarir import Penomor


@dataclass(frozen=True, slots=True)
class KonteksLkjip:
    """Laporan Kinerja seluruhnya."""

    kop: Kop
    """Nama pemerintah daerah dan perangkat daerah."""
    edisi: Edisi
    """Tahunan atau triwulanan."""
    pengantar: KataPengantar
    """Kata pengantar."""
    ikhtisar: Ikhtisar
    """Ikhtisar eksekutif."""
    bergambar: bool
    """Apakah ada gambar, sehingga daftar gambar dicetak. Contoh: `ya`."""
    bab1: Bab1
    """Pendahuluan."""
    bab2: Bab2
    """Perencanaan kinerja."""
    bab3: Bab3
    """Akuntabilitas kinerja."""
    bab4: Bab4
    """Penutup."""
    lampiran: Lampiran
    """Perjanjian kinerja, pengukuran, rencana aksi, metodologi, jejak data."""
    jenis: str
    """Jenis perangkat daerah. Contoh: `kecamatan`."""
    tanpa_indikator: tuple[str, ...]
    """Sasaran strategis yang belum punya indikator."""
    kelengkapan: tuple[Kelengkapan, ...]
    """Yang ada dan belum ada, tiap indikator; dipakai lembar swaperiksa."""


def report_context(bacaan: Bacaan, analisis: Analisis) -> KonteksLkjip:
    """Everything the template prints."""
    bahan, nomor = Bahan(bacaan, analisis), Penomor()
    pengantar = depan.kata_pengantar(bahan, nomor)
    ringkas = depan.ikhtisar(bahan, nomor)
    satu, dua = bab1.chapter(bahan, nomor), bab2.chapter(bahan, nomor)
    tiga, empat = bab3.chapter(bahan, nomor), bab4.chapter(bahan, nomor, satu.rekomendasi)
    lampiran = appendices(bahan, nomor)
    return KonteksLkjip(
        kop=kop(bacaan),
        edisi=depan.edisi(bahan),
        pengantar=pengantar,
        ikhtisar=ringkas,
        bergambar=nomor.bergambar,
        bab1=replace(satu, sistematika=outline(satu, dua, tiga, empat, lampiran)),
        bab2=dua,
        bab3=tiga,
        bab4=empat,
        lampiran=lampiran,
        jenis=bacaan.instansi.jenis,
        tanpa_indikator=without_indikator(bahan),
        kelengkapan=completeness(bahan),
    )


def report(konteks: KonteksLkjip, bacaan: Bacaan) -> Naskah:
    """The Laporan Kinerja as a Word document still to be rendered; ``bacaan`` is of the period it speaks of."""
    nama = nama_berkas("7-dokumen/lkjip", bacaan.periode)
    judul = f"{konteks.edisi.sebutan} {konteks.edisi.periode} {bacaan.instansi.nama}"
    return Naskah(nama=nama, templat="lkjip", konteks=konteks, jenis="lkjip", judul=judul)
