"""The door to the data folder: which perangkat daerah and years are there, and one look at a year."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.disk import sebab
from pipeline.domain.berkas import Berkas
from pipeline.domain.periode import Periode
from pipeline.domain.toml_kantor import parsed_toml
from pipeline.errors import DataFolderError
from pipeline.folder import layout
from pipeline.folder.tahun import FolderTahun, readable
from pipeline.folder.telusur import below, folders, inside, plain_files, told
from pipeline.sheet.batas import LARGEST_FILE
from pipeline.sheet.buka import WORKBOOKS


def units(data: Path) -> tuple[Path, ...]:
    """The folders of the perangkat daerah below ``data``, or ``data`` itself when it is one.

    Samples (``contoh = true``) step aside for an office of its own; where there is none, they are what there is.

    Raises:
        DataFolderError: there is no such folder, or no perangkat daerah in it.
    """
    if not data.is_dir():
        raise DataFolderError(f"Folder data “{data}” tidak ada. Buat folder itu atau sebut yang benar dengan --data.")
    if (data / layout.INSTANSI).is_file():
        return (named(data),)
    found = _offices(data)
    if not found and (
        bukan := next(filter(None, (_no_file(f, layout.INSTANSI) for f in (data, *folders(data)))), "")
    ):
        raise DataFolderError(bukan)
    if not found and (salah := misnamed_settings(data)):
        folder, nama = next(iter(salah.items()))
        raise DataFolderError(
            f"Berkas “{nama}” di folder “{folder}” seharusnya bernama {layout.INSTANSI}. Tampilkan ekstensi nama "
            "berkas (di Windows: menu Lihat), lalu hapus akhiran yang berlebih."
        )
    if not found:
        raise DataFolderError(
            f"Folder data “{data}” tidak memuat perangkat daerah satu pun. Buat satu folder per perangkat daerah "
            f"dan taruh {layout.INSTANSI} di dalamnya, atau mulai dengan: invoke start."
        )
    return tuple(unit for unit in found if not _sample(unit)) or found


def _no_file(folder: Path, nama: str, di: str = "") -> str:
    """The sentence about a folder that is called like a file; empty where there is none."""
    if not (folder / nama).is_dir():
        return ""
    return (
        f"“{nama}” di “{di or folder.name}” adalah folder, bukan berkas. Beri folder itu nama lain, lalu taruh "
        f"berkas {nama} di sana."
    )


def no_plan(unit: Path, tahun: int) -> str:
    """Why the plan of a year is not there and what to do."""
    nama = next((f.name for f in folders(unit / str(tahun)) if layout.is_plan(f"{tahun}/{f.name}") and f.suffix), "")
    if nama and (folder := _no_file(unit / str(tahun), nama, f"{unit.name}/{tahun}")):
        return folder
    ada = [f for f in plain_files(unit / str(tahun)) if f.suffix.casefold() in WORKBOOKS]
    mungkin = (
        f" Di situ ada {', '.join(f'“{f.name}”' for f in ada[:3])}; bila itu rencananya, ganti namanya menjadi "
        f"perencanaan{ada[0].suffix.lower()}."
        if ada
        else ""
    )
    return (
        f"Perencanaan tahun {tahun} pada “{unit.name}” tidak ada. Taruh perencanaan.xlsx (atau folder "
        f"perencanaan berisi CSV) di “{unit.name}/{tahun}”.{mungkin}"
    )


def stepped_aside(data: Path) -> tuple[str, ...]:
    """The samples below ``data`` that are left out because an office of its own lies beside them."""
    if (data / layout.INSTANSI).is_file():
        return ()
    taken = set(units(data))
    return tuple(child.name for child in _offices(data) if child not in taken)


def region_folder(data: Path) -> Path | None:
    """The folder of the region beside its perangkat daerah; None where there is none."""
    folder = data / layout.DAERAH
    return folder if folder.is_dir() else None


def _offices(data: Path) -> tuple[Path, ...]:
    return tuple(child for child in folders(data) if (child / layout.INSTANSI).is_file())


def _sample(unit: Path) -> bool:
    """Whether its settings say that it is a sample; settings nobody can read are an office's own."""
    try:
        instansi = parsed_toml(settings_text(unit)).get("instansi")
    except (ValueError, DataFolderError):
        return False
    return isinstance(instansi, dict) and instansi.get("contoh") is True


def named(unit: Path) -> Path:
    """The same folder by a path that ends in its own name, which ``.`` and ``..`` do not."""
    return unit.resolve() if unit.name in {"", ".."} else unit


def passed_over(data: Path) -> tuple[str, ...]:
    """The folders below ``data`` that were not taken for a perangkat daerah although nobody set them aside."""
    if (data / layout.INSTANSI).is_file():
        return ()
    return tuple(child.name for child in folders(data) if not (child / layout.INSTANSI).is_file())


