"""The sheets of an .ods, tag by tag: each value with what a person sees of it, as often as it is repeated."""

import re
from functools import partial
from itertools import product

from pipeline.domain.tempat import LAST_ROW
from pipeline.sheet.arsip_buku import ArsipBuku
from pipeline.sheet.batas import Batas, Kisi, LembarBuku, TakTerbacaError, TerlaluLuasError
from pipeline.sheet.gaya import BIASA, Huruf, Potongan, TeksSel, Tinggi
from pipeline.sheet.ods_gaya import GayaOds
from pipeline.sheet.ods_nilai import read_value
from pipeline.sheet.xml_aman import Atribut, local, urai

_LINES = {"p", "h"}
_ASIDE = frozenset({"annotation", "shapes", "tracked-changes", "forms", "frame", "note", "ruby-text", "custom-shape"})
"""What holds tables or words that are none of the sheet's own."""
_BLANK = re.compile(r"[ \t\r\n]+")
_HIDDEN = frozenset({"collapse", "filter"})


def ods_sheets(arsip: ArsipBuku, batas: Batas) -> list[LembarBuku]:
    """The sheets of a spreadsheet in their order; raises ``TakTerbacaError`` for any other document."""
    if b"encryption-data" in arsip.baca("META-INF/manifest.xml"):
        raise TakTerbacaError("BCA-02")
    content = arsip.baca("content.xml")
    gaya = GayaOds()
    for part in (arsip.baca("styles.xml"), content):
        if part:
            urai(part, gaya.mulai, gaya.selesai)
    isi = _Isi(gaya, batas)
    urai(content, isi.mulai, isi.selesai, isi.teks)
    if not isi.lembar_kerja:
        raise TakTerbacaError("BCA-01", "dokumen OpenDocument yang bukan lembar kerja")
    return [
        LembarBuku(row.get("name", ""), not gaya.tampak(row.get("style-name", "")), partial(_result, kisi))
        for row, kisi in isi.lembar
    ]


def _result(kisi: Kisi | TerlaluLuasError) -> Kisi:
    if isinstance(kisi, TerlaluLuasError):
        raise kisi
    return kisi


