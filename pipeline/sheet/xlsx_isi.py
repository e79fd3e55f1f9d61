"""What all sheets of an .xlsx share: texts in runs with the look of each, styles, and how numbers are written."""

import re
from collections.abc import Callable
from functools import cached_property

from pipeline.sheet.batas import TakTerperiksaError
from pipeline.sheet.gaya import BIASA, UMUM, Gaya, Huruf, Potongan, TeksSel, Tinggi, read_number
from pipeline.sheet.lembar import Bertanda, Mentah
from pipeline.sheet.xml_aman import Atribut, named, urai

RUANG = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
"""The namespaces of spreadsheets: transitional and strict."""
_TAGS = named(RUANG, "si", "r", "t", "rPh", "rPr", "strike", "vertAlign")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_USUAL = re.compile(
    rb'(?:<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*)?<sst xmlns="%s"[^<>]*>' % RUANG[0].encode()
)
_USUAL_STRING = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_FOREIGN = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)|\r")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
YES = frozenset({"1", "true", "on"})
"""How OOXML writes that something holds; nothing at all means the same for a tag."""


def with_look(huruf: Huruf, kind: str, val: str | None) -> Huruf:
    """A look with one property of a font added: ``strike`` or ``vertAlign``."""
    if kind == "strike":
        return Huruf(huruf.tinggi, val is None or val.casefold() in YES)
    return Huruf(next((t for t in Tinggi if t.value == val), Tinggi.BIASA), huruf.coret)


def unescaped(text: str) -> str:
    """A text with the signs that OOXML writes as ``_x000D_`` (22.9.2.19)."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text).replace("\r\n", "\n")


class Perangkai:
    """Puts one text together from ``<t>``, or from ``<r>`` with ``<rPr>`` and ``<t>``; readings aloud stay out."""

    def __init__(self) -> None:
        self._potongan: list[Potongan] = []
        self._huruf: Huruf | None = None
        self._teks: list[str] | None = None
        self._bunyi = False

    def mulai(self, kind: str, row: Atribut) -> None:
        """Hear a start tag by its plain name."""
        if kind == "r":
            self._huruf = None
        elif kind == "rPr":
            self._huruf = BIASA
        elif kind == "rPh":
            self._bunyi = True
        elif kind == "t":
            self._teks = None if self._bunyi else []
        elif kind in {"strike", "vertAlign"} and self._huruf is not None:
            self._huruf = with_look(self._huruf, kind, row.get("val"))

    def selesai(self, kind: str) -> None:
        """Hear an end tag by its plain name."""
        if kind == "rPh":
            self._bunyi = False
        elif kind == "r":
            self._huruf = None
        elif kind == "t" and self._teks is not None:
            self._potongan.append((unescaped("".join(self._teks)), self._huruf))
            self._teks = None

    def teks(self, data: str) -> None:
        """Hear letters."""
        if self._teks is not None:
            self._teks.append(data)

    def ambil(self) -> TeksSel:
        """The text heard since the last one; a text in one look is no rich text."""
        potongan, self._potongan = self._potongan, []
        isi = "".join(satu for satu, _ in potongan)
        rich = any(huruf is not None for _, huruf in potongan)
        return TeksSel(isi, tuple(potongan) if rich else ())


def read_strings(xml: bytes) -> tuple[list[str], dict[int, TeksSel]]:
    """The shared strings, and those among them that have letters of another look, by number."""
    usual = _usual_strings(xml)
    if usual is not None or not xml:
        return usual or [], {}
    plain: list[str] = []
    rich: dict[int, TeksSel] = {}
    satu = Perangkai()

    def mulai(name: str, row: Atribut) -> None:
        if kind := _TAGS.get(name):
            satu.mulai(kind, row)

    def selesai(name: str) -> None:
        kind = _TAGS.get(name, "")
        satu.selesai(kind)
        if kind == "si":
            teks = satu.ambil()
            if teks.potongan:
                rich[len(plain)] = teks
            plain.append(teks.isi)

    urai(xml, mulai, selesai, satu.teks)
    return plain, rich


def _usual_strings(xml: bytes) -> list[str] | None:
    """The shared strings as Excel and its like write plain ones; None where anything else stands in the part.

    Proof: the encoding and the namespace are pinned at the start, nothing but ``<si><t>…</t></si>`` stands
    between the tags of ``sst`` because all signs ``<`` and ``>`` are counted, and only XML's five entities occur.
    """
    head = _USUAL.match(xml)
    if head is None or xml.count(b"<") != xml.count(b">"):
        return None
    try:
        text = xml[head.end() :].decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = _USUAL_STRING.findall(text)
    if text.count("<") != 4 * len(found) + 1 or not text.rstrip().endswith("</sst>") or _FOREIGN.search(text):
        return None
    return [_plain(satu) if "&" in satu or "_x" in satu else satu for satu in found]


def _plain(text: str) -> str:
    for entity, sign in _ENTITIES:
        text = text.replace(entity, sign)
    return unescaped(text)


_NUMBER = re.compile(r"\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*", re.ASCII)


class IsiBuku:
    """What all sheets of a workbook share: texts (read when the first is asked for), styles, the first day."""

    def __init__(
        self, teks: Callable[[], tuple[list[str], dict[int, TeksSel]]], gaya: tuple[Gaya, ...], *, sejak_1904: bool
    ) -> None:
        self._baca, self._gaya, self._sejak_1904 = teks, gaya, sejak_1904
        self.istimewa = frozenset(str(nomor).encode() for nomor, satu in enumerate(gaya) if satu.istimewa)

    @cached_property
    def teks(self) -> tuple[list[str], dict[int, TeksSel]]:
        """The shared strings, and the rich ones among them by number."""
        return self._baca()

    def gaya(self, nomor: str) -> Gaya:
        """A style by the attribute of a cell."""
        at = int(nomor) if nomor.isdecimal() else -1
        return self._gaya[at] if 0 <= at < len(self._gaya) else UMUM

    def shared(self, nomor: str) -> TeksSel:
        """A shared string by its number; raises ``TakTerperiksaError`` for one that does not exist."""
        plain, rich = self.teks
        at = int(nomor) if nomor.strip().isdecimal() else -1
        if not 0 <= at < len(plain):
            raise TakTerperiksaError("ada sel yang menunjuk teks yang tidak ada")
        return rich.get(at) or TeksSel(plain[at])

    def angka(self, text: str, style: str) -> tuple[Mentah, Bertanda | None]:
        """A number as it is written; what is none stays a text, for whoever wrote it."""
        if not _NUMBER.fullmatch(text):
            return text, None
        return read_number(float(text), self.gaya(style), sejak_1904=self._sejak_1904)
