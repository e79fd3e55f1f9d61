"""The page above: every perangkat daerah of an output folder with how its newest period stands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from pipeline.domain.periode import Periode
from pipeline.folder import layout
from pipeline.screen.page.bundle import bundled


@dataclass(frozen=True, slots=True)
class TautanPeriode:
    """The page of one period."""

    alamat: str
    periode: str


@dataclass(frozen=True, slots=True)
class KantorTerhimpun:
    """One perangkat daerah: its newest period, what is told of it (``index.summary``), and the earlier ones."""

    terbaru: TautanPeriode
    isi: Mapping[str, str]
    lain: tuple[TautanPeriode, ...]

    @property
    def golongan(self) -> str:
        """How it stands without a number, to filter by: ``draf``."""
        return self.isi["keadaan"].partition(":")[0]


@dataclass(frozen=True, slots=True)
class HalamanKantor:
    """What the template prints."""

    kantor: tuple[KantorTerhimpun, ...]
    jumlah: Mapping[str, int]
    """How many perangkat daerah stand how."""


def offices_page(periode: Iterable[tuple[str, Periode, Mapping[str, str]]]) -> bytes:
    """The page of these periods, each with its slug and what is told of it."""
    milik: dict[str, list[tuple[Periode, Mapping[str, str]]]] = {}
    for slug, satu, ringkasan in periode:
        milik.setdefault(slug, []).append((satu, ringkasan))
    kantor = sorted((_row(slug, rows) for slug, rows in milik.items()), key=lambda k: k.isi["nama"].casefold())
    jumlah = Counter(satu.golongan for satu in kantor)
    return bundled("offices.html.jinja", HalamanKantor(tuple(kantor), dict(sorted(jumlah.items()))))


def _row(slug: str, rows: list[tuple[Periode, Mapping[str, str]]]) -> KantorTerhimpun:
    (_, isi), *_ = urut = sorted(rows, key=lambda row: _end(row[0]), reverse=True)
    terbaru, *lain = (
        TautanPeriode(quote(f"{slug}/{satu}/{layout.INDEKS}"), ringkasan["periode"]) for satu, ringkasan in urut
    )
    return KantorTerhimpun(terbaru, isi, tuple(lain))


def _end(periode: Periode) -> tuple[int, int]:
    """What is newer ends later; the year comes after its quarters."""
    return periode.tahun, periode.triwulan or 5
