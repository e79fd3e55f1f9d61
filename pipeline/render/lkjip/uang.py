"""Money in the report: budget lines, sums per sasaran, efficiency in words."""

from collections.abc import Sequence

from pipeline.domain.capaian import HasilAnggaran, HasilSasaran
from pipeline.naskah import angka
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import TEKS, Baris, belum
from pipeline.render.lkjip.simpulan import efisiensi, penunjang


def supporting(hasil: HasilSasaran, bahan: Bahan) -> tuple[HasilAnggaran, ...]:
    """Analysis 7: the lines under a sasaran; under a tujuan its programmes only, for the rest stands below."""
    baris = bahan.anggaran(hasil.sasaran)
    return tuple(b for b in baris if b.mata.tingkat == "program") if hasil.sasaran.tingkat == "tujuan" else baris


def supporting_sentence(baris: Sequence[HasilAnggaran], hasil: HasilSasaran, bahan: Bahan) -> Baris:
    """Analysis 7 in words, or what to fill in so that it can be said."""
    if not baris:
        return belum(f"program/kegiatan penunjang sasaran {hasil.sasaran.kode}", "isi kolom sasaran lembar anggaran")
    return Baris(TEKS, penunjang(baris, hasil, bahan.periode))


def efficiency_row(hasil: HasilSasaran, bahan: Bahan) -> tuple[str, str, str, str, str]:
    """Analysis 6: mean, how many it counted, serapan, difference in percentage points, conclusion."""
    return (
        angka.tetap(hasil.rata.persen),
        f"{hasil.rata.dihitung} dari {hasil.rata.dari}",
        angka.capaian(hasil.serapan),
        angka.tetap(hasil.efisiensi.tingkat),
        hasil.efisiensi.label if bahan.tahunan else "belum disimpulkan",
    )


def efficiency_sentence(hasil: HasilSasaran, bahan: Bahan) -> Baris:
    """Analysis 6 in words, eligibility included."""
    return Baris(TEKS, efisiensi(hasil, bahan.periode))
