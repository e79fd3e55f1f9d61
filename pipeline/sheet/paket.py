"""A workbook as the zip of parts it is, to be written again: every part untouched unless it is written anew."""

from io import BytesIO
from posixpath import dirname, relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from pipeline.sheet.arsip_buku import ArsipBuku, part_key, relations_of
from pipeline.sheet.batas import TakTerbacaError

_RELASI = "http://schemas.openxmlformats.org/package/2006/relationships"
_JENIS_ISI = "http://schemas.openxmlformats.org/package/2006/content-types"
_DAFTAR_JENIS = "[Content_Types].xml"
LARGEST_TREE = 20_000_000
"""Bytes of a part that is still made a tree, which takes some 25 times as much memory."""
_UNIX = 3
"""What a zip calls the system its files were made on; the same whatever system it was."""
_TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)


class Paket(ArsipBuku):
    """The parts of one workbook by name; ``selesai`` packs them again in their old order with their old dates."""

    def __init__(self, isi: bytes) -> None:
        super().__init__(isi)
        self._tertulis: dict[str, tuple[str, bytes]] = {}

    def __contains__(self, nama: str) -> bool:
        return part_key(nama) in self._tertulis or super().__contains__(nama)

    def baca(self, nama: str) -> bytes:
        """The bytes of one part as it is now, empty when there is none."""
        tertulis = self._tertulis.get(part_key(nama))
        return tertulis[1] if tertulis else super().baca(nama)

    def xml(self, nama: str) -> etree._Element:
        """One part as XML; entities stay unresolved and nothing is fetched. One too large for a tree is refused."""
        isi = self.baca(nama)
        if len(isi) > LARGEST_TREE:
            raise TakTerbacaError("BCA-04", f"isi satu lembarnya lebih dari {LARGEST_TREE // 1_000_000} MB")
        try:
            return etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as salah:
            raise TakTerbacaError("BCA-03", "susunan XML di dalamnya tidak sah") from salah

    def tulis(self, nama: str, isi: etree._Element | bytes) -> None:
        """One part anew, from XML or from bytes."""
        if not isinstance(isi, bytes):
            isi = etree.tostring(isi, xml_declaration=True, encoding="UTF-8", standalone=True)
        self._tertulis[part_key(nama)] = nama, isi

    def sasaran(self, bagian: str, jenis: str) -> dict[str, str]:
        """The parts one part points at, by relationship id; ``jenis`` is the last word of the relationship's type."""
        return {nomor: tujuan for nomor, (ini, tujuan) in self.relasi(bagian).items() if ini == jenis}

    def hubungkan(self, bagian: str, tujuan: str, jenis: str) -> str:
        """A new relationship from one part to another; its id."""
        berkas = relations_of(bagian)
        akar = self.xml(berkas) if berkas in self else etree.fromstring(f'<Relationships xmlns="{_RELASI}"/>')
        dipakai = {satu.get("Id") for satu in akar}
        nomor = next(f"rIdPeriksa{n}" for n in range(1, len(dipakai) + 2) if f"rIdPeriksa{n}" not in dipakai)
        tujuan_relatif = relpath(tujuan, dirname(bagian))
        etree.SubElement(akar, f"{{{_RELASI}}}Relationship", Id=nomor, Type=jenis, Target=tujuan_relatif)
        self.tulis(berkas, akar)
        return nomor

    def jenis_isi(self, jenis: str, *, bagian: str = "", akhiran: str = "") -> None:
        """What one new part, or every part with one ending, is; a declaration already there stays."""
        akar = self.xml(_DAFTAR_JENIS)
        nama, kunci, nilai = ("Override", "PartName", f"/{bagian}") if bagian else ("Default", "Extension", akhiran)
        for satu in akar.iterfind(f"{{{_JENIS_ISI}}}{nama}"):
            if satu.get(kunci, "").casefold() == nilai.casefold():
                return
        akar.insert(
            len(akar) if bagian else 0, etree.Element(f"{{{_JENIS_ISI}}}{nama}", {kunci: nilai, "ContentType": jenis})
        )
        self.tulis(_DAFTAR_JENIS, akar)

    def semua(self) -> list[str]:
        """The names of all parts as they are now, in their order."""
        baru = [nama for kunci, (nama, _) in self._tertulis.items() if kunci not in self._parts]
        return [*(lama.filename for lama in self._parts.values()), *sorted(baru)]

    def hapus(self, nama: str) -> None:
        """One part taken out, with the list of its relationships; what speaks of it stays."""
        for satu in (nama, relations_of(nama)):
            self._parts.pop(part_key(satu), None)
            self._tertulis.pop(part_key(satu), None)

    def selesai(self) -> bytes:
        """The workbook again: old parts first and in their order, new ones after them by name."""
        wadah = BytesIO()
        with ZipFile(wadah, "w", ZIP_DEFLATED) as arsip:
            for lama in self._parts.values():
                info = ZipInfo(lama.filename, lama.date_time)
                info.compress_type, info.external_attr = lama.compress_type, lama.external_attr
                info.create_system = _UNIX
                arsip.writestr(info, self.baca(lama.filename))
            for nama, isi in sorted(satu for kunci, satu in self._tertulis.items() if kunci not in self._parts):
                info = ZipInfo(nama, _TANGGAL_ZIP)
                info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0, _UNIX
                arsip.writestr(info, isi)
        return wadah.getvalue()
