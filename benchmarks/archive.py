"""The archive with many rows: what a version costs to write and to keep, and capaian by PD and year over all of it.

SQLite always, PostgreSQL where ``SAKIP_POSTGRES`` names a server, DuckDB over the Parquet of the same rows where it
is installed: 25,000 offices with 120 figures in each of five years are fifteen million rows.

    python benchmarks/archive.py [rows …]
"""

import os
import resource
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sqlalchemy import text  # noqa: E402

from pipeline.archive.database import connected, opened, record  # noqa: E402
from pipeline.archive.isi import IsiArsip  # noqa: E402
from pipeline.sheet.parquet import asked, parquet_ready, rows  # noqa: E402

INDIKATOR, TAHUN, VERSI = 120, 5, 200
"""Figures of an office in a year (30 indikator, four quarters), years it archived; versions that are timed."""
QUERY = """
    SELECT perangkat_daerah, tahun, count(*), count(capaian_persen), sum(capaian_persen)
    FROM v_capaian GROUP BY perangkat_daerah, tahun"""
KATEGORI = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")


def figure(n: int) -> dict[str, object]:
    """One indikator as archived."""
    persen = Decimal(n * 7919 % 12000) / 100
    return {
        "sasaran": "S1", "indikator": f"IKU{n % INDIKATOR}", "uraian": "Persentase pengaduan yang ditindaklanjuti",
        "satuan": "Persen", "polaritas": "positif", "keadaan": "terisi", "target": Decimal(100), "target_teks": "100",
        "realisasi": persen, "realisasi_teks": str(persen), "capaian_persen": persen,
        "kategori": KATEGORI[n % 5], "rumus": "realisasi / target × 100",
        "tingkat": "strategis", "iku": "ya",
    }  # fmt: skip


def version(nomor: int) -> IsiArsip:
    """One office's year as a build brings it."""
    pd, tahun = divmod(nomor, TAHUN)
    isi = [figure(nomor * INDIKATOR + n) for n in range(INDIKATOR)]
    slug = f"kantor-{pd:06d}"
    return IsiArsip(slug, f"Dinas {pd:06d}", 2020 + tahun, 0, date(2025, 1, 7), "bersih", isi, [], [], [])


def written(url: str) -> tuple[float, float]:
    """Milliseconds of processor and of clock that one version takes, as a build writes it, seals and all."""
    with opened(url) as engine:
        cpu, clock = process_time(), perf_counter()
        for nomor in range(VERSI):
            record(engine, version(nomor))
    return (process_time() - cpu) / VERSI * 1000, (perf_counter() - clock) / VERSI * 1000


SERIES = "(WITH RECURSIVE s(x) AS (SELECT {a} UNION ALL SELECT x + 1 FROM s WHERE x < {b}) SELECT x AS {x} FROM s)"
HEADS = """
    INSERT INTO arsip (id, slug, perangkat_daerah, tahun, triwulan, versi, tanggal, status, sidik)
    SELECT n + 1, 'kantor-' || {pd}, 'Dinas ' || {pd}, 2020 + n % {tahun}, 0, 1, '2025-01-07', 'bersih', ''
    FROM {n} AS d"""
FIGURES = """
    INSERT INTO capaian (arsip_id, sasaran, indikator, uraian, satuan, polaritas, keadaan, target, target_teks,
                         realisasi, realisasi_teks, capaian_persen, kategori, rumus, tingkat, iku)
    SELECT n + 1, 'S1', 'IKU' || i, 'Persentase pengaduan yang ditindaklanjuti', 'Persen', 'positif', 'terisi',
           100, '100', {persen}, CAST({persen} AS VARCHAR(20)), {persen}, 'Sangat Tinggi', 'realisasi / target × 100',
           'strategis', 'ya'
    FROM {n} AS d CROSS JOIN {i} AS e ORDER BY n, i"""
PERSEN = f"((CAST(n AS BIGINT) * {INDIKATOR} + i) * 7919 % 12000) / 100.0"


