"""One worksheet part: its cells by address, made in their place when they do not exist."""

from collections.abc import Callable, Iterator

from lxml import etree

from pipeline.domain.tempat import address, row_column

_SESUDAH_GAMBAR = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
_LEBAR_BAKU, _TINGGI_BAKU = 64, 20


class LembarXml:
    """The XML of one worksheet."""

    def __init__(self, akar: etree._Element) -> None:
        self.akar = akar
        ns = etree.QName(akar).namespace
        self.ns = f"{{{ns}}}" if ns else ""
        data = akar.find(f"{self.ns}sheetData")
        self._data = etree.SubElement(akar, f"{self.ns}sheetData") if data is None else data
        self._baris = dict(self._bernomor(self._data, int))
        self._gabungan = [
            _rentang(satu.get("ref", "")) for satu in akar.iterfind(f"{self.ns}mergeCells/{self.ns}mergeCell")
        ]
        self._kolom = list(akar.iterfind(f"{self.ns}cols/{self.ns}col"))

    def jangkar(self, tempat: tuple[int, int]) -> tuple[int, int]:
        """The cell that shows what is written there: the first of a merged area, else the cell itself."""
        for (atas, kiri), (bawah, kanan) in self._gabungan:
            if atas <= tempat[0] <= bawah and kiri <= tempat[1] <= kanan:
                return atas, kiri
        return tempat

    def bentuk(self, tempat: tuple[int, int]) -> int:
        """The number of the format one cell shows now."""
        return int(self._sel(*tempat).get("s") or 0)

    def beri_bentuk(self, tempat: tuple[int, int], bentuk: int) -> None:
        """Another format for one cell."""
        self._sel(*tempat).set("s", str(bentuk))

    def pasang_catatan(self, ruang_nama: str, nomor: str) -> None:
        """The reference to the drawing of the notes, in the place the schema keeps for it."""
        unsur = etree.Element(f"{self.ns}legacyDrawing", {f"{{{ruang_nama}}}id": nomor}, nsmap={"r": ruang_nama})
        sesudah = {self.ns + nama for nama in _SESUDAH_GAMBAR}
        for satu in self.akar:
            if satu.tag in sesudah:
                satu.addprevious(unsur)
                return
        self.akar.append(unsur)

    def nomor_catatan(self, ruang_nama: str) -> str:
        """The relationship id of the drawing of the notes the sheet already has, empty when it has none."""
        unsur = self.akar.find(f"{self.ns}legacyDrawing")
        return "" if unsur is None else unsur.get(f"{{{ruang_nama}}}id", "")

    def lebar(self, kolom: int) -> int:
        """The width of a column in pixels, 0 when hidden."""
        unsur = self._gaya_kolom(kolom)
        if unsur is None:
            return _LEBAR_BAKU
        return 0 if unsur.get("hidden") in ("1", "true") else int(float(unsur.get("width", "8.43")) * 7 + 5)

    def tinggi(self, baris: int) -> int:
        """The height of a row in pixels, 0 when hidden."""
        unsur = self._baris.get(baris)
        if unsur is None:
            return _TINGGI_BAKU
        return 0 if unsur.get("hidden") in ("1", "true") else int(float(unsur.get("ht", "15")) * 4 / 3)

    def _sel(self, baris: int, kolom: int) -> etree._Element:
        induk = self._baris_ke(baris)
        sesudah = None
        for nomor, satu in self._bernomor(induk, _nomor_kolom):
            if nomor == kolom:
                return satu
            if nomor > kolom:
                sesudah = satu
                break
        sel = etree.Element(f"{self.ns}c", r=address(baris, kolom), s=self._bentuk_kosong(induk, kolom))
        if "spans" in induk.attrib:
            del induk.attrib["spans"]
        if sesudah is None:
            induk.append(sel)
        else:
            sesudah.addprevious(sel)
        return sel

    def _baris_ke(self, baris: int) -> etree._Element:
        if baris not in self._baris:
            unsur = etree.Element(f"{self.ns}row", r=str(baris))
            sesudah = min((nomor for nomor in self._baris if nomor > baris), default=None)
            if sesudah is None:
                self._data.append(unsur)
            else:
                self._baris[sesudah].addprevious(unsur)
            self._baris[baris] = unsur
        return self._baris[baris]

    def _bentuk_kosong(self, baris: etree._Element, kolom: int) -> str:
        """The format an absent cell shows: its row's, else its column's."""
        if baris.get("customFormat") in ("1", "true"):
            return baris.get("s") or "0"
        unsur = self._gaya_kolom(kolom)
        return "0" if unsur is None else unsur.get("style") or "0"

    def _gaya_kolom(self, kolom: int) -> etree._Element | None:
        return next((k for k in self._kolom if int(k.get("min", 0)) <= kolom <= int(k.get("max", 0))), None)

    def _bernomor(self, induk: etree._Element, nomor: Callable[[str], int]) -> Iterator[tuple[int, etree._Element]]:
        """Rows or cells with their numbers; one that carries none follows the one before, and is given its own."""
        terakhir = 0
        for satu in induk.iterchildren(f"{self.ns}row", f"{self.ns}c"):
            tertulis = satu.get("r")
            terakhir = nomor(tertulis) if tertulis else terakhir + 1
            if not tertulis:
                baris = induk.get("r")
                satu.set("r", address(int(baris), terakhir) if baris else str(terakhir))
            yield terakhir, satu


def _nomor_kolom(tertulis: str) -> int:
    tempat = row_column(tertulis)
    return tempat[1] if tempat else 0


def _rentang(ref: str) -> tuple[tuple[int, int], tuple[int, int]]:
    awal, _, akhir = ref.partition(":")
    kosong = (0, 0)
    return row_column(awal) or kosong, row_column(akhir or awal) or kosong
