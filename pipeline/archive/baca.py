"""Reading the archive: the newest version of each period and its rows; nothing is made, changed or migrated."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import Periode
from pipeline.domain.riwayat_arsip import AngkaArsip
from pipeline.errors import ArchiveError
from pipeline.naskah.angka import dibulatkan
from pipeline.sheet.nilai import read_value

Baris = Mapping[str, Any]
"""One row of a table by column."""
_SEBAGIAN = re.compile(r"\(s\.d\. Triwulan I{1,3}\b")
"""How a figure says that it is that of a part of its year (``rumus``)."""


@contextmanager
def reading(url: str) -> Iterator[Connection | None]:
    """A connection to the archive at a SQLAlchemy URL; None where there is no archive.

    Raises:
        ArchiveError: what lies there cannot be read.
    """
    try:
        engine = _engine(url)
        if engine is None:
            yield None
            return
        try:
            with engine.connect() as connection:
                yield connection if inspect(connection).has_table("arsip") else None
        finally:
            engine.dispose()
    except (SQLAlchemyError, sqlite3.Error, ModuleNotFoundError) as error:
        where = url if isinstance(error, ArgumentError) else make_url(url).render_as_string(hide_password=True)
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise ArchiveError(
            f"Arsip {where} tidak dapat dibaca ({reason}). Periksa alamatnya, atau pulihkan dari salinan."
        ) from None


def _engine(url: str) -> Engine | None:
    """The engine; one that cannot write where the archive is a file, None where that file is not there."""
    parts = make_url(url)
    if parts.get_backend_name() != "sqlite":
        return create_engine(parts)
    file = Path(parts.database or "")
    if not file.is_file() or not file.stat().st_size:
        return None
    alamat = f"{file.resolve().as_uri()}?mode=ro"
    return create_engine("sqlite://", creator=lambda: sqlite3.connect(alamat, uri=True))


def versions(connection: Connection, slug: str = "", periode: Periode | None = None) -> tuple[Baris, ...]:
    """The heads of the newest version of every period, or of one office or period only; oldest first."""
    sama: dict[str, object] = {"slug": slug} if slug else {}
    if periode is not None:
        sama |= {"tahun": periode.tahun, "triwulan": periode.triwulan}
    newest: dict[tuple[str, int, int], Baris] = {}
    for row in sorted(rows_of(connection, "arsip", **sama), key=lambda row: int(row["versi"])):
        newest[row["slug"], row["tahun"], row["triwulan"]] = row
    return tuple(newest[kunci] for kunci in sorted(newest))


def rows_of(connection: Connection, tabel: str, **sama: object) -> tuple[Baris, ...]:
    """The rows of one table in their order, those with these values where any are named.

    Columns are those that the archive has, whatever schema it was made with.
    """
    table = Table(tabel, MetaData(), autoload_with=connection)
    query = select(table).where(*(table.c[kolom] == nilai for kolom, nilai in sama.items())).order_by(table.c.id)
    return tuple({k: _decimal(v) for k, v in row.items()} for row in connection.execute(query).mappings())


def _decimal(value: object) -> object:
    """SQLite's binary numbers as the decimals they were (``schema.Angka``)."""
    return Decimal(str(value)) if isinstance(value, float) else value


def riwayat(connection: Connection, slug: str) -> tuple[AngkaArsip, ...]:
    """The figures of every whole year of one office, from whichever was archived last of its TW4 and its year.

    A figure that says it is that of a part of the year is left out.
    """
    tahun: dict[int, Baris] = {}
    for head in sorted(versions(connection, slug), key=lambda head: head["id"]):
        if Periode(head["tahun"], head["triwulan"]).berakhir:
            tahun[head["tahun"]] = head
    return tuple(
        _figure(row, head)
        for head in tahun.values()
        for row in rows_of(connection, "capaian", arsip_id=head["id"])
        if not _SEBAGIAN.search(row["rumus"])
    )


def _figure(row: Baris, head: Baris) -> AngkaArsip:
    keadaan = Keadaan(row["keadaan"])
    terisi = keadaan is Keadaan.TERISI
    return AngkaArsip(
        indikator=row["indikator"],
        tahun=head["tahun"],
        target=_value(row["target"], row["target_teks"]),
        realisasi=_value(row["realisasi"], row["realisasi_teks"]) if terisi else Nilai(keadaan),
        uraian=row["uraian"],
        satuan=row["satuan"],
        periode=str(Periode(head["tahun"], head["triwulan"])),
        versi=head["versi"],
    )


def _value(angka: Decimal | None, teks: str) -> Nilai:
    """A value as documents of its year printed it: the text keeps the digits that the column has no room for."""
    if angka is None:
        return read_value(teks)[0]
    return Nilai.dari(dibulatkan(_exact(angka, teks)))


def _exact(angka: Decimal, teks: str) -> Decimal:
    """The number its text spells out where the two agree; a text in an office's own spelling says no more."""
    with suppress(InvalidOperation):
        tertulis = Decimal(teks)
        if bulat(tertulis, 6) == bulat(angka, 6):
            return tertulis
    return angka.normalize()