def filled(url: str, banyak: int) -> None:
    """The rest of the rows in bulk by the engine itself: what is asked about is their number, not how they came."""
    with connected(url) as engine:
        postgres = engine.dialect.name == "postgresql"
        form = "(SELECT generate_series({a}, {b}) AS {x})" if postgres else SERIES
        isi = {
            "n": form.format(a=VERSI, b=banyak // INDIKATOR - 1, x="n"),
            "i": form.format(a=0, b=INDIKATOR - 1, x="i"),
            "pd": f"lpad((n / {TAHUN})::text, 6, '0')" if postgres else f"printf('%06d', n / {TAHUN})",
            "persen": PERSEN,
            "tahun": TAHUN,
        }
        with engine.begin() as db:
            for query in (HEADS, FIGURES):
                db.exec_driver_sql(query.format(**isi).replace("%", "%%" if postgres else "%"))
        if postgres:
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
                db.exec_driver_sql("VACUUM ANALYZE")


def timed(ask: Callable[[], int]) -> tuple[float, float, int]:
    """Seconds of clock and of this process, the better of two, and how many rows answered."""
    found: list[tuple[float, float, int]] = []
    for _ in range(2):
        cpu, clock = process_time(), perf_counter()
        banyak = ask()
        found.append((perf_counter() - clock, process_time() - cpu, banyak))
    return min(found)


def by_sql(url: str) -> int:
    """How many groups the archive answers with."""
    with connected(url, read_only=True) as engine, engine.connect() as db:
        return len(db.execute(text(QUERY)).all())


def by_duckdb(file: Path) -> int:
    """The same over Parquet, exact."""
    with asked({"v_capaian": file}) as db:
        return len(rows(db, QUERY))


def generated(file: Path, banyak: int) -> None:
    """The same rows made by DuckDB itself."""
    query = f"""
        SELECT 'Dinas ' || lpad((n // {TAHUN})::VARCHAR, 6, '0') AS perangkat_daerah, 2020 + n % {TAHUN} AS tahun,
               0 AS triwulan, 1 AS versi, 'kantor-' || lpad((n // {TAHUN})::VARCHAR, 6, '0') AS slug,
               'IKU' || i AS indikator,
               'Persentase pengaduan yang ditindaklanjuti ' || i || ' bidang ' || (n % 500) AS uraian,
               'Persen' AS satuan, '100' AS target_teks,
               CAST((hash(n, i) % 12000) / 100 AS DECIMAL(24,6)) AS capaian_persen,
               'Sangat Tinggi' AS kategori, 'terisi' AS keadaan
        FROM range({banyak // INDIKATOR}) AS d(n), range({INDIKATOR}) AS e(i) ORDER BY n, i"""
    with asked() as db:
        db.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")


@contextmanager
def server() -> Iterator[str]:
    """A fresh database on the server of ``SAKIP_POSTGRES``."""
    import psycopg  # noqa: PLC0415  # only where a server is named

    url = urlsplit(os.environ["SAKIP_POSTGRES"].replace("postgresql+psycopg", "postgresql"))
    nama = f"sakip_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(url.geturl(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {nama}".encode())
        try:
            yield url._replace(scheme="postgresql+psycopg", path=f"/{nama}").geturl()
        finally:
            admin.execute(f"DROP DATABASE {nama} WITH (FORCE)".encode())


def size(url: str) -> int:
    """Bytes of a database."""
    if url.startswith("sqlite"):
        return Path(url.removeprefix("sqlite:///")).stat().st_size
    with connected(url) as engine, engine.connect() as db:
        return int(db.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def measured(nama: str, url: str, banyak: int) -> None:
    """One engine as a row of the table."""
    cpu, clock = written(url)
    kecil = size(url)
    filled(url, banyak)
    besar, versi = size(url), banyak // INDIKATOR
    jam, proses, grup = timed(lambda: by_sql(url))
    tiap = (besar - kecil) / max(versi - VERSI, 1) / 1024
    told(banyak, nama, f"{clock:.1f} ({cpu:.1f})", (tiap, besar / 2**20), (jam, proses, grup))


def told(banyak: int, nama: str, tulis: str, ukuran: tuple[float, float], tanya: tuple[float, float, int]) -> None:
    """One row of the table."""
    (tiap, semua), (jam, proses, grup) = ukuran, tanya
    isi = (f"{banyak:,}", nama, tulis, f"{tiap:.2f}", f"{semua:,.1f}", f"{jam:.2f} ({proses:.2f})", f"{grup:,}")
    print(f"| {' | '.join(isi)} |", flush=True)


def main() -> None:
    """Every engine there is, for every number of rows asked for."""
    print("| rows | engine | ms a version (CPU) | KiB a version | MiB | by PD and year, s (CPU) | groups |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    for banyak in [int(satu) for satu in sys.argv[1:]] or [1_000_000, 15_000_000]:
        with TemporaryDirectory() as folder:
            measured("SQLite", f"sqlite:///{folder}/arsip.sqlite", banyak)
            if parquet_ready():
                file = Path(folder, "capaian.parquet")
                generated(file, banyak)
                tanya = timed(lambda file=file: by_duckdb(file))  # type: ignore[misc]
                isi = file.stat().st_size
                told(banyak, "DuckDB, Parquet", "–", (isi / (banyak // INDIKATOR) / 1024, isi / 2**20), tanya)
        if os.environ.get("SAKIP_POSTGRES"):
            with server() as url:
                measured("PostgreSQL", url, banyak)
    print(f"\nPeak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


if __name__ == "__main__":
    main()
