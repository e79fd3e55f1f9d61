"""A version of the archive with all its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, select

from pipeline.archive import schema
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


def versi_arsip(engine: Engine, slug: str, periode: Periode, versi: int | None = None) -> VersiArsip | None:
    """One version of a period, the newest where no number is given; None where there is none."""
    a = schema.arsip.c
    wanted = (a.slug == slug) & (a.tahun == periode.tahun) & (a.triwulan == periode.triwulan)
    if versi is not None:
        wanted &= a.versi == versi
    with engine.connect() as connection:
        head = connection.execute(select(schema.arsip).where(wanted).order_by(a.versi.desc())).mappings().first()
        return None if head is None else _whole(connection, head)


def _whole(connection: Connection, head: RowMapping) -> VersiArsip:
    rows: dict[str, Any] = {}
    for tabel in schema.BERISI:
        own = [kolom for kolom in tabel.c if kolom.name not in {"id", "arsip_id"}]
        query = select(*own).where(tabel.c.arsip_id == head["id"]).order_by(tabel.c.id)
        rows[tabel.name] = tuple(dict(row) for row in connection.execute(query).mappings())
    plain = {k: v for k, v in head.items() if k not in {"id", "sidik"}}
    return VersiArsip(**plain, **rows)
