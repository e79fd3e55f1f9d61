"""What the archive holds of one office, by hash: whether anything in it is other than it was."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from pipeline.archive import schema
from pipeline.archive.baca import reading
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import rows_of


def versions_of(tempat: TempatArsip, slug: str) -> tuple[str, ...]:
    """A hash of every version of an office with all its rows, oldest first; none where there is no archive.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    with reading(tempat) as connection:
        if connection is None:
            return ()
        heads = select(schema.arsip).where(schema.arsip.c.slug == slug).order_by(schema.arsip.c.id)
        found = connection.execute(heads).mappings().all()
        return tuple(
            _hash(
                dict(head), *(row for t in schema.BERISI for row in rows_of(connection, t.name, arsip_id=head["id"]))
            )
            for head in found
        )


def _hash(*rows: Mapping[str, Any]) -> str:
    return sha256("\n".join(repr(sorted(row.items())) for row in rows).encode()).hexdigest()
