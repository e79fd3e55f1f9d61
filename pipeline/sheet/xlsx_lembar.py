"""The cells of one sheet of an .xlsx: quickly where it is written as usual, tag by tag where it is not."""

import re

from pipeline.domain.tempat import LAST_ROW, column_number
from pipeline.sheet.batas import Kisi, TakTerperiksaError, TerlaluLuasError
from pipeline.sheet.gaya import TeksSel, as_moment, read_text
from pipeline.sheet.lembar import Bertanda, Mentah, Tanda
from pipeline.sheet.xlsx_biasa import read_usual
from pipeline.sheet.xlsx_isi import RUANG, YES, IsiBuku, Perangkai, unescaped
from pipeline.sheet.xml_aman import Atribut, named, urai

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_NO = frozenset({"0", "false", "off"})
_TAGS = named(
    RUANG, "sheetData", "row", "c", "v", "f", "is", "r", "t", "rPr", "rPh", "strike", "vertAlign", "sheetView", "col",
    "mergeCell",
)  # fmt: skip


def read_sheet(xml: bytes, buku: IsiBuku, kisi: Kisi) -> None:
    """Put the cells of one sheet into a grid, with what it says of them."""
    if not read_usual(xml, buku, kisi):
        satu = _Lembar(buku, kisi)
        urai(xml, satu.mulai, satu.selesai, satu.teks)


class _Lembar:
    """Listens to the tags of one sheet; cells and rows without an address follow the one before them."""

    def __init__(self, buku: IsiBuku, kisi: Kisi) -> None:
        self._buku, self._kisi = buku, kisi
        self._baris = self._kolom = 0
        self._sel: Atribut = {}
        self._nilai: str | None = None
        self._rumus: str | None = None
        self._bersama: dict[str, str] = {}
        self._si = ""
        self._kata: list[str] | None = None
        self._kaya: Perangkai | None = None
        self._isian: TeksSel | None = None
        self._dalam = False

    def mulai(self, name: str, row: Atribut) -> None:
        """Hear a start tag."""
        kind = _TAGS.get(name)
        if kind is None:
            return
        if self._kaya is not None:
            self._kaya.mulai(kind, row)
        elif not self._dalam:
            self._sekitar(kind, row)
        elif kind == "c":
            self._mulai_sel(row)
        elif kind in {"v", "f"}:
            self._kata = []
            self._si = row.get("si", "") if kind == "f" else self._si
        elif kind == "row":
            self._mulai_baris(row)
        elif kind == "is":
            self._kaya = Perangkai()

    def _sekitar(self, kind: str, row: Atribut) -> None:
        """What stands around the cells."""
        if kind == "sheetData":
            self._dalam = True
        elif kind == "sheetView":
            self._kisi.nol_tampak = row.get("showZeros", "1").casefold() not in _NO
        elif kind == "col" and row.get("hidden", "").casefold() in YES:
            first, last = row.get("min", ""), row.get("max", "")
            if first.isdecimal() and last.isdecimal():
                self._kisi.sembunyikan_kolom(int(first), int(last))
        elif kind == "mergeCell":
            corners = [_ADDRESS.fullmatch(corner) for corner in row.get("ref", "").split(":")]
            if len(corners) == 2 and corners[0] and corners[1]:
                places = [(int(corner[2]), column_number(corner[1])) for corner in corners if corner]
                self._kisi.gabung((*places[0], *places[1]))

    def _mulai_baris(self, row: Atribut) -> None:
        nomor = row.get("r")
        if nomor is not None and not nomor.strip().isdecimal():
            raise TerlaluLuasError(nomor[:12])
        self._baris = int(nomor) if nomor is not None else self._baris + 1
        self._kolom = 0
        if row.get("hidden", "").casefold() in YES and self._baris <= LAST_ROW:
            self._kisi.baris_sembunyi.add(self._baris)

    def _mulai_sel(self, row: Atribut) -> None:
        self._sel, self._nilai, self._rumus, self._isian, self._si = row, None, None, None, ""
        if (alamat := row.get("r")) is None:
            self._kolom += 1
            return
        found = _ADDRESS.fullmatch(alamat)
        if found is None:
            raise TerlaluLuasError(alamat[:12] or "sel tanpa alamat")
        self._baris, self._kolom = int(found[2]), column_number(found[1])

    def teks(self, data: str) -> None:
        """Hear letters."""
        if self._kaya is not None:
            self._kaya.teks(data)
        elif self._kata is not None:
            self._kata.append(data)

    def selesai(self, name: str) -> None:
        """Hear an end tag."""
        kind = _TAGS.get(name)
        if kind == "is" and self._kaya is not None:
            self._isian, self._kaya = self._kaya.ambil(), None
        elif self._kaya is not None:
            self._kaya.selesai(kind or "")
        elif kind == "v" and self._kata is not None:
            self._nilai, self._kata = "".join(self._kata), None
        elif kind == "f" and self._kata is not None:
            text, self._kata = "".join(self._kata), None
            self._rumus = self._bersama.setdefault(self._si, text) if self._si else text
        elif kind == "c" and self._dalam:
            self._taruh()
        elif kind == "sheetData":
            self._dalam = False

    def _taruh(self) -> None:
        isi, tanda = self._isi(self._sel.get("t", "n"), self._nilai or "")
        if isi != "" or tanda is not None:
            self._kisi.taruh(self._baris, self._kolom, isi, tanda)

    def _isi(self, kind: str, nilai: str) -> tuple[Mentah, Bertanda | None]:
        """The value of the cell that ends, by its kind (18.18.11)."""
        if kind == "e":
            return "", (Tanda.GALAT, nilai or "#N/A")
        if self._rumus is not None and not nilai and kind != "str":
            return "", (Tanda.RUMUS_KOSONG, f"={self._rumus}")
        if (teks := self._teks_sel(kind, nilai)) is not None:
            return read_text(teks, self._buku.gaya(self._sel.get("s", "")))
        if not nilai:
            return "", None
        if kind == "n":
            return self._buku.angka(nilai, self._sel.get("s", ""))
        if kind not in {"b", "d"}:
            raise TakTerperiksaError(f"ada sel berjenis “{kind[:20]}”")
        return nilai.strip().casefold() in YES if kind == "b" else as_moment(nilai) or nilai, None

    def _teks_sel(self, kind: str, nilai: str) -> TeksSel | None:
        """The text of a cell, None where it holds anything else."""
        if self._isian is not None and (kind == "inlineStr" or not nilai):
            return self._isian
        if kind == "s" and nilai:
            return self._buku.shared(nilai)
        return TeksSel(unescaped(nilai)) if kind in {"str", "inlineStr"} else None
