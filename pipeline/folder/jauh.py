"""An output folder elsewhere: what lies there fetched into a folder of this computer, what changed put back."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.alamat import shown
from pipeline.errors import OutputError
from pipeline.folder import layout
from pipeline.folder.jejak import JEJAK, as_bytes, as_noted
from pipeline.folder.jurnal import JURNAL, intended
from pipeline.folder.output import read_manifest
from pipeline.remote import Jauh, Pengiriman, clashes, local, plan

Hashes = Mapping[str, set[str]]


@contextmanager
def brought(url: str, wanted: Callable[[str], bool], below: Iterable[str] = ("",)) -> Iterator[Path]:
    """A folder of this computer with what is wanted of one elsewhere; what was changed in it is put back at the end.

    ``below`` are the folders that are looked at. Nothing is put where the work in it failed.

    Raises:
        OutputError: the store refuses, or somebody else changed meanwhile what would be put.
    """
    jauh = Jauh(url)
    with TemporaryDirectory(prefix="sakip-") as name:
        folder = Path(name)
        listed = jauh.fetch(folder, wanted, tuple(below))
        before, milik = local(folder), _ours(folder)
        yield folder
        kiriman = plan(before, local(folder), layout.MANIFES)
        if not kiriman.put and not kiriman.remove:
            return
        if changed := clashes(kiriman, listed, jauh.names(tuple(below))):
            raise OutputError(
                f"“{changed[0]}” di “{shown(url)}” diubah orang atau perintah lain selagi disusun. "
                "Tidak ada yang ditulis; jalankan lagi."
            )
        _send(jauh, folder, kiriman, milik)


def marks(jauh: Jauh, nama: str) -> dict[str, str]:
    """What lies in a folder elsewhere by its path below it, each with what changes there when the file does.

    Raises:
        PipelineError: the store refuses.
    """
    return {satu.removeprefix(f"{nama}/"): tanda for satu, tanda in jauh.names([nama]).items()}


def noted(url: str, nama: str, kunci: str) -> Mapping[str, Any]:
    """What ``note`` noted of a folder elsewhere; nothing where that is not to be had."""
    try:
        return as_noted(Jauh(url).read(f"{nama}/{JEJAK}/{kunci}.json") or b"")
    except OutputError:
        return {}


def note(url: str, nama: str, kunci: str, isi: Mapping[str, Any]) -> None:
    """Note it there.

    Raises:
        OutputError: the store refuses.
    """
    Jauh(url).put(f"{nama}/{JEJAK}/{kunci}.json", as_bytes(isi))


def _ours(folder: Path) -> dict[str, Hashes]:
    """The hashes under which files are ours, of each folder with a manifest, by its path."""
    found = {file.parent for nama in (layout.MANIFES, JURNAL) for file in folder.rglob(nama)}
    manifests = {here: read_manifest(here) for here in sorted(found)}
    return {
        here.relative_to(folder).as_posix(): intended(here, manifes.keluaran if manifes else {})
        for here, manifes in manifests.items()
    }


def _send(jauh: Jauh, folder: Path, kiriman: Pengiriman, milik: Mapping[str, Hashes]) -> None:
    """Journals first, then documents, what goes, the manifests, and then no journal: a stop is no person's edit."""
    journals = {
        f"{here}/{JURNAL}": {
            nama: sorted({*milik.get(here, {}).get(nama, ()), *new.get(nama, ())})
            for nama in {*milik.get(here, {}), *new}
        }
        for here, new in _ours(folder).items()
        if any(nama.startswith(f"{here}/") for nama in (*kiriman.put, *kiriman.remove))
    }
    for nama, hashes in journals.items():
        jauh.put(nama, json.dumps(dict(sorted(hashes.items()))).encode())
    manifests = [nama for nama in kiriman.put if nama.rpartition("/")[2] == layout.MANIFES]
    for nama in kiriman.put:
        if nama not in manifests:
            jauh.put(nama, (folder / nama).read_bytes())
    for nama in kiriman.remove:
        if nama not in journals:
            jauh.remove(nama)
    for nama in manifests:
        jauh.put(nama, (folder / nama).read_bytes())
    for nama in journals:
        jauh.remove(nama)
