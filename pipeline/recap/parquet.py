"""What exported Parquet files hold of many perangkat daerah: the same rows as an archive, by DuckDB."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.domain.periode import Periode
from pipeline.domain.rekap import CacahKategori, IsiRekap, Kunci, NaskahTerarsip, VersiTerbaru, dijawab, pilih
from pipeline.errors import ArchiveError
from pipeline.sheet.parquet import asked, parquet_ready, rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CAPAIAN = "capaian.parquet"
_KUNCI = "slug, perangkat_daerah, tahun, triwulan"
_KEPALA = f"{_KUNCI}, versi, tanggal, status"

_BERTINGKAT = "capaian_bertingkat"
_TINGKAT = "* REPLACE (coalesce(tingkat, '') AS tingkat, coalesce(iku, '') AS iku)"
_TANPA_TINGKAT = "*, '' AS tingkat, '' AS iku"
"""An export of an older program knows no levels, alone or beside one of today's."""
_BERSIDIK = "dokumen_bersidik"
"""Nor what was decided on, nor when a document was first archived."""
_TABEL = ("capaian", "anggaran", "temuan", "dokumen", "keputusan")


def exported(folder: Path) -> bool:
    """Whether an export with Parquet lies in a folder, or several in folders of it."""
    return folder.is_dir() and next(folder.glob(f"**/{CAPAIAN}"), None) is not None


def periods_in(folder: Path) -> tuple[VersiTerbaru, ...]:
    """The head of every period in the files.

    Raises:
        ArchiveError: the library is missing, a file cannot be read, is an older program's, or two tell of one period.
    """
    with _opened(folder) as (db, _):
        return _heads(db)


def held_in(folder: Path, periode: Periode) -> IsiRekap:
    """What the files hold for one period, and of every year by category.

    Raises:
        ArchiveError: as ``periods_in``.
    """
    with _opened(folder) as (db, ada):
        kepala = _heads(db)
        dipilih = pilih(kepala, periode)
        setahun = [s for tahun in {k.tahun for k in kepala} for s in pilih(kepala, Periode(tahun)).values()]
        _chosen(db, "dipilih", dipilih.values())
        _chosen(db, "setahun", setahun)
        return IsiRekap(
            kepala=kepala,
            capaian=_of_period(db, _BERTINGKAT),
            anggaran=_of_period(db, "anggaran") if "anggaran" in ada else (),
            temuan=_findings(db, dipilih) if "temuan" in ada else {},
            cacah=_counted(db),
            naskah=_papers(db, dipilih, periode, berkeputusan="keputusan" in ada) if "dokumen" in ada else {},
            bertemuan="temuan" in ada,
        )


@contextmanager
def _opened(folder: Path) -> Iterator[tuple["DuckDBPyConnection", set[str]]]:
    if not parquet_ready():
        raise ArchiveError(
            "Membaca Parquet memerlukan DuckDB. Pasang dengan: pip install duckdb, lalu jalankan lagi."
        )
    import duckdb  # noqa: PLC0415  # only a recap over Parquet needs it

    ada = {nama for nama in _TABEL if next(folder.glob(f"**/{nama}.parquet"), None)}
    try:
        with asked({nama: folder / "**" / f"{nama}.parquet" for nama in ada}) as db:
            kolom = {row["column_name"] for row in rows(db, "DESCRIBE capaian")}
            if "slug" not in kolom:
                raise ArchiveError(
                    f"Parquet di “{folder}” dibuat program versi lama. Jalankan invoke export lagi dengan yang ini."
                )
            tingkat = _TINGKAT if "tingkat" in kolom else _TANPA_TINGKAT
            db.execute(f"CREATE VIEW {_BERTINGKAT} AS SELECT {tingkat} FROM capaian")
            if "dokumen" in ada:
                kolom = {row["column_name"] for row in rows(db, "DESCRIBE dokumen")}
                tanpa = "".join(f", NULL AS {nama}" for nama in ("sidik_isi", "pertama") if nama not in kolom)
                db.execute(f"CREATE VIEW {_BERSIDIK} AS SELECT *{tanpa} FROM dokumen")
            yield db, ada
    except duckdb.Error as error:
        sebab = str(error).partition("\n")[0]
        raise ArchiveError(f"Parquet di “{folder}” tidak dapat dibaca: {sebab}") from None


