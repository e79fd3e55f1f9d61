"""The cells of one sheet of an .xlsx: quickly where it is written as usual, tag by tag where it is not."""

import re
from collections.abc import Callable
from functools import cached_property

from pipeline.sheet.batas import Kisi, TakTerperiksa, TerlaluLuas
from pipeline.sheet.gaya import UMUM, Gaya, Teks, as_moment, read_number, read_text
from pipeline.sheet.lembar import Bertanda, Mentah, Tanda
from pipeline.sheet.xlsx_teks import RUANG, Perangkai, unescaped
from pipeline.sheet.xml_aman import Atribut, named, urai

_LARGEST_USUAL = 8_000_000
"""Bytes of a sheet that are matched at one go; more would take too much memory."""
_HEAD = re.compile(
    rb'(?:<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*)?<worksheet xmlns="%s"[^<>]*>' % RUANG[0].encode()
)
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="([sn])")?(?:/>|><v>([-+0-9.eE]*)</v></c>)'
)
_ROW = re.compile(rb'<row r="([1-9]\d{0,6})"([^<>\']*)>')
_HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/>')
_ODD = (b"hidden=", b"showZeros", b"'", b"xmlns=")
"""What before the cells makes a sheet unusual."""
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_NUMBER = re.compile(r"\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*", re.ASCII)
_YES = frozenset({"1", "true", "on"})
_NO = frozenset({"0", "false", "off"})
_TAGS = named(
    RUANG, "sheetData", "row", "c", "v", "f", "is", "r", "t", "rPr", "rPh", "strike", "vertAlign", "sheetView", "col",
    "mergeCell",
)  # fmt: skip


class IsiBuku:
    """What all sheets of a workbook share: texts (read when the first is asked for), styles, the first day."""

    def __init__(
        self, teks: Callable[[], tuple[list[str], dict[int, Teks]]], gaya: tuple[Gaya, ...], *, sejak_1904: bool
    ) -> None:
        self._baca, self._gaya, self._sejak_1904 = teks, gaya, sejak_1904
        self.istimewa = frozenset(str(nomor).encode() for nomor, satu in enumerate(gaya) if satu.istimewa)

    @cached_property
    def teks(self) -> tuple[list[str], dict[int, Teks]]:
        """The shared strings, and the rich ones among them by number."""
        return self._baca()

    def gaya(self, nomor: str) -> Gaya:
        """A style by the attribute of a cell."""
        at = int(nomor) if nomor.isdecimal() else -1
        return self._gaya[at] if 0 <= at < len(self._gaya) else UMUM

    def shared(self, nomor: str) -> Teks:
        """A shared string by its number; raises ``TakTerperiksa`` for one that does not exist."""
        plain, rich = self.teks
        at = int(nomor) if nomor.strip().isdecimal() else -1
        if not 0 <= at < len(plain):
            raise TakTerperiksa("ada sel yang menunjuk teks yang tidak ada")
        return rich.get(at) or Teks(plain[at])

    def angka(self, text: str, style: str) -> tuple[Mentah, Bertanda | None]:
        """A number as it is written; what is none stays a text, for whoever wrote it."""
        if not _NUMBER.fullmatch(text):
            return text, None
        return read_number(float(text), self.gaya(style), sejak_1904=self._sejak_1904)


