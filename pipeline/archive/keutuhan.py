"""Whether an archive is what it was: every row under its seal, every seal in its chain, every soft copy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from pipeline.archive import penjaga, schema, segel
from pipeline.archive.salinan import digest, names, offices
from pipeline.domain.periode import Periode
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan


@dataclass(frozen=True, slots=True)
class SalinanTercatat:
    """One soft copy as the rows of a version tell of it: where, of what content, of which version."""

    path: Path
    lokasi: str
    sha256: str
    versi: str


def is_old(lokasi: str) -> bool:
    """Whether a place is one of an older program, below the period's folder in the output."""
    return lokasi.startswith("8-arsip/")


def place_of(lokasi: str, slug: str, periode: Periode, folder: Path, output: Path) -> Path:
    """Where a soft copy lies on the disk."""
    return output / slug / str(periode) / lokasi if is_old(lokasi) else folder / lokasi


def damage(connection: Connection, folder: Path, output: Path, slug: str = "") -> Iterator[Temuan]:
    """What is missing, altered, added or only worth knowing, of one perangkat daerah or of all in the archive."""
    versions = _versions(connection, slug)
    yield from (temuan("ARS-16", Tempat("data base"), nama) for nama in penjaga.missing(connection))
    yield from _strays(connection)
    for row in versions:
        yield from _sealed(connection, row)
    copies = [satu for row in versions for satu in _copies(connection, row, folder, output)]
    yield from _gaps(versions)
    yield from _lost(copies)
    known = {satu.lokasi for satu in copies}
    for satu in [slug] if slug else offices(folder):
        yield from (temuan("ARS-18", Tempat(nama), nama) for nama in names(folder, satu) if nama not in known)


def _versions(connection: Connection, slug: str) -> Sequence[RowMapping]:
    s = schema.segel.c
    query = select(schema.arsip, s.sidik.label("segel"), s.sebelum).join(schema.segel, isouter=True)
    rows = connection.execute(query.order_by(schema.arsip.c.id)).mappings()
    return [row for row in rows if slug in {"", row["slug"]}]


def _sealed(connection: Connection, row: RowMapping) -> Iterator[Temuan]:
    """What is wrong with the rows of one version and with its place in the chain."""
    if row["segel"] is None:
        yield _about("ARS-15", row)
        return
    if segel.fingerprint(connection, row["id"], row["sebelum"]) != row["segel"]:
        yield _about("ARS-13", row)
    if segel.before(connection, row["id"]) != row["sebelum"]:
        yield _about("ARS-14", row)


def _strays(connection: Connection) -> Iterator[Temuan]:
    """Rows that belong to no version."""
    for tabel in (*schema.BERISI, schema.segel):
        versions = select(schema.arsip.c.id)
        count = select(func.count()).select_from(tabel).where(tabel.c.arsip_id.not_in(versions))
        if banyak := connection.execute(count).scalar():
            yield temuan("ARS-17", Tempat("data base", tabel.name), f"{banyak} baris")


def _gaps(versions: Sequence[RowMapping]) -> Iterator[Temuan]:
    """Versions that are gone: those of a period are numbered from 1 without a hole."""
    periods: dict[tuple[str, int, int], list[RowMapping]] = {}
    for row in versions:
        periods.setdefault((row["slug"], row["tahun"], row["triwulan"]), []).append(row)
    for rows in periods.values():
        there = {row["versi"] for row in rows}
        yield from (_about("ARS-14", {**rows[0], "versi": n}) for n in range(1, max(there)) if n not in there)


def _copies(connection: Connection, row: RowMapping, folder: Path, output: Path) -> Iterator[SalinanTercatat]:
    periode = Periode(row["tahun"], row["triwulan"])
    for tabel in (schema.dokumen, schema.masukan):
        own = select(tabel.c.lokasi, tabel.c.sha256).where(tabel.c.arsip_id == row["id"]).order_by(tabel.c.id)
        for lokasi, sha256 in connection.execute(own):
            path = place_of(lokasi, row["slug"], periode, folder, output)
            yield SalinanTercatat(path, lokasi, sha256, _named(row))


def _lost(copies: Sequence[SalinanTercatat]) -> Iterator[Temuan]:
    """Soft copies that are gone or altered, each once, with the first version that tells of it."""
    there: dict[Path, str] = {}
    for satu in {(c.path, c.sha256): c for c in reversed(copies)}.values():
        if satu.path not in there:
            there[satu.path] = digest(satu.path) if satu.path.is_file() else ""
        if there[satu.path] == satu.sha256:
            continue
        kode = "ARS-19" if is_old(satu.lokasi) else "ARS-12" if there[satu.path] else "ARS-11"
        yield temuan(kode, Tempat(satu.lokasi), satu.lokasi, versi=satu.versi)


def _about(kode: str, row: Mapping[Any, Any]) -> Temuan:
    return temuan(kode, Tempat("data base"), _named(row))


def _named(row: Mapping[Any, Any]) -> str:
    return f"{row['slug']} {Periode(row['tahun'], row['triwulan'])} versi {row['versi']}"
