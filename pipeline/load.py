"""Reading one perangkat daerah for one period: from what lies in its folder to one Bacaan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from pipeline.disk import sebab
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import TAK_DIBACA, Berkas
from pipeline.domain.periode import Periode
from pipeline.domain.riwayat_arsip import AngkaArsip
from pipeline.domain.suntingan import Suntingan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import DataFolderError, SettingsError
from pipeline.folder import data, layout
from pipeline.folder.tahun import FolderTahun
from pipeline.intake.baca import any_of_period, read_quarter
from pipeline.intake.suntingan import edited
from pipeline.naskah.narasi_word.ambil import narratives
from pipeline.office.settings import read_settings
from pipeline.plan.baca import read_plan
from pipeline.plan.riwayat import unreadable, with_archive
from pipeline.regulation.katalog import temuan
from pipeline.sheet.batas import LARGEST_FILE
from pipeline.sheet.buku_suntingan import read_ledger
from pipeline.sheet.kolom import perhaps
from pipeline.sheet.tanggal import written

_SEBELUM, _SESUDAH = 1, 30
"""Years before and after its own in which an office works on a period: next year's PK, an old year looked up."""


@dataclass(frozen=True)
class Pembacaan:
    """What was read, and the folder it was read from as it lay there."""

    bacaan: Bacaan
    folder: FolderTahun
    sop: str = "klego"
    """The name of a known SOP, or the text of the office's own file."""
    berkas_sop: Berkas | None = None
    """The office's own file of its SOP, when it has one."""

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
        """The sha256 of every file the period stands on, by its name; of one that was not read only its size.

        What lies in the folder and is only named, by its name: the finding about it.
        """
        folder = self.folder
        named = {t.tempat.berkas: f"{t.kode}, {TAK_DIBACA}" for t in _left_unread(folder)}
        beside = [file for file in (folder.logo, self.berkas_sop) if file]
        narasi = (*folder.narasi.values(), *folder.narasi_word.values())
        read = (folder.pengaturan, *folder.templat, *folder.rencana, *self.kiriman, *narasi)
        fotos = {file.nama: file.dibaca if file.sebab else file.sidik for file in folder.gambar.values()}
        return named | fotos | {file.nama: file.dibaca for file in (*read, *folder.reviu, *beside)}


def diserahkan(pembacaan: Pembacaan) -> tuple[tuple[Berkas, ...], tuple[Temuan, ...]]:
    """Every file the office delivered for the period, templates too, and a finding for each that cannot be read.

    Of one that reading told of already there is none.
    """
    folder, berjalan = pembacaan.folder, pembacaan.bacaan.periode.triwulan_berjalan
    nanti = {b.nama for triwulan, files in folder.masuk.items() if triwulan not in berjalan for b in files}
    sop = [pembacaan.berkas_sop] if pembacaan.berkas_sop else []
    terdengar = {t.tempat.berkas for t in pembacaan.bacaan.temuan if t.kode == "BCA-88"}
    semua = {b.nama: b for b in (*folder.berkas, *folder.templat, *sop) if b.nama not in nanti}
    whole: list[Berkas] = []
    found: list[Temuan] = []
    for berkas in semua.values():
        if sebab := berkas.sebab or _unreadable(berkas):
            if berkas.nama not in terdengar:
                found.append(temuan("ARS-02", Tempat(berkas.nama), berkas.nama, sebab=sebab))
        else:
            whole.append(berkas)
    return tuple(whole), tuple(found)


def _unreadable(berkas: Berkas) -> str:
    try:
        return "" if berkas.sidik else "tanpa isi"
    except OSError as error:
        return sebab(error)


