"""Tables and pictures an office wrote into a narrative, as they are printed under captions of their own."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.naskah.gambar_narasi import as_printed, meant
from pipeline.naskah.markdown import GambarTulis, TabelTulis
from pipeline.naskah.tampilan import bidang
from pipeline.render.lkjip.narasi import Alinea, belum
from pipeline.render.lkjip.tabel_narasi import as_ruled
from pipeline.render.lkjip.takarir import Penomor
from pipeline.word.photo import Photo

TINGGI_FOTO = 11.0
"""The highest a picture stands on a page, in cm: two of them, or one with words."""
TINGGI_LAMPIRAN = 20.0
"""In an appendix, where a page is a scanned letter."""


def placed(
    baris: tuple[Alinea, ...], judul: str, bacaan: Bacaan, nomor: Penomor, tinggi: float = TINGGI_FOTO
) -> tuple[Alinea, ...]:
    """The paragraphs of a section with its tables and pictures numbered; a picture that is not there is asked for."""
    return tuple(_one(satu, judul, bacaan, nomor, tinggi) if satu.blok else satu for satu in baris)


def _one(satu: Alinea, judul: str, bacaan: Bacaan, nomor: Penomor, tinggi: float) -> Alinea:
    if isinstance(satu.blok, TabelTulis):
        return replace(
            satu, isi=as_ruled(satu.blok, bacaan.instansi.tampilan), takarir=nomor.tabel(satu.judul or judul)
        )
    if isinstance(satu.blok, GambarTulis):
        return _picture(satu, _named(satu.blok, judul, bacaan), bacaan, nomor, tinggi)
    return satu


def _named(gambar: GambarTulis, judul: str, bacaan: Bacaan) -> GambarTulis:
    """The picture with a title: its own, its section's where it is inside a Word file, else the name of its file."""
    berkas = meant(bacaan.gambar, gambar.berkas)
    if gambar.judul or berkas is None:
        return gambar
    nama = re.sub(r"[\s_-]+", " ", PurePosixPath(berkas.nama).stem).strip()
    return replace(gambar, judul=judul if ".docx/" in berkas.nama.casefold() else nama[:1].upper() + nama[1:])


def _picture(satu: Alinea, gambar: GambarTulis, bacaan: Bacaan, nomor: Penomor, tinggi: float) -> Alinea:
    berkas = meant(bacaan.gambar, gambar.berkas)
    if berkas is None:
        return belum(f"gambar {gambar.berkas}", "taruh di narasi/gambar")
    data = as_printed(berkas)
    if data is None:
        return belum(f"gambar {gambar.berkas} yang dapat dibuka", "simpan lagi sebagai JPG atau PNG di narasi/gambar")
    lebar, _ = bidang(bacaan.instansi.tampilan)
    return replace(satu, isi=Photo(data, gambar.judul, lebar, tinggi), takarir=nomor.gambar(gambar.judul))
