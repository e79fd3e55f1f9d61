"""The door to the archive database: one build is one transaction, and nothing is ever replaced."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, select, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from pipeline.alamat import reason, shown
from pipeline.archive import migrasi, schema
from pipeline.archive.isi import BarisArsip, IsiArsip
from pipeline.archive.segel import seal
from pipeline.archive.versi import head, rows_of
from pipeline.errors import ArchiveError

_TUNGGU = 120
"""Seconds a writer waits for the one before it."""
_DIINGAT = 8


@dataclass(frozen=True, slots=True)
class Pencatatan:
    """What recording did: the version that now holds this content, whether it is a new one, and its documents."""

    versi: int
    baru: bool
    dokumen: Sequence[BarisArsip] = ()


Taruh = Callable[[IsiArsip, Mapping[str, Sequence[str]]], Sequence[str]]
"""Puts the soft copies away and says where, documents first; given where each content (sha256) lies already."""


@contextmanager
def connected(url: str, *, read_only: bool = False) -> Iterator[Engine]:
    """The database at a SQLAlchemy URL as it is, let go of at the end.

    Raises:
        ArchiveError: the address is no URL, its driver is missing, or the database refuses.
    """
    engine = _engine(url, str(Path.cwd()), read_only=read_only)
    try:
        yield engine
    except SQLAlchemyError as error:
        raise ArchiveError(f"Arsip {shown(url)} tidak dapat dipakai: {reason(url, error)}.") from None
    finally:
        engine.dispose()


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """The archive at a SQLAlchemy URL, made where it is not there and brought to today's schema where it is older.

    Raises:
        ArchiveError: its schema is newer, or as ``connected``.
    """
    with connected(url) as engine:
        migrasi.install(engine)
        yield engine


def nowhere(isi: IsiArsip, _known: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """No soft copies."""
    return [""] * (len(isi.dokumen) + len(isi.masukan))


def record(engine: Engine, isi: IsiArsip, taruh: Taruh = nowhere) -> Pencatatan:
    """Add one build; the same content as the newest version adds nothing, other content makes the next version.

    The soft copies come first, so that a version never stands without them; then its rows in one transaction.
    """
    with engine.begin() as connection:
        found = _same(connection, isi)
        known = {} if found else _known(connection, isi.slug)
    if found:
        return found
    lokasi = taruh(isi, known)
    with engine.begin() as connection:
        _lock(connection, isi.slug)
        return _same(connection, isi) or _add(connection, isi, lokasi)


def _same(connection: Connection, isi: IsiArsip) -> Pencatatan | None:
    """The newest version where it holds this content already."""
    newest = head(connection, isi.slug, isi.tahun, isi.triwulan)
    if newest is None or newest["sidik"] != isi.sidik:
        return None
    return Pencatatan(newest["versi"], baru=False, dokumen=rows_of(connection, "dokumen", arsip_id=newest["id"]))


def _known(connection: Connection, slug: str) -> dict[str, list[str]]:
    """Where each content of one perangkat daerah lies, oldest place first."""
    found: dict[str, list[str]] = {}
    for table in (schema.dokumen, schema.masukan):
        rows = select(table.c.sha256, table.c.lokasi).join(schema.arsip).where(schema.arsip.c.slug == slug)
        for sha256, lokasi in connection.execute(rows.order_by(table.c.id)):
            if lokasi not in found.setdefault(sha256, []):
                found[sha256].append(lokasi)
    return found


def _add(connection: Connection, isi: IsiArsip, lokasi: Sequence[str]) -> Pencatatan:
    newest = head(connection, isi.slug, isi.tahun, isi.triwulan)
    versi = 1 if newest is None else newest["versi"] + 1
    kepala = {
        "slug": isi.slug, "perangkat_daerah": isi.perangkat_daerah, "tahun": isi.tahun, "triwulan": isi.triwulan,
        "versi": versi, "tanggal": isi.tanggal, "status": isi.status, "sidik": isi.sidik,
    }  # fmt: skip
    key = connection.execute(insert(schema.arsip).values(kepala).returning(schema.arsip.c.id)).scalar_one()
    dokumen = _placed(isi.dokumen, lokasi[: len(isi.dokumen)])
    masukan = _placed(isi.masukan, lokasi[len(isi.dokumen) :])
    rows = (isi.capaian, isi.anggaran, isi.temuan, dokumen, masukan, isi.keputusan)
    for table, own in zip(schema.BERISI, rows, strict=True):
        if own:
            connection.execute(insert(table), [{**row, "arsip_id": key} for row in own])
    seal(connection, key)
    return Pencatatan(versi, baru=True, dokumen=rows_of(connection, "dokumen", arsip_id=key))


def _placed(rows: Sequence[BarisArsip], lokasi: Sequence[str]) -> Sequence[BarisArsip]:
    return [{**row, "lokasi": satu} for row, satu in zip(rows, lokasi, strict=True)]


def _lock(connection: Connection, slug: str) -> None:
    """One writer per perangkat daerah; on SQLite the transaction itself is the only one."""
    if connection.dialect.name == "postgresql":
        kunci = int.from_bytes(hashlib.sha256(slug.encode()).digest()[:8], signed=True)
        connection.execute(text("SELECT pg_advisory_xact_lock(:kunci)"), {"kunci": kunci})


@lru_cache(_DIINGAT)
def _engine(url: str, di: str, *, read_only: bool = False) -> Engine:  # noqa: ARG001 - SQLite remembers where it was
    """An engine without open connections; kept for the folder ``di``, since it knows how its queries are written."""
    if not url:
        raise ArchiveError(
            "Arsip di S3 atau penyimpanan jauh lain memerlukan data base PostgreSQL, karena berkas SQLite "
            "tidak dapat dipakai di sana. "
            "Sebut alamatnya dengan --archive postgresql://… atau [arsip] alamat di instansi.toml."
        )
    try:
        engine = create_engine(url, connect_args={"timeout": _TUNGGU} if url.startswith("sqlite") else {})
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise ArchiveError(
            f"Alamat arsip “{shown(url)}” tidak dikenali. Contoh: sqlite:///D:/sakip/arsip/arsip.sqlite"
        ) from None
    except ModuleNotFoundError as error:
        raise ArchiveError(f"Arsip {shown(url)} memerlukan paket “{error.name}”. Pasang dengan pip.") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _refuse_writing if read_only else _leave_transactions_to_us)
        event.listen(engine, "begin", _begin if read_only else _begin_immediate)
    return engine


def _leave_transactions_to_us(connection: sqlite3.Connection, _record: object) -> None:
    """The driver starts transactions late and deferred, on which two writers block each other for good."""
    connection.isolation_level = None


def _refuse_writing(connection: sqlite3.Connection, record: object) -> None:
    """Not by opening the file for reading only: what a power cut left half done could then not be taken back."""
    _leave_transactions_to_us(connection, record)
    connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
