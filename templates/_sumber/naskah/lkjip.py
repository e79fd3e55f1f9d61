"""Laporan Kinerja: the LKjIP of the year and the quarterly Laporan Kinerja (PermenPANRB 53/2014)."""

from dokumen import Dokumen
from lkjip_bab import BAB_DUA, BAB_EMPAT, BAB_TIGA
from lkjip_depan import BAB_SATU, DAFTAR, IKHTISAR, KATA_PENGANTAR, SAMPUL
from lkjip_lampiran import LAMPIRAN

LKJIP = Dokumen(
    "lkjip",
    "Laporan Kinerja",
    "render.lkjip.susun:KonteksLkjip",
    "Kasubag Perencanaan; urutan bab dan tujuh analisis menurut PermenPANRB 53/2014.",
    tanpa_nomor_awal=True,
).untuk(
    "LKjIP tahunan dan Laporan Kinerja triwulanan: sampul sampai lampiran.",
    SAMPUL,
    KATA_PENGANTAR,
    IKHTISAR,
    DAFTAR,
    BAB_SATU,
    BAB_DUA,
    BAB_TIGA,
    BAB_EMPAT,
    LAMPIRAN,
)
