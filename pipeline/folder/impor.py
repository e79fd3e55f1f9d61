"""The door of an import: a file from anywhere, and a table put into the data, never over another."""

from pathlib import Path

from pipeline import disk
from pipeline.domain.berkas import Berkas
from pipeline.errors import ImportFileError, OutputError
from pipeline.folder import layout


def given(unit: Path, nama: str) -> Berkas:
    """A file as it was typed: from where the person stands, or else below the office's folder.

    Raises:
        ImportFileError: there is no such file, or it cannot be read.
    """
    file = next((path for path in (Path(nama), unit / nama) if path.is_file()), None)
    if file is None:
        raise ImportFileError(f"Berkas “{nama}” tidak ada. Periksa nama dan foldernya pada --file.")
    try:
        return Berkas.dari(file.name, file.read_bytes())
    except OSError as error:
        raise ImportFileError(
            f"Berkas “{nama}” tidak dapat dibaca ({error.strerror}). Tutup program yang membukanya, lalu ulangi."
        ) from error


def put_table(unit: Path, nama: str, isi: bytes, ganti: str = "", lama: str = "") -> None:
    """Write a table below the office's folder; ``ganti`` is the file in its place, moved to ``lama`` first.

    Raises:
        OutputError: something lies there that was not named, or it cannot be written.
    """
    file = _spelled(unit, nama)
    try:
        if ganti:
            _move_aside(_spelled(unit, ganti), _spelled(unit, lama))
        if not disk.put_new(file, (isi,)):
            raise OutputError(f"“{nama}” sudah ada dan tidak ditimpa. Jalankan lagi.")
    except OSError as error:
        raise OutputError(
            f"“{nama}” tidak dapat ditulis ({error.strerror}). Tutup berkas itu, lalu ulangi."
        ) from error


def remember(unit: Path, nama: str, isi: bytes) -> None:
    """Keep the mapping of an office's own tables beside its settings, below what it already keeps there.

    Raises:
        OutputError: it cannot be written.
    """
    file = unit / nama
    try:
        ada = file.read_bytes() if file.is_file() else b""
        if isi.strip() not in ada:
            disk.put(file, ada + (b"\n" if ada else b"") + isi)
    except OSError as error:
        raise OutputError(
            f"“{nama}” tidak dapat ditulis ({error.strerror}). Tutup berkas itu, lalu ulangi."
        ) from error


def _move_aside(file: Path, lama: Path) -> None:
    """Keep a file under ``lama``, with a number where one of its name is kept already."""
    lama.parent.mkdir(parents=True, exist_ok=True)
    names = (lama if n == 1 else lama.with_stem(f"{lama.stem} ({n})") for n in range(1, 1000))
    tujuan = next(satu for satu in names if not satu.exists())
    file.rename(tujuan)


def _spelled(unit: Path, nama: str) -> Path:
    """The path with the folders of the year as the office spells them: ``Masuk`` for ``masuk``."""
    tahun, bagian, rest = nama.split("/", 2)
    folder = unit / tahun
    entries = sorted(folder.iterdir()) if folder.is_dir() else []
    ada = next((c.name for c in entries if c.is_dir() and c.name.casefold() == bagian), bagian)
    return folder / (ada if bagian in layout.BAGIAN else bagian) / rest
