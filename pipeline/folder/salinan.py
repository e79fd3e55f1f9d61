"""Files that were kept or edited, found again by what they are."""

from collections.abc import Collection, Iterable
from pathlib import Path

from pipeline.folder import layout
from pipeline.folder.manifest import sha256


def kept_copy(folders: Iterable[Path], lokasi: str, sidik: str) -> bytes | None:
    """The bytes of a soft copy below one of these folders; None where none of them has the hash it was kept with."""
    for folder in folders:
        file = folder / lokasi
        if lokasi and file.is_file() and sha256(isi := file.read_bytes()) == sidik:
            return isi
    return None


def strangers(folder: Path, milik: Collection[str]) -> tuple[str, ...]:
    """The files right in a folder that are not among these, nor the manifest."""
    return tuple(
        sorted(f.name for f in folder.iterdir() if f.name not in {*milik, layout.MANIFES} and f.name[0] != ".")
    )
