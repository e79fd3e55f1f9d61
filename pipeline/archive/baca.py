"""The door to the archive for reading, and what it remembers of earlier years."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping

from pipeline.alamat import shown
from pipeline.archive import schema
from pipeline.archive.database import connected, opened
from pipeline.archive.migrasi import known, standing
from pipeline.archive.pindah import bring_along
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import rows_of, versions
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import Periode
from pipeline.domain.riwayat_arsip import AngkaArsip
from pipeline.errors import ArchiveError
from pipeline.naskah.angka import dibulatkan
from pipeline.sheet.nilai import read_value

_SEBAGIAN = re.compile(r"\(s\.d\. Triwulan I{1,3}\b")
"""How a figure says that it is that of a part of its year (``rumus``)."""


@contextmanager
def reading(tempat: TempatArsip) -> Iterator[Connection | None]:
    """A connection to an archive, by which nothing can be written; None where there is no archive.

    One of an older program is brought to today's schema first.

    Raises:
        ArchiveError: its schema is newer, or it cannot be read.
    """
    with connected(tempat.alamat, read_only=True) as engine:
        versi = _standing(engine, tempat)
        if not versi:
            yield None
            return
        if versi < schema.VERSI:
            with opened(tempat.alamat):
                pass
        with engine.connect() as connection:
            yield connection


@contextmanager
def looked_at(tempat: TempatArsip) -> Iterator[Connection]:
    """``reading`` for one who asks about the archive itself.

    Raises:
        ArchiveError: there is none, or it cannot be read.
    """
    with reading(tempat) as connection:
        if connection is None:
            raise ArchiveError(
                f"Belum ada arsip di “{shown(tempat.alamat)}”. Jalankan invoke archive, atau sebut --archive."
            )
        yield connection


def _standing(engine: Engine, tempat: TempatArsip) -> int:
    """The schema of an archive, 0 where there is none; SQLite is not asked, as it would make the file."""
    if engine.dialect.name == "sqlite" and not (file := Path(engine.url.database or "")).is_file():
        if tempat.lama is not None:
            bring_along(tempat.lama, tempat.folder)
        if not file.is_file():
            return 0
    with engine.connect() as connection:
        return known(standing(connection))


def riwayat(connection: Connection, slug: str) -> tuple[AngkaArsip, ...]:
    """The figures of every whole year of one office, from whichever was archived last of its TW4 and its year.

    A figure that says it is that of a part of the year is left out.
    """
    tahun: dict[int, RowMapping] = {}
    for head in sorted(versions(connection, slug), key=lambda head: head["id"]):
        if Periode(head["tahun"], head["triwulan"]).berakhir:
            tahun[head["tahun"]] = head
    return tuple(
        _figure(row, head)
        for head in tahun.values()
        for row in rows_of(connection, "capaian", arsip_id=head["id"])
        if not _SEBAGIAN.search(row["rumus"])
    )


def _figure(row: Mapping[str, Any], head: RowMapping) -> AngkaArsip:
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