def misnamed_settings(data: Path) -> dict[str, str]:
    """Folder → a file in it meant to be ``instansi.toml`` but called otherwise, by an ending Windows hides mostly.

    Looks into ``data`` and the folders right below it.
    """
    without = (child for child in (data, *folders(data)) if not (child / layout.INSTANSI).is_file())
    found = ((child.name, file.name) for child in without for file in plain_files(child))
    return {folder: name for folder, name in found if layout.meant_as_settings(name)}


def newest(unit: Path, belongs: Callable[[Periode, Sequence[Berkas]], bool]) -> tuple[FolderTahun, Periode]:
    """The newest period with returned forms and its year; before anything came back, TW1 of the newest year.

    ``belongs`` looks at what came in for a quarter, newest quarter first, and says whether any is a form of it.

    Raises:
        DataFolderError: there is no year's folder at all.
    """
    seen: list[FolderTahun] = []
    for tahun in reversed(years(unit)):
        seen.append(look(unit, tahun))
        for triwulan in reversed(seen[-1].triwulan_kembali):
            periode = Periode(tahun, triwulan)
            if belongs(periode, seen[-1].kiriman(triwulan)):
                return seen[-1], periode
    return seen[0], Periode(seen[0].tahun, 1)


def years(unit: Path) -> list[int]:
    """The years the unit has a folder for, oldest first.

    Raises:
        DataFolderError: there is none.
    """
    found = sorted(year for child in folders(unit) if (year := layout.year_of(child.name)) is not None)
    if not found:
        raise DataFolderError(
            f"Folder “{unit.name}” belum memuat folder tahun. Buat misalnya “{unit.name}/2025” "
            "berisi perencanaan.xlsx."
        )
    return found


def settings_text(unit: Path) -> str:
    """The text of an office's ``instansi.toml``; empty where there is none.

    Raises:
        DataFolderError: it cannot be read.
    """
    file = unit / layout.INSTANSI
    return readable([_seen(layout.INSTANSI, file)])[0].teks if file.is_file() else ""


def look(unit: Path, tahun: int) -> FolderTahun:
    """One office's year as it lies on the disk, every file of it seen once.

    Raises:
        DataFolderError: there is no folder for that year, or one that cannot be opened.
    """
    ada = years(unit)
    if tahun not in ada:
        raise DataFolderError(
            f"Tahun {tahun} tidak ada pada “{unit.name}” (tersedia: {', '.join(map(str, ada))}). Buat folder "
            f"“{unit.name}/{tahun}” berisi perencanaan.xlsx, atau pilih tahun lain dengan --period."
        )
    akar = os.path.realpath(unit)
    beside = [
        (told(f.name), f if inside(f, akar) else None) for f in plain_files(unit) if layout.beside_settings(f.name)
    ]
    found = [*beside, *_year(unit / str(tahun), akar)]
    names = _canonical(nama for nama, file in found if file is not None)
    berkas = tuple(_seen(names[nama], file) for nama, file in found if file is not None)
    luar = tuple(nama for nama, file in found if file is None)
    return FolderTahun(unit.name, tahun, berkas, luar, _templates(unit / layout.TEMPLAT, f"{layout.TEMPLAT}/"))


def pointed_at(unit: Path, nama: str) -> Berkas | None:
    """A file anywhere in the office's folder that its settings name; None when there is none in it."""
    path = unit / nama
    if not path.is_file() or not inside(path, os.path.realpath(unit)):
        return None
    return readable([_seen(nama, path, dibaca=True)])[0]


def template_files(folder: Path) -> tuple[Berkas, ...]:
    """The Word templates of a folder, by name; none where there is no such folder."""
    return readable(_templates(folder))


def _templates(folder: Path, awal: str = "") -> tuple[Berkas, ...]:
    files = (f for f in plain_files(folder) if f.suffix.casefold() == ".docx")
    return tuple(_seen(f"{awal}{f.name}", f, dibaca=True) for f in files)


def _year(folder: Path, akar: str) -> Iterator[tuple[str, Path | None]]:
    """Every file of the year's folder, or only its own name when that is a link out of the office's folder."""
    if inside(folder, akar):
        yield from below(folder, folder.name, akar)
    else:
        yield folder.name, None


def _canonical(names: Iterable[str]) -> dict[str, str]:
    """Every path with the one it goes by: the contract's spelling, its own where another file goes by that."""
    found = tuple(names)
    taken = set(found)
    chosen: dict[str, str] = {}
    for nama in found:
        baku = layout.canonical(nama)
        chosen[nama] = nama if baku in taken else baku
        taken.add(baku)
    return chosen


def _seen(nama: str, file: Path, *, dibaca: bool = False) -> Berkas:
    """A file with its bytes, or without them where it is too large, cannot be read or is none of ours.

    ``dibaca`` says that its bytes are wanted although its name alone does not tell.
    """
    try:
        ukuran = file.stat().st_size
        if ukuran <= LARGEST_FILE and (dibaca or layout.to_be_read(nama)):
            return Berkas.dari(nama, file.read_bytes())
        return Berkas(nama, b"", ukuran, sumber=lambda: _pieces(file))
    except OSError as error:
        return Berkas(nama, b"", 0, sebab(error))


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        yield from iter(lambda: stream.read(1 << 20), b"")
