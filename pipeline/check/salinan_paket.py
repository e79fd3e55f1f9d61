"""A workbook as the zip of parts it is: every part untouched unless it is written anew."""

from io import BytesIO
from posixpath import dirname, join, normpath, relpath, split
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

TERBESAR = 150_000_000
"""Bytes a workbook may unpack to; a larger one is not copied."""
_RELASI = "http://schemas.openxmlformats.org/package/2006/relationships"
_JENIS_ISI = "http://schemas.openxmlformats.org/package/2006/content-types"
_DAFTAR_JENIS = "[Content_Types].xml"
_TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)


class PaketTakTerbacaError(Exception):
    """The bytes are no workbook of parts, or one part of it cannot be read as XML."""


class Paket:
    """The parts of one workbook by name; ``selesai`` packs them again in their old order with their old dates."""

    def __init__(self, isi: bytes) -> None:
        with ZipFile(BytesIO(isi)) as arsip:
            anggota = [info for info in arsip.infolist() if not info.is_dir()]
            if sum(info.file_size for info in anggota) > TERBESAR:
                raise PaketTakTerbacaError("terlalu besar")
            self._info = {info.filename: info for info in anggota}
            self._isi = {nama: arsip.read(info) for nama, info in self._info.items()}

    def ada(self, nama: str) -> bool:
        """Whether there is such a part."""
        return nama in self._isi

    def mentah(self, nama: str) -> bytes:
        """The bytes of one part."""
        if nama not in self._isi:
            raise PaketTakTerbacaError(nama)
        return self._isi[nama]

    def baca(self, nama: str) -> etree._Element:
        """One part as XML; entities stay unresolved and nothing is fetched."""
        try:
            return etree.fromstring(self.mentah(nama), etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as salah:
            raise PaketTakTerbacaError(nama) from salah

    def tulis(self, nama: str, akar: etree._Element) -> None:
        """One part anew, from XML."""
        self._isi[nama] = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)

    def tulis_mentah(self, nama: str, isi: bytes) -> None:
        """One part anew, from bytes."""
        self._isi[nama] = isi

    def sasaran(self, bagian: str, jenis: str) -> dict[str, str]:
        """The parts one part points at, by relationship id; ``jenis`` is the last word of the relationship's type."""
        berkas = _berkas_relasi(bagian)
        if not self.ada(berkas):
            return {}
        return {
            satu.get("Id", ""): _mutlak(bagian, satu.get("Target", ""))
            for satu in self.baca(berkas).iterfind(f"{{{_RELASI}}}Relationship")
            if satu.get("Type", "").endswith("/" + jenis) and satu.get("TargetMode") != "External"
        }

    def hubungkan(self, bagian: str, tujuan: str, jenis: str) -> str:
        """A new relationship from one part to another; its id."""
        berkas = _berkas_relasi(bagian)
        akar = self.baca(berkas) if self.ada(berkas) else etree.fromstring(f'<Relationships xmlns="{_RELASI}"/>')
        dipakai = {satu.get("Id") for satu in akar}
        nomor = next(f"rIdPeriksa{n}" for n in range(1, len(dipakai) + 2) if f"rIdPeriksa{n}" not in dipakai)
        tujuan_relatif = relpath(tujuan, dirname(bagian))
        etree.SubElement(akar, f"{{{_RELASI}}}Relationship", Id=nomor, Type=jenis, Target=tujuan_relatif)
        self.tulis(berkas, akar)
        return nomor

    def jenis_isi(self, jenis: str, *, bagian: str = "", akhiran: str = "") -> None:
        """What one new part, or every part with one ending, is; a declaration already there stays."""
        akar = self.baca(_DAFTAR_JENIS)
        nama, kunci, nilai = ("Override", "PartName", f"/{bagian}") if bagian else ("Default", "Extension", akhiran)
        for satu in akar.iterfind(f"{{{_JENIS_ISI}}}{nama}"):
            if satu.get(kunci, "").casefold() == nilai.casefold():
                return
        baru = etree.Element(f"{{{_JENIS_ISI}}}{nama}", {kunci: nilai, "ContentType": jenis})
        if bagian:
            akar.append(baru)
        else:
            akar.insert(0, baru)
        self.tulis(_DAFTAR_JENIS, akar)

    def selesai(self) -> bytes:
        """The workbook again: old parts first and in their order, new ones after them by name."""
        wadah = BytesIO()
        baru = sorted(set(self._isi) - set(self._info))
        with ZipFile(wadah, "w", ZIP_DEFLATED) as arsip:
            for nama in [*self._info, *baru]:
                lama = self._info.get(nama)
                info = ZipInfo(nama, lama.date_time if lama else _TANGGAL_ZIP)
                info.compress_type = lama.compress_type if lama else ZIP_DEFLATED
                info.external_attr = lama.external_attr if lama else 0
                arsip.writestr(info, self._isi[nama])
        return wadah.getvalue()


def _berkas_relasi(bagian: str) -> str:
    folder, nama = split(bagian)
    return join(folder, "_rels", f"{nama}.rels")


def _mutlak(bagian: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else normpath(join(dirname(bagian), target))
