"""What a version gives back: the data folder it was made from, its documents and its soft copies, byte for byte."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.keutuhan import is_old, place_of
from pipeline.archive.salinan import copy_out
from pipeline.archive.versi import VersiArsip
from pipeline.disk import sebab
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import ArchiveError
from pipeline.regulation.katalog import temuan

DATA, DOKUMEN, SALINAN = "data", "output", "arsip"


@dataclass(frozen=True, slots=True)
class Pemulihan:
    """What was given back: so many files, and a finding for each that could not be."""

    berkas: int
    temuan: tuple[Temuan, ...]


def restore(versi: VersiArsip, folder: Path, output: Path, tujuan: Path) -> Pemulihan:
    """One version into a folder of its own: ``data/<slug>``, ``output/<slug>/<periode>`` and ``arsip`` below it.

    Raises:
        ArchiveError: there is something in the folder, or it cannot be written.
    """
    done, found = 0, list[Temuan]()
    try:
        if tujuan.exists() and (not tujuan.is_dir() or any(tujuan.iterdir())):
            raise ArchiveError(f"Folder “{tujuan}” tidak kosong. Sebut folder baru atau yang kosong dengan --to.")
        for nama, lokasi, sha256 in _files(versi):
            target = tujuan / nama
            source = place_of(lokasi, versi.slug, versi.periode, folder, output)
            if tujuan.resolve() in target.resolve().parents and copy_out(source, target, sha256):
                done += 1
            else:
                found.append(
                    temuan("ARS-12" if source.is_file() else "ARS-11", Tempat(lokasi), lokasi, versi=versi.sebutan)
                )
    except OSError as error:
        raise ArchiveError(
            f"Folder “{tujuan}” tidak dapat ditulisi ({sebab(error)}). Pilih folder lain dengan --to."
        ) from error
    return Pemulihan(done, tuple(dict.fromkeys(found)))


def _files(versi: VersiArsip) -> Iterator[tuple[str, str, str]]:
    """Where each file goes, where it lies, and its sha256; a soft copy that several rows point to goes once."""
    dokumen = [(f"{DOKUMEN}/{versi.slug}/{versi.periode}/{row['nama']}", row) for row in versi.dokumen]
    masukan = [(f"{DATA}/{versi.slug}/{row['nama']}", row) for row in versi.masukan]
    for nama, row in (*masukan, *dokumen):
        yield nama, row["lokasi"], row["sha256"]
    copies = {row["lokasi"]: row["sha256"] for _, row in (*masukan, *dokumen) if not is_old(row["lokasi"])}
    for lokasi, sha256 in copies.items():
        yield f"{SALINAN}/{lokasi}", lokasi, sha256
