"""The schema of an archive: made where there is none, brought to today's where it is older, never taken back."""

from sqlalchemy import Connection, Engine, func, insert, inspect, select, text

from pipeline.archive import penjaga, schema
from pipeline.archive.segel import seal
from pipeline.errors import ArchiveError

_KUNCI_SKEMA = 0x5341_4B49_50
"""PostgreSQL's advisory lock under which one program at a time looks at the schema (“SAKIP”)."""


def install(engine: Engine) -> None:
    """Tables, view and guards as of today, in one transaction.

    Raises:
        ArchiveError: a newer program made this archive.
    """
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:kunci)"), {"kunci": _KUNCI_SKEMA})
        versi = known(standing(connection))
        if versi < schema.VERSI:
            _bring(connection, versi)


def known(versi: int) -> int:
    """The same version of the schema.

    Raises:
        ArchiveError: it is one of a newer program.
    """
    if versi > schema.VERSI:
        raise ArchiveError(
            f"Arsip dibuat oleh program yang lebih baru (skema {versi}, program ini mengenal sampai skema "
            f"{schema.VERSI}). Perbarui program ini, lalu jalankan lagi."
        )
    return versi


def standing(connection: Connection) -> int:
    """The schema an archive has; 0 when there is no archive yet."""
    found = inspect(connection)
    if found.has_table(schema.skema.name):
        return connection.execute(select(func.max(schema.skema.c.versi))).scalar() or 0
    return 1 if found.has_table(schema.arsip.name) else 0


def _bring(connection: Connection, versi: int) -> None:
    if versi:
        _columns(connection, versi)
    schema.metadata.create_all(connection)
    _view(connection, versi)
    if versi == 1:  # what the first schema kept was not sealed
        for key in connection.execute(select(schema.arsip.c.id).order_by(schema.arsip.c.id)).scalars().all():
            seal(connection, key)
    connection.execute(insert(schema.skema).values(versi=schema.VERSI))
    penjaga.install(connection)


def _columns(connection: Connection, versi: int) -> None:
    """Room in the tables there are for what later schemas keep in them."""
    for sejak, tabel, kolom, jenis in schema.KOLOM_BARU:
        if sejak > versi:
            connection.exec_driver_sql(f"ALTER TABLE {tabel} ADD COLUMN {kolom} {jenis} NOT NULL DEFAULT ''")
    if versi == 1 and connection.dialect.name == "postgresql":
        connection.exec_driver_sql("DROP VIEW v_capaian")
        for tabel, columns in schema.LEBIH_PANJANG.items():
            for kolom in columns:
                connection.exec_driver_sql(f"ALTER TABLE {tabel} ALTER COLUMN {kolom} TYPE TEXT")


def _view(connection: Connection, versi: int) -> None:
    """The view of today; PostgreSQL replaces the one there, so that what others built on it or may see stays."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(penjaga.VIEW.replace("CREATE", "CREATE OR REPLACE", 1))
        return
    if versi:
        connection.exec_driver_sql("DROP VIEW v_capaian")
    connection.exec_driver_sql(penjaga.VIEW)