def _heads(db: "DuckDBPyConnection") -> tuple[VersiTerbaru, ...]:
    found = rows(db, f"SELECT {_KEPALA}, min(filename) AS satu, max(filename) AS lain FROM capaian GROUP BY ALL")
    heads: dict[tuple[object, ...], tuple[VersiTerbaru, str]] = {}
    for row in found:
        satu, lain = row.pop("satu"), row.pop("lain")
        kepala = VersiTerbaru(**row)
        kunci = (*kepala.kunci, kepala.periode)
        if satu != lain or kunci in heads:
            lain = lain if satu != lain else heads[kunci][1]
            raise ArchiveError(
                f"“{kepala.perangkat_daerah}” {kepala.periode} ada di dua ekspor: “{satu}” dan “{lain}”. "
                "Sisakan satu, lalu jalankan lagi."
            )
        heads[kunci] = kepala, satu
    return tuple(sorted((k for k, _ in heads.values()), key=lambda k: (k.kunci, k.tahun, k.triwulan)))


def _chosen(db: "DuckDBPyConnection", tabel: str, kepala: Iterable[VersiTerbaru]) -> None:
    """The heads as a table to join with; ``urut`` is their order."""
    db.execute(f"CREATE TABLE {tabel} (slug VARCHAR, perangkat_daerah VARCHAR, tahun INT, triwulan INT)")
    isian = [[*satu.kunci, satu.tahun, satu.triwulan] for satu in kepala]
    if isian:
        db.executemany(f"INSERT INTO {tabel} VALUES (?, ?, ?, ?)", isian)


def _of_period(db: "DuckDBPyConnection", tabel: str) -> tuple[dict[str, Any], ...]:
    """The rows of a table for the heads chosen, office by office, each in the order of its file."""
    lain = "tahun, triwulan, versi, tanggal, status, filename"
    query = f"SELECT * EXCLUDE ({lain}), row_number() OVER () AS urut FROM {tabel}"
    query = f"{query} SEMI JOIN dipilih USING ({_KUNCI}) ORDER BY slug, perangkat_daerah, urut"
    return tuple({k: v for k, v in row.items() if k != "urut"} for row in rows(db, query))


def _findings(db: "DuckDBPyConnection", dipilih: Iterable[Kunci]) -> dict[Kunci, dict[str, int]]:
    found: dict[Kunci, dict[str, int]] = {kunci: {} for kunci in dipilih}
    query = "SELECT slug, perangkat_daerah, tingkat, count(*) AS jumlah FROM temuan"
    for row in rows(db, f"{query} SEMI JOIN dipilih USING ({_KUNCI}) GROUP BY ALL"):
        found[row["slug"], row["perangkat_daerah"]][row["tingkat"]] = row["jumlah"]
    return found


def _papers(
    db: "DuckDBPyConnection", dipilih: Iterable[Kunci], periode: Periode, *, berkeputusan: bool
) -> dict[Kunci, NaskahTerarsip]:
    """The documents of the heads chosen by kind, with the decisions given on them."""
    dokumen: dict[Kunci, list[dict[str, Any]]] = {kunci: [] for kunci in dipilih}
    keputusan: dict[Kunci, list[tuple[date, dict[str, Any]]]] = {kunci: [] for kunci in dokumen}
    for row in rows(db, f"SELECT * FROM {_BERSIDIK} SEMI JOIN dipilih USING ({_KUNCI})"):
        dokumen[row["slug"], row["perangkat_daerah"]].append(row if berkeputusan else {**row, "sidik_isi": None})
    putusan = (
        f"SELECT *, row_number() OVER () AS urut FROM keputusan SEMI JOIN dipilih USING ({_KUNCI}) ORDER BY urut"
    )
    for row in rows(db, putusan) if berkeputusan else ():
        keputusan[row["slug"], row["perangkat_daerah"]].append((row["tanggal_putusan"], row))
    jawab = ", ".join(map(str, dijawab(periode)))
    query = f"""
        SELECT slug, perangkat_daerah, min(pertama) AS pertama FROM {_BERSIDIK}
        WHERE jenis = 'lkjip' AND tahun = {periode.tahun} AND triwulan IN ({jawab}) GROUP BY ALL"""
    lkjip = {(row["slug"], row["perangkat_daerah"]): row["pertama"] for row in rows(db, query)}
    return {
        kunci: NaskahTerarsip.dari(periode, semua, keputusan[kunci], lkjip.get(kunci))
        for kunci, semua in dokumen.items()
    }


def _counted(db: "DuckDBPyConnection") -> tuple[CacahKategori, ...]:
    query = f"""
        SELECT slug, perangkat_daerah, tahun, tingkat, kategori, count(*) AS semua, count(capaian_persen) AS dihitung,
               coalesce(sum(capaian_persen), 0) AS persen
        FROM {_BERTINGKAT} SEMI JOIN setahun USING ({_KUNCI}) GROUP BY ALL ORDER BY ALL"""
    return tuple(
        CacahKategori(
            (r["slug"], r["perangkat_daerah"]),
            r["tahun"],
            r["tingkat"],
            r["kategori"],
            r["semua"],
            r["dihitung"],
            r["persen"],
        )
        for r in rows(db, query)
    )
