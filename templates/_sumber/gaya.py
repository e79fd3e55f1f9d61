"""The styles of every template: few, named as staff meet them in Word, sized as the naskah dinas asks.

Bookman Old Style 11 with tables at 10, kop in the ratio 3 : 4 (domain notes, layout conventions).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from teks import RATA

HURUF: Final = "Bookman Old Style"
W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BAHASA: Final = "id-ID"
WARNA_KEPALA: Final = "E7E6E6"


@dataclass(frozen=True, slots=True)
class Gaya:
    """One paragraph style; spacing in points, ``baris`` in lines, ``tingkat`` the outline level of a heading."""

    id: str
    nama: str
    dasar: str = "Normal"
    lanjutan: str = ""
    ukuran: float = 0
    tebal: bool = False
    miring: bool = False
    kapital: bool = False
    rata: str = ""
    sebelum: float | None = None
    sesudah: float | None = None
    baris: float = 0
    lanjut: bool = False
    utuh: bool = False
    tingkat: int = 0
    warna: str = ""
    menjorok: str = ""
    tab: str = ""
    nomor: str = ""

    def xml(self) -> str:
        """The style as Word stores it."""
        named = (
            f'<w:style w:type="paragraph"{"" if self.nama in BAWAAN else " w:customStyle=" + chr(34) + "1" + chr(34)}'
            f' w:styleId="{self.id}"><w:name w:val="{self.nama}"/>'
            f'<w:basedOn w:val="{self.dasar}"/>'
            + (f'<w:next w:val="{self.lanjutan}"/>' if self.lanjutan else "")
            + "<w:qFormat/>"
        )
        ppr, rpr = "".join(self._ppr()), "".join(self._rpr())
        return (
            named + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "") + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "") + "</w:style>"
        )

    def _ppr(self) -> Iterator[str]:
        if self.lanjut:
            yield "<w:keepNext/>"
        if self.utuh:
            yield "<w:keepLines/>"
        if self.nomor:
            yield f'<w:numPr><w:numId w:val="{self.nomor}"/></w:numPr>'
        if self.tab:
            yield self.tab
        spacing = (
            ("" if self.sebelum is None else f' w:before="{round(self.sebelum * 20)}"')
            + ("" if self.sesudah is None else f' w:after="{round(self.sesudah * 20)}"')
            + (f' w:line="{round(self.baris * 240)}" w:lineRule="auto"' if self.baris else "")
        )
        if spacing:
            yield f"<w:spacing{spacing}/>"
        if self.menjorok:
            yield self.menjorok
        if self.rata:
            yield f'<w:jc w:val="{RATA[self.rata]}"/>'
        if self.tingkat:
            yield f'<w:outlineLvl w:val="{self.tingkat - 1}"/>'

    def _rpr(self) -> Iterator[str]:
        if self.tebal:
            yield "<w:b/><w:bCs/>"
        if self.miring:
            yield "<w:i/><w:iCs/>"
        if self.kapital:
            yield "<w:caps/>"
        if self.warna:
            yield f'<w:color w:val="{self.warna}"/>'
        if self.ukuran:
            size = round(self.ukuran * 2)
            yield f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


BAWAAN: Final = frozenset(
    {"Normal", "Title", "Subtitle", "Body Text", "List Bullet", "List Number", "caption", "header", "footer",
     "heading 1", "heading 2", "heading 3", "heading 4", "toc 1", "toc 2", "toc 3", "table of figures", "TOC Heading"}
)  # fmt: skip

_TITIK_KANAN: Final = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9974"/></w:tabs>'

GAYA: Final = (
    Gaya("Paragraf", "Body Text", rata="rata", sesudah=6, baris=1.15),
    Gaya("Judul", "Title", lanjutan="Paragraf", ukuran=12, tebal=True, rata="tengah", lanjut=True, utuh=True),
    Gaya("SubJudul", "Subtitle", lanjutan="Paragraf", rata="tengah", lanjut=True, utuh=True),
    Gaya("Sampul", "Judul Sampul", ukuran=20, tebal=True, rata="tengah", sesudah=12),
    Gaya(
        "Heading1",
        "heading 1",
        lanjutan="Paragraf",
        ukuran=13,
        tebal=True,
        rata="tengah",
        sebelum=0,
        sesudah=12,
        lanjut=True,
        utuh=True,
        tingkat=1,
    ),
    Gaya(
        "Heading2",
        "heading 2",
        lanjutan="Paragraf",
        ukuran=11,
        tebal=True,
        sebelum=12,
        sesudah=6,
        lanjut=True,
        utuh=True,
        tingkat=2,
    ),
    Gaya(
        "Heading3",
        "heading 3",
        lanjutan="Paragraf",
        ukuran=11,
        tebal=True,
        miring=True,
        sebelum=8,
        sesudah=4,
        lanjut=True,
        utuh=True,
        tingkat=3,
    ),
    Gaya(
        "Heading4",
        "heading 4",
        lanjutan="Paragraf",
        tebal=True,
        sebelum=8,
        sesudah=4,
        lanjut=True,
        utuh=True,
        tingkat=4,
    ),
    Gaya(
        "KeteranganTabel",
        "caption",
        lanjutan="Normal",
        ukuran=10,
        tebal=True,
        rata="tengah",
        sebelum=8,
        sesudah=4,
        lanjut=True,
        utuh=True,
    ),
    Gaya("Gambar", "Gambar", lanjutan="KeteranganGambar", rata="tengah", sebelum=8, lanjut=True),
    Gaya(
        "KeteranganGambar",
        "Keterangan Gambar",
        lanjutan="Paragraf",
        ukuran=10,
        tebal=True,
        rata="tengah",
        sebelum=2,
        sesudah=10,
        utuh=True,
    ),
    Gaya("IsiTabel", "Isi Tabel", ukuran=10, sebelum=1, sesudah=1),
    Gaya("IsiTabelKecil", "Isi Tabel Kecil", dasar="IsiTabel", ukuran=8),
    Gaya("KepalaTabel", "Kepala Tabel", dasar="IsiTabel", tebal=True, rata="tengah", lanjut=True),
    Gaya("KepalaTabelKecil", "Kepala Tabel Kecil", dasar="KepalaTabel", ukuran=8),
    Gaya("NomorKolom", "Nomor Kolom", dasar="IsiTabel", ukuran=8, miring=True, rata="tengah", lanjut=True),
    Gaya("CatatanTabel", "Catatan Tabel", ukuran=9, miring=True, sebelum=3, sesudah=3),
    Gaya("KopPemerintah", "Kop Pemerintah Daerah", ukuran=12, kapital=True, rata="tengah"),
    Gaya("KopNama", "Kop Perangkat Daerah", ukuran=16, tebal=True, kapital=True, rata="tengah"),
    Gaya("KopAlamat", "Kop Alamat", ukuran=9, rata="tengah"),
    Gaya("TandaTangan", "Tanda Tangan", rata="tengah", lanjut=True, utuh=True),
    Gaya("Draf", "Draf", ukuran=9, tebal=True, rata="tengah", warna="C00000"),
    Gaya("Butir", "List Bullet", dasar="Paragraf", nomor="1", sesudah=3),
    Gaya("Urutan", "List Number", dasar="Paragraf", nomor="2", sesudah=3),
    Gaya("KepalaHalaman", "header", ukuran=9),
    Gaya("KakiHalaman", "footer", ukuran=9, rata="kanan"),
    Gaya("JudulDaftar", "TOC Heading", ukuran=13, tebal=True, rata="tengah", sesudah=12),
    Gaya("TOC1", "toc 1", tab=_TITIK_KANAN, sesudah=3, tebal=True),
    Gaya("TOC2", "toc 2", tab=_TITIK_KANAN, sesudah=2, menjorok='<w:ind w:left="284"/>'),
    Gaya("TOC3", "toc 3", tab=_TITIK_KANAN, sesudah=2, menjorok='<w:ind w:left="567"/>'),
    Gaya("DaftarTabel", "table of figures", tab=_TITIK_KANAN, sesudah=2),
)

_HEAD: Final = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="{HURUF}" w:hAnsi="{HURUF}" w:eastAsia="{HURUF}" w:cs="{HURUF}"/>\
<w:sz w:val="22"/><w:szCs w:val="22"/>\
<w:lang w:val="{BAHASA}" w:eastAsia="{BAHASA}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="character" w:default="1" w:styleId="HurufBiasa"><w:name w:val="Default Paragraph Font"/>\
<w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TabelBiasa"><w:name w:val="Normal Table"/><w:semiHidden/>\
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>\
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""

_TAIL: Final = """\
<w:style w:type="character" w:customStyle="1" w:styleId="BelumDiisi"><w:name w:val="Belum Diisi"/>\
<w:basedOn w:val="HurufBiasa"/><w:qFormat/><w:rPr><w:b/><w:color w:val="C00000"/>\
<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/></w:rPr></w:style>\
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="HurufBiasa"/>\
<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>\
<w:style w:type="table" w:customStyle="1" w:styleId="TabelResmi"><w:name w:val="Tabel Resmi"/>\
<w:basedOn w:val="TabelBiasa"/><w:qFormat/><w:tblPr><w:tblBorders>%s</w:tblBorders></w:tblPr></w:style>\
<w:style w:type="table" w:customStyle="1" w:styleId="TabelPolos"><w:name w:val="Tabel Polos"/>\
<w:basedOn w:val="TabelBiasa"/><w:qFormat/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>\
<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>"""


def styles() -> str:
    """The whole of ``word/styles.xml``."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return _HEAD + "".join(gaya.xml() for gaya in GAYA) + _TAIL % lines
