"""Reading one perangkat daerah for one period: from what lies in its folder to one Bacaan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.periode import Periode
from pipeline.domain.riwayat_arsip import AngkaArsip
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import DataFolderError, SettingsError
from pipeline.folder import data, layout
from pipeline.folder.tahun import FolderTahun
from pipeline.intake.baca import any_of_period, read_quarter
from pipeline.office.settings import read_settings
from pipeline.plan.baca import read_plan
from pipeline.plan.riwayat import unreadable, with_archive
from pipeline.regulation.katalog import temuan
from pipeline.sheet.batas import LARGEST_FILE
from pipeline.sheet.kolom import perhaps


@dataclass(frozen=True)
class Pembacaan:
    """What was read, and the folder it was read from as it lay there."""

    bacaan: Bacaan
    folder: FolderTahun
    sop: str = "klego"
    """The name of a known SOP, or the text of the office's own file."""

    @cached_property
    def kiriman(self) -> tuple[Berkas, ...]:
        """The returned forms of the quarters so far, with what else lies beside them."""
        return tuple(file for tw in self.bacaan.periode.triwulan_berjalan for file in self.folder.masuk.get(tw, ()))

    @property
    def waktu(self) -> Berkas | None:
        """``waktu.csv`` of the period's last quarter, when the office keeps one."""
        return self.folder.waktu(self.bacaan.periode.triwulan_terakhir)

    @property
    def masukan(self) -> dict[str, str]:
        """The sha256 of every file the period stands on, by its name; of one that was not read only its size."""
        folder = self.folder
        logo = [folder.logo] if folder.logo else []
        read = (folder.pengaturan, *folder.rencana, *self.kiriman, *folder.narasi.values(), *folder.reviu, *logo)
        return {file.nama: file.dibaca for file in read}


def load(unit: Path, periode: str, hari_ini: date) -> Pembacaan:
    """Everything of one perangkat daerah for one period.

    Raises:
        DataFolderError: the year, the plan or the period asked for is not there.
        SettingsError: ``instansi.toml`` cannot be used.
    """
    folder, chosen = _chosen(unit, periode)
    instansi, found = read_settings(folder.pengaturan.teks, unit.name)
    if not folder.rencana:
        raise DataFolderError(
            f"Perencanaan tahun {chosen.tahun} pada “{unit.name}” tidak ada. Taruh perencanaan.xlsx (atau folder "
            f"perencanaan berisi CSV) di “{unit.name}/{chosen.tahun}”."
        )
    rencana, in_plan = read_plan(folder.rencana, chosen.tahun)
    received = [
        read_quarter(folder.kiriman(triwulan), triwulan, chosen.tahun, rencana, hari_ini)
        for triwulan in chosen.triwulan_berjalan
    ]
    bacaan = Bacaan(
        instansi=instansi,
        periode=chosen,
        rencana=rencana,
        penerimaan=tuple(penerimaan for penerimaan, _ in received),
        hari_ini=hari_ini,
        narasi={stem: file.teks for stem, file in folder.narasi.items() if file.utuh},
        logo=folder.logo.isi if folder.logo and folder.logo.utuh else None,
        temuan=(*found, *in_plan, *(one for _, more in received for one in more), *_left_unread(folder)),
    )
    return Pembacaan(bacaan, folder, _sop(folder, instansi.sop))


def remembering(pembacaan: Pembacaan, arsip: Iterable[AngkaArsip], sebab: str = "") -> Pembacaan:
    """The same with the earlier years that its plan says nothing of; ``sebab`` is why the archive cannot be asked."""
    rencana, found = with_archive(pembacaan.bacaan.rencana, arsip)
    gagal = (unreadable(sebab),) if sebab else ()
    bacaan = replace(pembacaan.bacaan, rencana=rencana, temuan=(*pembacaan.bacaan.temuan, *found, *gagal))
    return replace(pembacaan, bacaan=bacaan)


def _chosen(unit: Path, periode: str) -> tuple[FolderTahun, Periode]:
    if not periode:
        return data.newest(unit, lambda quarter, files: any_of_period(files, quarter))
    chosen = Periode.parse(periode, data.years(unit)[-1])
    if chosen is None:
        raise DataFolderError(
            f"Periode “{periode}” tidak dikenali. Tulis misalnya 2024-TW3 atau TW3 2024 untuk satu triwulan, "
            "2024 untuk setahun."
        )
    return data.look(unit, chosen.tahun), chosen


def _sop(folder: FolderTahun, varian: str) -> str:
    """An office's own SOP is a .toml file beside its instansi.toml."""
    if not varian.casefold().endswith(".toml"):
        return varian
    file = folder.di_samping(str(PurePosixPath(varian)))
    if file is None:
        raise SettingsError(
            f"Berkas SOP “{varian}” tidak ada di “{folder.kantor}”. Taruh berkas itu di samping instansi.toml, "
            'atau pakai varian = "klego" atau "pekalongan".'
        )
    return file.teks


def _left_unread(folder: FolderTahun) -> Iterator[Temuan]:
    """What lies in the office's folder and was not read although nobody put it aside."""
    for nama in folder.di_luar_triwulan:
        yield temuan("FLD-01", Tempat(nama), nama)
    for nama in folder.tak_dikenal:
        yield temuan("FLD-02", Tempat(nama), nama, mirip=perhaps(PurePosixPath(nama).stem, layout.BAGIAN))
    for nama in folder.bukan_teks:
        yield temuan("FLD-03", Tempat(nama), nama)
    for nama in folder.taut_luar:
        yield temuan("FLD-04", Tempat(nama), nama)
    for file in (*folder.narasi.values(), *folder.reviu, *([folder.logo] if folder.logo else [])):
        if file.ukuran > LARGEST_FILE:
            yield temuan("FLD-05", Tempat(file.nama), file.nama, batas=LARGEST_FILE // 1_000_000)
