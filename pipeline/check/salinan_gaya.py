"""Colours for cells: each touched cell keeps its own format and gets only another fill."""

from copy import deepcopy

from lxml import etree

from pipeline.domain.temuan import Tingkat

WARNA = {Tingkat.GALAT: "FFFFB3B3", Tingkat.PERINGATAN: "FFFFC04D", Tingkat.INFO: "FFBFDCF5"}
"""Fill by severity as ARGB: red, amber, blue; light enough to read black text and to print."""


class Gaya:
    """The styles part of one workbook, growing by the formats asked for."""

    def __init__(self, akar: etree._Element) -> None:
        self.akar = akar
        ns = etree.QName(akar).namespace
        self._ns = f"{{{ns}}}" if ns else ""
        self._isian = akar.find(f"{self._ns}fills")
        self._bentuk = akar.find(f"{self._ns}cellXfs")
        self._warna: dict[Tingkat, int] = {}
        self._jadi: dict[tuple[int, Tingkat], int] = {}

    def berwarna(self, bentuk: int, tingkat: Tingkat) -> int:
        """The number of the format ``bentuk`` with the colour of one severity; itself when the part is incomplete."""
        if self._isian is None or self._bentuk is None or not len(self._bentuk):
            return bentuk
        if (bentuk, tingkat) not in self._jadi:
            asal = self._bentuk[bentuk] if bentuk < len(self._bentuk) else self._bentuk[0]
            salinan = deepcopy(asal)
            salinan.set("fillId", str(self._isi(tingkat)))
            salinan.set("applyFill", "1")
            self._jadi[bentuk, tingkat] = _tambah(self._bentuk, salinan)
        return self._jadi[bentuk, tingkat]

    def _isi(self, tingkat: Tingkat) -> int:
        if self._isian is not None and tingkat not in self._warna:
            isian = etree.Element(f"{self._ns}fill")
            pola = etree.SubElement(isian, f"{self._ns}patternFill", patternType="solid")
            etree.SubElement(pola, f"{self._ns}fgColor", rgb=WARNA[tingkat])
            etree.SubElement(pola, f"{self._ns}bgColor", indexed="64")
            self._warna[tingkat] = _tambah(self._isian, isian)
        return self._warna[tingkat]


def _tambah(daftar: etree._Element, satu: etree._Element) -> int:
    """The number of a new last child; the parent's count follows."""
    nomor = len(daftar)
    daftar.append(satu)
    daftar.set("count", str(len(daftar)))
    return nomor
