"""What one look at an office's year gave, and what each file of it is: from here on nobody goes to the folder."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import disisihkan
from pipeline.errors import DataFolderError
from pipeline.folder import layout
from pipeline.sheet.batas import BESAR, LARGEST_FILE

_BUKAN_FORMULIR = ("rekap_pd", "lra", "waktu")


@dataclass(frozen=True)
class FolderTahun:
    """Every file of one year and those beside ``instansi.toml`` that concern it, in the order they are read.

    ``taut_luar`` are links out of the office's folder or to nowhere, and what is no file: nothing there was looked
    at. ``templat`` are the office's own Word templates.
    """

    kantor: str
    tahun: int
    berkas: tuple[Berkas, ...]
    taut_luar: tuple[str, ...] = ()
    templat: tuple[Berkas, ...] = ()

    @property
    def pengaturan(self) -> Berkas:
        """The office's ``instansi.toml``."""
        found = self.di_samping(layout.INSTANSI)
        if found is None:
            raise DataFolderError(
                self.tertaut(layout.INSTANSI)
                or f"Berkas “{layout.INSTANSI}” tidak ada di folder “{self.kantor}”. Taruh di sana."
            )
        return found

    def tertaut(self, nama: str) -> str:
        """The sentence about a file that is missing only because a link leads out of the folder; else empty."""
        tautan = next((satu for satu in self.taut_luar if nama == satu or nama.startswith(f"{satu}/")), "")
        if not tautan:
            return ""
        return (
            f"“{tautan}” di folder “{self.kantor}” adalah tautan ke luar folder itu atau tautan putus, "
            "sehingga tidak dibaca. Taruh salinan aslinya di tempat tautan itu."
        )

    def di_samping(self, *nama: str) -> Berkas | None:
        """The first file of these names that lies beside ``instansi.toml``."""
        found = next((self._samping[satu.casefold()] for satu in nama if satu.casefold() in self._samping), None)
        return None if found is None else readable([found])[0]

    @cached_property
    def _samping(self) -> dict[str, Berkas]:
        return {berkas.nama.casefold(): berkas for berkas in self.berkas if "/" not in berkas.nama}

    @cached_property
    def logo(self) -> Berkas | None:
        """The office's emblem, when it gave one."""
        return self.di_samping(*layout.LOGO)

    @cached_property
    def rencana(self) -> tuple[Berkas, ...]:
        """The year's plan: ``perencanaan.xlsx`` (or .xls, .ods …) and ``perencanaan/*.csv``, whichever are there."""
        single = [b for b in self.berkas if layout.is_plan(b.nama)]
        return readable([*single, *self._di(layout.PERENCANAAN, dalam=True)])

    @cached_property
    def masuk(self) -> dict[int, tuple[Berkas, ...]]:
        """What lies in the folders of the quarters, however those are spelled, by quarter."""
        found: dict[int, list[Berkas]] = {}
        for berkas in self._di(layout.MASUK, dalam=True):
            triwulan = layout.quarter_of(berkas.nama.split("/")[2]) if berkas.nama.count("/") > 2 else None
            if triwulan is not None:
                found.setdefault(triwulan, []).append(berkas)
        return {triwulan: tuple(files) for triwulan, files in sorted(found.items())}

    @property
    def triwulan_kembali(self) -> tuple[int, ...]:
        """The quarters for which at least one form came back."""
        return tuple(triwulan for triwulan, files in self.masuk.items() if any(map(_is_form, files)))

    def kiriman(self, triwulan: int) -> tuple[Berkas, ...]:
        """What came in for one quarter, apart from the times an office notes; one may be unreadable."""
        return tuple(b for b in self.masuk.get(triwulan, ()) if not layout.is_times(b.nama))

    def waktu(self, triwulan: int) -> Berkas | None:
        """``waktu.csv`` or ``waktu.xlsx`` of one quarter, when the office keeps one."""
        files = (b for b in self.masuk.get(triwulan, ()) if layout.is_times(b.nama) and not disisihkan(b.nama))
        return next(iter(readable(files)), None)

    @cached_property
    def narasi(self) -> dict[str, Berkas]:
        """The texts of ``narasi/*.md`` by the stem of their names; one may be unreadable."""
        texts = (b for b in self._di(layout.NARASI) if b.nama.casefold().endswith(layout.TEKS))
        return {PurePosixPath(b.nama).stem: b for b in texts}

    @cached_property
    def narasi_word(self) -> dict[str, Berkas]:
        """The texts right in ``narasi/`` written in Word, by the stem of their names; one may be unreadable."""
        texts = (b for b in self._di(layout.NARASI) if b.nama.casefold().endswith(layout.WORD))
        return {PurePosixPath(b.nama).stem: b for b in texts}

    @cached_property
    def gambar(self) -> dict[str, Berkas]:
        """The pictures of ``narasi/gambar/``, and those right in ``narasi/``, by their names below it."""
        awal, tempat = f"{self.tahun}/{layout.NARASI}/", f"{layout.GAMBAR}/"
        found = ((b.nama.removeprefix(awal), b) for b in self._di(layout.NARASI, dalam=True))
        fotos = ((nama, _small(b)) for nama, b in found if nama.casefold().endswith(layout.FOTO))
        return {nama: b for nama, b in fotos if nama.casefold().startswith(tempat) or "/" not in nama}

    @cached_property
    def reviu(self) -> tuple[Berkas, ...]:
        """Everything a reviewer gave back in ``reviu/``."""
        return readable(self._di(layout.REVIU, dalam=True))

    @property
    def suntingan(self) -> Berkas | None:
        """The ledger of what reviewers changed, once there is one."""
        return next((b for b in self.reviu if b.nama == f"{self.tahun}/{layout.REVIU}/{layout.SUNTINGAN}"), None)

    @property
    def di_luar_triwulan(self) -> tuple[str, ...]:
        """What lies in ``masuk/`` outside the folders of the quarters, a folder by its own name."""
        taken = {b.nama for files in self.masuk.values() for b in files}
        return _tops((b.nama for b in self._di(layout.MASUK, dalam=True) if b.nama not in taken), 3)

    @property
    def tak_dikenal(self) -> tuple[str, ...]:
        """What lies in the year's folder and is none of its parts, a folder by its own name."""
        kembar = set(self.kembar)
        rest = (b.nama for b in self.berkas if not (layout.delivered(b.nama) or layout.is_draft(b.nama)))
        return _tops((nama for nama in rest if nama not in kembar), 2)

    @property
    def kembar(self) -> tuple[str, ...]:
        """Files of a part of the year whose place another file has, under that part's name in other letters."""
        return tuple(b.nama for b in self.berkas if layout.canonical(b.nama) != b.nama)

    @property
    def bukan_teks(self) -> tuple[str, ...]:
        """What lies in ``narasi/`` and is neither a text nor one of its pictures."""
        taken = {b.nama for b in (*self.narasi.values(), *self.narasi_word.values())}
        aside = tuple(f"{self.tahun}/{layout.NARASI}/{nama}/" for nama in (layout.GAMBAR, layout.LAMA))
        taken.update(b.nama for b in self.gambar.values())
        rest = (b.nama for b in self._di(layout.NARASI, dalam=True) if b.nama not in taken)
        return tuple(nama for nama in rest if not nama.casefold().startswith(aside))

    def _di(self, bagian: str, *, dalam: bool = False) -> list[Berkas]:
        """The files right in one part of the year's folder, or ``dalam`` at any depth of it."""
        awal = f"{self.tahun}/{bagian}/"
        return [b for b in self.berkas if b.nama.startswith(awal) and (dalam or "/" not in b.nama[len(awal) :])]


def readable(files: Iterable[Berkas]) -> tuple[Berkas, ...]:
    """The same files.

    Raises:
        DataFolderError: one of them could not be read when the folder was looked at.
    """
    found = tuple(files)
    for berkas in found:
        if berkas.sebab:
            raise DataFolderError(
                f"Berkas “{berkas.nama}” tidak dapat dibaca ({berkas.sebab}). Tutup program yang membukanya atau "
                "periksa izinnya, lalu jalankan lagi."
            )
    return found


def _small(foto: Berkas) -> Berkas:
    """The picture, or without its bytes where no page needs as many."""
    return replace(foto, sebab=BESAR) if foto.ukuran > LARGEST_FILE else foto


def _tops(names: Iterable[str], depth: int) -> tuple[str, ...]:
    return tuple(sorted({"/".join(nama.split("/")[:depth]) for nama in names}))


def _is_form(berkas: Berkas) -> bool:
    stem = PurePosixPath(berkas.nama).stem.casefold()
    return stem not in _BUKAN_FORMULIR and not disisihkan(berkas.nama)
