"""The tables of a recap: capaian of every perangkat daerah, and of every year by category; exact, by pandas."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pipeline.domain.capaian import Rata
from pipeline.domain.hasil_rekap import BarisPD, Rekap, TahunRekap, UangPD
from pipeline.domain.keuangan import Pohon
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import IsiRekap, Kunci, pilih

if TYPE_CHECKING:
    import pandas as pd

_ANGKA = re.compile(r"(\d+)")


def rekap(isi: IsiRekap, periode: Periode, urutan: Sequence[str] = ()) -> Rekap:
    """The tables of one period; ``urutan`` are the categories of the scale in force, best first."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that only a recap needs

    dipilih = pilih(isi.kepala, periode)
    capaian = _groups(pd, isi.capaian)
    anggaran = _groups(pd, isi.anggaran)
    baris = tuple(
        BarisPD(
            kepala,
            _mean(capaian[kunci]["capaian_persen"]) if kunci in capaian else Rata(None, 0, 0),
            _categories(capaian[kunci]["kategori"]) if kunci in capaian else {},
            _money(anggaran[kunci]) if kunci in anggaran else UangPD(),
            isi.temuan.get(kunci, {}),
        )
        for kunci, kepala in sorted(dipilih.items(), key=lambda satu: _by_name(satu[0]))
    )
    tahun = _years(isi)
    urut = {satu.kepala.kunci: nomor for nomor, satu in enumerate(baris)}
    ada = {k for satu in baris for k in satu.kategori} | {k for satu in tahun for k in satu.kategori}
    return Rekap(
        periode=periode,
        baris=baris,
        tahun=tahun,
        kategori=(*(k for k in urutan if k in ada), *sorted(ada.difference(urutan))),
        indikator=sorted(isi.capaian, key=lambda row: urut[row["slug"], row["perangkat_daerah"]]),
        bertemuan=isi.bertemuan,
        rata=_mean(row["capaian_persen"] for row in isi.capaian),
        uang=UangPD(_sum(b.uang.pagu for b in baris), _sum(b.uang.realisasi for b in baris)),
    )


def _by_name(kunci: Kunci) -> tuple[list[tuple[int, str]], str]:
    """By name, and numbers in it by their size: Kecamatan 2 before Kecamatan 10."""
    slug, nama = kunci
    return [(int(satu), "") if satu.isdecimal() else (0, satu) for satu in _ANGKA.split(nama.casefold())], slug


def _groups(pandas: Any, rows: Sequence[Mapping[str, Any]]) -> dict[Kunci, pd.DataFrame]:
    """The rows by whose they are; numbers stay Decimal, for the columns are objects."""
    frame = pandas.DataFrame(list(rows), dtype=object)
    return dict(iter(frame.groupby(["slug", "perangkat_daerah"], sort=False))) if len(frame) else {}


def _known(values: Iterable[object]) -> list[Decimal]:
    return [satu for satu in values if isinstance(satu, Decimal)]


def _mean(persen: Iterable[object]) -> Rata:
    semua = list(persen)
    ada = _known(semua)
    return Rata(sum(ada, Decimal(0)) / len(ada) if ada else None, len(ada), len(semua))


def _categories(kategori: Iterable[str]) -> dict[str, int]:
    return dict(Counter(satu for satu in kategori if satu))


def _sum(values: Iterable[object]) -> Decimal | None:
    ada = _known(values)
    return sum(ada, Decimal(0)) if ada else None


def _money(frame: pd.DataFrame) -> UangPD:
    """The lines that lie below no other, so that nothing is counted twice."""
    puncak = frame[frame["kode"].isin(Pohon.dari(frame["kode"]).puncak)]
    return UangPD(_sum(puncak["pagu"]), _sum(puncak["realisasi"]))


def _years(isi: IsiRekap) -> tuple[TahunRekap, ...]:
    kategori: dict[int, Counter[str]] = defaultdict(Counter)
    siapa: dict[int, set[Kunci]] = defaultdict(set)
    jumlah: dict[int, list[tuple[Decimal, int, int]]] = defaultdict(list)
    for satu in isi.cacah:
        siapa[satu.tahun].add(satu.kunci)
        jumlah[satu.tahun].append((satu.persen, satu.dihitung, satu.indikator))
        if satu.kategori:
            kategori[satu.tahun][satu.kategori] += satu.indikator
    rows = []
    for tahun in sorted(siapa):
        persen, dihitung, dari = (sum(bagian) for bagian in zip(*jumlah[tahun], strict=True))
        rata = Rata(Decimal(persen) / int(dihitung) if dihitung else None, int(dihitung), int(dari))
        rows.append(TahunRekap(tahun, len(siapa[tahun]), rata, dict(kategori[tahun])))
    return tuple(rows)
