"""The closing of a paper as the last rows of its table, so that no page holds a signature and nothing it is put to.

Word keeps rows of a table with a paragraph after it, LibreOffice only with other rows of the same table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bagian import Bagian, baris_tanda_tangan, dibuat
from sel import Baris, Sel
from teks import Alinea


@dataclass(frozen=True, slots=True)
class Akhir:
    """Closing words and who signs, ``kiri`` and ``kanan`` as in ``tanda_tangan``; ``bila`` is when this table closes.

    The words keep with the signature; the engine keeps the last rows of the table with them.
    """

    kalimat: Bagian
    kanan: tuple[str, str]
    kiri: tuple[str, str] | None = None
    tempat_tanggal: str = "{{ tempat_tanggal }}"
    bila: str = ""

    def baris(self, widths: Sequence[int]) -> Iterator[Baris]:
        """The rows below a table of columns so wide; a signature begins at the edge next to the middle."""
        total = sum(widths)
        sela = Alinea(sebelum=0, sesudah=0, lanjut=True)
        yield Baris([Sel([sela, *_alinea(self.kalimat), sela], total, len(widths), garis_atas="single")])
        kiri = min(range(1, len(widths)), key=lambda n: abs(2 * sum(widths[:n]) - total))
        lebar = list(accumulate(widths))[kiri - 1]
        for satu, dua in baris_tanda_tangan(self.kiri, self.kanan, self.tempat_tanggal):
            kanan = Sel(dua, total - lebar, len(widths) - kiri, garis_atas="nil")
            yield Baris([Sel(satu, lebar, kiri, garis_atas="nil"), kanan])


def akhir(naskah: str, sebutan: str, pejabat: str, *sebelum: Bagian) -> Akhir:
    """The same as ``penutup``, within the table; ``sebelum`` are notes that belong to it."""
    return Akhir([*sebelum, dibuat(naskah)], (sebutan, pejabat))


def _alinea(bagian: Bagian) -> Iterator[Alinea]:
    """The paragraphs of a part that holds nothing else."""
    if isinstance(bagian, Alinea):
        yield bagian
    elif isinstance(bagian, Sequence):
        for satu in bagian:
            yield from _alinea(satu)
