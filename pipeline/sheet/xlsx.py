"""An .xlsx as the standard says it (ECMA-376): which part is which sheet, its texts, its cell styles."""

from functools import lru_cache, partial

from pipeline.sheet.arsip_buku import ArsipBuku
from pipeline.sheet.batas import Batas, Kisi, LembarBuku, TakTerperiksaError
from pipeline.sheet.gaya import BIASA, Gaya, Huruf
from pipeline.sheet.kodeformat import built_in
from pipeline.sheet.xlsx_isi import RUANG, YES, IsiBuku, read_strings, with_look
from pipeline.sheet.xlsx_lembar import read_sheet
from pipeline.sheet.xml_aman import Atribut, local, named, urai

_OTHER_SHEETS = frozenset({"chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"})
"""Kinds of sheets that hold no table; Excel's old macros are no data."""
_WORKBOOK = named(RUANG, "sheet", "workbookPr")
_STYLES = named(RUANG, "numFmt", "font", "strike", "vertAlign", "cellXfs", "xf", "fonts", "dxfs")


def xlsx_sheets(arsip: ArsipBuku, nama: str, batas: Batas) -> list[LembarBuku]:
    """The worksheets of a workbook in their order; ``nama`` is the part that lists them."""
    relasi = arsip.relasi(nama)
    baris, sejak_1904 = workbook_sheets(arsip.baca(nama))
    parts = dict(relasi.values())
    buku = IsiBuku(
        lambda: read_strings(arsip.baca(parts.get("sharedStrings", ""))),
        _styles(arsip.baca(parts.get("styles", ""))),
        sejak_1904=sejak_1904,
    )
    found = []
    for judul, rid, state in baris:
        jenis, part = relasi.get(rid, ("", ""))
        if jenis not in _OTHER_SHEETS:
            found.append(
                LembarBuku(judul, state not in {"", "visible"}, partial(_read, arsip, part, jenis, buku, batas))
            )
    return found


def _read(arsip: ArsipBuku, part: str, jenis: str, buku: IsiBuku, batas: Batas) -> Kisi:
    if jenis != "worksheet" or part not in arsip:
        raise TakTerperiksaError("isinya tidak ditemukan di dalam berkas")
    kisi = Kisi(batas)
    read_sheet(arsip.baca(part), buku, kisi)
    kisi.selesai()
    return kisi


@lru_cache(16)
def workbook_sheets(xml: bytes) -> tuple[tuple[tuple[str, str, str], ...], bool]:
    """Name, relationship and state of every sheet, and whether days are counted from 1904."""
    sheets: list[tuple[str, str, str]] = []
    since: list[bool] = []

    def mulai(name: str, row: Atribut) -> None:
        kind = _WORKBOOK.get(name)
        if kind == "sheet":
            rid = next((value for key, value in row.items() if local(key) == "id" and key != "id"), "")
            sheets.append((row.get("name", ""), rid, row.get("state", "")))
        elif kind == "workbookPr":
            since.append(row.get("date1904", "").casefold() in YES)

    urai(xml, mulai)
    return tuple(sheets), any(since)


class _Styles:
    """Collects number formats, fonts and the styles of cells while ``styles.xml`` is read."""

    def __init__(self) -> None:
        self.kode: dict[int, str] = {}
        self.huruf: list[Huruf] = []
        self.xf: list[tuple[int, int]] = []
        self._dalam = ""

    def mulai(self, name: str, row: Atribut) -> None:
        kind = _STYLES.get(name)
        if kind in {"cellXfs", "fonts", "dxfs"}:
            self._dalam = kind
        elif kind == "numFmt" and self._dalam != "dxfs":
            self.kode[int(row.get("numFmtId", "0"))] = row.get("formatCode", "General")
        elif kind == "xf" and self._dalam == "cellXfs":
            self.xf.append((int(row.get("numFmtId") or "0"), int(row.get("fontId") or "0")))
        elif kind == "font" and self._dalam == "fonts":
            self.huruf.append(BIASA)
        elif kind in {"strike", "vertAlign"} and self._dalam == "fonts" and self.huruf:
            self.huruf[-1] = with_look(self.huruf[-1], kind, row.get("val"))

    def selesai(self, name: str) -> None:
        if _STYLES.get(name) == self._dalam:
            self._dalam = ""


@lru_cache(16)
def _styles(xml: bytes) -> tuple[Gaya, ...]:
    """The cell styles by their number."""
    if not xml:
        return ()
    styles = _Styles()
    urai(xml, styles.mulai, styles.selesai)
    return tuple(
        Gaya(styles.kode.get(fmt, built_in(fmt)), styles.huruf[font] if 0 <= font < len(styles.huruf) else BIASA)
        for fmt, font in styles.xf
    )
