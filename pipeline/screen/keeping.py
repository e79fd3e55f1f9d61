"""The archive as a person asks for it: whether it is whole, and a version back."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.archive.baca import looked_at
from pipeline.archive.keutuhan import damage
from pipeline.archive.pulih import restore as give_back
from pipeline.archive.versi import versi_arsip
from pipeline.domain.periode import Periode
from pipeline.domain.temuan import Tingkat
from pipeline.errors import ArchiveError
from pipeline.folder import data, layout
from pipeline.permintaan import Permintaan, archive_of
from pipeline.screen.console import show_archive, show_restored

if TYPE_CHECKING:
    from rich.console import Console

_RUSAK = 2


def verify(layar: "Console", folder: Path, permintaan: Permintaan) -> int:
    """Look at every row and soft copy of the archives of these offices; 2 when anything is damaged, else 0."""
    alone = (folder / layout.INSTANSI).is_file() or not folder.is_dir()
    units = data.units(folder) if folder.is_dir() else (data.named(folder),)
    worst = 0
    for tempat in dict.fromkeys(
        archive_of(unit, permintaan.output, permintaan.arsip, permintaan.jauh) for unit in units
    ):
        slug = units[0].name if alone else ""
        with looked_at(tempat) as connection, tempat.near(*filter(None, (slug,))) as near:
            found = tuple(damage(connection, near, permintaan.output, slug))
        show_archive(layar, tempat.sebutan, found)
        worst = _RUSAK if any(t.tingkat is Tingkat.GALAT for t in found) else worst
    return worst


def restore(layar: "Console", unit: Path, permintaan: Permintaan, versi: int, tujuan: str) -> int:
    """Give one version back; the newest where ``versi`` is 0. The data folder need not be there any more.

    Raises:
        ArchiveError: the period or the folder to write to is not named, or there is no such version.
    """
    chosen = Periode.parse(permintaan.periode)
    if chosen is None or not tujuan:
        raise ArchiveError(
            "Sebut periode dan folder tujuannya, misalnya: invoke restore --data data/kecamatan-contoh "
            "--period 2024-TW4 --to hasil-pulih"
        )
    if unit.is_dir() and not (unit / layout.INSTANSI).is_file():
        raise ArchiveError(f"“{unit}” bukan satu perangkat daerah. Sebut satu dengan --data, misalnya “{unit}/nama”.")
    unit = data.named(unit)
    tempat, slug = archive_of(unit, permintaan.output, permintaan.arsip, permintaan.jauh), unit.name
    with looked_at(tempat) as connection:
        found = versi_arsip(connection, slug, chosen, versi or None)
    if found is None:
        nomor = f" versi {versi}" if versi else ""
        raise ArchiveError(f"Arsip tidak memuat {slug} {chosen}{nomor}. Periksa --data, --period dan --versi.")
    with tempat.near(slug) as near:
        pulih = give_back(found, near, permintaan.output, Path(tujuan))
    show_restored(layar, found.sebutan, pulih.berkas, tujuan, pulih.temuan)
    return _RUSAK if pulih.temuan else 0
