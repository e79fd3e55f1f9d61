"""The door to the output folder: writes whole files or none, and never over what a person wrote."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path, PurePosixPath

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode
from pipeline.domain.tahap import tahap_dari
from pipeline.folder import layout
from pipeline.folder.jurnal import begin, end, guarded, intended, locked, put
from pipeline.folder.manifest import CatatanBerkas, Manifes, entries, sha256, summary_of

_SEGEL = b"<!-- sidik "
Milik = Mapping[str, AbstractSet[str]]
"""The hashes under which a file is ours, by its name."""


@dataclass(frozen=True, slots=True)
class Simpanan:
    """What saving did: files new or changed, and those a person edited, each with the new draft put beside it.

    The new draft is empty where it says what the one before the edit said.
    """

    baru: tuple[str, ...] = ()
    berubah: tuple[str, ...] = ()
    dipertahankan: tuple[tuple[str, str], ...] = ()


def period_folder(output: Path, slug: str, periode: str) -> Path:
    """Where one perangkat daerah's period is written."""
    return output / slug / periode


def prepare(output: Path) -> None:
    """Make the output folder, so that the archive's file can lie in it."""
    guarded(output, lambda: output.mkdir(parents=True, exist_ok=True))


def read_manifest(folder: Path) -> Manifes | None:
    """The manifest of the last build, or None."""
    file = folder / layout.MANIFES
    return Manifes.parse(file.read_text(encoding="utf-8", errors="replace")) if file.is_file() else None


def summaries(output: Path) -> Iterator[tuple[str, Periode, Mapping[str, str]]]:
    """Every period of an output folder that was built whole: its slug and what its manifest tells of it."""
    for file in sorted(output.glob(f"*/*/{layout.MANIFES}")):
        periode = Periode.parse(file.parent.name)
        if periode and (told := summary_of(file.read_text(encoding="utf-8", errors="replace"))):
            yield file.parent.parent.name, periode, told


def put_above(output: Path, isi: bytes) -> bool:
    """Put the page above all offices in place; False where a person wrote or changed what lies there.

    Raises:
        OutputError: it cannot be written.
    """
    file = output / layout.INDEKS
    with locked(output):
        lama = _read(file)
        ours = lama is None or lama == _sealed(lama.rpartition(_SEGEL)[0])
        return ours and _write(file, _sealed(isi))


def _sealed(isi: bytes) -> bytes:
    """A page that says at its end what it was when it was made: no manifest lies beside it."""
    return isi + _SEGEL + sha256(isi).encode() + b" -->\n"


def content_of(folder: Path, nama: str) -> bytes | None:
    """A file of a period as it lies there; None where it does not."""
    return _read(folder / nama)


def edited(folder: Path) -> dict[str, bytes]:
    """The files of a period a person edited after we wrote them, by name, as they lie there now.

    Our new draft put in place of an edited file is no edit.
    """
    manifes = read_manifest(folder)
    milik = intended(folder, manifes.keluaran) if manifes else {}
    found = {nama: isi for nama in milik if (isi := _read(folder / nama)) is not None}
    ours = {(layout.edited_name(nama), satu) for nama, hashes in milik.items() for satu in hashes}
    return {nama: isi for nama, isi in sorted(found.items()) if (layout.edited_name(nama), sha256(isi)) not in ours}


def original(folder: Path, sidik: str) -> bytes | None:
    """The draft that said what this hash is of (``Dokumen.sidik``), as it was made; None where it is not kept."""
    file = folder / layout.ASAL / f"{sidik}.docx"
    return file.read_bytes() if sidik.isalnum() and file.is_file() else None


def originals(folder: Path) -> dict[str, bytes]:
    """Every draft of the period as it was made, by the hash of what it said."""
    return {file.stem: file.read_bytes() for file in sorted((folder / layout.ASAL).glob("*.docx"))}


