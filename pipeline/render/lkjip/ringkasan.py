"""Which lines of the budget the body of the report prints: all of them, or what a reader needs of very many."""

from collections.abc import Sequence

from pipeline.domain.belanja import teratas
from pipeline.domain.capaian import Capaian, HasilAnggaran
from pipeline.naskah import angka
from pipeline.render.lkjip.narasi import TEKS, Alinea

PALING_BANYAK = 60
"""Lines of the budget on two pages of the report; more of them hide what the chapter says."""
MENYIMPANG = 5
"""Lines that stand out in a summary: what one glance takes in."""
NOMOR = 5
"""The appendix that holds every line where the body has the summary: the first after those every report has."""


def banyak(baris: Sequence[HasilAnggaran]) -> bool:
    """Whether there are more lines than the body prints."""
    return len(baris) > PALING_BANYAK


def dicetak(baris: Sequence[HasilAnggaran], serapan: Capaian) -> tuple[HasilAnggaran, ...]:
    """The lines the body prints, in their order: the topmost and those farthest from the ``serapan`` of all."""
    if not banyak(baris):
        return tuple(baris)
    dipilih = {id(satu) for satu in (*teratas(baris), *_menyimpang(baris, serapan))}
    return tuple(satu for satu in baris if id(satu) in dipilih)


def acuan(baris: Sequence[HasilAnggaran], serapan: Capaian) -> tuple[Alinea, ...]:
    """The sentence that says what was chosen and where all lines are; none where all are printed."""
    if not banyak(baris):
        return ()
    jauh = len(_menyimpang(baris, serapan))
    lain = f" dan {jauh} rincian yang serapannya paling jauh dari {angka.persen(serapan.persen)}" if jauh else ""
    isi = f"Tabel memuat anggaran tingkat teratas{lain}; seluruh {len(baris)} baris anggaran ada di Lampiran {NOMOR}."
    return (Alinea(TEKS, isi),)


def _menyimpang(baris: Sequence[HasilAnggaran], serapan: Capaian) -> list[HasilAnggaran]:
    """The lines of the lowest level that are farthest from the serapan of all."""
    if serapan.persen is None:
        return []
    tengah = serapan.persen
    jarak = [
        (abs(satu.serapan.persen - tengah), satu)
        for satu in baris
        if satu.mata.tingkat == "sub_kegiatan" and satu.serapan.persen is not None and satu.serapan.persen != tengah
    ]
    return [satu for _, satu in sorted(jarak, key=lambda pasang: -pasang[0])[:MENYIMPANG]]
