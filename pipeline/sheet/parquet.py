"""The door to Parquet: tables written with exact numbers, and asked about where they lie, both by DuckDB."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from pipeline.sheet.berkas_csv import polos

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PAKET = "analytics"
"""The extra of this program that brings DuckDB."""
_JENIS = {"teks": "VARCHAR", "angka": "DECIMAL(24,6)", "bulat": "BIGINT", "tanggal": "DATE"}
"""As the archive keeps numbers: eighteen digits before the point, six after it."""


def parquet_ready() -> bool:
    """Whether the library that writes and reads Parquet is installed."""
    return find_spec("duckdb") is not None


def parquet_of(kolom: Mapping[str, str], baris: Iterable[Sequence[object]]) -> bytes:
    """The rows as a Parquet file; ``kolom`` says of each column whether it is teks, angka, bulat or tanggal.

    Equal rows give equal bytes. A number that is not there is NULL; a text always is one, empty at worst.
    """
    teks = [nama for nama, jenis in kolom.items() if jenis == "teks"]
    with TemporaryDirectory() as folder, asked() as db:
        asal, jadi = Path(folder, "isi.csv"), Path(folder, "isi.parquet")
        asal.write_bytes(polos(tuple(kolom), baris))
        jenis = ", ".join(f"{_quoted(nama)}: {_quoted(_JENIS[jenis])}" for nama, jenis in kolom.items())
        penuh = f", force_not_null=[{', '.join(map(_quoted, teks))}]" if teks else ""
        csv = f"read_csv({_quoted(str(asal))}, header=true, delim=',', quote='\"', escape='\"', auto_detect=false"
        isi = f"{csv}, columns={{{jenis}}}{penuh}, max_line_size=1000000000, parallel=false)"
        db.execute(f"COPY (SELECT * FROM {isi}) TO {_quoted(str(jadi))} (FORMAT parquet, COMPRESSION zstd)")
        return jadi.read_bytes()


@contextmanager
def asked(tabel: Mapping[str, Path] | None = None) -> Iterator["DuckDBPyConnection"]:
    """A DuckDB in memory in which each file of ``tabel``, or all a pattern names, is a view.

    ``filename`` is the file of a row.
    """
    import duckdb  # noqa: PLC0415  # only an export and a wide recap need it

    with duckdb.connect(":memory:", config={"preserve_insertion_order": "true"}) as db:
        for nama, file in (tabel or {}).items():
            isi = f"read_parquet({_quoted(str(file))}, union_by_name=true, filename=true)"
            db.execute(f'CREATE VIEW "{nama}" AS SELECT * FROM {isi}')
        yield db


def rows(db: "DuckDBPyConnection", sql: str, isian: Sequence[object] = ()) -> tuple[dict[str, Any], ...]:
    """What a question answers, a row by the names of its columns; numbers are Decimal."""
    jawaban = db.execute(sql, list(isian))
    nama = [kolom[0] for kolom in jawaban.description or ()]
    return tuple(dict(zip(nama, satu, strict=True)) for satu in jawaban.fetchall())


def _quoted(teks: str) -> str:
    return "'" + teks.replace("'", "''") + "'"
