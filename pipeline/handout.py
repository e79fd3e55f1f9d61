"""What the archive holds of some offices, put into a folder for others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.archive.baca import reading
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import first_archived, rows_of, versions
from pipeline.errors import ArchiveError
from pipeline.export.berkas import files_of
from pipeline.export.tabel import dictionary, tables
from pipeline.folder import layout, output
from pipeline.folder.manifest import Manifes
from pipeline.permintaan import Permintaan, archive_of
from pipeline.screen.outcome import HasilEkspor
from pipeline.sheet.parquet import parquet_ready

_EKSPOR = "ekspor"


def handed_out(units: Sequence[Path], permintaan: Permintaan, folder: Path, *, publik: bool) -> HasilEkspor:
    """Write the newest version of every archived period of some offices into ``folder``.

    A file in it that a person edited is kept beside the new one.

    Raises:
        ArchiveError: an archive cannot be read, or none holds anything of these offices.
        OutputError: a file cannot be written.
    """
    isi: dict[str, list[dict[str, Any]]] = {nama: [] for nama in dictionary(publik=publik)}
    for tempat, slugs in _archives(units, permintaan).items():
        for nama, row in _rows(tempat, slugs, tuple(isi)):
            isi[nama].append(row)
    if not any(isi.values()):
        raise ArchiveError("Arsip belum memuat apa pun untuk data ini. Jalankan invoke build lebih dulu.")
    made = tables(isi, publik=publik)
    dokumen = files_of(made, publik=publik)
    saved = output.save(folder, dokumen, Manifes(_EKSPOR, ""), {""})
    milik = {layout.MANIFES, *(d.nama for d in dokumen), *(beside for _, beside in saved.dipertahankan)}
    asing = tuple(sorted(f.name for f in folder.iterdir() if f.name not in milik and f.name[0] != "."))
    jumlah = {satu.nama: len(satu.baris) for satu in made}
    return HasilEkspor(folder, jumlah, publik, parquet_ready(), asing, saved.dipertahankan)


def _archives(units: Iterable[Path], permintaan: Permintaan) -> dict[TempatArsip, list[str]]:
    """The offices by the place of their archive."""
    found: dict[TempatArsip, list[str]] = {}
    for unit in units:
        found.setdefault(archive_of(unit, permintaan.output, permintaan.arsip, permintaan.jauh), []).append(unit.name)
    return found


def _rows(tempat: TempatArsip, slugs: Iterable[str], tabel: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of the newest versions with the head of its version, by its table."""
    with reading(tempat) as connection:
        if connection is None:
            return
        for head in (head for slug in slugs for head in versions(connection, slug)):
            pertama = first_archived(connection, head["tahun"], [head["triwulan"]], slug=head["slug"])
            for nama in tabel:
                for row in rows_of(connection, nama, arsip_id=head["id"]):
                    yield nama, {**row, **_besides(nama, row, head["slug"], pertama), **head}


def _besides(
    tabel: str, row: Mapping[str, Any], slug: str, pertama: Mapping[tuple[str, str], date]
) -> dict[str, date]:
    """What the archive tells of a row in other places or under the name of a column of the head."""
    if tabel == "dokumen":
        return {"pertama": pertama[slug, row["jenis"]]}
    return {"tanggal_putusan": date.fromisoformat(row["tanggal"])} if tabel == "keputusan" else {}
