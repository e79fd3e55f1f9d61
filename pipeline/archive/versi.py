"""Versions of the archive: their heads, and one with all its rows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from pipeline.archive import schema
from pipeline.domain.keputusan import sidik_berkas
from pipeline.domain.periode import Periode


@dataclass(frozen=True)
class VersiArsip:
    """One version; its rows by the columns of their tables, without the numbers of rows."""

    slug: str
    perangkat_daerah: str
    tahun: int
    triwulan: int
    versi: int
    tanggal: date
    status: str
    capaian: Sequence[Mapping[str, Any]]
    anggaran: Sequence[Mapping[str, Any]]
    temuan: Sequence[Mapping[str, Any]]
    dokumen: Sequence[Mapping[str, Any]]
    masukan: Sequence[Mapping[str, Any]]
    keputusan: Sequence[Mapping[str, Any]]

    @property
    def periode(self) -> Periode:
        """The period it is of."""
        return Periode(self.tahun, self.triwulan)

    @property
    def sebutan(self) -> str:
        """How a sentence names it: ``kecamatan-contoh 2024-TW4 versi 2``."""
        return f"{self.slug} {self.periode} versi {self.versi}"


def versi_arsip(connection: Connection, slug: str, periode: Periode, versi: int | None = None) -> VersiArsip | None:
    """One version of a period, the newest where no number is given; None where there is none."""
    found = head(connection, slug, periode.tahun, periode.triwulan, versi)
    if found is None:
        return None
    rows: dict[str, Any] = {t.name: rows_of(connection, t.name, arsip_id=found["id"]) for t in schema.BERISI}
    return VersiArsip(**{k: v for k, v in found.items() if k not in {"id", "sidik"}}, **rows)


def kept(
    connection: Connection, slug: str, periode: Periode, diputuskan: Collection[str], kini: str = ""
) -> tuple[VersiArsip, bool] | None:
    """The version of a period that was last decided on, else the newest, and which it is; None where there is none.

    ``diputuskan`` are the hashes of what was decided on (``sidik_naskah``); a version that says what ``kini`` is of
    does not count.
    """
    a, d = schema.arsip.c, schema.dokumen.c
    query = select(a.versi, d.nama, d.sidik_isi).join_from(schema.arsip, schema.dokumen)
    query = query.where(a.slug == slug, a.tahun == periode.tahun, a.triwulan == periode.triwulan)
    isi: dict[int, list[tuple[str, str]]] = {}
    for row in connection.execute(query):
        isi.setdefault(row.versi, []).append((row.nama, row.sidik_isi))
    sidik = {versi: sidik_berkas(isi[versi]) for versi in sorted(isi, reverse=True)}
    lain = [versi for versi in sidik if sidik[versi] != kini]
    decided = [versi for versi in lain if sidik[versi] in diputuskan]
    found = versi_arsip(connection, slug, periode, (decided or lain)[0]) if lain else None
    return (found, bool(decided)) if found else None


def head(connection: Connection, slug: str, tahun: int, triwulan: int, versi: int | None = None) -> RowMapping | None:
    """The head of one version of a period, of the newest where no number is given; None where there is none."""
    a = schema.arsip.c
    query = select(schema.arsip).where(a.slug == slug, a.tahun == tahun, a.triwulan == triwulan)
    if versi is not None:
        query = query.where(a.versi == versi)
    return connection.execute(query.order_by(a.versi.desc()).limit(1)).mappings().first()


def versions(connection: Connection, slug: str) -> Sequence[RowMapping]:
    """The heads of the newest version of every period of one office, oldest period first."""
    a, lain = schema.arsip.c, schema.arsip.alias().c
    same = (lain.slug == a.slug) & (lain.tahun == a.tahun) & (lain.triwulan == a.triwulan)
    newest = select(func.max(lain.versi)).where(same).scalar_subquery()
    query = select(schema.arsip).where(a.slug == slug, a.versi == newest).order_by(a.tahun, a.triwulan)
    return connection.execute(query).mappings().all()


def first_archived(
    connection: Connection, tahun: int, triwulan: Iterable[int], **hanya: str
) -> dict[tuple[str, str], date]:
    """The day a document was first archived for these quarters, by slug and kind; of one alone by ``hanya``."""
    a, jenis = schema.arsip.c, schema.dokumen.c.jenis
    kolom = {"slug": a.slug, "jenis": jenis}
    query = select(a.slug, jenis, func.min(a.tanggal)).join_from(schema.arsip, schema.dokumen)
    query = query.where(a.tahun == tahun, a.triwulan.in_(triwulan), *(kolom[k] == v for k, v in hanya.items()))
    return {(row[0], row[1]): row[2] for row in connection.execute(query.group_by(a.slug, jenis))}


def rows_of(connection: Connection, tabel: str, **sama: object) -> tuple[dict[str, Any], ...]:
    """The rows of one table that have these values, in their order, without the numbers of rows."""
    table = schema.metadata.tables[tabel]
    own = [kolom for kolom in table.c if kolom.name not in {"id", "arsip_id"}]
    query = select(*own).where(*(table.c[kolom] == nilai for kolom, nilai in sama.items())).order_by(table.c.id)
    return tuple(map(dict, connection.execute(query).mappings()))
