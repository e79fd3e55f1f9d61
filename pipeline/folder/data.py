"""The door to the data folder: which perangkat daerah, years and quarters are there, and their bytes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pipeline.domain.formulir import disisihkan
from pipeline.domain.periode import Periode
from pipeline.errors import DataFolderError
from pipeline.folder import layout

_NOT_FORMS = ("rekap_pd", "lra", "waktu")


@dataclass(frozen=True, slots=True)
class Berkas:
    """One file: its path below the perangkat daerah's folder, with forward slashes, and its bytes."""

    nama: str
    isi: bytes


def units(data: Path) -> tuple[Path, ...]:
    """The folders of the perangkat daerah below ``data``, or ``data`` itself when it is one.

    Raises:
        DataFolderError: there is no such folder, or no perangkat daerah in it.
    """
    if not data.is_dir():
        raise DataFolderError(f"Folder data “{data}” tidak ada. Buat folder itu atau sebut yang benar dengan --data.")
    if (data / layout.INSTANSI).is_file():
        return (data,)
    found = tuple(child for child in _folders(data) if (child / layout.INSTANSI).is_file())
    if not found and (salah := misnamed_settings(data)):
        folder, nama = next(iter(salah.items()))
        raise DataFolderError(
            f"Berkas “{nama}” di folder “{folder}” seharusnya bernama {layout.INSTANSI}. Tampilkan ekstensi nama "
            "berkas (di Windows: menu Lihat), lalu hapus akhiran yang berlebih."
        )
    if not found:
        raise DataFolderError(
            f"Folder data “{data}” tidak memuat perangkat daerah satu pun. Buat satu folder per perangkat daerah "
            f"dan taruh {layout.INSTANSI} di dalamnya (lihat README)."
        )
    return found


def passed_over(data: Path) -> tuple[str, ...]:
    """The folders below ``data`` that were not taken for a perangkat daerah although nobody set them aside."""
    if (data / layout.INSTANSI).is_file():
        return ()
    return tuple(child.name for child in _folders(data) if not (child / layout.INSTANSI).is_file())


def misnamed_settings(data: Path) -> dict[str, str]:
    """Folder → a file in it meant to be ``instansi.toml`` but called otherwise, by an ending Windows hides mostly.

    Looks into ``data`` and the folders right below it.
    """
    without = (child for child in (data, *_folders(data)) if not (child / layout.INSTANSI).is_file())
    found = ((child.name, file.name) for child in without for file in _plain_files(child))
    return {folder: name for folder, name in found if layout.meant_as_settings(name)}


def newest_period(unit: Path, belongs: Callable[[Periode, Sequence[Berkas]], bool] | None = None) -> Periode:
    """The newest period with returned forms; before anything came back, TW1 of the newest plan.

    ``belongs`` looks into the files of a quarter, newest quarter first, and says whether any is a form of it.

    Raises:
        DataFolderError: there is no year's folder at all.
    """
    newest = newest_year(unit)
    for tahun in reversed(_years(unit)):
        for triwulan in reversed(returned_quarters(unit, tahun)):
            periode = Periode(tahun, triwulan)
            if belongs is None or belongs(periode, returned_files(unit, tahun, triwulan)):
                return periode
    return Periode(newest, 1)


def newest_year(unit: Path) -> int:
    """The newest year the unit has a folder for.

    Raises:
        DataFolderError: there is none.
    """
    years = _years(unit)
    if not years:
        raise DataFolderError(
            f"Folder “{unit.name}” belum memuat folder tahun. Buat misalnya “{unit.name}/2025” "
            "berisi perencanaan.xlsx."
        )
    return max(years)


def require_year(unit: Path, tahun: int) -> None:
    """Raise DataFolderError unless the unit has a folder for that year."""
    years = _years(unit)
    if tahun not in years:
        ada = ", ".join(str(year) for year in years) or "tidak ada"
        raise DataFolderError(
            f"Tahun {tahun} tidak ada pada “{unit.name}” (tersedia: {ada}). Buat folder “{unit.name}/{tahun}” berisi "
            "perencanaan.xlsx, atau pilih tahun lain dengan --period."
        )


def returned_quarters(unit: Path, tahun: int) -> tuple[int, ...]:
    """The quarters of a year for which at least one form came back."""
    folders = quarter_folders(unit, tahun)
    return tuple(
        tw
        for tw, folder in sorted(folders.items())
        if any(_is_form(_relative(unit, file)) for file in _files(folder))
    )