def column_number(letters: str) -> int:
    """The number of a column counted from 1: ``A`` → 1, ``AA`` → 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def read_sheet(xml: bytes, buku: IsiBuku, kisi: Kisi) -> None:
    """Put the cells of one sheet into a grid, with what it says of them."""
    if not _usual(xml, buku, kisi):
        satu = _Lembar(buku, kisi)
        urai(xml, satu.mulai, satu.selesai, satu.teks)


def _usual(xml: bytes, buku: IsiBuku, kisi: Kisi) -> bool:
    """Read a sheet written as Excel and its like write plain cells; False, and nothing read, for any other.

    Proof that nothing else stands in it: the encoding and the namespace are pinned at the start; there are no
    comments, CDATA or instructions; the cells stand between the only two tags ``sheetData``; there, all signs ``<``
    are those of rows, of cells without content and of cells with one number or one shared string.
    """
    head = _HEAD.match(xml)
    start, end = xml.find(b"<sheetData>"), xml.find(b"</sheetData>")
    if head is None or len(xml) > _LARGEST_USUAL or not head.end() <= start < end or xml.count(b"sheetData") != 2:
        return False
    if b"<!" in xml or xml.find(b"<?", 1) > 0 or not xml.rstrip().endswith(b"</worksheet>"):
        return False
    data, tail = xml[start + 11 : end], xml[end:]
    if any(xml.find(odd, head.end(), start) >= 0 for odd in _ODD):
        return False
    cells, rows, merges = _CELL.findall(data), _ROW.findall(data), _MERGE.findall(tail)
    filled = data.count(b"</c>")
    tags = 3 * filled + len(cells) + len(rows) + data.count(b"</row>")
    if data.count(b"<") != tags or data.count(b">") != tags or tail.count(b"mergeCell ") != len(merges):
        return False
    _put(cells, buku, kisi)
    kisi.baris_sembunyi.update(int(row) for row, rest in rows if b"hidden" in rest and _HIDDEN.search(rest))
    kisi.gabungan.extend(
        (int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))
        for left, top, right, bottom in merges
    )
    return True


def _put(cells: list[tuple[bytes, bytes, bytes, bytes, bytes]], buku: IsiBuku, kisi: Kisi) -> None:
    columns: dict[bytes, int] = {}
    plain, rich = buku.teks if any(kind == b"s" for _, _, _, kind, _ in cells) else ([], {})
    for letters, row, style, kind, value in cells:
        if not value:
            continue
        column = columns.get(letters) or columns.setdefault(letters, column_number(letters.decode()))
        special = style in buku.istimewa
        tanda: Bertanda | None = None
        isi: Mentah
        if kind == b"s":
            at = int(value) if value.isdigit() else -1
            if special or at in rich or not 0 <= at < len(plain):
                isi, tanda = read_text(buku.shared(value.decode()), buku.gaya(style.decode()))
            else:
                isi = plain[at]
        elif special:
            isi, tanda = buku.angka(value.decode(), style.decode())
        else:
            isi = _plain_number(value)
        kisi.taruh(int(row), column, isi, tanda)


def _plain_number(value: bytes) -> float | str:
    try:
        return float(value)
    except ValueError:
        return value.decode()


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
        self._isian: Teks | None = None
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
        elif kind == "col" and row.get("hidden", "").casefold() in _YES:
            first, last = row.get("min", ""), row.get("max", "")
            if first.isdecimal() and last.isdecimal():
                self._kisi.sembunyikan_kolom(int(first), int(last))
        elif kind == "mergeCell":
            corners = [_ADDRESS.fullmatch(corner) for corner in row.get("ref", "").split(":")]
            if len(corners) == 2 and corners[0] and corners[1]:
                places = [(int(corner[2]), column_number(corner[1])) for corner in corners if corner]
                self._kisi.gabungan.append((*places[0], *places[1]))

    def _mulai_baris(self, row: Atribut) -> None:
        nomor = row.get("r")
        if nomor is not None and not nomor.strip().isdecimal():
            raise TerlaluLuas(nomor[:12])
        self._baris = int(nomor) if nomor is not None else self._baris + 1
        self._kolom = 0
        if row.get("hidden", "").casefold() in _YES:
            self._kisi.baris_sembunyi.add(self._baris)

    def _mulai_sel(self, row: Atribut) -> None:
        self._sel, self._nilai, self._rumus, self._isian, self._si = row, None, None, None, ""
        if (alamat := row.get("r")) is None:
            self._kolom += 1
            return
        found = _ADDRESS.fullmatch(alamat)
        if found is None:
            raise TerlaluLuas(alamat[:12] or "sel tanpa alamat")
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
        style = self._sel.get("s", "")
        if kind == "e":
            return "", (Tanda.GALAT, nilai or "#N/A")
        if self._rumus is not None and not nilai and kind != "str":
            return "", (Tanda.RUMUS_KOSONG, f"={self._rumus}")
        if kind == "inlineStr" or (self._isian is not None and not nilai):
            return read_text(self._isian or Teks(unescaped(nilai)), self._buku.gaya(style))
        if not nilai:
            return "", None
        if kind == "s":
            return read_text(self._buku.shared(nilai), self._buku.gaya(style))
        if kind == "str":
            return read_text(Teks(unescaped(nilai)), self._buku.gaya(style))
        if kind == "b":
            return nilai.strip().casefold() in _YES, None
        if kind == "d":
            return as_moment(nilai) or nilai, None
        if kind == "n":
            return self._buku.angka(nilai, style)
        raise TakTerperiksa(f"ada sel berjenis “{kind[:20]}”")