class _Isi:
    """Listens to the tags of ``content.xml``; a sheet with a cell out of reach is told by that cell alone."""

    def __init__(self, gaya: GayaOds, batas: Batas) -> None:
        self.lembar: list[tuple[Atribut, Kisi | TerlaluLuasError]] = []
        self.lembar_kerja = False
        self._kisi: Kisi | None = None
        self._gaya, self._batas = gaya, batas
        self._samping = self._dalam = 0
        self._baris = (0, 0)
        self._kolom = 1
        self._gaya_baris = ""
        self._gaya_kolom: list[tuple[int, str]] = []
        self._sel: Atribut | None = None
        self._potongan: list[Potongan] = []
        self._huruf: list[Huruf | None] = []
        self._baris_teks = 0

    def mulai(self, name: str, row: Atribut) -> None:
        """Hear a start tag."""
        kind = local(name)
        if self._samping or kind in _ASIDE:
            self._samping += 1
            return
        if kind == "spreadsheet":
            self.lembar_kerja = True
        elif kind == "table" and self.lembar_kerja:
            self._dalam += 1
            if self._dalam == 1:
                self._baris, self._kolom, self._gaya_kolom = (0, 0), 1, []
                self._kisi = Kisi(self._batas)
                self.lembar.append((_attributes(row), self._kisi))
        elif self._kisi is not None and self._dalam == 1:
            self._di_lembar(kind, row)

    def _di_lembar(self, kind: str, row: Atribut) -> None:
        if kind in {"table-cell", "covered-table-cell"}:
            self._sel, self._potongan, self._baris_teks = _attributes(row), [], 0
        elif self._sel is not None:
            self._di_sel(kind, row)
        elif kind == "table-row":
            self._mulai_baris(_attributes(row))
        elif kind == "table-column":
            self._mulai_kolom(_attributes(row))

    def _mulai_baris(self, row: Atribut) -> None:
        first, span = self._baris[1] + 1, _repeat(row, "number-rows-repeated")
        self._baris, self._kolom = (first, first + span - 1), 1
        self._gaya_baris = row.get("default-cell-style-name", "")
        if row.get("visibility") in _HIDDEN and self._kisi is not None:
            self._kisi.baris_sembunyi.update(range(first, min(first + span, LAST_ROW)))

    def _mulai_kolom(self, row: Atribut) -> None:
        first, span = self._kolom, _repeat(row, "number-columns-repeated")
        self._kolom += span
        self._gaya_kolom.append((first, row.get("default-cell-style-name", "")))
        if row.get("visibility") in _HIDDEN and self._kisi is not None:
            self._kisi.sembunyikan_kolom(first, first + span - 1)

    def _di_sel(self, kind: str, row: Atribut) -> None:
        """Words inside a cell: paragraphs, spans of another look, and blanks that are tags."""
        if kind in _LINES:
            if self._baris_teks:
                self._potongan.append(("\n", None))
            self._baris_teks += 1
            self._huruf = [None]
        elif self._huruf and kind == "span":
            found = self._gaya.huruf("text", next((v for k, v in row.items() if local(k) == "style-name"), ""))
            self._huruf.append(_over(found, self._huruf[-1]))
        elif self._huruf and kind in {"s", "tab", "line-break"}:
            count = next((v for k, v in row.items() if local(k) == "c"), "1")
            blanks = " " * min(int(count), 1000) if kind == "s" and count.isdecimal() else " "
            self._potongan.append(("\n" if kind == "line-break" else blanks, self._huruf[-1]))

    def teks(self, data: str) -> None:
        """Hear letters; blanks in a row are one blank."""
        if self._huruf and not self._samping and self._sel is not None:
            self._potongan.append((_BLANK.sub(" ", data), self._huruf[-1]))

    def selesai(self, name: str) -> None:
        """Hear an end tag."""
        kind = local(name)
        if self._samping:
            self._samping -= 1
        elif kind == "table" and self._dalam:
            self._dalam -= 1
            if self._dalam == 0 and self._kisi is not None:
                self._kisi.selesai()
                self._kisi = None
        elif kind in _LINES:
            self._huruf = []
        elif kind == "span" and self._huruf:
            self._huruf.pop()
        elif kind in {"table-cell", "covered-table-cell"} and self._sel is not None and self._dalam == 1:
            try:
                self._taruh(self._sel)
            except TerlaluLuasError as fault:
                self.lembar[-1], self._kisi = (self.lembar[-1][0], fault), None
            self._sel = None

    def _taruh(self, row: Atribut) -> None:
        first = self._kolom
        self._kolom += _repeat(row, "number-columns-repeated")
        kisi = self._kisi
        if kisi is None:
            return
        tall, wide = _repeat(row, "number-rows-spanned"), _repeat(row, "number-columns-spanned")
        if tall > 1 or wide > 1:
            kisi.gabung((self._baris[0], first, self._baris[0] + tall - 1, first + wide - 1))
        isi, tanda = read_value(row, self._terbaca() if self._baris_teks else None, self._gaya_sel(row, first))
        if isi == "" and tanda is None:
            return
        rows, columns = range(self._baris[0], self._baris[1] + 1), range(first, self._kolom)
        kisi.taruh(rows[-1], columns[-1], isi, tanda)  # the farthest first: what is too far is refused at once
        for place in product(rows, columns):
            kisi.taruh(*place, isi, tanda)

    def _terbaca(self) -> TeksSel:
        rich = any(huruf is not None for _, huruf in self._potongan)
        return TeksSel("".join(satu for satu, _ in self._potongan), tuple(self._potongan) if rich else ())

    def _gaya_sel(self, row: Atribut, column: int) -> Huruf:
        """The look of the letters of a cell: its own style, else its row's, else its column's."""
        nama = row.get("style-name") or self._gaya_baris
        if not nama:
            nama = next((style for first, style in reversed(self._gaya_kolom) if first <= column), "")
        return self._gaya.huruf("table-cell", nama) or BIASA


def _over(huruf: Huruf | None, luar: Huruf | None) -> Huruf | None:
    """The look of a span inside another one."""
    if huruf is None or luar is None:
        return huruf or luar
    return Huruf(luar.tinggi if huruf.tinggi is Tinggi.BIASA else huruf.tinggi, huruf.coret or luar.coret)


def _attributes(row: Atribut) -> Atribut:
    """Attributes without their namespaces; of two kinds of a value LibreOffice's own, which alone knows errors."""
    found: Atribut = {}
    for key, value in row.items():
        nama = local(key)
        if nama != "value-type" or value == "error" or nama not in found:
            found[nama] = value
    return found


def _repeat(row: Atribut, nama: str) -> int:
    number = row.get(nama, "1").strip().lstrip("+")
    if not number.isdecimal():
        return 1
    return min(max(int(number[:12]), 1), 10**9)
