"""The styles of every template: few, named as staff meet them in Word, sized as the naskah dinas asks.

Bookman Old Style 11 with tables at 10, kop in the ratio 3 : 4 (domain notes, layout conventions).
What python-docx cannot say (language, default letters, the look of tables) stands in ``dasar/styles.xml``.
"""

from dataclasses import dataclass
from typing import Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Pt, RGBColor, Twips
from docx.styles.styles import Styles
from teks import RATA, unsur

BAHASA: Final = "id-ID"
WARNA_KEPALA: Final = "E7E6E6"


@dataclass(frozen=True, slots=True)
class Gaya:
    """One paragraph style; sizes in points, ``baris`` in lines, ``menjorok`` in twips.

    ``lanjut`` keeps it with what follows, ``utuh`` in one piece, ``tingkat`` is the outline level of a heading,
    ``nomor`` the list it counts in, ``titik`` leads a dotted line to the right end.
    """

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
    menjorok: int = 0
    titik: bool = False
    nomor: int = 0

    def tambah(self, styles: Styles) -> None:
        """Add it to the styles of a file."""
        style = styles.add_style(self.nama, WD_STYLE_TYPE.PARAGRAPH, builtin=self.nama in BAWAAN)
        style.style_id, style.base_style, style.quick_style = self.id, styles[self.dasar], True
        bentuk = style.paragraph_format
        for wadah, nama, nilai in (
            (style.font, "bold", self.tebal),
            (style.font, "italic", self.miring),
            (style.font, "all_caps", self.kapital),
            (style.font, "size", self.ukuran and Pt(self.ukuran)),
            (bentuk, "keep_with_next", self.lanjut),
            (bentuk, "keep_together", self.utuh),
            (bentuk, "line_spacing", self.baris),
            (bentuk, "left_indent", self.menjorok and Twips(self.menjorok)),
            (bentuk, "alignment", RATA.get(self.rata)),
        ):
            if nilai:
                setattr(wadah, nama, nilai)
        if self.sebelum is not None:
            bentuk.space_before = Pt(self.sebelum)
        if self.sesudah is not None:
            bentuk.space_after = Pt(self.sesudah)
        if self.warna:
            style.font.color.rgb = RGBColor.from_string(self.warna)
        if self.titik:
            bentuk.tab_stops.add_tab_stop(Twips(9974), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        if self.nomor:
            style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = self.nomor
        if self.tingkat:
            style.element.pPr.append(unsur("w:outlineLvl", val=str(self.tingkat - 1)))


BAWAAN: Final = frozenset(
    {"Title", "Subtitle", "Body Text", "List Bullet", "List Number", "Caption", "Header", "Footer", "Heading 1",
     "Heading 2", "Heading 3", "Heading 4", "Heading 5", "toc 1", "toc 2", "toc 3", "table of figures",
     "TOC Heading"}
)  # fmt: skip
_KEPALA: Final = {"lanjutan": "Body Text", "tebal": True, "lanjut": True, "utuh": True}
_TENGAH: Final = {"rata": "tengah"}
GAYA: Final = (
    Gaya("Paragraf", "Body Text", rata="rata", sesudah=6, baris=1.15),
    Gaya("Judul", "Title", ukuran=12, tingkat=1, **_KEPALA, **_TENGAH),
    Gaya("SubJudul", "Subtitle", ukuran=12, **_KEPALA, **_TENGAH),
    Gaya("Sampul", "Judul Sampul", ukuran=20, tebal=True, sesudah=12, **_TENGAH),
    Gaya("Heading1", "Heading 1", ukuran=13, sebelum=0, sesudah=12, tingkat=1, **_KEPALA, **_TENGAH),
    Gaya("Heading2", "Heading 2", ukuran=11, sebelum=12, sesudah=6, tingkat=2, **_KEPALA),
    Gaya("Heading3", "Heading 3", ukuran=11, miring=True, sebelum=8, sesudah=4, tingkat=3, **_KEPALA),
    Gaya("Heading4", "Heading 4", sebelum=8, sesudah=4, tingkat=4, **_KEPALA),
    Gaya("Heading5", "Heading 5", sebelum=6, sesudah=4, tingkat=5, **_KEPALA),
    Gaya("KeteranganTabel", "Caption", lanjutan="Normal", ukuran=10, tebal=True, rata="tengah",
         sebelum=8, sesudah=4, lanjut=True, utuh=True),
    Gaya("KeteranganGambar", "Keterangan Gambar", lanjutan="Body Text", ukuran=10, tebal=True, rata="tengah",
         sebelum=2, sesudah=10, utuh=True),
    Gaya("Gambar", "Gambar", lanjutan="Keterangan Gambar", rata="tengah", sebelum=8, lanjut=True),
    Gaya("IsiTabel", "Isi Tabel", ukuran=10, sebelum=1, sesudah=1),
    Gaya("IsiTabelKecil", "Isi Tabel Kecil", "Isi Tabel", ukuran=8),
    Gaya("KepalaTabel", "Kepala Tabel", "Isi Tabel", tebal=True, rata="tengah", lanjut=True),
    Gaya("KepalaTabelKecil", "Kepala Tabel Kecil", "Kepala Tabel", ukuran=8),
    Gaya("NomorKolom", "Nomor Kolom", "Isi Tabel", ukuran=8, miring=True, rata="tengah", lanjut=True),
    Gaya("CatatanTabel", "Catatan Tabel", ukuran=9, miring=True, sebelum=3, sesudah=3),
    Gaya("KopPemerintah", "Kop Pemerintah Daerah", ukuran=12, kapital=True, rata="tengah"),
    Gaya("KopNama", "Kop Perangkat Daerah", ukuran=16, tebal=True, kapital=True, rata="tengah"),
    Gaya("KopAlamat", "Kop Alamat", ukuran=9, rata="tengah"),
    Gaya("TandaTangan", "Tanda Tangan", rata="tengah", lanjut=True, utuh=True),
    Gaya("Draf", "Draf", ukuran=9, tebal=True, rata="tengah", warna="C00000"),
    Gaya("Butir", "List Bullet", "Body Text", nomor=1, sesudah=3),
    Gaya("Urutan", "List Number", "Body Text", nomor=2, sesudah=3),
    Gaya("KepalaHalaman", "Header", ukuran=9),
    Gaya("KakiHalaman", "Footer", ukuran=9, rata="kanan"),
    Gaya("JudulDaftar", "TOC Heading", ukuran=13, tebal=True, rata="tengah", sesudah=12),
    Gaya("TOC1", "toc 1", titik=True, sesudah=3, tebal=True),
    Gaya("TOC2", "toc 2", titik=True, sesudah=2, menjorok=284),
    Gaya("TOC3", "toc 3", titik=True, sesudah=2, menjorok=567),
    Gaya("DaftarTabel", "table of figures", titik=True, sesudah=2),
)  # fmt: skip


def pasang(styles: Styles) -> None:
    """Add every paragraph style, then what each is followed by."""
    for satu in GAYA:
        satu.tambah(styles)
    for satu in GAYA:
        if satu.lanjutan:
            styles[satu.nama].next_paragraph_style = styles[satu.lanjutan]