def quarter_folders(unit: Path, tahun: int) -> dict[int, Path]:
    """The folders ``masuk/TW1 … TW4`` that exist, by quarter."""
    masuk = unit / str(tahun) / layout.MASUK
    found = {layout.quarter_of(child.name): child for child in _folders(masuk)}
    return {tw: folder for tw, folder in found.items() if tw is not None}


def stray_entries(unit: Path, tahun: int) -> tuple[str, ...]:
    """What lies in ``masuk/`` outside the folders of the quarters, so that it is named instead of overlooked."""
    masuk = unit / str(tahun) / layout.MASUK
    if not masuk.is_dir():
        return ()
    taken = set(quarter_folders(unit, tahun).values())
    rest = (c for c in sorted(masuk.iterdir()) if c not in taken and not layout.left_behind(c.name))
    return tuple(_relative(unit, child) for child in rest)


def returned_files(unit: Path, tahun: int, triwulan: int) -> tuple[Berkas, ...]:
    """Everything in one quarter's folder, in the order of names."""
    folder = quarter_folders(unit, tahun).get(triwulan)
    return tuple(_read(unit, file) for file in _files(folder)) if folder else ()


def plan_files(unit: Path, tahun: int) -> tuple[Berkas, ...]:
    """The year's plan: ``perencanaan.xlsx`` (or .xls, .ods …) and ``perencanaan/*.csv``, whichever are there."""
    year = unit / str(tahun)
    single = [f for f in _plain_files(year) if f.stem.casefold() == layout.PERENCANAAN]
    return tuple(_read(unit, file) for file in [*single, *_files(year / layout.PERENCANAAN)])


def narratives(unit: Path, tahun: int) -> dict[str, Berkas]:
    """The texts of ``narasi/*.md`` by the stem of their names."""
    folder = unit / str(tahun) / layout.NARASI
    return {f.stem: _read(unit, f) for f in _plain_files(folder) if f.suffix.casefold() in (".md", ".txt")}


def reviewed_files(unit: Path, tahun: int) -> tuple[Berkas, ...]:
    """Everything a reviewer gave back in ``reviu/``."""
    return tuple(_read(unit, file) for file in _files(unit / str(tahun) / layout.REVIU))


def settings_file(unit: Path) -> Berkas:
    """The office's ``instansi.toml``."""
    return _read(unit, unit / layout.INSTANSI)


def named_file(unit: Path, name: str) -> Berkas | None:
    """A file the office's settings point at, which must lie inside its folder; None when it is not there."""
    file = (unit / name).resolve()
    inside = file.is_relative_to(unit.resolve())
    return Berkas(name, _read(unit.resolve(), file).isi) if inside and file.is_file() else None


def template_files(folder: Path) -> tuple[Berkas, ...]:
    """The Word templates of a folder, by name; none where there is no such folder."""
    return tuple(Berkas(f.name, _read(folder, f).isi) for f in _plain_files(folder) if f.suffix.casefold() == ".docx")


def logo(unit: Path) -> Berkas | None:
    """The office's emblem, when it gave one."""
    return next((_read(unit, unit / name) for name in layout.LOGO if (unit / name).is_file()), None)


def _years(unit: Path) -> list[int]:
    return sorted(year for child in _folders(unit) if (year := layout.year_of(child.name)) is not None)


def _folders(folder: Path, aside: tuple[str, ...] = layout.SET_ASIDE) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(c for c in folder.iterdir() if c.is_dir() and not c.name.startswith(aside))


def _plain_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(c for c in folder.iterdir() if c.is_file() and not layout.left_behind(c.name))


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder; inside a perangkat daerah only hidden folders are left out."""
    yield from _plain_files(folder)
    for child in _folders(folder, (".",)):
        yield from _files(child)


def _is_form(berkas: str) -> bool:
    return PurePosixPath(berkas).stem.casefold() not in _NOT_FORMS and not disisihkan(berkas)


def _relative(unit: Path, file: Path) -> str:
    return file.relative_to(unit).as_posix()


def _read(unit: Path, file: Path) -> Berkas:
    try:
        return Berkas(_relative(unit, file), file.read_bytes())
    except OSError as error:
        raise DataFolderError(
            f"Berkas “{_relative(unit, file)}” tidak dapat dibaca ({error.strerror}). Tutup program yang membukanya, "
            "lalu jalankan lagi."
        ) from error
