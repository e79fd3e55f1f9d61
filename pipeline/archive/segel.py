"""The seal of a version: one hash over all its rows as the database gives them back, and the seal before."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, insert, select

from pipeline.archive import schema
from pipeline.archive.versi import rows_of

_BERSEGEL_SEJAK = 2
_LEBIH_MUDA = {(tabel, kolom) for sejak, tabel, kolom, _ in schema.KOLOM_BARU if sejak > _BERSEGEL_SEJAK}
"""Columns that are younger than the first seals: empty, they are in none, so that what was sealed before stays so."""


def seal(connection: Connection, key: int) -> None:
    """Close a version: from here on the database takes no more rows for it."""
    sebelum = before(connection, key)
    row = {"arsip_id": key, "sidik": fingerprint(connection, key, sebelum), "sebelum": sebelum}
    connection.execute(insert(schema.segel).values(row))


def before(connection: Connection, key: int) -> str:
    """The seal of the version before this one of the same perangkat daerah; empty for its first."""
    a, s = schema.arsip.c, schema.segel.c
    slug = select(a.slug).where(a.id == key).scalar_subquery()
    older = select(s.sidik).join(schema.arsip, a.id == s.arsip_id).where(a.slug == slug, a.id < key)
    return connection.execute(older.order_by(a.id.desc()).limit(1)).scalar() or ""


def fingerprint(connection: Connection, key: int, sebelum: str) -> str:
    """The sha256 over one version's rows and the seal before it."""
    found = hashlib.sha256(sebelum.encode())
    for line in _lines(connection, key):
        found.update(line.encode() + b"\n")
    return found.hexdigest()


def _lines(connection: Connection, key: int) -> Iterator[str]:
    head = [kolom for kolom in schema.arsip.c if kolom.name != "id"]
    for row in connection.execute(select(*head).where(schema.arsip.c.id == key)).mappings():
        yield _line("arsip", row)
    for tabel in schema.BERISI:
        yield from (_line(tabel.name, row) for row in rows_of(connection, tabel.name, arsip_id=key))


def _line(tabel: str, row: Mapping[Any, Any]) -> str:
    values = {nama: _plain(value) for nama, value in row.items() if value or (tabel, nama) not in _LEBIH_MUDA}
    return json.dumps([tabel, values], ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """Numbers by what they mean, so that 91.330000 and 91.33 are one on both engines."""
    if isinstance(value, Decimal):
        return f"{(value + 0).normalize():f}"
    return value.isoformat() if isinstance(value, date) else value