def load(unit: Path, periode: str, hari_ini: date) -> Pembacaan:
    """Everything of one perangkat daerah for one period.

    Raises:
        DataFolderError: the year, the plan or the period asked for is not there.
        SettingsError: ``instansi.toml`` cannot be used.
    """
    folder, chosen = _chosen(unit, periode)
    instansi, found = read_settings(folder.pengaturan.teks, unit.name)
    if not folder.rencana:
        raise DataFolderError(_linked_plan(folder) or data.no_plan(unit, chosen.tahun))
    sop = _sop(unit, folder, instansi.sop)
    rencana, in_plan = read_plan(folder.rencana, chosen.tahun)
    received = [
        read_quarter(folder.kiriman(triwulan), triwulan, chosen.tahun, rencana, hari_ini, unit.name)
        for triwulan in chosen.triwulan_berjalan
    ]
    suntingan, unread = _ledger(folder)
    penerimaan, void = edited((satu for satu, _ in received), suntingan, chosen)
    narasi = narratives(folder.narasi, folder.narasi_word)
    bacaan = Bacaan(
        instansi=instansi,
        periode=chosen,
        rencana=rencana,
        penerimaan=penerimaan,
        hari_ini=hari_ini,
        narasi=narasi.teks,
        berkas_narasi=narasi.berkas,
        gambar={**folder.gambar, **narasi.gambar},
        logo=folder.logo.isi if folder.logo and folder.logo.utuh else None,
        temuan=(
            *found,
            *in_plan,
            *(one for _, more in received for one in more),
            *unread,
            *void,
            *narasi.temuan,
            *_beside(folder, chosen, hari_ini),
        ),
        suntingan=suntingan,
    )
    return Pembacaan(bacaan, folder, sop.teks if sop else instansi.sop, sop)


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


def _linked_plan(folder: FolderTahun) -> str:
    """The sentence about a plan that is missing only because a link leads out of the office's folder."""
    tautan = next((nama for nama in folder.taut_luar if layout.is_plan(nama)), f"{folder.tahun}/{layout.PERENCANAAN}")
    return folder.tertaut(tautan)


def _sop(unit: Path, folder: FolderTahun, varian: str) -> Berkas | None:
    """An office's own SOP: a .toml file beside its instansi.toml or below it; None for one of ours."""
    if not varian.casefold().endswith(".toml"):
        return None
    nama = str(PurePosixPath(varian.replace("\\", "/")))
    file = folder.di_samping(nama) or data.pointed_at(unit, nama)
    if file is None:
        raise SettingsError(
            folder.tertaut(nama)
            or f"Berkas SOP “{varian}” tidak ada di “{folder.kantor}”. Taruh berkas itu di samping instansi.toml, "
            'atau pakai varian = "klego" atau "pekalongan".'
        )
    return file


def _ledger(folder: FolderTahun) -> tuple[tuple[Suntingan, ...], tuple[Temuan, ...]]:
    """What reviewers changed so far, or why that cannot be told."""
    file = folder.suntingan
    rows = read_ledger(file.teks) if file else ()
    if rows is None and file is not None:
        return (), (temuan("RVW-19", Tempat(file.nama), file.nama),)
    return rows or (), ()


def _beside(folder: FolderTahun, periode: Periode, hari_ini: date) -> Iterator[Temuan]:
    yield from _left_unread(folder)
    yield from _clock(periode, hari_ini)


def _clock(periode: Periode, hari_ini: date) -> Iterator[Temuan]:
    """A clock that lost its battery says 1999; what is late and what lies in the future is then said wrongly."""
    if not periode.tahun - _SEBELUM <= hari_ini.year <= periode.tahun + _SESUDAH:
        yield temuan("SET-11", Tempat("jam komputer"), hari_ini=written(hari_ini), tahun=periode.tahun)


def _left_unread(folder: FolderTahun) -> Iterator[Temuan]:
    """What lies in the office's folder and was not read although nobody put it aside."""
    for nama in folder.di_luar_triwulan:
        yield temuan("FLD-01", Tempat(nama), nama)
    for nama in folder.tak_dikenal:
        yield temuan("FLD-02", Tempat(nama), nama, mirip=perhaps(PurePosixPath(nama).stem, layout.BAGIAN))
    for nama in folder.bukan_teks:
        yield temuan("FLD-03", Tempat(nama), nama)
    for nama in folder.kembar:
        yield temuan("FLD-06", Tempat(nama), nama, baku=layout.canonical(nama))
    for nama in folder.taut_luar:
        yield temuan("FLD-04", Tempat(nama), nama)
    for file in (*folder.narasi.values(), *folder.reviu, *([folder.logo] if folder.logo else [])):
        if file.ukuran > LARGEST_FILE:
            yield temuan("FLD-05", Tempat(file.nama), file.nama, batas=LARGEST_FILE // 1_000_000)
