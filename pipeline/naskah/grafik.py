"""Charts of documents: the figures as their tables print them, short labels, and words for who cannot see them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from pipeline.domain.capaian import Capaian, HasilAnggaran, HasilIndikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.naskah import angka
from pipeline.regulation.satuan import is_percent
from pipeline.word.chart.chart import Chart, Series

BANYAK: Final = 20
"""More bars than this are shared out among several figures, so that none is taller than half a page."""
_LABEL: Final = 60
"""Letters of a label: what two lines beside a bar hold."""
_DIBACA: Final = 8
"""Categories whose figures the words for readers of the screen tell; the table tells the rest."""
_TEMPLAT: Final = Decimal(6)
"""Height of a chart in a template, in cm."""
_TEPI, _LEGENDA, _BATANG, _PASANG = Decimal("1.4"), Decimal("0.7"), Decimal("0.75"), Decimal("1.1")


def titik(value: Nilai, satuan: str = "") -> Decimal | None:
    """The number this value is computed with, as a table prints it; None is a gap, never a zero.

    A bound (``< 25``) is drawn at its number, a part of a whole as its part or, where ``satuan`` is one, its
    percentage; a predikat aside is left aside; a range has no one place.
    """
    number = value.terhitung(persen=is_percent(satuan))
    return None if number is None else angka.dibulatkan(number)


def titik_persen(hasil: Capaian) -> Decimal | None:
    """The percentage a table prints, with two places; None where there is none."""
    return None if hasil.persen is None else bulat(hasil.persen, 2)


def label(awal: str, uraian: str, keadaan: str = "") -> str:
    """A category: its number or kode in the table, its name cut between words, in brackets why it has no bar."""
    kata = " ".join(uraian.split())
    if len(kata) > _LABEL:
        kata = kata[: _LABEL - 1].rpartition(" ")[0].rstrip(" ,(/-") + " …"
    return f"{awal} {kata}".strip() + (f" ({keadaan})" if keadaan else "")


def batang(judul: str, kategori: Sequence[str], *deret: Series, persen: bool = False) -> Chart:
    """A chart of lying bars as tall as its bars need."""
    return Chart(
        categories=tuple(kategori),
        series=deret,
        alt=dibacakan(judul, kategori, deret, persen=persen),
        kind="batang",
        tall=tinggi(len(kategori), len(deret)),
    )


def tinggi(kategori: int, deret: int) -> Decimal:
    """How many times the height of the template's chart so many bars need."""
    tambahan = kategori * _PASANG + _LEGENDA if deret > 1 else kategori * _BATANG
    return (_TEPI + tambahan) / _TEMPLAT


def dibacakan(judul: str, kategori: Sequence[str], deret: Sequence[Series], *, persen: bool = False) -> str:
    """What a figure shows, with its numbers, for the alternative text."""

    def satu(urut: int) -> str:
        kata = [_angka(seri, urut, persen=persen, bernama=len(deret) > 1) for seri in deret]
        return f"{kategori[urut]}: {', '.join(kata)}"

    semua = "; ".join(satu(urut) for urut in range(min(len(kategori), _DIBACA)))
    sisa = len(kategori) - _DIBACA
    return f"Grafik {judul}. {semua}" + (f"; dan {sisa} lainnya dalam tabel." if sisa > 0 else ".")


def _angka(seri: Series, urut: int, *, persen: bool, bernama: bool) -> str:
    value = seri.values[urut]
    if value is None:
        kata = "tidak ada angka"
    else:
        kata = angka.persen(Decimal(value)) if persen else angka.desimal(Decimal(value), 6)
    return f"{seri.name} {kata}" if bernama else kata


def terbagi(kategori: int) -> tuple[slice, ...]:
    """Categories shared out among as few figures as hold them, each about as tall as the others."""
    bagian = -(-kategori // BANYAK)
    return tuple(slice(kategori * n // bagian, kategori * (n + 1) // bagian) for n in range(bagian))


def capaian_indikator(judul: str, hasil: Sequence[HasilIndikator], *, bernomor: bool = True) -> tuple[Chart, ...]:
    """Capaian in percent per indikator, numbered from 1 where the table is; none below two percentages."""
    nilai = [titik_persen(h.capaian) for h in hasil]
    nama = [
        label(f"{urut}." if bernomor else "", h.indikator.uraian, alasan(h) if h.capaian.persen is None else "")
        for urut, h in enumerate(hasil, start=1)
    ]
    return persentase(judul, "Capaian (%)", nama, nilai)


def perkembangan(hasil: HasilIndikator, tahun: Sequence[str]) -> Chart | None:
    """Target and realisasi of the years on record and of now, named ``tahun``; None below two plain realisasi."""
    satuan = hasil.indikator.satuan
    target = tuple(titik(t, satuan) for t in (*(r.target for r in hasil.riwayat), hasil.target))
    realisasi = tuple(titik(r, satuan) for r in (*(r.realisasi for r in hasil.riwayat), hasil.realisasi))
    if not cukup(realisasi):
        return None
    judul = f"Perkembangan {hasil.indikator.uraian}"
    deret = (Series(bersatuan("Target", satuan), target), Series(bersatuan("Realisasi", satuan), realisasi))
    return Chart(tuple(tahun), deret, judul, dibacakan(judul, tahun, deret))


def bersatuan(kata: str, satuan: str) -> str:
    """A word with its satuan in brackets, where there is one."""
    return f"{kata} ({satuan.strip()})" if satuan.strip() else kata


def serapan_program(judul: str, anggaran: Sequence[HasilAnggaran]) -> tuple[Chart, ...]:
    """Serapan in percent per programme; none below two percentages."""
    program = [h for h in anggaran if h.mata.tingkat == "program"]
    nama = [label(h.mata.kode, h.mata.uraian, "tidak dihitung" if h.serapan.persen is None else "") for h in program]
    return persentase(judul, "Serapan (%)", nama, [titik_persen(h.serapan) for h in program])


def persentase(judul: str, nama: str, kategori: Sequence[str], nilai: Sequence[Decimal | None]) -> tuple[Chart, ...]:
    """Charts of one series in percent, as many as its categories need; none below two percentages."""
    if not cukup(nilai):
        return ()
    return tuple(
        batang(judul, kategori[bagian], Series(nama, tuple(nilai[bagian])), persen=True)
        for bagian in terbagi(len(kategori))
    )


def alasan(hasil: HasilIndikator) -> str:
    """Why an indikator has no percentage, in two words."""
    return angka.keadaan(hasil.realisasi) or "tidak dihitung"


def cukup(nilai: Sequence[Decimal | int | None]) -> bool:
    """Whether there is anything to compare: two numbers."""
    return sum(satu is not None for satu in nilai) > 1
