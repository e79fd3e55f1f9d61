"""Is what stands in narasi/ printed (NAR-30, 31, 34), and is there what it refers to (NAR-32, 33, 35)."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.bagian_narasi import known_names, printed
from pipeline.naskah.catatan_kaki import faults
from pipeline.naskah.gambar_narasi import meant, referred, refused, unreferred
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import perhaps


def narasi_tak_dicetak(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """NAR-30: a text under a name no section has, or beside another text of the same section."""
    tahun = bacaan.periode.tahun
    dicetak = printed(bacaan.narasi, analisis, tahun)
    for nama in sorted(set(bacaan.narasi) - dicetak):
        mirip = perhaps(nama, (satu for satu in known_names(analisis) if satu not in {*dicetak, nama}))
        yield temuan("NAR-30", bacaan.tempat_narasi(nama), nama, mirip=mirip)


def gambar_narasi(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """NAR-31: a picture no text refers to; of those a printed text does, NAR-32: not there, NAR-35: not printable."""
    tahun = bacaan.periode.tahun
    for nama in unreferred(bacaan.gambar, bacaan.narasi.values()):
        yield temuan("NAR-31", Tempat(f"{tahun}/narasi/{nama}"), nama)
    for stem in sorted(printed(bacaan.narasi, analisis, tahun) & set(bacaan.narasi)):
        for nama in dict.fromkeys(referred(bacaan.narasi[stem])):
            gambar = meant(bacaan.gambar, nama)
            if gambar is None:
                mirip = perhaps(nama, (PurePosixPath(satu).name for satu in bacaan.gambar))
                yield temuan("NAR-32", bacaan.tempat_narasi(stem), nama, mirip=mirip)
            elif sebab := refused(gambar):
                yield temuan("NAR-35", Tempat(gambar.nama), nama, sebab=sebab)


def catatan_kaki(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """NAR-33: a footnote a printed text refers to that nobody wrote; NAR-34: one that is written in vain."""
    tahun = bacaan.periode.tahun
    for stem in sorted(printed(bacaan.narasi, analisis, tahun) & set(bacaan.narasi)):
        kurang, sia_sia = faults(bacaan.narasi[stem])
        for kode, labels in (("NAR-33", kurang), ("NAR-34", sia_sia)):
            for label in labels:
                yield temuan(kode, bacaan.tempat_narasi(stem), label)
