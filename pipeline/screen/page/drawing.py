"""What is drawn on a page: a percentage as a bar with its 100 line, and the years of an indikator as lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.periode import Periode
from pipeline.naskah import grafik

PENUH = 150
"""The percentage a bar ends at; what lies above is told by its number alone."""
_TAHUN = 5
"""So many years are drawn, this one among them."""
_LEBAR, _TINGGI, _TEPI = 150, 44, 6


@dataclass(frozen=True, slots=True)
class Garis:
    """The years of one indikator as a drawing of 150 by 44: ``x,y`` of each unbroken run, and every realisasi."""

    target: tuple[str, ...]
    realisasi: tuple[str, ...]
    titik: tuple[tuple[str, str], ...]
    awal: str
    """The first year drawn."""
    akhir: str
    alt: str
    """The same in words, for who cannot see it."""


def bar(persen: Decimal | None) -> int | None:
    """How long a bar is, 0 to 150; None where there is nothing to draw."""
    return None if persen is None else min(max(round(persen), 0), PENUH)


def lines(hasil: HasilIndikator, periode: Periode) -> Garis | None:
    """The last five years of an indikator; None where there are not two to compare."""
    awal = hasil.riwayat[1 - _TAHUN :]
    kini = str(periode.tahun) if periode.berakhir else f"s.d. {periode.sebutan}"
    chart = grafik.perkembangan(replace(hasil, riwayat=awal), [*(str(r.tahun) for r in awal), kini])
    if chart is None:
        return None
    semua = [satu for deret in chart.series for satu in deret.values if satu is not None]
    bawah, atas = min(semua), max(semua)
    target, realisasi = (tuple(_points(deret.values, Decimal(bawah), Decimal(atas))) for deret in chart.series)
    return Garis(
        target=_runs(target),
        realisasi=_runs(realisasi),
        titik=tuple(satu for satu in realisasi if satu is not None),
        awal=chart.categories[0],
        akhir=str(periode.tahun),
        alt=chart.alt,
    )


def _points(nilai: Sequence[Decimal | int | None], bawah: Decimal, atas: Decimal) -> Iterator[tuple[str, str] | None]:
    """Each value in its place; None where there is none."""
    langkah = (_LEBAR - 2 * _TEPI) / max(len(nilai) - 1, 1)
    tinggi = _TINGGI - 2 * _TEPI
    for urut, satu in enumerate(nilai):
        if satu is None:
            yield None
            continue
        bagian = float((satu - bawah) / (atas - bawah)) if atas > bawah else 0.5
        yield f"{_TEPI + urut * langkah:.0f}", f"{_TINGGI - _TEPI - bagian * tinggi:.0f}"


def _runs(titik: Sequence[tuple[str, str] | None]) -> tuple[str, ...]:
    """The points joined, a line for each run without a gap."""
    runs: list[list[str]] = [[]]
    for satu in titik:
        if satu is None:
            runs.append([])
        else:
            runs[-1].append(",".join(satu))
    return tuple(" ".join(run) for run in runs if len(run) > 1)
