"""The early-warning list as rows of a Word table."""

from dataclasses import dataclass

from pipeline.domain.capaian import Analisis
from pipeline.domain.periode import Periode
from pipeline.naskah.angka import persen
from pipeline.regulation.peringatan_dini import early_rule, early_warnings
from pipeline.regulation.skala import Skala


@dataclass(frozen=True, slots=True)
class BarisDini:
    """Satu peringatan dini."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    perihal: str
    """indikator atau sasaran. Contoh: `indikator`."""
    uraian: str
    """Uraian indikator atau sasaran. Contoh: `Indeks Kepuasan Masyarakat`."""
    capaian: str
    """Capaian. Contoh: `45,00%`."""
    serapan: str
    """Serapan anggaran, hanya untuk sasaran. Contoh: `80,00%`."""
    alasan: str
    """Mengapa perlu perhatian. Contoh: `capaian berkategori Sangat Rendah`."""


@dataclass(frozen=True, slots=True)
class DaftarDini:
    """Daftar peringatan dini beserta aturannya."""

    aturan: str
    """Apa yang masuk daftar. Contoh: `capaian pada 2 kelas terbawah skala`."""
    sumber: str
    """Sumber aturan dalam kurung; kosong bila tidak ada. Contoh: ` (sumber: bawaan program)`."""
    baris: tuple[BarisDini, ...]
    """Peringatan, indikator lebih dahulu."""


def peringatan_dini(analisis: Analisis, skala: Skala, periode: Periode) -> DaftarDini:
    """The list for one period."""
    aturan = early_rule(periode.tahun)
    rows = early_warnings(analisis, skala, periode)
    return DaftarDini(
        aturan=aturan.teks,
        sumber=f" (sumber: {aturan.sumber})" if aturan.sumber else "",
        baris=tuple(
            BarisDini(nomor, w.perihal, w.uraian, persen(w.persen), persen(w.serapan), "; ".join(w.alasan))
            for nomor, w in enumerate(rows, start=1)
        ),
    )