def save(
    folder: Path,
    dokumen: Iterable[Dokumen],
    manifes: Manifes,
    stages: Collection[str],
    terserap: Collection[str] = frozenset(),
) -> Simpanan:
    """Write the files of some stages and the manifest; other stages' files stay as they are.

    A file on disk that is not what we wrote was edited by a person: it keeps its name, and the new draft is written
    beside it as ``… (draf baru).docx`` where it says something new. What an earlier build made in these stages and
    this one does not is removed, unless a person edited it. A run that is stopped at any moment leaves files the
    next one knows for its own (``folder.jurnal``). ``terserap`` are names whose edits the new files contain.

    Raises:
        OutputError: a file cannot be written, mostly because Word or Excel holds it open.
    """
    new = {d.nama: d for d in dokumen}
    with locked(folder):
        before = read_manifest(folder)
        old = dict(before.keluaran) if before else {}
        milik = intended(folder, old)
        for nama in terserap:
            milik.setdefault(nama, set()).update(sha256(isi) for isi in [_read(folder / nama)] if isi is not None)
        places = {nama: _place(folder, d, old.get(nama), milik) for nama, d in new.items()}
        written = {place: replace(new[nama], nama=place) for nama, place in places.items() if place}
        begin(folder, {**milik, **{nama: {*milik.get(nama, ()), sha256(d.isi)} for nama, d in written.items()}})
        fresh = [nama for nama, d in written.items() if _write(folder / nama, d.isi)]
        for d in (d for d in new.values() if d.sidik):
            _write(folder / layout.ASAL / f"{d.sidik}.docx", d.isi)
        kept = {nama: row for nama, row in old.items() if nama in new or tahap_dari(nama) not in stages}
        _remove_stale(folder, [nama for nama in old if nama not in kept and nama not in written], milik)
        ringkasan = manifes.ringkasan or (before.ringkasan if before else {})
        whole = replace(manifes, keluaran={**kept, **entries(written.values(), manifes)}, ringkasan=ringkasan)
        put(folder / layout.MANIFES, whole.to_json().encode())
        end(folder)
    return Simpanan(
        baru=tuple(nama for nama in fresh if nama not in old),
        berubah=tuple(nama for nama in fresh if nama in old),
        dipertahankan=tuple((nama, place) for nama, place in places.items() if place != nama),
    )


def _place(folder: Path, dokumen: Dokumen, lama: CatatanBerkas | None, milik: Milik) -> str:
    """The name a document is written under: its own, one beside what a person edited, or none.

    None where the draft still says what it said when the person edited it.
    """
    if _is_ours(folder, dokumen.nama, dokumen, milik):
        return dokumen.nama
    if lama is not None and lama.sha256 == sha256(dokumen.isi):
        return ""
    file = PurePosixPath(dokumen.nama)
    beside = (
        file.with_name(f"{file.stem} ({layout.DRAF_BARU}{f' {n}' if n > 1 else ''}){file.suffix}") for n in count(1)
    )
    return next(str(name) for name in beside if _is_ours(folder, str(name), dokumen, milik))


def _is_ours(folder: Path, nama: str, dokumen: Dokumen, milik: Milik) -> bool:
    """Whether nothing lies under this name that a person wrote."""
    isi = _read(folder / nama)
    return isi is None or isi == dokumen.isi or sha256(isi) in milik.get(nama, ())


def _read(file: Path) -> bytes | None:
    found: list[bytes] = []
    guarded(file, lambda: found.append(file.read_bytes()) if file.is_file() else None)
    return found[0] if found else None


def _remove_stale(folder: Path, names: Iterable[str], milik: Milik) -> None:
    for nama in names:
        file = folder / nama
        isi = _read(file)
        if isi is not None and sha256(isi) in milik[nama]:
            guarded(file, file.unlink)


def _write(file: Path, isi: bytes) -> bool:
    """Whether the file had to be written; a file with these bytes already is left alone."""
    if _read(file) == isi:
        return False
    put(file, isi)
    return True
