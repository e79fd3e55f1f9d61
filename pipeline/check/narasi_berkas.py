"""Is every text of narasi/ printed by some report of the year (NAR-30)."""

from collections.abc import Iterator

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.bagian_narasi import known_names, printed
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import perhaps


def narasi_tak_dicetak(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """NAR-30: a text under a name no section has, or beside another text of the same section."""
    tahun = bacaan.periode.tahun
    dicetak = printed(bacaan.narasi, analisis, tahun)
    for nama in sorted(set(bacaan.narasi) - dicetak):
        mirip = perhaps(nama, (satu for satu in known_names(analisis) if satu not in {*dicetak, nama}))
        yield temuan("NAR-30", Tempat(f"{tahun}/narasi/{nama}.md"), nama, mirip=mirip)
