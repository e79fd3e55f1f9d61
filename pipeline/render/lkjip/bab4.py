"""Bab IV Penutup: conclusion, steps ahead, follow-up."""

from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.konteks_kinerja import Bab4
from pipeline.render.lkjip.narasi import TEKS, Baris
from pipeline.render.lkjip.penyebab import follow_up
from pipeline.render.lkjip.simpulan import simpulan_pd
from pipeline.render.lkjip.takarir import Penomor


def chapter(bahan: Bahan, nomor: Penomor) -> Bab4:
    """Chapter IV."""
    nomor.bab("4")
    return Bab4(
        kalimat=tuple(Baris(TEKS, kalimat) for kalimat in simpulan_pd(bahan)),
        simpulan=bahan.hasil_narasi("simpulan", "Simpulan", "penutup"),
        langkah=bahan.hasil_narasi("langkah-perbaikan", "Langkah Perbaikan", "rekomendasi"),
        tabel=nomor.tabel("Rencana Tindak Lanjut"),
        tindak_lanjut=follow_up(bahan),
    )
