"""The tables of a recap: capaian of every perangkat daerah, and of every year by category; exact, by pandas."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pipeline.domain.capaian import Rata
from pipeline.domain.hasil_rekap import BarisPD, Rekap, TahunRekap, TingkatPD, UangPD
from pipeline.domain.keuangan import Pohon
from pipeline.domain.kinerja import TINGKAT_SASARAN, speaking_level
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import CacahKategori, IsiRekap, Kunci, VersiTerbaru, pilih

if TYPE_CHECKING:
    import pandas as pd

_ANGKA = re.compile(r"(\d+)")


def rekap(isi: IsiRekap, periode: Periode, urutan: Sequence[str] = ()) -> Rekap:
    """The tables of one period; ``urutan`` are the categories of the scale in force, best first."""
    import pandas as pd  # noqa: PLC0415 - a third of a second that only a recap needs

    dipilih = pilih(isi.kepala, periode)
    capaian, anggaran = _groups(pd, isi.capaian), _groups(pd, isi.anggaran)
    baris = tuple(
        _office(kepala, capaian.get(kunci), anggaran.get(kunci), isi.temuan.get(kunci, {}))
        for kunci, kepala in sorted(dipilih.items(), key=lambda satu: by_name(satu[0]))
    )
    tahun = _years(isi)
    urut = {satu.kepala.kunci: nomor for nomor, satu in enumerate(baris)}
    bicara = {satu.kepala.kunci: satu.utama.tingkat or None for satu in baris}
    ada = {k for satu in baris for t in satu.tingkat for k in t.kategori} | {
        k for satu in tahun for k in satu.kategori
    }
    return Rekap(
        periode=periode,
        baris=baris,
        tahun=tahun,
        kategori=(*(k for k in urutan if k in ada), *sorted(ada.difference(urutan))),
        indikator=sorted(isi.capaian, key=lambda row: urut[_key(row)]),
        bertemuan=isi.bertemuan,
        utama=_mean(row for row in isi.capaian if row["tingkat"] == bicara[_key(row)]),
        lain=_mean(row for row in isi.capaian if row["tingkat"] != bicara[_key(row)]),
        iku=_mean(row for row in isi.capaian if row["iku"] == "ya"),
        uang=UangPD(_sum(b.uang.pagu for b in baris), _sum(b.uang.realisasi for b in baris)),
    )


def _office(
    kepala: VersiTerbaru, capaian: pd.DataFrame | None, anggaran: pd.DataFrame | None, temuan: Mapping[str, int]
) -> BarisPD:
    rows = [] if capaian is None else capaian.to_dict("records")
    ada = {row["tingkat"] for row in rows}
    bicara = speaking_level(ada) or None  # a level that is unknown speaks for nobody
    urut = (*TINGKAT_SASARAN, *sorted(ada.difference(TINGKAT_SASARAN)))
    tingkat = {satu: _level(satu, [row for row in rows if row["tingkat"] == satu]) for satu in urut if satu in ada}
    return BarisPD(
        kepala,
        tingkat[bicara] if bicara else TingkatPD("", _mean(()), {}),
        _mean(row for row in rows if row["tingkat"] != bicara),
        _mean(row for row in rows if row["iku"] == "ya"),
        tuple(tingkat.values()),
        UangPD() if anggaran is None else _money(anggaran),
        temuan,
    )


def _level(tingkat: str, rows: Sequence[Mapping[Any, Any]]) -> TingkatPD:
    return TingkatPD(tingkat, _mean(rows), dict(Counter(row["kategori"] for row in rows if row["kategori"])))


def _key(row: Mapping[str, Any]) -> Kunci:
    return row["slug"], row["perangkat_daerah"]


def by_name(kunci: Kunci) -> tuple[list[tuple[int, str]], str]:
    """By name, and numbers in it by their size: Kecamatan 2 before Kecamatan 10."""
    slug, nama = kunci
    return [(int(satu), "") if satu.isdecimal() else (0, satu) for satu in _ANGKA.split(nama.casefold())], slug


def _groups(pandas: Any, rows: Sequence[Mapping[str, Any]]) -> dict[Kunci, pd.DataFrame]:
    """The rows by whose they are; numbers stay Decimal, for the columns are objects."""
    frame = pandas.DataFrame(list(rows), dtype=object)
    return dict(iter(frame.groupby(["slug", "perangkat_daerah"], sort=False))) if len(frame) else {}


def _known(values: Iterable[object]) -> list[Decimal]:
    return [satu for satu in values if isinstance(satu, Decimal)]


def _mean(rows: Iterable[Mapping[Any, Any]]) -> Rata:
    semua = [row["capaian_persen"] for row in rows]
    ada = _known(semua)
    return Rata(sum(ada, Decimal(0)) / len(ada) if ada else None, len(ada), len(semua))


def _sum(values: Iterable[object]) -> Decimal | None:
    ada = _known(values)
    return sum(ada, Decimal(0)) if ada else None


def _money(frame: pd.DataFrame) -> UangPD:
    """The lines that lie below no other, so that nothing is counted twice."""
    puncak = frame[frame["kode"].isin(Pohon.dari(frame["kode"]).puncak)]
    return UangPD(_sum(puncak["pagu"]), _sum(puncak["realisasi"]))


def _years(isi: IsiRekap) -> tuple[TahunRekap, ...]:
    tahun: dict[int, dict[Kunci, list[CacahKategori]]] = defaultdict(lambda: defaultdict(list))
    for satu in isi.cacah:
        tahun[satu.tahun][satu.kunci].append(satu)
    return tuple(_year(satu, tahun[satu]) for satu in sorted(tahun))


def _year(tahun: int, kantor: Mapping[Kunci, Sequence[CacahKategori]]) -> TahunRekap:
    semua = [satu for rows in kantor.values() for satu in rows]
    kategori: Counter[str] = Counter()
    for satu in semua:
        kategori[satu.kategori] += satu.indikator
    del kategori[""]
    utama = [
        satu
        for rows in kantor.values()
        for bicara in [speaking_level({satu.tingkat for satu in rows})]
        for satu in rows
        if bicara and satu.tingkat == bicara
    ]
    return TahunRekap(tahun, len(kantor), _counted(utama), _counted(semua), dict(kategori))


def _counted(cacah: Sequence[CacahKategori]) -> Rata:
    dihitung = sum(satu.dihitung for satu in cacah)
    persen = sum((satu.persen for satu in cacah), Decimal(0))
    return Rata(persen / dihitung if dihitung else None, dihitung, sum(satu.indikator for satu in cacah))
