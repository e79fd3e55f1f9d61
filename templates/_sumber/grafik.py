"""Charts of a template: real ones, which staff restyle in Word and whose data the engine replaces.

They stay readable in black and white: what is asked is light and hatched, what was reached is dark, and every bar
says its number. There is no title: the caption below tells what is drawn.
"""

from decimal import Decimal
from functools import cache
from typing import Final

from bagian import Tunda
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from dokumen import Berkas
from gaya import BAHASA
from jinja2 import Template
from kosong import DASAR
from lxml import etree

from pipeline.naskah.tampilan import HURUF
from pipeline.word.chart.book import as_book
from pipeline.word.chart.chart import Chart, Series
from pipeline.word.chart.fill import refill
from pipeline.word.markup import C

TINGGI: Final = 6.0
"""Height of every drawing in a template, in cm; a document makes it lower or taller for fewer or more bars."""
BENTUK: Final = {
    "persen": {"rebah": True, "persen": True},
    "dua": {"rebah": True, "dua": True},
    "tahun": {"dua": True},
    "pembanding": {"rebah": True, "sendiri": True},
    "banyak": {"rebah": True},
}
"""The charts a template may hold: percentages, two lying series, two over the years, one beside others, counts."""
_LAPAN: Final = (Decimal("83.5"), Decimal("91.25"), 100, Decimal("97.5"))
CONTOH: Final = {
    "persen": Chart(("1. Indikator pertama", "2. Indikator kedua"), (Series("Capaian (%)", _LAPAN[:2]),)),
    "dua": Chart(("1. Indikator pertama",), (Series("Target", _LAPAN[:1]), Series("Realisasi", _LAPAN[1:2]))),
    "tahun": Chart(("2023", "2024"), (Series("Target", _LAPAN[:2]), Series("Realisasi", _LAPAN[2:]))),
    "pembanding": Chart(("Perangkat daerah", "Provinsi", "Nasional"), (Series("Nilai", _LAPAN[:3]),)),
    "banyak": Chart(("1. Penata", "2. Penata Muda"), (Series("Pegawai (orang)", (7, 4)),)),
}
"""What staff see in the template until real figures stand there."""


@cache
def _bagan(bentuk: str) -> bytes:
    """The chart part of one shape, from ``dasar/grafik.xml.j2``."""
    rupa = Template(DASAR.joinpath("grafik.xml.j2").read_text("utf-8"))
    xml = rupa.render(bahasa=BAHASA, nama_huruf=HURUF, **BENTUK[bentuk])
    return etree.tostring(etree.fromstring(xml, etree.XMLParser(remove_blank_text=True)))


def grafik(isian: str, bentuk: str, lebar: float = 16.5) -> Tunda:
    """A chart as a paragraph of its own, kept with its caption; ``isian`` names the ``Chart`` of the context."""

    def tulis(berkas: Berkas) -> None:
        berkas.nomor["grafik"] += 1
        nomor, package = berkas.nomor["grafik"], berkas.word.part.package
        book = Part(
            PackURI(f"/word/embeddings/data{nomor}.xlsx"), CONTENT_TYPE.SML_SHEET, as_book(CONTOH[bentuk]), package
        )
        blob = refill(_bagan(bentuk), CONTOH[bentuk])
        chart = Part(PackURI(f"/word/charts/chart{nomor}.xml"), CONTENT_TYPE.DML_CHART, blob, package)
        chart.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        rid = berkas.word.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
        gambar = parse_xml(
            f'<w:drawing {nsdecls("w", "wp", "a", "r")} xmlns:c="{C}"><wp:inline'
            ' distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{Cm(lebar)}" cy="{Cm(TINGGI)}"/>'
            f'<wp:docPr id="{100 + nomor}" name="Grafik {nomor}" descr="grafik:{isian}"/><a:graphic>'
            f'<a:graphicData uri="{C}"><c:chart r:id="{rid}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
        )
        berkas.tambah(gambar, gaya="Gambar")

    return tulis
