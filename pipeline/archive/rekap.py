"""What one archive holds of many perangkat daerah, for laying them side by side."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from sqlalchemy import BigInteger, Connection, RowMapping, Select, Table, cast, func, select

from pipeline.archive import schema
from pipeline.archive.versi import first_archived
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import CacahKategori, IsiRekap, Kunci, NaskahTerarsip, VersiTerbaru, dijawab, pilih

_SEKALIGUS = 500
"""So many ids stand in one question; SQLite has a limit."""
_KEPALA = ("slug", "perangkat_daerah", "tahun", "triwulan", "versi", "tanggal", "status")


def newest_heads(connection: Connection, slugs: Collection[str]) -> dict[VersiTerbaru, int]:
    """The newest version of every period of these offices, with its id; oldest period of each first."""
    a, lain = schema.arsip.c, schema.arsip.alias().c
    same = (lain.slug == a.slug) & (lain.tahun == a.tahun) & (lain.triwulan == a.triwulan)
    newest = select(func.max(lain.versi)).where(same).scalar_subquery()
    query = select(schema.arsip).where(a.versi == newest).order_by(a.slug, a.tahun, a.triwulan)
    rows = connection.execute(query).mappings()
    return {VersiTerbaru(**{k: row[k] for k in _KEPALA}): row["id"] for row in rows if row["slug"] in slugs}


def held(connection: Connection, kepala: Mapping[VersiTerbaru, int], periode: Periode) -> IsiRekap:
    """What the archive holds of these heads for one period, and of every year by category."""
    dipilih = {kepala[satu]: kunci for kunci, satu in pilih(list(kepala), periode).items()}
    return IsiRekap(
        kepala=tuple(kepala),
        capaian=tuple(_rows(connection, schema.capaian, dipilih)),
        anggaran=tuple(_rows(connection, schema.anggaran, dipilih)),
        temuan=_findings(connection, dipilih),
        cacah=tuple(_counted(connection, kepala)),
        naskah=_papers(connection, dipilih, periode),
    )


def _asked(connection: Connection, query: Select[Any], table: Table, ids: Iterable[int]) -> Iterator[RowMapping]:
    rest = iter(ids)
    while some := tuple(islice(rest, _SEKALIGUS)):
        yield from connection.execute(query.where(table.c.arsip_id.in_(some))).mappings()


def _rows(connection: Connection, table: Table, milik: Mapping[int, Kunci]) -> Iterator[dict[str, Any]]:
    query = select(table).order_by(table.c.arsip_id, table.c.id)
    for row in sorted(_asked(connection, query, table, milik), key=lambda row: milik[row["arsip_id"]]):
        slug, nama = milik[row["arsip_id"]]
        isi = {k: v for k, v in row.items() if k not in {"id", "arsip_id"}}
        yield {"slug": slug, "perangkat_daerah": nama, **isi}


def _findings(connection: Connection, milik: Mapping[int, Kunci]) -> dict[Kunci, dict[str, int]]:
    t = schema.temuan.c
    query = select(t.arsip_id, t.tingkat, func.count().label("jumlah")).group_by(t.arsip_id, t.tingkat)
    found: dict[Kunci, dict[str, int]] = {kunci: {} for kunci in milik.values()}
    for row in _asked(connection, query, schema.temuan, milik):
        found[milik[row["arsip_id"]]][row["tingkat"]] = row["jumlah"]
    return found


def _papers(connection: Connection, milik: Mapping[int, Kunci], periode: Periode) -> dict[Kunci, NaskahTerarsip]:
    """The documents of these versions by kind, with the decisions given on them."""
    d, k = schema.dokumen, schema.keputusan
    dokumen: dict[int, list[dict[str, Any]]] = {satu: [] for satu in milik}
    for row in _asked(connection, select(d), d, milik):
        dokumen[row["arsip_id"]].append({**row})
    keputusan: dict[int, list[tuple[date, dict[str, Any]]]] = {satu: [] for satu in milik}
    for row in _asked(connection, select(k).order_by(k.c.id), k, milik):
        keputusan[row["arsip_id"]].append((date.fromisoformat(row["tanggal"]), {**row}))
    lkjip = first_archived(connection, periode.tahun, dijawab(periode), jenis="lkjip")
    return {
        kunci: NaskahTerarsip.dari(periode, dokumen[satu], keputusan[satu], lkjip.get((kunci[0], "lkjip")))
        for satu, kunci in milik.items()
    }


def _counted(connection: Connection, kepala: Mapping[VersiTerbaru, int]) -> Iterator[CacahKategori]:
    """Every year of every office by category; hundredths are added as whole numbers, so that no sum is a float."""
    c = schema.capaian.c
    seratus = func.sum(cast(func.round(c.capaian_persen * 100), BigInteger))
    query = select(
        c.arsip_id, c.tingkat, c.kategori, func.count().label("semua"),
        func.count(c.capaian_persen).label("dihitung"), seratus.label("seratus"),
    ).group_by(c.arsip_id, c.tingkat, c.kategori)  # fmt: skip
    milik = {
        kepala[satu]: (kunci, tahun)
        for tahun in sorted({satu.tahun for satu in kepala})
        for kunci, satu in pilih(list(kepala), Periode(tahun)).items()
    }
    for row in _asked(connection, query, schema.capaian, milik):
        kunci, tahun = milik[row["arsip_id"]]
        persen = Decimal(int(row["seratus"] or 0)) / 100
        yield CacahKategori(kunci, tahun, row["tingkat"], row["kategori"], row["semua"], row["dihitung"], persen)
