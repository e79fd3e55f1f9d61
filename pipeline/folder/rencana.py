"""Putting a drafted plan into the folder of its year: never over a plan, never over an earlier draft."""

from pathlib import Path

from pipeline import disk
from pipeline.errors import OutputError
from pipeline.folder import layout

_BANYAK = 100
"""So many drafts of one year nobody keeps."""


def put_plan(unit: Path, tahun: int, isi: bytes) -> Path:
    """Where the draft lies now: ``perencanaan.xlsx`` where the year has no plan yet, else a draft beside it.

    A file that says the same already is left as it is. Names are taken only where nothing lies, also when two
    commands run at once.

    Raises:
        OutputError: the folder or the file cannot be written.
    """
    folder = unit / str(tahun)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ada = any(layout.is_plan(f"{tahun}/{f.name}") for f in folder.iterdir())
        ada = ada or any((folder / layout.PERENCANAAN).glob("*"))
        names = [f"{layout.DRAF}{f' {n}' if n > 1 else ''}).xlsx" for n in range(1, _BANYAK)]
        for nama in names if ada else [f"{layout.PERENCANAAN}.xlsx", *names]:
            file = folder / nama
            if disk.put_new(file, (isi,)) or file.read_bytes() == isi:
                return file
    except OSError as error:
        raise OutputError(f"Draf perencanaan di “{folder}” tidak dapat ditulis ({disk.sebab(error)}).") from error
    raise OutputError(f"Draf perencanaan di “{folder}” tidak dapat ditulis: hapus draf lama yang tidak dipakai.")
