"""Tables and pictures an office wrote into a narrative, as they are printed under captions of their own."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.naskah.gambar_narasi import as_printed, meant
from pipeline.naskah.markdown import GambarTulis, TabelTulis
from pipeline.naskah.tampilan import bidang
from pipeline.render.lkjip.narasi import Alinea, belum
from pipeline.render.lkjip.takarir import Penomor
from pipeline.word.photo import Photo
from pipeline.word.ruled import Ruled

_TWIP_PER_CM = 567
TINGGI_FOTO = 11.0
"""The highest a picture stands on a page, in cm: two of them, or one with words."""
TINGGI_LAMPIRAN = 20.0
"""In an appendix, where a page is a scanned letter."""
_TERPANJANG, _TERPENDEK = 36, 5
"""Between so many letters the longest cell of a column counts for its width."""
_LEBAR = 7
"""A table of more columns is set in small letters."""
_WARNA_KEPALA = "E7E6E6"
_ANGKA = re.compile(r"(?:Rp\s*)?[-–(]?[\d.,]+\)?\s*%?|[-–]?")


def placed(
    baris: tuple[Alinea, ...], judul: str, bacaan: Bacaan, nomor: Penomor, tinggi: float = TINGGI_FOTO
) -> tuple[Alinea, ...]:
    """The paragraphs of a section with its tables and pictures numbered; a picture that is not there is asked for."""
    return tuple(_one(satu, judul, bacaan, nomor, tinggi) if satu.blok else satu for satu in baris)


def _one(satu: Alinea, judul: str, bacaan: Bacaan, nomor: Penomor, tinggi: float) -> Alinea:
    if isinstance(satu.blok, TabelTulis):
        return replace(satu, isi=_table(satu.blok, bacaan), takarir=nomor.tabel(satu.judul or judul))
    if isinstance(satu.blok, GambarTulis):
        return _picture(satu, satu.blok, bacaan, nomor, tinggi)
    return satu


def _picture(satu: Alinea, gambar: GambarTulis, bacaan: Bacaan, nomor: Penomor, tinggi: float) -> Alinea:
    berkas = meant(bacaan.gambar, gambar.berkas)
    if berkas is None:
        return belum(f"gambar {gambar.berkas}", "taruh di narasi/gambar")
    data = as_printed(berkas)
    if data is None:
        return belum(f"gambar {gambar.berkas} yang dapat dibuka", "simpan lagi sebagai JPG atau PNG di narasi/gambar")
    lebar, _ = bidang(bacaan.instansi.tampilan)
    nama = re.sub(r"[\s_-]+", " ", PurePosixPath(berkas.nama).stem).strip()
    judul = gambar.judul or nama[:1].upper() + nama[1:]
    return replace(satu, isi=Photo(data, judul, lebar, tinggi), takarir=nomor.gambar(judul))


def _table(tabel: TabelTulis, bacaan: Bacaan) -> Ruled:
    lebar, _ = bidang(bacaan.instansi.tampilan)
    kolom = tuple(zip(*tabel.baris, strict=True))
    berat = [min(max(*map(len, satu), _TERPENDEK), _TERPANJANG) for satu in kolom]
    penuh = round(lebar * _TWIP_PER_CM)
    kecil = "Kecil" if len(kolom) > _LEBAR else ""
    return Ruled(
        rows=tabel.baris,
        widths=tuple(penuh * satu // sum(berat) for satu in berat),
        sides=tuple(sisi or _side(satu[1:]) for sisi, satu in zip(tabel.sisi, kolom, strict=True)),
        styles=("TabelResmi", f"KepalaTabel{kecil}", f"IsiTabel{kecil}"),
        shade=_WARNA_KEPALA,
    )


def _side(sel: tuple[str, ...]) -> str:
    """Where the cells of a column stand whose side nobody told: figures at the right."""
    return "right" if any(sel) and all(_ANGKA.fullmatch(satu.strip()) for satu in sel) else "left"
