"""Charts of a template: real ones, which staff restyle in Word and whose data the engine replaces.

They stay readable in black and white: what is asked is light and hatched, what was reached is dark, and every bar
says its number. There is no title: the caption below tells what is drawn.
"""

from decimal import Decimal
from typing import Final

from bagian import Tunda
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from dokumen import Berkas
from gaya import BAHASA, HURUF

from pipeline.word.chart import Chart, Series
from pipeline.word.chart_book import as_book
from pipeline.word.chart_fill import refill

TINGGI: Final = 6.0
"""Height of every drawing in a template, in cm; a document makes it lower or taller for fewer or more bars."""
_C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_GARIS: Final = '<a:ln w="9525"><a:solidFill><a:srgbClr val="262626"/></a:solidFill></a:ln>'
_SEBARIS: Final = ' wrap="none" anchor="ctr"'
GELAP: Final = f'<c:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill>{_GARIS}</c:spPr>'
TERANG: Final = (
    '<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="7F7F7F"/></a:fgClr>'
    f'<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>{_GARIS}</c:spPr>'
)
BIASA, DUA_DESIMAL = "[$-421]General", "[$-421]0.00"
"""Numbers as they are, and with two places; 421 asks for the Indonesian decimal comma."""


def _huruf(ukuran: int, bungkus: str = "") -> str:
    return (
        f"<c:txPr><a:bodyPr{bungkus}/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{ukuran * 100}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
        f'<a:latin typeface="{HURUF}"/></a:defRPr></a:pPr><a:endParaRPr lang="{BAHASA}"/></a:p></c:txPr>'
    )


def _deret(nomor: int, rupa: str, angka: str, titik: str) -> str:
    """One series; ``titik`` is the look of single bars, such as the office's own beside others."""
    return (
        f'<c:ser><c:idx val="{nomor}"/><c:order val="{nomor}"/>{rupa}<c:invertIfNegative val="0"/>{titik}<c:dLbls>'
        f'<c:numFmt formatCode="{angka}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_huruf(8, _SEBARIS)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
        "</c:dLbls></c:ser>"
    )


def _sumbu(nama: str, sisi: str, skala: str, isi: str, silang: str, tutup: str) -> str:
    own, other = ("111111111", "222222222") if nama == "catAx" else ("222222222", "111111111")
    letak = "low" if nama == "catAx" else "nextTo"
    return (
        f'<c:{nama}><c:axId val="{own}"/><c:scaling>{skala}</c:scaling><c:delete val="0"/><c:axPos val="{sisi}"/>'
        f'{isi}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{letak}"/>'
        f"<c:spPr>{_GARIS}</c:spPr>"
        f'{_huruf(8)}<c:crossAx val="{other}"/><c:crosses val="{silang}"/>{tutup}</c:{nama}>'
    )


def _sumbu_dua(*, rebah: bool, langkah: int) -> str:
    """Both axes; ``langkah`` draws a line only at every so many, so that 100 % is seen at once.

    The engine takes the end of the axis away when a value goes beyond it.
    """
    turn = "maxMin" if rebah else "minMax"
    kategori = _sumbu(
        "catAx", "l" if rebah else "b", f'<c:orientation val="{turn}"/>',
        '<c:numFmt formatCode="General" sourceLinked="0"/>', "autoZero",
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/>',
    )  # fmt: skip
    shade, dash = ("595959", '<a:prstDash val="dash"/>') if langkah else ("D9D9D9", "")
    lines = (
        f'<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{shade}"/></a:solidFill>{dash}</a:ln>'
        "</c:spPr></c:majorGridlines>"
    )
    unit, limit = (f'<c:majorUnit val="{langkah}"/>', '<c:max val="125"/>') if langkah else ("", "")
    return kategori + _sumbu(
        "valAx", "b" if rebah else "l", f'<c:orientation val="minMax"/>{limit}<c:min val="0"/>',
        f'{lines}<c:numFmt formatCode="{BIASA}" sourceLinked="0"/>', "max" if rebah else "autoZero",
        f'<c:crossBetween val="between"/>{unit}',
    )  # fmt: skip


def _bagan(deret: tuple[str, ...], *, rebah: bool, langkah: int) -> str:
    """The chart part around its series."""
    legenda = f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_huruf(8)}</c:legend>' if len(deret) > 1 else ""
    return (
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}"><c:lang val="{BAHASA}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart>'
        f'<c:barDir val="{"bar" if rebah else "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{"".join(deret)}<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>'
        f'{_sumbu_dua(rebah=rebah, langkah=langkah)}</c:plotArea>{legenda}<c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f"{_huruf(9)}</c:chartSpace>"
    )


def _satu(angka: str, titik: str = "", *, langkah: int = 0) -> str:
    rupa = TERANG if titik else GELAP
    return _bagan((_deret(0, rupa, angka, titik),), rebah=True, langkah=langkah)


def _dua(*, rebah: bool) -> str:
    return _bagan((_deret(0, TERANG, BIASA, ""), _deret(1, GELAP, BIASA, "")), rebah=rebah, langkah=0)


_SENDIRI: Final = f'<c:dPt><c:idx val="0"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{GELAP}</c:dPt>'
BENTUK: Final = {
    "persen": _satu(DUA_DESIMAL, langkah=100),
    "dua": _dua(rebah=True),
    "tahun": _dua(rebah=False),
    "pembanding": _satu(BIASA, _SENDIRI),
}
"""The charts a template may hold: percentages, two lying series, two series over the years, one beside others."""
_LAPAN: Final = (Decimal("83.5"), Decimal("91.25"), 100, Decimal("97.5"))
CONTOH: Final = {
    "persen": Chart(("1. Indikator pertama", "2. Indikator kedua"), (Series("Capaian (%)", _LAPAN[:2]),)),
    "dua": Chart(("1. Indikator pertama",), (Series("Target", _LAPAN[:1]), Series("Realisasi", _LAPAN[1:2]))),
    "tahun": Chart(("2023", "2024"), (Series("Target", _LAPAN[:2]), Series("Realisasi", _LAPAN[2:]))),
    "pembanding": Chart(("Perangkat daerah", "Provinsi", "Nasional"), (Series("Nilai", _LAPAN[:3]),)),
}
"""What staff see in the template until real figures stand there."""


def grafik(isian: str, bentuk: str, lebar: float = 16.5) -> Tunda:
    """A chart as a paragraph of its own, kept with its caption; ``isian`` names the ``Chart`` of the context."""

    def tulis(berkas: Berkas) -> None:
        berkas.nomor["grafik"] += 1
        nomor, package = berkas.nomor["grafik"], berkas.word.part.package
        book = Part(
            PackURI(f"/word/embeddings/data{nomor}.xlsx"), CONTENT_TYPE.SML_SHEET, as_book(CONTOH[bentuk]), package
        )
        blob = refill(BENTUK[bentuk].encode(), CONTOH[bentuk])
        chart = Part(PackURI(f"/word/charts/chart{nomor}.xml"), CONTENT_TYPE.DML_CHART, blob, package)
        chart.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        rid = berkas.word.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
        gambar = parse_xml(
            f'<w:drawing {nsdecls("w", "wp", "a", "r")} xmlns:c="{_C}"><wp:inline'
            ' distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{Cm(lebar)}" cy="{Cm(TINGGI)}"/>'
            f'<wp:docPr id="{100 + nomor}" name="Grafik {nomor}" descr="grafik:{isian}"/><a:graphic>'
            f'<a:graphicData uri="{_C}"><c:chart r:id="{rid}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
        )
        berkas.tambah(gambar, gaya="Gambar")

    return tulis
