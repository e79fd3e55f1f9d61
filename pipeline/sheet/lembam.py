"""A workbook without what runs or fetches: macros, links to other files, connections, objects; values stay."""

import re
from typing import Final

from lxml import etree

from pipeline.sheet.arsip_buku import part_key
from pipeline.sheet.batas import TakTerbacaError
from pipeline.sheet.paket import Paket

_JENIS_ISI: Final = "[Content_Types].xml"
_BUANG: Final = frozenset(
    {
        *("vbaProject", "wordVbaData", "vbaProjectSignature", "externalLink", "externalLinkPath", "connections"),
        *("queryTable", "oleObject", "package", "control", "ctrlProp", "activeXControlBinary", "extensibility"),
        *("webextension", "webextensiontaskpanes", "attachedToolbars", "calcChain", "customXml", "xmlMaps"),
    }
)
"""Relationships of parts that run, fetch or carry; the order of calculation goes too, Excel finds it anew."""
_LEMBAR_MAKRO: Final = frozenset({"xlMacrosheet", "xlIntlMacrosheet", "dialogsheet"})
_IKUT: Final = re.compile(r"https?://|mailto:|#", re.IGNORECASE)
_KE_LUAR: Final = re.compile(
    r"(?<![\w\]])\[\d+\]|\||\b(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|HYPERLINK|IMAGE|DDE|FILTERXML|SQL\.REQUEST)\s*\(",
    re.IGNORECASE,
)
_NAMA_JALAN: Final = re.compile(r"(?:_xlnm\.)?auto_", re.IGNORECASE)
_WADAH: Final = frozenset(
    {
        *("oleObjects", "controls", "externalReferences", "hyperlinks", "tableParts", "definedNames"),
        *("dataValidations", "conditionalFormatting"),
    }
)
"""Elements that say nothing once they are empty."""
_MAKRO: Final = re.compile(rb'(\smacro=)"[^"]+"')
_MAKRO_VML: Final = re.compile(rb"<(\w+:)?FmlaMacro>.*?</(?:\w+:)?FmlaMacro>", re.DOTALL)
_JALAN: Final = re.compile(rb"vbaProject|activeX|oleObject|macroEnabled", re.IGNORECASE)
_HITUNG: Final = re.compile(r"/(?:worksheets|tables)/[^/]*\.xml\Z|workbook[^/]*\.xml\Z")
"""The parts with formulas and names."""
_R: Final = re.compile(r"\{[^}]*/relationships\}")


def quieten(paket: Paket) -> None:
    """Take out of a workbook what runs or fetches, and whatever speaks of it.

    Raises:
        TakTerbacaError: it has sheets of macros or a pivot of figures from elsewhere, and is another book without.
    """
    hilang: set[str] = set()
    for nama in paket.semua():
        if nama.casefold().endswith(".rels"):
            hilang |= _unrelated(paket, nama)
    for nama in hilang:
        paket.hapus(nama)
    for nama in paket.semua():
        _quieter(paket, nama)
    _types(paket)


def _unrelated(paket: Paket, rels: str) -> set[str]:
    """Drop the relationships of one part that run or fetch, and the elements they belong to; the parts that go."""
    akar = paket.xml(rels)
    folder, _, nama = rels.rpartition("_rels/")
    pemilik = folder + nama.removesuffix(".rels")
    tujuan = paket.relasi(pemilik if nama != ".rels" else "")
    nomor: set[str] = set()
    for satu in list(akar):
        jenis = satu.get("Type", "").rpartition("/")[2]
        luar = satu.get("TargetMode") == "External"
        if jenis in _LEMBAR_MAKRO:
            raise TakTerbacaError("BCA-05")
        if jenis in _BUANG or (luar and not (jenis == "hyperlink" and _IKUT.match(satu.get("Target", "")))):
            nomor.add(satu.get("Id", ""))
            akar.remove(satu)
    if not nomor:
        return set()
    paket.tulis(rels, akar)
    if pemilik in paket:
        _without(paket, pemilik, nomor)
    return {tujuan[satu][1] for satu in nomor if satu in tujuan}


def _without(paket: Paket, bagian: str, nomor: set[str]) -> None:
    akar = paket.xml(bagian)
    for satu in list(akar.iter(etree.Element)):
        if any(_R.match(str(kunci)) and nilai in nomor for kunci, nilai in satu.attrib.items()):
            _drop(satu)
    paket.tulis(bagian, akar)


def _drop(satu: etree._Element) -> None:
    """Take an element out, with the alternatives it stands in and the containers it leaves empty."""
    pilihan = next((atas for atas in satu.iterancestors() if _lokal(atas) == "AlternateContent"), satu)
    atas = pilihan.getparent()
    if atas is None:
        return
    atas.remove(pilihan)
    if not len(atas) and _lokal(atas) in _WADAH:
        _drop(atas)


def _quieter(paket: Paket, nama: str) -> None:
    """One part without formulas that reach out, names that run, and drawings that start macros."""
    isi, kecil = paket.baca(nama), nama.casefold()
    if kecil.endswith(".vml"):
        if _MAKRO_VML.search(isi):
            paket.tulis(nama, _MAKRO_VML.sub(b"", isi))
    elif "/drawings/" in kecil and _MAKRO.search(isi):
        paket.tulis(nama, _MAKRO.sub(rb'\1""', isi))
    elif "pivotcachedefinition" in kecil and b'type="external"' in isi:
        raise TakTerbacaError("BCA-05")
    elif _HITUNG.search(kecil) and _suspect(isi):
        akar = paket.xml(nama)
        _formulas(akar)
        paket.tulis(nama, akar)


def _suspect(isi: bytes) -> bool:
    return bool(_KE_LUAR.search(isi.decode("utf-8", "replace"))) or b"auto_" in isi.lower() or b"queryTable" in isi


def _formulas(akar: etree._Element) -> None:
    bersama: set[str | None] = set()
    for satu in list(akar.iter(etree.Element)):
        teks, nama = satu.text or "", _lokal(satu)
        luar = _KE_LUAR.search(teks)
        if nama == "f" and luar and satu.getparent() is not None:
            bersama.add(satu.get("si"))
            satu.getparent().remove(satu)  # type: ignore[union-attr]
        elif nama == "definedName" and (luar or _NAMA_JALAN.match(satu.get("name", ""))):
            _drop(satu)
        elif nama in ("formula", "formula1", "formula2") and luar and satu.getparent() is not None:
            _drop(satu.getparent())  # type: ignore[arg-type]
        for kunci in ("tableType", "queryTableFieldId"):
            satu.attrib.pop(kunci, "")
    for satu in list(akar.iter("{*}f")):
        if satu.get("si") in bersama - {None}:
            satu.getparent().remove(satu)  # type: ignore[union-attr]


def _types(paket: Paket) -> None:
    """The list of types without parts that are gone, and without a word of macros."""
    akar = paket.xml(_JENIS_ISI)
    ada = {part_key(nama) for nama in paket.semua()}
    for satu in list(akar):
        jenis = satu.get("ContentType", "")
        if satu.get("PartName") and part_key(satu.get("PartName", "")) not in ada:
            akar.remove(satu)
        elif "macroEnabled.main" in jenis:
            satu.set("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
        elif _JALAN.search(jenis.encode()):
            akar.remove(satu)
    paket.tulis(_JENIS_ISI, akar)


def _lokal(satu: etree._Element) -> str:
    return str(satu.tag).rpartition("}")[2]
