"""A coloured copy of a workbook: some cells with another fill and a note, everything else untouched."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from pipeline.domain.tempat import row_column
from pipeline.sheet.batas import TakTerbacaError
from pipeline.sheet.catatan_sel import Catatan, daftar_catatan, gambar_kosong, tambah_catatan, tambah_gambar
from pipeline.sheet.lembam import quieten
from pipeline.sheet.lembar_xml import LembarXml
from pipeline.sheet.paket import Paket
from pipeline.sheet.xlsx import workbook_sheets
from pipeline.sheet.xlsx_isi import RUANG

_HUBUNGAN = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
"""The namespaces of relationships: transitional and strict, as those of spreadsheets."""
_JENIS_CATATAN = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_JENIS_GAMBAR = "application/vnd.openxmlformats-officedocument.vmlDrawing"


@dataclass(frozen=True, slots=True)
class SelBerwarna:
    """What one cell is to show: a fill as ARGB and a note.

    Without a cell that exists it is shown on A1 of its sheet, without a sheet that exists on A1 of the first.
    """

    lembar: str
    sel: str
    warna: str
    teks: str


Berwarna = dict[tuple[int, int], list[SelBerwarna]]


def colour(isi: bytes, sel: Iterable[SelBerwarna], warna: Sequence[str], penulis: str) -> bytes:
    """The workbook with these cells filled and noted by ``penulis``; of several fills the first in ``warna`` shows.

    Nothing in it runs or fetches any more (``lembam``). Raises ``TakTerbacaError``, or ValueError for numbers that
    are none, where the bytes are no whole workbook.
    """
    paket = Paket(isi)
    buku = next(iter(paket.sasaran("", "officeDocument").values()), "xl/workbook.xml")
    gaya = next(iter(paket.sasaran(buku, "styles").values()), "")
    pewarna = _Pewarna(paket, PewarnaGaya(paket.xml(gaya)) if gaya else None, warna, penulis)
    for nomor, (bagian, milik) in enumerate(_menurut_lembar(_lembar(paket, buku), sel).items(), 1):
        if milik:
            pewarna.tandai(bagian, milik, nomor)
    if pewarna.gaya is not None:
        paket.tulis(gaya, pewarna.gaya.akar)
    quieten(paket)
    return paket.selesai()


def _lembar(paket: Paket, buku: str) -> dict[str, str]:
    """Sheet name → part, in the order of the workbook; chart sheets left out."""
    bagian = paket.sasaran(buku, "worksheet")
    lembar = {nama: bagian[rid] for nama, rid, _ in workbook_sheets(paket.baca(buku))[0] if rid in bagian}
    if not lembar:
        raise TakTerbacaError("BCA-05")
    return lembar


def _menurut_lembar(lembar: Mapping[str, str], sel: Iterable[SelBerwarna]) -> dict[str, Berwarna]:
    """What is to be shown by part and cell, in the order of the sheets."""
    nama = {satu.strip().casefold(): bagian for satu, bagian in lembar.items()}
    pertama = next(iter(lembar.values()))
    kumpulan: dict[str, Berwarna] = {bagian: {} for bagian in lembar.values()}
    for satu in sel:
        bagian = nama.get(satu.lembar.strip().casefold())
        tempat = row_column(satu.sel) if bagian else None
        kumpulan[bagian or pertama].setdefault(tempat or (1, 1), []).append(satu)
    return kumpulan


@dataclass(frozen=True)
class _Pewarna:
    """Fills and notes the cells of one sheet after the other."""

    paket: Paket
    gaya: "PewarnaGaya | None"
    warna: Sequence[str]
    penulis: str

    def tandai(self, bagian: str, sel: Berwarna, nomor: int) -> None:
        lembar = LembarXml(self.paket.xml(bagian))
        terkumpul: Berwarna = {}
        for tempat, milik in sorted(sel.items()):
            terkumpul.setdefault(lembar.jangkar(tempat), []).extend(milik)
        if self.gaya is not None:
            for tempat, milik in terkumpul.items():
                warna = min((satu.warna for satu in milik), key=self.warna.index)
                lembar.beri_bentuk(tempat, self.gaya.berwarna(lembar.bentuk(tempat), warna))
        teks = {tempat: "\n\n".join(satu.teks for satu in milik) for tempat, milik in terkumpul.items()}
        self._catat(bagian, lembar, teks, nomor)
        self.paket.tulis(bagian, lembar.akar)

    def _catat(self, bagian: str, lembar: LembarXml, teks: Catatan, nomor: int) -> None:
        paket, ns = self.paket, etree.QName(lembar.akar).namespace or ""
        hubungan = _HUBUNGAN[ns == RUANG[1]]
        catatan = next(iter(paket.sasaran(bagian, "comments").values()), "")
        if not catatan:
            catatan = f"xl/commentsPeriksa{nomor}.xml"
            paket.hubungkan(bagian, catatan, f"{hubungan}/comments")
            paket.jenis_isi(_JENIS_CATATAN, bagian=catatan)
            paket.tulis(catatan, daftar_catatan(ns))
        akar = paket.xml(catatan)
        baru = {tempat: satu for tempat, satu in teks.items() if tambah_catatan(akar, tempat, satu, self.penulis)}
        paket.tulis(catatan, akar)
        gambar = paket.sasaran(bagian, "vmlDrawing").get(lembar.nomor_catatan(hubungan), "")
        if not gambar:
            gambar = f"xl/drawings/vmlDrawingPeriksa{nomor}.vml"
            lembar.pasang_catatan(hubungan, paket.hubungkan(bagian, gambar, f"{hubungan}/vmlDrawing"))
            paket.jenis_isi(_JENIS_GAMBAR, akhiran="vml")
            paket.tulis(gambar, gambar_kosong(nomor))
        if gambar not in paket:
            raise TakTerbacaError("BCA-03", "gambar catatannya tidak ditemukan")
        paket.tulis(gambar, tambah_gambar(paket.baca(gambar), lembar, baru, nomor))


class PewarnaGaya:
    """The styles part of one workbook, growing by the formats asked for: each cell keeps its own but for the fill."""

    def __init__(self, akar: etree._Element) -> None:
        self.akar = akar
        ns = etree.QName(akar).namespace
        self._ns = f"{{{ns}}}" if ns else ""
        self._isian = akar.find(f"{self._ns}fills")
        self._bentuk = akar.find(f"{self._ns}cellXfs")
        self._warna: dict[str, int] = {}
        self._jadi: dict[tuple[int, str], int] = {}

    def berwarna(self, bentuk: int, warna: str) -> int:
        """The number of the format ``bentuk`` with another fill; itself when the part is incomplete."""
        if self._isian is None or self._bentuk is None or not len(self._bentuk):
            return bentuk
        if (bentuk, warna) not in self._jadi:
            salinan = deepcopy(self._bentuk[bentuk if bentuk < len(self._bentuk) else 0])
            salinan.set("fillId", str(self._isi(self._isian, warna)))
            salinan.set("applyFill", "1")
            self._jadi[bentuk, warna] = _tambah(self._bentuk, salinan)
        return self._jadi[bentuk, warna]

    def _isi(self, daftar: etree._Element, warna: str) -> int:
        if warna not in self._warna:
            isian = etree.Element(f"{self._ns}fill")
            pola = etree.SubElement(isian, f"{self._ns}patternFill", patternType="solid")
            etree.SubElement(pola, f"{self._ns}fgColor", rgb=warna)
            etree.SubElement(pola, f"{self._ns}bgColor", indexed="64")
            self._warna[warna] = _tambah(daftar, isian)
        return self._warna[warna]


def _tambah(daftar: etree._Element, satu: etree._Element) -> int:
    """The number of a new last child; the parent's count follows."""
    nomor = len(daftar)
    daftar.append(satu)
    daftar.set("count", str(len(daftar)))
    return nomor
