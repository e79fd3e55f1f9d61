"""The door to the output folder: writes whole files or none, and never over what a person wrote."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.tahap import tahap_dari
from pipeline.errors import OutputError
from pipeline.folder import layout
from pipeline.folder.manifest import CatatanBerkas, Manifes, entries, sha256


@dataclass(frozen=True, slots=True)
class Simpanan:
    """What saving did: files new or changed, and copies a person had edited that were put beside."""

    baru: tuple[str, ...] = ()
    berubah: tuple[str, ...] = ()
    dipertahankan: tuple[str, ...] = ()


def period_folder(output: Path, slug: str, periode: str) -> Path:
    """Where one perangkat daerah's period is written."""
    return output / slug / periode


def prepare(output: Path) -> None:
    """Make the output folder, so that the archive's file can lie in it."""
    _guarded(output, lambda: output.mkdir(parents=True, exist_ok=True))


def read_manifest(folder: Path) -> Manifes | None:
    """The manifest of the last build, or None."""
    file = folder / layout.MANIFES
    return Manifes.parse(file.read_text(encoding="utf-8", errors="replace")) if file.is_file() else None


def original(folder: Path, sidik: str) -> bytes | None:
    """The draft that said what this hash is of (``Dokumen.sidik``), as it was made; None where it is not kept."""
    file = folder / layout.ASAL / f"{sidik}.docx"
    return file.read_bytes() if sidik.isalnum() and file.is_file() else None


def originals(folder: Path) -> dict[str, bytes]:
    """Every draft of the period as it was made, by the hash of what it said."""
    return {file.stem: file.read_bytes() for file in sorted((folder / layout.ASAL).glob("*.docx"))}


def save(folder: Path, dokumen: Iterable[Dokumen], manifes: Manifes, stages: Collection[str]) -> Simpanan:
    """Write the files of some stages and the manifest; other stages' files stay as they are.

    A file on disk that is not what the last build wrote was edited by a person: it is renamed to
    ``… (suntingan 1).docx`` before the new one is written. What an earlier build made in these stages and this one
    does not is removed, unless a person edited it.

    Raises:
        OutputError: a file cannot be written, mostly because Word or Excel holds it open.
    """
    new = {d.nama: d for d in dokumen}
    before = read_manifest(folder)
    old = dict(before.keluaran) if before else {}
    kept = [name for d in new.values() if (name := _put_aside(folder, d, old))]
    fresh = [nama for nama, d in new.items() if _write(folder / nama, d.isi)]
    for d in new.values():
        if d.sidik:
            _write(folder / layout.ASAL / f"{d.sidik}.docx", d.isi)
    _remove_stale(folder, [nama for nama in old if tahap_dari(nama) in stages and nama not in new], old)
    rest = {nama: row for nama, row in old.items() if tahap_dari(nama) not in stages}
    keluaran: dict[str, CatatanBerkas] = {**rest, **entries(new.values(), manifes.masukan)}
    whole = Manifes(manifes.perangkat_daerah, manifes.periode, manifes.masukan, keluaran)
    _write(folder / layout.MANIFES, whole.to_json().encode())
    return Simpanan(
        baru=tuple(nama for nama in fresh if nama not in old),
        berubah=tuple(nama for nama in fresh if nama in old),
        dipertahankan=tuple(kept),
    )


def _put_aside(folder: Path, dokumen: Dokumen, old: Mapping[str, CatatanBerkas]) -> str:
    """Rename what a person edited; its new name, or empty when there was nothing to keep."""
    file = folder / dokumen.nama
    if not file.is_file():
        return ""
    found = sha256(file.read_bytes())
    ours = old.get(dokumen.nama)
    if found == sha256(dokumen.isi) or (ours is not None and found == ours.sha256):
        return ""
    aside = next(
        candidate
        for nomor in range(1, 10_000)
        if not (candidate := file.with_name(f"{file.stem} (suntingan {nomor}){file.suffix}")).exists()
    )
    _guarded(file, lambda: file.rename(aside))
    return aside.relative_to(folder).as_posix()


def _remove_stale(folder: Path, names: Iterable[str], old: Mapping[str, CatatanBerkas]) -> None:
    for nama in names:
        file = folder / nama
        if file.is_file() and sha256(file.read_bytes()) == old[nama].sha256:
            _guarded(file, file.unlink)


def _write(file: Path, isi: bytes) -> bool:
    """Whether the file had to be written; a file with these bytes already is left alone."""
    if file.is_file() and file.stat().st_size == len(isi) and file.read_bytes() == isi:
        return False
    _guarded(file, lambda: _replace(file, isi))
    return True


def _replace(file: Path, isi: bytes) -> None:
    """Write beside the file, then put it in place in one step, so that no half-written document remains."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(file.name + ".tmp")
    beside.write_bytes(isi)
    beside.replace(file)


def _guarded(file: Path, action: Callable[[], object]) -> None:
    try:
        action()
    except PermissionError as error:
        raise OutputError(
            f"Berkas “{file.name}” sedang dibuka atau terkunci. Tutup berkas itu di Word atau Excel, "
            "lalu jalankan lagi."
        ) from error
    except OSError as error:
        raise OutputError(f"Berkas “{file}” tidak dapat ditulis ({error.strerror}).") from error
