"""Files that were kept or edited, found again by what they are."""

from collections.abc import Collection, Iterable
from pathlib import Path

from pipeline.folder import layout
from pipeline.folder.manifest import sha256
from pipeline.folder.output import read_manifest


def kept_copy(folders: Iterable[Path], lokasi: str, sidik: str) -> bytes | None:
    """The bytes of a soft copy below one of these folders; None where none of them has the hash it was kept with."""
    for folder in folders:
        file = folder / lokasi
        if lokasi and file.is_file() and sha256(isi := file.read_bytes()) == sidik:
            return isi
    return None


def edited_files(folder: Path) -> dict[str, bytes]:
    """The files of a period that a person edited since they were made, by their names below its folder."""
    manifes = read_manifest(folder)
    found = {}
    for nama, catatan in (manifes.keluaran if manifes else {}).items():
        file = folder / nama
        if file.is_file() and sha256(isi := file.read_bytes()) != catatan.sha256:
            found[nama] = isi
    return found


def strangers(folder: Path, milik: Collection[str]) -> tuple[str, ...]:
    """The files right in a folder that are not among these, nor the manifest."""
    return tuple(sorted(f.name for f in folder.iterdir() if f.name not in {*milik, layout.MANIFES}))
