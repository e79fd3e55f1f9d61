"""Laporan Kinerja: the LKjIP of the year and the quarterly Laporan Kinerja (PermenPANRB 53/2014)."""

from dokumen import Dokumen, dokumen
from lkjip_bab import bab_dua, bab_empat, bab_tiga
from lkjip_depan import bab_satu, daftar_daftar, ikhtisar, kata_pengantar, sampul
from lkjip_lampiran import lampiran


def lkjip() -> Dokumen:
    """The whole report."""
    doc = dokumen("lkjip", "Laporan Kinerja", "pipeline.render.lkjip.susun:KonteksLkjip", tanpa_nomor_awal=True)
    doc.kegunaan = "LKjIP tahunan dan Laporan Kinerja triwulanan: sampul sampai lampiran."
    doc.pemilik = "Kasubag Perencanaan; urutan bab dan tujuh analisis menurut PermenPANRB 53/2014."
    for bagian in (sampul, kata_pengantar, ikhtisar, daftar_daftar, bab_satu, bab_dua, bab_tiga, bab_empat, lampiran):
        bagian(doc)
    return doc


def buat() -> list[Dokumen]:
    """The template of this module."""
    return [lkjip()]
