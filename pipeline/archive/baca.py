"""What the archive gives back: a version with all its rows, and the figures of the years before."""

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


def versi_terakhir(engine: Engine, slug: str, tahun: int, triwulan: int) -> VersiArsip | None:
    """The newest version of a period (``triwulan`` 0 for the year), or None."""
    return versi_arsip(engine, slug, Periode(tahun, triwulan))


def versi_arsip(engine: Engine, slug: str, periode: Periode, versi: int | None = None) -> VersiArsip | None:
    """One version of a period, the newest where no number is given; None where there is none."""
    a = schema.arsip.c
    wanted = (a.slug == slug) & (a.tahun == periode.tahun) & (a.triwulan == periode.triwulan)
    if versi is not None:
        wanted &= a.versi == versi
    with engine.connect() as connection:
        head = connection.execute(select(schema.arsip).where(wanted).order_by(a.versi.desc())).mappings().first()
        return None if head is None else _whole(connection, head)


def riwayat(engine: Engine, slug: str) -> dict[str, dict[int, Mapping[str, Any]]]:
    """Per indikator and year the figures of the year: of the newest version of the year itself or of TW4.

    Each is a row of ``capaian`` with ``tahun``, ``triwulan``, ``versi`` and ``tanggal`` of its version.
    """
    a, c = schema.arsip.c, schema.capaian
    own = [kolom for kolom in c.c if kolom.name not in {"id", "arsip_id"}]
    rows = select(a.tahun, a.triwulan, a.versi, a.tanggal, *own).join(schema.arsip, a.id == c.c.arsip_id)
    yearly = rows.where(a.slug == slug, a.triwulan.in_((0, 4))).order_by(a.id.desc(), c.c.id)
    newest: dict[int, tuple[int, int]] = {}
    found: dict[str, dict[int, Mapping[str, Any]]] = {}
    with engine.connect() as connection:
        for row in connection.execute(yearly).mappings():
            version = (row["triwulan"], row["versi"])
            if newest.setdefault(row["tahun"], version) == version:
                found.setdefault(row["indikator"], {})[row["tahun"]] = dict(row)
    return found


def _whole(connection: Connection, head: RowMapping) -> VersiArsip:
    rows: dict[str, Any] = {}
    for tabel in schema.BERISI:
        own = [kolom for kolom in tabel.c if kolom.name not in {"id", "arsip_id"}]
        query = select(*own).where(tabel.c.arsip_id == head["id"]).order_by(tabel.c.id)
        rows[tabel.name] = tuple(dict(row) for row in connection.execute(query).mappings())
    plain = {k: v for k, v in head.items() if k not in {"id", "sidik"}}
    return VersiArsip(**plain, **rows)
