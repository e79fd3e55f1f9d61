"""Reading one perangkat daerah for one period: from bytes in the data folder to one Bacaan."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import Penerimaan, disisihkan
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import DataFolderError, SettingsError
from pipeline.folder import data
from pipeline.folder.data import Berkas
from pipeline.folder.manifest import sha256
from pipeline.intake.baca import any_of_period, read_quarter
from pipeline.plan.baca import read_plan
from pipeline.regulation.katalog import temuan
from pipeline.settings import read_settings


@dataclass(frozen=True)
class Muatan:
    """What was read: the Bacaan, the hashes of every file it came from, and the bytes of returned forms."""

    bacaan: Bacaan
    masukan: dict[str, str] = field(default_factory=dict)
    kiriman: dict[str, bytes] = field(default_factory=dict)
    reviu: dict[str, bytes] = field(default_factory=dict)
    """What reviewers gave back in ``reviu/``."""
    waktu: bytes | None = None
    """``waktu.csv`` of the period's last quarter, when the office keeps one."""
    sop: str = "klego"
    """The name of a known SOP, or the text of the office's own file."""


def load(unit: Path, periode: str, hari_ini: date) -> Muatan:
    """Everything of one perangkat daerah for one period.

    Raises:
        DataFolderError: the year, the plan or the period asked for is not there.
        SettingsError: ``instansi.toml`` cannot be used.
    """
    settings = data.settings_file(unit)
    instansi, found = read_settings(_text(settings), unit.name)
    chosen = _period(unit, periode)
    plan = _plan_files(unit, chosen.tahun)
    rencana, in_plan = read_plan([(file.nama, file.isi) for file in plan], chosen.tahun)
    quarters = {tw: data.returned_files(unit, chosen.tahun, tw) for tw in chosen.triwulan_berjalan}
    penerimaan, in_forms = _received(quarters, chosen.tahun, rencana, hari_ini)
    narasi = data.narratives(unit, chosen.tahun)
    logo = data.logo(unit)
    bacaan = Bacaan(
        instansi=instansi,
        periode=chosen,
        rencana=rencana,
        penerimaan=penerimaan,
        hari_ini=hari_ini,
        narasi={stem: _text(file) for stem, file in narasi.items()},
        logo=logo.isi if logo else None,
        temuan=(*found, *in_plan, *in_forms, *_strays(unit, chosen.tahun)),
    )
    forms = [file for files in quarters.values() for file in files]
    reviu = data.reviewed_files(unit, chosen.tahun)
    everything = [settings, *plan, *forms, *narasi.values(), *reviu, *([logo] if logo else [])]
    return Muatan(
        bacaan=bacaan,
        masukan={file.nama: sha256(file.isi) for file in everything},
        kiriman={file.nama: file.isi for file in forms},
        reviu={file.nama: file.isi for file in reviu},
        waktu=_times(quarters.get(chosen.triwulan_terakhir, ())),
        sop=_sop(unit, instansi.sop),
    )


def _sop(unit: Path, varian: str) -> str:
    """An office's own SOP is a .toml file beside its instansi.toml."""
    if not varian.casefold().endswith(".toml"):
        return varian
    file = data.named_file(unit, varian)
    if file is None:
        raise SettingsError(
            f"Berkas SOP “{varian}” tidak ada di “{unit.name}”. Taruh berkas itu di samping instansi.toml, "
            'atau pakai varian = "klego" atau "pekalongan".'
        )
    return _text(file)


def _period(unit: Path, periode: str) -> Periode:
    if not periode:
        return data.newest_period(unit, lambda quarter, files: any_of_period(_sources(files), quarter))
    chosen = Periode.parse(periode, data.newest_year(unit))
    if chosen is None:
        raise DataFolderError(
            f"Periode “{periode}” tidak dikenali. Tulis misalnya 2024-TW3 atau TW3 2024 untuk satu triwulan, "
            "2024 untuk setahun."
        )
    data.require_year(unit, chosen.tahun)
    return chosen


def _plan_files(unit: Path, tahun: int) -> tuple[Berkas, ...]:
    files = data.plan_files(unit, tahun)
    if not files:
        raise DataFolderError(
            f"Perencanaan tahun {tahun} pada “{unit.name}” tidak ada. Taruh perencanaan.xlsx (atau folder "
            f"perencanaan berisi CSV) di “{unit.name}/{tahun}”."
        )
    return files


def _received(
    quarters: dict[int, tuple[Berkas, ...]], tahun: int, rencana: Perencanaan, hari_ini: date
) -> tuple[tuple[Penerimaan, ...], tuple[Temuan, ...]]:
    received: list[Penerimaan] = []
    found: list[Temuan] = []
    for triwulan, files in quarters.items():
        forms = [file for file in files if not _is_times(file)]
        penerimaan, more = read_quarter(_sources(forms), triwulan, tahun, rencana, hari_ini)
        received.append(penerimaan)
        found.extend(more)
    return tuple(received), tuple(found)


def _sources(files: Iterable[Berkas]) -> list[tuple[str, bytes]]:
    return [(file.nama, file.isi) for file in files]


def _strays(unit: Path, tahun: int) -> tuple[Temuan, ...]:
    return tuple(temuan("FLD-01", Tempat(name), name) for name in data.stray_entries(unit, tahun))


def _times(files: Iterable[Berkas]) -> bytes | None:
    return next((file.isi for file in files if _is_times(file)), None)


def _is_times(file: Berkas) -> bool:
    return file.nama.casefold().endswith("/waktu.csv") and not disisihkan(file.nama)


def _text(file: Berkas) -> str:
    """The text of a file an office wrote in whatever editor: UTF-8 with or without BOM, else Windows' own."""
    try:
        return file.isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return file.isi.decode("cp1252", errors="replace")
