"""An empty Word file in the house's styles, with nothing of python-docx's own left in it."""

from datetime import datetime
from typing import Final

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from gaya import BAHASA, DASAR, HURUF, W, pasang

from pipeline.word.stamp import PART, Stamp

DIBUAT: Final = datetime(2025, 1, 1)  # noqa: DTZ001 - a fixed day, so that making again gives the same bytes
_DIPAKAI: Final = frozenset(
    {"styles", "settings", "numbering", "fontTable", "officeDocument", "core-properties", "extended-properties"}
)
_SETTINGS: Final = f"""<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
<w:themeFontLang w:val="{BAHASA}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""
_FONT: Final = f"""<w:fonts xmlns:w="{W}"><w:font w:name="{HURUF}"><w:altName w:val="URW Bookman"/>\
<w:panose1 w:val="02050604050505020204"/><w:charset w:val="00"/><w:family w:val="roman"/>\
<w:pitch w:val="variable"/></w:font></w:fonts>"""
_APP: Final = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)


def _daftar(nomor: int, bentuk: str, teks: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{nomor}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{bentuk}"/><w:lvlText w:val="{teks}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )


_NUMBERING: Final = (
    f'<w:numbering xmlns:w="{W}">{_daftar(0, "bullet", "–")}{_daftar(1, "decimal", "%1.")}'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)


def kosong(judul: str) -> Document:
    """An empty document: our styles, lists and settings, no theme, no thumbnail, no author."""
    word = docx.Document()
    package = word.part.package
    for holder in (word.part, package):
        for key in [k for k, rel in holder.rels.items() if rel.reltype.rpartition("/")[2] not in _DIPAKAI]:
            del holder.rels[key]
    parts = {part.partname: part for part in package.iter_parts()}
    for name, xml in (("styles", DASAR), ("settings", _SETTINGS), ("numbering", _NUMBERING)):
        element = parts[f"/word/{name}.xml"].element
        element.attrib.clear()
        element[:] = list(parse_xml(xml))
    for name, xml in (("/word/fontTable.xml", _FONT), ("/docProps/app.xml", _APP)):
        parts[name]._blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode()
    stamp = Part(PackURI(f"/{PART}"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, Stamp("", frozenset()).as_xml(), package)
    package.relate_to(stamp, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    del parts["/docProps/core.xml"].element[:]
    sifat = word.core_properties
    sifat.title, sifat.language, sifat.created, sifat.modified = judul, BAHASA, DIBUAT, DIBUAT
    word.element.attrib.clear()
    section = word.sections[0]._sectPr
    section.attrib.clear()
    del section[:]
    pasang(word.styles)
    return word
