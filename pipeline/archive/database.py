"""The door to the archive database: one build is one transaction, and nothing is ever replaced."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from pipeline.archive import schema
from pipeline.archive.daftar import location
from pipeline.archive.isi import IsiArsip
from pipeline.errors import ArchiveError


@dataclass(frozen=True, slots=True)
class Pencatatan:
    """What recording did: the version that now holds this content, and whether it is a new one."""

    versi: int
    baru: bool


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """The archive at a SQLAlchemy URL, its tables made when they are not there.

    Raises:
        ArchiveError: the address is no URL, its driver is missing, or the database refuses.
    """
    engine = _engine(url)
    try:
        _install(engine)
        yield engine
    except SQLAlchemyError as error:
        raise ArchiveError(f"Arsip {_shown(url)} tidak dapat dipakai: {_reason(error)}.") from error
    finally:
        engine.dispose()


def _install(engine: Engine) -> None:
    """Tables, view and guards, in one transaction; an archive that has them is left as it is."""
    with engine.begin() as connection:
        if not inspect(connection).has_table(schema.arsip.name):
            schema.metadata.create_all(connection)
            for statement in schema.statements(engine.dialect.name):
                connection.exec_driver_sql(statement)


def record(engine: Engine, isi: IsiArsip) -> Pencatatan:
    """Add one build; the same content as the newest version adds nothing, other content makes the next version."""
    with engine.begin() as connection:
        newest = _newest(connection, isi)
        if newest is not None and newest.sidik == isi.sidik:
            return Pencatatan(newest.versi, baru=False)
        versi = 1 if newest is None else newest.versi + 1
        _add(connection, isi, versi)
        return Pencatatan(versi, baru=True)


def _newest(connection: Connection, isi: IsiArsip) -> Any:
    a = schema.arsip.c
    same = (a.slug == isi.slug) & (a.tahun == isi.tahun) & (a.triwulan == isi.triwulan)
    return connection.execute(select(a.versi, a.sidik).where(same).order_by(a.versi.desc()).limit(1)).first()


def _add(connection: Connection, isi: IsiArsip, versi: int) -> None:
    head = {
        "slug": isi.slug, "perangkat_daerah": isi.perangkat_daerah, "tahun": isi.tahun, "triwulan": isi.triwulan,
        "versi": versi, "tanggal": isi.tanggal, "status": isi.status, "sidik": isi.sidik,
    }  # fmt: skip
    key = connection.execute(insert(schema.arsip).values(head).returning(schema.arsip.c.id)).scalar_one()
    dokumen = [{**row, "lokasi": location(isi, row["nama"], row["jenis"], versi)} for row in isi.dokumen]
    for table, rows in (
        (schema.capaian, isi.capaian),
        (schema.anggaran, isi.anggaran),
        (schema.temuan, isi.temuan),
        (schema.dokumen, dokumen),
    ):
        if rows:
            connection.execute(insert(table), [{**row, "arsip_id": key} for row in rows])


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError) as error:
        raise ArchiveError(f"Alamat arsip “{url}” tidak dikenali. Contoh: sqlite:///D:/sakip/arsip.sqlite") from error
    except ModuleNotFoundError as error:
        raise ArchiveError(f"Arsip {_shown(url)} memerlukan paket “{error.name}”. Pasang dengan pip.") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin_immediate)
    return engine


def _leave_transactions_to_us(connection: sqlite3.Connection, _record: object) -> None:
    """The driver starts transactions late and deferred, on which two writers block each other for good."""
    connection.isolation_level = None


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _shown(url: str) -> str:
    """The address without its password."""
    return make_url(url).render_as_string(hide_password=True)


def _reason(error: SQLAlchemyError) -> str:
    """The first line of what the database said."""
    original = getattr(error, "orig", None) or error
    return str(original).strip().splitlines()[0] if str(original).strip() else type(error).__name__
